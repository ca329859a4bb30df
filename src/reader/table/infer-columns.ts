import { readDateWords } from "../lexer/date-words.ts";
import { namesBodies } from "../meaning/organisations.ts";
import type { Column, ColumnRole } from "./column.ts";
import type { Cell } from "./grid.ts";

const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;
/** A column is what most of its cells are. */
const MOST = 0.6;
const LONGEST_TIME = 14;
const OPEN_TIME = /^(?:全年|年内|年底|长期|持续)/;

const isTime = (text: string, { start, words }: Cell): boolean =>
  words.length <= LONGEST_TIME && (OPEN_TIME.test(words) || readDateWords(text, start) !== null);

const share = (rows: readonly (readonly Cell[])[], at: number, is: (cell: Cell) => boolean): number =>
  rows.filter((row) => row[at] !== undefined && is(row[at])).length / rows.length;

/** Roles of the columns of a table without a head, by what its cells hold: offices, dates, and the longest words for the tasks. */
export function inferColumns(text: string, grid: readonly (readonly Cell[])[]): readonly Column[] | null {
  const rows = grid.filter((row) => row.length > 0);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < FEWEST_ROWS || width < FEWEST_COLUMNS) return null;
  const roles = Array.from({ length: width }, (_, at): ColumnRole => {
    if (share(rows, at, (cell) => isTime(text, cell)) >= MOST) return "time";
    return share(rows, at, ({ words }) => namesBodies(words)) >= MOST ? "responsible" : "other";
  });
  if (!roles.includes("responsible")) return null;
  const lengths = roles.map((role, at) =>
    role === "other" ? rows.reduce((sum, row) => sum + (row[at]?.words.length ?? 0), 0) : -1,
  );
  const task = lengths.indexOf(Math.max(...lengths));
  return lengths[task] === -1
    ? null
    : roles.map((role, at) => ({ role: at === task ? "task" : role, due: null }));
}
