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

/** A stretch of leaves, `from` included and `to` not, whose subtree hash is a step of a proof. */
export interface LeafSpan {
  readonly from: number;
  readonly to: number;
}

function pathSpans(index: number, from: number, to: number): readonly LeafSpan[] {
  if (to - from === 1) return [];
  const middle = from + leftSize(to - from);
  return index < middle
    ? [...pathSpans(index, from, middle), { from: middle, to }]
    : [...pathSpans(index, middle, to), { from, to: middle }];
}

/** The subtrees whose hashes prove leaf `index` in a tree of `size` leaves (RFC 9162 §2.1.3.1, PATH). */
export function inclusionSpans(index: number, size: number): readonly LeafSpan[] {
  if (!(index >= 0 && index < size)) throw new Error(`no leaf ${index} among ${size}`);
  return pathSpans(index, 0, size);
}

/** SUBPROOF of RFC 9162 §2.1.4.1; `whole` is true while the earlier tree is a subtree of this one. */
function subproof(earlier: number, from: number, to: number, whole: boolean): readonly LeafSpan[] {
  if (earlier === to) return whole ? [] : [{ from, to }];
  const middle = from + leftSize(to - from);
  return earlier <= middle
    ? [...subproof(earlier, from, middle, whole), { from: middle, to }]
    : [...subproof(earlier, middle, to, false), { from, to: middle }];
}

/** The subtrees whose hashes prove that the first `earlier` of `size` leaves are their beginning (RFC 9162 §2.1.4.1). */
export function consistencySpans(earlier: number, size: number): readonly LeafSpan[] {
  if (!(earlier > 0 && earlier <= size)) throw new Error(`no tree of ${earlier} leaves among ${size}`);
  return subproof(earlier, 0, size, true);
}

const stepsOver = (
  stretches: readonly LeafSpan[],
  leaves: readonly NodeHash[],
  digest: Digest,
): readonly NodeHash[] =>
  stretches.map(({ from, to }) => rootOf(grow(emptyFrontier, leaves.slice(from, to), digest), digest));

/** Proof that leaf `index` is in the tree of these leaf hashes (RFC 9162 §2.1.3.1, PATH). */
export const inclusionProof = (index: number, leaves: readonly NodeHash[], digest: Digest = sha256): Proof =>
  stepsOver(inclusionSpans(index, leaves.length), leaves, digest);

/** Proof that the tree of the first `earlier` leaves is a beginning of this tree (RFC 9162 §2.1.4.1, PROOF). */
export const consistencyProof = (
  earlier: number,
  leaves: readonly NodeHash[],
  digest: Digest = sha256,
): Proof => stepsOver(consistencySpans(earlier, leaves.length), leaves, digest);

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
