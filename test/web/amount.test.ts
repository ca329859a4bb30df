import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeText, typedNumber } from "../../src/web/amount.ts";

describe("an amount as people type it", () => {
  it.each([
    ["12", "12"],
    [" 1,200 ", "1200"],
    ["1，200", "1200"],
    ["1.2万", "12000"],
    ["3 亿", "300000000"],
    ["0.5亿", "50000000"],
    ["-4.50", "-4.5"],
    ["007", "7"],
    ["0", "0"],
  ])("reads %s as %s", (typed, value) => {
    expect(typedNumber(typed)).toBe(value);
  });

  it.each(["", "三", "1.2.3", "12家", "1e5", "万", "--1", "1万亿元", "NaN", "１２"])(
    "does not guess at %j",
    (typed) => {
      expect(typedNumber(typed)).toBeNull();
    },
  );

  it.each([
    ["8000", "万元", "8000"],
    ["8000万", "万元", "8000"],
    ["8000 万元", "万元", "8000"],
    ["5亿", "万元", "50000"],
    ["1.5亿元", "万元", "15000"],
    ["1万亿元", "亿元", "10000"],
    ["300元", "万元", "0.03"],
    ["2.5亿元", "元", "250000000"],
    ["1.2万家", "家", "12000"],
    ["6.5%", "%", "6.5"],
    ["3万千瓦", "万千瓦", "3"],
  ])("reads %s in a field of %s as %s: a scale that is named is meant", (typed, unit, value) => {
    expect(typedNumber(typed, unit)).toBe(value);
  });

  it.each([
    ["5吨", "万元"],
    ["5美元", "万元"],
    ["5元", "家"],
  ])("does not take %s for an amount in %s", (typed, unit) => {
    expect(typedNumber(typed, unit)).toBeNull();
  });

  it("reads every integer back, grouped or not", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(typedNumber(String(value))).toBe(String(value === 0 ? 0 : value));
        expect(typedNumber(value.toLocaleString("en-US"))).toBe(String(value === 0 ? 0 : value));
      }),
    );
  });

  it("tells a file's size in plain words", () => {
    expect([sizeText(12), sizeText(2048), sizeText(3_500_000)]).toEqual(["12 B", "2 KB", "3.3 MB"]);
  });
});
