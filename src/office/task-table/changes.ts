import { bindCommitment } from "../../lines/binding.ts";
import type { Commitment } from "../../plan/commitment.ts";
import { say, type Sentence } from "../../words/sentence.ts";
import { TABLE_FAULTS, TABLE_HEADS, TABLE_NOTICES } from "../../words/task-table.ts";
import { LONGEST_TEXT } from "../check/text.ts";
import { EDITABLE, type EditableColumn, type RowWords } from "./columns.ts";
import { changedCells, editedRow, type CellChange, type CellFault, type TableField } from "./edited-row.ts";
import type { ReadRow, ReadTable } from "./read-back.ts";
import { rowWordsOf } from "./row-words.ts";
import type { TableOf } from "./stamp.ts";
import { taskOf } from "./task-table.ts";

/** What a table that came back would do to one commitment. */
export interface RowChange {
  readonly kind: "changed" | "added" | "removed";
  /** Row of the sheet from 1; null for a row that is gone. */
  readonly row: number | null;
  /** The commitment as it would be. */
  readonly commitment: Commitment;
  /** For a changed one: the fields that the table changed; the others are the draft's. */
  readonly fields: readonly TableField[];
  readonly cells: readonly CellChange[];
  /** Changed in the table and, since it was taken, on the desk too. */
  readonly both: boolean;
  /** For an added one: the commitment that it stands after; null for the first. */
  readonly after: string | null;
}

/** A cell that was not taken, with its address and a sentence. */
export interface TableFault extends Sentence {
  readonly cell: string;
  readonly column: EditableColumn;
  readonly value: string;
}

/** What handing a table back would change, before anybody has agreed to it. Nothing is saved by computing it. */
export interface TableChanges {
  /** Version of the draft that the table was compared with. */
  readonly version: number;
  readonly rows: readonly RowChange[];
  readonly faults: readonly TableFault[];
  readonly notices: readonly Sentence[];
}

const BLANK = Object.fromEntries(EDITABLE.map((key) => [key, ""])) as unknown as RowWords;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;

function faultAt({ row }: ReadRow, { columns }: ReadTable, { column, value, code }: CellFault): TableFault {
  const cell = `${letters(columns.get(column) ?? 0)}${row + 1}`;
  const slots = { cell, value: value.slice(0, 60), limit: LONGEST_TEXT };
  return {
    cell,
    column,
    value,
    zh: say(TABLE_FAULTS[code], "zh", slots),
    en: say(TABLE_FAULTS[code], "en", slots),
  };
}

const noticeOf = (
  code: keyof typeof TABLE_NOTICES,
  zh: Readonly<{ [slot: string]: string | number }> = {},
  en = zh,
): Sentence => ({ zh: say(TABLE_NOTICES[code], "zh", zh), en: say(TABLE_NOTICES[code], "en", en) });

/** Ids that a draft does not use yet. */
function freshIds({ plan }: TableOf): () => string {
  const numbers = plan.commitments.map(({ id }) => Number(/(\d+)$/.exec(id)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  return () => `${plan.id}.c${String((last += 1)).padStart(2, "0")}`;
}

/** A commitment that somebody typed into the table: it has no quote, and stands where its row stands. */
function typedCommitment(row: ReadRow, id: string, above: Commitment | null, { plan }: TableOf): Commitment {
  const taskIn = taskOf(plan);
  const home = row.task === "" ? above : (plan.commitments.find((one) => taskIn(one) === row.task) ?? above);
  const place = above?.quote.end ?? 0;
  return {
    id,
    programme: home?.programme ?? null,
    point: home?.point ?? null,
    line: "general",
    measureId: null,
    words: row.words.words,
    quote: { start: place, end: place, source: { kind: "none" } },
    kind: row.words.value === "" ? "action" : "quantity",
    force: "plain",
    action: "",
    object: "",
    measure: row.words.measure,
    target: null,
    reference: null,
    deadline: { on: null, bound: "by", basis: "none", words: "" },
    organisations: [],
    places: [],
    doubts: [],
    owner: { leaderPost: null, units: [] },
    waypoints: [],
    optional: false,
  };
}

interface Walk {
  readonly rows: RowChange[];
  readonly faults: TableFault[];
  readonly met: Set<string>;
  readonly copied: number[];
  aside: number;
  above: Commitment | null;
}

/** Compares one row with its commitment. */
function compare(row: ReadRow, had: Commitment, table: ReadTable, draft: TableOf, walk: Walk): void {
  const { year } = draft.plan;
  const now = rowWordsOf(had, year);
  const columns = EDITABLE.filter((column) => table.columns.has(column));
  const changes = changedCells(row.words, row.base ?? now, now, columns, year);
  const edited = editedRow(had, changes, year);
  walk.faults.push(...edited.faults.map((fault) => faultAt(row, table, fault)));
  walk.above = had;
  if (edited.fields.length === 0) return;
  if (draft.setAside.includes(had.id)) walk.aside += 1;
  const both = edited.cells.some(({ meanwhile }) => meanwhile !== undefined);
  const { commitment, fields, cells } = edited;
  walk.rows.push({ kind: "changed", row: row.row + 1, commitment, fields, cells, both, after: null });
}

/** Takes a row that no commitment of the draft answers to as a new one. */
function add(row: ReadRow, id: string, table: ReadTable, draft: TableOf, walk: Walk, both: boolean): void {
  if (row.words.words === "" || row.words.words.length > LONGEST_TEXT) {
    const code = row.words.words === "" ? "no-words" : "too-long";
    walk.faults.push(faultAt(row, table, { column: "words", value: "", code }));
    return;
  }
  const { year, programmes } = draft.plan;
  const made = typedCommitment(row, id, walk.above, draft);
  const cells = changedCells(row.words, BLANK, BLANK, EDITABLE, year);
  const edited = editedRow({ ...made, words: "", measure: "" }, cells, year);
  walk.faults.push(...edited.faults.map((fault) => faultAt(row, table, fault)));
  const programme = programmes.find((one) => one.id === made.programme);
  const titles = [
    programme?.points.find((one) => one.id === made.point)?.title ?? "",
    programme?.title ?? "",
  ];
  const commitment = bindCommitment(edited.commitment, titles);
  const after = walk.above?.id ?? null;
  const { row: at } = row;
  walk.rows.push({ kind: "added", row: at + 1, commitment, fields: [], cells: edited.cells, both, after });
  walk.above = commitment;
}

function meet(
  row: ReadRow,
  own: boolean,
  table: ReadTable,
  draft: TableOf,
  walk: Walk,
  fresh: () => string,
): void {
  const known = draft.plan.commitments.find(({ id }) => id === row.id);
  // Two drafts of one year number alike: a row of another table is ours only if it also says the same.
  const had = known !== undefined && (own || row.base?.words === known.words) ? known : undefined;
  if (had !== undefined && !walk.met.has(had.id)) {
    walk.met.add(had.id);
    return compare(row, had, table, draft, walk);
  }
  if (had !== undefined) walk.copied.push(row.row + 1);
  // A commitment that was merged away on the desk since does not come back by itself.
  const gone = had === undefined && row.id !== null && own;
  if (gone && row.base !== null) {
    const changes = changedCells(row.words, row.base, BLANK, EDITABLE, draft.plan.year);
    if (changes.length === 0) return;
  }
  add(row, fresh(), table, draft, walk, gone);
}

function removedRows(draft: TableOf, { stamp }: ReadTable, met: ReadonlySet<string>): readonly RowChange[] {
  const written = new Set(stamp?.rows ?? []);
  return draft.plan.commitments
    .filter(({ id }) => written.has(id) && !met.has(id) && !draft.setAside.includes(id))
    .map((commitment) => ({
      kind: "removed" as const,
      row: null,
      commitment,
      fields: [],
      cells: [],
      both: false,
      after: null,
    }));
}

function noticesOf(
  draft: TableOf,
  { stamp, rows, columns }: ReadTable,
  own: boolean,
  walk: Walk,
): readonly Sentence[] {
  const persons = rows.filter(({ person }) => person !== "").length;
  const lost = EDITABLE.filter((column) => !columns.has(column)).map((column) => TABLE_HEADS[column]);
  const names = (lang: "zh" | "en"): string =>
    lost.map((head) => head[lang]).join(lang === "zh" ? "、" : ", ");
  return [
    ...(stamp === null ? [noticeOf("no-stamp")] : []),
    ...(own ? [] : stamp === null ? [] : [noticeOf("other-draft")]),
    ...(own && stamp !== null && stamp.version !== draft.version
      ? [noticeOf("older-version", { stamp: stamp.version, now: draft.version })]
      : []),
    ...(lost.length > 0
      ? [noticeOf("missing-column", { columns: names("zh") }, { columns: names("en") })]
      : []),
    ...(walk.copied.length > 0
      ? [noticeOf("copied-row", { rows: walk.copied.join("、") }, { rows: walk.copied.join(", ") })]
      : []),
    ...(walk.aside > 0 ? [noticeOf("aside-row", { n: walk.aside })] : []),
    ...(persons > 0 ? [noticeOf("persons-not-kept", { n: persons })] : []),
    ...(walk.rows.length === 0 && walk.faults.length === 0 ? [noticeOf("no-change")] : []),
  ];
}

/**
 * What an edited decomposition table would change in a draft. Only cells that differ from the row's own copy count as edited,
 * so that what others changed on the desk meanwhile stays. Rows that are gone would be set aside, rows added become
 * commitments without a quote. Cells that are not understood are named and leave everything as it was.
 */
export function tableChanges(draft: TableOf, table: ReadTable): TableChanges {
  const own = table.stamp === null || table.stamp.draft === draft.id;
  const walk: Walk = { rows: [], faults: [], met: new Set(), copied: [], aside: 0, above: null };
  const fresh = freshIds(draft);
  for (const row of table.rows) meet(row, own, table, draft, walk, fresh);
  const removed = own ? removedRows(draft, table, walk.met) : [];
  walk.rows.push(...removed);
  return {
    version: draft.version,
    rows: walk.rows,
    faults: walk.faults,
    notices: noticesOf(draft, table, own, walk),
  };
}
