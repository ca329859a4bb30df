import { FileFault } from "../fault.ts";
import { child, elements, parseXml, type XmlNode } from "../xml.ts";
import { cellText, type CellTelling } from "./cell-text.ts";
import { partText, type SheetArchive } from "./part.ts";
import { decodeXml } from "../xml-bytes.ts";
import { unzipHead } from "../zip.ts";
import type { SheetEntry } from "./workbook.ts";

/** A block of cells that shows its first cell only; rows and columns from 0, ends included. */
export interface MergedBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet's cells in words: row by row, and in a row by column. Only what is filled is there. */
export interface SheetCells {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merged: readonly MergedBlock[];
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;
/** Cells of one sheet; a district's whole year has some thousands. */
const MOST_CELLS = 200_000;
const MOST_MERGED = 20_000;

/** The refusal of a sheet that holds more than is taken, by the limits that its reader has set. */
type TooLarge = () => FileFault;

/** Row and column of "AB12", from 0; null for what is no address. */
export function addressOf(words: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(words) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function blockOf(words: string): MergedBlock | null {
  const [from, to] = words.split(":").map(addressOf);
  if (from === undefined || from === null) return null;
  const end = to ?? from;
  return { top: from.row, left: from.column, bottom: end.row, right: end.column };
}

/** The refusal of one sheet, with the limits that it is read by. */
const refusalOf =
  ({ name: sheet }: SheetEntry, cells: number): TooLarge =>
  () =>
    new FileFault("sheet-too-large", { sheet, rows: MOST_ROWS, columns: MOST_COLUMNS, cells });

/** Refuses a sheet by what its first lines declare, before anything else of the file is unpacked: its words alone may take seconds. */
export function refuseDeclared(archive: SheetArchive, entry: SheetEntry, mostCells = MOST_CELLS): void {
  const member = archive.members.get(entry.part);
  if (member === undefined) return;
  const head = decodeXml(unzipHead(archive.bytes, member, 65_536));
  const declared = /<(?:\w+:)?dimension\s[^>]*?ref=["']([^"']*)["']/.exec(head.slice(0, 20_000))?.[1];
  const block = declared === undefined ? null : blockOf(declared);
  if (block !== null && (block.bottom >= MOST_ROWS || block.right >= MOST_COLUMNS))
    throw refusalOf(entry, mostCells)();
}

function refuseCrowded(text: string, tooLarge: TooLarge, mostCells: number): void {
  let cells = 0;
  for (let at = text.indexOf("<c "); at >= 0; at = text.indexOf("<c ", at + 3)) {
    if (++cells > mostCells) throw tooLarge();
  }
}

/** A sheet's text without the rows of its data, and these. */
interface CutSheet {
  readonly rest: string;
  readonly data: string;
}

/** Cuts the rows out; null where a sheet is written in a way in which they cannot be told without its tree. */
function cutSheet(text: string): CutSheet | null {
  const open = text.indexOf("<sheetData>");
  const close = text.lastIndexOf("</sheetData>");
  if (open < 0 || close < open) return null;
  const from = open + "<sheetData>".length;
  const data = text.slice(from, close);
  // Comments and character data may hold anything, also what looks like the end of a row.
  return data.includes("<!") ? null : { rest: text.slice(0, from) + text.slice(close), data };
}

const ROW_END = "</row>";
/** Rows told by a sheet, empty ones too. */
const MOST_TOLD_ROWS = 200_000;

/** The rows one after the other: each tree is dropped before the next grows, which is twice as fast as one tree of them all. */
function* rowTrees(data: string, part: string, tooLarge: TooLarge): Generator<XmlNode> {
  for (let [at, told] = [0, 0]; ; told++) {
    if (told > MOST_TOLD_ROWS) throw tooLarge();
    const start = data.indexOf("<", at);
    if (start < 0) return;
    const tagEnd = data.indexOf(">", start);
    const isEmpty = data[tagEnd - 1] === "/";
    const end = isEmpty ? tagEnd + 1 : data.indexOf(ROW_END, tagEnd) + ROW_END.length;
    if (!data.startsWith("<row", start) || tagEnd < 0 || end <= tagEnd)
      throw new FileFault("damaged", { part });
    yield parseXml(data.slice(start, end), part);
    at = end;
  }
}

function rowsOf(lines: Iterable<XmlNode>, tooLarge: TooLarge, telling: CellTelling): SheetCells["rows"] {
  const rows = new Map<number, Map<number, string>>();
  let next = 0;
  for (const line of lines) {
    if (line.name !== "row") continue;
    const number = Number(line.attributes.get("r") ?? next + 1) - 1;
    const row = Number.isInteger(number) && number >= 0 ? number : next;
    next = row + 1;
    let column = 0;
    for (const cell of elements(line)) {
      if (cell.name !== "c") continue;
      column = addressOf(cell.attributes.get("r") ?? "")?.column ?? column;
      // Most cells of a form are only drawn: they hold nothing.
      const words = cell.children.length === 0 ? "" : cellText(cell, telling).trim();
      if (words !== "") {
        if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw tooLarge();
        const filled = rows.get(row) ?? new Map<number, string>();
        rows.set(row, filled.set(column, words));
      }
      column += 1;
    }
  }
  return rows;
}

/** The tree of a sheet without its rows, and the rows. */
function readParts(text: string, part: string, tooLarge: TooLarge, telling: CellTelling) {
  const cut = cutSheet(text);
  if (cut !== null)
    try {
      return {
        root: parseXml(cut.rest, part),
        rows: rowsOf(rowTrees(cut.data, part, tooLarge), tooLarge, telling),
      };
    } catch (fault) {
      // Whether it is damaged, or only written in another way, the whole tree tells.
      if (!(fault instanceof FileFault) || fault.code !== "damaged") throw fault;
    }
  const root = parseXml(text, part);
  const data = child(root, "sheetData");
  return { root, rows: rowsOf(data === undefined ? [] : elements(data), tooLarge, telling) };
}

/** Reads one sheet's cells; null when the archive has no such part. */
export function readSheet(
  archive: SheetArchive,
  entry: SheetEntry,
  telling: CellTelling,
  mostCells = MOST_CELLS,
): SheetCells | null {
  const { name, part } = entry;
  const tooLarge = refusalOf(entry, mostCells);
  const text = partText(archive, part);
  if (text === null) return null;
  refuseCrowded(text, tooLarge, mostCells);
  const { root, rows } = readParts(text, part, tooLarge, telling);
  const merges = child(root, "mergeCells");
  const blocks = merges === undefined ? [] : elements(merges);
  if (blocks.length > MOST_MERGED) throw tooLarge();
  return {
    name,
    rows,
    merged: blocks.flatMap((merge) => blockOf(merge.attributes.get("ref") ?? "") ?? []),
  };
}
