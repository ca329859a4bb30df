import type { Day } from "../std/day.ts";
import type { Seq } from "./act.ts";

/**
 * A day as a number that compares like the day ("2024-06-30" → 20240630). Replay compares days millions of
 * times, and numbers are compared without looking at the text.
 */
export type DayNumber = number;

const ZERO = 48;

/** The number of a day; any text in the form of a day compares rightly. */
export function dayNumber(day: Day): DayNumber {
  let number = 0;
  for (let i = 0; i < day.length; i++) {
    const digit = day.charCodeAt(i) - ZERO;
    // The two hyphens are below zero and are passed over.
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

/** Sequences of writes in order of effective day, ties by sequence; the days stand in one list by sequence. */
export type Lane = Seq[];

/** How many of a lane's writes hold from a day that is `on` or earlier. */
export function countUpTo(lane: Lane, days: Int32Array, on: DayNumber): number {
  let high = lane.length;
  // All of them is the answer most often, so the last is looked at before the search.
  if (high === 0 || (days[lane[high - 1] as Seq] as DayNumber) <= on) return high;
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[lane[middle] as Seq] as DayNumber) <= on) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts in a write whose sequence is higher than that of every write before it: after all of its own day. */
export function put(lane: Lane, days: Int32Array, write: Seq): void {
  const place = countUpTo(lane, days, days[write] as DayNumber);
  if (place === lane.length) lane.push(write);
  else lane.splice(place, 0, write);
}

/** How many of the sequences, which are in order, are `size` or lower. */
export function countAmong(seqs: readonly Seq[], size: number): number {
  let high = seqs.length;
  if (high === 0 || (seqs[high - 1] as Seq) <= size) return high;
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seqs[middle] as Seq) <= size) low = middle + 1;
    else high = middle;
  }
  return low;
}
