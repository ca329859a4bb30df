import { NONE } from "./columns.ts";
import type { Asking } from "./fact-rows.ts";
import type { Lane } from "./lane.ts";
import type { Log } from "./log.ts";
import type { Strip } from "./strip.ts";
import { stripOf } from "./strip.ts";
import { factValue } from "./told.ts";
import type { Trail, Trails } from "./trail.ts";
import { catchUp } from "./trail.ts";
import { emptyVocabulary, numberSaid, type Vocabulary } from "./vocabulary.ts";
import { wordAt } from "./words.ts";

/** The strips of a register's items as they stood when they were made, and the items that were spoken of since. */
interface Made {
  /** Items that the strips hold; later ones stand behind them. */
  readonly items: number;
  /** Place of an item in the register by its number in the columns. */
  readonly places: ReadonlyMap<number, number>;
  /** Entries up to here have been looked through for items that changed. */
  upTo: number;
  /** 1 by the place of an item that was spoken of since. */
  readonly touched: Uint8Array;
  touchedCount: number;
  readonly strips: Map<string, Strip>;
}

/** What a register keeps for questions about all its items at once. */
export interface Strips {
  readonly vocabularies: Map<string, Vocabulary>;
  readonly made: Made;
}

interface Kept {
  readonly vocabularies: Map<string, Vocabulary>;
  made: Made;
}

/** The writes and the stages of an item stand beside its fields; a field cannot have these names. */
export const WRITES = " writes";
export const STAGES = " stages";

/** Strips are made anew once so many items changed, or the eighth of all, because those are read one by one. */
const MOST_TOUCHED = 500;

const KEPT = new WeakMap<Trails, Kept>();

function makeFor({ trails, log }: Asking): Made {
  const numbers = log.columns.trailNumbers.get(trails.register);
  const places = new Map(trails.items.map(({ id }, place) => [numbers?.get(id) ?? NONE, place]));
  for (const trail of trails.items) catchUp(trails, trail, log);
  return {
    items: trails.items.length,
    places,
    upTo: log.columns.size,
    touched: new Uint8Array(trails.items.length),
    touchedCount: 0,
    strips: new Map(),
  };
}

/** Notes which items the entries since then speak of. */
function lookThrough(made: Made, { columns }: Log): void {
  const { places, touched } = made;
  const { trail } = columns.cells;
  for (; made.upTo < columns.size; made.upTo++) {
    const place = places.get(trail[made.upTo + 1] as number);
    if (place === undefined || touched[place] === 1) continue;
    touched[place] = 1;
    made.touchedCount++;
  }
}

/** The strips of a register, with every item known that they do not tell rightly any more. */
export function stripsOf(asking: Asking): Strips {
  const { trails, log } = asking;
  let strips = KEPT.get(trails);
  if (strips === undefined) KEPT.set(trails, (strips = { vocabularies: new Map(), made: makeFor(asking) }));
  const { made } = strips;
  lookThrough(made, log);
  const fresh = made.touchedCount + trails.items.length - made.items;
  if (fresh > Math.max(MOST_TOUCHED, made.items / 8)) strips.made = makeFor(asking);
  return strips;
}

const isField = (name: string): boolean => name !== WRITES && name !== STAGES;

/** The lane of an item that a strip is made of. */
function laneOf({ trails }: Asking, trail: Trail, name: string): Lane | undefined {
  if (!isField(name)) return name === WRITES ? trail.writes : trail.stages;
  return trail.fields[trails.numbers.get(name) ?? NONE];
}

/** What a place in such a lane says, as a number of the vocabulary. */
export function saidAt({ log }: Asking, name: string, vocabulary: Vocabulary, place: number): number {
  const { columns } = log;
  const key = (isField(name) ? columns.factCells.value : columns.cells.stage)[place] as number;
  return numberSaid(vocabulary, key, () =>
    isField(name) ? factValue(columns, place) : wordAt(columns.words, key),
  );
}

export function vocabularyOf({ vocabularies }: Strips, name: string): Vocabulary {
  let vocabulary = vocabularies.get(name);
  if (vocabulary === undefined) vocabularies.set(name, (vocabulary = emptyVocabulary()));
  return vocabulary;
}

/** The strip of a field, made when somebody first asks for it. */
export function stripNamed(asking: Asking, strips: Strips, name: string): Strip {
  const { trails, log } = asking;
  const { items, strips: made } = strips.made;
  let strip = made.get(name);
  if (strip === undefined) {
    const vocabulary = vocabularyOf(strips, name);
    const entryOf = isField(name) ? (row: number) => log.rows.entries[row] as number : (seq: number) => seq;
    strip = stripOf(
      trails.items.slice(0, items).map((trail) => laneOf(asking, trail, name)),
      entryOf,
      name === WRITES ? null : (place) => saidAt(asking, name, vocabulary, place),
    );
    made.set(name, strip);
  }
  return strip;
}
