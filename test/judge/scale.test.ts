import { describe, expect, it } from "vitest";
import { isCountingUnit, unitFactor } from "../../src/judge/scale.ts";

describe("units", () => {
  it.each([
    ["万元", "元", "10000"],
    ["亿元", "万元", "10000"],
    ["百万元", "元", "1000000"],
    ["家", "个", "1"],
    ["度", "千瓦时", "1"],
    ["万千瓦", "千瓦", "10000"],
    ["公里", "千米", "1"],
    ["元", "平方米", null],
    ["千瓦", "千瓦时", null],
  ])("one %s in %s is %s", (from, to, factor) => expect(unitFactor(from, to)).toBe(factor));
  it("家, 个 and 项 count; 元 and % do not", () =>
    expect(["家", "个", "项", "元", "%", "吨"].map(isCountingUnit)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]));
});
