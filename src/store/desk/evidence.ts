import { join } from "node:path";
import type { Evidence } from "../../ledger/evidence.ts";
import type { Blobs, EvidenceShelf } from "../../office/ports.ts";
import type { Hash } from "../../std/hash.ts";
import { readJson, writeWhole } from "./json-file.ts";

const BOOK = /^[a-z0-9][a-z0-9-]{0,79}$/;
const HASH = /^[0-9a-f]{64}$/;

interface Kept {
  readonly find: (book: string, sha256: Hash) => Promise<Evidence | null>;
  readonly write: (book: string, evidence: Evidence) => Promise<void>;
}

const shelfOver = (blobs: Blobs, kept: Kept): EvidenceShelf => ({
  find: kept.find,
  keep: async (book, bytes, name, mediaType) => {
    const sha256 = await blobs.put(bytes);
    const had = await kept.find(book, sha256);
    if (had !== null) return had;
    const evidence: Evidence = { sha256, size: bytes.length, mediaType, name: { text: name } };
    await kept.write(book, evidence);
    return evidence;
  },
});

/** What is known of uploaded files, as one small JSON file each under `folder`/BOOK; the bytes go to `blobs`. */
export function createFileEvidence(folder: string, blobs: Blobs): EvidenceShelf {
  const pathOf = (book: string, sha256: Hash): string | null =>
    BOOK.test(book) && HASH.test(sha256) ? join(folder, book, `${sha256}.json`) : null;
  return shelfOver(blobs, {
    find: async (book, sha256) => {
      const path = pathOf(book, sha256);
      return path === null ? null : readJson<Evidence>(path);
    },
    write: async (book, evidence) => {
      const path = pathOf(book, evidence.sha256);
      if (path === null) throw new Error("evidence must be named by a book and a digest");
      await writeWhole(path, JSON.stringify(evidence));
    },
  });
}

/** The same in memory. */
export function createMemoryEvidence(blobs: Blobs): EvidenceShelf {
  const kept = new Map<string, Evidence>();
  return shelfOver(blobs, {
    find: async (book, sha256) => kept.get(`${book}/${sha256}`) ?? null,
    write: async (book, evidence) => void kept.set(`${book}/${evidence.sha256}`, evidence),
  });
}
