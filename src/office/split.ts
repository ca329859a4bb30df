import type { Commitment, CommitmentId, Owner } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { Target } from "../plan/target.ts";
import type { CommitmentState } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import { commitmentSubject } from "../ledger/subject.ts";
import type { Day } from "../std/day.ts";
import type { Circumstance, Motion } from "./act.ts";

/** One concrete item of a split (具体事项), as a person fills it in. */
export interface SplitPart {
  /** The commitment's own words when absent. */
  readonly words?: string;
  readonly target: Target | null;
  readonly deadline: Day;
  readonly owner: Owner;
}

/** What is split: the commitment as it stands, in its plan, and what the plan's ids already use. */
export interface SplitCase {
  readonly plan: Plan;
  readonly state: CommitmentState;
  /** Every commitment id that the book has ever used: an item of a struck split is not called into being again. */
  readonly taken: ReadonlySet<CommitmentId>;
}

/** Every commitment id that a log has ever used, struck or not. */
export const idsUsed = (entries: readonly Entry[]): ReadonlySet<CommitmentId> =>
  new Set(
    entries.flatMap((entry) => (entry.act === "adopt" ? entry.plan.commitments.map(({ id }) => id) : [])),
  );

/** The ids of so many new items: the parent's with a running number, "2024-01.c07-1", "2024-01.c07-2", … */
function freshIds(parent: CommitmentId, count: number, taken: ReadonlySet<CommitmentId>): CommitmentId[] {
  const ids: CommitmentId[] = [];
  for (let number = 1; ids.length < count; number += 1)
    if (!taken.has(`${parent}-${number}`)) ids.push(`${parent}-${number}`);
  return ids;
}

/** An item says what its commitment says, but for what a person filled in. Doubts stay with the sentence, waypoints with the whole. */
const partOf = (parent: Commitment, id: CommitmentId, part: SplitPart): Commitment => ({
  ...parent,
  id,
  words: part.words ?? parent.words,
  target: part.target,
  deadline: { on: part.deadline, bound: "by", basis: "clause", words: "" },
  owner: part.owner,
  doubts: [],
  waypoints: [],
  from: [{ commitment: parent.id, as: "part" }],
});

/**
 * 分解: adopts the concrete items of a commitment under its own plan, decided on the last entry of it seen. The plan goes along
 * whole, text and all, so that the entry can be read by itself.
 */
export function splitMotion(
  { plan, state, taken }: SplitCase,
  parts: readonly SplitPart[],
  seen: number,
  { person, effectiveOn, evidence, why }: Circumstance & { readonly why?: string | undefined },
): Motion {
  const parent = state.current;
  const ids = freshIds(parent.id, parts.length, taken);
  const commitments = parts.map((part, i) => partOf(parent, ids[i] as CommitmentId, part));
  const { drops: _, ...standing } = plan;
  return {
    proposal: {
      act: "adopt",
      plan: { ...standing, commitments },
      ...(why === undefined || why.trim() === "" ? {} : { why: { text: why.trim() } }),
      by: person.id,
      unit: person.unit,
      effectiveOn,
      evidence,
    },
    expectations: [
      { subject: commitmentSubject(parent.id), seen },
      ...ids.map((id) => ({ subject: commitmentSubject(id), seen: 0 })),
    ],
  };
}
