import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareName, createNameIndex } from "../../src/match/name-index.ts";

const pairsOf = (name: string): ReadonlySet<string> => {
  const bare = bareName(name);
  if (bare.length < 2) return new Set(bare === "" ? [] : [bare]);
  return new Set(Array.from({ length: bare.length - 1 }, (_, at) => bare.slice(at, at + 2)));
};

/** Dice's coefficient, name by name. */
function plainLike(names: readonly string[], asked: string, least: number, most: number) {
  const pairs = pairsOf(asked);
  return names
    .map((name, place) => {
      const own = pairsOf(name);
      const shared = [...pairs].filter((pair) => own.has(pair)).length;
      return { place, shared, alike: (2 * shared) / (pairs.size + own.size) };
    })
    .filter(({ shared, alike }) => shared > 0 && alike >= least)
    .map(({ place, alike }) => ({ place, alike }))
    .sort((a, b) => b.alike - a.alike || a.place - b.place)
    .slice(0, most);
}

/** Names of few signs, so that most share something with most. */
const name = fc
  .array(fc.constantFrom("青", "禾", "化", "工", "项目", "一", "二", "扩能", "公司", " ", "A", "a"), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));

describe("Names that are like a name", () => {
  it("are found as if each were looked at, however common their pairs are", () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 60 }),
        name,
        fc.constantFrom(0.2, 0.5, 0.6, 0.75, 0.9, 1),
        fc.integer({ min: 1, max: 60 }),
        (names, asked, least, most) => {
          expect(createNameIndex(names).like(asked, least, most)).toEqual(
            plainLike(names, asked, least, most),
          );
        },
      ),
      { numRuns: 600 },
    );
  });
});
