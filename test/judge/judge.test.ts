import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { judge, lightOfChance } from "../../src/judge/judge.ts";
import type { Verdict } from "../../src/judge/verdict.ts";
import type { Measure } from "../../src/judge/measure.ts";
import { COMBINATIONS } from "../../src/judge/finding.ts";
import { FUNNEL } from "../../src/registers/funnel.ts";
import { addDays } from "../../src/std/day.ts";
import type { Day } from "../../src/std/day.ts";
import type { Doubt } from "../../src/plan/doubt.ts";
import { commitmentWith, diaryOf, planWith, stateOf } from "./builders.ts";
import type { Diary } from "./builders.ts";

const LANDED: Measure = {
  id: "firms-landed",
  shape: "count-at-stage",
  register: "funnel",
  stage: "landed",
  unit: "家",
  proof: 1,
  zh: "落地企业数",
  en: "Firms landed",
};
const ID = "2024-01.c01";

function verdictOf(diary: Diary, on: Day, measure: Measure | null = LANDED): Verdict {
  const book = diary.at(on);
  return judge({ state: stateOf(book, ID), book, on, measure, register: measure === null ? null : FUNNEL });
}

/** A diary of the target of 10 in which `proven` firms landed in spring and were confirmed. */
function spring(proven: number, claimed = 0, given: Parameters<typeof commitmentWith>[0] = {}): Diary {
  const diary = diaryOf(planWith([commitmentWith(given)]));
  diary.write("2024-01-10", "funnel", "lead", "lead", { name: "线索" });
  for (let n = 0; n < proven + claimed; n += 1) {
    const entry = diary.write("2024-03-01", "funnel", `f${n}`, "landed", { name: `企业${n}` });
    if (n < proven) diary.attest("2024-03-20", entry);
  }
  return diary;
}

const brief = ({ light, word, reason }: Verdict): string => `${light} ${word} ${reason}`;

describe("before the deadline the light is the outlook's colour", () => {
  it.each([
    [3, "0.1271", "red behind chance-low"],
    [5, "0.5155", "amber behind chance-middling"],
    [6, "0.741", "amber behind chance-middling"],
    [7, "0.9002", "green on-track chance-high"],
  ])("target 10, %i proven at mid-year: %s", (proven, chance, said) => {
    const verdict = verdictOf(spring(proven), "2024-07-01");
    expect(verdict.forecast).toMatchObject({ method: "gamma-poisson", seed: 0 });
    expect(verdict.forecast?.chance).toBe(chance);
    expect(brief(verdict)).toBe(said);
  });
  it("确保 asks for 0.90: the same chance is amber then", () => {
    expect(lightOfChance("0.8983", "plain")).toBe("green");
    expect(lightOfChance("0.8983", "ensure")).toBe("amber");
    expect(lightOfChance("0.9", "ensure")).toBe("green");
    expect(lightOfChance("0.4999", "strive")).toBe("red");
    expect(brief(verdictOf(spring(7, 0, { force: "ensure" }), "2024-07-10"))).toBe(
      "amber behind chance-middling",
    );
  });
  it("the office's prior replaces the plan's own number: six last year, half a year of weight", () => {
    const diary = spring(3);
    diary.revise("2024-02-01", ID, "reading", { prior: { total: "6", weight: "0.5" } });
    expect(Number(verdictOf(diary, "2024-07-01").forecast?.chance)).toBeCloseTo(0.07, 2);
  });
  it("pace stands beside: three of five expected is behind pace, and says how much", () => {
    const verdict = verdictOf(spring(3), "2024-07-01");
    expect(verdict.trajectory?.basis).toBe("assumed-straight-line");
    expect(verdict.pace).toEqual({ expected: "4.99", gap: "-1.99", word: "behind-pace" });
    expect(verdict.needed).toEqual({ perMonth: "1.2", unit: "家" });
  });
  it("the fan starts at what is proven and ends at the deadline, wider with time", () => {
    const fan = verdictOf(spring(3), "2024-07-01").forecast?.fan ?? [];
    expect(fan[0]).toEqual({ on: "2024-07-01", low: "3", middle: "3", high: "3" });
    expect(fan.map(({ on }) => on)).toEqual([
      "2024-07-01",
      "2024-07-31",
      "2024-08-31",
      "2024-09-30",
      "2024-10-31",
      "2024-11-30",
      "2024-12-31",
    ]);
    expect(fan.at(-1)).toEqual({ on: "2024-12-31", low: "4", middle: "6", high: "10" });
  });
});

describe("reported and proven", () => {
  it("six reported, four proven", () => {
    const { reading } = verdictOf(spring(4, 2), "2024-07-01");
    expect(reading).toMatchObject({ reported: "6", proven: "4", unit: "家" });
    expect(reading?.contributions).toHaveLength(6);
  });
  it("ten reported and not all proven: done, not proven, whatever the day", () => {
    expect(brief(verdictOf(spring(4, 6), "2024-07-01"))).toBe("amber done-unproven target-met-unproven");
    expect(brief(verdictOf(spring(4, 6), "2025-02-01"))).toBe("amber done-unproven deadline-passed-unproven");
  });
  it("ten proven: done and proven", () => {
    expect(brief(verdictOf(spring(10), "2024-07-01"))).toBe("green done-proven target-met");
    expect(brief(verdictOf(spring(10), "2026-07-01"))).toBe("green done-proven target-met");
  });
  it("a refuted claim counts for nothing", () => {
    const diary = spring(9);
    const entry = diary.write("2024-05-01", "funnel", "bad", "landed", { name: "空壳" });
    diary.attest("2024-06-01", entry, 3, "refuted");
    expect(verdictOf(diary, "2024-07-01").reading).toMatchObject({ reported: "9", proven: "9" });
  });
  it("a struck entry is gone with its attestation; a lost firm does not count", () => {
    const diary = spring(9);
    const entry = diary.write("2024-05-01", "funnel", "x", "landed", { name: "误报" });
    diary.attest("2024-06-01", entry);
    diary.strike("2024-06-02", entry);
    diary.write("2024-06-03", "funnel", "f0", "lost");
    expect(verdictOf(diary, "2024-07-01").reading).toMatchObject({ reported: "8", proven: "8" });
  });
  it("what landed before the plan's year belongs to an earlier promise, unless the item names this one", () => {
    const diary = spring(1);
    diary.write("2023-12-30", "funnel", "early", "landed", { name: "去年落地" });
    diary.write("2023-12-30", "funnel", "named", "landed", { name: "去年落地", commitments: ID });
    diary.write("2024-02-01", "funnel", "other", "landed", {
      name: "为别的承诺",
      commitments: "2024-01.c99",
    });
    expect(verdictOf(diary, "2024-07-01").reading).toMatchObject({ reported: "2", proven: "1" });
  });
});

describe("after the deadline the light is the outcome's", () => {
  it("unmet: missed once the year is over, overdue while it can be delivered late", () => {
    expect(brief(verdictOf(spring(9), "2025-01-01"))).toBe("red missed deadline-passed-unmet");
    const june = { deadline: { on: "2024-06-30", bound: "by", basis: "clause", words: "6月底前" } } as const;
    expect(brief(verdictOf(spring(9, 0, june), "2024-06-30"))).toContain("behind");
    expect(brief(verdictOf(spring(9, 0, june), "2024-07-01"))).toBe("red overdue deadline-passed-unmet");
  });
  it("met late is done, and not green", () => {
    const june = { deadline: { on: "2024-06-30", bound: "by", basis: "clause", words: "6月底前" } } as const;
    const diary = spring(9, 0, june);
    diary.attest("2024-08-20", diary.write("2024-08-10", "funnel", "late", "landed", { name: "迟到" }));
    expect(brief(verdictOf(diary, "2024-09-01"))).toBe("amber done-proven met-after-deadline");
  });
  it("nobody has reported: grey, before the deadline and after it", () => {
    const silent = diaryOf(planWith([commitmentWith()]));
    for (const on of ["2024-01-02", "2024-12-31", "2026-01-01"])
      expect(brief(verdictOf(silent, on))).toBe("grey not-assessable nobody-has-reported");
  });
  it("zero reported is not silence: a return is a voice", () => {
    const diary = diaryOf(planWith([commitmentWith()]));
    diary.write("2024-05-25", "returns", "r1", undefined, { commitment: ID, nothingNew: true });
    expect(brief(verdictOf(diary, "2024-06-30"))).toBe("red behind chance-low");
    expect(brief(verdictOf(diary, "2025-06-30"))).toBe("red missed deadline-passed-unmet");
  });
});

const DOUBT: Doubt = {
  id: "d1",
  code: "before-or-during-month",
  span: { start: 0, end: 0, source: { kind: "none" } },
  senses: [
    {
      id: "before",
      zh: "5月之前",
      en: "before May",
      deadline: { on: "2024-04-30", bound: "before", basis: "clause", words: "5月份前" },
    },
    {
      id: "during",
      zh: "5月底之前",
      en: "by end of May",
      deadline: { on: "2024-05-31", bound: "by", basis: "clause", words: "5月份前" },
    },
  ],
  preferred: "before",
  chosen: null,
};

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
  const on = (diary: Diary, day: Day): string => brief(verdictOf(diary, day, null));
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
