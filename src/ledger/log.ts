import { endOfBeijingDay, isDay } from "../std/day.ts";
import type { Seq } from "./act.ts";
import type { AsOf } from "./asof.ts";
import type { LogColumns } from "./columns.ts";
import { ACT_NUMBERS, addEntryTo, emptyColumns, MARKED, STRUCK } from "./columns.ts";
import type { Entry } from "./entry.ts";
import type { FactState } from "./item.ts";

/** One attestation as replay keeps it. */
interface Mark {
  readonly seq: Seq;
  readonly level: 1 | 2 | 3;
  readonly confirmed: boolean;
}

/** How well an entry is proven: highest confirming level, and whether a later attestation refuted it. */
export interface Attested {
  readonly attested: 0 | 1 | 2 | 3;
  readonly refuted: boolean;
}

/** Every way in which an entry can be proven, by twice the level, and one more where it was refuted. */
const PROOFS: readonly Attested[] = ([0, 1, 2, 3] as const).flatMap((attested) => [
  { attested, refuted: false },
  { attested, refuted: true },
]);
const UNPROVEN = PROOFS[0] as Attested;

/** The entries of a book in order, and which of them speak of entries. */
export interface Log {
  readonly columns: LogColumns;
  /** Struck entry → the first entry that struck it. */
  readonly strikes: Map<Seq, Seq>;
  /** Attested entry → its attestations in order of sequence. */
  readonly marks: Map<Seq, Mark[]>;
  /** Facts that no attestation in force speaks of, by their row, as they were last told: they are the same in every answer. */
  readonly told: (FactState | undefined)[];
  /** The same of facts whose entry was attested, by their row times eight plus how well: at most seven of a row. */
  readonly proven: Map<number, FactState>;
  /** Entry of each row of the facts that stands in a lane. */
  readonly rows: Rows;
}

interface Rows {
  entries: Int32Array;
}

export const emptyLog = (columns: LogColumns = emptyColumns()): Log => {
  const log: Log = {
    columns,
    strikes: new Map(),
    marks: new Map(),
    told: [],
    proven: new Map(),
    rows: { entries: new Int32Array(0) },
  };
  for (let seq = 1; seq <= columns.size; seq++) keepAimed(log, seq);
  return log;
};

/** Adds the next entry, read as `entry` and told as `told`. Throws when the log is not in order, a bug of the caller. */
export function keep(log: Log, entry: Entry, told: Entry = entry): void {
  const { columns } = log;
  const due = columns.size + 1;
  if (entry.seq !== due) throw new Error(`entry ${entry.seq} where ${due} was due: a log has no gaps`);
  if (due > 1 && Date.parse(entry.recordedAt) < (columns.cells.recordedAt[due - 1] as number))
    throw new Error(`entry ${due} was recorded before entry ${due - 1}: recordedAt never runs backwards`);
  addEntryTo(columns, entry, told);
  keepAimed(log, due);
}

/** Notes what an attestation or a strike says of an earlier entry; of a later one it says nothing. */
function keepAimed({ columns, strikes, marks }: Log, seq: Seq): void {
  const { act, target: targets, mark, met } = columns.cells;
  const aim = act[seq];
  if (aim !== ACT_NUMBERS.attest && aim !== ACT_NUMBERS.strike) return;
  const target = targets[seq] as Seq;
  if (target < 1 || target >= seq) return;
  if (aim === ACT_NUMBERS.strike) {
    // A strike is not struck: whoever struck wrongly writes again.
    if (act[target] !== ACT_NUMBERS.strike && !strikes.has(target)) {
      strikes.set(target, seq);
      met[target] = (met[target] as number) | STRUCK;
    }
    return;
  }
  const made = mark[seq] as number;
  const note = { seq, level: (made % 4) as Mark["level"], confirmed: made >= 4 };
  met[target] = (met[target] as number) | MARKED;
  const before = marks.get(target);
  if (before === undefined) marks.set(target, [note]);
  else before.push(note);
}

/** True when, among the first `size` entries, one strikes `seq`. */
export function isStruck(log: Log, seq: Seq, size: number): boolean {
  if (((log.columns.cells.met[seq] as number) & STRUCK) === 0) return false;
  const by = log.strikes.get(seq);
  return by !== undefined && by <= size;
}

/** How well an entry is proven by the attestations in force among the first `size` entries. */
export function attestedOf(log: Log, seq: Seq, size: number): Attested {
  if (((log.columns.cells.met[seq] as number) & MARKED) === 0) return UNPROVEN;
  const marks = log.marks.get(seq);
  if (marks === undefined) return UNPROVEN;
  let attested: Attested["attested"] = 0;
  let refuted = false;
  for (const mark of marks) {
    if (mark.seq > size || isStruck(log, mark.seq, size)) continue;
    if (mark.confirmed && mark.level > attested) attested = mark.level;
    refuted = !mark.confirmed;
  }
  return PROOFS[attested * 2 + (refuted ? 1 : 0)] as Attested;
}

/** How many entries were known: at an instant, at the end of a Beijing day, or simply the first so many. */
export function sizeKnown({ columns }: Log, known: AsOf["known"]): number {
  const { size, cells } = columns;
  if (typeof known === "number") return Math.max(0, Math.min(size, Math.floor(known)));
  const until = Date.parse(isDay(known) ? endOfBeijingDay(known) : known);
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells.recordedAt[middle + 1] as number) <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}
