import type { Frontier } from "../ledger/tree.ts";
import { emptyFrontier, grow, rootOf } from "../ledger/tree.ts";
import type { Digest, Hash } from "../std/hash.ts";
import { toHex } from "../std/hash.ts";
import type { ReadEngine } from "./engine.ts";

/**
 * Root over the header and the first `size` entries, from the nearest frontier kept below it, so that a thousand leaves
 * are hashed and not all; null when the book is shorter.
 */
export function rootAt(engine: ReadEngine, book: string, size: number, digest: Digest): Hash | null {
  const leaves = size + 1;
  const below = engine.frontiers(book).findLast((kept) => kept.size <= leaves);
  let frontier: Frontier = below ?? emptyFrontier;
  if (frontier.size < leaves)
    frontier = grow(frontier, engine.hashes(book, frontier.size, leaves - frontier.size), digest);
  return frontier.size === leaves ? toHex(rootOf(frontier, digest)) : null;
}
