import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { describeTrajectory } from "../../src/draw/describe-trajectory.ts";
import { drawSmallMultiple } from "../../src/draw/small-multiple.ts";
import { drawTrajectory } from "../../src/draw/trajectory-picture.ts";
import { widthOf } from "../../src/draw/measured.ts";
import { INK } from "../../src/draw/palette.ts";
import type { TrajectoryInput } from "../../src/draw/trajectory-picture.ts";

const INPUT: TrajectoryInput = {
  reading: {
    measure: "made-up",
    on: "2025-08-31",
    reported: "6",
    proven: "4",
    unit: "家",
    contributions: [
      { item: "a", on: "2025-03-20", amount: "1", proven: true, entry: 1 },
      { item: "b", on: "2025-05-12", amount: "3", proven: true, entry: 2 },
      { item: "c", on: "2025-08-21", amount: "2", proven: false, entry: 3 },
    ],
  },
  trajectory: {
    points: [
      { on: "2025-01-01", expected: "0" },
      { on: "2025-12-31", expected: "8" },
    ],
    basis: "assumed-straight-line",
  },
  forecast: {
    chance: "0.74",
    method: "gamma-poisson",
    version: "1",
    seed: 1,
    assumed: "0.3",
  },
  fan: [
    { on: "2025-08-31", low: "4", middle: "4", high: "4" },
    { on: "2025-12-31", low: "6", middle: "8", high: "11" },
  ],
  target: { measure: "企业数", comparator: ">=", value: "8", unit: "家" },
  original: { measure: "企业数", comparator: ">=", value: "10", unit: "家" },
  deadline: "2025-12-31",
  from: "2025-01-01",
  until: "2025-12-31",
  on: "2025-08-31",
  lang: "zh",
};
/** Where the words of the deadline and the day's hairline stand in a drawing. */
function datesIn(svg: string): { readonly from: number; readonly until: number; readonly day: number } {
  const words = /<text ([^>]*)>期限[^<]*<\/text>/u.exec(svg);
  const x = Number(/ x="([\d.]+)"/.exec(` ${words?.[1]}`)?.[1]);
  const width = widthOf(words?.[0].replace(/<[^>]*>/g, "") ?? "", 12);
  const isEnd = words?.[1]?.includes('text-anchor="end"') === true;
  const hairline = new RegExp(`<line[^>]*x1="([\\d.]+)"[^>]*stroke="${INK.accent}"`).exec(svg);
  return {
    from: isEnd ? x - width : x,
    until: isEnd ? x : x + width,
    day: Number(hairline?.[1]),
  };
}
const plain = (svg: string): string => svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the deadline's words and the day of the question", () => {
  it.each([
    ["the day a week after the deadline", "2025-06-30", "2025-07-07"],
    ["the day of the deadline itself", "2025-06-30", "2025-06-30"],
    ["a month after it", "2025-06-30", "2025-07-31"],
    ["a day before a deadline at the year's end", "2025-12-31", "2025-12-30"],
    ["early in the year, where there is no room at the left", "2025-01-15", "2025-01-31"],
  ])("do not cross: %s", (_, deadline, on) => {
    for (const width of [860, 400]) {
      const { from, until, day } = datesIn(drawTrajectory({ ...INPUT, deadline, on, width }));
      expect(Number.isFinite(from) && Number.isFinite(day)).toBe(true);
      expect(day > from && day < until).toBe(false);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(until).toBeLessThanOrEqual(width);
    }
  });
});

describe("the trajectory picture", () => {
  it("names its target, both figures, the band and the assumption directly on the drawing", () => {
    const text = plain(drawTrajectory(INPUT));
    for (const words of [
      "目标 ≥ 8 家",
      "原目标 ≥ 10 家",
      "已上报 6 家",
      "已核实 4 家",
      "居中 8 家",
      "一成可能高于 11 家",
      "序时（假定匀速）",
      "截至 8月31日",
      "期限 2025年12月31日",
    ])
      expect(text).toContain(words);
  });

  it("is told in one sentence in both languages", () => {
    expect(describeTrajectory(INPUT)).toBe(
      "截至2025年8月31日；已上报 6 家，已核实 4 家；目标 ≥ 8 家，期限2025年12月31日；原目标 ≥ 10 家；前景：可能完成 · 约 75%；到2025年12月31日十有八成在 6 家至 11 家之间。",
    );
    expect(describeTrajectory({ ...INPUT, lang: "en" })).toContain("outlook: possible, ~75%");
  });

  it("says that nobody has reported, and that a promise without a number has nothing to draw", () => {
    expect(plain(drawTrajectory({ ...INPUT, reading: null }))).toContain("还没有人报过");
    const bare = drawTrajectory({
      ...INPUT,
      reading: null,
      trajectory: null,
      forecast: null,
      fan: [],
      target: null,
      original: null,
    });
    expect(plain(bare)).toContain("没有数量可画");
  });

  it("draws no rising line for figures that do not add up, such as rates", () => {
    const rate = { ...INPUT, reading: { ...INPUT.reading!, reported: "2", proven: "2" } };
    expect(drawTrajectory(rate)).not.toContain('stroke-dasharray="2.5 2"');
  });

  it("carries the mark of a simulated book", () => {
    expect(plain(drawTrajectory({ ...INPUT, simulated: true }))).toContain("模拟数据 SIMULATED");
  });

  it("is valid for any numbers, sizes and units", () => {
    const value = fc.constantFrom(
      "0",
      "-12",
      "0.001",
      "8",
      "9".repeat(60),
      `-${"9".repeat(60)}`,
      "1200000000",
    );
    fc.assert(
      fc.property(
        value,
        value,
        value,
        fc.integer({ min: 0, max: 3000 }),
        fc.string({ unit: "binary", maxLength: 6 }),
        (target, reported, high, width, unit) => {
          const svg = drawTrajectory({
            ...INPUT,
            width,
            height: width,
            target: { ...INPUT.target!, value: target, unit },
            reading: { ...INPUT.reading!, reported, unit },
            fan: [
              { on: "2024-08-31", low: "0", middle: "0", high },
              { on: "2026-12-31", low: "0", middle: high, high },
            ],
          });
          expect(XMLValidator.validate(svg)).toBe(true);
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("the small multiple", () => {
  it("shows a shape for every month and tells itself in one sentence", () => {
    const svg = drawSmallMultiple(
      [
        { on: "2025-01-31", light: "grey", share: null },
        { on: "2025-02-28", light: "red", share: "0.1" },
        { on: "2025-03-31", light: "green", share: "0.32" },
      ],
      "zh",
    );
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain("2025年3月31日：绿，已报目标的 32%；此前各月末：灰、红。");
  });
  it("says when there is no month yet", () => {
    expect(drawSmallMultiple([], "zh")).toContain("还没有月末记录");
  });
});
