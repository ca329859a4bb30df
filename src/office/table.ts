import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import type { Register } from "../registers/register.ts";
import { registerOf } from "../registers/registers.ts";
import type { Decimal } from "../std/decimal.ts";
import type { ItemRow } from "./answers.ts";
import { rowOf } from "./register-page.ts";
import { columnsOf, type Columns } from "./table-columns.ts";

/** A condition that a row must meet: one of some values, words it contains, or two bounds (amounts and days), both included. */
export interface TableCondition {
  readonly field: string;
  /** The empty word stands for rows that do not say it. */
  readonly oneOf?: readonly string[];
  /** Words, parted by blanks, that must all stand in the field. */
  readonly has?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What is asked of a register: which rows, in which order, which page of them. */
export interface TableQuery {
  /** Stages that a row may stand in; `NO_STAGE` for none. All when absent. */
  readonly stages?: readonly string[];
  /** Words that must all stand somewhere in the row. */
  readonly words?: string;
  readonly where?: readonly TableCondition[];
  /** Field, or "stage", "stageOn", "id"; the order of first entry when absent. */
  readonly by?: string;
  readonly down?: boolean;
  /** Rows to skip and to give. */
  readonly skip?: number;
  readonly take: number;
}

/** One page of a register's rows, with the totals of everything that the query finds. */
export interface RegisterTable {
  readonly register: string;
  readonly rows: readonly ItemRow[];
  /** Rows that the query finds, and rows that the register has. */
  readonly found: number;
  readonly all: number;
  /** Sums over the rows found, by amount field; a field without any amount is left out. */
  readonly sums: Readonly<{ [field: string]: Decimal }>;
  /** Rows by stage that the query finds when its stages are left aside, in the register's order. */
  readonly stages: readonly { readonly stage: string; readonly count: number }[];
}

/** Stands for "in no stage" where stages are named. */
export const NO_STAGE = "-";

const isIn = (wanted: readonly string[], nothing: string): ((text: string | null) => boolean) => {
  const set = new Set(wanted);
  return (text) => set.has(text ?? nothing);
};

const wordsIn = (words: string | undefined): readonly string[] =>
  (words ?? "").toLowerCase().split(/\s+/).filter(Boolean);

/** The tests of one condition; a row without the fact meets none. */
function testsOf(columns: Columns, register: Register, condition: TableCondition): readonly RowTest[] {
  const { field, oneOf, has, from, to } = condition;
  const asked = wordsIn(has);
  const saysAll = (text: string | null): boolean =>
    asked.every((word) => (text ?? "").toLowerCase().includes(word));
  return [
    ...(oneOf === undefined ? [] : [columns.test(field, isIn(oneOf, ""))]),
    ...(asked.length === 0 ? [] : [columns.test(field, saysAll)]),
    ...(from === undefined && to === undefined ? [] : [columns.within(register, field, from, to)]),
  ];
}

type RowTest = (row: number) => boolean;

/** The rows that meet a test, in their order. */
function keep(rows: Int32Array, test: RowTest): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (test(row)) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

/** The rows that a query finds but for its stages, in its order. */
function candidates(columns: Columns, register: Register, query: Omit<TableQuery, "take">): Int32Array {
  const tests = [
    ...(query.where ?? []).flatMap((condition) => testsOf(columns, register, condition)),
    ...wordsIn(query.words).map((word) => columns.says(word)),
  ];
  const order = columns.order(register, query.by, query.down === true);
  return tests.reduce(keep, order);
}

function stageCounts(columns: Columns, register: Register, rows: Int32Array): RegisterTable["stages"] {
  const counts = columns.stageCounts(rows);
  return [null, ...register.stages.map(({ id }) => id)].flatMap((stage) => {
    const count = counts.get(stage) ?? 0;
    return count === 0 ? [] : [{ stage: stage ?? NO_STAGE, count }];
  });
}

/** What a query finds: rows by their numbers in the columns, in its order, before and after its stages narrow them. */
export interface FoundRows {
  readonly columns: Columns;
  readonly among: Int32Array;
  readonly found: Int32Array;
}

/** The rows of a register that a query finds, all pages of them. */
export function foundRows(book: Book, register: Register, query: Omit<TableQuery, "take">): FoundRows {
  const columns = columnsOf(book, register);
  const among = candidates(columns, register, query);
  const found =
    query.stages === undefined ? among : keep(among, columns.inStage(isIn(query.stages, NO_STAGE)));
  return { columns, among, found };
}

/** The items that a query finds, all pages of them, in its order. */
export function foundItems(book: Book, register: Register, query: Omit<TableQuery, "take">): readonly Item[] {
  const { columns, found } = foundRows(book, register, query);
  return Array.from(found, (row) => columns.item(row));
}

/**
 * A page of a register as a query asks for it; null when there is no such kind of register. The totals are of everything
 * found, not of the page. A book never changes, so its columns and orders are worked out once and kept with it.
 */
export function registerTable(book: Book, id: string, query: TableQuery): RegisterTable | null {
  const register = registerOf(id);
  if (register === undefined) return null;
  const { columns, among, found } = foundRows(book, register, query);
  const skip = query.skip ?? 0;
  const rows = [...found.subarray(skip, skip + query.take)].map((row) => columns.item(row));
  return {
    register: id,
    rows: rows.map((item) => rowOf(item, register, book)),
    found: found.length,
    all: columns.count,
    sums: columns.sums(register, found),
    stages: stageCounts(columns, register, among),
  };
}
