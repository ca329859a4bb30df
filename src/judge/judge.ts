import { daysBetween, yearOf } from "../std/day.ts";
import type { Day } from "../std/day.ts";
import { approx, compareDecimals, decimalOf, isZero, minus, roundTo } from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Force } from "../plan/force.ts";
import { ASSUMPTIONS, RULE_VERSION, THRESHOLDS } from "./assumptions.ts";
import type { Assumptions } from "./assumptions.ts";
import { casesOf, goalOf, isCeiling, isMet } from "./goal.ts";
import type { Goal } from "./goal.ts";
import type { Measure, Reading } from "./measure.ts";
import type { Fan } from "./fan.ts";
import { fanOf } from "./fan.ts";
import { forecastOf, settled } from "./outlook.ts";
import type { OutlookQuestion } from "./outlook.ts";
import { paceOf } from "./pace.ts";
import { explained } from "./explained.ts";
import { isAdjusted, openDoubts, stateAsPromised } from "./promise.ts";
import { baseWeight } from "./baselist.ts";
import { planStart, readMeasure, standingBy } from "./reading.ts";
import type { RegisterShape } from "./registershape.ts";
import { anybodyReported } from "./scope.ts";
import { trajectoryOf } from "./trajectory.ts";
import { taskFinding } from "./task.ts";
import type { Finding } from "./finding.ts";
import { grey } from "./finding.ts";
import type { Light, Reason, Verdict } from "./verdict.ts";
import { waypointMarks } from "./waypoints.ts";

/** One commitment, the book it stands in, and the measure that counts for it with the shape of that measure's register. */
export interface JudgeInput {
  readonly state: CommitmentState;
  readonly book: Book;
  readonly on: Day;
  /** Null when no line has a measure for it. */
  readonly measure: Measure | null;
  /** The measure's register; null exactly when there is no measure. */
  readonly register: RegisterShape | null;
  readonly assumptions?: Assumptions;
  /** Names what the district has set beside the house's rules; absent while nothing is set. */
  readonly setBy?: string;
}

/** A judgement under way: the input with what has been worked out. */
interface Case extends JudgeInput {
  readonly commitment: Commitment;
  readonly reading: Reading | null;
  readonly goal: Goal | null;
  readonly start: Day;
}

const MONTH_DAYS = 30.4375;
/** Below this many cases a rate per month says nothing. */
const FEW = 3;

/** Light of a chance, by the force of the promise (docs/outlook.md, Lights): 0.80 is green, for 确保 0.90; from 0.50 amber, else red. */
export function lightOfChance(chance: Decimal, force: Force): Exclude<Light, "grey"> {
  const share = approx(chance);
  if (share >= (force === "ensure" ? THRESHOLDS.greenEnsure : THRESHOLDS.green)) return "green";
  return share >= THRESHOLDS.amber ? "amber" : "red";
}

const CHANCE_REASONS = {
  green: "chance-high",
  amber: "chance-middling",
  red: "chance-low",
} as const satisfies { readonly [light in Exclude<Light, "grey">]: Reason };

const facts = (goal: Goal, reading: Reading): Finding["because"] => ({
  target: goal.value,
  unit: goal.unit,
  reported: reading.reported,
  proven: reading.proven,
});

/** A ceiling, a ratio and a published figure can fall back: they are settled when their period is over, not before. */
const canFallBack = (goal: Goal, measure: Measure): boolean =>
  isCeiling(goal) || measure.shape === "ratio" || measure.shape === "latest-figure";

/** Outcome of a goal that is reached, or could only be judged when its period was over; null while it is open. */
function outcome(goal: Goal, reading: Reading, measure: Measure, deadline: Day, on: Day): Finding | null {
  const passed = on > deadline;
  if (canFallBack(goal, measure) && !passed) return null;
  const due = standingBy(reading, measure, deadline);
  const because = { ...facts(goal, reading), deadline };
  const done = { because, forecast: settled("met") };
  if (isMet(goal, due.proven)) return { ...done, light: "green", word: "done-proven", reason: "target-met" };
  if (isMet(goal, due.reported)) {
    const reason = passed ? "deadline-passed-unproven" : "target-met-unproven";
    return { light: "amber", word: "done-unproven", reason, because, forecast: null };
  }
  if (!passed || isCeiling(goal)) return null;
  if (isMet(goal, reading.proven))
    return { ...done, light: "amber", word: "done-proven", reason: "met-after-deadline" };
  if (isMet(goal, reading.reported))
    return { light: "amber", word: "done-unproven", reason: "met-after-deadline", because, forecast: null };
  return null;
}

/**
 * A promise whose day has passed unmet is overdue while its year still runs and it can be delivered late, and missed
 * once that year is over.
 */
function unmet(goal: Goal, reading: Reading, deadline: Day, on: Day): Finding {
  const word = yearOf(on) > yearOf(deadline) ? "missed" : "overdue";
  const because = { ...facts(goal, reading), deadline };
  return { light: "red", word, reason: "deadline-passed-unmet", because, forecast: settled("passed") };
}

/** A figure is there and, once the period is over, one that was released after its end and so can speak of all of it. */
function hasFinalFigure({ commitment, on }: Case, reading: Reading): boolean {
  const [figure] = reading.contributions;
  const deadline = commitment.deadline.on;
  return figure !== undefined && (deadline === null || on <= deadline || figure.on > deadline);
}

/** Why a measured commitment cannot be judged; null when it can. */
function hindrance(now: Case, measure: Measure, reading: Reading): Reason | null {
  const { state, book, commitment, goal } = now;
  if (measure.shape === "share" && isZero(baseWeight(measure, state, book))) return "base-not-frozen";
  if (measure.shape === "latest-figure" && !hasFinalFigure(now, reading)) return "figure-not-published";
  if (goal === null) return commitment.deadline.on === null ? "no-number-no-date" : "no-measure";
  if (commitment.deadline.on !== null) return null;
  return commitment.target === null ? "no-number-no-date" : "no-deadline";
}

/** What a forecast of the case is made from; null where nothing is counted towards a day. */
function questionOf(now: Case): OutlookQuestion | null {
  const { measure, register: shape, state, book, reading, goal, start, on } = now;
  const deadline = now.commitment.deadline.on;
  if (measure === null || shape === null || reading === null || goal === null || deadline === null)
    return null;
  const assumptions = now.assumptions ?? ASSUMPTIONS;
  return { measure, shape, state, book, reading, goal, start, deadline, on, assumptions };
}

/** Finding on a commitment that a measure counts for. */
function measuredFinding(now: Case, measure: Measure, reading: Reading): Finding {
  const { goal, on, commitment } = now;
  const reason = hindrance(now, measure, reading);
  const deadline = commitment.deadline.on;
  if (reason !== null || goal === null || deadline === null) return grey(reason ?? "no-measure");
  const found = outcome(goal, reading, measure, deadline, on);
  if (on > deadline) return found ?? unmet(goal, reading, deadline, on);
  if (found?.word === "done-proven") return found;
  const question = questionOf(now);
  const forecast = question === null ? null : forecastOf(question);
  if (found !== null) return { ...found, forecast };
  if (forecast === null) return grey("too-few-data", facts(goal, reading));
  const light = lightOfChance(forecast.chance, commitment.force);
  const because = { ...facts(goal, reading), deadline, chance: forecast.chance };
  return {
    light,
    word: light === "green" ? "on-track" : "behind",
    reason: CHANCE_REASONS[light],
    because,
    forecast,
  };
}

/** What stands before any counting: a stop, an open doubt, silence. */
function standing(now: Case): Finding | null {
  const { state, book, on, measure, commitment } = now;
  if (state.stopped) return { ...grey("stopped-by-decision"), word: "stopped" };
  const [doubt] = openDoubts(commitment, state);
  if (doubt !== undefined)
    return grey("reading-not-chosen", { doubt: doubt.id, senses: String(doubt.senses.length) });
  const speechless =
    commitment.target === null && commitment.deadline.on === null && commitment.waypoints.length === 0;
  if (speechless) return grey("no-number-no-date");
  if (!anybodyReported(measure, state, book, on)) return grey("nobody-has-reported");
  return null;
}

function findingOf(now: Case): Finding {
  const before = standing(now);
  if (before !== null) return before;
  const { measure, register, reading, commitment, state, book, on } = now;
  const marks = waypointMarks({ ...state, current: commitment }, book, reading, on);
  const countable = measure !== null && register !== null && reading !== null && now.goal !== null;
  // A promise without a number of its own is judged by the steps that the office has set for it, where nothing counts it.
  const byWaypoints = commitment.target === null && (!countable || commitment.deadline.on === null);
  if (marks.length > 0 && byWaypoints) return taskFinding(marks, on);
  if (measure === null || register === null || reading === null)
    return grey(commitment.target !== null && commitment.deadline.on === null ? "no-deadline" : "no-measure");
  return measuredFinding(now, measure, reading);
}

/** A rate to three figures, and no finer than a tenth: more is false precision. */
const rateOf = (value: number): Decimal => {
  const step = 10 ** Math.max(-1, Math.floor(Math.log10(value)) - 2);
  return roundTo(decimalOf(Math.ceil(value / step - 1e-9) * step), 1);
};

/** Cases still needed a month until the deadline, rounded up; null where a rate has no meaning. */
function neededOf(now: Case): Verdict["needed"] {
  const { goal, reading, commitment, on } = now;
  const deadline = commitment.deadline.on;
  if (goal === null || reading === null || deadline === null || on >= deadline || isCeiling(goal))
    return null;
  if (goal.unit === "%" || commitment.target === null || casesOf(goal) <= FEW) return null;
  const gap = minus(goal.value, reading.proven);
  if (compareDecimals(gap, "0") <= 0) return null;
  const months = Math.max(1, daysBetween(on, deadline) / MONTH_DAYS);
  return { perMonth: rateOf(approx(gap) / months), unit: goal.unit };
}

function caseOf(input: JudgeInput, commitment: Commitment, reading: Reading | null): Case {
  return {
    ...input,
    state: { ...input.state, current: commitment },
    commitment,
    reading,
    goal: goalOf(commitment, input.measure),
    start: planStart(input.state, input.book),
  };
}

/**
 * Judges one commitment on a day (研判). The light is the outlook's colour until the deadline and the outcome's after
 * it; pace stands beside and never colours. Silence, an open doubt and a promise without number and date are grey,
 * each with its reason. Pure: the same book and day give the same verdict. `on` must not be later than the day the book
 * was replayed at.
 */
export function judge(input: JudgeInput): Verdict {
  const { state, book, on, measure, register } = input;
  const reading =
    measure === null || register === null ? null : readMeasure(measure, register, state, book, on);
  const now = caseOf(input, state.current, reading);
  const finding = findingOf(now);
  const adjusted = isAdjusted(state);
  const trajectory =
    finding.reason === "reading-not-chosen" ? null : trajectoryOf(state.current, now.goal, now.start);
  const promised = stateAsPromised(state);
  const first = promised && findingOf(caseOf({ ...input, state: promised }, promised.current, reading));
  const assessable = finding.word !== "not-assessable" && finding.word !== "stopped";
  const pace =
    assessable && trajectory !== null && now.goal !== null && reading !== null
      ? paceOf(trajectory, now.goal, reading.proven, on)
      : null;
  return {
    ...explained(finding, pace),
    pace,
    reading,
    trajectory,
    needed: assessable ? neededOf(now) : null,
    original: first && { light: first.light, word: first.word },
    adjusted,
    ruleVersion: input.setBy === undefined ? RULE_VERSION : `${RULE_VERSION} ${input.setBy}`,
  };
}

/** The same judgement against the promise as first given; null while no decision has changed or stopped it. */
export function judgeAsPromised(input: JudgeInput): Verdict | null {
  const promised = stateAsPromised(input.state);
  return promised && judge({ ...input, state: promised });
}

/** The band behind a verdict's forecast, for the page that draws it; empty where there is none. */
export function fanBehind(input: JudgeInput, { reading, forecast }: Verdict): Fan {
  const question = questionOf(caseOf(input, input.state.current, reading));
  return question === null || forecast === null ? [] : fanOf(question, forecast);
}
