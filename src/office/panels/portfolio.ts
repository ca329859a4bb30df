import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { daysBetween, type Day } from "../../std/day.ts";
import { type Decimal, parseDecimal, sumOf } from "../../std/decimal.ts";
import type { Sentence } from "../../words/sentence.ts";
import { textOf } from "../../judge/scope.ts";
import { AGES, NOT_SAID } from "../../words/panels.ts";
import { freeName } from "./free-name.ts";
import { hasEnded } from "./named-item.ts";

/** A heading of rows or columns: the value of the field, and how it is told. */
export interface Heading extends Sentence {
  readonly key: string;
}

/** One cell: how many items, and their value where the panel adds one up. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** Null where the panel adds nothing up, and where none of the items says an amount. */
  readonly value: Decimal | null;
}

export interface PortfolioView {
  readonly panel: "portfolio";
  readonly register: string;
  readonly by: { readonly rows: string; readonly columns: string };
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** Cells with at least one item. */
  readonly cells: readonly Cell[];
  /** Unit of the values; null where none are added up. */
  readonly unit: string | null;
  /** Items that have ended without success; they stand in no cell. */
  readonly ended: number;
}

const ageKey = (item: Item, on: Day): string => {
  const days = item.stage === null ? null : daysBetween(item.stage.effectiveOn, on);
  if (days === null) return "";
  return AGES.find(({ most }) => days <= most)?.key ?? "";
};

const keyOf = (item: Item, field: string, on: Day): string => {
  if (field === "stage") return item.stage?.stage ?? "";
  if (field === "age") return ageKey(item, on);
  return textOf(item, field) ?? "";
};

/** Headings in the order of the schema; free values in the order of how many items have them. */
function headings(items: readonly Item[], register: Register, by: string, on: Day): readonly Heading[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item, by, on), (counts.get(keyOf(item, by, on)) ?? 0) + 1);
  const field = register.fields.find(({ id }) => id === by);
  const known: readonly Heading[] =
    by === "stage"
      ? register.stages.map(({ id, zh, en }) => ({ key: id, zh, en }))
      : by === "age"
        ? AGES
        : (field?.choices ?? []).map(({ id, zh, en }) => ({
            key: id,
            zh,
            en,
          }));
  const free = [...counts.keys()]
    .filter((key) => key !== "" && !known.some((one) => one.key === key))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .map((key) => ({ key, ...freeName(field, key) }));
  const nobody = counts.has("") ? [{ key: "", ...NOT_SAID }] : [];
  return [
    ...known.filter(({ key }) => counts.has(key)).map(({ key, zh, en }) => ({ key, zh, en })),
    ...free,
    ...nobody,
  ];
}

/** Items counted, and a value added up, by two of their fields (组合矩阵); ended items are left out and counted beside. */
export function portfolioView(
  items: readonly Item[],
  register: Register,
  by: { readonly rows: string; readonly columns: string; readonly value?: string },
  on: Day,
): PortfolioView {
  const open = items.filter((item) => !hasEnded(item, register));
  const cells = new Map<string, { row: string; column: string; count: number; values: Decimal[] }>();
  for (const item of open) {
    const [row, column] = [keyOf(item, by.rows, on), keyOf(item, by.columns, on)];
    const key = JSON.stringify([row, column]);
    const cell = cells.get(key) ?? { row, column, count: 0, values: [] };
    cells.set(key, cell);
    cell.count += 1;
    const value = by.value === undefined ? null : parseDecimal(textOf(item, by.value) ?? "");
    if (value !== null) cell.values.push(value);
  }
  return {
    panel: "portfolio",
    register: register.id,
    by: { rows: by.rows, columns: by.columns },
    rows: headings(open, register, by.rows, on),
    columns: headings(open, register, by.columns, on),
    cells: [...cells.values()].map(({ values, ...cell }) => ({
      ...cell,
      // Where nobody has said an amount there is none: nought is something that somebody says.
      value: values.length === 0 ? null : sumOf(values),
    })),
    unit: by.value === undefined ? null : (register.fields.find(({ id }) => id === by.value)?.unit ?? ""),
    ended: items.length - open.length,
  };
}
