/** How the rows of a register are shown. */
export const SHOWN_AS = ["table", "board", "calendar", "towns"] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** A register's view as its address keeps it; the first seven are named as the server's table is asked. */
export interface TableSearch {
  /** Stages, parted by commas. */
  readonly stage?: string | undefined;
  readonly q?: string | undefined;
  /** "field:a|b", one or several. */
  readonly is?: readonly string[] | string | undefined;
  /** "field:from..to", one or several. */
  readonly between?: readonly string[] | string | undefined;
  /** "field:words", one or several. */
  readonly has?: readonly string[] | string | undefined;
  readonly by?: string | undefined;
  readonly down?: string | undefined;
  /** Page of the table, from 1. */
  readonly page?: string | undefined;
  /** Columns shown, parted by commas; those of the register when absent. */
  readonly cols?: string | undefined;
  readonly view?: string | undefined;
  /** Month of the calendar, "2025-06". */
  readonly month?: string | undefined;
}

export const ROWS_A_PAGE = 50;

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= 400 ? value : undefined;

function listOf(value: unknown): readonly string[] | string | undefined {
  if (!Array.isArray(value)) return textOf(value);
  const texts = value.flatMap((one) => textOf(one) ?? []);
  return texts.length > 1 ? texts.slice(0, 12) : texts[0];
}

/** Reads a table's view; anything unreadable is left out. */
export function readTableSearch(search: Readonly<{ [name: string]: unknown }>): TableSearch {
  const view = {
    stage: textOf(search.stage),
    q: textOf(search.q),
    is: listOf(search.is),
    between: listOf(search.between),
    has: listOf(search.has),
    by: textOf(search.by),
    down: textOf(search.down),
    page: /^\d{1,5}$/.test(String(search.page)) ? String(search.page) : undefined,
    cols: textOf(search.cols),
    view: SHOWN_AS.find((kind) => kind !== "table" && kind === search.view),
    month: /^\d{4}-(?:0[1-9]|1[0-2])$/.test(String(search.month)) ? String(search.month) : undefined,
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** A part of the address that may stand several times, as a list. */
export const listIn = (part: readonly string[] | string | undefined): readonly string[] =>
  part === undefined ? [] : typeof part === "string" ? [part] : part;

/** The conditions of a view as every question about its rows takes them. */
export function conditionsOf(search: TableSearch): URLSearchParams {
  const query = new URLSearchParams();
  if (search.stage !== undefined) query.set("stage", search.stage);
  if (search.q !== undefined) query.set("q", search.q);
  for (const part of ["is", "between", "has"] as const)
    for (const one of listIn(search[part])) query.append(part, one);
  return query;
}

/** The question that a view asks of the server. */
export function tableQuestion(search: TableSearch, rows = ROWS_A_PAGE): string {
  const query = conditionsOf(search);
  if (search.by !== undefined) query.set("by", search.by);
  if (search.by !== undefined && search.down === "1") query.set("down", "1");
  const page = Number(search.page ?? "1");
  query.set("skip", String(Math.max(0, page - 1) * rows));
  query.set("take", String(rows));
  return query.toString();
}

/** What a column is narrowed to: some values, words, or bounds; nothing when it is not. The empty value stands for "not said". */
export interface Narrowed {
  readonly oneOf?: readonly string[];
  readonly has?: string;
  readonly from?: string;
  readonly to?: string;
}

const partOf = (part: readonly string[] | string | undefined, field: string): string | undefined =>
  listIn(part)
    .find((one) => one.startsWith(`${field}:`))
    ?.slice(field.length + 1);

export function narrowedIn(search: TableSearch, field: string): Narrowed {
  const is = partOf(search.is, field);
  if (is !== undefined) return { oneOf: [...new Set(is.split("|"))] };
  const has = partOf(search.has, field);
  if (has !== undefined) return { has };
  const [from = "", to = ""] = partOf(search.between, field)?.split("..") ?? [];
  return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
}

/** True when a column is narrowed in any way. */
export const isNarrowing = ({ oneOf, has, from, to }: Narrowed): boolean =>
  [oneOf, has, from, to].some((part) => part !== undefined);

const without = (part: readonly string[] | string | undefined, field: string): readonly string[] =>
  listIn(part).filter((one) => !one.startsWith(`${field}:`));

const listed = (parts: readonly string[]): readonly string[] | string | undefined =>
  parts.length > 1 ? parts : parts[0];

/** The view with one column narrowed anew, from its first page. */
export function narrowing(
  search: TableSearch,
  field: string,
  { oneOf = [], has = "", from = "", to = "" }: Narrowed,
): TableSearch {
  const [is, between, words] = [search.is, search.between, search.has].map((part) => without(part, field));
  // An empty value alone would leave nothing to read, so the bar stands for it.
  const values = oneOf.length === 1 && oneOf[0] === "" ? "|" : oneOf.join("|");
  return {
    is: listed(values === "" ? (is ?? []) : [...(is ?? []), `${field}:${values}`]),
    between: listed(
      from === "" && to === "" ? (between ?? []) : [...(between ?? []), `${field}:${from}..${to}`],
    ),
    has: listed(has === "" ? (words ?? []) : [...(words ?? []), `${field}:${has}`]),
    page: undefined,
  };
}

/** Fields that a view narrows, each once, in the order of the address. */
export const narrowedFields = ({ is, between, has }: TableSearch): readonly string[] => [
  ...new Set([is, between, has].flatMap(listIn).map((one) => one.slice(0, Math.max(0, one.indexOf(":"))))),
];

/** True when a view narrows the rows in any way. */
export const isNarrowed = ({ stage, q, is, between, has }: TableSearch): boolean =>
  [stage, q, is, between, has].some((part) => part !== undefined);

export const CLEARED: TableSearch = {
  stage: undefined,
  q: undefined,
  is: undefined,
  between: undefined,
  has: undefined,
  page: undefined,
};
