import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, leastPath, limitsPassed } from "../../src/registers/path.ts";
import type { Register } from "../../src/registers/register.ts";
import { stage } from "../../src/registers/schema.ts";

// 立项 ─(20 个工作日)→ 许可 ─(三个月内)→ 开工 ─(90 天)→ 验收 → 投用 ;  环评 (30 天) → 开工
const REGISTER: Register = {
  id: "trial",
  zh: "试验",
  en: "Trial",
  schema: 1,
  fields: [],
  columns: [],
  stages: [
    stage("filed", "立项", "Filed"),
    stage("eia", "环评", "EIA", { least: { days: 30 } }),
    stage("permit", "许可", "Permit", { presupposes: ["filed"], least: { workingDays: 20 } }),
    stage("start", "开工", "Start", {
      presupposes: ["eia", "permit"],
      limit: { after: "permit", months: 3 },
    }),
    stage("accepted", "验收", "Accepted", { presupposes: ["start"], least: { days: 90 } }),
    stage("in-use", "投用", "In use", { presupposes: ["accepted"] }),
  ],
};
const NO_HOLIDAYS = new Map<string, boolean>();
const from = (reached: { readonly [stage: string]: string }) => new Map(Object.entries(reached));

describe("the least way to a stage", () => {
  it("is the longest chain of what the law asks for first, from the day of the question", () => {
    // 3 March 2025 is a Monday: 20 working days later is 31 March; 30 days later is 2 April, which is later and decides.
    const path = leastPath(REGISTER, "in-use", {
      reached: from({ filed: "2025-02-01" }),
      on: "2025-03-03",
      workdays: NO_HOLIDAYS,
    });
    expect(path?.earliest).toBe("2025-07-01");
    expect(path?.steps.map(({ stage: id, earliest }) => [id, earliest])).toEqual([
      ["eia", "2025-04-02"],
      ["start", "2025-04-02"],
      ["accepted", "2025-07-01"],
      ["in-use", "2025-07-01"],
    ]);
  });

  it("what is reached takes no more time, wherever in the chain it stands", () => {
    const reached = from({
      filed: "2025-01-01",
      eia: "2025-01-20",
      permit: "2025-02-01",
      start: "2025-02-10",
    });
    expect(
      leastPath(REGISTER, "in-use", { reached: reached, on: "2025-03-03", workdays: NO_HOLIDAYS })?.earliest,
    ).toBe("2025-06-01");
    expect(
      leastPath(REGISTER, "in-use", {
        reached: from({ "in-use": "2025-01-05" }),
        on: "2025-03-03",
        workdays: NO_HOLIDAYS,
      }),
    ).toEqual({
      earliest: "2025-01-05",
      steps: [],
    });
  });

  it("an office's own working days count", () => {
    const rest = new Map([["2025-03-31", false]]);
    expect(dayAfter("2025-03-03", { workingDays: 20 }, rest)).toBe("2025-04-01");
    expect(dayAfter("2025-01-31", { months: 1 }, NO_HOLIDAYS)).toBe("2025-02-28");
    expect(dayAfter("2024-11-30", { months: 3, days: 1 }, NO_HOLIDAYS)).toBe("2025-03-01");
  });

  it("there is no way to a stage that the register does not know, nor round a circle", () => {
    expect(
      leastPath(REGISTER, "moon", { reached: from({}), on: "2025-03-03", workdays: NO_HOLIDAYS }),
    ).toBeNull();
    const circle = {
      ...REGISTER,
      stages: [stage("a", "甲", "A", { presupposes: ["b"] }), stage("b", "乙", "B", { presupposes: ["a"] })],
    };
    expect(leastPath(circle, "a", { reached: from({}), on: "2025-03-03", workdays: NO_HOLIDAYS })).toBeNull();
  });

  it("reaching more never makes it longer", () => {
    const stages = REGISTER.stages.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(stages), fc.constantFrom(...stages), (some, more) => {
        const day = "2025-03-01";
        const earliest = (ids: readonly string[]) =>
          leastPath(REGISTER, "in-use", {
            reached: new Map(ids.map((id) => [id, day])),
            on: "2025-03-03",
            workdays: NO_HOLIDAYS,
          })?.earliest ?? "";
        expect(earliest([...some, more]) <= earliest(some)).toBe(true);
      }),
    );
  });
});

describe("limits that have passed", () => {
  it("a permit without a start is late from the day after three months, and a late start stays late", () => {
    const permit = from({ permit: "2025-01-31" });
    expect(limitsPassed(REGISTER, permit, "2025-04-30", NO_HOLIDAYS)).toEqual([]);
    expect(limitsPassed(REGISTER, permit, "2025-05-01", NO_HOLIDAYS)).toEqual([
      { stage: "start", after: "permit", due: "2025-04-30", limit: { months: 3 } },
    ]);
    expect(
      limitsPassed(REGISTER, from({ permit: "2025-01-31", start: "2025-06-01" }), "2025-12-01", NO_HOLIDAYS),
    ).toHaveLength(1);
    expect(
      limitsPassed(REGISTER, from({ permit: "2025-01-31", start: "2025-04-30" }), "2025-12-01", NO_HOLIDAYS),
    ).toEqual([]);
  });
});
