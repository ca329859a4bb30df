import type { Passage } from "../../reader/opened.ts";
import { withJoined } from "../joined-cells.ts";
import type { SheetCells } from "./sheet.ts";

/**
 * A sheet's passages, row by row. Lines above the table that fill a single cell are its title and remarks; from
 * the first row with two filled cells on, every row has all columns, empty ones too, so that columns keep their place.
 */
export function sheetPassages(sheet: SheetCells, table: number): readonly Passage[] {
  const { rows } = sheet;
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
  const joined = sheet.merged.map(({ top, left, bottom }) => ({ table, row: top, column: left, bottom }));
  return withJoined(passages, joined);
}
