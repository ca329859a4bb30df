import type { Digest } from "../std/hash.ts";
import { sha256, toHex } from "../std/hash.ts";
import type { NodeHash } from "./tree.ts";
import { emptyFrontier, grow, nodeHash, rootOf } from "./tree.ts";

/** Hashes that lead from a leaf, or from an earlier tree, to a root, in the order of RFC 9162. */
export type Proof = readonly NodeHash[];

/** Size of the left subtree: the largest power of two smaller than `size` (which is at least 2). */
function leftSize(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

const treeHash = (leaves: readonly NodeHash[], digest: Digest): NodeHash =>
  rootOf(grow(emptyFrontier, leaves, digest), digest);

/** Proof that leaf `index` is in the tree of these leaf hashes (RFC 9162 §2.1.3.1, PATH). */
export function inclusionProof(index: number, leaves: readonly NodeHash[], digest: Digest = sha256): Proof {
  if (!(index >= 0 && index < leaves.length)) throw new Error(`no leaf ${index} among ${leaves.length}`);
  if (leaves.length === 1) return [];
  const left = leftSize(leaves.length);
  return index < left
    ? [...inclusionProof(index, leaves.slice(0, left), digest), treeHash(leaves.slice(left), digest)]
    : [...inclusionProof(index - left, leaves.slice(left), digest), treeHash(leaves.slice(0, left), digest)];
}

/** SUBPROOF of RFC 9162 §2.1.4.1; `whole` is true while the earlier tree is a subtree of this one. */
function subproof(earlier: number, leaves: readonly NodeHash[], whole: boolean, digest: Digest): Proof {
  if (earlier === leaves.length) return whole ? [] : [treeHash(leaves, digest)];
  const left = leftSize(leaves.length);
  return earlier <= left
    ? [...subproof(earlier, leaves.slice(0, left), whole, digest), treeHash(leaves.slice(left), digest)]
    : [
        ...subproof(earlier - left, leaves.slice(left), false, digest),
        treeHash(leaves.slice(0, left), digest),
      ];
}

/** Proof that the tree of the first `earlier` leaves is a beginning of this tree (RFC 9162 §2.1.4.1, PROOF). */
export function consistencyProof(
  earlier: number,
  leaves: readonly NodeHash[],
  digest: Digest = sha256,
): Proof {
  if (!(earlier > 0 && earlier <= leaves.length))
    throw new Error(`no tree of ${earlier} leaves among ${leaves.length}`);
  return subproof(earlier, leaves, true, digest);
}

const same = (a: NodeHash, b: NodeHash): boolean => toHex(a) === toHex(b);
const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** Checks an inclusion proof without the tree (RFC 9162 §2.1.3.2). */
export function provesInclusion(
  leaf: NodeHash,
  index: number,
  size: number,
  proof: Proof,
  root: NodeHash,
  digest: Digest = sha256,
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(step, hash, digest);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, step, digest);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && same(hash, root);
}

/** Checks a consistency proof without either tree (RFC 9162 §2.1.4.2). */
export function provesConsistency(
  earlier: { readonly size: number; readonly root: NodeHash },
  later: { readonly size: number; readonly root: NodeHash },
  proof: Proof,
  digest: Digest = sha256,
): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root);
  // A full earlier tree is a node of the later one, so its root is the first step and is not sent.
  const isPowerOfTwo = Number.isInteger(Math.log2(earlier.size));
  const path = isPowerOfTwo ? [earlier.root, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (first === undefined || proof.length === 0) return false;
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [before, after] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      before = nodeHash(step, before, digest);
      after = nodeHash(step, after, digest);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else after = nodeHash(after, step, digest);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && same(before, earlier.root) && same(after, later.root);
}
