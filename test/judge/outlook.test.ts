import { describe, expect, it } from "vitest";
import { fanDays } from "../../src/judge/fan.ts";
import { fanBehind, judge, type JudgeInput } from "../../src/judge/judge.ts";
import type { Measure } from "../../src/judge/measure.ts";
import type { Verdict } from "../../src/judge/verdict.ts";
import { expectedOn, trajectoryOf } from "../../src/judge/trajectory.ts";
import { paceOf } from "../../src/judge/pace.ts";
import { EVENTS } from "../../src/registers/events.ts";
import { FUND } from "../../src/registers/fund.ts";
import type { Register } from "../../src/registers/register.ts";
import { WORKSHOPS } from "../../src/registers/workshops.ts";
import { OUTPUTS } from "../../src/registers/matters.ts";
import { HEATING } from "../../src/registers/heating.ts";
import { commitmentWith, diaryOf, planWith, stateOf } from "./builders.ts";
import type { Diary } from "./builders.ts";

const words = { zh: "口径", en: "measure", proof: 1, unit: "个" } as const;
const june = { on: "2024-06-30", bound: "by", basis: "clause", words: "6月底前" } as const;
const ten = { measure: "车间数", comparator: "=", value: "10", unit: "个" } as const;
const two = { measure: "场次", comparator: ">=", value: "2", unit: "场" } as const;

const WORKSHOPS_IN_USE: Measure = {
  ...words,
  id: "w",
  shape: "count-at-stage",
  register: "workshops",
  stage: "in-use",
  since: "ever",
  outlook: "milestones",
};
const FORUMS: Measure = {
  ...words,
  id: "f",
  shape: "count-at-stage",
  register: "events",
  stage: "held",
  outlook: "events",
};
const SET_UP: Measure = {
  ...words,
  id: "s",
  shape: "count-at-stage",
  register: "fund",
  stage: "paid-in",
  outlook: "milestones",
};

function asked(diary: Diary, measure: Measure, register: Register, on: string): JudgeInput {
  const book = diary.at(on);
  return { state: stateOf(book, "2024-01.c01"), book, on, measure, register };
}
const verdictOf = (...question: Parameters<typeof asked>): Verdict => judge(asked(...question));
const chance = (verdict: Verdict): number => Number(verdict.forecast?.chance);

describe("ten numbered workshops, each a milestone", () => {
  const diary = (stages: readonly string[]): Diary => {
    const book = diaryOf(planWith([commitmentWith({ target: ten, deadline: june, force: "ensure" })]));
    for (const [n, stage] of stages.entries())
      book.attest("2024-03-02", book.write("2024-03-01", "workshops", `w${n + 1}`, stage));
    return book;
  };
  const all = (stage: string): readonly string[] => Array.from({ length: 10 }, () => stage);
  it("the further they are, the likelier; a workshop that nobody has begun weighs", () => {
    const [started, accepted, nine] = [all("started"), all("accepted"), all("accepted").slice(1)].map(
      (stages) => verdictOf(diary(stages), WORKSHOPS_IN_USE, WORKSHOPS, "2024-04-01"),
    );
    expect(accepted?.forecast).toMatchObject({ method: "milestone-lognormal", assumed: "1" });
    if (started === undefined || accepted === undefined || nine === undefined)
      throw new Error("three verdicts");
    expect(chance(accepted)).toBeGreaterThan(0.9);
    expect(chance(started)).toBeLessThan(0.1);
    expect(chance(nine)).toBeLessThan(0.3);
    expect([accepted.light, started.light]).toEqual(["green", "red"]);
  });
  it("a planned day after the deadline lowers it", () => {
    const late = diary(all("accepted"));
    late.write("2024-03-05", "workshops", "w1", undefined, { plannedEnd: "2025-06-30" });
    expect(chance(verdictOf(late, WORKSHOPS_IN_USE, WORKSHOPS, "2024-04-01"))).toBeLessThan(
      chance(verdictOf(diary(all("accepted")), WORKSHOPS_IN_USE, WORKSHOPS, "2024-04-01")),
    );
  });
  it("its fan runs by month-ends and ends within the number of workshops", () => {
    const input = asked(diary(all("accepted")), WORKSHOPS_IN_USE, WORKSHOPS, "2024-04-10");
    const fan = fanBehind(input, judge(input));
    expect(fan.map(({ on }) => on)).toEqual(["2024-04-10", "2024-04-30", "2024-05-31", "2024-06-30"]);
    expect(fan.at(-1)?.high).toBe("10");
  });
});

describe("a single milestone without a number", () => {
  const fund = (): Diary => diaryOf(planWith([commitmentWith({ kind: "milestone", target: null })]));
  it("asks for one, and moves with the stages", () => {
    const [scheme, registered] = [fund(), fund()];
    scheme.write("2024-02-01", "fund", "f", "scheme");
    registered.write("2024-02-01", "fund", "f", "registered");
    const [early, late] = [scheme, registered].map((diary) => verdictOf(diary, SET_UP, FUND, "2024-05-01"));
    expect(Number(early?.forecast?.chance)).toBeLessThan(Number(late?.forecast?.chance));
    expect(late?.trajectory).toBeNull();
    expect(late?.needed).toBeNull();
  });
});

describe("a handful of events", () => {
  const diary = (...stages: readonly string[]): Diary => {
    const book = diaryOf(planWith([commitmentWith({ target: two })]));
    for (const [n, stage] of stages.entries())
      book.attest("2024-04-02", book.write("2024-04-01", "events", `e${n}`, stage));
    return book;
  };
  it("one held and one scheduled is likelier than one held and one idea", () => {
    const [scheduled, idea] = [diary("held", "scheduled"), diary("held", "idea")].map((book) =>
      verdictOf(book, FORUMS, EVENTS, "2024-06-01"),
    );
    expect(scheduled?.forecast?.method).toBe("poisson-binomial");
    const input = asked(diary("held", "scheduled"), FORUMS, EVENTS, "2024-06-01");
    expect(fanBehind(input, judge(input))).toEqual([]);
    expect(Number(scheduled?.forecast?.chance)).toBeGreaterThan(Number(idea?.forecast?.chance));
  });
  it("an event whose day has passed without being held is worth half", () => {
    const book = diary("held", "scheduled");
    book.write("2024-04-03", "events", "e1", undefined, { plannedEnd: "2024-10-20" });
    expect(chance(verdictOf(book, FORUMS, EVENTS, "2024-10-25"))).toBeLessThan(
      chance(verdictOf(book, FORUMS, EVENTS, "2024-10-20")),
    );
  });
  it("a cancelled event is none", () => {
    const [book, less] = [diary("held", "scheduled"), diary("held", "scheduled")];
    less.write("2024-05-01", "events", "e1", "cancelled");
    expect(chance(verdictOf(less, FORUMS, EVENTS, "2024-06-01"))).toBeLessThan(
      chance(verdictOf(book, FORUMS, EVENTS, "2024-06-01")),
    );
  });
});

describe("a share of a base list", () => {
  const REPLACED: Measure = {
    ...words,
    unit: "%",
    id: "r",
    shape: "share",
    register: "heating",
    stage: "switched",
    weight: "area",
    base: "inBase",
  };
  it("asks for the whole when the promise says fully, and says that no base is frozen", () => {
    const full = commitmentWith({ kind: "milestone", target: null, deadline: { ...june, on: "2026-12-31" } });
    const diary = diaryOf(planWith([full]));
    diary.write("2024-02-01", "heating", "x", "designed", { area: "1" });
    expect(verdictOf(diary, REPLACED, HEATING, "2024-08-01")).toMatchObject({
      light: "grey",
      reason: "base-not-frozen",
    });
    for (let n = 0; n < 10; n += 1) {
      diary.write("2024-02-02", "heating", `h${n}`, "surveyed", { area: "1000", inBase: true });
      if (n < 4) diary.attest("2024-07-02", diary.write("2024-07-01", "heating", `h${n}`, "switched"));
    }
    const verdict = verdictOf(diary, REPLACED, HEATING, "2024-08-01");
    expect(verdict.reading).toMatchObject({ reported: "40", proven: "40", unit: "%" });
    expect(verdict.forecast?.method).toBe("gamma-poisson");
    expect(verdict.because.target).toBe("100");
  });
});

describe("a sum of which nothing has come yet", () => {
  const DELIVERED: Measure = {
    ...words,
    unit: "",
    id: "d",
    shape: "sum",
    register: "outputs",
    field: "amount",
    stage: "delivered",
    items: "named",
  };
  const told = (value: string, unit: string): Verdict => {
    const target = { measure: "数", comparator: ">=", value, unit } as const;
    const diary = diaryOf(planWith([commitmentWith({ target })]));
    diary.write("2024-03-25", "outputs", "o", undefined, { commitments: "2024-01.c01", name: "新校" });
    return verdictOf(diary, DELIVERED, OUTPUTS, "2024-06-01");
  };
  it("a few things come one by one; of kilometres nobody knows how large a case is", () => {
    expect(told("3", "所")).toMatchObject({ light: "red", reason: "chance-low" });
    expect(told("45", "公里")).toMatchObject({ light: "grey", reason: "too-few-data" });
    expect(told("6000", "人")).toMatchObject({ light: "grey", reason: "too-few-data" });
  });
});

describe("trajectory and pace", () => {
  const goal = { comparator: ">=", value: "10", unit: "家" } as const;
  it("a straight line is labelled as assumed", () => {
    const line = trajectoryOf(commitmentWith(), goal, "2024-01-01");
    expect(line).toEqual({
      basis: "assumed-straight-line",
      points: [
        { on: "2024-01-01", expected: "0" },
        { on: "2024-12-31", expected: "10" },
      ],
    });
  });
  it("waypoints with values replace it, in order of their days, and the goal closes it", () => {
    const waypoints = [
      { id: "b", title: "三季度", due: "2024-09-30", expected: "4" },
      { id: "a", title: "上半年", due: "2024-06-30", expected: "1" },
      { id: "c", title: "方案", due: "2024-02-28", expected: null },
    ];
    const path = trajectoryOf(commitmentWith({ waypoints }), goal, "2024-01-01");
    if (path === null) throw new Error("a trajectory");
    expect(path.basis).toBe("waypoints");
    expect(
      [
        "2023-12-31",
        "2024-01-01",
        "2024-03-31",
        "2024-06-30",
        "2024-08-15",
        "2024-09-30",
        "2024-12-31",
        "2025-03-01",
      ].map((on) => expectedOn(path, on)),
    ).toEqual(["0", "0", "0.5", "1", "2.5", "4", "10", "10"]);
  });
  it("none for a milestone, none without a deadline, none for a ceiling", () => {
    expect(trajectoryOf(commitmentWith({ target: null }), goal, "2024-01-01")).toBeNull();
    expect(trajectoryOf(commitmentWith({ deadline: { ...june, on: null } }), goal, "2024-01-01")).toBeNull();
    expect(trajectoryOf(commitmentWith(), { ...goal, comparator: "<=" }, "2024-01-01")).toBeNull();
  });
  it("ahead and behind by a whole case; by two percent where amounts are measured", () => {
    const path = {
      basis: "waypoints",
      points: [
        { on: "2024-01-01", expected: "0" },
        { on: "2024-12-31", expected: "10" },
      ],
    } as const;
    const word = (proven: string): string => paceOf(path, goal, proven, "2024-12-31").word;
    expect([word("9"), word("9.5"), word("10"), word("11")]).toEqual([
      "behind-pace",
      "at-pace",
      "at-pace",
      "ahead",
    ]);
    const yuan = { ...goal, unit: "元", value: "10" };
    expect(paceOf(path, yuan, "9.9", "2024-12-31").word).toBe("at-pace");
    expect(paceOf(path, yuan, "9.8", "2024-12-31").word).toBe("behind-pace");
  });
});

describe("ribs of a fan", () => {
  it("the day, the month-ends after it, the deadline; a month-end once", () => {
    expect(fanDays("2024-01-31", "2024-03-31")).toEqual(["2024-01-31", "2024-02-29", "2024-03-31"]);
    expect(fanDays("2024-11-15", "2025-01-10")).toEqual([
      "2024-11-15",
      "2024-11-30",
      "2024-12-31",
      "2025-01-10",
    ]);
    expect(fanDays("2024-06-30", "2024-06-30")).toEqual(["2024-06-30"]);
  });
});
