import { describe, expect, it } from "vitest";
import { periodEnd } from "../../src/judge/period.ts";
import { inOrder, vintageOf } from "../../src/judge/vintages.ts";
import { commitmentWith, diaryOf, planWith } from "./builders.ts";

describe("the period of a published figure ends", () => {
  it.each([
    ["2025年", "2025-12-31"],
    ["2025年全年", "2025-12-31"],
    ["2025年度", "2025-12-31"],
    ["2025", "2025-12-31"],
    ["2025年上半年", "2025-06-30"],
    ["2025年下半年", "2025-12-31"],
    ["2025年一季度", "2025-03-31"],
    ["2025年第二季度", "2025-06-30"],
    ["2025年前三季度", "2025-09-30"],
    ["2025年1-8月", "2025-08-31"],
    ["２０２５年１—１１月份", "2025-11-30"],
    ["2024 年 2 月", "2024-02-29"],
  ])("%s on %s", (words, end) => expect(periodEnd(words)).toBe(end));

  it.each(["", "上半年", "2025年13月", "2025年0月", "2025年五季度", "2025年春节", "近三年", "2025年1-8"])(
    "nobody knows for “%s”",
    (words) => expect(periodEnd(words)).toBeNull(),
  );
});

describe("vintages in order", () => {
  const order = (...figures: readonly (readonly [id: string, period: string, released: string | null])[]) => {
    const diary = diaryOf(planWith([commitmentWith({})], 2025));
    for (const [id, period, releasedOn] of figures)
      diary.write("2025-09-01", "statistics", id, "published", {
        indicator: "增速",
        figure: "5",
        source: "公报",
        period,
        ...(releasedOn === null ? {} : { releasedOn }),
      });
    const items = [...(diary.at("2025-12-31").items.get("statistics")?.values() ?? [])];
    return inOrder(items.flatMap((item) => vintageOf(item, "figure") ?? [])).map(({ item }) => item.id);
  };

  it("a later period comes after an earlier one, whenever they were released", () =>
    expect(order(["h1", "2025年上半年", "2025-07-18"], ["q1-late", "2025年一季度", "2025-08-18"])).toEqual([
      "q1-late",
      "h1",
    ]));

  it("of one period the later release comes last; without a release day the day of the write stands for it", () =>
    expect(
      order(
        ["unsaid", "2025年上半年", null],
        ["revised", "2025年上半年", "2025-08-15"],
        ["first", "2025年上半年", "2025-07-18"],
      ),
    ).toEqual(["first", "revised", "unsaid"]));

  it("where one names no period that is known, releases alone decide", () =>
    expect(order(["h1", "2025年上半年", "2025-07-18"], ["odd", "春节期间", "2025-02-20"])).toEqual([
      "odd",
      "h1",
    ]));

  it("a figure without a source is none", () => {
    const diary = diaryOf(planWith([commitmentWith({})], 2025));
    diary.write("2025-09-01", "statistics", "bare", "published", {
      indicator: "增速",
      figure: "5",
      source: " ",
    });
    const item = diary.at("2025-12-31").items.get("statistics")?.get("bare");
    expect(item === undefined ? null : vintageOf(item, "figure")).toBeNull();
  });
});
