import type { CommitmentState } from "../ledger/book.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Doubt } from "../plan/doubt.ts";
import { revise } from "../ledger/revision.ts";

/** True when a decision has moved the target or the deadline: the promise as given and as it stands are two. */
export const isAdjusted = (state: CommitmentState): boolean =>
  state.revisions.some(
    ({ kind, change }) =>
      kind === "decision" && (change.target !== undefined || change.deadline !== undefined),
  );

/**
 * The promise as first given, rightly read: every reading that was settled holds, no decision does. Owners, waypoints
 * and measure stay as they are now, because they say how it is watched, not what was promised.
 */
export function asPromised(state: CommitmentState): Commitment {
  const readings = state.revisions.filter(({ kind }) => kind === "reading");
  const read = revise(state.original, readings);
  return { ...state.current, target: read.target, deadline: read.deadline, doubts: read.doubts };
}

/**
 * The state as it would stand had no decision touched it: what the light against the original promise is judged from. Null
 * while no decision has moved the target or the deadline, or stopped the commitment.
 */
export function stateAsPromised(state: CommitmentState): CommitmentState | null {
  if (!isAdjusted(state) && !state.stopped) return null;
  const revisions = state.revisions.filter(({ kind }) => kind === "reading");
  return { ...state, current: asPromised(state), revisions, stopped: false };
}

const effectOf = (doubt: Doubt): ReadonlySet<string> =>
  new Set(
    doubt.senses.map(({ target, deadline }) =>
      JSON.stringify([target ?? null, target === undefined, deadline ?? null]),
    ),
  );

/** What a doubt's senses speak of. */
const speaksOf = (doubt: Doubt, field: "target" | "deadline"): boolean =>
  doubt.senses.some((sense) => sense[field] !== undefined);

/**
 * Open doubts that change what is promised or by when: nothing is scheduled by such a commitment until a person has
 * chosen. A doubt is moot once a decision has set everything that its senses speak of.
 */
export function openDoubts(commitment: Commitment, state: CommitmentState): readonly Doubt[] {
  const decided = (field: "target" | "deadline"): boolean =>
    state.revisions.some(({ kind, change }) => kind === "decision" && change[field] !== undefined);
  return commitment.doubts.filter((doubt) => {
    const fields = (["target", "deadline"] as const).filter((field) => speaksOf(doubt, field));
    if (doubt.chosen !== null || fields.length === 0 || effectOf(doubt).size < 2) return false;
    return !fields.every(decided);
  });
}
