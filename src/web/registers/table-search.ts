/** How the rows of a register are shown. */
export const SHOWN_AS = ["table", "board", "calendar", "towns"] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** A register's view as its address keeps it; the first six are named as the server's table is asked. */
export interface TableSearch {
  /** Stages, parted by commas. */
  readonly stage?: string | undefined;
  readonly q?: string | undefined;
  /** "field:a|b", one or several. */
  readonly is?: readonly string[] | string | undefined;
  /** "field:from..to", one or several. */
  readonly between?: readonly string[] | string | undefined;
  readonly by?: string | undefined;
  readonly down?: string | undefined;
  /** Page of the table, from 1. */
  readonly page?: string | undefined;
  /** Columns shown, parted by commas; those of the register when absent. */
  readonly cols?: string | undefined;
  readonly view?: string | undefined;
}

export const ROWS_A_PAGE = 100;

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
    by: textOf(search.by),
    down: textOf(search.down),
    page: /^\d{1,5}$/.test(String(search.page)) ? String(search.page) : undefined,
    cols: textOf(search.cols),
    view: SHOWN_AS.find((kind) => kind !== "table" && kind === search.view),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** A part of the address that may stand several times, as a list. */
export const listIn = (part: readonly string[] | string | undefined): readonly string[] =>
  part === undefined ? [] : typeof part === "string" ? [part] : part;

/** The question that a view asks of the server. */
export function tableQuestion(search: TableSearch, rows = ROWS_A_PAGE): string {
  const query = new URLSearchParams();
  if (search.stage !== undefined) query.set("stage", search.stage);
  if (search.q !== undefined) query.set("q", search.q);
  for (const one of listIn(search.is)) query.append("is", one);
  for (const one of listIn(search.between)) query.append("between", one);
  if (search.by !== undefined) query.set("by", search.by);
  if (search.by !== undefined && search.down === "1") query.set("down", "1");
  const page = Number(search.page ?? "1");
  query.set("skip", String(Math.max(0, page - 1) * rows));
  query.set("take", String(rows));
  return query.toString();
}

/** What a column is narrowed to: some values, or bounds; nothing when it is not. */
export interface Narrowed {
  readonly oneOf?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export function narrowedIn(search: TableSearch, field: string): Narrowed {
  const is = listIn(search.is).find((one) => one.startsWith(`${field}:`));
  if (is !== undefined) return { oneOf: is.slice(field.length + 1).split("|") };
  const between = listIn(search.between).find((one) => one.startsWith(`${field}:`));
  const [from = "", to = ""] = between?.slice(field.length + 1).split("..") ?? [];
  return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
}

const without = (part: readonly string[] | string | undefined, field: string): readonly string[] =>
  listIn(part).filter((one) => !one.startsWith(`${field}:`));

const listed = (parts: readonly string[]): readonly string[] | string | undefined =>
  parts.length > 1 ? parts : parts[0];

/** The view with one column narrowed anew, from its first page. */
export function narrowing(
  search: TableSearch,
  field: string,
  { oneOf = [], from = "", to = "" }: Narrowed,
): TableSearch {
  const is = without(search.is, field);
  const between = without(search.between, field);
  return {
    is: listed(oneOf.length === 0 ? is : [...is, `${field}:${oneOf.join("|")}`]),
    between: listed(from === "" && to === "" ? between : [...between, `${field}:${from}..${to}`]),
    page: undefined,
  };
}

/** True when a view narrows the rows in any way. */
export const isNarrowed = ({ stage, q, is, between }: TableSearch): boolean =>
  [stage, q, is, between].some((part) => part !== undefined);

export const CLEARED: TableSearch = {
  stage: undefined,
  q: undefined,
  is: undefined,
  between: undefined,
  page: undefined,
};
