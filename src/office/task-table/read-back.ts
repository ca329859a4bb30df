import { TABLE_HEADS } from "../../words/task-table.ts";
import { COLUMNS, EDITABLE, type EditableColumn, type RowWords, type TableColumn } from "./columns.ts";
import { evened } from "./row-words.ts";
import type { SheetRead } from "./sheet.ts";
import { readStamp, type Stamp } from "./stamp.ts";

/** One row of a table that came back. */
export interface ReadRow {
  /** Row of the sheet from 0. */
  readonly row: number;
  /** Id in the hidden column; null for a row that somebody added. */
  readonly id: string | null;
  readonly task: string;
  readonly words: RowWords;
  /** The row's words when it was written; null when the hidden copy is gone. */
  readonly base: RowWords | null;
  readonly person: string;
}

/** A table that came back. */
export interface ReadTable {
  readonly stamp: Stamp | null;
  readonly rows: readonly ReadRow[];
  /** Where each column stands now; people insert and move columns. */
  readonly columns: ReadonlyMap<TableColumn, number>;
}

const MOST_ROWS_ABOVE = 20;
const bare = (text: string): string => text.normalize("NFKC").replace(/[\s（）()]/g, "");
const KEYS: ReadonlyMap<string, TableColumn> = new Map(
  COLUMNS.flatMap(({ key }) => [
    [bare(TABLE_HEADS[key].zh), key] as const,
    [bare(TABLE_HEADS[key].en), key] as const,
  ]),
);

/** Columns named in a row or in the row under it, since heads over several columns stand above. */
function columnsAt(sheet: SheetRead, row: number): ReadonlyMap<TableColumn, number> {
  const found = new Map<TableColumn, number>();
  for (const line of [row, row + 1])
    for (const [column, text] of sheet.rows.get(line) ?? []) {
      const key = KEYS.get(bare(text));
      if (key !== undefined && !found.has(key)) found.set(key, column);
    }
  return found;
}

function headOf(
  sheet: SheetRead,
): { readonly row: number; readonly columns: ReadonlyMap<TableColumn, number> } | null {
  for (let row = 0; row < MOST_ROWS_ABOVE; row += 1) {
    const own = [...(sheet.rows.get(row)?.values() ?? [])].map(bare);
    if (!own.includes(bare(TABLE_HEADS.words.zh)) && !own.includes(bare(TABLE_HEADS.words.en))) continue;
    const columns = columnsAt(sheet, row);
    if (columns.has("words") && columns.has("id")) return { row, columns };
  }
  return null;
}

const EMPTY = Object.fromEntries(EDITABLE.map((key) => [key, ""])) as unknown as RowWords;

/** The copy that a row carries of itself; null when somebody wrote over it. */
function baseOf(text: string): RowWords | null {
  try {
    const copy: unknown = JSON.parse(text);
    if (typeof copy !== "object" || copy === null) return null;
    const read = Object.entries(copy).filter(
      ([key, value]) => (EDITABLE as readonly string[]).includes(key) && typeof value === "string",
    );
    return { ...EMPTY, ...Object.fromEntries(read) };
  } catch {
    return null;
  }
}

const stampIn = (sheet: SheetRead, until: number): Stamp | null =>
  [...sheet.rows]
    .filter(([row]) => row < until)
    .flatMap(([, cells]) => [...cells.values()].flatMap((text) => readStamp(text) ?? []))[0] ?? null;

/**
 * Finds a decomposition table among the sheets of a file by its heads and reads its rows; null when there is none. Columns
 * may have been moved and rows sorted: each row carries its id and its copy.
 */
export function readTable(sheets: readonly SheetRead[]): ReadTable | null {
  for (const sheet of sheets) {
    const head = headOf(sheet);
    if (head === null) continue;
    const { columns } = head;
    const order = [...sheet.rows.keys()].filter((row) => row > head.row).toSorted((a, b) => a - b);
    const rows = order.flatMap((row): readonly ReadRow[] => {
      const cells = sheet.rows.get(row);
      const cell = (key: TableColumn): string => {
        const column = columns.get(key);
        return column === undefined ? "" : evened(cells?.get(column) ?? "");
      };
      const words = Object.fromEntries(
        EDITABLE.map((key: EditableColumn) => [key, cell(key)]),
      ) as unknown as RowWords;
      const id = cell("id");
      const filled = Object.values(words).some((text) => text !== "");
      // The second row of heads, and rows that hold a number or a task only, are no commitments.
      if (bare(words.measure) === bare(TABLE_HEADS.measure.zh) || (!filled && id === "")) return [];
      return [
        {
          row,
          id: id === "" ? null : id,
          task: cell("task"),
          words,
          base: baseOf(cell("base")),
          person: cell("person"),
        },
      ];
    });
    return { stamp: stampIn(sheet, head.row), rows, columns };
  }
  return null;
}
