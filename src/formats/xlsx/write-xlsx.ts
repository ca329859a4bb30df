import { strToU8, zipSync } from "fflate";
import type { SheetBlock, SheetCell, SheetPage } from "../../office/task-table/sheet.ts";
import { daysBetween } from "../../std/day.ts";
import { lookNumber, looksXml } from "./looks.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Paper sizes of ECMA-376 18.3.1.63. */
const PAPERS = { A4: 9, A3: 8 } as const;
/** Serial 1 is 1 January 1900, and a 29 February 1900 that never was is counted. */
const DAY_ZERO = "1899-12-30";
/** No file tells the hour it was made: the same draft gives the same bytes. */
const MADE = Date.UTC(2024, 0, 1);

/** "AB" for column 27. */
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
const address = (row: number, column: number): string => `${letters(column)}${row + 1}`;
const block = ({ top, left, bottom, right }: SheetBlock): string =>
  `${address(top, left)}:${address(bottom, right)}`;

/** Text for XML. What XML cannot hold goes as _xHHHH_ (ECMA-376 22.9.2.19), and so does what looks like it. */
const spelt = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (char) => {
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `_x${code}_`;
    })
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Words that a spreadsheet would take for a formula once somebody edits the cell. */
const FORMULA_LIKE = /^[\s'=+\-@]/;

/** The style of a cell; words like a formula get the one that keeps them words. */
function styleOf(cell: SheetCell): number {
  if (!("words" in cell) || !FORMULA_LIKE.test(cell.words)) return lookNumber(cell.look);
  if (cell.look === "text") return lookNumber("quoted");
  return cell.look === "middle" ? lookNumber("quoted-middle") : lookNumber(cell.look);
}

function cellXml(cell: SheetCell, at: string): string {
  const style = styleOf(cell);
  if ("number" in cell) return `<c r="${at}" s="${style}"><v>${cell.number}</v></c>`;
  if ("day" in cell) return `<c r="${at}" s="${style}"><v>${daysBetween(DAY_ZERO, cell.day)}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${spelt(cell.words)}</t></is></c>`;
}

/** Rows; an empty cell of the table is written too, so that its borders are drawn. */
function rowsXml({ rows, tableFrom, columns }: SheetPage): string {
  return rows
    .map(({ height, cells }, row) => {
      const high = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const drawn = cells.map((cell, column) => {
        const at = address(row, column);
        if (cell !== null) return cellXml(cell, at);
        const bordered = row >= tableFrom && columns[column]?.hidden !== true;
        return bordered ? `<c r="${at}" s="${lookNumber("text")}"/>` : "";
      });
      return `<row r="${row + 1}"${high}>${drawn.join("")}</row>`;
    })
    .join("");
}

function sheetXml(page: SheetPage): string {
  const { columns, merged, frozen, choices, paper, footer, rows } = page;
  const last = Math.max(1, rows.length + 500);
  const cols = columns.map(
    ({ width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`,
  );
  const lists = choices.map(
    ({ column, from, words }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${address(from, column)}:${address(last, column)}"><formula1>&quot;${spelt(words.join(","))}&quot;</formula1></dataValidation>`,
  );
  const joined = merged.map((one) => `<mergeCell ref="${block(one)}"/>`);
  return `${HEAD}<worksheet ${MAIN} xmlns:r="${LINKS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${address(rows.length - 1, columns.length - 1)}"/><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${address(frozen.rows, frozen.columns)}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${cols.join("")}</cols><sheetData>${rowsXml(page)}</sheetData>${joined.length > 0 ? `<mergeCells count="${joined.length}">${joined.join("")}</mergeCells>` : ""}${lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>` : ""}<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${PAPERS[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C${spelt(footer)}</oddFooter></headerFooter></worksheet>`;
}

/** Sheet names may not hold these signs nor be longer than 31 characters. */
const nameOf = ({ name }: SheetPage): string => name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31);

function workbookXml(page: SheetPage): string {
  const name = spelt(nameOf(page));
  const [from, to] = page.repeated;
  return `${HEAD}<workbook ${MAIN} xmlns:r="${LINKS}"><bookViews><workbookView/></bookViews><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${from + 1}:$${to + 1}</definedName></definedNames></workbook>`;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;

/**
 * Writes one worksheet as .xlsx (ECMA-376). Words are always text cells, never formulas, whatever they begin with;
 * days are whole serial numbers without a time, so that no time zone can move them. The same page gives the same bytes.
 */
export function writeXlsx(page: SheetPage): Uint8Array<ArrayBuffer> {
  const parts: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    ["xl/workbook.xml", workbookXml(page)],
    [
      "xl/_rels/workbook.xml.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}</Relationships>`,
    ],
    ["xl/styles.xml", looksXml()],
    ["xl/worksheets/sheet1.xml", sheetXml(page)],
  ];
  const made = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)]));
  return new Uint8Array(zipSync(made, { mtime: MADE, level: 6 }));
}
