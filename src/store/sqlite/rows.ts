import type { Seq } from "../../ledger/act.ts";
import type { Aside } from "../../ledger/seal.ts";
import type { Frontier } from "../../ledger/tree.ts";
import type { Engine, ReadEngine } from "../engine.ts";
import type { LeafBytes } from "../quick-audit.ts";
import type { PlacedRow, Row } from "../row.ts";
import type { Connection, Prepared } from "./driver.ts";

interface EntryRow {
  readonly seq: Seq;
  readonly recorded_at: string;
  readonly effective_on: string;
  readonly leaf: string;
  readonly leaf_hash: Uint8Array;
}
interface AsideRow extends Aside {
  readonly seq: Seq;
}
interface FrontierRow {
  readonly size: number;
  readonly nodes: Uint8Array;
}

const NODE_BYTES = 32;
const NO_ASIDES: readonly Aside[] = [];
/** SQLite reads a negative limit as none, and a larger integer than this as an error of the driver. */
const MAX_LIMIT = 0x7fff_ffff;

/** The statements that look. */
const readStatements = (connection: Connection) => ({
  headers: connection.prepare("SELECT leaf FROM entries WHERE seq = 0 ORDER BY recorded_at, book"),
  last: connection.prepare(
    "SELECT seq, recorded_at FROM entries WHERE book = ? ORDER BY seq DESC LIMIT 1",
  ) as Prepared<EntryRow>,
  rows: connection.prepare(
    "SELECT seq, recorded_at, effective_on, leaf, leaf_hash FROM entries WHERE book = ? AND seq >= ? ORDER BY seq LIMIT ?",
  ) as Prepared<EntryRow>,
  asides: connection.prepare(
    "SELECT seq, path, salt, text FROM asides WHERE book = ? AND seq >= ? AND seq <= ? ORDER BY seq, path",
  ) as Prepared<AsideRow>,
  texts: connection.prepare(
    "SELECT seq, path, text FROM asides WHERE book = ? AND seq >= ? AND seq <= ? ORDER BY seq, path",
  ) as Prepared<AsideRow>,
  leafBytes: connection.prepare(
    "SELECT seq, CAST(leaf AS BLOB) AS leaf, leaf_hash AS leafHash FROM entries WHERE book = ? AND seq >= ? ORDER BY seq LIMIT ?",
  ) as Prepared<LeafBytes>,
  hashes: connection.prepare(
    "SELECT leaf_hash FROM entries WHERE book = ? AND seq >= ? ORDER BY seq LIMIT ?",
  ) as Prepared<EntryRow>,
  spoken: connection.prepare(
    "SELECT seq FROM spoken WHERE book = ? AND subject = ? AND seq > ? ORDER BY seq",
  ) as Prepared<EntryRow>,
  spokenCount: connection.prepare(
    "SELECT count(*) AS size FROM spoken WHERE book = ?",
  ) as Prepared<FrontierRow>,
  frontier: connection.prepare(
    "SELECT size, nodes FROM frontiers WHERE book = ? ORDER BY size DESC LIMIT 1",
  ) as Prepared<FrontierRow>,
  frontiers: connection.prepare(
    "SELECT size, nodes FROM frontiers WHERE book = ? ORDER BY size",
  ) as Prepared<FrontierRow>,
  isSpoken: connection.prepare("SELECT 1 FROM spoken WHERE book = ? AND subject = ? AND seq = ?"),
});

/** The statements that add. */
const writeStatements = (connection: Connection) => ({
  entry: connection.prepare(
    "INSERT INTO entries (book, seq, recorded_at, effective_on, leaf, leaf_hash) VALUES (?, ?, ?, ?, ?, ?)",
  ),
  aside: connection.prepare("INSERT INTO asides (book, seq, path, salt, text) VALUES (?, ?, ?, ?, ?)"),
  spoken: connection.prepare("INSERT INTO spoken (book, subject, seq) VALUES (?, ?, ?)"),
  hasText: connection.prepare(
    "SELECT 1 FROM asides WHERE book = ? AND seq = ? AND path = ? AND text IS NOT NULL",
  ),
  erase: connection.prepare(
    "UPDATE asides SET text = NULL, salt = x'' WHERE book = ? AND seq = ? AND path = ?",
  ),
  frontier: connection.prepare("INSERT INTO frontiers (book, size, nodes) VALUES (?, ?, ?)"),
});

function joinNodes(nodes: Frontier["nodes"]): Uint8Array {
  const bytes = new Uint8Array(nodes.length * NODE_BYTES);
  nodes.forEach((node, i) => bytes.set(node, i * NODE_BYTES));
  return bytes;
}

const splitNodes = (bytes: Uint8Array): Frontier["nodes"] =>
  Array.from({ length: Math.floor(bytes.length / NODE_BYTES) }, (_, i) =>
    bytes.slice(i * NODE_BYTES, (i + 1) * NODE_BYTES),
  );

const frontierOf = ({ size, nodes }: FrontierRow): Frontier => ({ size, nodes: splitNodes(nodes) });

function asidesBySeq(rows: readonly AsideRow[]): ReadonlyMap<Seq, readonly Aside[]> {
  const bySeq = new Map<Seq, Aside[]>();
  for (const { seq, path, salt, text } of rows) {
    const asides = bySeq.get(seq);
    if (asides === undefined) bySeq.set(seq, [{ path, salt, text }]);
    else asides.push({ path, salt, text });
  }
  return bySeq;
}

/** What a reading connection can tell. */
export function createReadEngine(connection: Connection): ReadEngine {
  const sql = readStatements(connection);
  const rows = (book: string, from: Seq, limit: number): readonly Row[] => {
    const found = sql.rows.all(book, from, Math.min(limit, MAX_LIMIT));
    const [first, last] = [found[0], found[found.length - 1]];
    if (first === undefined || last === undefined) return [];
    const asides = asidesBySeq(sql.asides.all(book, first.seq, last.seq));
    return found.map((row) => ({
      seq: row.seq,
      recordedAt: row.recorded_at,
      effectiveOn: row.effective_on,
      leaf: row.leaf,
      leafHash: row.leaf_hash,
      asides: asides.get(row.seq) ?? NO_ASIDES,
    }));
  };
  return {
    headers: () => (sql.headers.all() as EntryRow[]).map((row) => row.leaf),
    last: (book) => {
      const row = sql.last.get(book);
      return row === undefined ? null : { seq: row.seq, recordedAt: row.recorded_at };
    },
    rows,
    hashes: (book, from, limit) =>
      sql.hashes.all(book, from, Math.min(limit, MAX_LIMIT)).map((row) => row.leaf_hash),
    texts: (book, from, to) => sql.texts.all(book, from, to),
    leafBytes: (book, from, limit) => sql.leafBytes.all(book, from, Math.min(limit, MAX_LIMIT)),
    spoken: (book, subject, after) => sql.spoken.all(book, subject, after).map((row) => row.seq),
    spokenCount: (book) => sql.spokenCount.get(book)?.size ?? 0,
    isSpoken: (book, subject, seq) => sql.isSpoken.get(book, subject, seq) !== undefined,
    frontier: (book) => {
      const row = sql.frontier.get(book);
      return row === undefined ? null : frontierOf(row);
    },
    frontiers: (book) => sql.frontiers.all(book).map(frontierOf),
    snapshot: createTransaction(connection, "BEGIN"),
    close: () => connection.close(),
  };
}

/** What the writing connection can do. */
export function createEngine(connection: Connection): Engine {
  const sql = writeStatements(connection);
  const insertEntry = (book: string, row: Row): void => {
    sql.entry.run(book, row.seq, row.recordedAt, row.effectiveOn, row.leaf, row.leafHash);
    for (const { path, salt, text } of row.asides) sql.aside.run(book, row.seq, path, salt, text);
  };
  const insertPlaced = (book: string, row: PlacedRow): void => {
    insertEntry(book, row);
    for (const subject of new Set(row.subjects)) sql.spoken.run(book, subject, row.seq);
  };
  return {
    ...createReadEngine(connection),
    open: insertEntry,
    insert: (book, rows, frontier) => {
      for (const row of rows) insertPlaced(book, row);
      if (frontier !== null) sql.frontier.run(book, frontier.size, joinNodes(frontier.nodes));
    },
    erase: (book, places) => {
      for (const { seq, path } of places) {
        if (sql.hasText.get(book, seq, path) === undefined)
          throw new Error(`no text at ${path} of entry ${seq}`);
        sql.erase.run(book, seq, path);
      }
    },
    // The write-ahead log still holds the page as it was; emptying it takes the words off the disk.
    scrub: () => connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"),
    transaction: createTransaction(connection, "BEGIN IMMEDIATE"),
  };
}

type Transaction = <T>(work: () => T) => T;

/** Does all of some work in one transaction, or nothing of it. */
function createTransaction(connection: Connection, begin: "BEGIN" | "BEGIN IMMEDIATE"): Transaction {
  // Prepared once, because compiling them would cost a tenth of a small append.
  const [start, commit] = [connection.prepare(begin), connection.prepare("COMMIT")];
  return (work) => {
    start.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      rollBack(connection);
      throw error;
    }
  };
}

/** A full disk can end the transaction by itself; the first error is the one worth telling. */
function rollBack(connection: Connection): void {
  try {
    connection.exec("ROLLBACK");
  } catch {
    // Nothing is open any more, so nothing is left to be rolled back.
  }
}
