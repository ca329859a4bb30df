import type { ItemId, RegisterId, Seq } from "./act.ts";
import type { LogColumns } from "./columns.ts";
import { NONE, NOT_A_WRITE, STRUCK } from "./columns.ts";
import type { Item } from "./item.ts";
import type { DayNumber, Lane } from "./lane.ts";
import { countUpTo, keyOf, keyPlace, put } from "./lane.ts";
import type { Log } from "./log.ts";
import { isStruck } from "./log.ts";
import { wordAt } from "./words.ts";

/** The trails of one register, and the fields that any of its items has had, numbered as they came. */
export interface Trails {
  readonly register: RegisterId;
  /** Number of a field by its word. */
  readonly fields: Map<number, number>;
  /** Number of a field by its name. */
  readonly numbers: Map<string, number>;
  /** Name of a field by its number: a list is walked several times faster than a map. */
  readonly names: string[];
  readonly items: Trail[];
}

export const emptyTrails = (register: RegisterId): Trails => ({
  register,
  fields: new Map(),
  numbers: new Map(),
  names: [],
  items: [],
});

/** An item as it was last built, and the days and log sizes for which it is the same. */
interface Built {
  /** Null when nothing in force speaks of the item. */
  readonly item: Item | null;
  /** First day for which it holds, and the day (exclusive) on which another write comes into force. */
  readonly fromDay: DayNumber;
  readonly beforeDay: DayNumber;
  readonly fromSize: number;
  beforeSize: number;
}

/** Everything that the log says of one item, ready to be asked for any day and any log size. */
export interface Trail {
  readonly id: ItemId;
  /** Where it stands among the items of its register. */
  readonly place: number;
  /** All entries that speak of the item, struck or not, in order. */
  readonly speakers: Seq[];
  /** Sequences of its writes. */
  readonly writes: Lane;
  /** Rows of facts by number of the field. */
  readonly fields: (Lane | undefined)[];
  /** Sequences of writes that name a stage. */
  readonly stages: Lane;
  readonly memory: TrailMemory;
}

/** What a trail has worked out so far. */
interface TrailMemory {
  /** So many of the speakers stand in the lanes; the others are sorted in when somebody asks. */
  sorted: number;
  built: Built | null;
}

/** The trail of an item that nothing has spoken of yet, put with those of its register. */
export function addTrail(trails: Trails, id: ItemId): Trail {
  const memory = { sorted: 0, built: null };
  const place = trails.items.length;
  const trail: Trail = { id, place, speakers: [], writes: [], fields: [], stages: [], memory };
  trails.items.push(trail);
  return trail;
}

/**
 * Notes that an entry speaks of the item. What it says is only sorted in when somebody asks for the item: then
 * all its entries are looked at together, which is several times faster than going from item to item.
 */
export function speak({ speakers, memory }: Trail, seq: Seq): void {
  speakers.push(seq);
  // What was built before stays right for every smaller log.
  if (memory.built !== null && memory.built.beforeSize > seq) memory.built.beforeSize = seq;
}

/** Number of a field by its word. */
function numberOfField(trails: Trails, word: number, { words }: LogColumns): number {
  let number = trails.fields.get(word);
  if (number === undefined) {
    const name = wordAt(words, word);
    number = trails.names.push(name) - 1;
    trails.fields.set(word, number);
    trails.numbers.set(name, number);
  }
  return number;
}

function sortIn(trails: Trails, trail: Trail, seq: Seq, { columns, rows }: Log): void {
  const { cells, factCells } = columns;
  const day = cells.days[seq] as DayNumber;
  const key = keyOf(day, seq);
  put(trail.writes, key);
  if (cells.stage[seq] !== NONE) put(trail.stages, key);
  const until = cells.factEnd[seq] as number;
  for (let row = cells.factEnd[seq - 1] as number; row < until; row++) {
    const number = numberOfField(trails, factCells.field[row] as number, columns);
    rows.entries[row] = seq;
    // A gap would turn the list into a slow one, so fields not written yet are filled in.
    while (trail.fields.length <= number) trail.fields.push(undefined);
    const lane = trail.fields[number];
    if (lane === undefined) trail.fields[number] = [keyOf(day, row)];
    else put(lane, keyOf(day, row));
  }
}

/** Brings the lanes up to the last speaker. */
export function catchUp(trails: Trails, trail: Trail, log: Log): void {
  const { speakers, memory } = trail;
  if (memory.sorted === speakers.length) return;
  const { columns, rows } = log;
  const { days } = columns.cells;
  if (rows.entries.length < columns.facts) {
    const before = rows.entries;
    rows.entries = new Int32Array(columns.factCells.field.length);
    rows.entries.set(before);
  }
  for (; memory.sorted < speakers.length; memory.sorted++) {
    const seq = speakers[memory.sorted] as Seq;
    if (days[seq] !== NOT_A_WRITE) sortIn(trails, trail, seq, log);
  }
}

/** True when a write is among the first `size` entries and none of them strikes it. */
export const holds = (log: Log, seq: Seq, size: number): boolean =>
  // Most entries meet no strike, and one look at a byte says so.
  seq <= size && (((log.columns.cells.met[seq] as number) & STRUCK) === 0 || !isStruck(log, seq, size));

/** The last write of a lane that holds; 0 when none does. */
export function lastWrite(lane: Lane, log: Log, on: DayNumber, size: number): Seq {
  for (let i = countUpTo(lane, on) - 1; i >= 0; i--) {
    const seq = keyPlace(lane[i] as number);
    if (holds(log, seq, size)) return seq;
  }
  return 0;
}

/** The row that fills a field by its last write that holds, null value or not; −1 when none does. */
export function lastRow(lane: Lane, log: Log, on: DayNumber, size: number): number {
  const { entries } = log.rows;
  for (let i = countUpTo(lane, on) - 1; i >= 0; i--) {
    const row = keyPlace(lane[i] as number);
    if (holds(log, entries[row] as Seq, size)) return row;
  }
  return -1;
}
