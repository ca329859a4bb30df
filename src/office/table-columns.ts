import { factIn } from "../ledger/asked-item.ts";
import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import type { Field, Register } from "../registers/register.ts";
import { compareDecimals, type Decimal, parseDecimal, sumOf } from "../std/decimal.ts";
import { textOf } from "../judge/scope.ts";
import { shownFact } from "./item-row.ts";

/** A register's rows field by field, each column worked out when somebody first asks for it. Rows are numbered from 0. */
export interface Columns {
  readonly items: readonly Item[];
  readonly stage: (row: number) => string | null;
  /** Fact as text; "true" and "false" for a flag. */
  readonly text: (field: string, row: number) => string | null;
  /** Everything that the row says in words, in small letters. */
  readonly words: (row: number) => string;
  readonly within: (
    register: Register,
    field: string,
    from: string | undefined,
    to: string | undefined,
  ) => (row: number) => boolean;
  /** All rows in the order of a field; what is missing goes last both ways. Never to be changed by the caller. */
  readonly order: (register: Register, by: string | undefined, down: boolean) => Int32Array;
  readonly sums: (register: Register, rows: Int32Array) => Readonly<{ [field: string]: Decimal }>;
}

const isAmount = (field: Field | undefined): boolean => field?.kind === "number" || field?.kind === "money";

/** Amounts of a column: as exact decimals, and as the nearest number, which never puts two of them in the wrong order. */
interface Amounts {
  readonly exact: readonly (Decimal | null)[];
  readonly near: Float64Array;
}

function amountsOf(items: readonly Item[], field: string): Amounts {
  const exact = items.map((item) => parseDecimal(textOf(item, field) ?? ""));
  return { exact, near: Float64Array.from(exact, (value) => (value === null ? Number.NaN : Number(value))) };
}

/** Compares by the nearest numbers first, because equal amounts are rare and exact comparison is slow. */
const byAmount = ({ exact, near }: Amounts, sign: 1 | -1) => {
  return (a: number, b: number): number => {
    const [one, other] = [near[a] as number, near[b] as number];
    if (Number.isNaN(one) || Number.isNaN(other)) {
      if (Number.isNaN(one) && Number.isNaN(other)) return a - b;
      return Number.isNaN(one) ? 1 : -1;
    }
    if (one !== other) return (one - other) * sign;
    return compareDecimals(exact[a] as Decimal, exact[b] as Decimal) * sign || a - b;
  };
};

const CHINESE = new Intl.Collator("zh-CN", { numeric: true });

const byText = (
  texts: readonly (string | null)[],
  compare: (a: string, b: string) => number,
  sign: 1 | -1,
) => {
  return (a: number, b: number): number => {
    const [one, other] = [texts[a] ?? null, texts[b] ?? null];
    if (one === null || other === null) return one === other ? a - b : one === null ? 1 : -1;
    return compare(one, other) * sign || a - b;
  };
};

const bySpelling = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const factText = (item: Item, field: string): string | null => {
  const fact = factIn(item, field);
  const shown = fact === undefined ? null : shownFact(fact.value);
  return shown === null ? null : String(shown);
};

/** Sum of a column over rows; null where none of them has an amount. */
function sumOver({ exact }: Amounts, rows: Int32Array): Decimal | null {
  const values: Decimal[] = [];
  for (const row of rows) {
    const value = exact[row];
    if (value != null) values.push(value);
  }
  return values.length === 0 ? null : sumOf(values);
}

/** Columns by field, each made when it is first asked for. */
interface Shelves {
  readonly items: readonly Item[];
  readonly texts: (field: string) => readonly (string | null)[];
  readonly amounts: (field: string) => Amounts;
}

function onceEach<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) kept.set(key, (value = make(key)));
    return value;
  };
}

const shelvesOf = (items: readonly Item[]): Shelves => ({
  items,
  texts: onceEach((field) => {
    if (field === "stageOn") return items.map(({ stage }) => stage?.effectiveOn ?? null);
    return items.map((item) => (field === "id" ? item.id : factText(item, field)));
  }),
  amounts: onceEach((field) => amountsOf(items, field)),
});

/** How two rows compare by a field; stages by their place in the register. */
function comparing({ items, texts, amounts }: Shelves, register: Register, by: string, sign: 1 | -1) {
  const field = register.fields.find(({ id }) => id === by);
  if (isAmount(field)) return byAmount(amounts(by), sign);
  if (by === "stage") {
    const places = new Map(register.stages.map(({ id }, place) => [id, String(place).padStart(3, "0")]));
    const column = items.map(({ stage }) => places.get(stage?.stage ?? "") ?? null);
    return byText(column, bySpelling, sign);
  }
  const isDay = field?.kind === "day" || by === "stageOn";
  return byText(texts(by), isDay ? bySpelling : CHINESE.compare, sign);
}

function within(
  { texts, amounts }: Shelves,
  register: Register,
  field: string,
  from: string | undefined,
  to: string | undefined,
): (row: number) => boolean {
  if (from === undefined && to === undefined) return () => true;
  if (!isAmount(register.fields.find(({ id }) => id === field))) {
    const column = texts(field);
    return (row) => {
      const value = column[row] ?? null;
      return value !== null && (from === undefined || value >= from) && (to === undefined || value <= to);
    };
  }
  const { exact } = amounts(field);
  const [least, most] = [from, to].map((bound) => (bound === undefined ? null : parseDecimal(bound)));
  return (row) => {
    const value = exact[row] ?? null;
    if (value === null || (least != null && compareDecimals(value, least) < 0)) return false;
    return most == null || compareDecimals(value, most) <= 0;
  };
}

/** Everything that a row says in words, in small letters. */
const wordsOf = (item: Item): string =>
  Object.keys(item.facts)
    .map((field) => textOf(item, field) ?? "")
    .join("\n")
    .toLowerCase();

function makeColumns(items: readonly Item[]): Columns {
  const shelves = shelvesOf(items);
  const orders = new Map<string, Int32Array>();
  const words: string[] = [];
  return {
    items,
    stage: (row) => items[row]?.stage?.stage ?? null,
    text: (field, row) => shelves.texts(field)[row] ?? null,
    words: (row) => (words[row] ??= wordsOf(items[row] as Item)),
    within: (register, field, from, to) => within(shelves, register, field, from, to),
    order: (register, by, down) => {
      const key = `${by ?? ""}${down ? " down" : ""}`;
      const known = orders.get(key);
      if (known !== undefined) return known;
      const rows = Int32Array.from(items, (_, row) => row);
      if (by !== undefined) rows.sort(comparing(shelves, register, by, down ? -1 : 1));
      else if (down) rows.reverse();
      orders.set(key, rows);
      return rows;
    },
    sums: (register, rows) =>
      Object.fromEntries(
        register.fields.filter(isAmount).flatMap(({ id }) => {
          const sum = sumOver(shelves.amounts(id), rows);
          return sum === null ? [] : [[id, sum] as const];
        }),
      ),
  };
}

const KEPT = new WeakMap<object, Columns>();
const NOBODY: ReadonlyMap<string, Item> = new Map();

/** The columns of a register of a book, kept as long as the book is. */
export function columnsOf(book: Book, register: Register): Columns {
  const items = book.items.get(register.id) ?? NOBODY;
  let columns = KEPT.get(items);
  if (columns === undefined) KEPT.set(items, (columns = makeColumns([...items.values()])));
  return columns;
}
