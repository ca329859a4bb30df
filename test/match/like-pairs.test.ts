import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likePairs } from "../../src/match/like-pairs.ts";

const told = (names: readonly string[], least = 0.8): readonly string[] =>
  likePairs(names, least).map(({ one, other }) => `${names[one]} = ${names[other]}`);

describe("names of a list that are alike", () => {
  it("legal forms, spaces and an added place make no other firm", () => {
    expect(
      told([
        "青岚线缆制造有限公司",
        "青岚线缆制造（青禾）有限公司",
        "青岚 线缆制造股份有限公司",
        "雾谷酿造有限公司",
      ]),
    ).toEqual([
      "青岚线缆制造有限公司 = 青岚 线缆制造股份有限公司",
      "青岚线缆制造有限公司 = 青岚线缆制造（青禾）有限公司",
    ]);
  });
  it("firms of one trade are not alike for that", () => {
    const firms = "松竹梅兰菊荷".split("").map((sign) => `${sign}涛供应链管理有限公司`);
    expect(told(firms)).toEqual([]);
  });
  it("nothing is like nothing", () => expect(told(["", " ", "有限公司", "甲", "甲"])).toEqual([]));
  it("law: every name is told with the first that equals it, and no pair twice", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom("青", "岚", "远", "舟", "松", "涛", "雾", "谷"),
            minLength: 2,
            maxLength: 7,
          }),
          { maxLength: 12 },
        ),
        (names) => {
          const both = [...names, ...names];
          const keys = likePairs(both, 0.8).map(({ one, other }) => `${one} ${other}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const [at, name] of both.entries())
            if (both.indexOf(name) !== at) expect(keys).toContain(`${both.indexOf(name)} ${at}`);
        },
      ),
    ));
  it("law: what it leaves out is not alike: it finds what comparing each with each finds", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.string({
            unit: fc.constantFrom("青", "岚", "远", "舟", "松", "涛"),
            minLength: 3,
            maxLength: 8,
          }),
          {
            maxLength: 20,
          },
        ),
        (names) => {
          const all = likePairs(names, 0.01);
          const alike = all.filter((pair) => pair.alike >= 0.7).map(({ one, other }) => `${one} ${other}`);
          const found = likePairs(names, 0.7).map(({ one, other }) => `${one} ${other}`);
          expect([...found].sort()).toEqual([...alike].sort());
        },
      ),
    ));
});
