import type { Passage } from "../../reader/opened.ts";
import type { SheetCells } from "./sheet.ts";

/** Heads of columns whose joined cells hold for every row that they span: who, until when, in which unit. */
const SHARED_COLUMN = /单位|部门|时限|期限|时间|责任|领导|牵头|配合/;
const LONGEST_HEAD = 20;
/** A joined cell that spans more rows than this is a frame, and repeating it would only make the text grow. */
const MOST_REPEATED = 2_000;

type Rows = ReadonlyMap<number, ReadonlyMap<number, string>>;

const isShared = (rows: Rows, column: number, above: number): boolean =>
  [...rows].some(([row, cells]) => {
    const head = row < above ? cells.get(column) : undefined;
    return head !== undefined && head.length <= LONGEST_HEAD && SHARED_COLUMN.test(head);
  });

/**
 * Repeats a joined cell in each row that it spans where it names who or when. A task that spans rows is told
 * once: said again in each row it would be promised again.
 */
function withShared({ rows, merged }: SheetCells): Rows {
  const filled = new Map([...rows].map(([row, cells]) => [row, new Map(cells)]));
  for (const { top, left, bottom } of merged) {
    const words = rows.get(top)?.get(left);
    if (words === undefined || bottom === top || bottom - top > MOST_REPEATED) continue;
    if (!isShared(rows, left, top)) continue;
    for (let row = top + 1; row <= bottom; row++) {
      const cells = filled.get(row);
      // Rows without any words of their own stay empty.
      if (cells !== undefined && !cells.has(left)) cells.set(left, words);
    }
  }
  return filled;
}

/**
 * A sheet's passages, row by row. Lines above the table that fill a single cell are its title and remarks; from
 * the first row with two filled cells on, every row has all columns, empty ones too, so that columns keep their place.
 */
export function sheetPassages(sheet: SheetCells, table: number): readonly Passage[] {
  const rows = withShared(sheet);
  const order = [...rows.keys()].toSorted((a, b) => a - b);
  const columns = [...rows.values()].flatMap((cells) => [...cells.keys()]);
  const first = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const last = columns.reduce((most, column) => Math.max(most, column), 0);
  const passages: Passage[] = [];
  let inTable = false;
  for (const row of order) {
    const cells = rows.get(row) as ReadonlyMap<number, string>;
    inTable ||= cells.size > 1;
    if (!inTable) {
      for (const [column, text] of cells) {
        const kind = passages.length === 0 ? "title" : "paragraph";
        passages.push({ text, kind, source: { kind: "cell", sheet: sheet.name, row, column } });
      }
      continue;
    }
    for (let column = first; column <= last; column++) {
      passages.push({
        text: cells.get(column) ?? "",
        kind: "cell",
        cell: { table, row, column },
        source: { kind: "cell", sheet: sheet.name, row, column },
      });
    }
  }
  return passages;
}
