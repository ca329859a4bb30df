import type { Seq } from "../ledger/act.ts";
import { openLeaf, sealOf, sealsOf } from "../ledger/seal.ts";
import type { SubjectKey } from "../ledger/subject.ts";
import { subjectsOf } from "../ledger/subject.ts";
import { leafHash } from "../ledger/tree.ts";
import type { Leaf } from "../office/ports.ts";
import { sameBytes } from "../std/base64.ts";
import { canonical } from "../std/canonical.ts";
import { isDay, isInstant } from "../std/day.ts";
import type { Digest } from "../std/hash.ts";
import { utf8 } from "../std/hash.ts";
import { VERIFICATION_FAULTS } from "../words/verification.ts";
import type { VerificationFault } from "../words/verification.ts";
import { StoreRefused } from "./refused.ts";
import { headerOf, headerRow } from "./row.ts";
import type { PlacedRow, Row } from "./row.ts";

/** The leaf that a taken one has to follow. */
type Before = Pick<Row, "seq" | "recordedAt">;

/** The first thing about a leaf's free texts that does not fit its seals; an erased text fits any. */
function asideFault({ leaf, asides }: Leaf, digest: Digest): VerificationFault | null {
  const seals = new Map(sealsOf(leaf));
  for (const { path, salt, text } of asides) {
    const seal = seals.get(path);
    if (seal === undefined) return "aside-unsealed";
    if (text !== null && sealOf(salt, text, digest) !== seal) return "aside-changed";
    // What is left over at the end has no words beside it; what comes twice is no longer there.
    seals.delete(path);
  }
  return seals.size > 0 ? "aside-missing" : null;
}

function headerFault(leaf: Leaf, digest: Digest): VerificationFault | null {
  const told = headerRow(headerOf(leaf.leaf), digest);
  if (told.leaf !== leaf.leaf) return "leaf-unreadable";
  if (told.recordedAt !== leaf.recordedAt) return "recorded-at";
  if (told.effectiveOn !== leaf.effectiveOn) return "effective-on";
  return leaf.asides.length > 0 ? "aside-unsealed" : null;
}

function entryFault(leaf: Leaf, before: Before, digest: Digest): VerificationFault | null {
  const told = JSON.parse(leaf.leaf) as Before & { readonly effectiveOn: string };
  if (canonical(told) !== leaf.leaf) return "leaf-unreadable";
  if (told.seq !== leaf.seq) return "leaf-number";
  if (told.recordedAt !== leaf.recordedAt || !isInstant(leaf.recordedAt)) return "recorded-at";
  if (told.effectiveOn !== leaf.effectiveOn || !isDay(leaf.effectiveOn)) return "effective-on";
  if (leaf.recordedAt < before.recordedAt) return "recorded-backwards";
  return asideFault(leaf, digest);
}

/**
 * The first thing that does not fit about a leaf from elsewhere, as `verify` would name it; null when it can be taken.
 * `before` is the leaf that it has to follow, null for a header.
 */
export function leafFault(leaf: Leaf, before: Before | null, digest: Digest): VerificationFault | null {
  if (leaf.seq !== (before === null ? 0 : before.seq + 1)) return "gap";
  if (!sameBytes(leafHash(utf8(leaf.leaf), digest), leaf.leafHash)) return "leaf-hash";
  try {
    return before === null ? headerFault(leaf, digest) : entryFault(leaf, before, digest);
  } catch (error) {
    // A header of another form, or with a name no book can have, has its own sentence.
    if (error instanceof StoreRefused) throw error;
    return "leaf-unreadable";
  }
}

/** Refuses a leaf from elsewhere that does not fit (see `leafFault`). */
export function refuseUnfit(leaf: Leaf, before: Before | null, digest: Digest): void {
  const fault = leafFault(leaf, before, digest);
  if (fault !== null)
    throw new StoreRefused("leaf-unfit", { seq: String(leaf.seq), fault: VERIFICATION_FAULTS[fault] });
}

/** An entry from elsewhere as a row for the head of a log; refuses one that does not fit. */
export function takenRow(
  leaf: Leaf,
  before: Before,
  subjectsAt: (seq: Seq) => readonly SubjectKey[],
  digest: Digest,
): PlacedRow {
  refuseUnfit(leaf, before, digest);
  const entry = openLeaf(leaf.leaf, leaf.asides);
  const { seq, recordedAt, effectiveOn, leafHash: hash, asides } = leaf;
  const subjects = subjectsOf(entry, (target) => (target < seq ? subjectsAt(target) : []));
  return { seq, recordedAt, effectiveOn, leaf: leaf.leaf, leafHash: hash, asides, entry, subjects };
}
