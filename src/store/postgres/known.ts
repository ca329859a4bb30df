import type { Header } from "../../ledger/header.ts";
import type { Frontier } from "../../ledger/tree.ts";
import type { Digest } from "../../std/hash.ts";
import { digestFor } from "../digest.ts";
import { headerOf, readable } from "../row.ts";
import type { Tools } from "../row.ts";
import type { DatabaseLine, Pool } from "./pool.ts";
import { rowsOf } from "./rows.ts";

/** What this process knows of the books, all of which the database can tell again. */
export interface Known {
  readonly pool: Pool;
  readonly tools: Tools;
  readonly frontiers: Map<string, Frontier>;
  readonly digests: Map<string, Digest>;
}

/** The digest that a book's header names. */
export const digestOfHeader = ({ hash }: Header, digest: Digest): Digest =>
  hash === "sm3" ? digestFor(hash) : digest;

/** The digest of a book that is there. */
export async function digestOf(known: Known, line: DatabaseLine, book: string): Promise<Digest> {
  const before = known.digests.get(book);
  if (before !== undefined) return before;
  const [row] = await rowsOf(line, book, 0, 1);
  if (row === undefined || row.seq !== 0) return known.tools.digest;
  const digest = digestOfHeader(readable(headerOf(row.leaf)), known.tools.digest);
  known.digests.set(book, digest);
  return digest;
}
