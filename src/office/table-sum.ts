import { factIn } from "../ledger/asked-item.ts";
import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { registerOf } from "../registers/registers.ts";
import { compareDecimals, type Decimal, parseDecimal, sumOf } from "../std/decimal.ts";
import { namedItem, type NamedItem } from "./panels/named-item.ts";
import { foundRows, NO_STAGE, type TableQuery } from "./table.ts";

/** How a total of a table is made: a pile of amounts, told by stage, by proof, and by its largest parts. */
export interface TableSum {
  readonly register: string;
  readonly field: string;
  /** Null where no row says an amount. */
  readonly sum: Decimal | null;
  /** Part of it whose amounts somebody else has confirmed. */
  readonly proven: Decimal;
  /** Rows that say an amount, and rows found that do not. */
  readonly counted: number;
  readonly without: number;
  /** In the register's order; stages without an amount are left out. */
  readonly stages: readonly { readonly stage: string; readonly count: number; readonly sum: Decimal }[];
  /** The largest amounts first. */
  readonly largest: readonly (NamedItem & { readonly amount: Decimal; readonly proven: boolean })[];
}

/** Items named under a total; the rest stand in the table, ordered by the amount. */
const MOST = 20;

interface Part {
  readonly item: Item;
  readonly amount: Decimal;
  readonly proven: boolean;
}

function partOf(item: Item, field: string): Part | null {
  const fact = factIn(item, field);
  const amount = typeof fact?.value === "string" ? parseDecimal(fact.value) : null;
  if (fact === undefined || amount === null) return null;
  return { item, amount, proven: (fact.attested ?? 0) > 0 && fact.refuted !== true };
}

/**
 * The total of an amount over everything that a query finds, taken apart (合计的由来); null for an unknown register and for a
 * field that is no amount.
 */
export function tableSum(
  book: Book,
  id: string,
  field: string,
  query: Omit<TableQuery, "take">,
): TableSum | null {
  const register = registerOf(id);
  const kind = register?.fields.find((one) => one.id === field)?.kind;
  if (register === undefined || (kind !== "number" && kind !== "money")) return null;
  const { columns, found } = foundRows(book, register, query);
  const parts = Array.from(found, (row) => partOf(columns.item(row), field)).filter((part) => part !== null);
  const largest = parts.toSorted((a, b) => compareDecimals(b.amount, a.amount)).slice(0, MOST);
  return {
    register: id,
    field,
    sum: parts.length === 0 ? null : sumOf(parts.map(({ amount }) => amount)),
    proven: sumOf(parts.filter(({ proven }) => proven).map(({ amount }) => amount)),
    counted: parts.length,
    without: found.length - parts.length,
    stages: [NO_STAGE, ...register.stages.map((stage) => stage.id)].flatMap((stage) => {
      const own = parts.filter(({ item }) => (item.stage?.stage ?? NO_STAGE) === stage);
      return own.length === 0
        ? []
        : [{ stage, count: own.length, sum: sumOf(own.map(({ amount }) => amount)) }];
    }),
    largest: largest.map(({ item, amount, proven }) => ({ ...namedItem(item, register), amount, proven })),
  };
}
