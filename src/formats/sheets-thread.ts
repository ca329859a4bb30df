import { parentPort, workerData } from "node:worker_threads";
import type { SheetRead } from "../office/task-table/sheet.ts";
import { good } from "../std/result.ts";
import { readCsv } from "./csv.ts";
import { readSheets } from "./xlsx/read-sheets.ts";

/**
 * Reads a spreadsheet or a table kept as text in a thread of its own (see `aside.ts`): the first and the last file of the program
 * that runs there. The rows go back in pieces, because the other thread answers other requests between two of them.
 */

/** Rows of one sheet: where the cells of each row end, and the cells of all of them behind each other. */
export interface SheetPiece {
  /** Which of the file's sheets, from 0. */
  readonly sheet: number;
  readonly name: string;
  readonly rows: Int32Array;
  readonly ends: Int32Array;
  readonly columns: Int32Array;
  readonly texts: readonly string[];
}

/** What the thread is handed. */
export interface SheetsAsked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mostCells: number;
}

const ROWS_A_PIECE = 500;

function pieceOf(
  sheet: number,
  name: string,
  lines: readonly (readonly [number, ReadonlyMap<number, string>])[],
) {
  const [columns, texts, ends]: [number[], string[], number[]] = [[], [], []];
  for (const [, cells] of lines) {
    for (const [column, text] of cells) {
      columns.push(column);
      texts.push(text);
    }
    ends.push(columns.length);
  }
  const rows = Int32Array.from(lines, ([row]) => row);
  return { sheet, name, rows, ends: Int32Array.from(ends), columns: Int32Array.from(columns), texts };
}

function* piecesOf(sheet: number, { name, rows }: SheetRead): Generator<SheetPiece> {
  const lines = [...rows];
  // A sheet without a filled cell is told, too.
  for (let at = 0; at === 0 || at < lines.length; at += ROWS_A_PIECE)
    yield pieceOf(sheet, name, lines.slice(at, at + ROWS_A_PIECE));
}

/** To the other thread; a thread has no address. */
const send = (message: object): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is the message of a window, which a thread is not
  parentPort?.postMessage(message);
};

const { bytes, name, mostCells } = workerData as SheetsAsked;
const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
const csv = isZip ? null : readCsv(bytes, name);
const read = csv === null ? readSheets(bytes, name, mostCells) : csv.ok ? good([csv.value]) : csv;
if (read.ok)
  for (const [place, sheet] of read.value.entries())
    for (const piece of piecesOf(place, sheet)) send({ piece });
send({ answer: read.ok ? good(read.value.length) : read });
