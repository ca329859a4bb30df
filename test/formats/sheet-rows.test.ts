import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSheets } from "../../src/formats/xlsx/read-sheets.ts";
import { workbookOf } from "./workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = workbookOf([
  {
    name: "表",
    rows: [
      ["项目名称", "投资"],
      [null, null],
      ["甲 & 乙", 12.5],
    ],
  },
]);

/** The rows of the sheet after its text was rewritten; the code of the refusal where it is refused. */
function told(rewrite: (xml: string) => string) {
  const parts = unzipSync(BOOK);
  const xml = rewrite(strFromU8(parts[SHEET] ?? new Uint8Array()));
  // Not packed: so many equal rows would be refused as a bomb.
  const read = readSheets(zipSync({ ...parts, [SHEET]: strToU8(xml) }, { level: 0 }), "表.xlsx");
  if (!read.ok) return read.error.code;
  return [...(read.value[0]?.rows ?? [])].map(([row, cells]) => [row, ...cells.values()]);
}

const ROWS = [
  [0, "项目名称", "投资"],
  [2, "甲 & 乙", "12.5"],
];

describe("The rows of a sheet, however they are written", () => {
  it.each<[string, (xml: string) => string]>([
    ["as Excel writes them", (xml) => xml],
    [
      "with blanks and line ends between",
      (xml) => xml.replaceAll("<row", "\n  <row").replaceAll("</sheetData>", "\n</sheetData>"),
    ],
    ["an empty row closed at once", (xml) => xml.replace('<row r="2"></row>', '<row r="2" ht="20"/>')],
    ["with a sign of XML in an attribute", (xml) => xml.replace('<row r="3"', '<row note="a>b/" r="3"')],
    [
      "with a comment that looks like a row's end",
      (xml) => xml.replace('<row r="3">', '<row r="3"><!-- </row> -->'),
    ],
    ["with words as character data", (xml) => xml.replace("甲 &amp; 乙", "<![CDATA[甲 & 乙]]>")],
    ["with something else among them", (xml) => xml.replace('<row r="2"></row>', "<extra><row/></extra>")],
    ["data with an attribute", (xml) => xml.replace("<sheetData>", '<sheetData more="1">')],
  ])("%s", (_, rewrite) => {
    expect(told(rewrite)).toEqual(ROWS);
  });

  it.each<[string, (xml: string) => string, string]>([
    ["a row that never ends", (xml) => xml.replace("</row></sheetData>", "</sheetData>"), "damaged"],
    [
      "a cell that never ends",
      (xml) => xml.replace("</c></row></sheetData>", "</row></sheetData>"),
      "damaged",
    ],
    [
      "rows without number",
      (xml) => xml.replace("</sheetData>", `${"<row/>".repeat(200_001)}</sheetData>`),
      "sheet-too-large",
    ],
  ])("%s is refused", (_, rewrite, code) => {
    expect(told(rewrite)).toBe(code);
  });
});
