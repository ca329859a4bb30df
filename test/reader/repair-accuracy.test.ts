import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { density, rightShare, roundOf, sumOf } from "../../bench/repair-round.ts";
import { corrupt } from "../../src/reader/repair/corrupt.ts";
import { denseGlosses } from "../../src/reader/repair/dense-glosses.ts";
import { repairText } from "../../src/reader/repair/repair.ts";
import { lettersOf, sentences } from "./repair-fixture.ts";

const plan = (name: string) => readFileSync(new URL(`../../plans/${name}`, import.meta.url), "utf8");
const texts = [plan("lingcheng-2024.txt"), plan("demo-2025.txt"), sentences.join("\n")];

describe("a text damaged at more than fifteen places in a thousand characters", () => {
  it("comes back in at least 99.5 of a hundred characters", () => {
    const glosses = denseGlosses();
    const rounds = texts.flatMap((text) => [1, 2].map((seed) => roundOf(text, { glosses, seed })));
    const all = sumOf(rounds);
    expect(density(all)).toBeGreaterThan(15);
    expect(rightShare(all)).toBeGreaterThan(99.5);
  });

  it("the corruptor's dense list holds each traditional character once", () => {
    const characters = denseGlosses().map(({ character }) => character);
    expect(new Set(characters).size).toBe(characters.length);
    expect(characters).toEqual(expect.arrayContaining(["區", "熱", "瑤"]));
    expect(characters).not.toContain("区");
  });
});

/** Characters whose bytes make a glossed pair with their neighbours' bytes, and that gloss. */
const STRADDLES: readonly (readonly [why: string, clean: string, character: string, reading: string])[] = [
  [
    "a mark that was folded later is half of the pair: ，A3AC 带 8EA7, 瑤 AC8E",
    "建立机制，带动企业。",
    "瑤",
    "yáo",
  ],
  ["the pair lies inside of a slip: 加 BCD3 强 8F8A, 訌 D38F", "高校、科研院所加强研发。", "訌", "hòng"],
];

describe("a gloss between two characters", () => {
  it.each(STRADDLES)("%s", (_, clean, character, reading) => {
    const page = `区里的责任单位，时时报告。\n${clean}\n强化实效，完成计划。`;
    const glosses = [
      { character: "區", reading: "qū" },
      { character: "責", reading: "zé" },
      { character: "帶", reading: "dài" },
      { character: "實", reading: "shí" },
      { character, reading },
    ];
    for (let seed = 1; seed <= 6; seed += 1) {
      const damaged = corrupt(page, { glosses, seed });
      expect(damaged).toContain("?");
      expect(lettersOf(repairText(damaged).text)).toBe(lettersOf(page));
    }
  });
});

describe("a character whose bytes stand alone between two cuts", () => {
  it.each([
    ["取 C8A1 in front of ，", "以后要开拓进取，再攀高峰。"],
    ["加 BCD3 keeps its bytes, 模 C4A3 in front of 。 does not", "增加债券融资规模。完善制度。"],
  ])("is named by the mark behind it and by the language: %s", (_, clean) => {
    const page = `区里的责任单位，时时报告。\n${clean}\n强化实效，完成计划。`;
    const damaged = corrupt(page);
    expect(damaged).toContain("??");
    const { text, marks } = repairText(damaged);
    expect(lettersOf(text)).toBe(lettersOf(page));
    expect(marks.some(({ before, certainty }) => before === "??" && certainty === "by-language")).toBe(true);
  });
});
