import type { Book } from "../../ledger/book.ts";
import type { Entry } from "../../ledger/entry.ts";

/**
 * Whether an entry counts in a state: known, of a day that has come, and not struck by a strike that is known. What
 * speaks of an entry (attestation, strike) holds for every day, as long as its entry is known.
 */
function counts(entry: Entry, { asOf, size, struck }: Book, entries: readonly Entry[]): boolean {
  if (entry.seq > size) return false;
  if (entry.act === "strike") return isOfItsDay(entries[entry.entry - 1], asOf.on);
  const by = struck.get(entry.seq);
  if (by !== undefined && by <= size) return false;
  if (entry.act !== "attest") return entry.effectiveOn <= asOf.on;
  const struckTarget = struck.get(entry.entry);
  if (struckTarget !== undefined && struckTarget <= size) return false;
  return isOfItsDay(entries[entry.entry - 1], asOf.on);
}

/** An attestation or a strike is heard once the day that its entry speaks of has come. */
const isOfItsDay = (target: Entry | undefined, on: string): boolean =>
  target !== undefined && target.effectiveOn <= on;

/** Entries that count in one of two states and not in the other, in order: they are what made the difference. */
export const entriesBetween = (before: Book, after: Book, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => counts(entry, before, entries) !== counts(entry, after, entries));
