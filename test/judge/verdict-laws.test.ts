import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMBINATIONS } from "../../src/judge/finding.ts";
import { addDays } from "../../src/std/day.ts";
import { say } from "../../src/words/sentence.ts";
import { METHODS, REASONS } from "../../src/words/verdicts.ts";
import type { Diary } from "./builders.ts";
import { DOUBT, ID, spring, verdictOf } from "./ten-firms.ts";

const pace = fc.record({
  proven: fc.integer({ min: 0, max: 14 }),
  claimed: fc.integer({ min: 0, max: 8 }),
  day: fc.integer({ min: 0, max: 500 }),
  force: fc.constantFrom("ensure", "plain", "strive", "advance"),
  deadline: fc.constantFrom("2024-06-30", "2024-12-31", null),
  stopped: fc.boolean(),
  doubt: fc.boolean(),
  target: fc.boolean(),
  comparator: fc.constantFrom(">=", ">", "=", "~", "<=", "<"),
});

describe("words for every verdict", () => {
  it("each reason has its sentence, and no sentence is without its reason", () =>
    expect(Object.keys(REASONS).sort()).toEqual(
      [...new Set(COMBINATIONS.map(({ reason }) => reason))].sort(),
    ));
});

describe("laws of every verdict", () => {
  const cases = (given: typeof pace extends fc.Arbitrary<infer Given> ? Given : never): Diary => {
    const diary = spring(given.proven, given.claimed, {
      force: given.force as never,
      deadline: { on: given.deadline, bound: "by", basis: "inherited", words: "" },
      doubts: given.doubt ? [DOUBT] : [],
      target: given.target
        ? { measure: "数", comparator: given.comparator as never, value: "10", unit: "家" }
        : null,
    });
    if (given.stopped) diary.revise("2024-02-01", ID, "decision", { stopped: true });
    return diary;
  };
  it("exactly one of the defined combinations of word, light and reason; the same twice", () =>
    fc.assert(
      fc.property(pace, (given) => {
        const on = addDays("2024-03-21", given.day);
        const verdict = verdictOf(cases(given), on);
        const { word, light, reason } = verdict;
        expect(COMBINATIONS).toContainEqual({ word, light, reason });
        // Its sentence is complete in both languages: every slot has its value.
        for (const lang of ["zh", "en"] as const)
          expect(say(REASONS[reason], lang, verdict.because)).not.toMatch(/[{}]/);
        if (verdict.forecast !== null) expect(METHODS[verdict.forecast.method].zh).not.toBe("");
        expect(verdictOf(cases(given), on)).toEqual(verdict);
      }),
      { numRuns: 120 },
    ));
  it("one more proven firm never lowers the chance", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 285 }), (proven, day) => {
        const on = addDays("2024-03-21", day);
        const [less, more] = [proven, proven + 1].map((n) =>
          Number(verdictOf(spring(n), on).forecast?.chance),
        );
        expect(more).toBeGreaterThanOrEqual(less ?? 1);
      }),
      { numRuns: 60 },
    ));
  it("days that pass with nothing new never raise it", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 60 }),
        (proven, day, more) => {
          const diary = spring(proven, 2);
          const [sooner, later] = [day, day + more].map(
            (n) => verdictOf(diary, addDays("2024-03-21", n)).forecast?.chance,
          );
          if (sooner !== undefined && later !== undefined)
            expect(Number(later)).toBeLessThanOrEqual(Number(sooner));
        },
      ),
      { numRuns: 60 },
    ));
});
