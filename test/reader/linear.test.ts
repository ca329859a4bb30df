import fc from "fast-check";
import { describe, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";

const about = { planId: "t", year: 2024, sha256: "", mediaType: "text/plain" };

/** One of each kind of token, and what opens, closes or joins: what a pattern may try again and again. */
const pieces =
  "， 、 。 ； ： 1 一 十 百 千 万 亿 . 点 % 年 月 日 季度 底 前 到 近 （ ） ( ) “ ” 《 》 【 】 | - — ~ ? □ a 的 和 与 及 等 分别 不少于 以上 确保 力争 完成 建设 项目 集团 责任单位： 牵头 负责 由 到2025年 3个 翻一番 百分之 一是 （一） 1. 第一章 各 有关部门 推进 目前 已 截至 集 (a) 锛 Ã \u3000 \t \n".split(
    " ",
  );
/** A space cannot stand in the list above. */
const tokens = [...pieces, " "];
/**
 * Long enough that reading in the square of the length would take minutes; reading in its length takes a second or two on a busy
 * machine. The only clock is the runner's own limit, which is there to end what hangs.
 */
const LONG = 60_000;
const LIMIT = 60_000;

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const read = (text: string): void => void readPlan({ decoded: text }, about);

describe("no text drives the reader into catastrophic backtracking", () => {
  it.each(tokens)("sixty thousand characters of %j are read", { timeout: LIMIT }, (piece) => {
    read(repeated(piece, LONG));
  });

  it("pairs and triples of tokens, repeated", { timeout: 4 * LIMIT }, () => {
    const some = fc
      .array(fc.constantFrom(...tokens), { minLength: 2, maxLength: 3 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(some, (piece) => read(repeated(piece, LONG / 2))),
      { numRuns: Number(process.env.TAIZHANG_FUZZ_RUNS ?? 20) },
    );
  });

  it("long runs of one token between words of a plan", { timeout: 4 * LIMIT }, () => {
    const ends = fc.constantFrom("确保", "新建", "完成10家", "（责任单位：", "由", "“", "截至", "2024年");
    fc.assert(
      fc.property(ends, fc.constantFrom(...tokens), ends, (before, piece, after) =>
        read(before + repeated(piece, LONG / 2) + after),
      ),
      { numRuns: Number(process.env.TAIZHANG_FUZZ_RUNS ?? 20) },
    );
  });
});
