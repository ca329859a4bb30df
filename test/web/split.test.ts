import { describe, expect, it } from "vitest";
import { partsOf, rowOf, sumTyped, type SplitRow } from "../../src/web/commitment/split.ts";
import { carriedOver } from "../../src/web/desk/carry-over.tsx";
import { likeness } from "../../src/office/carry-over.ts";
import { PLAN } from "../office/district.ts";
import type { Commitment } from "../../src/web/wire.ts";

const parent = PLAN.commitments[0] as Commitment;
const rows = (...values: readonly string[]): readonly SplitRow[] =>
  values.map((value, key) => ({ ...rowOf(key, parent), value }));

describe("the split form", () => {
  it("opens a row with what it most likely shares with its commitment", () => {
    expect(rowOf(1, parent)).toEqual({
      key: 1,
      part: "",
      words: "引进龙头企业4家以上",
      value: "",
      unit: "家",
      deadline: "2025-12-31",
      lead: "",
    });
  });

  it("adds up as one types, with the items that stand already; what is no number adds nothing", () => {
    expect(sumTyped(rows("1", "2"), parent, [])).toBe("3");
    expect(sumTyped(rows("1", "两"), parent, [{ target: { ...parent.target!, value: "5" } }])).toBe("6");
    expect(sumTyped(rows("1"), { ...parent, target: null }, [])).toBeNull();
    expect(sumTyped(rows("1"), { ...parent, kind: "relative" }, [])).toBeNull();
  });

  it("gives the items, each with its lead unit or its commitment's owner", () => {
    const [first, second] = rows("1", "") as [SplitRow, SplitRow];
    const parts = partsOf([{ ...first, lead: " 农业局 " }, second], parent);
    expect(parts.ok && parts.value).toMatchObject([
      {
        target: { value: "1", unit: "家", comparator: ">=" },
        owner: { units: [{ name: "农业局", role: "lead" }] },
      },
      { target: null, owner: parent.owner },
    ]);
  });

  it("starts with the places of the sentence, and puts what tells an item from the others before the words", () => {
    const wide = { ...parent, places: ["东湖园", "西山园"] };
    const opened = [1, 2, 3].map((key) => rowOf(key, wide));
    expect(opened.map(({ part }) => part)).toEqual(["东湖园", "西山园", ""]);
    const parts = partsOf(opened, wide);
    expect(parts.ok && parts.value.map(({ words }) => words)).toEqual([
      "东湖园：引进龙头企业4家以上",
      "西山园：引进龙头企业4家以上",
      "引进龙头企业4家以上",
    ]);
  });

  it("two items that nobody could tell apart are not sent", () => {
    const parts = partsOf(rows("1", "2"), parent);
    expect(parts.ok ? "" : parts.error.sentence.zh).toContain("与前面一项的文字相同");
  });

  it.each<[string, Partial<SplitRow>]>([
    ["请写清第 2 项做什么。", { words: " " }],
    ["第 2 项的目标数要写数字。", { value: "好几" }],
    ["请选第 2 项的期限。", { deadline: null }],
  ])("says what a row still lacks: %s", (zh, wrong) => {
    const [first, second] = rows("1", "3") as [SplitRow, SplitRow];
    const parts = partsOf([first, { ...second, ...wrong }], parent);
    expect(parts.ok ? "" : parts.error.sentence.zh.replace("{n}", String(parts.error.n))).toBe(zh);
  });
});

describe("what became of earlier promises", () => {
  it("names what is taken up and what is dropped; what is left standing is not named", () => {
    expect(carriedOver({ a: "n1", b: "drop", c: "", d: "n1" }, "并项", 7)).toEqual({
      seen: 7,
      takenUp: [
        { commitment: "a", by: "n1" },
        { commitment: "d", by: "n1" },
      ],
      drops: ["b"],
      why: "并项",
    });
  });

  it("likeness looks past numbers and signs, which change every year", () => {
    expect(likeness("引进龙头企业4家以上", "引进龙头企业，12家以上。")).toBe(1);
    expect(likeness("建成数据中心", "新建幼儿园")).toBe(0);
    expect(likeness("2025", "！")).toBe(0);
  });
});
