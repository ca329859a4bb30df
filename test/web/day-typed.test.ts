import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/std/day.ts";
import { dayText } from "../../src/words/dates.ts";
import { typedDay } from "../../src/web/day-typed.ts";

describe("a day as people type it", () => {
  it.each([
    "2024-01-20",
    "2024-1-20",
    "2024/1/20",
    "2024.1.20",
    "20240120",
    "2024年1月20日",
    " 2024 年 1 月 20 日 ",
    "２０２４－１－２０",
    "20 Jan 2024",
    "20 January 2024",
  ])("reads %j", (typed) => {
    expect(typedDay(typed)).toBe("2024-01-20");
  });

  it.each([
    "",
    "2024",
    "2024-1",
    "2024年1月",
    "1月20日",
    "2024-2-30",
    "2024-13-1",
    "2024年1月2日0",
    "202401200",
    "20 Foo 2024",
    "明天",
  ])("takes no half of a day, and none that does not exist, from %j", (typed) => {
    expect(typedDay(typed)).toBeNull();
  });

  it("reads back every day as pages show it, in both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const day = addDays("1990-01-01", days);
        expect(typedDay(dayText(day, "zh"))).toBe(day);
        expect(typedDay(dayText(day, "en"))).toBe(day);
      }),
    );
  });
});
