import { zipOf, type MadeMember } from "./files.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A cell by hand: words (inline), a number with its style, or the raw XML of a `<c>`. */
export type MadeCell = string | number | null | { readonly xml: string };

/** A sheet by hand; `rows` are cells from A1 on, `merged` are addresses like "A2:A4". */
export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merged?: readonly string[];
  readonly state?: "hidden" | "veryHidden";
  readonly dimension?: string;
}

/** What belongs to the whole workbook. */
export interface MadeBook {
  /** Shared strings as the inside of `<si>`. */
  readonly strings?: readonly string[];
  /** Number format codes; style 1 is the first of them. A number means a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
  readonly more?: readonly MadeMember[];
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function cellXml(cell: MadeCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return cell.xml.replace("<c", `<c r="${at}"`);
}

function sheetXml({ rows, merged = [], dimension }: MadeSheet): string {
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join("")}</row>`,
  );
  const blocks = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<?xml version="1.0"?><worksheet ${MAIN}>${dimension === undefined ? "" : `<dimension ref="${dimension}"/>`}<sheetData>${lines.join("")}</sheetData>${blocks === "" ? "" : `<mergeCells>${blocks}</mergeCells>`}</worksheet>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.map((code, at) =>
    typeof code === "string"
      ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code).replaceAll('"', "&quot;")}"/>`
      : "",
  );
  const ids = formats.map((code, at) => (typeof code === "string" ? 164 + at : code));
  const cells = [0, ...ids].map((id) => `<xf numFmtId="${id}"/>`).join("");
  return `<styleSheet ${MAIN}><numFmts>${own.join("")}</numFmts><cellXfs>${cells}</cellXfs></styleSheet>`;
}

/** The parts of a spreadsheet. */
export function workbookParts(sheets: readonly MadeSheet[], book: MadeBook = {}): readonly MadeMember[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const links = [
    ...sheets.map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    ),
    `<Relationship Id="s" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="t" Type="${LINKS}/styles" Target="/xl/styles.xml"/>`,
  ];
  const strings = (book.strings ?? []).map((inside) => `<si>${inside}</si>`).join("");
  return [
    { name: "[Content_Types].xml", bytes: "<Types/>" },
    {
      name: "_rels/.rels",
      bytes: `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      bytes: `<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr${book.from1904 === true ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: `<Relationships xmlns="${PACKAGE}">${links.join("")}</Relationships>`,
    },
    { name: "xl/sharedStrings.xml", bytes: `<sst ${MAIN}>${strings}</sst>` },
    { name: "xl/styles.xml", bytes: stylesXml(book.formats ?? []) },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, bytes: sheetXml(sheet) })),
    ...(book.more ?? []),
  ];
}

/** A spreadsheet with these sheets. */
export const workbookOf = (sheets: readonly MadeSheet[], book: MadeBook = {}): Uint8Array =>
  zipOf(workbookParts(sheets, book));
