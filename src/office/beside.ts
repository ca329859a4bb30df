import type { Beside, LineageMark } from "../draw/wall.ts";
import type { CommitmentState } from "../ledger/book.ts";
import type { Judged } from "./judged.ts";
import { postNamed } from "./posts.ts";

/** What stands beside the computed light of a commitment, and who holds its leader's post on the day. */
export function besideOf(state: CommitmentState, { overrides, local, posts }: Judged): Beside {
  const { current } = state;
  const lineage = lineageOf(state);
  const byHand = overrides.get(current.id);
  const second = local.get(current.id);
  const post = postNamed(posts, current.owner.leaderPost);
  return {
    ...(lineage === null ? {} : { lineage }),
    ...(byHand === undefined ? {} : { byHand }),
    ...(second === undefined ? {} : { local: second }),
    ...(post === null ? {} : { post }),
  };
}

function lineageOf({
  original,
  parts = [],
  successors = [],
  droppedBy,
}: CommitmentState): LineageMark | null {
  const parent = original.from?.find(({ as }) => as === "part")?.commitment;
  const mark = {
    ...(parent === undefined ? {} : { partOf: parent }),
    ...(parts.length === 0 ? {} : { parts: parts.length }),
    ...(successors.length === 0 ? {} : { takenUp: true }),
    ...(droppedBy === undefined ? {} : { dropped: true }),
  };
  return Object.keys(mark).length === 0 ? null : mark;
}

/** How many commitments carry a light set by hand: said beside a tally, which counts the computed lights. */
export const setByHand = ({ overrides, verdicts }: Judged): number =>
  [...overrides.keys()].filter((id) => verdicts.has(id)).length;
