import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals, parseDecimal, plus, sumOf } from "../../src/std/decimal.ts";

const decimal = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 8 }))
  .map(([whole, places]) => new Big(String(whole)).div(new Big(10).pow(places)).toFixed());

describe("decimals", () => {
  it("are read from plain digits and spelled in one way", () => {
    const read = ["0", "-0", "007", "12.50", "-12.5", "0.10", "-0.0", "1e3", "+1", ".5", "5.", "", "１"].map(
      parseDecimal,
    );
    expect(read).toEqual(["0", "0", "7", "12.5", "-12.5", "0.1", "0", null, null, null, null, null, null]);
  });

  it("what is spelled canonically stays as it is, and equals what arithmetic spells", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(parseDecimal(text)).toBe(plus(text, "0"));
      }),
    );
  });

  it("a sum is exact, however many there are and however long they are", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 60 }), (values) => {
        expect(
          compareDecimals(
            sumOf(values),
            values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed(),
          ),
        ).toBe(0);
      }),
    );
    // Past 2⁵³, where plain numbers would begin to round.
    expect(sumOf(Array.from({ length: 30_000 }, () => "999999999999"))).toBe("29999999999970000");
    expect(sumOf([])).toBe("0");
  });
});
