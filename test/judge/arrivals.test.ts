import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arrivals } from "../../src/judge/arrivals.ts";
import {
  arrivalsBand,
  betaBinomial,
  chanceOfArrivals,
  negativeBinomialTail,
  priorShare,
} from "../../src/judge/arrivals.ts";

const halfYear = (proven: number, prior: Arrivals["prior"]): Arrivals => ({
  proven,
  claimed: 0,
  confirm: { a: 8, b: 2 },
  prior,
  elapsed: 0.5,
  left: 0.5,
});
const centred = { shape: 2.5, rate: 0.25 };
const lastYearSix = { shape: 3, rate: 0.5 };
const percent = (chance: number): number => Math.round(chance * 100);

describe("the worked numbers of a target of 10 with half the year gone", () => {
  it("3 proven: 13 % with a prior centred on the target, 7 % with six last year at half weight", () => {
    expect(percent(chanceOfArrivals(halfYear(3, centred), 10))).toBe(13);
    expect(percent(chanceOfArrivals(halfYear(3, lastYearSix), 10))).toBe(7);
  });
  it.each([
    [5, 52],
    [6, 74],
    [7, 90],
  ])("%i proven: %i %%", (proven, chance) =>
    expect(percent(chanceOfArrivals(halfYear(proven, centred), 10))).toBe(chance),
  );
  it("a third of the rate is assumption after half a year", () =>
    expect(priorShare(halfYear(3, centred))).toBeCloseTo(1 / 3, 12));
});

describe("negative binomial", () => {
  it("r = 1 is geometric: P(Y ≥ n) = (1 − p)ⁿ", () =>
    expect(negativeBinomialTail(4, 1, 0.3)).toBeCloseTo(0.7 ** 4, 12));
  it("nothing needed is certain; no time left is impossible", () => {
    expect(negativeBinomialTail(0, 3, 0.5)).toBe(1);
    expect(negativeBinomialTail(1, 3, 1)).toBe(0);
  });
});

describe("claims that nobody has confirmed", () => {
  it("their chances add to one", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (n) => {
        expect(betaBinomial(n, 8, 2).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    ));
  it("a claim is worth less than a proof and more than nothing", () => {
    const [none, claim, proof] = [
      halfYear(5, centred),
      { ...halfYear(5, centred), claimed: 1 },
      halfYear(6, centred),
    ].map((arrivals) => chanceOfArrivals(arrivals, 10));
    expect(claim).toBeGreaterThan(none ?? 1);
    expect(claim).toBeLessThan(proof ?? 0);
  });
});

const anyArrivals = fc.record({
  proven: fc.integer({ min: 0, max: 60 }),
  claimed: fc.integer({ min: 0, max: 20 }),
  confirm: fc.record({ a: fc.integer({ min: 1, max: 30 }), b: fc.integer({ min: 1, max: 30 }) }),
  prior: fc.record({
    shape: fc.double({ min: 0.1, max: 50, noNaN: true }),
    rate: fc.double({ min: 0.05, max: 2, noNaN: true }),
  }),
  elapsed: fc.double({ min: 0, max: 3, noNaN: true }),
  left: fc.double({ min: 0, max: 3, noNaN: true }),
});
const goal = fc.integer({ min: 1, max: 120 });
const SLACK = 1e-9;

describe("laws", () => {
  it("a chance is a chance", () =>
    fc.assert(
      fc.property(anyArrivals, goal, (arrivals, n) => {
        const chance = chanceOfArrivals(arrivals, n);
        expect(chance).toBeGreaterThanOrEqual(-SLACK);
        expect(chance).toBeLessThanOrEqual(1 + SLACK);
      }),
    ));
  it("one more proven never lowers it; a claim proven never lowers it", () =>
    fc.assert(
      fc.property(anyArrivals, goal, (arrivals, n) => {
        const more = chanceOfArrivals({ ...arrivals, proven: arrivals.proven + 1 }, n);
        expect(more).toBeGreaterThanOrEqual(chanceOfArrivals(arrivals, n) - SLACK);
        const claimed = { ...arrivals, claimed: arrivals.claimed + 1 };
        expect(more).toBeGreaterThanOrEqual(chanceOfArrivals(claimed, n) - SLACK);
      }),
    ));
  it("time that passes with nothing new never raises it", () =>
    fc.assert(
      fc.property(anyArrivals, goal, fc.double({ min: 0, max: 1, noNaN: true }), (arrivals, n, share) => {
        const gone = arrivals.left * share;
        const later = { ...arrivals, elapsed: arrivals.elapsed + gone, left: arrivals.left - gone };
        expect(chanceOfArrivals(later, n)).toBeLessThanOrEqual(chanceOfArrivals(arrivals, n) + SLACK);
      }),
    ));
  it("a band holds the smallest counts not exceeded with 10, 50 and 90 %", () =>
    fc.assert(
      fc.property(anyArrivals, (arrivals) => {
        // Above two thousand expected cases the band is an approximation; see the next test.
        fc.pre(
          ((arrivals.prior.shape + 80) * arrivals.left) / (arrivals.prior.rate + arrivals.elapsed) < 2000,
        );
        const band = arrivalsBand(arrivals, arrivals.left);
        const notAbove = (n: number): number => 1 - chanceOfArrivals(arrivals, n + 1);
        for (const [place, share] of [0.1, 0.5, 0.9].entries()) {
          const n = band[place] ?? -1;
          expect(notAbove(n)).toBeGreaterThanOrEqual(share - 1e-5);
          if (n > arrivals.proven) expect(notAbove(n - 1)).toBeLessThan(share + 1e-5);
        }
      }),
    ));
  it("thousands of cases: the band lies round the mean", () => {
    const many = { ...halfYear(20_000, { shape: 10_000, rate: 0.25 }), left: 0.5 };
    const [low, middle, high] = arrivalsBand(many, 0.5);
    expect(middle).toBe(40_000);
    expect(high - middle).toBe(middle - low);
  });
});
