import { describe, expect, it } from "vitest";
import { commitmentWith, diaryOf, planWith } from "./builders.ts";
import type { Diary } from "./builders.ts";
import { say } from "../../src/words/sentence.ts";
import { REASONS } from "../../src/words/verdicts.ts";
import type { Day } from "../../src/std/day.ts";
import { brief, DOUBT, ID, spring, verdictOf } from "./ten-firms.ts";

describe("grey, each with its reason", () => {
  it("an open doubt that changes the deadline: nothing is scheduled", () => {
    const diary = spring(10, 0, { doubts: [DOUBT] });
    const verdict = verdictOf(diary, "2024-07-01");
    expect(brief(verdict)).toBe("grey not-assessable reading-not-chosen");
    expect([verdict.trajectory, verdict.pace, verdict.forecast, verdict.needed]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(verdict.reading).toMatchObject({ proven: "10" });
  });
  it("once a person has chosen, the sense's deadline holds, and nothing is 'adjusted'", () => {
    const diary = spring(10, 0, { doubts: [DOUBT] });
    diary.revise("2024-01-05", ID, "reading", { sense: { doubt: "d1", chosen: "during" } });
    const verdict = verdictOf(diary, "2024-07-01");
    expect(brief(verdict)).toBe("green done-proven target-met");
    expect([verdict.because.deadline, verdict.adjusted, verdict.original]).toEqual([
      "2024-05-31",
      false,
      null,
    ]);
  });
  it("a doubt that changes neither number nor date does not stand in the way", () => {
    const mild = {
      ...DOUBT,
      senses: [
        { id: "a", zh: "甲", en: "a" },
        { id: "b", zh: "乙", en: "b" },
      ],
    };
    expect(verdictOf(spring(10, 0, { doubts: [mild] }), "2024-07-01").light).toBe("green");
  });
  it("no number and no date; a number without a date; a number nobody can count", () => {
    const nowhere = { on: null, bound: "by", basis: "none", words: "" } as const;
    const action = { kind: "action", target: null, deadline: nowhere } as const;
    expect(brief(verdictOf(spring(1, 0, action), "2024-07-01"))).toBe(
      "grey not-assessable no-number-no-date",
    );
    expect(brief(verdictOf(spring(1, 0, action), "2024-07-01", null))).toBe(
      "grey not-assessable no-number-no-date",
    );
    expect(brief(verdictOf(spring(1, 0, { deadline: nowhere }), "2024-07-01"))).toBe(
      "grey not-assessable no-deadline",
    );
    const told = spring(1);
    told.write("2024-05-25", "returns", "r1", undefined, { commitment: ID, nothingNew: true });
    expect(brief(verdictOf(told, "2024-07-01", null))).toBe("grey not-assessable no-measure");
  });
  it("stopped by decision", () => {
    const diary = spring(3);
    diary.revise("2024-05-01", ID, "decision", { stopped: true });
    expect(brief(verdictOf(diary, "2024-07-01"))).toBe("grey stopped stopped-by-decision");
    expect(brief(verdictOf(diary, "2024-04-30"))).not.toContain("stopped");
  });
});

describe("a target revised by decision", () => {
  const lowered = (): Diary => {
    const diary = spring(8);
    const target = { measure: "引进企业数", comparator: ">=", value: "8", unit: "家" } as const;
    diary.revise("2024-08-03", ID, "decision", { target });
    return diary;
  };
  it("both verdicts are there: as it stands and as it was first given", () => {
    const verdict = verdictOf(lowered(), "2025-01-10");
    expect(brief(verdict)).toBe("green done-proven target-met");
    expect(verdict.adjusted).toBe(true);
    expect(verdict.original).toEqual({ light: "red", word: "missed" });
  });
  it("before the decision there is one", () => {
    const verdict = verdictOf(lowered(), "2024-08-02");
    expect([verdict.adjusted, verdict.original]).toEqual([false, null]);
  });
});

describe("tasks without a number, by their waypoints", () => {
  const nowhere = { on: null, bound: "by", basis: "none", words: "" } as const;
  const task = (): Diary => {
    const waypoints = [
      { id: "w1", title: "方案", due: "2024-03-31", expected: null },
      { id: "w2", title: "开工", due: "2024-06-30", expected: null },
      { id: "w3", title: "封顶", due: "2024-11-30", expected: null },
    ];
    const diary = diaryOf(
      planWith([commitmentWith({ kind: "action", target: null, deadline: nowhere, waypoints })]),
    );
    diary.attest(
      "2024-04-01",
      diary.write("2024-03-20", "waypoints", "n1", "reached", { commitment: ID, waypoint: "w1" }),
    );
    return diary;
  };
  const on = (diary: Diary, day: Day): string => {
    const verdict = verdictOf(diary, day, null);
    for (const lang of ["zh", "en"] as const)
      expect(say(REASONS[verdict.reason], lang, verdict.because)).not.toMatch(/[{}]/);
    return brief(verdict);
  };
  it("kept; late by days; late by more than a month; last one late", () => {
    expect(on(task(), "2024-06-30")).toBe("green on-track waypoints-kept");
    expect(on(task(), "2024-07-10")).toBe("amber behind waypoint-overdue");
    expect(on(task(), "2024-08-10")).toBe("red behind waypoint-overdue");
    expect(on(task(), "2024-12-10")).toBe("red overdue waypoint-overdue");
  });
  it("all reached: done, proven when each is attested", () => {
    const diary = task();
    const second = diary.write("2024-06-20", "waypoints", "n2", "reached", {
      commitment: ID,
      waypoint: "w2",
    });
    const third = diary.write("2024-10-20", "waypoints", "n3", "reached", { commitment: ID, waypoint: "w3" });
    expect(on(diary, "2024-11-01")).toBe("amber done-unproven waypoints-reached");
    diary.attest("2024-11-02", second);
    diary.attest("2024-11-02", third, 3);
    expect(on(diary, "2024-11-03")).toBe("green done-proven waypoints-reached");
  });
});
