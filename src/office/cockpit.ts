import { dayOf, type Day } from "../std/day.ts";
import { compareDecimals, over, roundTo } from "../std/decimal.ts";
import type { CommitmentState } from "../ledger/book.ts";
import type { Light, Verdict } from "../judge/verdict.ts";
import type { Cockpit, CommitmentBrief } from "./answers.ts";
import { besideOf, setByHand } from "./beside.ts";
import { bookCard } from "./book-card.ts";
import { countedVerdicts, headcountOf, isHeading } from "./counted.ts";
import { verdictOf, type Judged } from "./judged.ts";
import { monthBefore, monthEnds } from "./month.ts";
import { leadUnitOf, outlineOf, statesOf, type OutlinePoint } from "./outline.ts";
import { turnsBetween } from "./turns.ts";
import { waitingAt } from "./waiting.ts";
import { tallyOf } from "./wall.ts";

const WORST_FIRST: readonly Light[] = ["red", "amber", "grey", "green"];
const MONTHS_SHOWN = 12;

/** One commitment as a list shows it. */
export function briefOf(state: CommitmentState, judged: Judged): CommitmentBrief {
  const { current } = state;
  return {
    id: current.id,
    words: current.words,
    line: current.line,
    leadUnit: leadUnitOf(state),
    leaderPost: current.owner.leaderPost,
    deadline: current.deadline.on,
    verdict: verdictOf(judged, current.id),
    ...besideOf(state, judged),
  };
}

/**
 * The cockpit (总览) of a book as it stands at `asOf`. `judgedOn` judges the same book on other days: the
 * month before and each month-end, always as known at the same moment, so that a late report shows where it belongs.
 */
export function cockpitAt(judged: Judged, judgedOn: (day: Day) => Judged, today: Day): Cockpit {
  const { book, on } = judged;
  const { asOf } = book;
  const before = judgedOn(monthBefore(on));
  const months = monthsOf(judged).map(judgedOn);
  const briefs = statesOf(book)
    .filter((state) => !isHeading(state))
    .map((state) => briefOf(state, judged));
  return {
    book: bookCard(book, today),
    asOf,
    tally: tallyOf(countedVerdicts(judged)),
    before: tallyOf(countedVerdicts(before)),
    count: headcountOf(book),
    setByHand: setByHand(judged),
    programmes: outlineOf(book).map(({ id, title, points }) => ({
      id,
      title,
      points: points.map((point) => pointOf(point, judged, months)),
    })),
    shortfalls: book.plans.flatMap(({ shortfalls }) => shortfalls),
    atRisk: briefs.filter(({ verdict }) => verdict.light === "red" || verdict.light === "amber").sort(byRisk),
    turned: turnsBetween(before, judged),
    waiting: waitingAt(judged),
  };
}

/** Month-ends of the small multiples: from the first plan's January up to the day, at most the last twelve. */
function monthsOf({ book, on }: Judged): readonly Day[] {
  const first = Math.min(...book.plans.map(({ year }) => year));
  if (!Number.isFinite(first)) return [];
  return monthEnds(dayOf(first, 1, 1), on).slice(-MONTHS_SHOWN);
}

function pointOf(
  point: OutlinePoint,
  judged: Judged,
  months: readonly Judged[],
): Cockpit["programmes"][number]["points"][number] {
  return {
    id: point.id,
    title: point.title,
    line: lineOf(point),
    commitments: point.states.map((state) => briefOf(state, judged)),
    months: months.map((month) => monthOfPoint(point, month)),
  };
}

/** The line that most of a point's commitments are bound to; the first of equals. */
function lineOf({ states }: OutlinePoint): string {
  const counts = new Map<string, number>();
  for (const { current } of states) counts.set(current.line, (counts.get(current.line) ?? 0) + 1);
  let best = "general";
  for (const [line, count] of counts) if (count > (counts.get(best) ?? 0)) best = line;
  return best;
}

function monthOfPoint(
  { states }: OutlinePoint,
  month: Judged,
): { readonly on: Day; readonly light: Light; readonly share: string | null } {
  const verdicts = states.flatMap(({ current }) => month.verdicts.get(current.id) ?? []);
  const shares = states.flatMap((state) => shareOf(state, month) ?? []);
  shares.sort(compareDecimals);
  return { on: month.on, light: worstOf(verdicts), share: shares[0] ?? null };
}

/** The worst light of several; grey when there is none to look at. A grey one never outshines a worse light. */
export const worstOf = (verdicts: readonly Verdict[]): Light =>
  WORST_FIRST.find((light) => verdicts.some((verdict) => verdict.light === light)) ?? "grey";

/** Reported against the target, 0–1; null without a number on both sides. */
function shareOf({ current }: CommitmentState, month: Judged): string | null {
  const state = month.book.commitments.get(current.id);
  const reading = month.verdicts.get(current.id)?.reading;
  const target = state?.current.target;
  if (!reading || !target || compareDecimals(target.value, "0") <= 0) return null;
  const share = roundTo(over(reading.reported, target.value), 4);
  return compareDecimals(share, "1") > 0 ? "1" : share;
}

/** Red before amber; within a light the smaller chance first, then the earlier deadline. */
function byRisk(a: CommitmentBrief, b: CommitmentBrief): number {
  if (a.verdict.light !== b.verdict.light) return a.verdict.light === "red" ? -1 : 1;
  const [chanceA, chanceB] = [a.verdict.forecast?.chance ?? "0", b.verdict.forecast?.chance ?? "0"];
  const chance = compareDecimals(chanceA, chanceB);
  return chance !== 0 ? chance : (a.deadline ?? "9999") < (b.deadline ?? "9999") ? -1 : 1;
}
