import type { ItemId, RegisterId, Seq, WriteAct } from "./act.ts";
import type { Entry } from "./entry.ts";
import type { FactState, Item, StageState } from "./item.ts";
import type { DayNumber, Lane } from "./lane.ts";
import { countAmong, countUpTo, put } from "./lane.ts";
import type { Log } from "./log.ts";
import { attestedOf, isStruck, NOT_A_WRITE, targetOf } from "./log.ts";

/** The trails of one register, and the fields that any of its items has had, numbered as they came. */
export interface Trails {
  readonly register: RegisterId;
  readonly fields: Map<string, number>;
  /** The same fields by number: a list is walked several times faster than a map. */
  readonly names: string[];
  readonly items: Map<ItemId, Trail>;
}

export const emptyTrails = (register: RegisterId): Trails => ({
  register,
  fields: new Map(),
  names: [],
  items: new Map(),
});

interface DaysAround {
  /** First day for which an item holds, and the day (exclusive) on which another write comes into force. */
  readonly fromDay: DayNumber;
  readonly beforeDay: DayNumber;
}

/** An item as it was last built, and the days and log sizes for which it is the same. */
interface Built extends DaysAround {
  /** Null when nothing in force speaks of the item. */
  readonly item: Item | null;
  readonly fromSize: number;
  beforeSize: number;
}

/** Everything that the log says of one item, ready to be asked for any day and any log size. */
export interface Trail {
  readonly id: ItemId;
  /** All entries that speak of the item, struck or not, in order. */
  readonly speakers: Seq[];
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

/** The trail of an item; an empty one for an item that nothing has spoken of yet. */
export function trailOf(trails: Trails, id: ItemId): Trail {
  let trail = trails.items.get(id);
  if (trail === undefined) {
    trail = { id, speakers: [], fields: [], stages: [], memory: { sorted: 0, marked: false, built: null } };
    trails.items.set(id, trail);
  }
  return trail;
}

/**
 * Notes that an entry speaks of the item. What it says is only sorted in when somebody asks for the item: then
 * all its entries are looked at together, which is several times faster than going from item to item.
 */
export function speak(trail: Trail, entry: Entry): void {
  const { speakers, memory } = trail;
  speakers.push(entry.seq);
  if (entry.act !== "write") memory.marked = true;
  // What was built before stays right for every smaller log.
  if (memory.built !== null && memory.built.beforeSize > entry.seq) memory.built.beforeSize = entry.seq;
}

function sortIn(trails: Trails, trail: Trail, entry: Entry & WriteAct, { days }: Log): void {
  if (entry.stage !== undefined) put(trail.stages, days, entry.seq);
  for (const field in entry.facts) {
    let number = trails.fields.get(field);
    if (number === undefined) {
      number = trails.names.push(field) - 1;
      trails.fields.set(field, number);
    }
    // A gap would turn the list into a slow one, so fields not written yet are filled in.
    while (trail.fields.length <= number) trail.fields.push(undefined);
    const lane = trail.fields[number];
    if (lane === undefined) trail.fields[number] = [entry.seq];
    else put(lane, days, entry.seq);
  }
}

/** Brings the lanes up to the last speaker. */
function catchUp(trails: Trails, trail: Trail, log: Log): void {
  const { speakers, memory } = trail;
  for (; memory.sorted < speakers.length; memory.sorted++) {
    const entry = log.entries[(speakers[memory.sorted] as Seq) - 1] as Entry;
    if (entry.act === "write") sortIn(trails, trail, entry, log);
  }
}

const holds = (log: Log, trail: Trail, seq: Seq, size: number): boolean =>
  seq <= size && !(trail.memory.marked && isStruck(log, seq, size));

const writeAt = (log: Log, seq: Seq): Entry & WriteAct => log.entries[seq - 1] as Entry & WriteAct;

/** The last write of a lane that holds; 0 when none does. */
function lastWrite(lane: Lane, log: Log, trail: Trail, on: DayNumber, size: number): Seq {
  for (let i = countUpTo(lane, log.days, on) - 1; i >= 0; i--)
    if (holds(log, trail, lane[i] as Seq, size)) return lane[i] as Seq;
  return 0;
}

/** What a write says of a field, with how well it is proven where an attestation in force speaks of the write. */
function factOf(field: string, seq: Seq, log: Log, trail: Trail, size: number): FactState | null {
  const { facts, effectiveOn } = writeAt(log, seq);
  const value = facts?.[field] ?? null;
  if (value === null) return null;
  const fact = { value, entry: seq, effectiveOn };
  if (!trail.memory.marked) return fact;
  const { attested, refuted } = attestedOf(log, seq, size);
  return attested === 0 && !refuted ? fact : { ...fact, attested, refuted };
}

function factsAt(trails: Trails, trail: Trail, log: Log, on: DayNumber, size: number): Item["facts"] {
  const facts: { [field: string]: FactState } = {};
  for (let number = 0; number < trail.fields.length; number++) {
    const lane = trail.fields[number];
    if (lane === undefined) continue;
    const last = lastWrite(lane, log, trail, on, size);
    const field = trails.names[number] as string;
    const fact = last === 0 ? null : factOf(field, last, log, trail, size);
    if (fact !== null) facts[field] = fact;
  }
  return facts;
}

function stagesAt(trail: Trail, log: Log, on: DayNumber, size: number): readonly StageState[] {
  const count = countUpTo(trail.stages, log.days, on);
  const reached: StageState[] = [];
  for (let i = 0; i < count; i++) {
    const { stage, seq, effectiveOn } = writeAt(log, trail.stages[i] as Seq);
    if (stage === undefined || !holds(log, trail, seq, size)) continue;
    const { attested, refuted } = attestedOf(log, seq, size);
    reached.push({ stage, entry: seq, effectiveOn, attested, refuted });
  }
  return reached;
}

/** True when an entry is in force that attests a write of the item in force, or attests such an attestation. */
function isAttesting(log: Log, seq: Seq, on: DayNumber, size: number): boolean {
  if (seq > size || isStruck(log, seq, size)) return false;
  const day = log.days[seq] as DayNumber;
  if (day !== NOT_A_WRITE) return day <= on;
  const entry = log.entries[seq - 1] as Entry;
  const target = entry.act === "attest" ? targetOf(log, entry) : undefined;
  return target !== undefined && isAttesting(log, target.seq, on, size);
}

/** The first `known` speakers that are in force, in order of sequence. */
function entriesAt(trail: Trail, known: number, log: Log, on: DayNumber, size: number): readonly Seq[] {
  const entries: Seq[] = [];
  for (let i = 0; i < known; i++) {
    const seq = trail.speakers[i] as Seq;
    const day = log.days[seq] as DayNumber;
    const isInForce =
      day === NOT_A_WRITE ? isAttesting(log, seq, on, size) : day <= on && holds(log, trail, seq, size);
    if (isInForce) entries.push(seq);
  }
  return entries;
}

/** The days around `on` on which one of the first `known` speakers comes into force. */
function daysAround(trail: Trail, known: number, log: Log, on: DayNumber): DaysAround {
  let fromDay = 0;
  let beforeDay = Infinity;
  for (let i = 0; i < known; i++) {
    const day = log.days[trail.speakers[i] as Seq] as DayNumber;
    if (day > on) {
      if (day < beforeDay) beforeDay = day;
    } else if (day > fromDay) fromDay = day;
  }
  return { fromDay, beforeDay };
}

function build(trails: Trails, trail: Trail, log: Log, on: DayNumber, size: number): Built {
  catchUp(trails, trail, log);
  const { speakers } = trail;
  const known = countAmong(speakers, size);
  const head = speakers[known - 1] ?? 0;
  const days = daysAround(trail, known, log, on);
  const limits = { ...days, fromSize: head, beforeSize: speakers[known] ?? Infinity };
  const entries = entriesAt(trail, known, log, on, size);
  // An attestation is only in force with its write, so whatever is in force was written.
  if (entries.length === 0) return { item: null, ...limits };
  const stages = stagesAt(trail, log, on, size);
  const stage = stages[stages.length - 1] ?? null;
  const facts = factsAt(trails, trail, log, on, size);
  return {
    item: { register: trails.register, id: trail.id, facts, stage, stages, entries, head },
    ...limits,
  };
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
