import type { Seq } from "./act.ts";
import { STRUCK } from "./columns.ts";
import type { DayNumber, Lane } from "./lane.ts";
import { keyDay, keyPlace } from "./lane.ts";
import type { Log } from "./log.ts";
import { isStruck } from "./log.ts";

/**
 * The lanes of one field of all items of a register, one after the other in typed arrays: a question about all items goes
 * through them once and touches no item. Those of the item at place n begin at `starts[n]` and end where the next ones begin.
 */
export interface Strip {
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly entries: Int32Array;
  /** What its lane holds: the row of a fact, or the sequence of a write. */
  readonly places: Int32Array;
  /** What is said, as a number of the field's vocabulary; empty where nobody asks what. */
  readonly said: Int32Array;
}

/** Puts lanes behind each other; `entryOf` and `saidOf` tell of a place in a lane its entry and what that says. */
export function stripOf(
  lanes: readonly (Lane | undefined)[],
  entryOf: (place: number) => Seq,
  saidOf: ((place: number) => number) | null,
): Strip {
  const starts = new Int32Array(lanes.length + 1);
  lanes.forEach((lane, n) => (starts[n + 1] = (starts[n] as number) + (lane?.length ?? 0)));
  const length = starts[lanes.length] as number;
  const strip = {
    starts,
    days: new Int32Array(length),
    entries: new Int32Array(length),
    places: new Int32Array(length),
    said: new Int32Array(saidOf === null ? 0 : length),
  };
  let at = 0;
  for (const lane of lanes)
    for (const key of lane ?? []) {
      const place = keyPlace(key);
      strip.days[at] = keyDay(key);
      strip.entries[at] = entryOf(place);
      strip.places[at] = place;
      if (saidOf !== null) strip.said[at] = saidOf(place);
      at++;
    }
  return strip;
}

/** Reads strips at one question: by the place of an item, where in the strip its last write stands that holds; −1 where none does. */
export type StripReader = (place: number) => number;

/** The reader of a strip on a day as the first `size` entries tell it. The same rule as `lastWrite` of a lane. */
export function stripReader(strip: Strip, log: Log, on: DayNumber, size: number): StripReader {
  const { starts, days, entries } = strip;
  const { met } = log.columns.cells;
  return (place) => {
    const from = starts[place] as number;
    for (let at = (starts[place + 1] as number) - 1; at >= from; at--) {
      if ((days[at] as number) > on) continue;
      const entry = entries[at] as Seq;
      if (entry > size) continue;
      // Most entries meet no strike, and one look at a byte says so.
      if (((met[entry] as number) & STRUCK) === 0 || !isStruck(log, entry, size)) return at;
    }
    return -1;
  };
}
