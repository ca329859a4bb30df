import type { Day } from "../std/day.ts";
import type { Seq } from "./act.ts";

/** A row that holds from a day on. */
export interface Dated {
  readonly entry: Seq;
  readonly effectiveOn: Day;
}

/**
 * Rows of one field, or of the stages of one item, in order of effective day, ties by sequence. Rows come in
 * order of sequence and are put in order when somebody asks, because most writes arrive in order of day too.
 */
export interface Lane<T extends Dated> {
  readonly rows: T[];
  sorted: boolean;
}

export const emptyLane = <T extends Dated>(): Lane<T> => ({ rows: [], sorted: true });

/** Adds a row whose sequence is higher than that of every row before it. */
export function push<T extends Dated>(lane: Lane<T>, row: T): void {
  const last = lane.rows[lane.rows.length - 1];
  if (last !== undefined && last.effectiveOn > row.effectiveOn) lane.sorted = false;
  lane.rows.push(row);
}

const byDay = (a: Dated, b: Dated): number =>
  a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.entry - b.entry;

/** The rows in order of effective day, ties by sequence. */
export function inOrder<T extends Dated>(lane: Lane<T>): readonly T[] {
  if (!lane.sorted) {
    lane.rows.sort(byDay);
    lane.sorted = true;
  }
  return lane.rows;
}

/** How many of the rows (in order) hold from a day that is `on` or earlier. */
export function countUpTo(rows: readonly Dated[], on: Day): number {
  // The latest row is asked for most often, so it is looked at before the search.
  const last = rows[rows.length - 1];
  if (last === undefined || last.effectiveOn <= on) return rows.length;
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as Dated).effectiveOn <= on) low = middle + 1;
    else high = middle;
  }
  return low;
}
