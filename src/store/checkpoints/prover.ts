import { addBlocks, BLOCK, joinPieces, leavesIn, noBlocks, piecesOf } from "../../ledger/blocks.ts";
import type { Blocks } from "../../ledger/blocks.ts";
import type { Proof, LeafSpan } from "../../ledger/proof.ts";
import { consistencySpans, inclusionSpans } from "../../ledger/proof.ts";
import type { NodeHash } from "../../ledger/tree.ts";
import type { Store } from "../../office/ports.ts";
import type { Digest } from "../../std/hash.ts";

/** Makes proofs of one book out of the leaf hashes of its store; sizes count leaves, the header included. */
export interface Prover {
  readonly root: (size: number) => Promise<NodeHash>;
  readonly inclusion: (index: number, size: number) => Promise<Proof>;
  readonly consistency: (earlier: number, size: number) => Promise<Proof>;
}

const READ_AT_ONCE = BLOCK * 64;

/** A prover that remembers the roots of full blocks, so that only the first proof reads the whole book. */
export function createProver(store: Pick<Store, "hashes">, book: string, digest: Digest): Prover {
  let blocks: Blocks = noBlocks;
  let reading: Promise<void> = Promise.resolve();
  const extend = async (size: number): Promise<void> => {
    while (leavesIn(blocks) + BLOCK <= size) {
      const from = leavesIn(blocks);
      const full = Math.floor((size - from) / BLOCK) * BLOCK;
      const hashes = await store.hashes(book, from, Math.min(READ_AT_ONCE, full));
      const grown = addBlocks(blocks, hashes, digest);
      if (leavesIn(grown) === from) throw new Error(`${book} has fewer than ${size} leaves`);
      blocks = grown;
    }
  };
  const ready = (size: number): Promise<void> => {
    // One after the other, so that two questions do not read the same stretch twice.
    reading = reading.catch(() => undefined).then(() => extend(size));
    return reading;
  };
  const hashOf = async (stretch: LeafSpan): Promise<NodeHash> => {
    const { kept, leaves } = piecesOf(blocks, stretch);
    const wanted = leaves.to - leaves.from;
    const hashes = wanted === 0 ? [] : await store.hashes(book, leaves.from, wanted);
    if (hashes.length !== wanted) throw new Error(`${book} has fewer than ${stretch.to} leaves`);
    return joinPieces(kept, hashes, digest);
  };
  const steps = async (size: number, stretches: readonly LeafSpan[]): Promise<Proof> => {
    await ready(size);
    return Promise.all(stretches.map(hashOf));
  };
  return {
    root: async (size) => (await steps(size, [{ from: 0, to: size }]))[0] as NodeHash,
    inclusion: (index, size) => steps(size, inclusionSpans(index, size)),
    consistency: (earlier, size) => steps(size, consistencySpans(earlier, size)),
  };
}
