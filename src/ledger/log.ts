import { endOfBeijingDay, isDay } from "../std/day.ts";
import type { Seq } from "./act.ts";
import type { AsOf } from "./asof.ts";
import type { Entry } from "./entry.ts";
import type { DayNumber } from "./lane.ts";
import { dayNumber } from "./lane.ts";

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

const UNPROVEN: Attested = { attested: 0, refuted: false };

/** The entries of a book in order, and which of them speak of entries. */
export interface Log {
  /** Entry n stands at index n − 1. */
  readonly entries: Entry[];
  /** Effective day of each entry that writes, at the index of its sequence; `NOT_A_WRITE` for the others. */
  readonly days: DayNumber[];
  /** Struck entry → the first entry that struck it. */
  readonly strikes: Map<Seq, Seq>;
  /** Attested entry → its attestations in order of sequence. */
  readonly marks: Map<Seq, Mark[]>;
}

/** Stands in place of a day for entries that write nothing; the header is one of them. */
export const NOT_A_WRITE = -1;

export const emptyLog = (): Log => ({
  entries: [],
  days: [NOT_A_WRITE],
  strikes: new Map(),
  marks: new Map(),
});

/** The entry that an attestation or a strike speaks of, if it is an earlier one; an entry can speak of no other. */
export function targetOf(log: Log, entry: Entry): Entry | undefined {
  const isAimed = entry.act === "attest" || entry.act === "strike";
  return isAimed && entry.entry < entry.seq ? log.entries[entry.entry - 1] : undefined;
}

/** Adds the next entry. Throws when the log is not in order, which is a bug of the caller. */
export function keep(log: Log, entry: Entry): void {
  const last = log.entries[log.entries.length - 1];
  const due = log.entries.length + 1;
  if (entry.seq !== due) throw new Error(`entry ${entry.seq} where ${due} was due: a log has no gaps`);
  if (last !== undefined && entry.recordedAt < last.recordedAt)
    throw new Error(`entry ${due} was recorded before entry ${due - 1}: recordedAt never runs backwards`);
  log.entries.push(entry);
  log.days.push(entry.act === "write" ? dayNumber(entry.effectiveOn) : NOT_A_WRITE);
  if (entry.act === "strike" || entry.act === "attest") keepAimed(log, entry);
}

function keepAimed(log: Log, entry: Extract<Entry, { readonly act: "strike" | "attest" }>): void {
  const target = targetOf(log, entry);
  if (target === undefined) return;
  if (entry.act === "strike") {
    // A strike is not struck: whoever struck wrongly writes again.
    if (target.act !== "strike" && !log.strikes.has(target.seq)) log.strikes.set(target.seq, entry.seq);
    return;
  }
  const mark = { seq: entry.seq, level: entry.level, confirmed: entry.finding === "confirmed" };
  const marks = log.marks.get(target.seq);
  if (marks === undefined) log.marks.set(target.seq, [mark]);
  else marks.push(mark);
}

/** True when, among the first `size` entries, one strikes `seq`. */
export function isStruck(log: Log, seq: Seq, size: number): boolean {
  const by = log.strikes.get(seq);
  return by !== undefined && by <= size;
}

/** How well an entry is proven by the attestations in force among the first `size` entries. */
export function attestedOf(log: Log, seq: Seq, size: number): Attested {
  const marks = log.marks.get(seq);
  if (marks === undefined) return UNPROVEN;
  let attested: Attested["attested"] = 0;
  let refuted = false;
  for (const mark of marks) {
    if (mark.seq > size || isStruck(log, mark.seq, size)) continue;
    if (mark.confirmed && mark.level > attested) attested = mark.level;
    refuted = !mark.confirmed;
  }
  return attested === 0 && !refuted ? UNPROVEN : { attested, refuted };
}

/** How many entries were known: at an instant, at the end of a Beijing day, or simply the first so many. */
export function sizeKnown({ entries }: Log, known: AsOf["known"]): number {
  if (typeof known === "number") return Math.max(0, Math.min(entries.length, Math.floor(known)));
  const until = isDay(known) ? endOfBeijingDay(known) : known;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).recordedAt <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}
