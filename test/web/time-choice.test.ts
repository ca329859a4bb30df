import { describe, expect, it } from "vitest";
import {
  datesOf,
  dayAfterKey,
  movedTo,
  questionIn,
  spanOf,
  stateText,
  ticksOf,
} from "../../src/web/time/time-choice.ts";
import { presetsOf } from "../../src/web/difference/before.ts";

const TODAY = "2031-08-20";

describe("the time control", () => {
  it("writes today as nothing, so that tomorrow the same link still means today", () => {
    expect(datesOf("now", "2031-06-30", TODAY)).toEqual({});
    expect(datesOf("then-as-known-today", "2031-06-30", TODAY)).toEqual({ on: "2031-06-30" });
    expect(datesOf("then-as-known-then", "2031-06-30", TODAY)).toEqual({
      on: "2031-06-30",
      known: "2031-06-30",
    });
  });

  it("keeps the question while the day moves; from now it goes to what is known today", () => {
    expect(movedTo({}, "2031-06-29", TODAY)).toEqual({ on: "2031-06-29" });
    expect(movedTo({ on: "2031-06-30", known: "2031-06-30" }, "2031-05-31", TODAY)).toEqual({
      on: "2031-05-31",
      known: "2031-05-31",
    });
    expect(movedTo({ on: "2031-06-30" }, TODAY, TODAY)).toEqual({});
  });

  it("leaves a pair of dates of its own alone, and moves only the day", () => {
    const own = { on: "2031-06-30", known: "2031-07-15" };
    expect(questionIn(own, TODAY)).toBeNull();
    expect(movedTo(own, "2031-05-31", TODAY)).toEqual({ on: "2031-05-31", known: "2031-07-15" });
  });

  it("says the state in words", () => {
    expect(stateText({}, TODAY, "zh")).toBe("2031年8月20日（今天）的情况");
    expect(stateText({ on: "2031-06-30" }, TODAY, "zh")).toBe("2031年6月30日的情况，按今天所知");
    expect(stateText({ on: "2031-06-30", known: "2031-06-30" }, TODAY, "zh")).toBe(
      "2031年6月30日的情况，按当时所知",
    );
    expect(stateText({ on: "2031-06-30", known: "57" }, TODAY, "zh")).toContain("57");
    expect(stateText({ on: "2031-06-30" }, TODAY, "en")).toBe("The state on 30 Jun 2031, as known today");
  });

  it("spans the plan's year that the day lies in, or the nearest", () => {
    expect(spanOf([2030, 2031], "2031-06-30")).toEqual({ from: "2031-01-01", until: "2031-12-31" });
    expect(spanOf([2031], "2033-02-01")).toEqual({ from: "2031-01-01", until: "2031-12-31" });
    expect(spanOf([], "2033-02-01")).toEqual({ from: "2033-01-01", until: "2033-12-31" });
  });

  it("has a tick at every month-end", () => {
    const ticks = ticksOf("2031-01-01", "2031-12-31");
    expect(ticks).toHaveLength(12);
    expect(ticks[0]).toEqual({ day: "2031-01-31", share: 30 / 364 });
    expect(ticks.at(-1)).toEqual({ day: "2031-12-31", share: 1 });
  });

  it.each([
    ["ArrowLeft", "2031-06-29"],
    ["ArrowRight", "2031-07-01"],
    ["ArrowDown", "2031-05-31"],
    ["ArrowUp", "2031-07-31"],
    ["PageDown", "2031-05-31"],
    ["Home", "2031-01-01"],
    ["End", "2031-12-31"],
    ["Tab", null],
    ["a", null],
  ])("%s moves 30 June to %s", (key, day) => {
    expect(dayAfterKey(key, "2031-06-30", "2031-01-01", "2031-12-31")).toBe(day);
  });
});

describe("comparisons by name", () => {
  it("of today: a month ago, yesterday, the last month-end, and what was thought at that month-end", () => {
    expect(presetsOf({}, TODAY).map(({ states }) => states)).toEqual([
      {},
      { beforeOn: "2031-08-19", beforeKnown: "2031-08-19" },
      { beforeOn: "2031-07-31", beforeKnown: "2031-07-31" },
      { on: "2031-07-31", beforeOn: "2031-07-31", beforeKnown: "2031-07-31" },
    ]);
  });

  it("of an earlier day: what was thought that day and what is known of it today", () => {
    expect(presetsOf({ on: "2031-06-30", known: "2031-06-30" }, TODAY).at(-1)?.states).toEqual({
      on: "2031-06-30",
      beforeOn: "2031-06-30",
      beforeKnown: "2031-06-30",
    });
  });
});
