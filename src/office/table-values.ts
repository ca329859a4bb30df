import type { Book } from "../ledger/book.ts";
import type { FieldKind } from "../registers/register.ts";
import { registerOf } from "../registers/registers.ts";
import { foundRows, type TableQuery } from "./table.ts";

/** What the rows say in one field: each value with how many rows say it, most first; the empty word where nothing is said. */
export interface TableValues {
  readonly register: string;
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Values beyond those given. */
  readonly more: number;
}

/** Kinds whose values repeat, so that somebody can choose among them; free text is never listed. */
const LISTED: readonly FieldKind[] = ["choice", "flag", "place", "industry", "organisation"];

/** Values given at most. */
const MOST = 200;

/**
 * The values that a column holds among the rows that a query finds when the column's own condition is left aside; null for an
 * unknown register, and for a field whose values do not repeat.
 */
export function tableValues(
  book: Book,
  id: string,
  field: string,
  query: Omit<TableQuery, "take">,
): TableValues | null {
  const register = registerOf(id);
  const column = register?.fields.find((one) => one.id === field);
  if (register === undefined || column === undefined || !LISTED.includes(column.kind)) return null;
  const others = (query.where ?? []).filter((condition) => condition.field !== field);
  const { columns, found } = foundRows(book, register, { ...query, where: others });
  const counts = new Map<string, number>();
  for (const row of found) {
    const value = columns.text(field, row) ?? "";
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { register: id, field, values: values.slice(0, MOST), more: Math.max(0, values.length - MOST) };
}
