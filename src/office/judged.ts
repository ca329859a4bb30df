import type { Day } from "../std/day.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import { definedBy } from "../judge/defined.ts";
import type { Fan } from "../judge/fan.ts";
import { fanBehind, judge, judgeAsPromised, type JudgeInput } from "../judge/judge.ts";
import { localLight, type LocalLight } from "../judge/lamp.ts";
import type { Measure } from "../judge/measure.ts";
import type { Override } from "../judge/override.ts";
import type { Verdict } from "../judge/verdict.ts";
import { measureOf } from "../lines/lines.ts";
import { registerOf } from "../registers/registers.ts";
import { overridesOn } from "./overrides.ts";
import { postsOn, type PostState } from "./posts.ts";
import { rulesOn, setBy, type Rules } from "./rules.ts";

/** A book with the verdict of every commitment, computed once for everything a page shows. */
export interface Judged {
  readonly book: Book;
  /** Day of judgement: usually the day the book was replayed for. */
  readonly on: Day;
  readonly verdicts: ReadonlyMap<CommitmentId, Verdict>;
  /** The verdict against the promise as first given; only for commitments that a decision has changed or stopped. */
  readonly originals: ReadonlyMap<CommitmentId, Verdict>;
  /** Lights set by hand that stand on the day, beside the computed ones. */
  readonly overrides: ReadonlyMap<CommitmentId, Override>;
  /** Lights by the district's own lamp rule, beside the house's; empty while no rule is set. */
  readonly local: ReadonlyMap<CommitmentId, LocalLight>;
  /** Who holds which post on the day, by the post's name without spaces. */
  readonly posts: ReadonlyMap<string, PostState>;
  /** What the book itself says about how it is judged. */
  readonly rules: Rules;
}

/** The measure that counts for a commitment, as the line has it; null when no line has one for it. */
export const measureFor = (state: CommitmentState | undefined): Measure | null =>
  state === undefined ? null : measureOf(state.current.line, state.current.measureId);

/** The measure that counts for a commitment, as gates and decisions in force leave it. */
export function measureUnder(rules: Rules, state: CommitmentState | undefined): Measure | null {
  const measure = measureFor(state);
  const defined = measure === null ? undefined : rules.definitions.get(measure.id);
  if (measure === null || defined === undefined) return measure;
  return definedBy(
    measure,
    defined.map(({ definition }) => definition),
  );
}

function inputOf(state: CommitmentState, book: Book, on: Day, rules: Rules): JudgeInput {
  const measure = measureUnder(rules, state);
  const register = measure === null ? null : (registerOf(measure.register) ?? null);
  const by = setBy(rules, measure?.id ?? null);
  return {
    state,
    book,
    on,
    // A measure whose register is unknown cannot count; the verdict says that it has no measure.
    measure: register === null ? null : measure,
    register,
    assumptions: rules.assumptions,
    ...(by === undefined ? {} : { setBy: by }),
  };
}

/** Judges every commitment of a book on a day, by the rules that the book itself holds; by default the day it was replayed for. */
export function judgedBook(book: Book, on: Day = book.asOf.on): Judged {
  const rules = rulesOn(book, on);
  const verdicts = new Map<CommitmentId, Verdict>();
  const originals = new Map<CommitmentId, Verdict>();
  const local = new Map<CommitmentId, LocalLight>();
  for (const [id, state] of book.commitments) {
    const input = inputOf(state, book, on, rules);
    const verdict = judge(input);
    verdicts.set(id, verdict);
    const first = judgeAsPromised(input);
    if (first !== null) originals.set(id, first);
    const beside = rules.lampRule && localLight(rules.lampRule, verdict, state.current.target);
    if (beside !== null) local.set(id, beside);
  }
  return {
    book,
    on,
    verdicts,
    originals,
    overrides: overridesOn(book, on),
    local,
    posts: postsOn(book, on),
    rules,
  };
}

/** The verdict of a commitment of the book. Throws for another's, which is a bug of the caller. */
export function verdictOf({ verdicts }: Judged, id: CommitmentId): Verdict {
  const verdict = verdicts.get(id);
  if (verdict === undefined) throw new Error(`commitment ${id} was not judged`);
  return verdict;
}

/** The band behind the forecast of a commitment of the book. */
export const fanFor = (judged: Judged, state: CommitmentState): Fan =>
  fanBehind(inputOf(state, judged.book, judged.on, judged.rules), verdictOf(judged, state.current.id));
