import type { Seq } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Blobs } from "../office/ports.ts";
import { erasuresOf, fileAt } from "../registers/erasures.ts";
import { toHex } from "../std/hash.ts";
import type { Digest, Hash } from "../std/hash.ts";
import type { VerificationFault } from "../words/verification.ts";
import { nativeDigest } from "./digest.ts";

/** An evidence file that is not what its entry says it is. */
export interface EvidenceFault {
  readonly seq: Seq;
  readonly sha256: Hash;
  readonly fault: Extract<VerificationFault, "evidence-missing" | "evidence-changed">;
}

/** Holds the evidence files of entries against the hashes in the book; each file is read once. */
export async function verifyEvidence(
  entries: readonly Entry[],
  blobs: Blobs,
  digest: Digest = nativeDigest,
): Promise<readonly EvidenceFault[]> {
  const verdicts = new Map<Hash, EvidenceFault["fault"] | null>();
  // A file that an entry of the book erases is rightly gone; where another book still needs it, it may be there.
  for (const erasure of [...erasuresOf(entries).values()].flat()) {
    const sha256 = fileAt(erasure.place);
    if (sha256 !== null) verdicts.set(sha256, null);
  }
  const faults: EvidenceFault[] = [];
  const judge = async (sha256: Hash): Promise<EvidenceFault["fault"] | null> => {
    const bytes = await blobs.get(sha256);
    if (bytes === null) return "evidence-missing";
    return toHex(digest(bytes)) === sha256 ? null : "evidence-changed";
  };
  for (const { seq, evidence } of entries)
    for (const { sha256 } of evidence) {
      let fault = verdicts.get(sha256);
      if (fault === undefined) verdicts.set(sha256, (fault = await judge(sha256)));
      if (fault !== null) faults.push({ seq, sha256, fault });
    }
  return faults;
}
