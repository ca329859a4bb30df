import type { Opened, Passage } from "../../reader/opened.ts";
import { FileFault } from "../fault.ts";
import { elements } from "../xml.ts";
import type { ZipMember } from "../zip.ts";
import { stringItem, type CellTelling } from "./cell-text.ts";
import { numberKinds } from "./number-format.ts";
import { partTree, type SheetArchive } from "./part.ts";
import { sheetPassages } from "./passages.ts";
import { readSheet, refuseDeclared } from "./sheet.ts";
import { readWorkbook, type Workbook } from "./workbook.ts";

/** Media type of a spreadsheet. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a workbook's cells need to be told in words. */
export function tellingOf(archive: SheetArchive, workbook: Workbook): CellTelling {
  const strings = workbook.strings === null ? null : partTree(archive, workbook.strings);
  const styles = workbook.styles === null ? null : partTree(archive, workbook.styles);
  return {
    strings: strings === null ? [] : elements(strings).map(stringItem),
    kinds: numberKinds(styles),
    from1904: workbook.from1904,
  };
}

const headOf = (name: string): Passage => ({
  text: name,
  kind: "heading",
  level: 1,
  source: { kind: "cell", sheet: name, row: 0, column: 0 },
});

/**
 * Opens a spreadsheet (ECMA-376): every visible sheet's cells, with formulas by the value last computed. Several
 * sheets each stand under their name. Hidden sheets are not read; `unread` names them.
 */
export function openXlsx(bytes: Uint8Array, members: ReadonlyMap<string, ZipMember>): Opened {
  const archive = { bytes, members };
  const workbook = readWorkbook(archive);
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden);
  for (const entry of shown) refuseDeclared(archive, entry);
  const telling = tellingOf(archive, workbook);
  const tables = shown
    .map((entry, table) => {
      const sheet = readSheet(archive, entry, telling);
      return { name: entry.name, passages: sheet === null ? [] : sheetPassages(sheet, table) };
    })
    .filter(({ passages }) => passages.length > 0);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  if (tables.length === 0 && hidden.length > 0) throw new FileFault("hidden-sheets");
  return {
    mediaType: XLSX,
    passages: tables.flatMap(({ name, passages }) =>
      tables.length === 1 ? passages : [headOf(name), ...passages],
    ),
    ...(hidden.length === 0 ? {} : { unread: hidden }),
  };
}
