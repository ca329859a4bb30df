import { bareName } from "../../match/name-index.ts";
import { textOf } from "../../judge/scope.ts";
import type { Book } from "../../ledger/book.ts";
import type { Item } from "../../ledger/item.ts";
import { checkFacts } from "../../registers/facts.ts";
import { implausibleIn, type Implausible } from "../../registers/plausible.ts";
import type { Register } from "../../registers/register.ts";
import type { Day } from "../../std/day.ts";
import { good, type Result } from "../../std/result.ts";
import { shownFact } from "../item-row.ts";
import type { SheetRead } from "../task-table/sheet.ts";
import { type CellFault, cellFault, sheetFault, type SheetFault } from "./fault.ts";
import { type Heading, headingAt, headingOf, ITEM_COLUMN } from "./heading.ts";
import { sameFact } from "./same-fact.ts";
import { readRow, type RowRead } from "./row-read.ts";
import { finished, stepping, type Steps } from "./steps.ts";
import {
  type Alike,
  codeFields,
  type KnownItem,
  nameField,
  standingSteps,
  stepsIn,
  type StandingItems,
  whichItem,
} from "./which-item.ts";

/** Rows taken at once: a year's register of a district has some hundreds. */
export const MOST_ROWS = 20_000;

/** What a person has decided of a row that is much like an item: the item's id, or "new". */
export type RowChoice = string;

/** What becomes of a row. `ask` waits for a person; `same` says nothing that the book does not know. */
export type RowFate = "new" | "update" | "same" | "ask" | "refused";

/** One row of the sheet as it would be written. */
export interface IntakeRow {
  /** Row as the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly fate: RowFate;
  readonly name: string | null;
  /** The item that it updates. */
  readonly item: string | null;
  /** Last entry of that item, which this was decided on. */
  readonly seen: number;
  readonly stage: string | null;
  readonly effectiveOn: Day;
  /** What is new in the row: facts of the book that are already so are left out. */
  readonly facts: Readonly<{ [field: string]: string | boolean }>;
  readonly faults: readonly CellFault[];
  readonly warnings: readonly Implausible[];
  /** Items that it may be, the most alike first. */
  readonly like: readonly Alike[];
}

/** A sheet as it would be written: nothing has been. */
export interface Intake {
  readonly sheet: string;
  readonly heading: Heading;
  readonly rows: readonly IntakeRow[];
}

/** What a person says of a sheet. */
export interface IntakeWish {
  /** Targets by column, over what was guessed; null takes a column out. */
  readonly columns?: Readonly<{ [column: number]: string | null }>;
  /** Row of the head from 0, where a person has named it; guessed when absent. */
  readonly headRow?: number;
  /** Day that everything was so, for rows that name none. */
  readonly effectiveOn: Day;
  readonly choices?: Readonly<{ [row: number]: RowChoice }>;
  /** True where a person has said that rows whose names are only much like others' are new, all of them that are not chosen one by one. */
  readonly alikeAreNew?: boolean;
}

/** What a row repeats of its item is left out, so that an import of the same sheet writes nothing twice. */
function freshOf(read: RowRead, item: Item | null, register: Register): IntakeRow["facts"] {
  const fresh = Object.entries(read.facts).filter(([id, value]) => {
    const fact = item?.facts[id];
    const field = register.fields.find((one) => one.id === id);
    return fact === undefined || !sameFact(field, shownFact(fact.value), value);
  });
  return Object.fromEntries(fresh);
}

function fateOf(known: KnownItem, faults: readonly CellFault[], says: boolean): RowFate {
  if (faults.length > 0) return "refused";
  if (known.asks) return "ask";
  if (known.item === null) return "new";
  return says ? "update" : "same";
}

/**
 * The day that a row speaks of. The stage day of a sheet of ours is that of the stage that already stands: what is
 * new in such a row was not so then, and has the day of the sheet.
 */
const dayOf = (read: RowRead, item: Item | null, stage: string | null, wish: IntakeWish): Day =>
  read.on === null || (stage === null && item?.stage?.effectiveOn === read.on) ? wish.effectiveOn : read.on;

/** What a row and its item say together, for the checks of plausibility. */
function together(read: RowRead, item: Item | null) {
  const before = Object.entries(item?.facts ?? {}).map(([id, { value }]) => [id, shownFact(value)] as const);
  return { ...Object.fromEntries(before), ...read.facts };
}

function rowOf(
  read: RowRead,
  register: Register,
  { columns }: Heading,
  standing: StandingItems,
  wish: IntakeWish,
): IntakeRow {
  const known = whichItem(read, register, standing, wish.choices?.[read.number], wish.alikeAreNew);
  const facts = freshOf(read, known.item, register);
  // A claim that was refuted stands no more: a later day claims it anew, the same day only repeats it.
  const stands =
    known.item?.stages.some(
      ({ stage, refuted, effectiveOn }) => stage === read.stage && (!refuted || effectiveOn === read.on),
    ) === true;
  const stage = read.stage === null || stands ? null : read.stage;
  const fieldFaults = checkFacts(register, facts, known.item === null).map((fault) =>
    cellFault("field", columns.find(({ target }) => target === fault.field)?.column ?? null, { fault }),
  );
  const faults = [...read.faults, ...(known.fault === null ? [] : [known.fault]), ...fieldFaults];
  const name = read.facts[nameField(register)];
  return {
    row: read.number,
    fate: fateOf(known, faults, Object.keys(facts).length > 0 || stage !== null),
    name:
      typeof name === "string" ? name : known.item === null ? null : textOf(known.item, nameField(register)),
    item: known.item?.id ?? null,
    seen: known.item?.head ?? 0,
    stage,
    effectiveOn: dayOf(read, known.item, stage, wish),
    facts,
    faults,
    warnings: implausibleIn(register, together(read, known.item)),
    like: known.like,
  };
}

/** Rows that speak of one item, or are new under one code or one name: the second is refused, because which comes first cannot be told. */
function onceEach(rows: readonly IntakeRow[], register: Register): readonly IntakeRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if (row.fate === "refused") return row;
    const codes = codeFields(register).flatMap((field) =>
      row.facts[field] === undefined
        ? []
        : [`${field} ${String(row.facts[field])} ${stepsIn(row.facts, register)}`],
    );
    const keys =
      row.item !== null
        ? [`item ${row.item}`]
        : codes.length > 0
          ? codes
          : row.name === null
            ? []
            : [`name ${bareName(row.name)} ${stepsIn(row.facts, register)}`];
    const other = keys.map((key) => first.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, row.row);
    if (other === undefined) return row;
    const fault = cellFault("twice-in-sheet", null, { value: other });
    return { ...row, fate: "refused" as const, faults: [...row.faults, fault] };
  });
}

const told = (heading: Heading, wish: IntakeWish): Heading => ({
  row: heading.row,
  columns: heading.columns.map((column) => {
    const asked = wish.columns?.[column.column];
    return asked === undefined ? column : { ...column, target: asked, guessed: false };
  }),
});

/** Rows below the head that hold anything, in order. */
const dataOf = (sheet: SheetRead, heading: Heading) =>
  [...sheet.rows]
    .filter(([row, cells]) => row > heading.row && [...cells.values()].some((text) => text.trim() !== ""))
    .sort(([a], [b]) => a - b);

/** The head as it was guessed or named, with what a person says of its columns; a fault where nothing could be told apart by it. */
function headed(sheet: SheetRead, register: Register, wish: IntakeWish): Result<Heading, SheetFault> {
  const guessed =
    wish.headRow === undefined ? headingOf(sheet, register) : headingAt(sheet, register, wish.headRow);
  if (guessed === null) {
    const columns = register.fields
      .slice(0, 3)
      .map(({ zh }) => zh)
      .join("、");
    return sheetFault("no-head", { sheet: sheet.name, columns });
  }
  const heading = told(guessed, wish);
  const hasName = heading.columns.some(
    ({ target }) => target === nameField(register) || target === ITEM_COLUMN,
  );
  if (hasName) return good(heading);
  const named = register.fields.find(({ id }) => id === nameField(register));
  return sheetFault("no-name", { column: named ?? { zh: "名称", en: "Name" } }, heading);
}

/** Steps of `readIntake`; each row is two of them, because whoever checks it afterwards goes through the rows once more. */
export function* intakeSteps(
  sheet: SheetRead,
  register: Register,
  book: Book,
  wish: IntakeWish,
): Steps<Result<Intake, SheetFault>> {
  const found = headed(sheet, register, wish);
  if (!found.ok) return found;
  const heading = found.value;
  const data = dataOf(sheet, heading);
  if (data.length === 0) return sheetFault("no-rows", {}, heading);
  if (data.length > MOST_ROWS)
    return sheetFault("too-many-rows", { rows: data.length, limit: MOST_ROWS }, heading);
  const of = data.length * 2;
  const standing = yield* standingSteps(book, register, of);
  const rows = yield* stepping(
    data,
    ([row, cells]) => {
      const read = readRow(row + 1, cells, heading.columns, register);
      return saysAnything(read, cells, register) ? rowOf(read, register, heading, standing, wish) : null;
    },
    { base: 0, of },
  );
  const telling = rows.filter((row) => row !== null);
  return good({ sheet: sheet.name, heading, rows: onceEach(telling, register) });
}

/**
 * Reads a sheet for a register (导入): which columns it has, which item each row is, what is new in it, and what is wrong, cell by
 * cell. Nothing is written. The same sheet, read again after it was written, says nothing new.
 */
export const readIntake = (
  sheet: SheetRead,
  register: Register,
  book: Book,
  wish: IntakeWish,
): Result<Intake, SheetFault> => finished(intakeSteps(sheet, register, book, wish));

/** What the number of a template's example line begins with; such a line is not read. */
export const EXAMPLE = "示例";

/** Names that stand for a line of totals, which is worked out and never imported. */
const TOTALS = /^(?:合计|小计|总计|共计|累计|total|sum)[:：]?$/i;

/** A line of totals says so in the column of names, or in another where it names nothing. */
function isTotal({ facts }: RowRead, cells: ReadonlyMap<number, string>, register: Register): boolean {
  const name = facts[nameField(register)];
  return (name === undefined ? [...cells.values()] : [String(name)]).some((text) =>
    TOTALS.test(text.replace(/\s/g, "")),
  );
}

/** A line of totals, or a note below the table that holds nothing in the columns that are taken, is no item. */
const saysAnything = (read: RowRead, cells: ReadonlyMap<number, string>, register: Register): boolean =>
  read.item?.startsWith(EXAMPLE) !== true &&
  !isTotal(read, cells, register) &&
  (Object.keys(read.facts).length > 0 || read.faults.length > 0 || read.stage !== null || read.item !== null);
