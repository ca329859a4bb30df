import type { SheetCell, SheetPage, SheetRead } from "../office/task-table/sheet.ts";
import { decodeBytes } from "../reader/decode.ts";
import { bad, good, type Result } from "../std/result.ts";
import { FileFault } from "./fault.ts";
import { refuseBinary } from "./plain-text.ts";
import type { FileRefusal } from "./refusal.ts";

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;
const SEPARATORS = [",", "\t", ";"] as const;
/** What a spreadsheet would take for a formula; our own writer sets an apostrophe before it, which is taken off again. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** The sign that parts most cells of the first lines, outside of quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "");
  const counts = SEPARATORS.map((sign) => head.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** Calls `take` with each cell and its place (RFC 4180): quotes may hold separators, line ends and doubled quotes. */
function walk(
  text: string,
  separator: string,
  take: (row: number, column: number, cell: string) => void,
): void {
  let [row, column, at] = [0, 0, 0];
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        const quote = text.indexOf('"', end);
        // A quote that is never closed holds the rest of the file.
        const stop = quote < 0 ? text.length : quote;
        cell += text.slice(end, stop);
        if (text[stop + 1] !== '"' || quote < 0) {
          at = stop + 1;
          break;
        }
        cell += '"';
        end = stop + 2;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n") at += 1;
    cell += text.slice(start, at).replace(/\r$/, "");
    take(row, column, unguarded(cell.trim()));
    if (text[at] === "\n") {
      row += 1;
      column = 0;
    } else column += 1;
    at += 1;
  }
}

/** Reads a table kept as text (UTF-8 or GB 18030; comma, semicolon or tab), as a sheet of the name "CSV". */
export function readCsv(bytes: Uint8Array, name: string): Result<SheetRead, FileRefusal> {
  try {
    if (bytes.length === 0) throw new FileFault("empty");
    const { text } = decodeBytes(bytes);
    refuseBinary(text);
    const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
    const rows = new Map<number, Map<number, string>>();
    let cells = 0;
    walk(plain, separatorOf(plain), (row, column, cell) => {
      if (cell === "") return;
      if (row >= MOST_ROWS || column >= MOST_COLUMNS)
        throw new FileFault("sheet-too-large", {
          sheet: "CSV",
          rows: MOST_ROWS,
          columns: MOST_COLUMNS,
          cells: MOST_ROWS * MOST_COLUMNS,
        });
      cells += 1;
      const filled = rows.get(row) ?? new Map<number, string>();
      rows.set(row, filled.set(column, cell));
    });
    if (cells === 0) throw new FileFault("no-text");
    return good({ name: "CSV", rows });
  } catch (fault) {
    if (fault instanceof FileFault) return bad({ code: fault.code, values: { name, ...fault.values } });
    throw fault;
  }
}

function cellWords(cell: SheetCell | null): string {
  if (cell === null) return "";
  if ("number" in cell) return cell.number;
  if ("day" in cell) return cell.day;
  const words = FORMULA_LIKE.test(cell.words) ? `'${cell.words}` : cell.words;
  return /[",\r\n\t;]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Writes a sheet's rows as CSV: UTF-8 with its mark, so that office programs see it, and nothing that could run as a formula. */
export const writeCsv = ({ rows }: SheetPage): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF${rows.map(({ cells }) => cells.map(cellWords).join(",")).join("\r\n")}\r\n`,
  );
