import { bareName } from "./name-index.ts";

/** Two names of a list that are alike: their places, the earlier first, and how like, 0 to 1. */
export interface LikePair {
  readonly one: number;
  readonly other: number;
  readonly alike: number;
}

/** A name's pairs of neighbouring characters, the rarest first, with the weight of all of them. */
interface Weighed {
  readonly pairs: readonly string[];
  readonly weight: number;
}

/** So many names are added to the list when a pair's rarity is weighed: in a short list nothing is rare yet. */
const PRIOR = 1000;
/** More pairs than this are no list that anybody decides on. */
const MOST_PAIRS = 5000;
/** A pair of characters that so many names have among their rarest tells nothing of any of them. */
const MOST_SHARING = 400;

const pairsOf = (name: string): readonly string[] => {
  const bare = bareName(name);
  return [
    ...new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2))),
  ];
};

/** Weight of each pair of characters: ln(1 + (n + prior) / how many names have it), as in inverse document frequency. */
function weightsOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pairs of lists) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Map([...counts].map(([pair, count]) => [pair, Math.log1p((lists.length + PRIOR) / count)]));
}

/** Weighted Dice coefficient: twice the weight of what both have over the weight of both. */
function likeness(a: Weighed, b: Weighed, weights: ReadonlyMap<string, number>): number {
  const has = new Set(b.pairs);
  let common = 0;
  for (const pair of a.pairs) if (has.has(pair)) common += weights.get(pair) ?? 0;
  return (2 * common) / (a.weight + b.weight);
}

/**
 * The rarest pairs of a name without which no other name can be `least` alike: what is left weighs less than the
 * share t / (2 − t) of the name that the common part must have (prefix filter; Chaudhuri, Ganti, Kaushik 2006).
 */
function telling(
  { pairs, weight }: Weighed,
  weights: ReadonlyMap<string, number>,
  least: number,
): readonly string[] {
  const needed = (least / (2 - least)) * weight;
  let left = weight;
  let count = 0;
  for (const pair of pairs) {
    if (left < needed) break;
    left -= weights.get(pair) ?? 0;
    count += 1;
  }
  return pairs.slice(0, count);
}

/** Places by their bare name: equal names are one to be compared, and each is told with the first that bears it. */
function equalNames(names: readonly string[]): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const bare = bareName(name);
    if (bare.length < 2) continue;
    const list = places.get(bare);
    if (list === undefined) places.set(bare, [place]);
    else list.push(place);
  }
  return [...places.values()];
}

/**
 * Every two names of a list that are at least `least` alike, without comparing each with each; of several equal names each is
 * told with the first only. Likeness is Dice's coefficient over pairs of characters, where rare ones weigh more: firms of
 * one trade share its words, and are not alike for that.
 */
export function likePairs(names: readonly string[], least: number): readonly LikePair[] {
  const groups = equalNames(names);
  const lists = groups.map(([place = 0]) => pairsOf(names[place] ?? ""));
  const weights = weightsOf(lists);
  const weigh = (pair: string): number => weights.get(pair) ?? 0;
  const rarest = (a: string, b: string): number => weigh(b) - weigh(a) || (a < b ? -1 : 1);
  const holders = new Map<string, number[]>();
  const weighed: Weighed[] = [];
  const found: LikePair[] = groups.flatMap(([one = 0, ...others]) =>
    others.map((other) => ({ one, other, alike: 1 })),
  );
  for (const [at, pairs] of lists.entries()) {
    const weight = pairs.reduce((sum, pair) => sum + weigh(pair), 0);
    const name: Weighed = { pairs: [...pairs].sort(rarest), weight };
    weighed.push(name);
    const candidates = new Set<number>();
    for (const pair of telling(name, weights, least)) {
      const list = holders.get(pair) ?? [];
      holders.set(pair, list);
      for (const earlier of list) candidates.add(earlier);
      if (list.length < MOST_SHARING) list.push(at);
    }
    for (const before of candidates) {
      const alike = likeness(weighed[before] as Weighed, name, weights);
      const [one = 0] = groups[before] ?? [];
      const [other = 0] = groups[at] ?? [];
      if (alike >= least) found.push({ one: Math.min(one, other), other: Math.max(one, other), alike });
    }
    if (found.length >= MOST_PAIRS) return found.slice(0, MOST_PAIRS);
  }
  return found;
}
