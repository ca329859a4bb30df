import type { Hash } from "../std/hash.ts";
import { utf8 } from "../std/hash.ts";
import type { Seq } from "./act.ts";
import type { Cells, LogColumns, FactCells } from "./columns.ts";
import { emptyColumns } from "./columns.ts";
import type { Entry } from "./entry.ts";
import { slotOfText } from "./told.ts";
import { wordAt } from "./words.ts";

/**
 * The columns of a replay as bytes (快照), so that a large book opens without reading its leaves: one line of JSON that says what
 * follows, then the words, then column after column. Free texts are not in it, nor entries that stand whole: both
 * are read from the log again, so nothing that was erased there lives on here.
 */
export interface Frozen {
  /** Entries that the columns hold. */
  readonly size: number;
  readonly content: Uint8Array;
}

/** A book's frozen replay as it is kept: the log it belongs to is named by its size and root. */
export interface Snapshot extends Frozen {
  readonly root: Hash;
}

interface Contents {
  readonly size: number;
  readonly facts: number;
  readonly texts: number;
  readonly words: number;
  readonly registers: readonly number[];
  readonly items: readonly string[];
  readonly whole: readonly Seq[];
}

/** What a thawed replay still lacks. */
export interface Thawed {
  readonly columns: LogColumns;
  /** Entries that stand whole, to be put into `columns.whole` as the log tells them. */
  readonly whole: readonly Seq[];
}

/** Typed arrays begin at multiples of this. */
const STEP = 8;
const padded = (length: number): number => Math.ceil(length / STEP) * STEP;
const NEWLINE = 10;

/** LogColumns of a replay as bytes; a copy, so that entries added afterwards do not matter. */
export function freeze(columns: LogColumns): Frozen {
  const { size, facts, cells, factCells, words, texts, trailRegisters, trailItems, whole } = columns;
  const list = utf8(JSON.stringify(words.list));
  const contents: Contents = {
    size,
    facts,
    texts: texts.length,
    words: list.length,
    registers: trailRegisters,
    items: trailItems,
    whole: [...whole.keys()],
  };
  const head = utf8(`${JSON.stringify(contents)}\n`);
  const parts = [head, list];
  for (const cell of Object.values(cells) as Int32Array[]) parts.push(bytesOf(cell.subarray(0, size + 1)));
  for (const cell of Object.values(factCells) as Int32Array[]) parts.push(bytesOf(cell.subarray(0, facts)));
  const content = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += padded(part.length);
  }
  return { size, content };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** LogColumns from bytes that `freeze` gave, without free texts and whole entries. Throws on bytes that it did not give. */
export function thaw(content: Uint8Array): Thawed {
  const end = content.indexOf(NEWLINE);
  const decoder = new TextDecoder();
  const told = JSON.parse(decoder.decode(content.subarray(0, end))) as Contents;
  let at = padded(end + 1);
  const list = JSON.parse(decoder.decode(content.subarray(at, at + told.words))) as string[];
  at += padded(told.words);
  const fill = (cells: Cells | FactCells, length: number): void => {
    for (const [name, empty] of Object.entries(cells) as [string, Int32Array][]) {
      const Make = empty.constructor as new (length: number) => Int32Array;
      const cell = new Make(length);
      const bytes = bytesOf(cell);
      if (at + bytes.length > content.length) throw new Error("a snapshot ends too early");
      bytes.set(content.subarray(at, at + bytes.length));
      at += padded(bytes.length);
      Object.assign(cells, { [name]: cell });
    }
  };
  const columns = { ...emptyColumns(), size: told.size, facts: told.facts };
  fill(columns.cells, told.size + 1);
  fill(columns.factCells, told.facts);
  for (const word of list) columns.words.list.push(word);
  for (let n = 0; n < told.texts; n++) columns.texts.push(null);
  told.items.forEach((item, n) => addTrailAt(columns, told.registers[n] as number, item, n));
  return { columns, whole: told.whole };
}

function addTrailAt(columns: LogColumns, register: number, item: string, number: number): void {
  columns.trailRegisters.push(register);
  columns.trailItems.push(item);
  const name = wordAt(columns.words, register);
  let items = columns.trailNumbers.get(name);
  if (items === undefined) columns.trailNumbers.set(name, (items = new Map()));
  items.set(item, number);
}

/** Puts a free text of the log into its place; one that the columns keep no place for stands in an entry kept whole. */
export function putText(columns: LogColumns, seq: Seq, path: string, text: string | null): void {
  const slot = slotOfText(columns, seq, path);
  if (slot >= 0) columns.texts[slot] = text;
}

/** Puts an entry that stands whole back into its place. */
export const putWhole = (columns: LogColumns, entry: Entry): void => {
  columns.whole.set(entry.seq, entry);
};
