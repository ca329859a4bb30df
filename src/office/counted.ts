import type { Book, CommitmentState } from "../ledger/book.ts";
import { isPart } from "../judge/scope.ts";
import type { Verdict } from "../judge/verdict.ts";
import type { Headcount } from "./answers.ts";
import type { Judged } from "./judged.ts";

/** True for a commitment that was split: its items are counted, and it stands over them as their heading (总题). */
export const isHeading = ({ parts }: CommitmentState): boolean => (parts?.length ?? 0) > 0;

/** Verdicts that a tally counts: of everything but headings, so that nothing is counted twice. */
export function countedVerdicts({ book, verdicts }: Judged): readonly Verdict[] {
  return [...verdicts].flatMap(([id, verdict]) => {
    const state = book.commitments.get(id);
    return state !== undefined && isHeading(state) ? [] : [verdict];
  });
}

/**
 * The headline's numbers. `items` are counted by light: commitments that stand by themselves, and the items of those that were split.
 * `promises` are what plans said: no item of a split among them. Of 145 promises, 40 split into 117 items make 222 items.
 * What a later plan took up or dropped is counted on, and told beside: a light that could be put out by promising again
 * next year, or by leaving a promise out, would say nothing.
 */
export function headcountOf(book: Book): Headcount {
  const states = [...book.commitments.values()];
  const count = (holds: (state: CommitmentState) => boolean): number => states.filter(holds).length;
  return {
    items: count((state) => !isHeading(state)),
    promises: count((state) => !isPart(state)),
    takenUp: count((state) => (state.successors?.length ?? 0) > 0),
    dropped: count(({ droppedBy }) => droppedBy !== undefined),
  };
}
