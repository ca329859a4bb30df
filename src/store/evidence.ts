import { createHash } from "node:crypto";
import type { Seq } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Blobs, Loss, Verification } from "../office/ports.ts";
import { erasuresOf, fileAt } from "../registers/erasures.ts";
import type { Hash } from "../std/hash.ts";
import type { VerificationFault } from "../words/verification.ts";

/** An evidence file that is not what its entry says it is. */
export interface EvidenceFault {
  readonly seq: Seq;
  readonly sha256: Hash;
  readonly fault: Extract<VerificationFault, "evidence-missing" | "evidence-changed">;
}

/** Reads a file as it lies and says what is wrong with it; null when its bytes are those of its hash. */
export async function faultOfFile(
  blobs: Pick<Blobs, "read">,
  sha256: Hash,
): Promise<EvidenceFault["fault"] | null> {
  const file = await blobs.read(sha256);
  if (file === null) return "evidence-missing";
  const hash = createHash("sha256");
  for await (const bytes of file.bytes) hash.update(bytes);
  return hash.digest("hex") === sha256 ? null : "evidence-changed";
}

/** Holds the evidence files of entries against the hashes in the book; each file is read once. */
export async function verifyEvidence(
  entries: readonly Entry[],
  blobs: Pick<Blobs, "read">,
): Promise<readonly EvidenceFault[]> {
  const verdicts = new Map<Hash, EvidenceFault["fault"] | null>();
  // A file that an entry of the book erases is rightly gone; where another book still needs it, it may be there.
  for (const erasure of [...erasuresOf(entries).values()].flat()) {
    const sha256 = fileAt(erasure.place);
    if (sha256 !== null) verdicts.set(sha256, null);
  }
  const faults: EvidenceFault[] = [];
  for (const { seq, evidence } of entries)
    for (const { sha256 } of evidence) {
      let fault = verdicts.get(sha256);
      if (fault === undefined) verdicts.set(sha256, (fault = await faultOfFile(blobs, sha256)));
      if (fault !== null) faults.push({ seq, sha256, fault });
    }
  return faults;
}

/** What a store found of a book, and beside it what its evidence files and its last noted head say. */
export async function verifyWhole(
  found: Verification,
  entries: readonly Entry[],
  blobs: Pick<Blobs, "read">,
  loss: Loss | null,
): Promise<Verification> {
  const evidence = await verifyEvidence(entries, blobs);
  const lost = loss === null ? [] : [{ seq: loss.from, fault: `checkpoint-${loss.kind}` }];
  return { ...found, faults: [...found.faults, ...evidence, ...lost] };
}
