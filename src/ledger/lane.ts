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

/**
 * Writes, or rows of facts, in order of effective day, ties as they came. Each is one number, its day times
 * `ROOM` plus its place (the sequence or the row), so that a search stays within one list and looks nothing up.
 */
export type Lane = number[];

/** Places below this can stand in a lane; a day takes 27 bits and a number that is exact 53. */
const ROOM = 2 ** 26;

/** What a lane holds for a write or a row of that day. */
export function keyOf(day: DayNumber, place: number): number {
  if (place >= ROOM) throw new Error(`a lane has room for ${ROOM} places, and ${place} is beyond them`);
  return day * ROOM + place;
}

export const keyDay = (key: number): DayNumber => Math.floor(key / ROOM);
export const keyPlace = (key: number): number => key - Math.floor(key / ROOM) * ROOM;

/** How many of a lane's writes hold from a day that is `on` or earlier. */
export function countUpTo(lane: Lane, on: DayNumber): number {
  return countBelow(lane, (on + 1) * ROOM);
}

function countBelow(lane: Lane, key: number): number {
  let high = lane.length;
  // All of them is the answer most often, so the last is looked at before the search.
  if (high === 0 || (lane[high - 1] as number) < key) return high;
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts in a key whose place is higher than that of every one before it: after all of its own day. */
export function put(lane: Lane, key: number): void {
  const at = countBelow(lane, key);
  if (at === lane.length) lane.push(key);
  else lane.splice(at, 0, key);
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
