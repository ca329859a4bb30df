import type { Seq } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Header } from "../ledger/header.ts";
import type { SubjectKey } from "../ledger/subject.ts";
import { subjectsOf } from "../ledger/subject.ts";
import type { Frontier } from "../ledger/tree.ts";
import { emptyFrontier, grow, rootOf } from "../ledger/tree.ts";
import type { Appended, Expectation, Leaf, Store } from "../office/ports.ts";
import type { Digest } from "../std/hash.ts";
import { toHex } from "../std/hash.ts";
import { auditBook } from "./audit.ts";
import { digestFor } from "./digest.ts";
import type { Engine, ReadEngine } from "./engine.ts";
import { auditLeaves } from "./quick-audit.ts";
import type { LeafBytes } from "./quick-audit.ts";
import { StoreRefused } from "./refused.ts";
import { rootAt } from "./root-at.ts";
import { entryOf, headerOf, headerRow, place, readable } from "./row.ts";
import type { PlacedRow, Row, Tools } from "./row.ts";
import { refuseUnfit, takenRow } from "./taken.ts";

/** A store that only looks: what works beside the one writing process. */
export type StoreReader = Omit<Store, "open" | "append" | "take">;

/** So many entries lie at most between two kept frontiers, which bounds the hashing when a book is opened. */
export const FRONTIER_SPACING = 1_024;
const PAGE = 10_000;
const spansOf = (frontier: Frontier): number => Math.floor(frontier.size / FRONTIER_SPACING);

const entryAt = (engine: ReadEngine, book: string, seq: Seq): Entry | null => {
  const row = seq < 1 ? undefined : engine.rows(book, seq, 1)[0];
  return row === undefined || row.seq !== seq ? null : entryOf(row);
};

/** What an entry of the book speaks of. An entry only speaks of earlier ones, so this ends. */
function subjectsAt(engine: ReadEngine, book: string, seq: Seq): readonly SubjectKey[] {
  const entry = entryAt(engine, book, seq);
  if (entry === null) return [];
  return subjectsOf(entry, (target) => (target < seq ? subjectsAt(engine, book, target) : []));
}

/** Brings a frontier up to the last row of a book, from the largest one kept. */
function frontierOf(engine: ReadEngine, book: string, known: Frontier | undefined, digest: Digest): Frontier {
  let frontier = known ?? engine.frontier(book) ?? emptyFrontier;
  for (;;) {
    const hashes = engine.hashes(book, frontier.size, PAGE);
    if (hashes.length === 0) return frontier;
    frontier = grow(frontier, hashes, digest);
  }
}

/** Stored leaves page by page. */
function* leafPages(engine: ReadEngine, book: string): Generator<readonly LeafBytes[]> {
  for (let from = 0; ; ) {
    const page = engine.leafBytes(book, from, PAGE);
    const last = page[page.length - 1];
    if (last === undefined) return;
    yield page;
    from = last.seq + 1;
  }
}

/** The digest of each book by its header; of a book whose header is not there or cannot be read, the plain one. */
function digestsOf(engine: ReadEngine, plain: Digest): (book: string) => Digest {
  const known = new Map<string, Digest>();
  return (book) => {
    const found = known.get(book);
    if (found !== undefined) return found;
    try {
      const leaf = engine.rows(book, 0, 1)[0]?.leaf;
      if (leaf === undefined) return plain;
      const digest = digestFor(headerOf(leaf).hash, plain);
      known.set(book, digest);
      return digest;
    } catch {
      return plain;
    }
  };
}

/** The right edge of each book's tree, as far as it has been followed. */
type Frontiers = Map<string, Frontier>;

/** The questions of a store over an engine. */
export function createReader(
  engine: ReadEngine,
  plain: Digest,
  frontiers: Frontiers = new Map(),
): StoreReader {
  const digestIn = digestsOf(engine, plain);
  return {
    books: async () => engine.headers().map((leaf) => readable(headerOf(leaf))),
    entries: async (book, after, limit = Number.MAX_SAFE_INTEGER) =>
      engine.rows(book, Math.max(after, 0) + 1, limit).map(entryOf),
    leaves: async (book, from, limit) => engine.rows(book, Math.max(from, 0), limit),
    hashes: async (book, from, limit) => engine.hashes(book, Math.max(from, 0), limit),
    head: async (book) => {
      if (engine.last(book) === null) return null;
      const digest = digestIn(book);
      const frontier = frontierOf(engine, book, frontiers.get(book), digest);
      frontiers.set(book, frontier);
      return { size: frontier.size - 1, root: toHex(rootOf(frontier, digest)) };
    },
    rootAt: async (book, size) => rootAt(engine, book, size, digestIn(book)),
    texts: async (book, from, to) => engine.texts(book, from, to),
    verify: async (book, { quick = false } = {}) => {
      if (engine.last(book) === null) throw new StoreRefused("no-such-book", { book });
      return engine.snapshot(() =>
        quick
          ? auditLeaves(book, leafPages(engine, book), engine.frontiers(book), digestIn(book))
          : auditBook(engine, book, digestIn(book)),
      );
    },
    close: async () => engine.close(),
  };
}

function openBook(engine: Engine, header: Header, plain: Digest): void {
  const row = headerRow(header, digestFor(header.hash, plain));
  const before = engine.rows(header.book, 0, 1)[0];
  if (before !== undefined) readable(headerOf(before.leaf));
  if (before === undefined) engine.transaction(() => engine.open(header.book, row));
  else if (before.leaf !== row.leaf) throw new StoreRefused("book-differs", { book: header.book });
}

/** The first subject that has moved since its author looked, with what came between; null when none has. */
function movedSubject(
  engine: ReadEngine,
  book: string,
  expectations: readonly Expectation[],
): Extract<Appended, { readonly ok: false }> | null {
  for (const { subject, seen } of expectations) {
    const since = engine.spoken(book, subject, seen);
    if (since.length === 0) continue;
    const between = since.flatMap((seq) => entryAt(engine, book, seq) ?? []);
    return { ok: false, moved: subject, between };
  }
  return null;
}

/** The digest that a header from elsewhere names; one that cannot be read is refused by whoever checks it next. */
function hashNamedIn(leaf: string, plain: Digest): Digest {
  try {
    return digestFor(headerOf(leaf).hash, plain);
  } catch {
    return plain;
  }
}

/** So many taken rows are held at most before they are inserted. */
const TAKEN_PAGE = 500;

/** Inserts leaves from elsewhere page by page within the transaction that is open; answers with the tree's new edge. */
function takeLeaves(engine: Engine, book: string, leaves: Iterable<Leaf>, plain: Digest): Frontier | null {
  let last: Pick<Row, "seq" | "recordedAt"> | null = engine.last(book);
  let digest = digestsOf(engine, plain)(book);
  let frontier: Frontier | null = null;
  let page: PlacedRow[] = [];
  const speak = (seq: Seq): readonly SubjectKey[] =>
    page[seq - (page[0]?.seq ?? seq + 1)]?.subjects ?? subjectsAt(engine, book, seq);
  const flush = (): void => {
    const before: Frontier = frontier ?? frontierOf(engine, book, undefined, digest);
    const after = grow(
      before,
      page.map((row) => row.leafHash),
      digest,
    );
    engine.insert(book, page, spansOf(after) > spansOf(before) ? after : null);
    frontier = after;
    page = [];
  };
  for (const leaf of leaves) {
    if (last === null) {
      digest = hashNamedIn(leaf.leaf, plain);
      refuseUnfit(leaf, null, digest);
      if (headerOf(leaf.leaf).book !== book) throw new StoreRefused("bad-header", { path: "book" });
      engine.open(book, leaf);
    } else page.push(takenRow(leaf, last, speak, digest));
    last = leaf;
    if (page.length === TAKEN_PAGE) flush();
  }
  if (page.length > 0) flush();
  return frontier;
}

/** The verbs and questions of a store over an engine that one process writes. */
export function createLog(engine: Engine, tools: Tools): Store {
  const plain = tools.digest;
  const digestIn = digestsOf(engine, plain);
  const frontiers: Frontiers = new Map();
  const insert = (book: string, rows: readonly PlacedRow[]): Frontier => {
    const digest = digestIn(book);
    const before = frontierOf(engine, book, frontiers.get(book), digest);
    const hashes = rows.map((row) => row.leafHash);
    const after = grow(before, hashes, digest);
    const isDue = spansOf(after) > spansOf(before);
    engine.insert(book, rows, isDue ? after : null);
    return after;
  };
  return {
    ...createReader(engine, plain, frontiers),
    open: async (header) => openBook(engine, header, plain),
    append: async (book, proposals, expectations, erased = []) => {
      let after: Frontier | null = null;
      const appended = engine.transaction((): Appended => {
        const last = engine.last(book);
        if (last === null) throw new StoreRefused("no-such-book", { book });
        const moved = movedSubject(engine, book, expectations);
        if (moved !== null) return moved;
        const rows = place(proposals, last, (seq) => subjectsAt(engine, book, seq), {
          ...tools,
          digest: digestIn(book),
        });
        after = insert(book, rows);
        if (erased.length > 0) engine.erase(book, erased);
        return { ok: true, entries: rows.map((row) => row.entry) };
      });
      // The new edge is only believed once the transaction is durable.
      if (after !== null) frontiers.set(book, after);
      if (appended.ok && erased.length > 0) engine.scrub();
      return appended;
    },
    take: async (book, leaves) => {
      const after = engine.transaction(() => takeLeaves(engine, book, leaves, plain));
      if (after !== null) frontiers.set(book, after);
    },
  };
}
