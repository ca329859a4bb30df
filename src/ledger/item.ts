import type { Day } from "../std/day.ts";
import type { Fact, ItemId, RegisterId, Seq } from "./act.ts";

/** One field of an item as it stands: the value and the entry that said so. */
export interface FactState {
  readonly value: Fact;
  readonly entry: Seq;
  readonly effectiveOn: Day;
  /** Highest level of a confirming attestation of that entry; absent when no attestation in force speaks of it. */
  readonly attested?: 0 | 1 | 2 | 3;
  /** True when an attestation refuted it after the last confirmation; absent as above. */
  readonly refuted?: boolean;
}

/** A stage that an item reached, by which entry, and how well that is proven. */
export interface StageState {
  readonly stage: string;
  readonly entry: Seq;
  readonly effectiveOn: Day;
  /** Highest level of a confirming attestation of that entry; 0 when nobody else has confirmed it. */
  readonly attested: 0 | 1 | 2 | 3;
  /** True when an attestation refuted it after the last confirmation. */
  readonly refuted: boolean;
}

/** One row of a register as it stands at an `AsOf` (事项): the sum of its entries. */
export interface Item {
  readonly register: RegisterId;
  readonly id: ItemId;
  readonly facts: Readonly<{ [field: string]: FactState }>;
  /** The stage it stands in (last by effective day, ties by sequence); null before the first. */
  readonly stage: StageState | null;
  /** Every stage move in force, in order of effective day. */
  readonly stages: readonly StageState[];
  /** Every entry in force that speaks of the item, in order of sequence. */
  readonly entries: readonly Seq[];
  /** Last entry, struck or not, that speaks of the item: what a writer must have seen. */
  readonly head: Seq;
}
