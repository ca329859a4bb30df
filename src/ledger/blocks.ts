import type { Digest } from "../std/hash.ts";
import { sha256 } from "../std/hash.ts";
import type { LeafSpan } from "./proof.ts";
import type { NodeHash } from "./tree.ts";
import { emptyFrontier, grow, nodeHash, rootOf } from "./tree.ts";

/** Leaves of one block; its root is kept so that a proof never hashes the whole book again. */
export const BLOCK = 256;

/**
 * The roots of all full blocks of a book and of the full subtrees above them: `levels[0]` those of 256 leaves,
 * `levels[1]` those of 512. A million leaves need about 8,000 of them.
 */
export interface Blocks {
  readonly levels: readonly (readonly NodeHash[])[];
}

export const noBlocks: Blocks = { levels: [] };

/** Leaves behind the kept blocks. */
export const leavesIn = ({ levels }: Blocks): number => (levels[0]?.length ?? 0) * BLOCK;

/** The blocks after more leaf hashes, which begin where the blocks end; what does not fill a block is left out. */
export function addBlocks(blocks: Blocks, hashes: readonly NodeHash[], digest: Digest = sha256): Blocks {
  const levels = blocks.levels.map((level) => [...level]);
  for (let from = 0; from + BLOCK <= hashes.length; from += BLOCK) {
    let node = rootOf(grow(emptyFrontier, hashes.slice(from, from + BLOCK), digest), digest);
    for (let level = 0; ; level += 1) {
      const row = (levels[level] ??= []);
      row.push(node);
      if (row.length % 2 === 1) break;
      node = nodeHash(row[row.length - 2] as NodeHash, node, digest);
    }
  }
  return { levels };
}

/**
 * What the hash of a stretch is made of: kept roots from the left, then the leaves that fill no kept block. Only for
 * stretches of proofs and beginnings of the tree, whose left end is a multiple of every subtree in them.
 */
export function piecesOf(
  { levels }: Blocks,
  { from, to }: LeafSpan,
): { readonly kept: readonly NodeHash[]; readonly leaves: LeafSpan } {
  const kept: NodeHash[] = [];
  let at = from;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const width = BLOCK * 2 ** level;
    const node = at % width === 0 && at + width <= to ? levels[level]?.[at / width] : undefined;
    if (node === undefined) continue;
    kept.push(node);
    at += width;
  }
  return { kept, leaves: { from: at, to } };
}

/** Puts the pieces of a stretch together, right to left (RFC 9162 §2.1.1). */
export function joinPieces(
  kept: readonly NodeHash[],
  leaves: readonly NodeHash[],
  digest: Digest = sha256,
): NodeHash {
  const rest = leaves.length === 0 ? [] : [rootOf(grow(emptyFrontier, leaves, digest), digest)];
  return [...kept, ...rest].reduceRight((right, left) => nodeHash(left, right, digest));
}
