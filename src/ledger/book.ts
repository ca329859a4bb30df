import type { Commitment, CommitmentId } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { AsOf } from "./asof.ts";
import type { IssueAct, ItemId, RegisterId, ReviseAct, Seq } from "./act.ts";
import type { Entry } from "./entry.ts";
import type { Header } from "./header.ts";
import type { Item } from "./item.ts";
import type { Revision } from "./revision.ts";

/** A commitment as it stands at an `AsOf`: the promise as first given, as it is now, and every change between. */
export interface CommitmentState {
  readonly plan: string;
  /** As first promised: the adopted commitment with the readings in force, because a misread sentence was never the promise. */
  readonly original: Commitment;
  /** As it stands: with every reading and every decision in force. */
  readonly current: Commitment;
  readonly revisions: readonly (Entry & ReviseAct)[];
  readonly stopped: boolean;
  /** Concrete items it was split into, in force (分解); empty when it was not split. */
  readonly parts?: readonly CommitmentId[];
  /** Commitments of later plans that take it up (接续、合并). */
  readonly successors?: readonly CommitmentId[];
  /** The later plan that let it fall without a successor; absent while none has. */
  readonly droppedBy?: string;
  /** Expected events a year and their weight, when the office has set them. */
  readonly prior: { readonly total: string; readonly weight: string } | null;
  /** Last entry that speaks of it: what a reviser must have seen. */
  readonly head: Seq;
}

/** The whole book as a question sees it: a pure function of its entries and an `AsOf` (台账). */
export interface Book {
  readonly header: Header;
  readonly asOf: AsOf;
  /** Entries counted, so that an answer can be cached under it. */
  readonly size: number;
  readonly plans: readonly Plan[];
  readonly commitments: ReadonlyMap<CommitmentId, CommitmentState>;
  /** Items by register, then by id. */
  readonly items: ReadonlyMap<RegisterId, ReadonlyMap<ItemId, Item>>;
  /** Revisions in force of how a measure counts (口径), by the measure's id, in order of effective day. */
  readonly measures: ReadonlyMap<string, readonly Revision[]>;
  readonly issued: readonly (Entry & IssueAct)[];
  /** Struck entries and the entry that struck each. */
  readonly struck: ReadonlyMap<Seq, Seq>;
}
