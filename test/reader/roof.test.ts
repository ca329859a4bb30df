import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";

/* Reports whose whole plan stands under one heading; the sentences are written for the test. */
const programmesOf = (text: string) =>
  readPlan(
    { decoded: text },
    { planId: "2025-01", year: 2025, sha256: "0".repeat(64), mediaType: "text/plain" },
  ).plan;

const NUMERALS = ["一", "二", "三", "四", "五", "六"];
const part = (at: number): string =>
  `（${NUMERALS[at] ?? ""}）抓好第${NUMERALS[at] ?? ""}件事。全年新建公园${at + 2}个。`;
const report = (parts: number): string =>
  [
    "青禾区政府工作报告",
    "一、2024年工作回顾",
    "过去一年，全区新建了公园9个。",
    "二、2025年重点工作",
    "全年新增就业2000人。",
    ...Array.from({ length: parts }, (_, at) => part(at)),
  ].join("\n");

describe("a heading that holds the whole plan", () => {
  it("with many parts makes the parts programmes; what stands before them stays under the heading", () => {
    const { programmes, commitments } = programmesOf(report(6));
    expect(programmes.map(({ id, points }) => [id, points.length])).toEqual([
      ["p1", 0],
      ["p2", 0],
      ["p3", 0],
      ["p4", 0],
      ["p5", 0],
      ["p6", 0],
      ["p7", 0],
    ]);
    expect(programmes[0]?.title).toBe("2025年重点工作");
    expect(commitments.map(({ programme }) => programme)).toEqual(["p1", "p2", "p3", "p4", "p5", "p6", "p7"]);
  });

  it("with a few parts stays one programme with its points", () => {
    const { programmes } = programmesOf(report(4));
    expect(programmes.map(({ title, points }) => [title, points.length])).toEqual([["2025年重点工作", 4]]);
  });
});
