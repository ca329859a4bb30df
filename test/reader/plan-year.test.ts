import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planYear } from "../../src/reader/plan-year.ts";

describe("the year a plan is for, when nobody has said it", () => {
  it.each([
    ["青禾区2025年政府工作报告", 2025],
    ["青禾区政府工作报告\n——2025年1月20日在区第三届人民代表大会第四次会议上", 2025],
    ["青禾区水网建设三年行动方案（2024—2026年）\n到2026年，建成骨干河道8条。", 2024],
    ["关于印发2026年重点任务的通知\n青政办〔2025〕31号\n2025年12月28日", 2026],
    ["区委书记访谈\n总结2023年工作客观，谋划2024年目标清楚。到2030年全区用上清洁取暖。", 2024],
    ["2024年，全区新增岗位3000个。\n2025年工作安排\n2025年要新建学校2所。", 2025],
  ])("%j", (text, year) => {
    expect(planYear(text.split("\n"))?.year).toBe(year);
  });

  it.each([
    ["no year at all", "年内新建学校2所，上半年开工。"],
    ["only a far horizon", "到2035年基本实现现代化。"],
    ["only what lies behind", "回顾2023年工作，成绩来之不易。"],
    ["digits that are no year", "文号20250012年度，资金2025.5万元。"],
  ])("is asked for where the text has %s", (_, text) => {
    expect(planYear([text])).toBeNull();
  });

  it("is found in our own statement of the founding plan", () => {
    const text = readFileSync(new URL("../../plans/lingcheng-2024.txt", import.meta.url), "utf8");
    expect(planYear(text.split("\n"))?.year).toBe(2024);
  });
});
