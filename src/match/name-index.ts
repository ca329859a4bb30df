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

/**
 * An index of names by their bigrams; likeness is Dice's coefficient over them. A question touches only names that share a pair
 * with it, over typed arrays: some tenths of a millisecond among ten thousand.
 */
export function createNameIndex(names: readonly string[]): NameIndex {
  const lists = new Map<string, number[]>();
  const sizes = new Uint16Array(names.length);
  for (const [place, name] of names.entries()) {
    const pairs = pairsOf(bareName(name));
    sizes[place] = pairs.length;
    for (const pair of pairs) {
      const list = lists.get(pair);
      if (list === undefined) lists.set(pair, [place]);
      else list.push(place);
    }
  }
  const shared = new Uint16Array(names.length);
  return {
    like: (name, least, most = 5) => {
      const pairs = pairsOf(bareName(name));
      const touched: number[] = [];
      for (const pair of pairs)
        for (const place of lists.get(pair) ?? []) {
          if (shared[place] === 0) touched.push(place);
          shared[place] = (shared[place] as number) + 1;
        }
      const found = touched.flatMap((place) => {
        const alike = (2 * (shared[place] as number)) / (pairs.length + (sizes[place] as number));
        shared[place] = 0;
        return alike >= least ? [{ place, alike }] : [];
      });
      return found.sort((a, b) => b.alike - a.alike || a.place - b.place).slice(0, most);
    },
  };
}
