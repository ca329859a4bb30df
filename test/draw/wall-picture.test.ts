import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { describeWall } from "../../src/draw/describe.ts";
import { layoutOf } from "../../src/draw/layout.ts";
import type { Wall, WallRow } from "../../src/draw/wall.ts";
import { drawWall } from "../../src/draw/wall-picture.ts";
import { wallTable } from "../../src/draw/wall-table.ts";
import { addDays } from "../../src/std/day.ts";
import { WALL, rowOf } from "./wall.fixture.ts";

const plain = (svg: string): string => svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const whole = (svg: string): void => {
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
};
const wallOf = (rows: readonly WallRow[], more: Partial<Wall> = {}): Wall => ({
  ...WALL,
  ...more,
  programmes: [{ id: "p1", title: "数字经济", points: [{ id: "p1.1", title: "算力底座", rows }] }],
});

describe("the wall chart", () => {
  it("is one valid picture in both languages, at both zooms, on screen and on paper", () => {
    for (const lang of ["zh", "en"] as const)
      for (const zoom of ["year", "quarter"] as const)
        for (const paper of [null, "a3", "a0"] as const) whole(drawWall(WALL, { lang, zoom, paper }));
  });

  it("fits 25 rows into 1920×1080 and any number of rows onto one A3 sheet", () => {
    const screen = drawWall(WALL, { lang: "zh" });
    expect(screen).toContain('viewBox="0 0 1920 1080"');
    const many = wallOf(
      Array.from({ length: 140 }, () => rowOf({ words: "新增充电桩", word: "behind", light: "red" })),
    );
    const sheet = layoutOf(many, { paper: "a3", zoom: "year", folded: new Set() });
    expect(sheet.height / sheet.width).toBeCloseTo(297 / 420, 6);
    expect(sheet.bodyBottom).toBeLessThanOrEqual(sheet.height);
    expect(drawWall(many, { lang: "zh", paper: "a3" })).toContain('width="420mm" height="297mm"');
  });

  it("tells every light by shape, colour's name and word, and counts them", () => {
    const text = plain(drawWall(WALL, { lang: "zh" }));
    for (const word of [
      "绿·按序推进",
      "绿·完成已核验",
      "黄·报完成待核",
      "黄·滞后",
      "红·逾期",
      "红·未完成",
      "灰·暂不能研判",
      "灰·已停止",
    ])
      expect(text).toContain(word);
    expect(text).toContain("25 项承诺");
    expect(text).toContain("6 报 4 实");
    expect(text).toContain("很可能完成 · 约 80%");
    expect(text).toContain("原 15");
  });

  it("marks a simulated book in the picture, and only a simulated one", () => {
    expect(plain(drawWall(WALL, { lang: "zh" }))).toContain("模拟数据 SIMULATED");
    expect(plain(drawWall({ ...WALL, simulated: false }, { lang: "zh" }))).not.toMatch(/模拟|SIMULATED/);
  });

  it("says both dates, and says it in words when either is not now", () => {
    const now = plain(drawWall(WALL, { lang: "zh", today: "2025-08-31" }));
    expect(now).toContain("截至 2025年8月31日");
    expect(now).toContain("今天 8月31日");
    expect(now).not.toContain("不是今天");
    const then = plain(
      drawWall(
        { ...WALL, asOf: { on: "2025-06-30", known: "2025-07-05" } },
        { lang: "zh", today: "2025-08-31" },
      ),
    );
    expect(then).toContain("截至 2025年6月30日 · 不是今天（今天是 2025年8月31日）");
    expect(then).toContain("以 2025年7月5日 所知 · 不是今天所知");
    const size = plain(
      drawWall({ ...WALL, asOf: { on: "2025-08-31", known: 100 } }, { lang: "en", today: "2025-08-31" }),
    );
    expect(size).toContain("as known from the first 100 entries · not as known today");
  });

  it("shows a deadline beyond the axis as an arrow with its date, and says when there is none", () => {
    const text = plain(drawWall(WALL, { lang: "zh" }));
    expect(text).toContain("2026年12月31日");
    expect(text).toContain("未定期限");
    expect(plain(drawWall(WALL, { lang: "zh", zoom: "quarter" }))).toContain("2025年6月30日");
  });

  it("folds a programme to one row that still counts its lights", () => {
    const folded = plain(drawWall(WALL, { lang: "zh", collapsed: ["p2"] }));
    expect(folded).toContain("7 项承诺（已收起）");
    expect(folded).not.toContain("燃煤锅炉全部关停");
  });

  it("makes each row a link with its sentence, but never one that leaves the product", () => {
    const svg = drawWall(WALL, { lang: "zh", href: (id) => `/b/x/c/${id}?lang=zh&on=2025-08-31` });
    expect(svg).toContain(
      `href="/b/x/c/${WALL.programmes[0]?.points[0]?.rows[0]?.commitment}?lang=zh&amp;on=2025-08-31"`,
    );
    expect(svg).toMatch(/aria-label="确保青禾算力中心二期6月底前建成投用；牵头领导 常务副区长；.*红·逾期/);
    for (const bad of ["javascript:alert(1)", "https://example.org", "//example.org", " data:x"])
      expect(drawWall(WALL, { lang: "zh", href: () => bad })).not.toContain("href");
  });

  it("names no address outside", () => {
    expect(drawWall(WALL, { lang: "zh" }).match(/(https?:)?\/\/[^"' <]+/g)).toEqual([
      "http://www.w3.org/2000/svg",
    ]);
  });

  it("keeps nobody's report apart from a report of zero", () => {
    const nobody = rowOf({
      words: "甲",
      target: ["=", "5", "个"],
      reached: [],
      reason: "nobody-has-reported",
      word: "not-assessable",
      light: "grey",
    });
    const zero = rowOf({ words: "乙", target: ["=", "5", "个"], reached: [], word: "behind", light: "red" });
    expect(plain(drawWall(wallOf([nobody]), { lang: "zh" }))).toContain("还没有人报过");
    expect(plain(drawWall(wallOf([zero]), { lang: "zh" }))).toContain("0 报 0 实");
  });

  it("draws an empty book with the one thing to do", () => {
    const svg = drawWall(
      { ...WALL, programmes: [], tally: { green: 0, amber: 0, red: 0, grey: 0 } },
      { lang: "zh" },
    );
    whole(svg);
    expect(plain(svg)).toContain("先识读并采纳一份规划");
  });
});

describe("whatever a text holds", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "<script>alert(1)</script>",
      "\"'&<>",
      "]]>",
      "👩‍👩‍👧‍👦🏭",
      "\uD800单\uDC00",
      "\u0000\u0007\u202E反",
      "",
      " ",
      "甲".repeat(400),
      "a".repeat(400),
      "&#60;",
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  it("the wall is valid XML without scripts and without characters that XML forbids", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (words, post, unit) => {
        const row = {
          ...rowOf({
            words,
            post,
            unit,
            target: [">=", "3", unit],
            reached: [["2025-02-01", "1", true]],
            flags: [[post, "2025-03-01", "due"]],
            word: "behind",
            light: "amber",
          }),
        };
        const svg = drawWall(wallOf([row], { title: words }), { lang: "zh", href: () => words });
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg).not.toContain("<script");
        expect(svg).not.toMatch(/[\p{Cc}\p{Cs}\u202E\uFFFE\uFFFF]/u);
      }),
      { numRuns: 60 },
    );
  });

  it("no date and no number makes a coordinate that is not a number", () => {
    const day = fc.integer({ min: -3000, max: 3000 }).map((days) => addDays("2025-06-30", days));
    const value = fc.constantFrom(
      "0",
      "-5",
      "0.0001",
      "1e0".slice(0, 1),
      "9".repeat(60),
      `-${"9".repeat(60)}`,
      "12.5",
    );
    fc.assert(
      fc.property(day, day, day, day, value, value, (from, length, due, on, amount, target) => {
        const until = length < from ? addDays(from, 40) : length;
        const row = rowOf({
          words: "甲",
          deadline: due,
          flags: [["乙", due, "late"]],
          target: [">=", target, "元"],
          expected: [
            [from, "0"],
            [due, amount],
          ],
          reached: [[due, amount, true]],
          word: "on-track",
          light: "green",
          chance: "0.5",
        });
        whole(drawWall(wallOf([row], { from, until, asOf: { on, known: on } }), { lang: "en" }));
      }),
      { numRuns: 120 },
    );
  });
});

describe("the wall in words", () => {
  it("is one sentence", () => {
    expect(describeWall(WALL, "zh")).toBe(
      "青禾区2025年承诺台账（模拟数据）：截至2025年8月31日、以2025年8月31日所知，25 项承诺：10 绿 5 黄 4 红 6 暂不能研判。",
    );
    expect(describeWall(WALL, "en")).toContain("25 commitments: 10 green, 5 amber, 4 red, 6 not assessable.");
  });
  it("is a table with the same rows", () => {
    const table = wallTable(WALL, "zh");
    expect(table.columns.map((column) => column.title)).toEqual([
      "板块",
      "条线",
      "承诺（原文）",
      "力度",
      "牵头领导",
      "牵头单位",
      "期限",
      "研判",
      "报 · 实",
      "目标",
      "前景",
      "序时",
      "备注",
    ]);
    expect(table.rows).toHaveLength(25);
    expect(table.rows[3]).toMatchObject({
      light: "● 绿·按序推进",
      figures: "6 报 4 实",
      target: "≥ 8 家",
      outlook: "很可能完成 · 约 80%",
      pace: "与序时持平",
      deadline: "2025年12月31日",
    });
  });
});
