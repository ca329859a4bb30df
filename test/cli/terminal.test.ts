import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { askedDay, askedKnown, askedNumber, askedYear } from "../../src/cli/asked.ts";
import { langOf } from "../../src/cli/terminal.ts";
import { cut, tableLines } from "../../src/cli/table.ts";

describe("a table in the terminal", () => {
  it("lines up although a Chinese character is two columns wide", () => {
    const lines = tableLines(
      [{ title: "灯" }, { title: "承诺", flexible: true }, { title: "期限" }],
      [
        ["绿", "建桥", "6月"],
        ["green", "build a bridge", "Jun"],
      ],
      60,
    );
    expect(lines).toEqual([
      "灯     承诺            期限",
      "绿     建桥            6月",
      "green  build a bridge  Jun",
    ]);
  });

  it("cuts the flexible column so that a line fits", () => {
    const [, line = ""] = tableLines(
      [{ title: "甲", flexible: true }, { title: "乙" }],
      [["很长的承诺".repeat(20), "12月"]],
      60,
    );
    expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(line).toContain("…");
  });

  it("never cuts a text to more than its width, and leaves a short one alone", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          const out = cut(text, width);
          expect(stringWidth(out)).toBeLessThanOrEqual(Math.max(width, stringWidth("…")));
          if (stringWidth(text) <= width) expect(out).toBe(text);
        },
      ),
    );
  });
});

describe("what is typed", () => {
  it("as a day, a year, a number or a moment is taken as such", () => {
    expect([askedDay("2024-06-30"), askedYear("2024"), askedNumber("12")]).toEqual(["2024-06-30", 2024, 12]);
    expect(["2024-06-30", "120", "2024-06-30T08:00:00.000Z"].map(askedKnown)).toEqual([
      "2024-06-30",
      120,
      "2024-06-30T08:00:00.000Z",
    ]);
  });

  it.each([
    [askedDay, "2024-02-30"],
    [askedDay, "30.6.2024"],
    [askedKnown, "yesterday"],
    [askedYear, "24"],
    [askedNumber, "-1"],
  ])("and not understood is answered with how to write it", (ask, text) => {
    expect(() => ask(text)).toThrow(
      expect.objectContaining({ sentence: expect.objectContaining({ zh: expect.stringContaining(text) }) }),
    );
  });

  it("chooses the language: asked, else the environment's, else Chinese", () => {
    expect([
      langOf("en", { LANG: "zh_CN.UTF-8" }),
      langOf(undefined, { LANG: "en_US.UTF-8" }),
      langOf(undefined, { LANG: "C.UTF-8" }),
      langOf(undefined, {}),
    ]).toEqual(["en", "en", "zh", "zh"]);
  });
});
