import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readNumeral, shiftDecimal } from "../../src/std/numeral.ts";

const CASES: readonly (readonly [string, string | null, number])[] = [
  ["20家", "20", 2],
  ["1.2万平方米", "12000", 4],
  ["１２０公里", "120", 3],
  ["1,234,567元", "1234567", 9],
  ["3,4两项", "3", 1],
  ["4000万千瓦", "40000000", 5],
  ["1000千瓦", "1000", 4],
  ["2亿5000万元", "250000000", 7],
  ["1.3万亿元", "1300000000000", 5],
  ["10余家", "10", 3],
  ["3万多户", "30000", 3],
  ["多元化", null, 0],
  ["十五条", "15", 2],
  ["两百三十个", "230", 4],
  ["三千二百人", "3200", 4],
  ["一万二千人", "12000", 4],
  ["百货", null, 0],
  ["", null, 0],
];

describe("numbers in a Chinese text", () => {
  for (const [text, value, end] of CASES) {
    it(`${text} → ${value ?? "no number"}`, () => {
      const found = readNumeral(text, 0);
      expect(found?.value ?? null).toBe(value);
      if (found !== null) expect(found.end).toBe(end);
    });
  }

  it("10余家 is a little more than ten, 10家 is not", () => {
    expect([readNumeral("10余家", 0)?.more, readNumeral("10家", 0)?.more]).toEqual([true, false]);
  });

  it("reads back what is written in digits, exactly, also with 万", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (n) => {
        expect(readNumeral(`${n}家`, 0)?.value).toBe(String(n));
        expect(readNumeral(`${n}万元`, 0)?.value).toBe(String(n * 10000n));
      }),
    );
  });

  it("shifting the point by a and then by b is shifting it by a + b", () => {
    const decimal = fc
      .tuple(fc.nat(), fc.nat({ max: 999999 }))
      .map(([whole, part]) => shiftDecimal(`${whole}.${part}`, 0));
    fc.assert(
      fc.property(decimal, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (value, a, b) => {
        expect(shiftDecimal(shiftDecimal(value, a), b)).toBe(shiftDecimal(value, a + b));
      }),
    );
  });
});
