import type { Seq } from "../ledger/act.ts";
import type { Frontier, NodeHash } from "../ledger/tree.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../ledger/tree.ts";
import type { Verification } from "../office/ports.ts";
import type { Digest } from "../std/hash.ts";
import { toHex } from "../std/hash.ts";
import { sameBytes } from "../std/base64.ts";
import type { VerificationFault } from "../words/verification.ts";

/** A stored leaf as bytes, and the hash kept beside it. */
export interface LeafBytes {
  readonly seq: Seq;
  readonly leaf: Uint8Array;
  readonly leafHash: NodeHash;
}

interface Finding {
  readonly seq: Seq;
  readonly fault: VerificationFault;
}

/** A quick audit on its way: pages are handed in in order, then it says what it found. */
export interface QuickAudit {
  readonly page: (leaves: readonly LeafBytes[]) => void;
  readonly finish: () => Verification;
}

/**
 * Hashes the stored leaves and the tree again and nothing else: enough to say that the log is the one of a checkpoint. The
 * columns, free texts and the index of subjects beside it are the full audit's (`auditBook`).
 */
export function beginQuickAudit(
  book: string,
  keptFrontiers: readonly Frontier[],
  digest: Digest,
): QuickAudit {
  const faults: Finding[] = [];
  const kept = new Map(keptFrontiers.map((frontier) => [frontier.size, frontier]));
  let frontier = emptyFrontier;
  let waiting: NodeHash[] = [];
  const fold = (): void => {
    frontier = grow(frontier, waiting, digest);
    waiting = [];
    const same = kept.get(frontier.size);
    if (same === undefined) return;
    kept.delete(frontier.size);
    if (!sameBytes(rootOf(same, digest), rootOf(frontier, digest)))
      faults.push({ seq: frontier.size - 1, fault: "frontier-changed" });
  };
  return {
    page: (leaves) => {
      for (const { seq, leaf, leafHash: told } of leaves) {
        const due = frontier.size + waiting.length;
        if (seq !== due) faults.push({ seq, fault: due === 0 ? "header-missing" : "gap" });
        const hash = leafHash(leaf, digest);
        if (!sameBytes(hash, told)) faults.push({ seq, fault: "leaf-hash" });
        waiting.push(hash);
        if (kept.has(due + 1)) fold();
      }
      fold();
    },
    finish: () => {
      for (const size of kept.keys()) faults.push({ seq: size - 1, fault: "frontier-changed" });
      const entries = Math.max(0, frontier.size - 1);
      return { book, entries, root: toHex(rootOf(frontier, digest)), faults };
    },
  };
}

/** The quick audit of a whole book, page by page. */
export function auditLeaves(
  book: string,
  pages: Iterable<readonly LeafBytes[]>,
  keptFrontiers: readonly Frontier[],
  digest: Digest,
): Verification {
  const audit = beginQuickAudit(book, keptFrontiers, digest);
  for (const page of pages) audit.page(page);
  return audit.finish();
}
