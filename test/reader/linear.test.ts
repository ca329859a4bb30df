import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";

const about = { planId: "t", year: 2024, sha256: "", mediaType: "text/plain" };

/** One of each kind of token, and what opens, closes or joins: what a pattern may try again and again. */
const pieces =
  "， 、 。 ； ： 1 一 十 百 千 万 亿 . 点 % 年 月 日 季度 底 前 到 近 （ ） ( ) “ ” 《 》 【 】 | - — ~ ? □ a 的 和 与 及 等 分别 不少于 以上 确保 力争 完成 建设 项目 集团 责任单位： 牵头 负责 由 到2025年 3个 翻一番 百分之 一是 （一） 1. 第一章 各 有关部门 推进 目前 已 截至 集 (a) 锛 Ã \u3000 \t \n".split(
    " ",
  );
/** A space cannot stand in the list above. */
const tokens = [...pieces, " "];
/** Quadratic reading doubles its time twice over, and a pattern that backtracks without bound never ends. */
const MOST_GROWTH = 3.5;
/** Below this the clock and the collector tell more than the text does. */
const MEASURABLE = 80;

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Milliseconds of the quickest of some readings. */
function quickest(text: string, times: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    readPlan({ decoded: text }, about);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * A guard, no measurement: the limits are so wide that a busy machine keeps them, and a doubtful growth is looked at again
 * with more readings before it counts.
 */
function expectLinear(piece: string, length: number): void {
  const twice = quickest(repeated(piece, 2 * length), 1);
  if (twice < MEASURABLE) return;
  const grows = (times: number): number =>
    quickest(repeated(piece, 2 * length), times) / quickest(repeated(piece, length), times);
  const growth = Math.min(grows(1), twice / quickest(repeated(piece, length), 1));
  if (growth < MOST_GROWTH) return;
  expect(grows(3), `${JSON.stringify(piece)} repeated takes more than its length`).toBeLessThan(MOST_GROWTH);
}

describe("no text drives the reader into catastrophic backtracking", () => {
  it.each(tokens)("twenty thousand characters of %j and twice as many", (piece) => {
    expectLinear(piece, 20_000);
  });

  it("pairs and triples of tokens, repeated", () => {
    const some = fc
      .array(fc.constantFrom(...tokens), { minLength: 2, maxLength: 3 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(some, (piece) => expectLinear(piece, 8_000)),
      { numRuns: Number(process.env.TAIZHANG_FUZZ_RUNS ?? 20) },
    );
  });

  it("long runs of one token between words of a plan", () => {
    const ends = fc.constantFrom("确保", "新建", "完成10家", "（责任单位：", "由", "“", "截至", "2024年");
    fc.assert(
      fc.property(ends, fc.constantFrom(...tokens), ends, (before, piece, after) => {
        const filled = (length: number): string => before + repeated(piece, length) + after;
        const twice = quickest(filled(16_000), 1);
        if (twice < MEASURABLE) return;
        expect(twice / quickest(filled(8_000), 1)).toBeLessThan(2 * MOST_GROWTH);
      }),
      { numRuns: Number(process.env.TAIZHANG_FUZZ_RUNS ?? 20) },
    );
  });
});
