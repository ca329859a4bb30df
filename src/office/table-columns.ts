import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { type RegisterRows, registerRows, type RowSayings } from "../ledger/register-rows.ts";
import { dayOfNumber } from "../ledger/told.ts";
import type { Vocabulary } from "../ledger/vocabulary.ts";
import type { Field, Register } from "../registers/register.ts";
import { compareDecimals, type Decimal, parseDecimal } from "../std/decimal.ts";
import { rowsOfItems } from "./table-items.ts";
import { amountsOf, type Ordering, ranksOf, rowsByRank, wordsOf } from "./table-ranks.ts";
import { sumOfRows } from "./table-amounts.ts";

/** A register's rows field by field, each column worked out when somebody first asks for it. Rows are numbered from 0. */
export interface Columns {
  readonly count: number;
  readonly item: (row: number) => Item;
  readonly stage: (row: number) => string | null;
  /** A test of the stage that a row stands in; null stands for none. */
  readonly inStage: (holds: (stage: string | null) => boolean) => (row: number) => boolean;
  /** How many of the rows stand in each stage; null for none. */
  readonly stageCounts: (rows: Int32Array) => ReadonlyMap<string | null, number>;
  /** Fact as text; "true" and "false" for a flag. */
  readonly text: (field: string, row: number) => string | null;
  /** A test of what a row says in a field; each value is put to it once, and null stands for a row that says nothing. */
  readonly test: (field: string, holds: (text: string | null) => boolean) => (row: number) => boolean;
  /** True for rows of which some field says the word, which is in small letters. */
  readonly says: (word: string) => (row: number) => boolean;
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

function onceEach<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) kept.set(key, (value = make(key)));
    return value;
  };
}

/** Sayings that no register keeps a vocabulary of: every row says something of its own, or a day of its stage. */
function sayingsOf(texts: readonly (string | null)[]): RowSayings {
  const numbers = new Map<string, number>();
  const said: (string | null)[] = [null];
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? said.push(text) - 1;
    numbers.set(text, number);
    return number;
  };
  return {
    said: Int32Array.from(texts, (text) => (text === null ? 0 : numberOf(text))),
    vocabulary: { said, numbers: new Map() },
  };
}

/** Columns by name, each read once; those beside the fields are "id" and "stageOn". */
const columnsBy = (rows: RegisterRows): ((name: string) => RowSayings) =>
  onceEach((name) => {
    if (name === "id") return sayingsOf(Array.from({ length: rows.count }, (_, row) => rows.id(row)));
    if (name !== "stageOn") return rows.field(name);
    return sayingsOf(Array.from(rows.stageDays(), (day) => (day === 0 ? null : dayOfNumber(day))));
  });

/** A test of rows that puts each value to `holds` when the first row says it. */
function testOf(
  { said, vocabulary }: RowSayings,
  holds: (number: number) => boolean,
): (row: number) => boolean {
  const [NOT_ASKED, NO, YES] = [0, 1, 2];
  const known = new Uint8Array(vocabulary.said.length);
  return (row) => {
    const number = said[row] as number;
    if (known[number] === NOT_ASKED) known[number] = holds(number) ? YES : NO;
    return known[number] === YES;
  };
}

const SMALL = new WeakMap<Vocabulary, (string | null)[]>();

/** The words of a vocabulary in small letters; marks are no words. */
function smallWordsOf(vocabulary: Vocabulary): readonly (string | null)[] {
  const small = SMALL.get(vocabulary) ?? [];
  SMALL.set(vocabulary, small);
  for (let number = small.length; number < vocabulary.said.length; number++) {
    const words = vocabulary.said[number];
    small.push(typeof words === "string" ? words.toLowerCase() : null);
  }
  return small;
}

function withinOf(
  column: RowSayings,
  field: Field | undefined,
  name: string,
  from: string | undefined,
  to: string | undefined,
): (row: number) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const { vocabulary } = column;
  if (!isAmount(field) && (field?.kind === "day" || name === "stageOn"))
    return testOf(column, (number) => {
      const day = wordsOf(vocabulary, number);
      return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to);
    });
  const amounts = amountsOf(vocabulary);
  const [least, most] = [from, to].map((bound) => (bound === undefined ? null : parseDecimal(bound)));
  return testOf(column, (number) => {
    const value = amounts[number]?.exact ?? null;
    if (value === null || (least != null && compareDecimals(value, least) < 0)) return false;
    return most == null || compareDecimals(value, most) <= 0;
  });
}

/** Stages in the order of the register: its stages by their place, as if each were that number. */
function stagesInOrder({ said, vocabulary }: RowSayings, register: Register): RowSayings {
  const places = new Map(register.stages.map(({ id }, place) => [id, String(place).padStart(3, "0")]));
  const placed = vocabulary.said.map((stage) => places.get(String(stage)) ?? null);
  return { said, vocabulary: { said: placed, numbers: new Map() } };
}

function orderingOf(register: Register, by: string): Ordering {
  const field = register.fields.find(({ id }) => id === by);
  if (isAmount(field)) return "amount";
  return field?.kind === "day" || by === "stageOn" || by === "stage" ? "spelling" : "words";
}

function makeColumns(rows: RegisterRows, item: (row: number) => Item): Columns {
  const column = columnsBy(rows);
  const orders = new Map<string, Int32Array>();
  let stages: RowSayings | null = null;
  const staged = (): RowSayings => (stages ??= rows.stages());
  const ordered = (register: Register, by: string | undefined, down: boolean): Int32Array => {
    if (by === undefined) {
      const all = new Int32Array(rows.count).map((_, row) => row);
      return down ? all.reverse() : all;
    }
    const sayings = by === "stage" ? stagesInOrder(staged(), register) : column(by);
    return rowsByRank(sayings.said, ranksOf(sayings.vocabulary, orderingOf(register, by)), down);
  };
  return {
    count: rows.count,
    item,
    stage: (row) => wordsOf(staged().vocabulary, staged().said[row] as number),
    stageCounts: (found) => {
      const { said, vocabulary } = staged();
      const counts = new Int32Array(vocabulary.said.length);
      for (let at = 0; at < found.length; at++) {
        const number = said[found[at] as number] as number;
        counts[number] = (counts[number] as number) + 1;
      }
      return new Map(Array.from(counts, (count, number) => [wordsOf(vocabulary, number), count]));
    },
    text: (field, row) => wordsOf(column(field).vocabulary, column(field).said[row] as number),
    inStage: (holds) => testOf(staged(), (number) => holds(wordsOf(staged().vocabulary, number))),
    test: (field, holds) =>
      testOf(column(field), (number) => holds(wordsOf(column(field).vocabulary, number))),
    says: (word) => {
      const tests = rows.fields().map((field) => {
        const sayings = column(field);
        const small = smallWordsOf(sayings.vocabulary);
        return testOf(sayings, (number) => small[number]?.includes(word) === true);
      });
      return (row) => tests.some((test) => test(row));
    },
    within: (register, name, from, to) => {
      const field = register.fields.find(({ id }) => id === name);
      return withinOf(column(name), field, name, from, to);
    },
    order: (register, by, down) => {
      const key = `${by ?? ""}${down ? " down" : ""}`;
      let order = orders.get(key);
      if (order === undefined) orders.set(key, (order = ordered(register, by, down)));
      return order;
    },
    sums: (register, found) => {
      const had = new Set(rows.fields());
      return Object.fromEntries(
        register.fields.flatMap((field) => {
          const sum = isAmount(field) && had.has(field.id) ? sumOfRows(column(field.id), found) : null;
          return sum === null ? [] : [[field.id, sum] as const];
        }),
      );
    },
  };
}

const KEPT = new WeakMap<object, Columns>();
const NOBODY: ReadonlyMap<string, Item> = new Map();

/** The columns of a register of a book, kept as long as the book is; a page builds the few items that it shows and no other. */
export function columnsOf(book: Book, register: Register): Columns {
  const items = book.items.get(register.id) ?? NOBODY;
  let columns = KEPT.get(items);
  if (columns === undefined) {
    const rows = registerRows(items) ?? rowsOfItems([...items.values()]);
    columns = makeColumns(rows, (row) => items.get(rows.id(row)) as Item);
    KEPT.set(items, columns);
  }
  return columns;
}
