import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../src/web/desk/segments.ts";
import { promise } from "./fixture.ts";

const text = "一、水利\n年底前建成三座水站，每站配两人。\n\n风景如画。";
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const quote = (words: string) => ({ ...at(words), source: { kind: "none" as const } });
const none = { commitments: [], repairs: [], sentences: [] };

describe("the text column", () => {
  it("has one paragraph a line that says something", () => {
    expect(
      paragraphsOf(text, none).map((one) => one.segments.map((segment) => segment.text).join("")),
    ).toEqual(["一、水利", "年底前建成三座水站，每站配两人。", "风景如画。"]);
  });

  it("cuts at the borders of promises and shows the more exact of two that overlap", () => {
    const wide = promise({ id: "wide", kind: "action", quote: quote("年底前建成三座水站，每站配两人") });
    const exact = promise({ id: "exact", quote: quote("每站配两人") });
    const [, second] = paragraphsOf(text, { ...none, commitments: [wide, exact] });
    expect(second?.segments.map((one) => [one.text, one.commitment])).toEqual([
      ["年底前建成三座水站，", "wide"],
      ["每站配两人", "exact"],
      ["。", null],
    ]);
    expect(second?.commitments).toEqual(["wide", "exact"]);
  });

  it("marks repairs, sentences not understood, and headings", () => {
    const repair = {
      ...at("水站"),
      before: "姘寸珯",
      after: "水站",
      certainty: "exact" as const,
      confidence: "1",
    };
    const paragraphs = paragraphsOf(text, {
      commitments: [],
      repairs: [repair],
      sentences: [
        { ...at("一、水利"), kind: "structure" },
        { ...at("风景如画。"), kind: "not-understood" },
      ],
    });
    expect(paragraphs.map((one) => one.heading)).toEqual([true, false, false]);
    expect(paragraphs[1]?.segments.find((one) => one.repair)?.text).toBe("水站");
    expect(paragraphs[2]?.segments.every((one) => one.notUnderstood)).toBe(true);
  });

  it("never loses a letter, whatever lies over the text", () => {
    const spans = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
      source: { kind: "none" as const },
    }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("甲", "乙", "\n", "。", " ") }),
        fc.array(spans, { maxLength: 6 }),
        (anything, quotes) => {
          const commitments = quotes.map((span, index) => promise({ id: `c${index}`, quote: span }));
          const shown = paragraphsOf(anything, { ...none, commitments });
          const lines = anything.split("\n").filter((line) => line.trim() !== "");
          expect(shown.map((one) => one.segments.map((segment) => segment.text).join(""))).toEqual(lines);
        },
      ),
    );
  });
});
