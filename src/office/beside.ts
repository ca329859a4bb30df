import type { Beside } from "../draw/wall.ts";
import type { CommitmentState } from "../ledger/book.ts";
import type { Judged } from "./judged.ts";
import { postNamed } from "./posts.ts";

/** What stands beside the computed light of a commitment, and who holds its leader's post on the day. */
export function besideOf({ current }: CommitmentState, { overrides, local, posts }: Judged): Beside {
  const byHand = overrides.get(current.id);
  const second = local.get(current.id);
  const post = postNamed(posts, current.owner.leaderPost);
  return {
    ...(byHand === undefined ? {} : { byHand }),
    ...(second === undefined ? {} : { local: second }),
    ...(post === null ? {} : { post }),
  };
}

/** How many commitments carry a light set by hand: said beside a tally, which counts the computed lights. */
export const setByHand = ({ overrides, verdicts }: Judged): number =>
  [...overrides.keys()].filter((id) => verdicts.has(id)).length;
