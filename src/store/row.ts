import type { Instant } from "../std/day.ts";
import { beijingDay, isDay, isInstant } from "../std/day.ts";
import { canonical, canonicalFault } from "../std/canonical.ts";
import type { Digest } from "../std/hash.ts";
import { utf8 } from "../std/hash.ts";
import type { Seq } from "../ledger/act.ts";
import type { Entry, Proposal } from "../ledger/entry.ts";
import type { Header } from "../ledger/header.ts";
import type { Salts, SealedEntry } from "../ledger/seal.ts";
import { openLeaf, trySeal } from "../ledger/seal.ts";
import type { SubjectKey } from "../ledger/subject.ts";
import { subjectsOf } from "../ledger/subject.ts";
import { leafHash } from "../ledger/tree.ts";
import type { Clock, Leaf } from "../office/ports.ts";
import { StoreRefused } from "./refused.ts";

/** One leaf as a store keeps it, with what stands beside it; row 0 of a book is its header. */
export type Row = Leaf;

/** A row on its way in: with the entry it tells and the subjects it speaks of. */
export interface PlacedRow extends Row {
  readonly entry: Entry;
  readonly subjects: readonly SubjectKey[];
}

/** What a store is handed by whoever chose it. */
export interface Tools {
  readonly clock: Clock;
  readonly salts: Salts;
  readonly digest: Digest;
}

const BOOK_ID = /^[a-z0-9-]{1,64}$/;

/** The header as row 0. Refuses a header that could not stand in a book. */
export function headerRow(header: Header, digest: Digest): Row {
  const fault = canonicalFault(readable(header));
  if (fault !== null) throw new StoreRefused(fault.fault, { path: fault.path });
  if (!BOOK_ID.test(header.book)) throw new StoreRefused("bad-header", { path: "book" });
  if (!isInstant(header.openedAt)) throw new StoreRefused("bad-header", { path: "openedAt" });
  const leaf = canonical(header);
  return {
    seq: 0,
    recordedAt: header.openedAt,
    effectiveOn: beijingDay(header.openedAt),
    leaf,
    leafHash: leafHash(utf8(leaf), digest),
    asides: [],
  };
}

/** The header that a row 0 tells. */
export const headerOf = (leaf: string): Header => JSON.parse(leaf) as Header;

/** The header, when this program reads books of its form; refuses any other, which it could only guess at (decisions/0007). */
export function readable(header: Header): Header {
  const { form, book } = header as { readonly form: unknown; readonly book: string };
  if (form === 1) return header;
  throw new StoreRefused("other-form", { book, form: String(form) });
}

/** The entry that a row tells. */
export const entryOf = (row: Row): Entry => openLeaf(row.leaf, row.asides);

/** Seals an entry or refuses it, so that nobody meets the fault only when the book is read again. */
function sealed(entry: Entry, tools: Tools): SealedEntry {
  if (!isDay(entry.effectiveOn))
    throw new StoreRefused("bad-day", { path: "/effectiveOn", value: String(entry.effectiveOn) });
  const result = trySeal(entry, tools.salts, tools.digest);
  if (result.ok) return result.value;
  throw new StoreRefused(result.error.fault, { path: result.error.path });
}

/**
 * Rows for proposals at the head of a log: numbered, timed by the later of the clock and the last entry, sealed
 * and hashed. `subjectsAt` tells what an entry already in the book speaks of.
 */
export function place(
  proposals: readonly Proposal[],
  last: { readonly seq: Seq; readonly recordedAt: Instant },
  subjectsAt: (seq: Seq) => readonly SubjectKey[],
  tools: Tools,
): readonly PlacedRow[] {
  const now = tools.clock.now();
  const recordedAt = now > last.recordedAt ? now : last.recordedAt;
  const placed: PlacedRow[] = [];
  const subjectsHere = (seq: Seq): readonly SubjectKey[] =>
    seq > last.seq ? (placed[seq - last.seq - 1]?.subjects ?? []) : subjectsAt(seq);
  for (const proposal of proposals) {
    const seq = last.seq + placed.length + 1;
    const { leaf, asides } = sealed({ ...proposal, seq, recordedAt }, tools);
    placed.push({
      seq,
      recordedAt,
      effectiveOn: proposal.effectiveOn,
      leaf,
      leafHash: leafHash(utf8(leaf), tools.digest),
      asides,
      entry: openLeaf(leaf, asides),
      subjects: subjectsOf(proposal, subjectsHere),
    });
  }
  return placed;
}
