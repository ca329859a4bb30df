import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanced, cutTo, widthOf, wrapTo } from "../../src/draw/measured.ts";
import { INK, LIGHT_INK, contrastOf } from "../../src/draw/palette.ts";
import { endX, monthsOf, quarterOf, xOf } from "../../src/draw/scale.ts";
import { escapeText } from "../../src/draw/svg.ts";
import { addDays } from "../../src/std/day.ts";

describe("text measured without a screen", () => {
  it("counts a Chinese character as one em and Latin as about half", () => {
    expect(widthOf("承诺台账", 16)).toBe(64);
    expect(widthOf("abcde", 10)).toBeCloseTo(28, 5);
  });
  it("cuts with an ellipsis and never leaves the width", () => {
    expect(cutTo("确保十个车间投入使用", 10, 60)).toBe("确保十个车…");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          expect(widthOf(cutTo(text, 14, width), 14)).toBeLessThanOrEqual(width + 0.001);
        },
      ),
    );
  });
  it("begins no line with a closing mark and breaks no number", () => {
    expect(wrapTo("建成投用共享储能,装机10万千瓦", 10, 80, 3)).toEqual(["建成投用共享储", "能,装机10万千瓦"]);
    expect(wrapTo("总投资12345678元", 10, 50, 3)).toEqual(["总投资", "12345678", "元"]);
  });
  it("evens out two lines instead of leaving one character alone", () => {
    expect(balanced("力争引进龙头企业八家以上", 10, 110, 2)).toEqual(["力争引进龙头", "企业八家以上"]);
  });
  it("loses nothing while there are lines left", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("台", "账", ",", "1", "a", "《", "》"), maxLength: 60 }),
        (text) => {
          expect(wrapTo(text, 10, 80, 100).join("")).toBe(text);
        },
      ),
    );
  });
});

describe("the scale of days", () => {
  const scale = { from: "2025-01-01", until: "2025-12-31", left: 100, right: 830 } as const;
  it("begins and ends at its edges", () => {
    expect(xOf(scale, "2025-01-01")).toBe(100);
    expect(endX(scale, "2025-12-31")).toBe(830);
  });
  it("rises with every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 400 }), (start, step) => {
        const day = addDays("2025-06-01", start);
        expect(xOf(scale, addDays(day, step))).toBeGreaterThan(xOf(scale, day));
      }),
    );
  });
  it("cuts months and quarters at calendar edges", () => {
    expect(monthsOf("2025-01-15", "2025-03-02")).toEqual([
      { from: "2025-01-15", until: "2025-01-31" },
      { from: "2025-02-01", until: "2025-02-28" },
      { from: "2025-03-01", until: "2025-03-02" },
    ]);
    expect(quarterOf("2024-02-29")).toEqual({ from: "2024-01-01", until: "2024-03-31" });
  });
});

describe("ink", () => {
  it("has 4.5:1 contrast wherever text stands on it", () => {
    for (const ground of [INK.page, INK.panel, INK.band]) {
      expect(contrastOf(INK.text, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(INK.quiet, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ink of Object.values(LIGHT_INK))
      for (const ground of [INK.page, INK.panel, ink.tint])
        expect(contrastOf(ink.text, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [INK.page, INK.panel]) {
      expect(contrastOf(INK.accent, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(INK.late, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastOf(INK.quiet, INK.otherDay)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf("#FFFFFF", INK.accent)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("escaped text", () => {
  it("cannot leave its element, turn its direction or break XML", () => {
    expect(escapeText("<b onclick='x'>\"&\u0000\u202E\uD83D")).toBe(
      "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;",
    );
    expect(escapeText("🏭 工厂")).toBe("🏭 工厂");
  });
});
