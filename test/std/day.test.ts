import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../src/std/day.ts";

const DAY_MS = 86_400_000;
/** The same day by the language's calendar object. */
const byCalendar = (n: number): string => new Date(n * DAY_MS).toISOString().slice(0, 10);

describe("days are counted as the calendar counts them", () => {
  it("over leap days, years without one, and the ends of the usual years", () => {
    const cases = [
      ["2024-02-28", 1, "2024-02-29"],
      ["2024-02-29", 1, "2024-03-01"],
      ["2023-02-28", 1, "2023-03-01"],
      ["1900-02-28", 1, "1900-03-01"],
      ["2000-02-28", 1, "2000-02-29"],
      ["2024-12-31", 1, "2025-01-01"],
      ["2024-01-01", -1, "2023-12-31"],
      ["1000-01-01", -1, "0999-12-31"],
      ["0999-12-31", 1, "1000-01-01"],
    ] as const;
    for (const [from, days, to] of cases) {
      expect(addDays(from, days)).toBe(to);
      expect(daysBetween(from, to)).toBe(days);
    }
  });

  it("from any day of the years 1000 to 9999 to any other", () => {
    const day = fc.integer({ min: -354_285, max: 2_932_896 });
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(byCalendar(from), to - from)).toBe(byCalendar(to));
        expect(daysBetween(byCalendar(from), byCalendar(to))).toBe(to - from);
      }),
      { numRuns: 2000 },
    );
  });
});
