import type { Passage } from "../../reader/opened.ts";
import type { SheetCells } from "./sheet.ts";

/** Heads of columns whose joined cells hold for every row that they span: who, until when, in which unit. */
const SHARED_COLUMN = /单位|部门|时限|期限|时间|责任|领导|牵头|配合/;
const LONGEST_HEAD = 20;
/** A joined cell that spans more rows than this is a frame, and repeating it would only make the text grow. */
const MOST_REPEATED = 2_000;
const MOST_REPEATED_TOGETHER = 400_000;

type Rows = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** For each column that says who or when: the first row in which it does. */
function sharedColumns(rows: Rows): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  for (const [row, cells] of rows)
    for (const [column, words] of cells)
      if (words.length <= LONGEST_HEAD && row < (heads.get(column) ?? Infinity) && SHARED_COLUMN.test(words))
        heads.set(column, row);
  return heads;
}

/**
 * Repeats a joined cell in each row that it spans where it names who or when. A task that spans rows is told
 * once: said again in each row it would be promised again.
 */
function withShared({ rows, merged }: SheetCells): Rows {
  const filled = new Map([...rows].map(([row, cells]) => [row, new Map(cells)]));
  const shared = sharedColumns(rows);
  let repeated = 0;
  for (const { top, left, bottom } of merged) {
    const words = rows.get(top)?.get(left);
    if (words === undefined || bottom === top || bottom - top > MOST_REPEATED) continue;
    if ((shared.get(left) ?? top) >= top) continue;
    // Joined cells of a real sheet never lie over each other, so together they span no more rows than there are cells.
    repeated += bottom - top;
    if (repeated > MOST_REPEATED_TOGETHER) break;
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
