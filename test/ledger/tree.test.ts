import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consistencyProof,
  inclusionProof,
  provesConsistency,
  provesInclusion,
} from "../../src/ledger/proof.ts";
import { emptyFrontier, emptyRoot, grow, leafHash, nodeHash, rootOf } from "../../src/ledger/tree.ts";
import type { NodeHash } from "../../src/ledger/tree.ts";
import { fromHex, toHex } from "../../src/std/hash.ts";

// Leaves and roots of the reference tests of Certificate Transparency (google/certificate-transparency, merkletree).
const LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const leaves = (count: number): readonly NodeHash[] =>
  Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(i & 255, i >> 8)));
const rootAt = (hashes: readonly NodeHash[]): NodeHash => rootOf(grow(emptyFrontier, hashes));

/** MTH written as RFC 9162 §2.1.1 writes it. */
const plainRoot = (hashes: readonly NodeHash[]): NodeHash => {
  if (hashes.length <= 1) return hashes[0] ?? emptyRoot();
  const left = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return nodeHash(plainRoot(hashes.slice(0, left)), plainRoot(hashes.slice(left)));
};

describe("the Merkle tree of RFC 9162", () => {
  it("has the empty root of the standard", () => {
    expect(toHex(rootOf(emptyFrontier))).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });

  it("gives the published roots, leaf by leaf", () => {
    let frontier = emptyFrontier;
    const roots = LEAVES.map((leaf) => {
      frontier = grow(frontier, [leafHash(fromHex(leaf))]);
      return toHex(rootOf(frontier));
    });
    expect(roots).toEqual(ROOTS);
  });

  it("grows in any pieces to the root that the definition gives", () => {
    fc.assert(
      fc.property(fc.nat(70), fc.nat(70), (a, b) => {
        const hashes = leaves(a + b);
        const grown = grow(grow(emptyFrontier, hashes.slice(0, a)), hashes.slice(a));
        expect(grown.size).toBe(a + b);
        expect(toHex(rootOf(grown))).toBe(toHex(plainRoot(hashes)));
      }),
    );
  });
});

/** The proof with one byte changed, dropped or doubled. */
const damaged = (proof: readonly NodeHash[], pick: number): readonly (readonly NodeHash[])[] => {
  const flipped = proof.map((node) => node.slice());
  const node = flipped[pick % Math.max(1, flipped.length)];
  if (node !== undefined) node[pick % 32] = (node[pick % 32] as number) ^ 1;
  return [
    ...(proof.length > 0 ? [flipped, proof.slice(1), proof.slice(0, -1)] : []),
    [...proof, leaves(1)[0] as NodeHash],
  ];
};

describe("proofs", () => {
  it("every leaf is proven in every tree up to 40 leaves; a neighbour is not", () => {
    for (let size = 1; size <= 40; size++) {
      const hashes = leaves(size);
      const root = rootAt(hashes);
      hashes.forEach((leaf, index) => {
        const proof = inclusionProof(index, hashes);
        expect(provesInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(provesInclusion(leaf, index + 1, size, proof, root)).toBe(false);
      });
    }
  });

  it("every earlier tree up to 40 leaves is proven a beginning; another root is not", () => {
    for (let size = 1; size <= 40; size++)
      for (let earlier = 1; earlier <= size; earlier++) {
        const hashes = leaves(size);
        const before = { size: earlier, root: rootAt(hashes.slice(0, earlier)) };
        const after = { size, root: rootAt(hashes) };
        const proof = consistencyProof(earlier, hashes);
        expect(provesConsistency(before, after, proof)).toBe(true);
        const other = { size: earlier, root: rootAt(leaves(80).slice(40, 40 + earlier)) };
        expect(provesConsistency(other, after, proof)).toBe(false);
      }
  });

  it("no damaged proof is accepted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (size, place, pick) => {
        const hashes = leaves(size);
        const root = rootAt(hashes);
        const index = place % size;
        for (const proof of damaged(inclusionProof(index, hashes), pick))
          expect(provesInclusion(hashes[index] as NodeHash, index, size, proof, root)).toBe(false);
        const before = { size: index + 1, root: rootAt(hashes.slice(0, index + 1)) };
        for (const proof of damaged(consistencyProof(index + 1, hashes), pick))
          expect(provesConsistency(before, { size, root }, proof)).toBe(false);
      }),
    );
  });
});
