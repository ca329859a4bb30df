import type { Entry } from "../../ledger/entry.ts";
import { rootOf } from "../../ledger/tree.ts";
import type { Store } from "../../office/ports.ts";
import type { Digest, Hash } from "../../std/hash.ts";
import { toHex } from "../../std/hash.ts";
import type { Sentence } from "../../words/sentence.ts";
import { nativeDigest } from "../digest.ts";
import type { StoreReader } from "../log.ts";
import { StoreRefused } from "../refused.ts";
import { entryOf, headerOf, headerRow, readable } from "../row.ts";
import type { Row, Tools } from "../row.ts";
import { append, openBook, take } from "./append.ts";
import { auditByPages, quickAuditByPages } from "./audit.ts";
import type { Known } from "./known.ts";
import { digestOf, digestOfHeader } from "./known.ts";
import type { DatabaseLine, PoolOptions } from "./pool.ts";
import { createPool } from "./pool.ts";
import { checkDurability, checkPrivileges } from "./privileges.ts";
import { followedFrontier, hashesOf, headersOf, lastOf, rowsOf, textsOf } from "./rows.ts";
import { checkSchema } from "./schema.ts";

/** What a store on PostgreSQL is handed: the address, and what only the shell may know. */
export interface PostgresOptions extends PoolOptions, Tools {
  /** Told at the opening when the role can do more than it should, or the database does not keep what it acknowledges. */
  readonly warn?: (sentence: Sentence) => void;
}

const PAGE = 5_000;

async function entriesOf(
  line: DatabaseLine,
  book: string,
  after: number,
  limit: number,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let from = Math.max(after, 0) + 1; entries.length < limit; ) {
    const rows = await rowsOf(line, book, from, Math.min(PAGE, limit - entries.length));
    for (const row of rows) entries.push(entryOf(row));
    if (rows.length === 0) break;
    from = (rows[rows.length - 1] as Row).seq + 1;
  }
  return entries;
}

async function headOf(known: Known, line: DatabaseLine, book: string): ReturnType<Store["head"]> {
  const last = await lastOf(line, book);
  if (last === null) return null;
  const digest = await digestOf(known, line, book);
  const frontier = await followedFrontier(line, book, known.frontiers.get(book), last.seq + 1, digest);
  known.frontiers.set(book, frontier);
  return { size: frontier.size - 1, root: toHex(rootOf(frontier, digest)) };
}

/** Root over the header and the first `size` entries, from the nearest kept edge below; null when the book is shorter. */
async function rootAt(known: Known, line: DatabaseLine, book: string, size: number): Promise<Hash | null> {
  const digest = await digestOf(known, line, book);
  const frontier = await followedFrontier(line, book, undefined, size + 1, digest);
  return frontier.size === size + 1 ? toHex(rootOf(frontier, digest)) : null;
}

function createReader(known: Known): StoreReader {
  const { pool } = known;
  return {
    books: () => pool.look(async (line) => (await headersOf(line)).map((leaf) => readable(headerOf(leaf)))),
    entries: (book, after, limit = Number.MAX_SAFE_INTEGER) =>
      pool.look((line) => entriesOf(line, book, after, limit)),
    leaves: (book, from, limit) => pool.look((line) => rowsOf(line, book, Math.max(from, 0), limit)),
    hashes: (book, from, limit) => pool.look((line) => hashesOf(line, book, Math.max(from, 0), limit)),
    head: (book) => pool.look((line) => headOf(known, line, book)),
    rootAt: (book, size) => pool.look((line) => rootAt(known, line, book, size)),
    texts: (book, from, to) => pool.look((line) => textsOf(line, book, from, to)),
    verify: (book, { quick = false } = {}) =>
      pool.look(async (line) => {
        if ((await lastOf(line, book)) === null) throw new StoreRefused("no-such-book", { book });
        const digest = await digestOf(known, line, book);
        return quick ? quickAuditByPages(line, book, digest) : auditByPages(line, book, digest);
      }),
    close: () => pool.close(),
  };
}

/** Connects, and holds the database against what the program needs before anything is asked of it. */
async function connect(options: PostgresOptions, isWriter: boolean): Promise<Known> {
  const pool = createPool(options);
  try {
    const warnings = await pool.look(async (line) => {
      await checkSchema(line);
      return [await checkPrivileges(line, isWriter), await checkDurability(line)];
    });
    if (isWriter) for (const warning of warnings) if (warning !== null) options.warn?.(warning);
    return { pool, tools: options, frontiers: new Map(), digests: new Map() };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/**
 * The store on PostgreSQL 15 or newer, for several server processes at once. Appends to one book wait for each other in
 * the database; every process follows what the others add whenever it is asked. The tables must be there
 * (`preparePostgres`). Refuses, in a sentence, when the database does not answer; the next call tries anew.
 */
export async function createPostgresStore(options: PostgresOptions): Promise<Store> {
  const here = await connect(options, true);
  const reader = createReader(here);
  try {
    // A book of another form is told when the store opens, not when somebody first asks for it.
    await reader.books();
  } catch (error) {
    await reader.close();
    throw error;
  }
  return {
    ...reader,
    open: async (header) =>
      openBook(here, headerRow(header, digestOfHeader(header, options.digest)), header.book),
    append: (book, proposals, expectations, erased = []) =>
      append(here, book, { proposals, expectations, erased }),
    take: (book, leaves) => take(here, book, leaves),
  };
}

/** Looks into a store on PostgreSQL and changes nothing; a role that may only select is enough. */
export async function openPostgresReader(
  options: PoolOptions & { readonly digest?: Digest },
): Promise<StoreReader> {
  const never = (): never => {
    throw new Error("a reader writes nothing");
  };
  const tools = { clock: { now: never }, salts: never, digest: options.digest ?? nativeDigest };
  return createReader(await connect({ ...options, ...tools }, false));
}
