import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";
import { toGold, type GoldRow } from "../../src/reader/gold.ts";

const rows = (text: string, year = 2025): readonly GoldRow[] =>
  toGold(readPlan({ decoded: text }, { planId: "g", year, sha256: "0", mediaType: "text/plain" }).plan);

describe("sentences that turn from report to promise", () => {
  it("reads what is planned behind what is done", () => {
    const found = rows("我们排出了96个重点项目，总投资680亿元，今年计划完成投资150亿元。");
    expect(found.map((row) => [row.value, row.unit])).toEqual([[15_000_000_000, "元"]]);
  });

  it("leaves alone what only reports", () => {
    expect(rows("1-9月，全县完成固定资产投资86亿元，占年度计划的72%。")).toEqual([]);
  });
});

describe("numbers in Chinese characters", () => {
  it.each([
    ["新增学位一千零八十个。", 1080, "个"],
    ["改造农村户厕三千户。", 3000, "户"],
    ["打通断头路五条。", 5, "条"],
    ["为老年人免费体检两万人次。", 20_000, "人次"],
  ])("count where they close a clause behind a verb: %s", (text, value, unit) => {
    expect(rows(`今年要办好以下实事。${text}`).map((row) => [row.value, row.unit])).toContainEqual([
      value,
      unit,
    ]);
  });

  it("are no target inside a name", () => {
    expect(rows("深入实施五星支部创建行动。").every((row) => row.value === null)).toBe(true);
  });
});

describe("who answers", () => {
  it.each([
    ["（区住建局、区财政局）", ["区住建局", "区财政局"]],
    ["【区农业农村局、区财政局，各镇（街道）政府】", ["区农业农村局", "区财政局"]],
    ["〔区发展改革局牵头，区直有关部门按职责分工负责〕", ["区发展改革局"]],
  ])("is told by a bracket of offices: %s", (bracket, organisations) => {
    expect(rows(`全年发放租赁补贴不少于800户。${bracket}`)[0]?.organisations).toEqual(organisations);
  });

  it("is told by a sentence of labels, the main one first", () => {
    const text = "设置平价商店20家。协同单位：区市场监管局；主体责任单位：区商务局。";
    expect(rows(text)[0]?.organisations).toEqual(["区商务局", "区市场监管局"]);
  });
});

describe("clauses that belong together", () => {
  it("counts each of two listings, and does not take the second for a count of names", () => {
    expect(rows("力争年内新增上市公司1家、报会2家。").map((row) => row.value)).toEqual([1, 2]);
  });

  it("ends a subject where its date begins", () => {
    expect(rows("城南快速路年底前全线贯通。")[0]?.object).toBe("城南快速路");
  });

  it("names the row of a table where its target has no noun", () => {
    const table = "项目名称\t年度目标\t责任单位\t完成时限\n第三中学新校区\t9月1日前投入使用\t区教育局\t8月底";
    expect(rows(table)[0]).toMatchObject({ object: "第三中学新校区", deadline: "2025-09-01" });
  });
});
