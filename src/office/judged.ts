import type { Day } from "../std/day.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import { judge } from "../judge/judge.ts";
import type { Measure } from "../judge/measure.ts";
import type { Verdict } from "../judge/verdict.ts";
import { measureOf } from "../lines/lines.ts";
import { registerOf } from "../registers/registers.ts";

/** A book with the verdict of every commitment, computed once for everything a page shows. */
export interface Judged {
  readonly book: Book;
  /** Day of judgement: usually the day the book was replayed for. */
  readonly on: Day;
  readonly verdicts: ReadonlyMap<CommitmentId, Verdict>;
}

/** The measure that counts for a commitment; null when no line has one for it. */
export const measureFor = (state: CommitmentState | undefined): Measure | null =>
  state === undefined ? null : measureOf(state.current.line, state.current.measureId);

/** Judges every commitment of a book on a day; by default the day the book was replayed for. */
export function judgedBook(book: Book, on: Day = book.asOf.on): Judged {
  const verdicts = new Map<CommitmentId, Verdict>();
  for (const [id, state] of book.commitments) {
    const measure = measureFor(state);
    const register = measure === null ? null : (registerOf(measure.register) ?? null);
    // A measure whose register is unknown cannot count; the verdict says that it has no measure.
    verdicts.set(id, judge({ state, book, on, measure: register === null ? null : measure, register }));
  }
  return { book, on, verdicts };
}

/** The verdict of a commitment of the book. Throws for another's, which is a bug of the caller. */
export function verdictOf({ verdicts }: Judged, id: CommitmentId): Verdict {
  const verdict = verdicts.get(id);
  if (verdict === undefined) throw new Error(`commitment ${id} was not judged`);
  return verdict;
}
