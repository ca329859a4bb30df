import { describe, expect, it } from "vitest";
import { incompleteBeta, lnBeta, lnGamma, normalBelow } from "../../src/judge/gamma.ts";

describe("special functions against published values", () => {
  it("ln Γ at integers, halves and a large argument", () => {
    expect(lnGamma(1)).toBeCloseTo(0, 12);
    expect(lnGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(lnGamma(0.1)).toBeCloseTo(2.252712651734206, 11);
    expect(lnGamma(100)).toBeCloseTo(359.1342053695754, 9);
  });
  it("ln B(2, 3) = ln(1/12)", () => expect(lnBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12));
  it("I_x(a, b): closed forms and symmetry", () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 12);
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴
    expect(incompleteBeta(0.4, 2, 3)).toBeCloseTo(6 * 0.16 - 8 * 0.064 + 3 * 0.0256, 12);
    expect(incompleteBeta(0.7, 2.5, 4.5) + incompleteBeta(0.3, 4.5, 2.5)).toBeCloseTo(1, 12);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
  it("Φ at the usual points and far out", () => {
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 10);
    expect(normalBelow(-1)).toBeCloseTo(0.15865525393145707, 15);
    expect(normalBelow(0.5)).toBeCloseTo(0.6914624612740131, 15);
    expect(normalBelow(3) + normalBelow(-3)).toBeCloseTo(1, 15);
    // Far out only the relative error tells anything.
    expect(normalBelow(-6) / 9.865876450376946e-10).toBeCloseTo(1, 13);
    expect(normalBelow(-8) / 6.220960574271785e-16).toBeCloseTo(1, 13);
    expect(normalBelow(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalBelow(Number.NEGATIVE_INFINITY)).toBe(0);
  });
});
