import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../src/formats/csv.ts";

/** Bytes of a text in GB 18030: every character of two bytes is found by what the decoder makes of them. */
const TWO_BYTES = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder("gb18030");
for (let high = 0x81; high <= 0xfe; high++)
  for (let low = 0x40; low <= 0xfe; low++)
    if (low !== 0x7f) {
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (Array.from(sign).length === 1 && !TWO_BYTES.has(sign)) TWO_BYTES.set(sign, [high, low]);
    }
const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((sign) => TWO_BYTES.get(sign) ?? [sign.codePointAt(0) ?? 0]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

/** Lines of cells, with the rows and columns in which they stand. */
function told(bytes: Uint8Array) {
  const read = readCsv(bytes, "表.csv");
  if (!read.ok) return read.error.code;
  return [...read.value.rows].map(([row, cells]) => [
    row,
    ...[...cells].map(([at, text]) => `${at} ${text}`),
  ]);
}

const TABLE = [
  [0, "0 项目名称", "1 计划总投资（万元）", "2 备注"],
  [1, "0 青禾化工扩能项目", "1 1200", "2 设备已订"],
];
const lines = (sign: string, end: string): string =>
  [
    ["项目名称", "计划总投资（万元）", "备注"],
    ["青禾化工扩能项目", "1200", "设备已订"],
  ]
    .map((cells) => cells.join(sign))
    .join(end);

describe("a table kept as text", () => {
  it.each([
    ["UTF-8, commas", utf8(lines(",", "\n"))],
    ["UTF-8 with its mark, Windows line ends", utf8(`\uFEFF${lines(",", "\r\n")}\r\n`)],
    ["GB 18030, as an old Excel saves it", gb18030(`${lines(",", "\r\n")}\r\n`)],
    ["semicolons", utf8(lines(";", "\r\n"))],
    ["semicolons in GB 18030", gb18030(lines(";", "\r\n"))],
    ["tabs, as one copies from a sheet", utf8(lines("\t", "\n"))],
    ["UTF-16 with tabs, as Excel saves Unicode text", utf16(lines("\t", "\r\n"))],
    ["line ends of an old Macintosh", utf8(lines(",", "\r"))],
  ])("%s", (_, bytes) => {
    expect(told(bytes)).toEqual(TABLE);
  });

  it("quotes hold separators, line breaks and quotes; a separator within them parts nothing and decides nothing", () => {
    const text = '名称;说明\r\n"甲,乙,丙;丁";"第一行\r\n第二行,""引""，完"\r\n戊;\r\n';
    expect(told(utf8(text))).toEqual([
      [0, "0 名称", "1 说明"],
      [1, "0 甲,乙,丙;丁", '1 第一行\n第二行,"引"，完'],
      [2, "0 戊"],
    ]);
  });

  it("a quote in the middle of a cell is a sign like any other, and one never closed holds the rest", () => {
    expect(told(utf8('名称,说明\n5"管道,"未完\n乙,3'))).toEqual([
      [0, "0 名称", "1 说明"],
      [1, '0 5"管道', "1 未完\n乙,3"],
    ]);
  });

  it("empty lines and empty cells are not there, and the others keep their places", () => {
    expect(told(utf8("名称,,说明\n\n,,\n乙,,3"))).toEqual([
      [0, "0 名称", "2 说明"],
      [3, "0 乙", "2 3"],
    ]);
  });

  it.each([
    ["nothing", new Uint8Array(0), "empty"],
    ["blanks", utf8(" ,\n , \n"), "no-text"],
    ["more rows than are taken", utf8("a\n".repeat(20_001)), "sheet-too-large"],
    ["more columns than are taken", utf8("a,".repeat(61)), "sheet-too-large"],
    ["no text at all", new Uint8Array(4096).map((_, n) => (n * 7919) % 251), "binary"],
  ])("%s is refused", (_, bytes, code) => {
    expect(told(bytes)).toBe(code);
  });

  it("what we write reads back, also what a spreadsheet would take for a formula", () => {
    const cells = ["=1+1", "-5", "他说“好”", '引"号', "甲,乙;丙", "一\n二", "'=x"];
    const page = {
      name: "表",
      columns: cells.map(() => ({ width: 10 })),
      rows: [{ cells: cells.map((words) => ({ look: "text" as const, words })) }],
      merged: [],
      frozen: { rows: 0, columns: 0 },
      repeated: [0, 0] as const,
      tableFrom: 0,
      paper: "A4" as const,
      footer: "",
      choices: [],
    };
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(page));
    expect(text.startsWith("\uFEFF'=1+1,'-5,")).toBe(true);
    expect(told(writeCsv(page))).toEqual([[0, ...cells.map((words, at) => `${at} ${words}`)]]);
  });
});
