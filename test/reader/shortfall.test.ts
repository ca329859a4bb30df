import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/reader.ts";

const read = (text: string) =>
  readPlan(
    {
      opened: { mediaType: "text/plain", passages: [{ text, kind: "paragraph", source: { kind: "none" } }] },
    },
    { planId: "2026-01", year: 2026, sha256: "", mediaType: "text/plain" },
  ).plan.shortfalls.map(({ words, named, described }) => `${words}: ${described} of ${named}`);

const BODY = ["一、产业文章", "年内引进企业6家。", "二、城市文章", "年内新建公园2处。"].join("\n");

describe("a count that the text does not make good", () => {
  it("is told: five named, two described", () => {
    expect(read(`青禾区2026年工作安排\n今年围绕“五篇文章”抓落实。\n${BODY}`)).toEqual(["五篇文章: 2 of 5"]);
    expect(read(`青禾区2026年工作安排\n今年抓好5项重点。\n${BODY}`)).toEqual(["5项重点: 2 of 5"]);
  });

  it("is none where what is counted are works told elsewhere, or where as many follow as are named", () => {
    expect(read(`青禾区2026年工作安排\n今年办好20项重点民生实事。\n${BODY}`)).toEqual([]);
    expect(read(`青禾区2026年工作安排\n今年围绕“两篇文章”抓落实。\n${BODY}`)).toEqual([]);
  });
});
