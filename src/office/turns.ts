import type { CommitmentState } from "../ledger/book.ts";
import type { Verdict } from "../judge/verdict.ts";
import type { Turn } from "./answers.ts";
import { judgedBook, type Judged } from "./judged.ts";
import { statesOf } from "./outline.ts";

const same = (a: Verdict | undefined, b: Verdict | undefined): boolean =>
  a !== undefined && b !== undefined && a.light === b.light && a.word === b.word;

/**
 * Which lights turned between two states, and what turned each. The causes are
 * told apart by asking again with one thing held: the old book judged on the new day (passing time), and the new
 * book with the old promise (new data, when the light turns all the same). A commitment that the earlier state
 * did not have has not turned. Time is asked first: what the calendar alone would have done is not news.
 */
export function turnsBetween(before: Judged, after: Judged): readonly Turn[] {
  const turned = statesOf(after.book).filter(({ current: { id } }) => {
    const from = before.verdicts.get(id);
    return from !== undefined && !same(from, after.verdicts.get(id));
  });
  if (turned.length === 0) return [];
  const waited = judgedBook(before.book, after.on);
  const unchanged = withOldPromises(before, after);
  return turned.map((state) => turnOf(state, before, after, waited, unchanged));
}

/** The later book with every promise as the earlier one had it: only the data are new. */
function withOldPromises(before: Judged, after: Judged): Judged {
  const commitments = new Map<string, CommitmentState>();
  for (const [id, state] of after.book.commitments)
    commitments.set(id, before.book.commitments.get(id) ?? state);
  return judgedBook({ ...after.book, commitments }, after.on);
}

function turnOf(
  { current }: CommitmentState,
  before: Judged,
  after: Judged,
  waited: Judged,
  unchanged: Judged,
): Turn {
  const from = before.verdicts.get(current.id) as Verdict;
  const to = after.verdicts.get(current.id) as Verdict;
  const cause = (): Turn["cause"] => {
    if (from.ruleVersion !== to.ruleVersion) return "changed-rule";
    if (same(waited.verdicts.get(current.id), to)) return "passing-time";
    return same(unchanged.verdicts.get(current.id), to) ? "new-data" : "changed-promise";
  };
  return {
    commitment: current.id,
    words: current.words,
    from: { light: from.light, word: from.word },
    to: { light: to.light, word: to.word },
    cause: cause(),
  };
}
