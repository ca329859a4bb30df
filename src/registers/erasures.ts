import type { Seq } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Day } from "../std/day.ts";
import type { Hash } from "../std/hash.ts";
import { ERASURE_KINDS } from "../words/erasures.ts";
import type { Register } from "./register.ts";
import { choice, field } from "./schema.ts";

/** 擦除: which words or file of which entry were taken away for good, why, and by whom; the entry itself and its proof stay. */
export const ERASURES: Register = {
  id: "erasures",
  zh: "擦除",
  en: "Erasures",
  schema: 1,
  fields: [
    field("entry", "number", "条目序号", "Entry", { required: true }),
    field("place", "name", "位置", "Place", { required: true }),
    field("kind", "choice", "事由", "Ground", {
      required: true,
      choices: Object.entries(ERASURE_KINDS).map(([id, { zh, en }]) => choice(id, zh, en)),
    }),
    field("why", "text", "说明", "Reason", { required: true }),
  ],
  stages: [],
  columns: ["place", "entry", "kind", "why"],
};

/** What was erased, as the erasure's own entry tells it. */
export interface Erasure {
  /** The entry that erases. */
  readonly seq: Seq;
  readonly on: Day;
  /** The unit that erased; the empty string for the office itself. */
  readonly unit: string;
  /** The entry that lost its words or its file. */
  readonly entry: Seq;
  /** JSON pointer of a text within it, or "file:" with the hash of an evidence file. */
  readonly place: string;
  readonly kind: string;
}

/** Place of an evidence file. */
export const filePlace = (sha256: Hash): string => `file:${sha256}`;

/** The hash that a place names; null for the place of a text. */
export const fileAt = (place: string): Hash | null => /^file:([0-9a-f]{64})$/.exec(place)?.[1] ?? null;

/** The erasure that an entry tells; null for every other entry. A patch of an erasure's item erases nothing further. */
export function erasureOf(entry: Entry): Erasure | null {
  if (entry.act !== "write" || entry.register !== ERASURES.id) return null;
  const { entry: target, place, kind } = entry.facts ?? {};
  if (typeof target !== "string" || typeof place !== "string" || typeof kind !== "string") return null;
  return {
    seq: entry.seq,
    on: entry.effectiveOn,
    unit: entry.unit,
    entry: Number(target),
    place,
    kind,
  };
}

/** Every erasure of a log by the entry it speaks of. */
export function erasuresOf(entries: readonly Entry[]): ReadonlyMap<Seq, readonly Erasure[]> {
  const byEntry = new Map<Seq, Erasure[]>();
  for (const entry of entries) {
    const erasure = erasureOf(entry);
    if (erasure === null) continue;
    const others = byEntry.get(erasure.entry);
    if (others === undefined) byEntry.set(erasure.entry, [erasure]);
    else others.push(erasure);
  }
  return byEntry;
}
