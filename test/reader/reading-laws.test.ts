import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Opened } from "../../src/reader/opened.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { readText } from "../../src/reader/read-text.ts";

const statement = readFileSync(new URL("../../plans/lingcheng-2024.txt", import.meta.url), "utf8");
const about = { planId: "t", year: 2024, sha256: "", mediaType: "text/plain" };

/** Pieces of plan language in any order: most make no sense, and none may harm the reader. */
const pieces =
  "力争 确保 新建 10家 以上 6月份前 到2026年 （责任单位： ） “ ” 、 ， 。 ： \n 一、 （一） 一是 1． 分别 3.5万 % 规上企业 达到 | \t 2025年 完成 国家下达任务 翻一番 半个月 等35个 — 从8.7万元 《 》 项目 □ 㐀 𠀀 -".split(
    " ",
  );
const jumble = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(""));

function expectSound(text: string): void {
  const { claims, sentences, programmes } = readText(text, 2024);
  for (const { start, end } of [...claims, ...programmes]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  const covered = new Uint8Array(text.length);
  let last = 0;
  for (const { start, end } of sentences) {
    expect(start).toBeGreaterThanOrEqual(last);
    covered.fill(1, start, end);
    last = end;
  }
  // Coverage proof: every sign of the text belongs to a sentence that was taken for something.
  for (let at = 0; at < text.length; at += 1) if (covered[at] === 0) expect(text[at]).toMatch(/\s/);
}

describe("laws of reading", () => {
  it("no jumble of plan language harms it, and every sign is accounted for", () => {
    fc.assert(fc.property(jumble, expectSound), { numRuns: 400 });
  });

  it("splicing a real plan anywhere with anything harms nothing", () => {
    const cut = fc.nat({ max: statement.length });
    fc.assert(
      fc.property(cut, cut, jumble, (from, to, middle) =>
        expectSound(statement.slice(0, from) + middle + statement.slice(to)),
      ),
      { numRuns: 150 },
    );
  });

  it("reads a text the same when another plan stands far behind it", () => {
    const alone = readText(statement, 2024).claims.map((claim) => [
      claim.start,
      claim.end,
      claim.amount?.value ?? null,
    ]);
    const twice = readText(`${statement}\n${statement}`, 2024).claims.slice(0, alone.length);
    expect(twice.map((claim) => [claim.start, claim.end, claim.amount?.value ?? null])).toEqual(alone);
  });

  it("quotes the same words from passages as from plain text, with the passage's own locator", () => {
    const lines = statement.split("\n").filter((line) => line.trim() !== "");
    const opened: Opened = {
      mediaType: "text/html",
      passages: lines.map((text, paragraph) => ({
        text,
        kind: "paragraph",
        source: { kind: "paragraph", part: "body", paragraph, start: 0, end: text.length },
      })),
    };
    const fromFile = readPlan({ opened }, about).plan.commitments;
    const fromText = readPlan({ decoded: statement }, about).plan.commitments;
    expect(fromFile.map((c) => c.words)).toEqual(fromText.map((c) => c.words));
    for (const { words, quote } of fromFile) {
      const { source } = quote;
      expect(source.kind === "paragraph" && lines[source.paragraph]?.slice(source.start, source.end)).toBe(
        words,
      );
    }
  });

  it("an empty text and a text without sense give an empty plan", () => {
    for (const decoded of ["", "\n\n", "!!!", "天气不错。", "a".repeat(5000)]) {
      expect(readPlan({ decoded }, about).plan.commitments).toEqual([]);
    }
  });
});
