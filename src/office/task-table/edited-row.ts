import type { Commitment, Waypoint } from "../../plan/commitment.ts";
import { yearOf } from "../../std/day.ts";
import { LONGEST_TEXT } from "../check/text.ts";
import type { EditableColumn, RowWords } from "./columns.ts";
import { evened, quarterOf, rowWordsOf } from "./row-words.ts";
import {
  typedDay,
  typedDeadline,
  typedOwner,
  typedSteps,
  typedTarget,
  typedValue,
  type TableFaultCode,
} from "./typed-cells.ts";

/** Fields of a commitment that a table may change. */
export type TableField = "words" | "measure" | "target" | "waypoints" | "deadline" | "owner";

/** One cell that was changed in the table; `meanwhile` is what the draft says now, when that changed too. */
export interface CellChange {
  readonly column: EditableColumn;
  readonly was: string;
  readonly becomes: string;
  readonly meanwhile?: string;
}

/** A cell that was not taken. */
export interface CellFault {
  readonly column: EditableColumn;
  readonly value: string;
  readonly code: TableFaultCode;
}

/** What a row's cells make of its commitment. */
export interface EditedRow {
  readonly commitment: Commitment;
  readonly fields: readonly TableField[];
  readonly cells: readonly CellChange[];
  readonly faults: readonly CellFault[];
}

const TARGET: readonly EditableColumn[] = ["measure", "comparator", "value", "unit"];
const OWNER: readonly EditableColumn[] = ["leader", "lead", "others"];
const QUARTERS = ["q1", "q2", "q3", "q4"] as const;
const LONGEST_UNIT = 60;
const LONGEST_POST = 200;

/** True when two spellings of a cell say the same: 100 and 100.0, 2026-06-30 and 2026年6月30日. */
function same(column: EditableColumn, a: string, b: string, year: number): boolean {
  if (evened(a) === evened(b)) return true;
  if (column === "value") return typedValue(a) !== null && typedValue(a) === typedValue(b);
  return column === "deadline" && typedDay(a, year) !== null && typedDay(a, year) === typedDay(b, year);
}

/** Cells of a row that differ from its copy and from what the draft says now. */
export function changedCells(
  typed: RowWords,
  base: RowWords,
  now: RowWords,
  columns: readonly EditableColumn[],
  year: number,
): readonly CellChange[] {
  return columns.flatMap((column) => {
    const [is, was, stands] = [typed[column], base[column], now[column]];
    if (same(column, is, was, year) || same(column, is, stands, year)) return [];
    const both = !same(column, was, stands, year);
    return [{ column, was, becomes: is, ...(both ? { meanwhile: stands } : {}) }];
  });
}

type Part = Partial<Pick<Commitment, TableField>>;
interface Taken {
  readonly part: Part;
  readonly fault?: TableFaultCode;
}

function takenTarget(cells: RowWords, before: Commitment, touched: readonly EditableColumn[]): Taken {
  const bare = touched.every((column) => column === "measure");
  if (before.target === null && bare) return { part: { measure: cells.measure } };
  if (before.reference !== null) return { part: {}, fault: "relative-target" };
  const target = typedTarget(cells, before.target);
  if ("fault" in target) return { part: {}, fault: target.fault };
  return { part: target.is === null ? { target: null, measure: cells.measure } : { target: target.is } };
}

function takenSteps(
  text: string,
  quarter: number,
  year: number,
  waypoints: readonly Waypoint[],
): { readonly waypoints: readonly Waypoint[]; readonly fault?: TableFaultCode } {
  let last = Math.max(0, ...waypoints.map(({ id }) => Number(/^w(\d+)$/.exec(id)?.[1] ?? 0)));
  const steps = typedSteps(text, { year, quarter }, waypoints, () => `w${(last += 1)}`);
  if ("fault" in steps) return { waypoints, fault: steps.fault };
  const others = waypoints.filter(({ due }) => yearOf(due) !== year || quarterOf(due) !== quarter);
  return {
    waypoints: [...others, ...steps.is].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  };
}

const limitOf = (column: EditableColumn): number =>
  column === "unit" ? LONGEST_UNIT : column === "leader" || column === "lead" ? LONGEST_POST : LONGEST_TEXT;

/**
 * Takes the changed cells of a row over into its commitment. What stands together (bound, value and unit) is read together;
 * a cell that is not understood leaves its part as it was and is named with its reason.
 */
export function editedRow(before: Commitment, changes: readonly CellChange[], year: number): EditedRow {
  const faults: CellFault[] = [];
  const blame = (column: EditableColumn, code: TableFaultCode): void => {
    const value = changes.find((one) => one.column === column)?.becomes ?? "";
    faults.push({ column, value, code });
  };
  const fits = changes.filter(({ column, becomes }) => {
    if (becomes.length <= limitOf(column)) return true;
    blame(column, "too-long");
    return false;
  });
  const cells: RowWords = {
    ...rowWordsOf(before, year),
    ...Object.fromEntries(fits.map(({ column, becomes }) => [column, becomes])),
  };
  const touched = (columns: readonly EditableColumn[]): readonly EditableColumn[] =>
    columns.filter((column) => fits.some((one) => one.column === column));
  let part: Part = {};
  if (touched(["words"]).length > 0) {
    if (cells.words === "") blame("words", "words-emptied");
    else part = { ...part, words: cells.words };
  }
  const target = touched(TARGET);
  if (target.length > 0) {
    const taken = takenTarget(cells, before, target);
    const at = taken.fault === "bad-value" ? "value" : taken.fault === "bad-bound" ? "comparator" : target[0];
    if (taken.fault !== undefined) blame(at ?? "value", taken.fault);
    part = { ...part, ...taken.part };
  }
  if (touched(["deadline"]).length > 0) {
    const deadline = typedDeadline(cells.deadline, year, before.deadline);
    if ("fault" in deadline) blame("deadline", deadline.fault);
    else part = { ...part, deadline: deadline.is };
  }
  if (touched(OWNER).length > 0) part = { ...part, owner: typedOwner(cells) };
  for (const column of touched(QUARTERS)) {
    const steps = part.waypoints ?? before.waypoints;
    const quarter = Number(column.slice(1));
    const taken = takenSteps(cells[column], quarter, year, steps);
    if (taken.fault !== undefined) blame(column, taken.fault);
    else part = { ...part, waypoints: taken.waypoints };
  }
  const blamed = new Set<EditableColumn>(faults.map(({ column }) => column));
  // A fault in the value takes the bound and unit beside it along.
  const failed = faults.some(({ column }) => TARGET.includes(column)) ? [...blamed, ...TARGET] : [...blamed];
  return {
    commitment: { ...before, ...part },
    fields: Object.keys(part) as TableField[],
    cells: fits.filter(({ column }) => !failed.includes(column)),
    faults,
  };
}
