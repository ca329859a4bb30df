import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSheets } from "../../src/formats/xlsx/read-sheets.ts";
import { writeXlsx } from "../../src/formats/xlsx/write-xlsx.ts";
import { templateSheet } from "../../src/office/intake/register-sheet.ts";
import { UPGRADES } from "../../src/registers/upgrades.ts";
import { workbookOf } from "./workbook.ts";

describe("A sheet that declares more rows than are taken", () => {
  it("is refused by its first lines, even where the rest of it could not be unpacked", () => {
    const parts = unzipSync(writeXlsx(templateSheet(UPGRADES)));
    const name = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(
      /<dimension ref="[^"]*"/,
      '<dimension ref="A1:F200000"',
    );
    const bytes = zipSync({ ...parts, [name]: strToU8(xml + " ".repeat(40_000_000)) });
    const sheets = readSheets(bytes, "大表.xlsx", 600_000);
    // The limits told are those that this reader was given.
    expect(sheets).toMatchObject({
      error: { code: "sheet-too-large", values: { rows: 20_000, columns: 60, cells: 600_000 } },
    });
  });

  it("is refused before the words of the whole file are read, which alone may take seconds", () => {
    const sheet = { name: "大表", rows: [["项目名称"]], dimension: "A1:F200000" };
    const unreadable = workbookOf([sheet], { strings: ["<t>没有收尾"] });
    const sheets = readSheets(unreadable, "大表.xlsx");
    expect(sheets.ok ? null : sheets.error.code).toBe("sheet-too-large");
    const small = readSheets(
      workbookOf([{ ...sheet, dimension: "A1" }], { strings: ["<t>没有收尾"] }),
      "小表.xlsx",
    );
    expect(small.ok ? null : small.error.code).toBe("damaged");
  });
});
