import type { ItemId, RegisterId, Seq } from "./act.ts";
import type { LogColumns } from "./columns.ts";
import { ACT_NUMBERS, NONE, NOT_A_WRITE, VALUE_NULL } from "./columns.ts";
import type { FactState, Item, StageState } from "./item.ts";
import type { DayNumber, Lane } from "./lane.ts";
import { countAmong, countUpTo, put } from "./lane.ts";
import type { Log } from "./log.ts";
import { attestedOf, isStruck } from "./log.ts";
import { dayOfNumber, factValue } from "./told.ts";
import { wordAt } from "./words.ts";

/** The trails of one register, and the fields that any of its items has had, numbered as they came. */
export interface Trails {
  readonly register: RegisterId;
  /** Number of a field by its word. */
  readonly fields: Map<number, number>;
  /** Word of a field by its number: a list is walked several times faster than a map. */
  readonly names: number[];
  readonly items: Trail[];
}

export const emptyTrails = (register: RegisterId): Trails => ({
  register,
  fields: new Map(),
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
  /** All entries that speak of the item, struck or not, in order. */
  readonly speakers: Seq[];
  readonly writes: Lane;
  /** Writes by number of the field. */
  readonly fields: (Lane | undefined)[];
  /** Writes that name a stage. */
  readonly stages: Lane;
  readonly memory: TrailMemory;
}

/** What a trail has worked out so far. */
interface TrailMemory {
  /** So many of the speakers stand in the lanes; the others are sorted in when somebody asks. */
  sorted: number;
  /** True once an attestation or a strike speaks of the item: only then are they looked up. */
  marked: boolean;
  built: Built | null;
}

/** The trail of an item that nothing has spoken of yet, put with those of its register. */
export function addTrail(trails: Trails, id: ItemId): Trail {
  const memory = { sorted: 0, marked: false, built: null };
  const trail: Trail = { id, speakers: [], writes: [], fields: [], stages: [], memory };
  trails.items.push(trail);
  return trail;
}

/**
 * Notes that an entry speaks of the item. What it says is only sorted in when somebody asks for the item: then
 * all its entries are looked at together, which is several times faster than going from item to item.
 */
export function speak({ speakers, memory }: Trail, seq: Seq, isWrite: boolean): void {
  speakers.push(seq);
  if (!isWrite) memory.marked = true;
  // What was built before stays right for every smaller log.
  if (memory.built !== null && memory.built.beforeSize > seq) memory.built.beforeSize = seq;
}

function sortIn(trails: Trails, trail: Trail, seq: Seq, { cells, factCells }: LogColumns): void {
  const { days } = cells;
  put(trail.writes, days, seq);
  if (cells.stage[seq] !== NONE) put(trail.stages, days, seq);
  const until = cells.factEnd[seq] as number;
  for (let place = cells.factEnd[seq - 1] as number; place < until; place++) {
    const word = factCells.field[place] as number;
    let number = trails.fields.get(word);
    if (number === undefined) {
      number = trails.names.push(word) - 1;
      trails.fields.set(word, number);
    }
    // A gap would turn the list into a slow one, so fields not written yet are filled in.
    while (trail.fields.length <= number) trail.fields.push(undefined);
    const lane = trail.fields[number];
    if (lane === undefined) trail.fields[number] = [seq];
    else put(lane, days, seq);
  }
}

/** Brings the lanes up to the last speaker. */
export function catchUp(trails: Trails, trail: Trail, { columns }: Log): void {
  const { speakers, memory } = trail;
  const { days } = columns.cells;
  for (; memory.sorted < speakers.length; memory.sorted++) {
    const seq = speakers[memory.sorted] as Seq;
    if (days[seq] !== NOT_A_WRITE) sortIn(trails, trail, seq, columns);
  }
}

const holds = (log: Log, trail: Trail, seq: Seq, size: number): boolean =>
  seq <= size && !(trail.memory.marked && isStruck(log, seq, size));

/** The last write of a lane that holds; 0 when none does. */
export function lastWrite(lane: Lane, log: Log, trail: Trail, on: DayNumber, size: number): Seq {
  for (let i = countUpTo(lane, log.columns.cells.days, on) - 1; i >= 0; i--)
    if (holds(log, trail, lane[i] as Seq, size)) return lane[i] as Seq;
  return 0;
}

/** What a write says of a field, with how well it is proven where an attestation in force speaks of the write. */
function factOf(field: number, seq: Seq, log: Log, trail: Trail, size: number): FactState | null {
  const { columns } = log;
  const { cells, factCells } = columns;
  let place = cells.factEnd[seq - 1] as number;
  while (factCells.field[place] !== field) place++;
  if (factCells.value[place] === VALUE_NULL) return null;
  const { told } = log;
  // Filled up row by row, because a list with gaps is a slow one.
  while (told.length < columns.facts) told.push(undefined);
  const fact = (told[place] ??= {
    value: factValue(columns, place),
    entry: seq,
    effectiveOn: dayOfNumber(cells.effective[seq] as number),
  });
  if (!trail.memory.marked) return fact;
  const { attested, refuted } = attestedOf(log, seq, size);
  return attested === 0 && !refuted ? fact : { ...fact, attested, refuted };
}

/** Every field of an item that a write in force fills. */
function factsAt(trails: Trails, trail: Trail, log: Log, on: DayNumber, size: number): Item["facts"] {
  const facts: { [field: string]: FactState } = {};
  for (let number = 0; number < trail.fields.length; number++) {
    const lane = trail.fields[number];
    if (lane === undefined) continue;
    const last = lastWrite(lane, log, trail, on, size);
    const field = trails.names[number] as number;
    const fact = last === 0 ? null : factOf(field, last, log, trail, size);
    if (fact !== null) facts[wordAt(log.columns.words, field)] = fact;
  }
  return facts;
}

function stagesAt(trail: Trail, log: Log, on: DayNumber, size: number): readonly StageState[] {
  const { cells, words } = log.columns;
  const count = countUpTo(trail.stages, cells.days, on);
  const reached: StageState[] = [];
  for (let i = 0; i < count; i++) {
    const entry = trail.stages[i] as Seq;
    if (!holds(log, trail, entry, size)) continue;
    const { attested, refuted } = attestedOf(log, entry, size);
    const effectiveOn = dayOfNumber(cells.effective[entry] as number);
    reached.push({
      stage: wordAt(words, cells.stage[entry] as number),
      entry,
      effectiveOn,
      attested,
      refuted,
    });
  }
  return reached;
}

/** True when an entry is in force that attests a write of the item in force, or attests such an attestation. */
function isAttesting(log: Log, seq: Seq, on: DayNumber, size: number): boolean {
  if (seq > size || isStruck(log, seq, size)) return false;
  const { days, act, target } = log.columns.cells;
  const day = days[seq] as DayNumber;
  if (day !== NOT_A_WRITE) return day <= on;
  const aim = target[seq] as Seq;
  return act[seq] === ACT_NUMBERS.attest && aim >= 1 && aim < seq && isAttesting(log, aim, on, size);
}

/** The first `known` speakers that are in force, in order of sequence. */
function entriesAt(trail: Trail, known: number, log: Log, on: DayNumber, size: number): readonly Seq[] {
  const { days } = log.columns.cells;
  const entries: Seq[] = [];
  for (let i = 0; i < known; i++) {
    const seq = trail.speakers[i] as Seq;
    const day = days[seq] as DayNumber;
    const isInForce =
      day === NOT_A_WRITE ? isAttesting(log, seq, on, size) : day <= on && holds(log, trail, seq, size);
    if (isInForce) entries.push(seq);
  }
  return entries;
}

function build(trails: Trails, trail: Trail, log: Log, on: DayNumber, size: number): Built {
  catchUp(trails, trail, log);
  const { speakers, writes } = trail;
  const { days } = log.columns.cells;
  const known = countAmong(speakers, size);
  const head = speakers[known - 1] ?? 0;
  const count = countUpTo(writes, days, on);
  const [before, after] = [writes[count - 1], writes[count]];
  // A write not yet known only makes the span shorter than it could be.
  const limits = {
    fromDay: before === undefined ? 0 : (days[before] as DayNumber),
    beforeDay: after === undefined ? Infinity : (days[after] as DayNumber),
    fromSize: head,
    beforeSize: speakers[known] ?? Infinity,
  };
  // An attestation is only in force with its write, so whatever is in force was written.
  if (lastWrite(writes, log, trail, on, size) === 0) return { item: null, ...limits };
  const stages = stagesAt(trail, log, on, size);
  const facts = factsAt(trails, trail, log, on, size);
  let entries: readonly Seq[] | null = null;
  const item: Item = {
    register: trails.register,
    id: trail.id,
    facts,
    stage: stages[stages.length - 1] ?? null,
    stages,
    // The longest list of an item, and the one that hardly anybody asks for; the answer is the same at any time.
    get entries() {
      return (entries ??= entriesAt(trail, known, log, on, size));
    },
    head,
  };
  return { item, ...limits };
}

/**
 * The item on a day as the first `size` entries tell it; null when nothing in force speaks of it. The last
 * answer is kept with the days and sizes for which it holds, so that a question near the last one costs a look.
 */
export function itemAt(trails: Trails, trail: Trail, log: Log, on: DayNumber, size: number): Item | null {
  const { built } = trail.memory;
  const isSame =
    built !== null &&
    built.fromDay <= on &&
    on < built.beforeDay &&
    built.fromSize <= size &&
    size < built.beforeSize;
  if (isSame) return built.item;
  const fresh = build(trails, trail, log, on, size);
  trail.memory.built = fresh;
  return fresh.item;
}
