import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { para, wordParts, zipOf } from "./files.ts";
import { workbookOf } from "./workbook.ts";

const HEAD = ["任务", "目标", "牵头单位", "责任单位", "完成时限"];

/** One lead for two tasks; the second has no date of its own, the third no lead. */
const PAGE = `<html><body><h1>禾川区2026年任务分解表</h1><table>
<tr>${HEAD.map((words) => `<th>${words}</th>`).join("")}</tr>
<tr><td>新建公园</td><td>5个</td><td rowspan="2">区住建局</td><td>区财政局</td><td rowspan=2>10月底前</td></tr>
<tr><td>改造小区</td><td>24个</td><td>区民政局</td></tr>
<tr><td>新建泵站</td><td>3座</td><td></td><td>区水利局</td><td>11月底前</td></tr></table></body></html>`;

const cell = (words: string, merge = ""): string => `<w:tc><w:tcPr>${merge}</w:tcPr>${para(words)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = "<w:vMerge/>";
const WORD = wordParts(
  `${para("禾川区2026年任务分解表")}<w:tbl>${[
    row(...HEAD.map((words) => cell(words))),
    row(
      cell("新建公园"),
      cell("5个"),
      cell("区住建局", RESTART),
      cell("区财政局"),
      cell("10月底前", RESTART),
    ),
    row(cell("改造小区"), cell("24个"), cell("", CONTINUE), cell("区民政局"), cell("", CONTINUE)),
    row(cell("新建泵站"), cell("3座"), cell(""), cell("区水利局"), cell("11月底前")),
  ].join("")}</w:tbl>`,
);

const BOOK = workbookOf([
  {
    name: "任务",
    rows: [
      HEAD,
      ["新建公园", "5个", "区住建局", "区财政局", "10月底前"],
      ["改造小区", "24个", "", "区民政局", ""],
      ["新建泵站", "3座", "", "区水利局", "11月底前"],
    ],
    merged: ["C2:C3", "E2:E3"],
  },
]);

const TOLD = [
  ["5", "个", "2026-10-31", "区住建局 lead, 区财政局 responsible"],
  ["24", "个", "2026-10-31", "区住建局 lead, 区民政局 responsible"],
  ["3", "座", "2026-11-30", "区水利局 responsible"],
];

async function toldBy(bytes: Uint8Array): Promise<readonly (readonly (string | null | undefined)[])[]> {
  const opened = await openFile(bytes, "任务.bin");
  if (!opened.ok) throw new Error(opened.error.code);
  const about = { planId: "p", year: 2026, sha256: "0", mediaType: "" };
  return readPlan({ opened: opened.value }, about).plan.commitments.map(
    ({ target, deadline, organisations }) => [
      target?.value,
      target?.unit,
      deadline.on,
      organisations.map(({ name, role }) => `${name} ${role}`).join(", "),
    ],
  );
}

describe("a table in which a unit and a date are joined over two rows, and a cell is empty", () => {
  it.each([
    ["web page", new TextEncoder().encode(PAGE)],
    ["Word document", zipOf(WORD)],
    ["spreadsheet", BOOK],
  ])("%s: every row has its number, units and date", async (_, bytes) => {
    expect(await toldBy(bytes)).toEqual(TOLD);
  });

  it("a cell of two paragraphs stays one cell", async () => {
    const two = `<w:tc>${para("新建公园")}${para("（含口袋公园）")}</w:tc>`;
    const rows = [
      row(...HEAD.map((words) => cell(words))),
      row(two, ...["5个", "区住建局", "区财政局", "10月底前"].map((words) => cell(words))),
    ];
    expect(await toldBy(zipOf(wordParts(`<w:tbl>${rows.join("")}</w:tbl>`)))).toEqual([TOLD[0]]);
  });

  it("columns that span stay in step with the rows below", async () => {
    const page = PAGE.replace("<tr><th>任务", '<tr><th colspan="5">2026年度</th></tr><tr><th>任务');
    expect(await toldBy(new TextEncoder().encode(page))).toEqual(TOLD);
  });
});

describe("a page whose spans are made to harm", () => {
  it.each(["99999", "-4", "none"])("rowspan and colspan of %s are answered", async (span) => {
    const page = `<table>${`<tr><td rowspan=${span} colspan=${span}>牵头单位</td><td>甲</td></tr>`.repeat(300)}</table>`;
    const opened = await openFile(new TextEncoder().encode(`<html><body>${page}`), "a.html");
    expect(opened.ok && opened.value.passages.length).toBeLessThan(61_000);
  });
});
