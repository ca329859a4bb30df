import { describe, expect, it } from "vitest";
import { lightOfChance } from "../../src/judge/judge.ts";
import { commitmentWith, diaryOf, planWith } from "./builders.ts";
import { brief, ID, fanOn, spring, verdictOf } from "./ten-firms.ts";

describe("before the deadline the light is the outlook's colour", () => {
  it.each([
    [3, "0.1271", "red behind chance-low"],
    [5, "0.5155", "amber behind chance-middling"],
    // Six of five expected: the sentence says both, that it is ahead and that the rest is open.
    [6, "0.741", "amber behind chance-middling-ahead"],
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
      "amber behind chance-middling-ahead",
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
  it("what is needed a month is rounded up, to three figures and no finer than a tenth", () => {
    const target = { measure: "数", comparator: ">=", value: "123456", unit: "家" } as const;
    expect(verdictOf(spring(3, 0, { target }), "2024-07-01").needed).toEqual({
      perMonth: "20600",
      unit: "家",
    });
  });
  it("the fan starts at what is proven and ends at the deadline, wider with time", () => {
    const fan = fanOn(spring(3), "2024-07-01");
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
  it("a target that is met, or whose day has passed, has no fan", () => {
    expect(fanOn(spring(10), "2024-07-01")).toEqual([]);
    expect(fanOn(spring(3), "2025-01-01")).toEqual([]);
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
  it("a return carries no figure, so it breaks no silence of the measure; an item that may count does", () => {
    const diary = diaryOf(planWith([commitmentWith()]));
    diary.write("2024-05-25", "returns", "r1", undefined, { commitment: ID, nothingNew: true });
    expect(brief(verdictOf(diary, "2024-06-30"))).toBe("grey not-assessable nobody-has-reported");
    expect(brief(verdictOf(diary, "2025-06-30"))).toBe("grey not-assessable nobody-has-reported");
    diary.write("2024-05-26", "funnel", "f1", "lead", { name: "青岚电缆", commitments: ID });
    expect(brief(verdictOf(diary, "2024-06-30"))).toBe("red behind chance-low");
    expect(brief(verdictOf(diary, "2025-06-30"))).toBe("red missed deadline-passed-unmet");
  });
});
