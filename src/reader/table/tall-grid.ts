import { readDateWords } from "../lexer/date-words.ts";
import { namesBodies } from "../meaning/organisations.ts";
import type { TextLine } from "../outline/text-line.ts";
import { readColumns } from "./column.ts";
import type { Column, ColumnRole } from "./column.ts";
import type { Cell } from "./grid.ts";

/** A table whose page gave every cell a line of its own, with or without a bar at its end, put together again. */
export interface TallGrid {
  readonly columns: readonly Column[];
  /** Lines that it takes: its head and all its cells. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

const LONGEST_HEAD = 12;
const MOST_COLUMNS = 12;
const FEWEST_COLUMNS = 3;
const MOST_LINES = 24;
const NUMBER = /^\d{1,3}[.、．]?$/;
const NUMBER_HEAD = /^(?:序号|编号|序|No\.?)$/i;
/** 12月底前, 9月投入使用: a line that opens with a date and says little more. */
const LONGEST_TIME = 16;
const LONGEST_BODY = 24;
/** Endings of offices, also those that a column alone makes one: 县残联, 各乡镇. */
const BODY =
  /(?:局|委|办|部|厅|院|署|处|所|站|会|联|中心|政府|街道|集团|公司|银行|队|镇|乡|股|科|室|社区|村)$/;

type Sort = "task" | "body" | "time";
const SORTS: Readonly<{ [role in ColumnRole]?: Sort }> = {
  lead: "body",
  responsible: "body",
  cooperating: "body",
  time: "time",
};

/** Bars and blanks to both sides of a cell's words. */
const BORDERS = /^[\s|｜]+|[\s|｜]+$/g;

function cellOf(text: string, { start, end }: TextLine): Cell {
  const raw = text.slice(start, end);
  const words = raw.replace(BORDERS, "");
  const from = start + Math.max(0, raw.indexOf(words));
  return { start: from, end: from + words.length, words };
}

function sortOf(text: string, { start, words }: Cell): Sort {
  if (/[。；]/.test(words)) return "task";
  if (
    words.length <= LONGEST_TIME &&
    (readDateWords(text, start) !== null || /^(?:全年|长期|持续)/.test(words))
  )
    return "time";
  return namesBodies(words) || (words.length <= LONGEST_BODY && BODY.test(words)) ? "body" : "task";
}

/** The head of such a table from `at` on: lines of a few characters each, the first of them 序号. */
function headAt(text: string, cells: readonly Cell[], at: number, year: number): readonly Column[] | null {
  if (!NUMBER_HEAD.test(cells[at]?.words ?? "")) return null;
  const head = cells.slice(at, at + MOST_COLUMNS + 1);
  const length = head.findIndex(({ words }) => NUMBER.test(words) || words.length > LONGEST_HEAD);
  return length < FEWEST_COLUMNS ? null : readColumns(text, head.slice(0, length), year);
}

interface OpenRow {
  readonly line: number;
  readonly cells: (Cell | null)[];
  /** Column of the last cell. */
  at: number;
}

/** Column for a cell: the next that holds such cells, else the last one that does; -1 where a new row must begin. */
function columnFor(columns: readonly Column[], row: OpenRow, sort: Sort): number {
  const fits = (at: number): boolean => at > 0 && (SORTS[columns[at]?.role ?? "other"] ?? "task") === sort;
  for (let at = row.at + 1; at < columns.length; at += 1) if (fits(at)) return at;
  return fits(row.at) ? row.at : -1;
}

const blankRow = (columns: readonly Column[], line: number): OpenRow => ({
  line,
  cells: columns.map(() => null),
  at: 0,
});

/** Puts a cell into the row that is open; false where it belongs to a row of its own. */
function put(text: string, columns: readonly Column[], row: OpenRow, cell: Cell): boolean {
  const at = columnFor(columns, row, row.at === 0 ? "task" : sortOf(text, cell));
  if (at < 0) return false;
  const held = row.cells[at];
  row.cells[at] =
    held == null ? cell : { start: held.start, end: cell.end, words: text.slice(held.start, cell.end) };
  row.at = at;
  return true;
}

/** The rows of one numbered record: more than one where a cell is joined over several tasks. */
function recordRows(
  text: string,
  columns: readonly Column[],
  cells: readonly Cell[],
  line: number,
): readonly OpenRow[] {
  const rows = [blankRow(columns, line)];
  // With a line for every column the places tell which is which, unless a sentence would stand where an office must.
  const placed = cells.every(
    (cell, at) => SORTS[columns[at + 1]?.role ?? "other"] !== "body" || !/[。；]/.test(cell.words),
  );
  if (placed && cells.length === columns.length - 1)
    return [{ line, cells: [null, ...cells], at: cells.length }];
  for (const [at, cell] of cells.entries()) {
    if (put(text, columns, rows.at(-1) as OpenRow, cell)) continue;
    rows.push(blankRow(columns, line + at));
    put(text, columns, rows.at(-1) as OpenRow, cell);
  }
  return rows;
}

/** How many lines a record takes from `from` on: up to the next number, and no further than a row can go. */
function recordEnd(lines: readonly TextLine[], cells: readonly Cell[], from: number, number: number): number {
  let at = from;
  while (at < cells.length && at - from < MOST_LINES) {
    const words = cells[at]?.words ?? "";
    if (NUMBER.test(words) && Number.parseInt(words, 10) === number + 1) return at;
    if (lines[at]?.footer === true || (lines[at]?.label != null && lines[at]?.label?.sort !== "small"))
      return at;
    at += 1;
  }
  return at;
}

/** Tables of tasks whose cells stand below each other, as pages give them that lost their columns. */
export function readTallGrids(text: string, lines: readonly TextLine[], year: number): readonly TallGrid[] {
  const grids: TallGrid[] = [];
  if (!/^[ 　|｜]*(?:序号|编号)[ 　|｜]*$/m.test(text)) return grids;
  const cells = lines.map((line) => cellOf(text, line));
  for (let at = 0; at < cells.length; at += 1) {
    const columns = headAt(text, cells, at, year);
    if (columns === null) continue;
    const rows: OpenRow[] = [];
    let next = at + columns.length;
    // A stretch of a table may begin with any number.
    const first = NUMBER.test(cells[next]?.words ?? "") ? Number.parseInt(cells[next]?.words ?? "", 10) : 1;
    for (let number = first; Number.parseInt(cells[next]?.words ?? "", 10) === number; number += 1) {
      const end = recordEnd(lines, cells, next + 1, number);
      rows.push(...recordRows(text, columns, cells.slice(next + 1, end), next + 1));
      next = end;
    }
    if (rows.length < 2) continue;
    grids.push({
      columns,
      firstLine: at,
      endLine: next,
      rows: rows.map(({ line, cells: row }) => ({
        line,
        cells: row.map((cell) => cell ?? blank(cells, line)),
      })),
    });
    at = next - 1;
  }
  return grids;
}

const blank = (cells: readonly Cell[], line: number): Cell => {
  const start = cells[line]?.start ?? 0;
  return { start, end: start, words: "" };
};
