import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/formats/open.ts";
import type { Opened } from "../../src/reader/opened.ts";
import { readPlan } from "../../src/reader/read-plan.ts";
import { fileRefusal } from "../../src/words/files.ts";
import { say } from "../../src/words/sentence.ts";
import { zipOf } from "./files.ts";
import { workbookOf, workbookParts, type MadeBook, type MadeCell, type MadeSheet } from "./workbook.ts";

async function opened(sheets: readonly MadeSheet[], book: MadeBook = {}): Promise<Opened> {
  const file = await openFile(workbookOf(sheets, book), "任务分解表.xlsx");
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}

/** Rows of a sheet with its cells between bars; lines outside of the table stand alone. */
function drawn({ passages }: Opened): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { text, cell, kind } of passages) {
    const key = cell === undefined ? `${kind} ${text}` : `${cell.table}.${cell.row}`;
    lines.set(key, [...(lines.get(key) ?? []), cell === undefined ? `${kind}: ${text}` : text]);
  }
  return [...lines.values()].map((cells) => cells.join(" | "));
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const file = await openFile(bytes, "表.xlsx");
  if (file.ok) return "opened";
  const { code, values } = file.error;
  for (const lang of ["zh", "en"] as const)
    expect(say(fileRefusal(code), lang, values)).not.toMatch(/\{\w+\}/);
  return code;
}

const HEAD = ["任务", "目标", "牵头单位", "责任单位", "完成时限"];
const TASKS: MadeSheet = {
  name: "任务分解",
  rows: [
    ["青禾区2026年重点任务分解表", null, null, null, null],
    HEAD,
    [
      "做强产业链",
      "引进链上企业8家以上",
      "区工信局",
      "区商务局、各镇街",
      { xml: '<c s="1"><v>46203</v></c>' },
    ],
    [null, "新建标准厂房12万平方米", null, "区住建局", "10月底前"],
    ["改善民生", "新增公办幼儿园学位1500个", "区教育局", null, { xml: '<c s="2"><v>46357</v></c>' }],
  ],
  merged: ["A1:E1", "A3:A4", "C3:C4"],
};
const FORMATS = { formats: ['yyyy"年"m"月"d"日";@', 57] };

describe("a task table in a spreadsheet", () => {
  it("keeps rows, columns and its title; a joined unit holds for each row, a joined task is told once", async () => {
    expect(drawn(await opened([TASKS], FORMATS))).toEqual([
      "title: 青禾区2026年重点任务分解表",
      "任务 | 目标 | 牵头单位 | 责任单位 | 完成时限",
      "做强产业链 | 引进链上企业8家以上 | 区工信局 | 区商务局、各镇街 | 2026年6月30日",
      " | 新建标准厂房12万平方米 | 区工信局 | 区住建局 | 10月底前",
      "改善民生 | 新增公办幼儿园学位1500个 | 区教育局 |  | 2026年12月",
    ]);
  });

  it("gives the reader commitments with owners, dates and the cell they stand in", async () => {
    const file = await opened([TASKS], FORMATS);
    const { plan } = readPlan(
      { opened: file },
      { planId: "2026-01", year: 2026, sha256: "", mediaType: file.mediaType },
    );
    const told = plan.commitments.map(({ target, deadline, organisations, quote }) => [
      target === null ? "-" : `${target.comparator}${target.value}${target.unit}`,
      deadline.on,
      organisations.map(({ name, role }) => `${name}:${role}`).join(" "),
      quote.source.kind === "cell" ? `${quote.source.row}.${quote.source.column}` : quote.source.kind,
    ]);
    expect(told).toEqual([
      [">=8家", "2026-06-30", "区工信局:lead 区商务局:responsible 各镇街:responsible", "2.1"],
      ["=120000平方米", "2026-10-31", "区工信局:lead 区住建局:responsible", "3.1"],
      ["=1500个", "2026-12-31", "区教育局:lead", "4.1"],
    ]);
  });
});

describe("what a cell shows", () => {
  const xml = (inside: string): MadeCell => ({ xml: inside });
  const shown = async (cell: MadeCell, book: MadeBook = {}): Promise<string | undefined> =>
    (await opened([{ name: "表", rows: [["值", cell]] }], book)).passages[1]?.text;

  it.each([
    ["a shared string", '<c t="s"><v>1</v></c>', "新建学校"],
    ["a shared string in runs, without its reading aid", '<c t="s"><v>0</v></c>', "区住建局"],
    ["a string that is not there", '<c t="s"><v>99</v></c>', ""],
    ["a formula's last value", '<c t="str"><f>A1&amp;B1</f><v>8家</v></c>', "8家"],
    ["a formula's number", "<c><f>SUM(A1:A9)</f><v>0.30000000000000004</v></c>", "0.3"],
    ["a formula never computed", "<c><f>NOW()</f></c>", ""],
    ["a whole number", "<c><v>1500</v></c>", "1500"],
    ["a yes", '<c t="b"><v>1</v></c>', "是"],
    ["a share", '<c s="1"><v>0.065</v></c>', "6.5%"],
    ["a day", '<c s="2"><v>46022</v></c>', "2025年12月31日"],
    ["a day by a number that has no code", '<c s="3"><v>46023.75</v></c>', "2026年1月1日"],
    ["the first day of sheets", '<c s="3"><v>1</v></c>', "1900年1月1日"],
    ["the last day before the one that never was", '<c s="3"><v>59</v></c>', "1900年2月28日"],
    ["the first day after it", '<c s="3"><v>61</v></c>', "1900年3月1日"],
    ["a month", '<c s="4"><v>46174</v></c>', "2026年6月"],
    ["a time of day", '<c s="5"><v>0.375</v></c>', "9:00"],
    ["an amount in a coloured format with a unit in quotes", '<c s="6"><v>12.5</v></c>', "12.5"],
    ["a day by ISO 8601", '<c t="d"><v>2026-06-30T00:00:00</v></c>', "2026年6月30日"],
  ])("%s", async (_, inside, expected) => {
    const strings = [
      '<r><t>区住</t></r><r><rPr/><t xml:space="preserve">建局</t></r><rPh sb="0" eb="1"><t>qu</t></rPh>',
      "<t>新建学校</t>",
    ];
    const formats = ["0.0%", "yyyy/m/d", 14, "yyyy\\-mm", 20, '[Red]#,##0.0"亿元md"'];
    expect((await shown(xml(inside), { strings, formats })) ?? "").toBe(expected);
  });

  it("days counted from 1904", async () => {
    expect(await shown(xml('<c s="1"><v>0.5</v></c>'), { formats: [14], from1904: true })).toBe("0.5");
    expect(await shown(xml('<c s="1"><v>44741</v></c>'), { formats: [14], from1904: true })).toBe(
      "2026年6月30日",
    );
  });
});

describe("a workbook of several sheets", () => {
  const sheet = (name: string, ...words: string[]): MadeSheet => ({
    name,
    rows: words.map((word) => [word, "甲"]),
  });

  it("tells each under its name, leaves out hidden ones and says which", async () => {
    const file = await opened([
      sheet("工业", "建成厂房"),
      { ...sheet("底稿", "内部数字"), state: "hidden" },
      sheet("民生", "新增学位"),
      { ...sheet("名单", "内部名单"), state: "veryHidden" },
    ]);
    expect(drawn(file)).toEqual(["heading: 工业", "建成厂房 | 甲", "heading: 民生", "新增学位 | 甲"]);
    expect(file.unread).toEqual(["底稿", "名单"]);
  });

  it("elements with a prefix are the same elements", async () => {
    const parts = workbookParts([sheet("表", "建成厂房")]).map((part) =>
      typeof part.bytes === "string" && /<(?:worksheet|workbook|sst|styleSheet)\b/.test(part.bytes)
        ? { ...part, bytes: part.bytes.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace('xmlns="', 'xmlns:x="') }
        : part,
    );
    const file = await openFile(zipOf(parts), "表.xlsx");
    expect(file.ok && drawn(file.value)).toEqual(["建成厂房 | 甲"]);
  });
});

describe("workbooks that are not read get a sentence", () => {
  const rows = (count: number, width: number): MadeSheet["rows"] =>
    Array.from({ length: count }, () => Array.from({ length: width }, () => 1));
  const one = (sheet: Partial<MadeSheet>, book: MadeBook = {}): Uint8Array =>
    workbookOf([{ name: "表", rows: [["任务", "目标"]], ...sheet }], book);

  it.each([
    ["one that declares a million rows", one({ dimension: "A1:G1048576" }), "sheet-too-large"],
    ["one that declares every column", one({ dimension: "A1:XFD10" }), "sheet-too-large"],
    [
      "one that holds more cells than it declares",
      one({ dimension: "A1:B2", rows: rows(2, 61) }),
      "sheet-too-large",
    ],
    [
      "one with a row far below",
      one({ rows: [["任务", { xml: '<c r="B30000"><v>1</v></c>' }], ...rows(20_000, 1)] }),
      "sheet-too-large",
    ],
    ["one with 200,001 cells", one({ rows: rows(10_001, 20) }), "sheet-too-large"],
    ["one with macros", one({}, { more: [{ name: "xl/vbaProject.bin", bytes: "x" }] }), "macros"],
    ["a binary workbook", zipOf([{ name: "xl/workbook.bin", bytes: "x" }]), "spreadsheet"],
    ["one whose every sheet is hidden", one({ state: "hidden" }), "hidden-sheets"],
    ["one without words", one({ rows: [[null]] }), "no-text"],
    ["one without a list of sheets", zipOf([{ name: "xl/workbook.xml", bytes: "<workbook/>" }]), "damaged"],
    ["one cut in half", one({}).slice(0, 700), "damaged"],
    ["a bomb", one({}, { more: [], strings: ["<t>任</t>".repeat(600_000)] }), "bomb"],
    [
      "entities that grow",
      zipOf(
        workbookParts([{ name: "表", rows: [["甲", "乙"]] }]).map((part) =>
          part.name === "xl/sharedStrings.xml"
            ? { ...part, bytes: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst>&b;</sst>' }
            : part,
        ),
      ),
      "damaged",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("with one byte changed it is opened or refused, never thrown at", async () => {
    const whole = workbookOf([TASKS], FORMATS);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        await codeOf(whole.map((byte, index) => (index === at ? byte ^ flip : byte)));
      }),
      { numRuns: 300 },
    );
  });

  it("whatever its sheet says, there is an answer", async () => {
    const piece = fc.constantFrom(
      "<row>",
      "</row>",
      '<row r="-3">',
      '<c r="ZZZ9" t="s">',
      "<c>",
      "</c>",
      "<v>",
      "</v>",
      "<v/>",
      "9e99",
      "-1",
      "&#x0;",
      "<is>",
      "</is>",
      "<t>",
      "</t>",
      "甲",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const parts = workbookParts([{ name: "表", rows: [] }]).map((part) =>
          part.name.includes("sheet1")
            ? { ...part, bytes: `<worksheet><sheetData>${pieces.join("")}</sheetData></worksheet>` }
            : part,
        );
        await codeOf(zipOf(parts));
      }),
      { numRuns: 300 },
    );
  });
});
