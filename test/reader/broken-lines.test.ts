import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";
import { joinLines } from "../../src/reader/repair/broken-lines.ts";
import { toGold } from "../../src/reader/gold.ts";

const rows = (text: string) =>
  toGold(readPlan({ decoded: text }, { planId: "b", year: 2025, sha256: "0", mediaType: "text/plain" }).plan);

describe("a text whose lines a page broke", () => {
  const page =
    "今年要扎实办好群众身边的事情，新建改建乡村公路1\n" +
    "26公里，改造危旧桥梁9座。城北水厂扩建工程要在9月\n" +
    "底前通水，同时完成老旧管网更新45公里，力争引进投\n" +
    "资过亿元的项目12个，切实提升群众的获得感、幸福感\n" +
    "和安全感。";

  it("is read over the breaks: numbers, dates and verbs are whole", () => {
    expect(rows(page).map(({ value, deadline }) => [value, deadline])).toEqual([
      [126, "2025-12-31"],
      [9, "2025-12-31"],
      [null, "2025-09-30"],
      [45, "2025-12-31"],
      [12, "2025-12-31"],
    ]);
  });

  it("keeps the place of every promise in the text as it came", () => {
    const [road] = rows(page);
    expect(page.slice(road?.raw_start ?? 0, road?.raw_end ?? 0)).toBe("新建改建乡村公路1\n26公里");
  });

  it("goes on over the page's own number", () => {
    const [top = "", ...below] = page.split("\n");
    expect(rows([top, "", "— 7 —", "", ...below].join("\n"))[0]?.value).toBe(126);
  });

  it("begins anew at an indent and at a number of its own", () => {
    const lines = page.split("\n");
    const indented = [...lines.slice(0, 4), "　　2.改造文化站3个。"].join("\n");
    expect(joinLines(indented)?.text.split("\n").at(-1)).toBe("　　2.改造文化站3个。");
  });
});

describe("a text whose lines its writer ended", () => {
  it.each([
    [
      "tasks without marks",
      "新建幼儿园3所新增学位九百个\n改造口袋公园8个绿道五公里\n培训家政服务人员四百人以上\n修缮敬老院2所增加床位百张",
    ],
    [
      "sentences",
      "新建幼儿园3所，新增学位900个。\n改造公园8个，绿道5公里。\n培训人员400人以上。\n修缮敬老院2所。",
    ],
    ["a table", "名称\t数量\t单位\n幼儿园\t3\t所\n公园\t12\t个\n绿道\t5\t公里"],
  ])("is left alone: %s", (_, text) => {
    expect(joinLines(text)).toBeNull();
  });

  it("is joined only inside a number", () => {
    expect(joinLines("全年新增城镇就业65\n00人以上。\n改造小区8个。")?.text).toBe(
      "全年新增城镇就业6500人以上。\n改造小区8个。",
    );
  });
});
