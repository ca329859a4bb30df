import type { Fact, Facts, ItemId, RegisterId, Seq } from "./act.ts";
import type { Entry } from "./entry.ts";
import type { DayNumber } from "./lane.ts";
import { dayNumber } from "./lane.ts";
import type { WordList } from "./words.ts";
import { emptyWords, numberOfWord } from "./words.ts";

/** The acts by number, as the column `act` holds them; 0 stands for none. */
export const ACT_NUMBERS = { adopt: 1, revise: 2, write: 3, attest: 4, strike: 5, issue: 6 } as const;

/** Stands in place of a day for entries that write nothing; the header is one of them. */
export const NOT_A_WRITE = -1;
/** Stands where an entry speaks of no item, or names no stage. */
export const NONE = -1;

/** Bits of the column `shape`. */
export const HAS_FACTS = 1;
/** The entry stands as it was told in `whole`; its columns, if any, say how it is read today. */
export const IS_WHOLE = 2;

/** Bits of the column `met`: some later entry strikes this one, or attests it. Most entries meet neither, and need no look-up. */
export const STRUCK = 1;
export const MARKED = 2;

/** Values that need no word; words follow from `FIRST_WORD` on, and free texts are below zero: −1 − their slot. */
export const VALUE_NULL = 0;
export const VALUE_TRUE = 1;
export const VALUE_FALSE = 2;
export const FIRST_WORD = 3;

/** One column a property; the cell of entry n stands at index n, because 0 is the header. */
export interface Cells {
  readonly act: Uint8Array<ArrayBuffer>;
  readonly shape: Uint8Array<ArrayBuffer>;
  /** Level of an attestation, and 4 more when it confirmed. */
  readonly mark: Uint8Array<ArrayBuffer>;
  /** Whether a later entry strikes or attests it. */
  readonly met: Uint8Array<ArrayBuffer>;
  readonly schema: Uint16Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly recordedAt: Float64Array<ArrayBuffer>;
  readonly effective: Int32Array<ArrayBuffer>;
  /** The same for a write, `NOT_A_WRITE` for all others: what lanes are sorted by. */
  readonly days: Int32Array<ArrayBuffer>;
  /** The item that an entry speaks of, for an attestation or a strike that of its write; `NONE` for others. */
  readonly trail: Int32Array<ArrayBuffer>;
  readonly stage: Int32Array<ArrayBuffer>;
  /** The entry that an attestation or a strike names. */
  readonly target: Int32Array<ArrayBuffer>;
  readonly by: Int32Array<ArrayBuffer>;
  readonly unit: Int32Array<ArrayBuffer>;
  /** Word of the evidence as JSON. */
  readonly evidence: Int32Array<ArrayBuffer>;
  /** Slot of the note or the reason of an attestation or a strike, from 1 on; 0 for none. */
  readonly note: Int32Array<ArrayBuffer>;
  /** Where its facts end; they begin where those of the entry before end. */
  readonly factEnd: Int32Array<ArrayBuffer>;
}

/** One row a fact, in order of the entries that said them. */
export interface FactCells {
  readonly field: Int32Array<ArrayBuffer>;
  readonly value: Int32Array<ArrayBuffer>;
}

/** How far the columns are filled. */
interface Filled {
  /** Entries. */
  size: number;
  /** Rows of the facts. */
  facts: number;
}

/** The entries of a book, column by column, so that a question touches numbers and no entry. */
export interface LogColumns extends Filled {
  readonly cells: Cells;
  readonly factCells: FactCells;
  readonly words: WordList;
  /** Free texts by slot; null once erased. They alone never go into a snapshot. */
  readonly texts: (string | null)[];
  /** Register (as a word) and id of each item, by its number. */
  readonly trailRegisters: number[];
  readonly trailItems: ItemId[];
  readonly trailNumbers: Map<RegisterId, Map<ItemId, number>>;
  /** Entries that no column could hold: adoptions, revisions, issues, and writes read anew by an upcaster. */
  readonly whole: Map<Seq, Entry>;
}

const FIRST_ROOM = 64;

const emptyCells = (): Cells => ({
  act: new Uint8Array(FIRST_ROOM),
  shape: new Uint8Array(FIRST_ROOM),
  mark: new Uint8Array(FIRST_ROOM),
  met: new Uint8Array(FIRST_ROOM),
  schema: new Uint16Array(FIRST_ROOM),
  recordedAt: new Float64Array(FIRST_ROOM),
  effective: new Int32Array(FIRST_ROOM),
  days: new Int32Array(FIRST_ROOM).fill(NOT_A_WRITE),
  trail: new Int32Array(FIRST_ROOM).fill(NONE),
  stage: new Int32Array(FIRST_ROOM).fill(NONE),
  target: new Int32Array(FIRST_ROOM),
  by: new Int32Array(FIRST_ROOM),
  unit: new Int32Array(FIRST_ROOM),
  evidence: new Int32Array(FIRST_ROOM),
  note: new Int32Array(FIRST_ROOM),
  factEnd: new Int32Array(FIRST_ROOM),
});

export const emptyColumns = (): LogColumns => ({
  size: 0,
  facts: 0,
  cells: emptyCells(),
  factCells: { field: new Int32Array(FIRST_ROOM), value: new Int32Array(FIRST_ROOM) },
  words: emptyWords(),
  texts: [],
  trailRegisters: [],
  trailItems: [],
  trailNumbers: new Map(),
  whole: new Map(),
});

/** Room for `needed` cells in every column, doubled so that adding one by one stays cheap. */
export function makeRoom(cells: Cells | FactCells, needed: number): void {
  for (const [name, before] of Object.entries(cells) as [string, Int32Array<ArrayBuffer>][]) {
    if (before.length >= needed) return;
    const Make = before.constructor as new (length: number) => Int32Array<ArrayBuffer>;
    const after = new Make(Math.max(needed, before.length * 2));
    after.set(before);
    Object.assign(cells, { [name]: after });
  }
}

/** The number of an item of a register, which is added when it is new. */
export function trailNumber(columns: LogColumns, register: RegisterId, item: ItemId): number {
  let items = columns.trailNumbers.get(register);
  if (items === undefined) columns.trailNumbers.set(register, (items = new Map()));
  let number = items.get(item);
  if (number === undefined) {
    number = columns.trailItems.push(item) - 1;
    columns.trailRegisters.push(numberOfWord(columns.words, register));
    items.set(item, number);
  }
  return number;
}

const slotOf = (columns: LogColumns, text: string | null): number => columns.texts.push(text) - 1;

function valueOf(columns: LogColumns, fact: Fact): number {
  if (fact === null) return VALUE_NULL;
  if (fact === true) return VALUE_TRUE;
  if (fact === false) return VALUE_FALSE;
  if (typeof fact === "string") return FIRST_WORD + numberOfWord(columns.words, fact);
  return -1 - slotOf(columns, fact.text);
}

function addFacts(columns: LogColumns, facts: Facts): void {
  const { factCells, words } = columns;
  for (const field in facts) {
    const place = columns.facts++;
    if (factCells.field.length <= place) makeRoom(factCells, place + 1);
    factCells.field[place] = numberOfWord(words, field);
    factCells.value[place] = valueOf(columns, facts[field] as Fact);
  }
}

/** Fields of an entry besides those of its act. */
const COMMON_KEYS = 7;

/** True when the columns of its act hold everything that an entry says. */
function fits(entry: Entry): boolean {
  const count = Object.keys(entry).length - COMMON_KEYS;
  switch (entry.act) {
    case "write":
      return count === 3 + (entry.stage === undefined ? 0 : 1) + (entry.facts === undefined ? 0 : 1);
    case "attest":
      return count === 3 + (entry.note === undefined ? 0 : 1);
    case "strike":
      return count === 2;
    default:
      return false;
  }
}

/** What an attestation or a strike says; it belongs to the item of whatever earlier entry it names. */
function addAimed(
  { cells, ...columns }: LogColumns,
  entry: Extract<Entry, { readonly act: "attest" | "strike" }>,
): void {
  const { seq, entry: target } = entry;
  cells.target[seq] = target;
  cells.trail[seq] = target >= 1 && target < seq ? (cells.trail[target] as number) : NONE;
  const note = entry.act === "strike" ? entry.why : entry.note;
  cells.note[seq] = note === undefined ? 0 : columns.texts.push(note.text);
  if (entry.act === "attest") cells.mark[seq] = entry.level + (entry.finding === "confirmed" ? 4 : 0);
}

/** Evidence as JSON in which each name, a free text, is the number of its slot. */
function evidenceWord(columns: LogColumns, evidence: Entry["evidence"]): string {
  if (evidence.length === 0) return "[]";
  return JSON.stringify(evidence.map((file) => ({ ...file, name: columns.texts.push(file.name.text) - 1 })));
}

let lastInstant = "";
let lastMs = 0;

/** Milliseconds of an instant; entries of one import share theirs. */
function msOf(instant: string): number {
  if (instant === lastInstant) return lastMs;
  lastInstant = instant;
  return (lastMs = Date.parse(instant));
}

/**
 * Adds the next entry. `told` is the entry as the log has it, `entry` how it is read today: where the two differ, or
 * where the columns have no room for what is said, the entry is also kept whole.
 */
export function addEntryTo(columns: LogColumns, entry: Entry, told: Entry): void {
  const { cells, words } = columns;
  const seq = ++columns.size;
  if (cells.act.length <= seq) makeRoom(cells, seq + 1);
  const isWhole = entry !== told || !fits(entry);
  const day: DayNumber = dayNumber(entry.effectiveOn);
  cells.act[seq] = ACT_NUMBERS[entry.act];
  cells.recordedAt[seq] = msOf(entry.recordedAt);
  cells.effective[seq] = day;
  cells.days[seq] = entry.act === "write" ? day : NOT_A_WRITE;
  cells.by[seq] = numberOfWord(words, entry.by);
  cells.unit[seq] = numberOfWord(words, entry.unit);
  cells.evidence[seq] = numberOfWord(words, evidenceWord(columns, entry.evidence));
  cells.trail[seq] = NONE;
  cells.stage[seq] = NONE;
  if (entry.act === "write") {
    cells.trail[seq] = trailNumber(columns, entry.register, entry.item);
    cells.schema[seq] = entry.schema;
    if (entry.stage !== undefined) cells.stage[seq] = numberOfWord(words, entry.stage);
    if (entry.facts !== undefined) addFacts(columns, entry.facts);
  } else if (entry.act === "attest" || entry.act === "strike") addAimed(columns, entry);
  const hasFacts = entry.act === "write" && entry.facts !== undefined;
  cells.shape[seq] = (hasFacts ? HAS_FACTS : 0) | (isWhole ? IS_WHOLE : 0);
  cells.factEnd[seq] = columns.facts;
  if (isWhole) columns.whole.set(seq, told);
}
