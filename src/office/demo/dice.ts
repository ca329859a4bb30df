/** Seeded dice: the same seed throws the same numbers everywhere, so that the demonstration is one book, not many. */
export interface Dice {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly roll: () => number;
  /** A whole number from `least` to `most`, both inclusive. */
  readonly whole: (least: number, most: number) => number;
  /** One of a list. Throws for an empty one, which is a bug. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The mulberry32 generator (T. Ettinger, public domain): 32 bits of state, good enough to scatter dates and amounts. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(roll() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  return { roll, whole, pick };
}
