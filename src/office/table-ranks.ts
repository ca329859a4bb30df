import type { Vocabulary } from "../ledger/vocabulary.ts";
import { compareDecimals, type Decimal, parseDecimal } from "../std/decimal.ts";

/** How values of a column are put in order: amounts by value, days and codes by spelling, words as a Chinese dictionary does. */
export type Ordering = "amount" | "spelling" | "words";

/** Values of a vocabulary in one order: its numbers, those that come first standing first, equal ones behind one another. */
interface Ranked {
  /** So many values of the vocabulary are ranked. */
  upTo: number;
  /** One value of each rank. */
  heads: number[];
  /** The head that a value is equal to, by its number; 0 for what has no place in this order. */
  readonly headOf: number[];
}

/** By number of a value: its rank from 1 on; 0 for what has none and goes last both ways. */
export interface Ranks {
  readonly of: Int32Array;
  readonly most: number;
}

/** A value of a column as an amount, exact and as the nearest number, which never puts two of them in the wrong order. */
export interface Amount {
  readonly exact: Decimal;
  readonly near: number;
}

type Keyed<T> = WeakMap<Vocabulary, T>;

/** What a value says as a word. */
export const wordsOf = ({ said }: Vocabulary, number: number): string | null => {
  const words = said[number] ?? null;
  return words === null ? null : String(words);
};

const AMOUNTS: Keyed<(Amount | null)[]> = new WeakMap();

/** The amounts of a vocabulary by the number of the value; null for what is none. */
export function amountsOf(vocabulary: Vocabulary): readonly (Amount | null)[] {
  let amounts = AMOUNTS.get(vocabulary);
  if (amounts === undefined) AMOUNTS.set(vocabulary, (amounts = []));
  for (let number = amounts.length; number < vocabulary.said.length; number++) {
    const words = vocabulary.said[number];
    const exact = typeof words === "string" ? parseDecimal(words) : null;
    amounts.push(exact === null ? null : { exact, near: Number(exact) });
  }
  return amounts;
}

/** Compares by the nearest numbers first, because equal amounts are rare and exact comparison is slow. */
const byAmount = (one: Amount, other: Amount): number =>
  one.near === other.near ? compareDecimals(one.exact, other.exact) : one.near - other.near;

const CHINESE = new Intl.Collator("zh-CN", { numeric: true });
const bySpelling = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Compare = (a: number, b: number) => number;

/** How two values compare by their numbers, and which of them have a place at all. */
function comparing(vocabulary: Vocabulary, ordering: Ordering): readonly [Compare, (n: number) => boolean] {
  if (ordering === "amount") {
    const amounts = amountsOf(vocabulary);
    return [(a, b) => byAmount(amounts[a] as Amount, amounts[b] as Amount), (n) => amounts[n] != null];
  }
  const compare = ordering === "spelling" ? bySpelling : CHINESE.compare;
  const words = (number: number): string => wordsOf(vocabulary, number) ?? "";
  return [(a, b) => compare(words(a), words(b)), (n) => vocabulary.said[n] !== null];
}

/** Up to so many new values are put between the others one by one; more are sorted together with them. */
const FEW = 64;

/** The first place whose head is not before the value. */
function placeAmong(heads: readonly number[], value: number, compare: Compare): number {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(heads[middle] as number, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addFew(ranked: Ranked, fresh: readonly number[], compare: Compare): void {
  const { heads, headOf } = ranked;
  for (const value of fresh) {
    const at = placeAmong(heads, value, compare);
    const head = heads[at];
    if (head !== undefined && compare(head, value) === 0) headOf[value] = head;
    else {
      heads.splice(at, 0, value);
      headOf[value] = value;
    }
  }
}

function addMany(ranked: Ranked, fresh: readonly number[], compare: Compare): void {
  const { headOf } = ranked;
  const heads: number[] = [];
  // What was a head stays one where it is equal to a newer value, because those behind it name it.
  for (const value of [...ranked.heads, ...fresh].sort((a, b) => compare(a, b) || a - b)) {
    const head = heads[heads.length - 1];
    if (head !== undefined && compare(head, value) === 0) headOf[value] = head;
    else {
      heads.push(value);
      headOf[value] = value;
    }
  }
  ranked.heads = heads;
}

interface Kept {
  readonly ranked: Ranked;
  ranks: Ranks;
}

const RANKS: Keyed<Map<Ordering, Kept>> = new WeakMap();

const NO_RANKS: Ranks = { of: new Int32Array(0), most: 0 };

/** The ranks of a vocabulary's values; what was ranked before is only joined by what is new. */
export function ranksOf(vocabulary: Vocabulary, ordering: Ordering): Ranks {
  const orderings = RANKS.get(vocabulary) ?? new Map<Ordering, Kept>();
  RANKS.set(vocabulary, orderings);
  const kept = orderings.get(ordering) ?? { ranked: { upTo: 0, heads: [], headOf: [] }, ranks: NO_RANKS };
  orderings.set(ordering, kept);
  const { ranked } = kept;
  const { length } = vocabulary.said;
  if (ranked.upTo === length) return kept.ranks;
  const [compare, hasPlace] = comparing(vocabulary, ordering);
  const fresh: number[] = [];
  for (let number = ranked.upTo; number < length; number++) {
    ranked.headOf.push(0);
    if (hasPlace(number)) fresh.push(number);
  }
  (fresh.length <= FEW ? addFew : addMany)(ranked, fresh, compare);
  ranked.upTo = length;
  const rankOfHead = new Int32Array(length);
  ranked.heads.forEach((head, place) => (rankOfHead[head] = place + 1));
  const of = Int32Array.from(ranked.headOf, (head) => rankOfHead[head] as number);
  return (kept.ranks = { of, most: ranked.heads.length });
}

/**
 * Rows in the order of the ranks of what they say, from the first rank or from the last; those of one rank, and those without
 * one, which go last, in the order of the rows.
 */
export function rowsByRank(said: Int32Array, { of, most }: Ranks, down: boolean): Int32Array {
  // Without a rank a row belongs behind the last one.
  const bucket = (row: number): number => {
    const rank = of[said[row] as number] as number;
    return rank === 0 ? most : down ? most - rank : rank - 1;
  };
  const starts = new Int32Array(most + 2);
  for (let row = 0; row < said.length; row++) {
    const next = bucket(row) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] as number) + (starts[n - 1] as number);
  const rows = new Int32Array(said.length);
  for (let row = 0; row < said.length; row++) {
    const at = bucket(row);
    rows[starts[at] as number] = row;
    starts[at] = (starts[at] as number) + 1;
  }
  return rows;
}
