import type { ItemId } from "./act.ts";
import type { Asking } from "./fact-rows.ts";
import type { Item } from "./item.ts";
import type { DayNumber } from "./lane.ts";
import { askingOf } from "./register-items.ts";
import { type Strip, stripReader } from "./strip.ts";
import { laneOf, saidAt, STAGES, stripNamed, stripsOf, vocabularyOf, WRITES } from "./strips.ts";
import type { Trail } from "./trail.ts";
import { catchUp, lastRow, lastWrite } from "./trail.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What all rows say in one field: numbers of its vocabulary, row by row; 0 where a row says nothing. */
export interface RowSayings {
  readonly said: Int32Array;
  readonly vocabulary: Vocabulary;
}

/**
 * The items of a register at a question, read field by field without building a single item (名册行). Rows are the items of the
 * replay, in their order, numbered from 0; what a row says is what the item at that question would say.
 */
export interface RegisterRows {
  readonly count: number;
  readonly id: (row: number) => ItemId;
  /** Every field that any item of the register has ever had. */
  readonly fields: () => readonly string[];
  readonly field: (name: string) => RowSayings;
  readonly stages: () => RowSayings;
  /** Effective day of the stage each row stands in; 0 before the first. */
  readonly stageDays: () => Int32Array;
}

/** The last that holds of a lane of an item that no strip tells rightly: its sequence or row; −1 for none. */
function lastOf(asking: Asking, trail: Trail, name: string): number {
  const { trails, log, on, size } = asking;
  catchUp(trails, trail, log);
  const lane = laneOf(asking, trail, name);
  if (lane === undefined) return -1;
  if (name !== WRITES && name !== STAGES) return lastRow(lane, log, on, size);
  const seq = lastWrite(lane, log, on, size);
  return seq === 0 ? -1 : seq;
}

/** Places of the items of which something in force speaks, in order. */
function placesOf(asking: Asking): Int32Array {
  const { trails, log, on, size } = asking;
  const strips = stripsOf(asking);
  const { items, touched } = strips.made;
  const read = stripReader(stripNamed(asking, strips, WRITES), log, on, size);
  const places = new Int32Array(trails.items.length);
  let count = 0;
  for (let place = 0; place < places.length; place++) {
    const isAlone = place >= items || touched[place] === 1;
    const last = isAlone ? lastOf(asking, trails.items[place] as Trail, WRITES) : read(place);
    if (last >= 0) places[count++] = place;
  }
  return places.subarray(0, count);
}

/** By row what stands in the strip where its item's last write does, 0 where none does; `tell` says it of an item read alone. */
function readField(
  asking: Asking,
  places: Int32Array,
  name: string,
  kept: (strip: Strip) => Int32Array,
  tell: (laneAt: number) => number,
): Int32Array {
  const { trails, log, on, size } = asking;
  const strips = stripsOf(asking);
  const { items, touched } = strips.made;
  const strip = stripNamed(asking, strips, name);
  const read = stripReader(strip, log, on, size);
  const held = kept(strip);
  const found = new Int32Array(places.length);
  for (let row = 0; row < found.length; row++) {
    const place = places[row] as number;
    if (place >= items || touched[place] === 1) {
      const laneAt = lastOf(asking, trails.items[place] as Trail, name);
      if (laneAt >= 0) found[row] = tell(laneAt);
      continue;
    }
    const at = read(place);
    if (at >= 0) found[row] = held[at] as number;
  }
  return found;
}

function sayings(asking: Asking, places: Int32Array, name: string): RowSayings {
  const vocabulary = vocabularyOf(stripsOf(asking), name);
  const tell = (laneAt: number): number => saidAt(asking, name, vocabulary, laneAt);
  const isUnknown = name !== STAGES && !asking.trails.numbers.has(name);
  const said = isUnknown
    ? new Int32Array(places.length)
    : readField(asking, places, name, (strip) => strip.said, tell);
  return { said, vocabulary };
}

function stageDays(asking: Asking, places: Int32Array): Int32Array {
  const { effective } = asking.log.columns.cells;
  return readField(
    asking,
    places,
    STAGES,
    ({ days }) => days,
    (seq) => effective[seq] as DayNumber,
  );
}

/** The rows of a replay's items of a register; null for a map of items that somebody made by hand. */
export function registerRows(items: ReadonlyMap<ItemId, Item>): RegisterRows | null {
  const asking = askingOf(items);
  if (asking === null) return null;
  const places = placesOf(asking);
  return {
    count: places.length,
    id: (row) => (asking.trails.items[places[row] as number] as Trail).id,
    fields: () => asking.trails.names,
    field: (name) => sayings(asking, places, name),
    stages: () => sayings(asking, places, STAGES),
    stageDays: () => stageDays(asking, places),
  };
}
