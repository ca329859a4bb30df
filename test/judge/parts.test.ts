import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, countQuantile, partsFinished, poissonBinomial } from "../../src/judge/parts.ts";
import { ASSUMPTIONS } from "../../src/judge/assumptions.ts";

const { overrun } = ASSUMPTIONS;
const open = (plannedDaysLeft: number) => ({ done: 0, plannedDaysLeft });
const done = { done: 1, plannedDaysLeft: 0 };

describe("milestones of known things", () => {
  it("plan days left times the median overrun is an even chance", () =>
    expect(atLeast(partsFinished([open(100)], 115, overrun), 1)).toBeCloseTo(0.5, 4));
  it("one σ of time more is 84 %", () =>
    expect(atLeast(partsFinished([open(100)], 115 * Math.exp(0.35), overrun), 1)).toBeCloseTo(0.8413, 3));
  it("no days left: only what is done counts", () =>
    expect(partsFinished([done, open(10)], 0, overrun).map((share) => Math.round(share * 1e6) / 1e6)).toEqual(
      [0, 1, 0],
    ));
  it("a shared cause makes 'all of ten' likelier than independence would", () => {
    const ten = Array.from({ length: 10 }, () => open(100));
    const all = atLeast(partsFinished(ten, 160, overrun), 10);
    const alone = atLeast(partsFinished([open(100)], 160, overrun), 1);
    expect(all).toBeGreaterThan(alone ** 10);
    expect(all).toBeLessThan(alone);
  });
});

describe("laws", () => {
  const part = fc.oneof(fc.constant(done), fc.integer({ min: 1, max: 400 }).map(open));
  const parts = fc.array(part, { minLength: 1, maxLength: 12 });
  it("shares add to one", () =>
    fc.assert(
      fc.property(parts, fc.integer({ min: -10, max: 500 }), (given, days) => {
        expect(partsFinished(given, days, overrun).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    ));
  it("more days never lower the chance, and another finished part never does", () =>
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 12 }),
        (given, days, goal) => {
          const chance = atLeast(partsFinished(given, days, overrun), goal);
          expect(atLeast(partsFinished(given, days + 30, overrun), goal)).toBeGreaterThanOrEqual(
            chance - 1e-9,
          );
          expect(
            atLeast(partsFinished([done, ...given.slice(1)], days, overrun), goal),
          ).toBeGreaterThanOrEqual(chance - 1e-9);
        },
      ),
      { numRuns: 40 },
    ));
  it("Poisson-binomial of equal chances is binomial", () =>
    expect(poissonBinomial([0.5, 0.5, 0.5])).toEqual([0.125, 0.375, 0.375, 0.125]));
  it("a quantile of a count", () =>
    expect([0.1, 0.5, 0.9].map((share) => countQuantile([0.125, 0.375, 0.375, 0.125], share))).toEqual([
      0, 1, 3,
    ]));
});
