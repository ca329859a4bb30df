import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOfOf, type Question, questionOf } from "../../src/ledger/asof.ts";
import { addDays } from "../../src/std/day.ts";

const TODAY = "2031-08-20";
const days = fc.integer({ min: -900, max: 300 }).map((n) => addDays(TODAY, n));
const questions = fc.constantFrom<Question>("now", "then-as-known-today", "then-as-known-then");

describe("the three questions about time", () => {
  it.each([
    ["now", "2031-06-30", { on: TODAY, known: TODAY }],
    ["then-as-known-today", "2031-06-30", { on: "2031-06-30", known: TODAY }],
    ["then-as-known-then", "2031-06-30", { on: "2031-06-30", known: "2031-06-30" }],
    ["then-as-known-then", "2031-12-31", { on: "2031-12-31", known: TODAY }],
  ] as const)("%s, asked about %s", (question, day, asOf) => {
    expect(asOfOf(question, day, TODAY)).toEqual(asOf);
  });

  it("are told apart again by their two dates, on every day before today", () => {
    fc.assert(
      fc.property(questions, days, (question, day) => {
        fc.pre(day < TODAY);
        expect(questionOf(asOfOf(question, day, TODAY), TODAY)).toBe(question);
      }),
    );
  });

  it("never know more than today does, and never less than the day they speak of", () => {
    fc.assert(
      fc.property(questions, days, (question, day) => {
        const { on, known } = asOfOf(question, day, TODAY);
        expect(known <= TODAY).toBe(true);
        expect(known >= on || on > TODAY).toBe(true);
      }),
    );
  });

  it.each([
    { on: "2031-06-30", known: "2031-07-15" },
    { on: "2031-06-30", known: "2031-06-01" },
    { on: "2031-06-30", known: 57 },
    { on: "2031-06-30", known: "2031-06-30T04:00:00.000Z" },
  ])("leave any other pair to the two dates themselves: %j", (asOf) => {
    expect(questionOf(asOf, TODAY)).toBeNull();
  });
});
