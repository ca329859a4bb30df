import type { Seq } from "../ledger/act.ts";
import type { SubjectKey } from "../ledger/subject.ts";
import type { Frontier } from "../ledger/tree.ts";
import type { Aside } from "../ledger/seal.ts";
import type { Blobs, Store, TextPlace } from "../office/ports.ts";
import { toHex, utf8 } from "../std/hash.ts";
import type { Digest, Hash } from "../std/hash.ts";
import type { Engine } from "./engine.ts";
import { StoreRefused } from "./refused.ts";
import { createLog } from "./log.ts";
import type { Row, Tools } from "./row.ts";

interface Kept {
  readonly rows: Row[];
  readonly spoken: Map<SubjectKey, Seq[]>;
  pairs: number;
  readonly frontiers: Frontier[];
}

/** How far a book had come when a transaction began. */
type Mark = Readonly<{ [part in "rows" | "pairs" | "frontiers"]: number }>;

const marked = ({ rows, pairs, frontiers }: Kept): Mark => ({
  rows: rows.length,
  pairs,
  frontiers: frontiers.length,
});

/** Takes away what a failed transaction has added. */
function cutBack(kept: Kept, mark: Mark): void {
  if (kept.rows.length === mark.rows) return;
  kept.rows.length = mark.rows;
  kept.frontiers.length = mark.frontiers;
  kept.pairs = mark.pairs;
  for (const [subject, seqs] of kept.spoken)
    kept.spoken.set(
      subject,
      seqs.filter((seq) => seq < mark.rows),
    );
}

const asideAt = (rows: readonly Row[], { seq, path }: TextPlace): Aside | undefined =>
  rows[seq]?.asides.find((aside) => aside.path === path);

/** The salt goes with the words: with it, a short name could be guessed from the digest. */
const blanked = (path: string): Aside => ({ path, salt: new Uint8Array(0), text: null });

/** Takes words and salts away. */
function blank(rows: Row[], places: readonly TextPlace[]): void {
  // Every place is looked up before the first is changed, because a text taken away cannot be put back.
  for (const place of places)
    if (asideAt(rows, place)?.text == null) throw new Error(`no text at ${place.path} of entry ${place.seq}`);
  for (const { seq, path } of places) {
    const row = rows[seq] as Row;
    rows[seq] = { ...row, asides: row.asides.map((aside) => (aside.path === path ? blanked(path) : aside)) };
  }
}

/** Does the work, or takes away again whatever it has added. */
function undone<T>(books: Map<string, Kept>, work: () => T): T {
  const before = new Map([...books].map(([book, kept]) => [book, marked(kept)]));
  try {
    return work();
  } catch (error) {
    for (const [book, kept] of books) {
      const mark = before.get(book);
      if (mark === undefined) books.delete(book);
      else cutBack(kept, mark);
    }
    throw error;
  }
}

/** An engine that forgets everything at the end: for tests, examples and books that are only looked at. */
export function createMemoryEngine(): Engine {
  const books = new Map<string, Kept>();
  const rowsOf = (book: string): readonly Row[] => books.get(book)?.rows ?? [];
  const speak = (kept: Kept, subject: SubjectKey, seq: Seq): void => {
    const seqs = kept.spoken.get(subject);
    if (seqs === undefined) kept.spoken.set(subject, [seq]);
    else seqs.push(seq);
    kept.pairs += 1;
  };
  return {
    headers: () => [...books.values()].flatMap(({ rows }) => rows[0]?.leaf ?? []),
    last: (book) => rowsOf(book).at(-1) ?? null,
    rows: (book, from, limit) => rowsOf(book).slice(from, from + limit),
    hashes: (book, from, limit) =>
      rowsOf(book)
        .slice(from, from + limit)
        .map((row) => row.leafHash),
    texts: (book, from, to) =>
      rowsOf(book)
        .slice(from, to + 1)
        .flatMap(({ seq, asides }) => asides.map(({ path, text }) => ({ seq, path, text }))),
    leafBytes: (book, from, limit) =>
      rowsOf(book)
        .slice(from, from + limit)
        .map(({ seq, leaf, leafHash }) => ({ seq, leaf: utf8(leaf), leafHash })),
    spoken: (book, subject, after) =>
      (books.get(book)?.spoken.get(subject) ?? []).filter((seq) => seq > after),
    isSpoken: (book, subject, seq) => books.get(book)?.spoken.get(subject)?.includes(seq) ?? false,
    spokenCount: (book) => books.get(book)?.pairs ?? 0,
    frontier: (book) => books.get(book)?.frontiers.at(-1) ?? null,
    frontiers: (book) => books.get(book)?.frontiers ?? [],
    snapshot: (look) => look(),
    open: (book, row) => {
      books.set(book, { rows: [row], spoken: new Map(), pairs: 0, frontiers: [] });
    },
    insert: (book, rows, frontier) => {
      const kept = books.get(book) as Kept;
      for (const { entry: _, subjects, ...row } of rows) {
        kept.rows.push(row);
        for (const subject of new Set(subjects)) speak(kept, subject, row.seq);
      }
      if (frontier !== null) kept.frontiers.push(frontier);
    },
    erase: (book, places) => blank(books.get(book)?.rows ?? [], places),
    scrub: () => undefined,
    transaction: (work) => undone(books, work),
    close: () => books.clear(),
  };
}

/** A store in memory, with the same promises as the others but for lasting. */
export const createMemoryStore = (tools: Tools): Store => createLog(createMemoryEngine(), tools);

/** Files in memory, by content hash. */
export function createMemoryBlobs(digest: Digest): Blobs {
  const files = new Map<Hash, Uint8Array>();
  const put = (bytes: Uint8Array): Hash => {
    const hash = toHex(digest(bytes));
    files.set(hash, bytes.slice());
    return hash;
  };
  return {
    put: async (bytes) => put(bytes),
    putStream: async (bytes, limit, look) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of bytes) {
        size += chunk.length;
        if (size > limit) throw new StoreRefused("file-too-large", { limit: String(limit) });
        chunks.push(chunk);
      }
      const whole = new Uint8Array(Buffer.concat(chunks));
      await look?.(whole);
      return { sha256: put(whole), size };
    },
    get: async (hash) => files.get(hash)?.slice() ?? null,
    read: async (hash) => {
      const bytes = files.get(hash);
      return bytes === undefined ? null : { size: bytes.length, bytes: only(bytes) };
    },
    erase: async (hash) => files.delete(hash),
    list: () => each(files.keys()),
  };
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes.slice();
}

async function* each(hashes: Iterable<Hash>): AsyncIterable<Hash> {
  yield* hashes;
}
