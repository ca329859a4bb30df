import type { Fact } from "./act.ts";

/**
 * Everything that was ever said in one field of a register, each value once and by a number that it keeps, so that whoever
 * compares values compares each of them once and not once an item. It only grows; number 0 says nothing.
 */
export interface Vocabulary {
  /** Words or a mark by number; null where nothing is said and where the words were erased before they were read. */
  readonly said: (string | boolean | null)[];
  /** Number by what the columns hold for the value. */
  readonly numbers: Map<number, number>;
}

export const emptyVocabulary = (): Vocabulary => ({ said: [null], numbers: new Map() });

/** The number of a value that the columns hold as `key`; `tell` is asked for a value that is new. */
export function numberSaid({ said, numbers }: Vocabulary, key: number, tell: () => Fact): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const fact = tell();
  const words = typeof fact === "object" && fact !== null ? fact.text : fact;
  const number = words === null ? 0 : said.push(words) - 1;
  numbers.set(key, number);
  return number;
}
