import type { Seq } from "../../ledger/act.ts";
import type { Aside } from "../../ledger/seal.ts";
import type { SubjectKey } from "../../ledger/subject.ts";
import { subjectsOf } from "../../ledger/subject.ts";
import type { Frontier, NodeHash } from "../../ledger/tree.ts";
import { emptyFrontier, grow } from "../../ledger/tree.ts";
import type { Entry, Proposal } from "../../ledger/entry.ts";
import type { Expectation, TextAt } from "../../office/ports.ts";
import type { Digest } from "../../std/hash.ts";
import type { LeafBytes } from "../quick-audit.ts";
import { entryOf } from "../row.ts";
import type { Row } from "../row.ts";
import type { DatabaseLine } from "./pool.ts";

/** The last row of a book, as far as the next one depends on it. */
export type Last = Pick<Row, "seq" | "recordedAt">;

interface EntryRow {
  readonly seq: Seq;
  readonly recorded_at: string;
  readonly effective_on: string;
  readonly leaf: string;
  readonly leaf_hash: Uint8Array;
}
interface AsideRow {
  readonly seq: Seq;
  readonly path: string;
  readonly salt: Uint8Array;
  readonly text: Uint8Array | null;
}
interface FrontierRow {
  readonly size: number;
  readonly nodes: Uint8Array;
}

const statement = (name: string, text: string) => ({ name, text });
const ENTRY = "seq, recorded_at, effective_on, leaf, leaf_hash";
const ASIDES = "SELECT seq, path, salt, text FROM taizhang.asides WHERE book = $1 AND";

/** The statements that look; each is prepared once a connection. */
const SQL = {
  headers: statement("headers", "SELECT leaf FROM taizhang.entries WHERE seq = 0 ORDER BY recorded_at, book"),
  last: statement(
    "last",
    "SELECT seq, recorded_at FROM taizhang.entries WHERE book = $1 ORDER BY seq DESC LIMIT 1",
  ),
  rows: statement(
    "rows",
    `SELECT ${ENTRY} FROM taizhang.entries WHERE book = $1 AND seq >= $2 ORDER BY seq LIMIT $3`,
  ),
  asides: statement("asides", `${ASIDES} seq BETWEEN $2 AND $3 ORDER BY seq, path`),
  rowsAt: statement(
    "rows_at",
    `SELECT ${ENTRY} FROM taizhang.entries WHERE book = $1 AND seq = ANY ($2::int[]) ORDER BY seq`,
  ),
  asidesAt: statement("asides_at", `${ASIDES} seq = ANY ($2::int[]) ORDER BY seq, path`),
  hashes: statement(
    "hashes",
    "SELECT leaf_hash FROM taizhang.entries WHERE book = $1 AND seq >= $2 ORDER BY seq LIMIT $3",
  ),
  leafBytes: statement(
    "leaf_bytes",
    `SELECT seq, convert_to(leaf, 'UTF8') AS leaf, leaf_hash AS "leafHash"
     FROM taizhang.entries WHERE book = $1 AND seq >= $2 ORDER BY seq LIMIT $3`,
  ),
  moved: statement(
    "moved",
    `SELECT e.subject, s.seq FROM unnest($2::text[], $3::int[]) WITH ORDINALITY AS e (subject, seen, place)
     JOIN taizhang.spoken s ON s.book = $1 AND s.subject = e.subject AND s.seq > e.seen ORDER BY e.place, s.seq`,
  ),
  frontierBelow: statement(
    "frontier_below",
    "SELECT size, nodes FROM taizhang.frontiers WHERE book = $1 AND size <= $2 ORDER BY size DESC LIMIT 1",
  ),
  texts: statement(
    "texts",
    "SELECT seq, path, text FROM taizhang.asides WHERE book = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq, path",
  ),
  frontiers: statement(
    "frontiers",
    "SELECT size, nodes FROM taizhang.frontiers WHERE book = $1 ORDER BY size",
  ),
} as const;

const NODE_BYTES = 32;
const NO_ASIDES: readonly Aside[] = [];
/** The largest integer of these columns, and with it the largest limit that makes sense. */
const MAX_SEQ = 0x7fff_ffff;
const HASHES_PAGE = 10_000;

/** Bytes that are no UTF-8 any more become signs that fit no seal, so that verify names them instead of failing. */
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

const wordsOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : DECODER.decode(bytes));

function asidesBySeq(rows: readonly AsideRow[]): ReadonlyMap<Seq, readonly Aside[]> {
  const bySeq = new Map<Seq, Aside[]>();
  for (const { seq, path, salt, text } of rows) {
    const aside = { path, salt: new Uint8Array(salt), text: wordsOf(text) };
    const asides = bySeq.get(seq);
    if (asides === undefined) bySeq.set(seq, [aside]);
    else asides.push(aside);
  }
  return bySeq;
}

function joined(found: readonly EntryRow[], asides: readonly AsideRow[]): readonly Row[] {
  const bySeq = asidesBySeq(asides);
  return found.map((row) => ({
    seq: row.seq,
    recordedAt: row.recorded_at,
    effectiveOn: row.effective_on,
    leaf: row.leaf,
    leafHash: row.leaf_hash,
    asides: bySeq.get(row.seq) ?? NO_ASIDES,
  }));
}

const splitNodes = (bytes: Uint8Array): Frontier["nodes"] =>
  Array.from({ length: Math.floor(bytes.length / NODE_BYTES) }, (_, i) =>
    bytes.subarray(i * NODE_BYTES, (i + 1) * NODE_BYTES),
  );
const readFrontier = ({ size, nodes }: FrontierRow): Frontier => ({ size, nodes: splitNodes(nodes) });

/** Leaf 0 of every book, in order of opening. */
export const headersOf = async (line: DatabaseLine): Promise<readonly string[]> =>
  (await line.ask<EntryRow>(SQL.headers, [])).map(({ leaf }) => leaf);

/** The last row of a book; null when there is no such book. */
export async function lastOf(line: DatabaseLine, book: string): Promise<Last | null> {
  const [row] = await line.ask<EntryRow>(SQL.last, [book]);
  return row === undefined ? null : { seq: row.seq, recordedAt: row.recorded_at };
}

/** Rows with seq ≥ from, in order, at most `limit`, which should be a page and not a book. */
export async function rowsOf(
  line: DatabaseLine,
  book: string,
  from: Seq,
  limit: number,
): Promise<readonly Row[]> {
  const found = await line.ask<EntryRow>(SQL.rows, [book, from, Math.min(limit, MAX_SEQ)]);
  const [first, last] = [found[0], found[found.length - 1]];
  if (first === undefined || last === undefined) return [];
  return joined(found, await line.ask<AsideRow>(SQL.asides, [book, first.seq, last.seq]));
}

async function rowsAt(line: DatabaseLine, book: string, seqs: readonly Seq[]): Promise<readonly Row[]> {
  if (seqs.length === 0) return [];
  const found = await line.ask<EntryRow>(SQL.rowsAt, [book, seqs]);
  return joined(found, await line.ask<AsideRow>(SQL.asidesAt, [book, seqs]));
}

/** Leaf hashes with seq ≥ from, in order, at most `limit`. */
export const hashesOf = async (
  line: DatabaseLine,
  book: string,
  from: Seq,
  limit: number,
): Promise<readonly NodeHash[]> =>
  (await line.ask<EntryRow>(SQL.hashes, [book, from, Math.min(limit, MAX_SEQ)])).map((row) => row.leaf_hash);

/** Stored leaves as bytes with seq ≥ from, in order, at most `limit`. */
export const leafBytesOf = (
  line: DatabaseLine,
  book: string,
  from: Seq,
  limit: number,
): Promise<readonly LeafBytes[]> =>
  line.ask<LeafBytes>(SQL.leafBytes, [book, from, Math.min(limit, MAX_SEQ)]);

/** Free texts of entries from `from` up to `to`, without their salts. */
export const textsOf = async (
  line: DatabaseLine,
  book: string,
  from: Seq,
  to: Seq,
): Promise<readonly TextAt[]> =>
  (await line.ask<AsideRow>(SQL.texts, [book, from, to])).map(({ seq, path, text }) => ({
    seq,
    path,
    text: wordsOf(text),
  }));

/** Every kept frontier, in order of size. */
export const frontiersOf = async (line: DatabaseLine, book: string): Promise<readonly Frontier[]> =>
  (await line.ask<FrontierRow>(SQL.frontiers, [book])).map(readFrontier);

/**
 * The tree's edge after `size` leaves, followed from the one that this process knows, else from the last kept one. The log
 * only grows, so hashes that other processes added since are all that is missing.
 */
export async function followedFrontier(
  line: DatabaseLine,
  book: string,
  known: Frontier | undefined,
  size: number,
  digest: Digest,
): Promise<Frontier> {
  // A known edge beyond that means that the database was put back to an earlier day, or that it is asked about one: then only what the database keeps counts.
  let frontier = known !== undefined && known.size <= size ? known : null;
  if (frontier === null) {
    const [kept] = await line.ask<FrontierRow>(SQL.frontierBelow, [book, size]);
    frontier = kept === undefined ? emptyFrontier : readFrontier(kept);
  }
  while (frontier.size < size) {
    const hashes = await hashesOf(line, book, frontier.size, Math.min(HASHES_PAGE, size - frontier.size));
    if (hashes.length === 0) return frontier;
    frontier = grow(frontier, hashes, digest);
  }
  return frontier;
}

/** The first of the expected subjects that has moved since, with the entries in between; null when none has. */
export async function movedOf(
  line: DatabaseLine,
  book: string,
  expectations: readonly Expectation[],
): Promise<{ readonly moved: string; readonly between: readonly Entry[] } | null> {
  if (expectations.length === 0) return null;
  const found = await line.ask<{ readonly subject: string; readonly seq: Seq }>(SQL.moved, [
    book,
    expectations.map(({ subject }) => subject),
    expectations.map(({ seen }) => seen),
  ]);
  const moved = found[0]?.subject;
  if (moved === undefined) return null;
  const seqs = found.filter(({ subject }) => subject === moved).map(({ seq }) => seq);
  return { moved, between: (await rowsAt(line, book, [...new Set(seqs)])).map(entryOf) };
}

type Speaking = Pick<Proposal, "act"> & { readonly entry?: Seq };
const targetOf = (act: Speaking): Seq | null =>
  (act.act === "attest" || act.act === "strike") && act.entry !== undefined ? act.entry : null;

/**
 * What the entries that some acts attest or strike speak of, asked beforehand because placing them does not wait.
 * An attestation of an attestation speaks of the first entry, so the way is followed back; it ends, because an
 * entry only speaks of earlier ones.
 */
export async function spokenBefore(
  line: DatabaseLine,
  book: string,
  acts: readonly Speaking[],
): Promise<(seq: Seq) => readonly SubjectKey[]> {
  const entries = new Map<Seq, Entry>();
  const wanted = (among: readonly Speaking[]): readonly Seq[] => [
    ...new Set(among.flatMap((act) => targetOf(act) ?? []).filter((seq) => seq >= 1 && !entries.has(seq))),
  ];
  for (let asked = wanted(acts); asked.length > 0; ) {
    const found = (await rowsAt(line, book, asked)).map(entryOf);
    for (const entry of found) entries.set(entry.seq, entry);
    asked = wanted(found);
  }
  const subjectsAt = (seq: Seq): readonly SubjectKey[] => {
    const entry = entries.get(seq);
    return entry === undefined ? [] : subjectsOf(entry, (target) => (target < seq ? subjectsAt(target) : []));
  };
  return subjectsAt;
}
