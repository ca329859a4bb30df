import { compareDecimals, parseDecimal, sumOf } from "../../std/decimal.ts";
import type { Field, ItemRow, Register } from "../wire.ts";
import type { TableSearch } from "./table-search.ts";

/** The stage filter's value for items that have not entered any stage. */
export const NO_STAGE = "-";

const textsOf = (row: ItemRow): string =>
  Object.values(row.facts)
    .filter((fact) => typeof fact === "string")
    .join("\n")
    .toLowerCase();

const isAmount = (field: Field | undefined): boolean => field?.kind === "number" || field?.kind === "money";

/** Orders two facts: amounts by value, everything else as text; what is missing goes last. */
function compareFacts(a: string, b: string, field: Field | undefined): number {
  const [one, other] = isAmount(field) ? [parseDecimal(a), parseDecimal(b)] : [null, null];
  if (one !== null && other !== null) return compareDecimals(one, other);
  return a.localeCompare(b, "zh-CN");
}

function factOf(row: ItemRow, column: string): string | null {
  if (column === "stageOn") return row.stageOn;
  const fact = row.facts[column];
  return fact === undefined || fact === null ? null : String(fact);
}

function sorted(rows: readonly ItemRow[], register: Register, by: string, down: boolean): readonly ItemRow[] {
  const field = register.fields.find((one) => one.id === by);
  return rows.toSorted((a, b) => {
    const [one, other] = [factOf(a, by), factOf(b, by)];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return compareFacts(one, other, field) * (down ? -1 : 1);
  });
}

/** The rows that a table's view asks for, in its order. */
export function viewOf(
  rows: readonly ItemRow[],
  register: Register,
  search: TableSearch,
): readonly ItemRow[] {
  const words = (search.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    if (search.stage !== undefined && (row.stage ?? NO_STAGE) !== search.stage) return false;
    const text = textsOf(row);
    return words.every((word) => text.includes(word));
  });
  return search.by === undefined ? found : sorted(found, register, search.by, search.down === "1");
}

/** Items by stage, in the register's order; stages without items are left out. */
export function stageCounts(
  rows: readonly ItemRow[],
  register: Register,
): readonly { readonly stage: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.stage ?? NO_STAGE, (counts.get(row.stage ?? NO_STAGE) ?? 0) + 1);
  return [NO_STAGE, ...register.stages.map((stage) => stage.id)].flatMap((stage) => {
    const count = counts.get(stage);
    return count === undefined ? [] : [{ stage, count }];
  });
}

/** Sum of an amount column over rows; null for columns that cannot be added. */
export function columnSum(rows: readonly ItemRow[], field: Field | undefined): string | null {
  if (!field || !isAmount(field)) return null;
  const values = rows.flatMap((row) => {
    const fact = row.facts[field.id];
    const value = typeof fact === "string" ? parseDecimal(fact) : null;
    return value === null ? [] : [value];
  });
  return values.length === 0 ? null : sumOf(values);
}
