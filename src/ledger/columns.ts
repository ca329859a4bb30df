import type { Day, Instant } from "../std/day.ts";
import { beijingDay, endOfBeijingDay, isDay } from "../std/day.ts";
import type { Seq } from "./act.ts";
import type { AsOf } from "./asof.ts";
import type { Entry } from "./entry.ts";

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

/**
 * What replay keeps of every entry, by sequence (index 0 stands for the header): no entry itself is kept, so
 * that a book of a million entries stays small.
 */
export interface Columns {
  readonly act: Entry["act"][];
  readonly effectiveOn: Day[];
  readonly recordedAt: Instant[];
  /** Entry that an attestation or a strike speaks of; 0 for the other acts. */
  readonly target: Seq[];
  /** Struck entry → the first entry that struck it. */
  readonly strikes: Map<Seq, Seq>;
  /** Attested entry → its attestations in order of sequence. */
  readonly marks: Map<Seq, Mark[]>;
}

export const emptyColumns = (openedAt: Instant): Columns => ({
  act: ["adopt"],
  effectiveOn: [beijingDay(openedAt)],
  recordedAt: [openedAt],
  target: [0],
  strikes: new Map(),
  marks: new Map(),
});

/** Number of entries kept; the header is not counted. */
export const sizeOf = (columns: Columns): number => columns.act.length - 1;

/** Adds the next entry. Throws when the log is not in order, which is a bug of the caller. */
export function keep(columns: Columns, entry: Entry): void {
  const seq = sizeOf(columns) + 1;
  if (entry.seq !== seq) throw new Error(`entry ${entry.seq} where ${seq} was due: a log has no gaps`);
  if (seq > 1 && entry.recordedAt < (columns.recordedAt[seq - 1] as Instant))
    throw new Error(`entry ${seq} was recorded before entry ${seq - 1}: recordedAt never runs backwards`);
  columns.act.push(entry.act);
  columns.effectiveOn.push(entry.effectiveOn);
  columns.recordedAt.push(entry.recordedAt);
  const target = entry.act === "attest" || entry.act === "strike" ? entry.entry : 0;
  columns.target.push(target);
  // An entry can only speak of an earlier one; anything else has no effect, now or later.
  if (target < 1 || target >= seq) return;
  if (entry.act === "strike") {
    // A strike is not struck: whoever struck wrongly writes again.
    if (columns.act[target] !== "strike" && !columns.strikes.has(target)) columns.strikes.set(target, seq);
  } else if (entry.act === "attest") {
    const mark = { seq, level: entry.level, confirmed: entry.finding === "confirmed" };
    const marks = columns.marks.get(target);
    if (marks === undefined) columns.marks.set(target, [mark]);
    else marks.push(mark);
  }
}

/** True when, among the first `size` entries, one strikes `seq`. */
export function isStruck(columns: Columns, seq: Seq, size: number): boolean {
  const by = columns.strikes.get(seq);
  return by !== undefined && by <= size;
}

/** How well an entry is proven by the attestations in force among the first `size` entries. */
export function proofOf(columns: Columns, seq: Seq, size: number): Attested {
  const marks = columns.marks.get(seq);
  if (marks === undefined) return UNPROVEN;
  let attested: Attested["attested"] = 0;
  let refuted = false;
  for (const mark of marks) {
    if (mark.seq > size || isStruck(columns, mark.seq, size)) continue;
    if (mark.confirmed && mark.level > attested) attested = mark.level;
    refuted = !mark.confirmed;
  }
  return attested === 0 && !refuted ? UNPROVEN : { attested, refuted };
}

/** How many entries were known: at an instant, at the end of a Beijing day, or simply the first so many. */
export function sizeKnown(columns: Columns, known: AsOf["known"]): number {
  const size = sizeOf(columns);
  if (typeof known === "number") return Math.max(0, Math.min(size, Math.floor(known)));
  const until = isDay(known) ? endOfBeijingDay(known) : known;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((columns.recordedAt[middle] as Instant) <= until) low = middle;
    else high = middle - 1;
  }
  return low;
}
