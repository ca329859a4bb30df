import type { Day } from "../std/day.ts";
import type { Seq } from "./act.ts";
import { MARKED, VALUE_NULL } from "./columns.ts";
import type { FactState, Item } from "./item.ts";
import { rowsOfField } from "./field-rows.ts";
import type { DayNumber } from "./lane.ts";
import type { Log } from "./log.ts";
import { attestedOf } from "./log.ts";
import { dayOfNumber, factValue } from "./told.ts";
import type { Trail, Trails } from "./trail.ts";
import { lastRow } from "./trail.ts";

/** What all items of a register share at one question. */
export interface Asking {
  readonly trails: Trails;
  readonly log: Log;
  readonly on: DayNumber;
  readonly size: number;
  readonly read: Read;
}

/** What was read at a question so far. */
interface Read {
  /** So many facts were read one by one. */
  alone: number;
  /** By name of a field the row that fills it, by the place of the item; −1 where none does. Later items stand behind them. */
  readonly fields: Map<string, Int32Array>;
}

/** A question about the items of a register of which nothing has been read. */
export const askingAt = (trails: Trails, log: Log, on: DayNumber, size: number): Asking => ({
  trails,
  log,
  on,
  size,
  read: { alone: 0, fields: new Map() },
});

/** One item at one question: everything that its facts are read from. */
export interface Asked {
  readonly asking: Asking;
  readonly trail: Trail;
}

/** What a row of the facts says, as long as no attestation in force speaks of its entry. */
function tellRow(log: Log, row: number): FactState {
  const { columns, told } = log;
  // Filled up row by row, because a list with gaps is a slow one.
  while (told.length < columns.facts) told.push(undefined);
  const known = told[row];
  if (known !== undefined) return known;
  const entry = log.rows.entries[row] as Seq;
  const effectiveOn: Day = dayOfNumber(columns.cells.effective[entry] as number);
  return (told[row] = { value: factValue(columns, row), entry, effectiveOn });
}

/** What a row of the facts says, with how well it is proven where an attestation in force speaks of its entry. */
function factAt(log: Log, row: number, size: number): FactState {
  const fact = log.told[row] ?? tellRow(log, row);
  // Most entries meet no attestation, and one look at a byte says so.
  if (((log.columns.cells.met[fact.entry] as number) & MARKED) === 0) return fact;
  const { attested, refuted } = attestedOf(log, fact.entry, size);
  if (attested === 0 && !refuted) return fact;
  const key = row * 8 + attested * 2 + (refuted ? 1 : 0);
  let proven = log.proven.get(key);
  if (proven === undefined) log.proven.set(key, (proven = { ...fact, attested, refuted }));
  return proven;
}

/** What a field says by its number; null when nothing in force fills it. */
function fieldAt({ trail, asking: { log, on, size } }: Asked, number: number): FactState | null {
  const lane = trail.fields[number];
  if (lane === undefined) return null;
  const row = lastRow(lane, log, on, size);
  return row < 0 || log.columns.factCells.value[row] === VALUE_NULL ? null : factAt(log, row, size);
}

/** Every field of an item that a write in force fills. */
export function factsAt(asked: Asked): Item["facts"] {
  const { names } = asked.asking.trails;
  const facts: { [field: string]: FactState } = {};
  for (let number = 0; number < asked.trail.fields.length; number++) {
    const fact = fieldAt(asked, number);
    if (fact !== null) facts[names[number] as string] = fact;
  }
  return facts;
}

/** A fact read alone costs about as much as this many read in one go. */
const ALONE = 8;

/** One field of an item, without the others. */
export function oneFactAt(asked: Asked, field: string): FactState | undefined {
  const { asking, trail } = asked;
  const { log, size, read } = asking;
  const rows = read.fields.get(field);
  if (rows !== undefined) {
    const row = rows[trail.place] as number;
    return row < 0 ? undefined : factAt(log, row, size);
  }
  const number = asking.trails.numbers.get(field);
  if (number === undefined) return undefined;
  // Whoever asks for many facts of a register is spared the search for each, and an item's page the search for all.
  if (read.alone++ * ALONE < asking.trails.items.length) return fieldAt(asked, number) ?? undefined;
  const row = rowsOfField(asking, field, number)[trail.place] as number;
  return row < 0 ? undefined : factAt(log, row, size);
}

/** True when some field of an item says what has been so since that day or earlier. */
export function saysAt(asked: Asked, day: Day): boolean {
  for (let number = 0; number < asked.trail.fields.length; number++) {
    const fact = fieldAt(asked, number);
    if (fact !== null && fact.effectiveOn <= day) return true;
  }
  return false;
}
