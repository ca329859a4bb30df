import type { Organisation, OrganisationRole } from "../../plan/organisation.ts";
import { readDateWords } from "../lexer/date-words.ts";
import { tokenize } from "../lexer/tokenize.ts";
import type { Claim, Due } from "../meaning/claim.ts";
import { indicatorOf } from "../meaning/noun.ts";
import { splitNames } from "../meaning/organisations.ts";
import { readSentence } from "../meaning/read-sentence.ts";
import type { TextLine } from "../outline/text-line.ts";
import { readCellValue } from "./cell-value.ts";
import { readColumns } from "./column.ts";
import type { Column, ColumnRole } from "./column.ts";
import { readGrids } from "./grid.ts";
import type { Cell } from "./grid.ts";

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

function readIndicators(row: readonly Cell[], columns: readonly Column[]): readonly Claim[] {
  const label = row[columns.findIndex((column) => column.role === "label" || column.role === "task")];
  if (label === undefined || label.words === "") return [];
  const unitCell = row[columns.findIndex((column) => column.role === "unit")];
  const unit = unitCell?.words ?? UNIT_IN_LABEL.exec(label.words)?.[1] ?? "";
  const last = columns.findLast((column) => column.due !== null)?.due ?? null;
  return columns.flatMap((column, at) => {
    const cell = row[at];
    return cell !== undefined && (column.role === "target" || column.role === "growth")
      ? readTarget(label, cell, unit, column, last)
      : [];
  });
}

const UNIT_ROLES: Readonly<{ [role in ColumnRole]?: OrganisationRole }> = {
  lead: "lead",
  responsible: "responsible",
  cooperating: "cooperating",
};

/** A row that leaves a cell empty takes it from the row above: joined cells are told once. */
const filled = (row: readonly Cell[], above: readonly Cell[] | undefined, at: number): Cell | undefined =>
  row[at] === undefined || row[at].words === "" ? (above?.[at] ?? row[at]) : row[at];

function unitsIn(row: readonly Cell[], columns: readonly Column[]): readonly Organisation[] {
  const bodies = columns.flatMap((column, at): readonly Organisation[] => {
    const role = UNIT_ROLES[column.role];
    return role === undefined ? [] : splitNames(row[at]?.words ?? "").map((name) => ({ name, role }));
  });
  const lead = bodies.filter((body) => body.role === "lead");
  return [...lead, ...bodies.filter((body) => body.role !== "lead")];
}

/** Units of a row; a row that names none at all shares those of the row above. */
function unitsOf(
  row: readonly Cell[],
  above: readonly Cell[] | undefined,
  columns: readonly Column[],
): readonly Organisation[] {
  const own = unitsIn(row, columns);
  return own.length > 0 || above === undefined ? own : unitsIn(above, columns);
}

function dueOf(text: string, cell: Cell | undefined, year: number): Due | null {
  if (cell === undefined) return null;
  const words = readDateWords(text, cell.start);
  if (words === null || words.end > cell.end || words.bound === "since") return null;
  return { words: { ...words, bound: words.bound === "before" ? "before" : "by" }, year };
}

function readTask(
  text: string,
  row: readonly Cell[],
  above: readonly Cell[] | undefined,
  columns: readonly Column[],
  year: number,
): readonly Claim[] {
  const units = unitsOf(row, above, columns);
  const timeAt = columns.findIndex((column) => column.role === "time");
  const due = timeAt < 0 ? null : dueOf(text, filled(row, above, timeAt), year);
  const name =
    filled(
      row,
      above,
      columns.findIndex((column) => column.role === "label"),
    )?.words ?? "";
  return columns.flatMap((column, at) => {
    const cell = row[at];
    if (cell === undefined || cell.words.length < 4 || (column.role !== "task" && column.role !== "target"))
      return [];
    const { claims } = readSentence(text, tokenize(text, cell.start, cell.end), year);
    return claims.map(
      (claim): Claim => ({
        ...claim,
        due: claim.due ?? due,
        object: claim.object === "" || claim.object === claim.action ? name : claim.object,
        organisations: [...units, ...claim.organisations],
      }),
    );
  });
}

/** Tables of targets and of tasks, by line index: what each row promises. Tables with heads the reader does not know are left to the sentences. */
export function readTables(
  text: string,
  lines: readonly TextLine[],
  year: number,
): ReadonlyMap<number, RowReading> {
  const readings = new Map<number, RowReading>();
  for (const grid of readGrids(text, lines)) {
    const headAt = grid.rows.slice(0, 3).findIndex((row) => readColumns(text, row, year) !== null);
    const columns = headAt < 0 ? null : readColumns(text, grid.rows[headAt] ?? [], year);
    if (columns === null) continue;
    const tasks = columns.some((column) => column.role in UNIT_ROLES || column.role === "time");
    grid.rows.forEach((row, at) => {
      const claims =
        at <= headAt || row.length === 0
          ? []
          : tasks
            ? readTask(text, row, grid.rows[at - 1], columns, year)
            : readIndicators(row, columns);
      readings.set(grid.firstLine + at, { claims, head: at <= headAt });
    });
  }
  return readings;
}
