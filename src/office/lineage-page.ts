import type { CommitmentState } from "../ledger/book.ts";
import type { Entry } from "../ledger/entry.ts";
import { isSummed, sumOfParts } from "../judge/split-sum.ts";
import type { CommitmentId, Origin } from "../plan/commitment.ts";
import type { Kin, LineagePage } from "./answers.ts";
import { verdictOf, type Judged } from "./judged.ts";

/** 来龙去脉 of a commitment; null for one that stands by itself. */
export function lineagePageOf(
  state: CommitmentState,
  judged: Judged,
  entries: readonly Entry[],
): LineagePage | null {
  const { original, current, parts = [], successors = [] } = state;
  const from = (as: Origin["as"]): readonly Kin[] =>
    (original.from ?? []).filter((one) => one.as === as).flatMap((one) => kinOf(one.commitment, judged));
  const items = parts.flatMap((id) => kinOf(id, judged));
  const summed = items.length > 0 && current.target !== null && isSummed(current);
  const page: LineagePage = {
    splitFrom: from("part")[0] ?? null,
    parts: items,
    sum: summed && current.target !== null ? sumOfParts(current.target, items) : null,
    takesUp: from("successor"),
    takenUpBy: successors.flatMap((id) => kinOf(id, judged)),
    dropped: droppedOf(state, judged, entries),
  };
  const told = page.splitFrom !== null || page.dropped !== null;
  const listed = [page.parts, page.takesUp, page.takenUpBy].some((kin) => kin.length > 0);
  return told || listed ? page : null;
}

function kinOf(id: CommitmentId, judged: Judged): readonly Kin[] {
  const state = judged.book.commitments.get(id);
  if (state === undefined) return [];
  const plan = judged.book.plans.find((one) => one.id === state.plan);
  return [
    {
      commitment: id,
      words: state.current.words,
      plan: plan?.title ?? state.plan,
      year: plan?.year ?? 0,
      target: state.current.target,
      deadline: state.current.deadline.on,
      verdict: verdictOf(judged, id),
    },
  ];
}

/** The plan that let it fall, and the reason that its entry gives. */
function droppedOf(
  { original, droppedBy }: CommitmentState,
  { book }: Judged,
  entries: readonly Entry[],
): LineagePage["dropped"] {
  if (droppedBy === undefined) return null;
  const entry = entries
    .slice(0, book.size)
    .find(
      (one) =>
        one.act === "adopt" &&
        one.plan.id === droppedBy &&
        !book.struck.has(one.seq) &&
        one.plan.drops?.includes(original.id) === true,
    );
  if (entry?.act !== "adopt") return null;
  const plan = book.plans.find(({ id }) => id === droppedBy);
  return { plan: plan?.title ?? droppedBy, why: entry.why?.text ?? null, entry: entry.seq };
}
