import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Seq } from "../../ledger/act.ts";
import type { NodeHash } from "../../ledger/tree.ts";
import { sameBytes } from "../../std/base64.ts";
import { StoreRefused } from "../refused.ts";
import { isBroken, toldFault } from "./faults.ts";
import type { DatabaseLine, Pool } from "./pool.ts";
import type { Last } from "./rows.ts";
import { hashesOf } from "./rows.ts";

/** What a transaction has come to: its answer, and the last row that it added; null when it added nothing. */
export interface Outcome<T> {
  readonly answer: T;
  readonly added: { readonly seq: Seq; readonly leafHash: NodeHash } | null;
}

/** Some work at the head of a book that nobody else moves meanwhile. */
type Work<T> = (line: DatabaseLine, last: Last | null) => Promise<Outcome<T>>;

const LOOK_AGAIN_MS = 300;
/** So long is a lost answer to a commit looked for, before it is told that it is not known. */
const LOOKED_FOR_MS = 15_000;

/**
 * Opens a transaction, waits until nobody else adds to the book, and looks at its last row, in one round trip. The lock
 * is the transaction's own: it ends with it, however it ends. Each statement sees what was committed before it began.
 */
async function begin(line: DatabaseLine, book: string): Promise<Last | null> {
  const name = pg.escapeLiteral(book);
  const [row] = await line.say<{ readonly seq: Seq; readonly recorded_at: string }>(
    `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
     SELECT pg_advisory_xact_lock(hashtextextended('taizhang/' || ${name}, 0));
     SELECT seq, recorded_at FROM taizhang.entries WHERE book = ${name} ORDER BY seq DESC LIMIT 1`,
  );
  return row === undefined ? null : { seq: row.seq, recordedAt: row.recorded_at };
}

/** Whether a row is there, asked behind the book's lock: the transaction that would have added it has ended by then. */
async function isAdded(pool: Pool, book: string, { seq, leafHash }: NonNullable<Outcome<0>["added"]>) {
  return pool.once(async (line) => {
    await begin(line, book);
    const [found] = await hashesOf(line, book, seq, 1);
    await line.say("ROLLBACK");
    return found !== undefined && sameBytes(found, leafHash);
  });
}

/** Finds out what became of a commit whose answer was lost: written, not written, or not to be known for now. */
async function settle(pool: Pool, book: string, added: NonNullable<Outcome<0>["added"]>): Promise<void> {
  const patience = AbortSignal.timeout(LOOKED_FOR_MS);
  while (!patience.aborted) {
    try {
      if (await isAdded(pool, book, added)) return;
    } catch (error) {
      if (!isBroken(error)) throw error;
      await wait(LOOK_AGAIN_MS);
      continue;
    }
    throw new StoreRefused("database-silent");
  }
  throw new StoreRefused("database-unknown");
}

/** How far a transaction came. */
type Point = "start" | "work" | "commit";

async function attempt<T>(pool: Pool, book: string, work: Work<T>): Promise<T> {
  let point: Point = "start";
  let outcome: Outcome<T> | null = null;
  const run = async (line: DatabaseLine): Promise<T> => {
    point = "start";
    const last = await begin(line, book);
    point = "work";
    outcome = await work(line, last);
    point = "commit";
    await line.say(outcome.added === null ? "ROLLBACK" : "COMMIT");
    return outcome.answer;
  };
  try {
    // A connection that broke while it lay idle is only noticed now; nothing has been asked of it yet.
    return await pool.once(run).catch((error: unknown) => {
      if (point === "start" && isBroken(error)) return pool.once(run);
      throw error;
    });
  } catch (error) {
    const done = outcome as Outcome<T> | null;
    if ((point as Point) !== "commit" || done === null || !isBroken(error)) throw error;
    if (done.added !== null) await settle(pool, book, done.added);
    return done.answer;
  }
}

/**
 * Does all of some work at the head of a book in one transaction, or nothing of it; durable when it returns. When the
 * answer to the commit is lost, the book itself is asked; only when nobody answers for long is it told as not known.
 */
export async function atHead<T>(pool: Pool, book: string, work: Work<T>): Promise<T> {
  try {
    return await attempt(pool, book, work);
  } catch (error) {
    throw toldFault(error, pool.role);
  }
}
