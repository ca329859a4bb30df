import type { ItemId, Seq } from "./act.ts";
import { NONE } from "./columns.ts";
import type { DayNumber } from "./lane.ts";
import { countAmong } from "./lane.ts";
import type { Log } from "./log.ts";
import type { Trail, Trails } from "./trail.ts";
import { catchUp, lastWrite } from "./trail.ts";
import { wordAt } from "./words.ts";

/** Where an item stands, and nothing else (事项状况): what lists, tallies and months need of thousands of items at once. */
export interface Standing {
  readonly id: ItemId;
  /** The stage it stands in; null before the first. */
  readonly stage: string | null;
  /** The entry that says so; 0 before the first. */
  readonly stageEntry: Seq;
  /** The write in force with the latest effective day, ties by sequence. */
  readonly last: Seq;
  /** Last entry, struck or not, that speaks of the item: as in `Item`. */
  readonly head: Seq;
}

/** Where an item stands on a day as the first `size` entries tell it; null when nothing in force speaks of it. */
export function standingAt(
  trails: Trails,
  trail: Trail,
  log: Log,
  on: DayNumber,
  size: number,
): Standing | null {
  catchUp(trails, trail, log);
  const last = lastWrite(trail.writes, log, on, size);
  if (last === 0) return null;
  const { cells, words } = log.columns;
  const stageEntry = lastWrite(trail.stages, log, on, size);
  const stage = stageEntry === 0 ? NONE : (cells.stage[stageEntry] as number);
  const head = trail.speakers[countAmong(trail.speakers, size) - 1] as Seq;
  return { id: trail.id, stage: stage === NONE ? null : wordAt(words, stage), stageEntry, last, head };
}
