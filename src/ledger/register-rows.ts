import type { ItemId, Seq } from "./act.ts";
import { VALUE_NULL } from "./columns.ts";
import type { Asking } from "./fact-rows.ts";
import { rowAlone } from "./field-rows.ts";
import type { Item } from "./item.ts";
import type { DayNumber } from "./lane.ts";
import { askingOf } from "./register-items.ts";
import { type Strip, stripReader } from "./strip.ts";
import { saidAt, STAGES, stripNamed, stripsOf, vocabularyOf, WRITES } from "./strips.ts";
import type { Trail } from "./trail.ts";
import { catchUp, lastWrite } from "./trail.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What all rows say in one field: numbers of its vocabulary, row by row; 0 where a row says nothing. */
export interface RowSayings {
  readonly said: Int32Array;
  readonly vocabulary: Vocabulary;
}

/** The same with the entry that says so and its effective day; both 0 where no write in force fills the field. */
export interface FieldFacts extends RowSayings {
  readonly entries: Int32Array;
  /** As numbers that compare like the days; `dayOfNumber` spells them. */
  readonly days: Int32Array;
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

/** Rows of a replay's items: they also tell which entry says so, everything that the items' facts tell but how it is proven. */
export interface ReplayRows extends RegisterRows {
  readonly field: (name: string) => FieldFacts;
}

/** The last write, or the last that names a stage, of an item that no strip tells rightly: its sequence; −1 for none. */
function lastOf(asking: Asking, trail: Trail, name: typeof WRITES | typeof STAGES): number {
  const { trails, log, on, size } = asking;
  catchUp(trails, trail, log);
  const seq = lastWrite(name === WRITES ? trail.writes : trail.stages, log, on, size);
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

/** By row what stands in the strip where its item's last stage does, 0 where none does; `tell` says it of an item read alone. */
function readStages(
  asking: Asking,
  places: Int32Array,
  kept: (strip: Strip) => Int32Array,
  tell: (laneAt: number) => number,
): Int32Array {
  const { trails, log, on, size } = asking;
  const strips = stripsOf(asking);
  const { items, touched } = strips.made;
  const strip = stripNamed(asking, strips, STAGES);
  const read = stripReader(strip, log, on, size);
  const held = kept(strip);
  const found = new Int32Array(places.length);
  for (let row = 0; row < found.length; row++) {
    const place = places[row] as number;
    if (place >= items || touched[place] === 1) {
      const laneAt = lastOf(asking, trails.items[place] as Trail, STAGES);
      if (laneAt >= 0) found[row] = tell(laneAt);
      continue;
    }
    const at = read(place);
    if (at >= 0) found[row] = held[at] as number;
  }
  return found;
}

function stagesOf(asking: Asking, places: Int32Array): RowSayings {
  const vocabulary = vocabularyOf(stripsOf(asking), STAGES);
  const tell = (seq: number): number => saidAt(asking, STAGES, vocabulary, seq);
  return { said: readStages(asking, places, (strip) => strip.said, tell), vocabulary };
}

/** Row by row, because a row of the facts leads to its entry and to its value. */
function factsOf(asking: Asking, places: Int32Array, name: string): FieldFacts {
  const { trails, log } = asking;
  const vocabulary = vocabularyOf(stripsOf(asking), name);
  const count = places.length;
  const facts = {
    said: new Int32Array(count),
    vocabulary,
    entries: new Int32Array(count),
    days: new Int32Array(count),
  };
  const number = trails.numbers.get(name);
  if (number === undefined) return facts;
  const { made } = stripsOf(asking);
  const strip = stripNamed(asking, stripsOf(asking), name);
  const read = stripReader(strip, log, asking.on, asking.size);
  const { effective } = log.columns.cells;
  const { value } = log.columns.factCells;
  for (let row = 0; row < count; row++) {
    const place = places[row] as number;
    const isAlone = place >= made.items || made.touched[place] === 1;
    const at = isAlone ? rowAlone(asking, trails.items[place] as Trail, number) : read(place);
    if (at < 0) continue;
    const said = isAlone ? saidAt(asking, name, vocabulary, at) : (strip.said[at] as number);
    // Number 0 stands for a field that was emptied and for words that were erased, and only the latter are a fact.
    if (said === 0 && value[isAlone ? at : (strip.places[at] as number)] === VALUE_NULL) continue;
    const entry = isAlone ? (log.rows.entries[at] as Seq) : (strip.entries[at] as Seq);
    facts.said[row] = said;
    facts.entries[row] = entry;
    facts.days[row] = isAlone ? (effective[entry] as DayNumber) : (strip.days[at] as DayNumber);
  }
  return facts;
}

function stageDays(asking: Asking, places: Int32Array): Int32Array {
  const { effective } = asking.log.columns.cells;
  return readStages(
    asking,
    places,
    ({ days }) => days,
    (seq) => effective[seq] as DayNumber,
  );
}

/** The rows of a replay's items of a register; null for a map of items that somebody made by hand. */
export function registerRows(items: ReadonlyMap<ItemId, Item>): ReplayRows | null {
  const asking = askingOf(items);
  if (asking === null) return null;
  const places = placesOf(asking);
  return {
    count: places.length,
    id: (row) => (asking.trails.items[places[row] as number] as Trail).id,
    fields: () => asking.trails.names,
    field: (name) => factsOf(asking, places, name),
    stages: () => stagesOf(asking, places),
    stageDays: () => stageDays(asking, places),
  };
}
