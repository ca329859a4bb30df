/** A name that is like another: its place in the list that was indexed, and how like, 0 to 1. */
export interface Likeness {
  readonly place: number;
  readonly alike: number;
}

/** Finds names like a name among many, without looking at each. */
export interface NameIndex {
  /** The most alike, at least `least` alike, the best first. */
  readonly like: (name: string, least: number, most?: number) => readonly Likeness[];
}

/** A name without width, spaces, signs and the words that every firm and project bears, so that they make nothing alike. */
export const bareName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, "")
    .replace(/股份有限公司|有限责任公司|有限公司|建设项目|项目$/g, "");

/** Neighbouring characters; a name of one character stands for itself. */
function pairsOf(bare: string): readonly string[] {
  if (bare.length < 2) return bare === "" ? [] : [bare];
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < bare.length; at += 1) pairs.add(bare.slice(at, at + 2));
  return [...pairs];
}

/** An index that names are still added to; each gets the next place. */
export interface GrowingNameIndex extends NameIndex {
  readonly add: (name: string) => void;
}

/** Places that bear each pair, in order, and how many pairs each place has. */
interface Pairs {
  readonly lists: Map<string, number[]>;
  readonly sizes: number[];
}

/** True when a list, which is in order, holds the place. */
function holds(list: readonly number[], place: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return list[low] === place;
}

/** A search in a list takes about so many looks; a walk over a shorter one is quicker. */
const LOOKS = 16;

/**
 * How many pairs each place shares with a name, for all places that may be alike enough. The rarest pairs are looked at first: a
 * place that shares none of them cannot come to enough with those that are left, so that the long lists of common pairs are only
 * asked about the few places that still can.
 */
function sharedBy(
  { lists, sizes }: Pairs,
  pairs: readonly string[],
  least: number,
): ReadonlyMap<number, number> {
  const walked = pairs.map((pair) => lists.get(pair) ?? []).sort((a, b) => a.length - b.length);
  const needed = (place: number): number =>
    // A hair less than the exact bound: who is just alike enough is found by the caller.
    Math.ceil((least * (pairs.length + (sizes[place] as number))) / 2 - 1e-9);
  const shared = new Map<number, number>();
  for (const [at, list] of walked.entries()) {
    const left = walked.length - at;
    // No place comes to enough with fewer pairs than this, however few it has itself.
    const isOpen = left >= (least * pairs.length) / (2 - least) - 1e-9;
    if (isOpen || list.length < shared.size * LOOKS) {
      for (const place of list) {
        const before = shared.get(place);
        if (before !== undefined) shared.set(place, before + 1);
        else if (isOpen && left >= needed(place)) shared.set(place, 1);
      }
    } else for (const [place, before] of shared) if (holds(list, place)) shared.set(place, before + 1);
    for (const [place, count] of shared) if (count + left - 1 < needed(place)) shared.delete(place);
  }
  return shared;
}

/** An index without a name; see `createNameIndex`. */
export function emptyNameIndex(): GrowingNameIndex {
  const index: Pairs = { lists: new Map(), sizes: [] };
  const { lists, sizes } = index;
  return {
    add: (name) => {
      const pairs = pairsOf(bareName(name));
      const place = sizes.push(pairs.length) - 1;
      for (const pair of pairs) {
        const list = lists.get(pair);
        if (list === undefined) lists.set(pair, [place]);
        else list.push(place);
      }
    },
    like: (name, least, most = 5) => {
      const pairs = pairsOf(bareName(name));
      const found: Likeness[] = [];
      for (const [place, count] of sharedBy(index, pairs, least)) {
        const alike = (2 * count) / (pairs.length + (sizes[place] as number));
        if (alike >= least) found.push({ place, alike });
      }
      return found.sort((a, b) => b.alike - a.alike || a.place - b.place).slice(0, most);
    },
  };
}

/**
 * An index of names by their bigrams; likeness is Dice's coefficient over them. A question touches only names that share a rare
 * pair with it.
 */
export function createNameIndex(names: readonly string[]): NameIndex {
  const index = emptyNameIndex();
  for (const name of names) index.add(name);
  return index;
}
