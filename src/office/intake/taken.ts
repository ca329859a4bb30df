import type { Evidence } from "../../ledger/evidence.ts";
import type { Register } from "../../registers/register.ts";
import type { Day } from "../../std/day.ts";
import { good, type Result } from "../../std/result.ts";
import { type Motion, writeMotion } from "../act.ts";
import { checkProposal } from "../check/proposal.ts";
import type { Person } from "../person.ts";
import type { Volume } from "../shelf.ts";
import type { SheetRead } from "../task-table/sheet.ts";
import { cellFault, type SheetFault } from "./fault.ts";
import { headingOf } from "./heading.ts";
import { type Intake, type IntakeRow, type IntakeWish, intakeSteps } from "./intake.ts";
import { stepping, type Steps } from "./steps.ts";

/** Everything that stands in the book counts, also what will only be true on a later day. */
const LAST_DAY: Day = "9999-12-31";

/** Whose sheet it is, and the paper itself, which stands behind every row. */
export interface Handed {
  readonly person: Person;
  readonly evidence: readonly Evidence[];
}

/** The act that a row is: a write of its item, with the sheet as the paper that was handed in. */
export function motionOf(
  row: IntakeRow,
  register: Register,
  item: string,
  { person, evidence }: Handed,
): Motion {
  const write = {
    register: register.id,
    schema: register.schema,
    item,
    ...(row.stage === null ? {} : { stage: row.stage }),
    ...(Object.keys(row.facts).length === 0 ? {} : { facts: row.facts }),
  };
  const { effectiveOn } = row;
  return writeMotion(write, row.item === null ? 0 : row.seen, { person, effectiveOn, evidence });
}

/** Whether a row would be written. */
export const isTaken = ({ fate }: IntakeRow): boolean => fate === "new" || fate === "update";

/** The sheet whose head is best known; the named one where a person has chosen. */
export function sheetOf(
  sheets: readonly SheetRead[],
  register: Register,
  name: string | undefined,
): SheetRead | null {
  const named = sheets.find((sheet) => sheet.name === name);
  if (named !== undefined) return named;
  const known = sheets.map((sheet) => {
    const columns = headingOf(sheet, register)?.columns ?? [];
    return { sheet, known: columns.filter(({ target }) => target !== null).length };
  });
  return known.sort((a, b) => b.known - a.known)[0]?.sheet ?? null;
}

/** Steps of reading a sheet for a register of a book and checking every row as the office would: what is refused here would be refused when it is written. */
export function* previewSteps(
  volume: Volume,
  sheet: SheetRead,
  register: Register,
  wish: IntakeWish,
  handed: Handed,
): Steps<Result<Intake, SheetFault>> {
  const { entries, today } = volume;
  const book = volume.at({ on: LAST_DAY, known: entries.length });
  const read = yield* intakeSteps(sheet, register, book, wish);
  if (!read.ok) return read;
  const ground = { book, entries, person: handed.person, today };
  const check = (row: IntakeRow): IntakeRow => {
    if (!isTaken(row)) return row;
    const { proposal } = motionOf(row, register, row.item ?? "i-preview0", handed);
    const refusal = checkProposal(proposal, ground);
    if (refusal === null) return row;
    const column = read.value.heading.columns.find(({ target }) => target === refusal.field)?.column ?? null;
    const faults = [...row.faults, cellFault("refused", column, { fault: refusal })];
    return { ...row, fate: "refused" as const, faults };
  };
  const { length } = read.value.rows;
  const rows = yield* stepping(read.value.rows, check, { base: length, of: length * 2 });
  return good({ ...read.value, rows });
}
