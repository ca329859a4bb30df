import type { Digest } from "../std/hash.ts";
import { sha256 } from "../std/hash.ts";

/** A node of the tree: 32 bytes. */
export type NodeHash = Uint8Array;

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** Hash of a leaf: SHA-256(0x00 ‖ leaf) (RFC 9162 §2.1.1). */
export function leafHash(leaf: Uint8Array, digest: Digest = sha256): NodeHash {
  const bytes = new Uint8Array(leaf.length + 1);
  bytes[0] = LEAF_PREFIX;
  bytes.set(leaf, 1);
  return digest(bytes);
}

/** Bytes of a hash, and of the inner node of two. */
const HASH_BYTES = 32;
const NODE_BYTES = 1 + 2 * HASH_BYTES;

/** Used again for every inner node: a digest reads its bytes and keeps none, and a large book has a million nodes. */
const NODE = new Uint8Array(NODE_BYTES);

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 9162 §2.1.1). */
export function nodeHash(left: NodeHash, right: NodeHash, digest: Digest = sha256): NodeHash {
  const isUsual = left.length === HASH_BYTES && right.length === HASH_BYTES;
  const bytes = isUsual ? NODE : new Uint8Array(1 + left.length + right.length);
  bytes[0] = NODE_PREFIX;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return digest(bytes);
}

/** Hash of the empty tree (RFC 9162 §2.1.1). */
export const emptyRoot = (digest: Digest = sha256): NodeHash => digest(new Uint8Array(0));

/**
 * The right edge of a tree: the roots of its full subtrees from the largest to the smallest, one for each set
 * bit of `size`. It is all that is needed to add leaves and to tell the root.
 */
export interface Frontier {
  /** Number of leaves. */
  readonly size: number;
  readonly nodes: readonly NodeHash[];
}

export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/** The frontier after leaves (their hashes, in order) are added. */
export function grow(frontier: Frontier, leaves: Iterable<NodeHash>, digest: Digest = sha256): Frontier {
  const nodes = [...frontier.nodes];
  let size = frontier.size;
  for (const leaf of leaves) {
    let node = leaf;
    // Each full subtree that the new leaf completes is folded into the next larger one.
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
      node = nodeHash(nodes.pop() as NodeHash, node, digest);
    nodes.push(node);
    size += 1;
  }
  return { size, nodes };
}

/** Merkle tree head of the leaves behind a frontier (RFC 9162 §2.1.1, MTH). */
export function rootOf(frontier: Frontier, digest: Digest = sha256): NodeHash {
  const { nodes } = frontier;
  const last = nodes[nodes.length - 1];
  if (last === undefined) return emptyRoot(digest);
  let root = last;
  for (let i = nodes.length - 2; i >= 0; i--) root = nodeHash(nodes[i] as NodeHash, root, digest);
  return root;
}
