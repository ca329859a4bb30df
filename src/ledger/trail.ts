import type { Day } from "../std/day.ts";
import type { ItemId, RegisterId, Seq } from "./act.ts";
import type { Columns } from "./columns.ts";
import { isStruck, proofOf } from "./columns.ts";
import type { Entry } from "./entry.ts";
import type { FactState, Item, StageState } from "./item.ts";
import type { Dated, Lane } from "./lane.ts";
import { countUpTo, emptyLane, inOrder, push } from "./lane.ts";
import type { WriteAct } from "./act.ts";

/** An item as it was last built, and the days and log sizes for which it is the same. */
interface Built {
  /** Null when nothing in force speaks of the item. */
  readonly item: Item | null;
  /** First day, and the day after which (exclusive) another write comes into force; "" and null are open ends. */
  readonly fromDay: Day;
  readonly beforeDay: Day | null;
  readonly fromSize: number;
  beforeSize: number;
}

interface StageRow extends Dated {
  readonly stage: string;
}

/** Everything that the log says of one item, ready to be asked for any day and any log size. */
export interface Trail {
  readonly register: RegisterId;
  readonly id: ItemId;
  /** Every entry that speaks of the item, struck or not, in order of sequence. */
  readonly speakers: Seq[];
  readonly fields: Map<string, Lane<FactState>>;
  readonly stages: Lane<StageRow>;
  /** True once an attestation or a strike speaks of it: only then are they looked up. */
  marked: boolean;
  built: Built | null;
}

export const emptyTrail = (register: RegisterId, id: ItemId): Trail => ({
  register,
  id,
  speakers: [],
  fields: new Map(),
  stages: emptyLane(),
  marked: false,
  built: null,
});

/** Notes that an entry speaks of the item. What was built before stays right for every smaller log. */
export function speak(trail: Trail, seq: Seq): void {
  trail.speakers.push(seq);
  if (trail.built !== null && trail.built.beforeSize > seq) trail.built.beforeSize = seq;
}

/** Adds what a write says. */
export function write(trail: Trail, entry: Entry & WriteAct): void {
  const { seq, effectiveOn } = entry;
  speak(trail, seq);
  if (entry.stage !== undefined) push(trail.stages, { stage: entry.stage, entry: seq, effectiveOn });
  if (entry.facts === undefined) return;
  for (const [field, value] of Object.entries(entry.facts)) {
    let lane = trail.fields.get(field);
    if (lane === undefined) trail.fields.set(field, (lane = emptyLane()));
    push(lane, { value, entry: seq, effectiveOn });
  }
}

/** Number of speakers among the first `size` entries. */
export function spokenBy(speakers: readonly Seq[], size: number): number {
  let low = 0;
  let high = speakers.length;
  if (high === 0 || (speakers[high - 1] as Seq) <= size) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speakers[middle] as Seq) <= size) low = middle + 1;
    else high = middle;
  }
  return low;
}

const holds = (columns: Columns, trail: Trail, seq: Seq, size: number): boolean =>
  seq <= size && !(trail.marked && isStruck(columns, seq, size));

/** The fact with how well its entry is proven; as it is when no attestation in force speaks of that entry. */
function provenFact(row: FactState, columns: Columns, size: number): FactState {
  const { attested, refuted } = proofOf(columns, row.entry, size);
  return attested === 0 && !refuted ? row : { ...row, attested, refuted };
}

function factsAt(trail: Trail, columns: Columns, on: Day, size: number): Item["facts"] {
  const facts: { [field: string]: FactState } = {};
  for (const [field, lane] of trail.fields) {
    const rows = inOrder(lane);
    for (let i = countUpTo(rows, on) - 1; i >= 0; i--) {
      const row = rows[i] as FactState;
      if (!holds(columns, trail, row.entry, size)) continue;
      if (row.value !== null) facts[field] = trail.marked ? provenFact(row, columns, size) : row;
      break;
    }
  }
  return facts;
}

function stagesAt(trail: Trail, columns: Columns, on: Day, size: number): readonly StageState[] {
  const rows = inOrder(trail.stages);
  const stages: StageState[] = [];
  const count = countUpTo(rows, on);
  for (let i = 0; i < count; i++) {
    const { stage, entry, effectiveOn } = rows[i] as StageRow;
    if (!holds(columns, trail, entry, size)) continue;
    const { attested, refuted } = proofOf(columns, entry, size);
    stages.push({ stage, entry, effectiveOn, attested, refuted });
  }
  return stages;
}

/** True when a speaker of the item is in force: a write of that day or earlier, or an attestation of one. */
function inForce(columns: Columns, trail: Trail, seq: Seq, on: Day, size: number): boolean {
  if (!holds(columns, trail, seq, size)) return false;
  if (columns.act[seq] === "write") return (columns.effectiveOn[seq] as Day) <= on;
  const target = columns.target[seq] as Seq;
  return columns.act[seq] === "attest" && inForce(columns, trail, target, on, size);
}

function build(trail: Trail, columns: Columns, on: Day, size: number): Built {
  const known = spokenBy(trail.speakers, size);
  const entries: Seq[] = [];
  let written = false;
  let fromDay: Day = "";
  let beforeDay: Day | null = null;
  for (let i = 0; i < known; i++) {
    const seq = trail.speakers[i] as Seq;
    if (columns.act[seq] === "write") {
      const day = columns.effectiveOn[seq] as Day;
      if (day <= on) {
        if (day > fromDay) fromDay = day;
      } else if (beforeDay === null || day < beforeDay) beforeDay = day;
    }
    if (!inForce(columns, trail, seq, on, size)) continue;
    written ||= columns.act[seq] === "write";
    entries.push(seq);
  }
  const head = trail.speakers[known - 1] ?? 0;
  const limits = { fromDay, beforeDay, fromSize: head, beforeSize: trail.speakers[known] ?? Infinity };
  if (!written) return { item: null, ...limits };
  const stages = stagesAt(trail, columns, on, size);
  const item: Item = {
    register: trail.register,
    id: trail.id,
    facts: factsAt(trail, columns, on, size),
    stage: stages[stages.length - 1] ?? null,
    stages,
    entries,
    head,
  };
  return { item, ...limits };
}

/**
 * The item on a day as the first `size` entries tell it; null when nothing in force speaks of it. The last
 * answer is kept with the days and sizes for which it holds, so that a question near the last one costs a look.
 */
export function itemAt(trail: Trail, columns: Columns, on: Day, size: number): Item | null {
  const built = trail.built;
  const same =
    built !== null &&
    built.fromDay <= on &&
    (built.beforeDay === null || on < built.beforeDay) &&
    built.fromSize <= size &&
    size < built.beforeSize;
  if (same) return built.item;
  trail.built = build(trail, columns, on, size);
  return trail.built.item;
}
