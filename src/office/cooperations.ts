import type { CommitmentState } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { itemsInScope, itemsNaming, textOf } from "../judge/scope.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import { COOPERATIONS } from "../registers/cooperations.ts";
import type { Day } from "../std/day.ts";
import { measureUnder, type Judged } from "./judged.ts";
import { namedItem, type NamedItem, reachedOn } from "./panels/named-item.ts";

/** 合作: with whom, how far, for which term, what came of it, and for which promises of the line. */
export interface CooperationRow extends NamedItem {
  readonly partner: string | null;
  readonly stage: string | null;
  readonly attested: 0 | 1 | 2 | 3;
  readonly signedOn: Day | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly result: string | null;
  readonly commitments: readonly CommitmentId[];
}

/** The cooperations that a promise has: those that name it, and where it is counted by cooperations those with a partner that it names. */
function cooperationsOf(state: CommitmentState, judged: Judged): readonly Item[] {
  const measure = measureUnder(judged.rules, state);
  const counted = measure?.register === COOPERATIONS.id ? itemsInScope(measure, state, judged.book) : [];
  const naming = itemsNaming(judged.book, state.current.id).filter(
    ({ register }) => register === COOPERATIONS.id,
  );
  return [...new Set([...naming, ...counted])];
}

/** The cooperations of a line's promises, whichever line it is, the last signed first. */
export function lineCooperations(
  states: readonly CommitmentState[],
  judged: Judged,
): readonly CooperationRow[] {
  const promises = new Map<Item, CommitmentId[]>();
  for (const state of states)
    for (const item of cooperationsOf(state, judged))
      promises.set(item, [...(promises.get(item) ?? []), state.current.id]);
  return [...promises]
    .map(([item, commitments]) => ({
      ...namedItem(item, COOPERATIONS),
      partner: textOf(item, "partner"),
      stage: item.stage?.stage ?? null,
      attested: item.stage?.attested ?? 0,
      signedOn: reachedOn(item, "signed"),
      from: textOf(item, "from"),
      to: textOf(item, "to"),
      result: textOf(item, "result"),
      commitments,
    }))
    .sort((a, b) => (b.signedOn ?? "").localeCompare(a.signedOn ?? ""));
}
