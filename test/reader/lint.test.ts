import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";
import { lintOf } from "../../src/rules/lint.ts";

const lints = (text: string) =>
  lintOf(readPlan({ decoded: text }, { planId: "l", year: 2025, sha256: "0", mediaType: "text/plain" }).plan);
const codes = (text: string) => lints(text).map((lint) => lint.code);

describe("targets that the law forbids or asks to be reviewed", () => {
  it.each([
    ["全年个体工商户数量增长10%以上。", "self-employed-growth", "第三十二条"],
    ["个体工商户年报率达到95%以上。", "annual-report-rate", "第三十二条"],
    ["地区生产总值增长6%。（牵头单位：县发改局；责任单位：县统计局）", "statistics-office-target", "第七条"],
    ["全年对落户企业给予税收返还2000万元。", "fair-competition", "第八条"],
  ])("warns of %s", (text, code, article) => {
    expect(codes(text)).toEqual([code]);
    expect(lints(text)[0]?.article.zh).toContain(article);
    expect(lints(text)[0]?.says.en).not.toBe("");
  });

  it.each([
    ["完成个转企120家。"],
    ["新增规上工业企业12家。（责任单位：县统计局）"],
    ["地区生产总值增长6%。（牵头单位：县发改局；配合单位：县统计局）"],
    ["培训个体工商户经营者800人次。"],
    ["企业年报率达到95%以上。"],
  ])("says nothing of %s", (text) => {
    expect(codes(text)).toEqual([]);
  });
});
