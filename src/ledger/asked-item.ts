import type { Day } from "../std/day.ts";
import type { Seq } from "./act.ts";
import { ACT_NUMBERS, NOT_A_WRITE } from "./columns.ts";
import type { Asked, Asking } from "./fact-rows.ts";
import { factsAt, oneFactAt, saysAt } from "./fact-rows.ts";
import type { FactState, Item, StageState } from "./item.ts";
import type { DayNumber } from "./lane.ts";
import { countAmong, countUpTo, keyDay, keyPlace } from "./lane.ts";
import type { Log } from "./log.ts";
import { attestedOf, isStruck } from "./log.ts";
import { dayOfNumber } from "./told.ts";
import type { Trail } from "./trail.ts";
import { catchUp, holds, lastWrite } from "./trail.ts";
import { wordAt } from "./words.ts";

function stageAt({ asking: { log, size } }: Asked, entry: Seq): StageState {
  const { cells, words } = log.columns;
  const { attested, refuted } = attestedOf(log, entry, size);
  return {
    stage: wordAt(words, cells.stage[entry] as number),
    entry,
    effectiveOn: dayOfNumber(cells.effective[entry] as number),
    attested,
    refuted,
  };
}

/** Every stage reached; `last` is the last of them. */
function stagesAt(asked: Asked, last: StageState | null): readonly StageState[] {
  if (last === null) return [];
  const { trail } = asked;
  const { log, on, size } = asked.asking;
  const count = countUpTo(trail.stages, on);
  const reached: StageState[] = [];
  for (let i = 0; i < count; i++) {
    const entry = keyPlace(trail.stages[i] as number);
    if (holds(log, entry, size)) reached.push(entry === last.entry ? last : stageAt(asked, entry));
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

/** The speakers among the first `size` entries that are in force, in order of sequence. */
function entriesAt({ trail, asking: { log, on, size } }: Asked): readonly Seq[] {
  const { days } = log.columns.cells;
  const known = countAmong(trail.speakers, size);
  const entries: Seq[] = [];
  for (let i = 0; i < known; i++) {
    const seq = trail.speakers[i] as Seq;
    const day = days[seq] as DayNumber;
    const isInForce =
      day === NOT_A_WRITE ? isAttesting(log, seq, on, size) : day <= on && holds(log, seq, size);
    if (isInForce) entries.push(seq);
  }
  return entries;
}

/** What stands behind an item of a replay, and what was read of it so far. */
interface Source extends Asked {
  /** The latest question that the item is an answer to: whatever it says is the same at all of them. */
  asking: Asking;
  facts: Item["facts"] | null;
  stages: readonly StageState[] | null;
  entries: readonly Seq[] | null;
}

/** Not enumerable, so that copies and comparisons see what an item says and not what it is read from. */
const SOURCE = Symbol("source");
type Sourced = Omit<Item, "facts" | "stages" | "entries"> & { readonly [SOURCE]?: Source };
type Read = { readonly [SOURCE]: Source };

/**
 * Facts, earlier stages and entries are read when somebody first looks, because most questions look at few of them.
 * The answer is the same at any time: whatever comes later has a sequence beyond the size asked for, and is passed
 * over. Only a text erased in between is gone then, as it must be. They are own properties and can be enumerated, and
 * their getters are shared by all items, because a getter of its own would give every item a layout of its own.
 */
const WHEN_READ: { readonly [key: string]: PropertyDescriptor } = {
  facts: {
    enumerable: true,
    get(this: Read) {
      return (this[SOURCE].facts ??= factsAt(this[SOURCE]));
    },
  },
  stages: {
    enumerable: true,
    get(this: Read & Sourced) {
      return (this[SOURCE].stages ??= stagesAt(this[SOURCE], this.stage));
    },
  },
  entries: {
    enumerable: true,
    get(this: Read) {
      return (this[SOURCE].entries ??= entriesAt(this[SOURCE]));
    },
  },
};
const { facts: FACTS, stages: STAGES, entries: ENTRIES } = WHEN_READ as Required<typeof WHEN_READ>;

function itemOf(asking: Asking, trail: Trail, head: Seq): Item {
  const { trails, log, on, size } = asking;
  const source: Source = { asking, trail, facts: null, stages: null, entries: null };
  const stage = lastWrite(trail.stages, log, on, size);
  const item = {
    register: trails.register,
    id: trail.id,
    stage: stage === 0 ? null : stageAt(source, stage),
    head,
  };
  Object.defineProperty(item, SOURCE, { value: source });
  Object.defineProperty(item, "facts", FACTS as PropertyDescriptor);
  Object.defineProperty(item, "stages", STAGES as PropertyDescriptor);
  Object.defineProperty(item, "entries", ENTRIES as PropertyDescriptor);
  return item as Sourced as Item;
}

type Built = NonNullable<Trail["memory"]["built"]>;

function build(asking: Asking, trail: Trail): Built {
  const { trails, log, on, size } = asking;
  catchUp(trails, trail, log);
  const { speakers, writes } = trail;
  const known = countAmong(speakers, size);
  const head = speakers[known - 1] ?? 0;
  const count = countUpTo(writes, on);
  const [before, after] = [writes[count - 1], writes[count]];
  // A write not yet known only makes the span shorter than it could be.
  const fromDay = before === undefined ? 0 : keyDay(before);
  const beforeDay = after === undefined ? Infinity : keyDay(after);
  const beforeSize = speakers[known] ?? Infinity;
  // An attestation is only in force with its write, so whatever is in force was written.
  const item = lastWrite(writes, log, on, size) === 0 ? null : itemOf(asking, trail, head);
  return { item, fromDay, beforeDay, fromSize: head, beforeSize };
}

/**
 * The item on a day as the first `size` entries tell it; null when nothing in force speaks of it. The last
 * answer is kept with the days and sizes for which it holds, so that a question near the last one costs a look.
 */
export function itemAt(asking: Asking, trail: Trail): Item | null {
  const { on, size } = asking;
  const { built } = trail.memory;
  const isSame =
    built !== null &&
    built.fromDay <= on &&
    on < built.beforeDay &&
    built.fromSize <= size &&
    size < built.beforeSize;
  if (isSame) {
    const source = (built.item as Sourced | null)?.[SOURCE];
    // What is read for all items at once is then read for this question alone, and earlier ones can be forgotten.
    if (source !== undefined) source.asking = asking;
    return built.item;
  }
  const fresh = build(asking, trail);
  trail.memory.built = fresh;
  return fresh.item;
}

/** One fact of an item; of an item of a replay it is read without the item's other facts. */
export function factIn(item: Item, field: string): FactState | undefined {
  const source = (item as Sourced)[SOURCE];
  if (source === undefined || source.facts !== null) return item.facts[field];
  return oneFactAt(source, field);
}

/** True when anything that an item says, a stage or a fact, has been so since that day or earlier. */
export function saysBy(item: Item, day: Day): boolean {
  // The first stage is the earliest, but the last stands ready.
  if (item.stage !== null && (item.stage.effectiveOn <= day || item.stages.some((s) => s.effectiveOn <= day)))
    return true;
  const source = (item as Sourced)[SOURCE];
  return source === undefined || source.facts !== null
    ? Object.values(item.facts).some(({ effectiveOn }) => effectiveOn <= day)
    : saysAt(source, day);
}
