import { corrupt, foldMarks, type Damage } from "../src/reader/repair/corrupt.ts";
import { repairText } from "../src/reader/repair/repair.ts";

/** What became of a clean text that was damaged and repaired. */
export interface Round {
  readonly characters: number;
  /** Glosses that fell between the bytes of two characters: each of them puts what follows out of step. */
  readonly spots: number;
  /** Characters to put in, take out or change (Levenshtein), line by line; the width of marks is not counted. */
  readonly wrong: number;
  /** Those of them in lines that no mark below 0.9 warns of. */
  readonly unwarned: number;
}

const BROKEN_GLOSS = /[?€]\(?\p{Script=Latin}{1,6}\)/gu;

/** Damages a text, repairs it and counts what differs. */
export function roundOf(clean: string, damage: Damage): Round {
  const damaged = corrupt(clean, damage);
  const { text, marks } = repairText(damaged);
  const lines = text.split("\n");
  const unsure = marks.filter(({ confidence }) => Number(confidence) < 0.9);
  let [wrong, unwarned, start] = [0, 0, 0];
  for (const [at, want] of clean.split("\n").entries()) {
    const got = lines[at] ?? "";
    const end = start + got.length;
    const apart = distance(foldMarks(got), foldMarks(want));
    wrong += apart;
    if (!unsure.some((mark) => mark.start >= start && mark.start <= end)) unwarned += apart;
    start = end + 1;
  }
  return { characters: clean.length, spots: damaged.match(BROKEN_GLOSS)?.length ?? 0, wrong, unwarned };
}

/** Several rounds as one. */
export const sumOf = (rounds: readonly Round[]): Round =>
  rounds.reduce((sum, round) => ({
    characters: sum.characters + round.characters,
    spots: sum.spots + round.spots,
    wrong: sum.wrong + round.wrong,
    unwarned: sum.unwarned + round.unwarned,
  }));

/** Damaged places in a thousand characters. */
export const density = ({ spots, characters }: Round): number => (1000 * spots) / characters;

/** Share of right characters in percent. */
export const rightShare = ({ wrong, characters }: Round): number => 100 * (1 - wrong / characters);

/** Levenshtein's distance, one row at a time. */
function distance(from: string, to: string): number {
  if (from === to) return 0;
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
