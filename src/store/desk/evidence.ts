import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Evidence } from "../../ledger/evidence.ts";
import type { Blobs, EvidenceShelf } from "../../office/ports.ts";
import { createQueue } from "../../office/queue.ts";
import { instantOf, type Instant } from "../../std/day.ts";
import type { Hash } from "../../std/hash.ts";
import { readJson, writeWhole } from "./json-file.ts";

const BOOK = /^[a-z0-9][a-z0-9-]{0,79}$/;
const HASH = /^[0-9a-f]{64}$/;

interface Kept {
  readonly find: (book: string, sha256: Hash) => Promise<Evidence | null>;
  readonly write: (book: string, evidence: Evidence) => Promise<void>;
  readonly remove: (book: string, sha256: Hash) => Promise<void>;
  /** Notes that the same file was uploaded again just now. */
  readonly renew: (book: string, sha256: Hash) => Promise<void>;
  readonly uploadedBefore: EvidenceShelf["uploadedBefore"];
  /** When the file was last uploaded or held; null when it is not there. */
  readonly uploadedAt: (book: string, sha256: Hash) => Promise<Instant | null>;
  /** Whether any book still names the file. */
  readonly isNamed: (sha256: Hash) => Promise<boolean>;
}

/** Keeps what is known of bytes that are kept already; the same bytes again keep the first name. */
async function know(book: string, evidence: Evidence, kept: Kept): Promise<Evidence> {
  const had = await kept.find(book, evidence.sha256);
  if (had === null) await kept.write(book, evidence);
  else await kept.renew(book, evidence.sha256);
  return had ?? evidence;
}

/** Keeping, holding and taking away wait for each other, so that no file goes between its bytes and its name. */
function createTurn() {
  const queue = createQueue();
  const turn = <T>(work: () => Promise<T>): Promise<T> => queue("", work);
  /** Waits for the turn and has it until the answer is called. */
  const begin = (): Promise<() => void> =>
    new Promise((resolve) => void turn(() => new Promise<void>((end) => resolve(end))));
  return { turn, begin };
}

/** Bytes that stream by have the turn only once they are here whole and accepted: a slow upload holds up nobody. */
const keepStream =
  (blobs: Blobs, kept: Kept, begin: () => Promise<() => void>): EvidenceShelf["keepStream"] =>
  async (book, bytes, limit, accept) => {
    const about = { name: "", mediaType: "" };
    let end = (): void => undefined;
    try {
      const { sha256, size } = await blobs.putStream(bytes, limit, async (whole) => {
        Object.assign(about, await accept(whole));
        end = await begin();
      });
      const { name, mediaType } = about;
      return await know(book, { sha256, size, mediaType, name: { text: name } }, kept);
    } finally {
      end();
    }
  };

function shelfOver(blobs: Blobs, kept: Kept): EvidenceShelf {
  const { turn, begin } = createTurn();
  return {
    find: kept.find,
    uploadedBefore: kept.uploadedBefore,
    keepStream: keepStream(blobs, kept, begin),
    keep: (book, bytes, name, mediaType) =>
      turn(async () => {
        const sha256 = await blobs.put(bytes);
        return know(book, { sha256, size: bytes.length, mediaType, name: { text: name } }, kept);
      }),
    hold: (book, sha256) =>
      turn(async () => {
        if ((await kept.find(book, sha256)) === null) return false;
        await kept.renew(book, sha256);
        return true;
      }),
    erase: (book, sha256, uploadedBefore) =>
      turn(async () => {
        const at = await kept.uploadedAt(book, sha256);
        if (uploadedBefore !== undefined && (at === null || at >= uploadedBefore)) return false;
        await kept.remove(book, sha256);
        if (!(await kept.isNamed(sha256))) await blobs.erase(sha256);
        return true;
      }),
  };
}

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
    remove: async (book, sha256) => {
      const path = pathOf(book, sha256);
      if (path !== null) await rm(path, { force: true });
    },
    renew: async (book, sha256) => {
      const now = new Date();
      await utimes(pathOf(book, sha256) ?? "", now, now);
    },
    uploadedBefore: async (book, instant) => {
      const old: Hash[] = [];
      for (const name of BOOK.test(book) ? await readdir(join(folder, book)).catch(() => []) : []) {
        const sha256 = name.slice(0, -".json".length);
        if (!HASH.test(sha256)) continue;
        const { mtimeMs } = await stat(join(folder, book, name));
        if (mtimeMs < Date.parse(instant)) old.push(sha256);
      }
      return old;
    },
    uploadedAt: async (book, sha256) => {
      const found = await stat(pathOf(book, sha256) ?? "").catch(() => null);
      return found === null ? null : instantOf(found.mtimeMs);
    },
    isNamed: async (sha256) => {
      for (const book of await readdir(folder).catch(() => []))
        if ((await readJson<Evidence>(join(folder, book, `${sha256}.json`))) !== null) return true;
      return false;
    },
  });
}

interface KeptInMemory {
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** The same in memory. */
export function createMemoryEvidence(blobs: Blobs): EvidenceShelf {
  const kept = new Map<string, KeptInMemory>();
  const placeOf = (book: string, sha256: Hash): string => `${book}/${sha256}`;
  const write = async (book: string, evidence: Evidence): Promise<void> =>
    void kept.set(placeOf(book, evidence.sha256), { evidence, at: instantOf(Date.now()) });
  return shelfOver(blobs, {
    find: async (book, sha256) => kept.get(placeOf(book, sha256))?.evidence ?? null,
    write,
    renew: async (book, sha256) => {
      const had = kept.get(placeOf(book, sha256));
      if (had !== undefined) await write(book, had.evidence);
    },
    remove: async (book, sha256) => void kept.delete(placeOf(book, sha256)),
    uploadedBefore: async (book, instant) =>
      [...kept].flatMap(([place, { evidence, at }]) =>
        place === placeOf(book, evidence.sha256) && at < instant ? [evidence.sha256] : [],
      ),
    uploadedAt: async (book, sha256) => kept.get(placeOf(book, sha256))?.at ?? null,
    isNamed: async (sha256) => [...kept.keys()].some((key) => key.endsWith(`/${sha256}`)),
  });
}
