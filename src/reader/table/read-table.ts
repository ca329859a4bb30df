import type { Organisation, OrganisationRole } from "../../plan/organisation.ts";
import type { DateWords } from "../lexer/date-words.ts";
import type { Claim, Due } from "../meaning/claim.ts";
import { indicatorOf } from "../meaning/noun.ts";
import { namesBodies } from "../meaning/organisations.ts";
import { isName } from "../meaning/places.ts";
import type { TextLine } from "../outline/text-line.ts";
import type { CellLanguage } from "./cell-language.ts";
import { readCellValue } from "./cell-value.ts";
import { CHINESE_CELLS } from "./chinese-cell.ts";
import { readColumns } from "./column.ts";
import type { Column, ColumnRole } from "./column.ts";
import { readGrids } from "./grid.ts";
import type { Cell } from "./grid.ts";
import { inferColumns } from "./infer-columns.ts";
import { readTallGrids } from "./tall-grid.ts";

/** What a row of a table promises; empty for its head. */
export interface RowReading {
  readonly claims: readonly Claim[];
  readonly head: boolean;
}

const UNIT_IN_LABEL = /[（(]([^（）()]{1,10})[）)]\s*$/;
const RELATIVE = /完成.*(?:任务|目标)|高于|快于|同步|平均水平|不低于.*平均/;

const BASE = {
  force: "plain",
  reference: null,
  relation: null,
  due: null,
  soon: false,
  optional: false,
  organisations: [],
  places: [],
  office: null,
} as const;

function relation(words: string): NonNullable<Claim["relation"]> {
  if (/不低于/.test(words)) return ">=";
  return /高于|快于/.test(words) ? ">" : "=";
}

/** One target cell of an indicator: a number, or a comparison in words. */
function readTarget(
  label: Cell,
  cell: Cell,
  unit: string,
  column: Column,
  last: Due | null,
): readonly Claim[] {
  const name = label.words
    .replace(UNIT_IN_LABEL, "")
    .replace(/^[\d.、．]+|^[①-⑳]/, "")
    .trim();
  const growth = column.role === "growth";
  const span = { start: label.start, end: cell.end, object: name, handedDown: column.due ?? last };
  const amount = readCellValue(cell, growth ? "%" : unit);
  if (amount !== null) {
    const measure = growth ? `${name}年均增速` : indicatorOf(name) || name;
    return [{ ...BASE, ...span, kind: "quantity", action: growth ? "年均增长" : "达到", measure, amount }];
  }
  if (!RELATIVE.test(cell.words)) return [];
  return [
    {
      ...BASE,
      ...span,
      kind: "relative",
      action: "达到",
      measure: name,
      amount: null,
      reference: cell.words,
      relation: relation(cell.words),
    },
  ];
}

const nameOf = (row: readonly Cell[], columns: readonly Column[], before: number): Cell | undefined => {
  const at = columns.findLastIndex(
    ({ role }, index) =>
      index < before && (role === "label" || role === "task") && (row[index]?.words ?? "") !== "",
  );
  return row[at < 0 ? columns.findIndex(({ role }) => role === "label" || role === "task") : at];
};

/** The indicators of a row: cells that hold nothing but a number, a level or a comparison. */
function readIndicators(row: readonly Cell[], columns: readonly Column[]): readonly Claim[] {
  const unitCell = row[columns.findIndex((column) => column.role === "unit")];
  const last = columns.findLast((column) => column.due !== null)?.due ?? null;
  return columns.flatMap((column, at) => {
    const cell = row[at];
    const label = nameOf(row, columns, at);
    if (cell === undefined || label === undefined || label.words === "") return [];
    const unit = unitCell?.words ?? UNIT_IN_LABEL.exec(label.words)?.[1] ?? "";
    return column.role === "target" || column.role === "growth"
      ? readTarget(label, cell, unit, column, last)
      : [];
  });
}

const UNIT_ROLES: Readonly<{ [role in ColumnRole]?: OrganisationRole }> = {
  lead: "lead",
  responsible: "responsible",
  cooperating: "cooperating",
};

/** A table whose head is known, and how its cells are read. */
interface Table {
  readonly text: string;
  readonly columns: readonly Column[];
  readonly year: number;
  readonly language: CellLanguage;
}

function unitsIn(row: readonly Cell[], { columns, language }: Table): readonly Organisation[] {
  const bodies = columns.flatMap((column, at): readonly Organisation[] => {
    const role = UNIT_ROLES[column.role];
    return role === undefined ? [] : language.names(row[at]?.words ?? "").map((name) => ({ name, role }));
  });
  const lead = bodies.filter((body) => body.role === "lead");
  return [...lead, ...bodies.filter((body) => body.role !== "lead")];
}

const DAY = /^(20\d\d)[./-](\d{1,2})(?:[./-](\d{1,2}))?(?!\d)/;

/** 2025.10, 2025-10-31: dates as a sheet writes them. */
function sheetDate(cell: Cell): DateWords | null {
  const found = DAY.exec(cell.words);
  const month = Number(found?.[2]);
  if (found === null || month < 1 || month > 12) return null;
  const date = Number(found[3] ?? 0);
  const base = {
    start: cell.start,
    end: cell.start + found[0].length,
    year: Number(found[1]),
    offset: null,
  } as const;
  return { ...base, month, date, bound: "by", grain: date === 0 ? "month" : "day", ends: true };
}

function dueOf(cell: Cell | undefined, { text, year, language }: Table): Due | null {
  if (cell === undefined) return null;
  const words = sheetDate(cell);
  if (words === null || words.end > cell.end) return language.due(text, cell, year);
  return { words: { ...words, bound: "by" }, year };
}

const dueOfRow = (row: readonly Cell[], table: Table): Due | null =>
  dueOf(row[table.columns.findIndex((column) => column.role === "time")], table);

const holds = (words: string): boolean => words !== "" && !/^[\d—–-]+$/.test(words);

/** How well the cells of a row fit the columns that name bodies and dates. */
const fitOf = (row: readonly Cell[], table: Table): number =>
  table.columns.reduce((sum, column, at) => {
    const cell = row[at];
    if (cell === undefined || !holds(cell.words)) return sum;
    if (column.role in UNIT_ROLES) return sum + (namesBodies(cell.words) ? 1 : 0);
    return sum + (column.role === "time" && dueOf(cell, table) !== null ? 1 : 0);
  }, 0);

/** A page that joins cells leaves out the joined ones below: a short row that fits better from the right is set there. */
function aligned(row: readonly Cell[], table: Table): readonly Cell[] {
  const missing = table.columns.length - row.length;
  const start = row[0]?.start ?? 0;
  if (missing <= 0 || row.length === 0) return row;
  const right = [...Array.from({ length: missing }, (): Cell => ({ start, end: start, words: "" })), ...row];
  return fitOf(right, table) > fitOf(row, table) ? right : row;
}

/** A sentence where an office must stand: the page left the joined cell out, and the next one has moved into its place. */
const isMoved = ({ words }: Cell, column: Column | undefined): boolean =>
  column !== undefined && column.role in UNIT_ROLES && /。./.test(words) && !/[：:]/.test(words);

/** Joined cells are told once: an empty cell for a name, a unit of measure or a date takes the one above; bodies go together. */
function filled(told: readonly Cell[], above: readonly Cell[] | null, table: Table): readonly Cell[] {
  const row = told.map((cell, at) =>
    isMoved(cell, table.columns[at]) ? { ...cell, end: cell.start, words: "" } : cell,
  );
  if (above === null) return row;
  const bodies = unitsIn(row, table).length > 0;
  return table.columns.map((column, at) => {
    const own = row[at] ?? { start: row[0]?.start ?? 0, end: row[0]?.start ?? 0, words: "" };
    const inherits = column.role in UNIT_ROLES ? !bodies : /^(?:label|time|unit)$/.test(column.role);
    return own.words === "" && inherits ? (above[at] ?? own) : own;
  });
}

/** What the words of one cell promise, with the name, the date and the bodies that its row gives. */
function readCell(row: readonly Cell[], at: number, by: Due | null, table: Table): readonly Claim[] {
  const { text, columns, year, language } = table;
  const [cell, column] = [row[at], columns[at]];
  if (cell === undefined || column === undefined || cell.words.length < 3) return [];
  const name = nameOf(row, columns, at)?.words ?? "";
  const step = /季度|半年/.test(
    column.due === null ? "" : text.slice(column.due.words.start, column.due.words.end),
  );
  const due = step ? column.due : by;
  const units = unitsIn(row, table);
  return language.claims(text, cell, year, { due, about: column.role === "target" ? name : "" }).map(
    (claim): Claim => ({
      ...claim,
      due: claim.due ?? due,
      object: claim.object === "" || claim.object === claim.action ? name : claim.object,
      organisations: [...units, ...claim.organisations],
      places: claim.places.length === 0 && isName(name) ? [name] : claim.places,
    }),
  );
}

/** A number, or a date of its own, makes a task cell say more than what its row is about. */
const saysMore = ({ amount, due, start, end }: Claim): boolean =>
  amount !== null || (due !== null && due.words.start >= start && due.words.end <= end);

/** A task beside a target that promises is only the name of what is promised. */
function readTask(row: readonly Cell[], table: Table): readonly Claim[] {
  const by = dueOfRow(row, table);
  const cells = table.columns.map(({ role }, at) =>
    role === "task" || role === "target" ? { role, claims: readCell(row, at, by, table) } : null,
  );
  const aimed = cells.some((cell) => cell?.role === "target" && cell.claims.length > 0);
  return cells.flatMap((cell) =>
    cell === null ? [] : cell.role === "task" && aimed ? cell.claims.filter(saysMore) : cell.claims,
  );
}

/** Numbers of a row with the units and the date that stand beside them. */
function readNumbers(row: readonly Cell[], table: Table): readonly Claim[] {
  const [due, organisations] = [dueOfRow(row, table), unitsIn(row, table)];
  return readIndicators(row, table.columns).map((claim) => ({ ...claim, due, organisations }));
}

/** What the rows of one table promise, each with its joined cells filled in. */
function readRows(rows: readonly (readonly Cell[])[], table: Table): readonly (readonly Claim[])[] {
  const tasks = table.columns.some((column) => column.role in UNIT_ROLES || column.role === "time");
  let above: readonly Cell[] | null = null;
  return rows.map((row) => {
    if (row.length === 0) return [];
    if (!tasks) return readIndicators(row, table.columns);
    const full = filled(aligned(row, table), above, table);
    above = full;
    const numbers = readNumbers(full, table);
    return numbers.length > 0 ? numbers : readTask(full, table);
  });
}

/** Rows behind a title row that spans the table have the columns of the rows before it. */
const FARTHEST = 3;

/** Tables of targets and of tasks, by line index: what each row promises. Tables with heads the reader does not know are left to the sentences. */
export function readTables(
  text: string,
  lines: readonly TextLine[],
  year: number,
  language: CellLanguage = CHINESE_CELLS,
): ReadonlyMap<number, RowReading> {
  const readings = new Map<number, RowReading>();
  let last: { readonly columns: readonly Column[]; readonly end: number } | null = null;
  for (const grid of readGrids(text, lines)) {
    const headAt = grid.rows.slice(0, 3).findIndex((row) => readColumns(text, row, year) !== null);
    const own = headAt < 0 ? null : readColumns(text, grid.rows[headAt] ?? [], year);
    const columns: readonly Column[] | null =
      own ??
      (last !== null && grid.firstLine - last.end < FARTHEST ? last.columns : inferColumns(text, grid.rows));
    if (columns === null) continue;
    last = { columns, end: grid.firstLine + grid.rows.length };
    const claims = readRows(grid.rows.slice(headAt + 1), { text, columns, year, language });
    grid.rows.forEach((_, at) => {
      readings.set(grid.firstLine + at, { claims: claims[at - headAt - 1] ?? [], head: at <= headAt });
    });
  }
  for (const { columns, firstLine, endLine, rows } of readTallGrids(text, lines, year)) {
    const cells = rows.map((row) => row.cells);
    const claims = readRows(cells, { text, columns, year, language });
    for (let line = firstLine; line < endLine; line += 1)
      readings.set(line, { claims: [], head: line < firstLine + columns.length });
    rows.forEach(({ line }, at) => readings.set(line, { claims: claims[at] ?? [], head: false }));
  }
  return readings;
}
