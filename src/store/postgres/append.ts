import type { Proposal } from "../../ledger/entry.ts";
import type { Frontier } from "../../ledger/tree.ts";
import { grow } from "../../ledger/tree.ts";
import type { Appended, Expectation, Leaf, TextPlace } from "../../office/ports.ts";
import type { Digest } from "../../std/hash.ts";
import { FRONTIER_SPACING } from "../log.ts";
import { StoreRefused } from "../refused.ts";
import { headerOf, place, readable } from "../row.ts";
import type { PlacedRow, Row } from "../row.ts";
import { refuseUnfit, takenRow } from "../taken.ts";
import { eraseTexts, insertRows } from "./insert.ts";
import type { Known } from "./known.ts";
import { digestOf, digestOfHeader } from "./known.ts";
import type { DatabaseLine } from "./pool.ts";
import type { Last } from "./rows.ts";
import { followedFrontier, movedOf, rowsOf, spokenBefore } from "./rows.ts";
import { atHead } from "./transaction.ts";

const BOOK_ID = /^[a-z0-9-]{1,64}$/;
const spansOf = (size: number): number => Math.floor(size / FRONTIER_SPACING);

/** Adds rows and, when one is due, the tree's edge after them; answers with that edge. */
async function insertGrown(
  line: DatabaseLine,
  book: string,
  rows: readonly PlacedRow[],
  before: Frontier,
  digest: Digest,
): Promise<Frontier> {
  const hashes = rows.map((row) => row.leafHash);
  const after = grow(before, hashes, digest);
  await insertRows(line, book, rows, spansOf(after.size) > spansOf(before.size) ? after : null);
  return after;
}

/** Opens a book by its row 0; the same header again changes nothing. */
export async function openBook({ pool }: Known, header: Row, book: string): Promise<void> {
  return atHead(pool, book, async (line, last) => {
    if (last === null) {
      await insertRows(line, book, [header], null);
      return { answer: undefined, added: header };
    }
    const [before] = await rowsOf(line, book, 0, 1);
    if (before !== undefined) readable(headerOf(before.leaf));
    if (before?.leaf !== header.leaf) throw new StoreRefused("book-differs", { book });
    return { answer: undefined, added: null };
  });
}

/** What is to be appended, and on what knowledge it was decided. */
interface Act {
  readonly proposals: readonly Proposal[];
  readonly expectations: readonly Expectation[];
  readonly erased: readonly TextPlace[];
}

/** Places all proposals at the head of a book, or none (see `Store.append`). */
export async function append(known: Known, book: string, act: Act): Promise<Appended> {
  const { pool, tools, frontiers } = known;
  if (!BOOK_ID.test(book)) throw new StoreRefused("no-such-book", { book });
  let after: Frontier | null = null;
  const appended = await atHead<Appended>(pool, book, async (line, last) => {
    if (last === null) throw new StoreRefused("no-such-book", { book });
    const moved = await movedOf(line, book, act.expectations);
    if (moved !== null) return { answer: { ok: false, ...moved }, added: null };
    const digest = await digestOf(known, line, book);
    const subjectsAt = await spokenBefore(line, book, act.proposals);
    const rows = place(act.proposals, last, subjectsAt, { ...tools, digest });
    const before = await followedFrontier(line, book, frontiers.get(book), last.seq + 1, digest);
    after = await insertGrown(line, book, rows, before, digest);
    await eraseTexts(line, book, act.erased);
    const answer: Appended = { ok: true, entries: rows.map((row) => row.entry) };
    return { answer, added: rows[rows.length - 1] ?? null };
  });
  // The new edge is only believed once the transaction is durable.
  if (after !== null && appended.ok) frontiers.set(book, after);
  return appended;
}

/** So many taken leaves are held at most before they are inserted. */
const TAKEN_PAGE = 1_000;

function* pagesOf<T>(all: Iterable<T>): Generator<readonly T[]> {
  let page: T[] = [];
  for (const one of all) {
    page.push(one);
    if (page.length < TAKEN_PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** A header from elsewhere, once it fits; its book's digest is the one that it names itself. */
function takenHeader(leaf: Leaf, book: string, fallback: Digest): Digest {
  let digest = fallback;
  try {
    digest = digestOfHeader(headerOf(leaf.leaf), fallback);
  } catch {
    // What cannot be read is told by the check that follows.
  }
  refuseUnfit(leaf, null, digest);
  if (headerOf(leaf.leaf).book !== book) throw new StoreRefused("bad-header", { path: "book" });
  return digest;
}

const actOf = ({ leaf }: Leaf): Proposal => {
  try {
    return JSON.parse(leaf) as Proposal;
  } catch {
    // A leaf that cannot be read is refused by name when its turn comes; until then it speaks of nothing.
    return { act: "issue" } as Proposal;
  }
};

async function takePage(
  line: DatabaseLine,
  book: string,
  leaves: readonly Leaf[],
  from: { readonly last: Last; readonly frontier: Frontier },
  digest: Digest,
): Promise<Frontier> {
  const subjectsBefore = await spokenBefore(line, book, leaves.map(actOf));
  const page: PlacedRow[] = [];
  const subjectsAt: typeof subjectsBefore = (seq) =>
    page[seq - from.last.seq - 1]?.subjects ?? subjectsBefore(seq);
  for (const leaf of leaves)
    page.push(takenRow(leaf, page[page.length - 1] ?? from.last, subjectsAt, digest));
  return insertGrown(line, book, page, from.frontier, digest);
}

/** Takes the next leaves of a book as another store holds them (see `Store.take`). */
export async function take(known: Known, book: string, leaves: Iterable<Leaf>): Promise<void> {
  const { pool, tools, frontiers } = known;
  if (!BOOK_ID.test(book)) throw new StoreRefused("bad-header", { path: "book" });
  let after: Frontier | null = null;
  await atHead(pool, book, async (line, before) => {
    let last = before;
    let digest = last === null ? tools.digest : await digestOf(known, line, book);
    let frontier = await followedFrontier(line, book, undefined, last === null ? 0 : last.seq + 1, digest);
    let added: Leaf | null = null;
    for (const page of pagesOf(leaves)) {
      const [header] = page;
      const rest = last === null ? page.slice(1) : page;
      if (last === null && header !== undefined) {
        digest = takenHeader(header, book, tools.digest);
        await insertRows(line, book, [header], null);
        frontier = grow(frontier, [header.leafHash], digest);
        last = header;
      }
      if (rest.length > 0)
        frontier = await takePage(line, book, rest, { last: last as Last, frontier }, digest);
      added = page[page.length - 1] as Leaf;
      last = added;
    }
    after = frontier;
    return { answer: undefined, added };
  });
  if (after !== null) frontiers.set(book, after);
}
