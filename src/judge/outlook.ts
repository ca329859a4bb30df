import { addDays, type Day, daysBetween, isDay } from "../std/day.ts";
import { approx, decimalOf, roundTo, type Decimal } from "../std/decimal.ts";
import { factIn } from "../ledger/asked-item.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { chanceOfArrivals, negativeBinomialTail, priorShare } from "./arrivals.ts";
import type { Arrivals } from "./arrivals.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Forecast } from "./forecast.ts";
import { casesOf, isCeiling } from "./goal.ts";
import type { Goal } from "./goal.ts";
import type { Measure, Reading } from "./measure.ts";
import { atLeast, partsFinished, poissonBinomial } from "./parts.ts";
import type { Part } from "./parts.ts";
import { baseWeight } from "./baselist.ts";
import { reachedBy } from "./reading.ts";
import { confirmedAmong } from "./record.ts";
import { endedStages, placeOf } from "./registershape.ts";
import { isCountingUnit } from "./scale.ts";
import type { RegisterShape } from "./registershape.ts";
import { oneOfKin } from "./identity.ts";
import { itemsInScope, passes, textOf } from "./scope.ts";

/** Everything a forecast is made from. `start` is the first day that counts, `deadline` the last. */
export interface OutlookQuestion {
  readonly measure: Measure;
  readonly shape: RegisterShape;
  readonly state: CommitmentState;
  readonly book: Book;
  readonly reading: Reading;
  readonly goal: Goal;
  readonly start: Day;
  readonly deadline: Day;
  readonly on: Day;
  readonly assumptions: Assumptions;
}

const YEAR_DAYS = 365.25;
const FOUR = 4;
const VERSION = "1";
/** All models are closed forms: no dice are thrown, and the seed is 0 in every record. */
const SEED = 0;

const chanceOf = (value: number): Decimal => roundTo(decimalOf(Math.min(1, Math.max(0, value))), FOUR);
/** Years from one day's end to another's. */
export const yearsTo = (from: Day, to: Day): number => Math.max(0, daysBetween(from, to)) / YEAR_DAYS;

const confirmOf = ({ measure, state, book, assumptions }: OutlookQuestion): Arrivals["confirm"] =>
  confirmedAmong(itemsInScope(measure, state, book), assumptions);

/** Mean of how far an unproven claim may be believed. */
const believedOf = (question: OutlookQuestion): number => {
  const { a, b } = confirmOf(question);
  return a / (a + b);
};

/** Up to this many things are taken to come one by one before any has come. */
const ONE_BY_ONE = 50;

/**
 * Amount that one case brings where cases differ in size: the mean of what has been counted. Before anything has come
 * it is one where a few things are counted, and null where nothing says how large a case is.
 */
export function lotOf(question: OutlookQuestion): number | null {
  const { measure, reading, goal, state, book } = question;
  if (measure.shape === "count-at-stage" || measure.shape === "named-at-stage") return 1;
  const sizes = reading.contributions.map((row) => approx(row.amount)).filter((size) => size > 0);
  if (sizes.length > 0) return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  if (isCountingUnit(goal.unit) && approx(goal.value) <= ONE_BY_ONE) return 1;
  if (measure.shape !== "share" || baseWeight(measure, state, book) === "0") return null;
  const inBase = (item: Item): boolean => factIn(item, measure.base)?.value === true;
  return 100 / itemsInScope(measure, state, book).filter(inBase).length;
}

/** The cases of a question, so many of which have come, are claimed and may still come. */
export function arrivalsOf(question: OutlookQuestion, lot: number): Arrivals {
  const { reading, goal, start, deadline, on, state, assumptions } = question;
  const whole = yearsTo(addDays(start, -1), deadline);
  const prior = state.prior;
  const cases = Math.max(1, Math.ceil(approx(goal.value) / lot));
  const weight = assumptions.planWeight;
  return {
    proven: Math.floor(approx(reading.proven) / lot + 1e-9),
    claimed: Math.max(0, Math.floor((approx(reading.reported) - approx(reading.proven)) / lot + 1e-9)),
    confirm: confirmOf(question),
    prior:
      prior === null
        ? { shape: cases * weight, rate: whole * weight }
        : { shape: (approx(prior.total) * approx(prior.weight)) / lot, rate: approx(prior.weight) },
    elapsed: yearsTo(addDays(start, -1), on),
    left: yearsTo(on, deadline),
  };
}

/** Gamma-Poisson outlook of a number that cases bring (docs/outlook.md §1). */
function arrivalsForecast(question: OutlookQuestion): Forecast | null {
  const lot = lotOf(question);
  if (lot === null) return null;
  const arrivals = arrivalsOf(question, lot);
  const goal = lot === 1 ? casesOf(question.goal) : Math.ceil(approx(question.goal.value) / lot - 1e-9);
  const reach = chanceOfArrivals(
    arrivals,
    isCeiling(question.goal) ? casesOf({ ...question.goal, comparator: ">" }) : goal,
  );
  return {
    chance: chanceOf(isCeiling(question.goal) ? 1 - reach : reach),
    method: "gamma-poisson",
    version: VERSION,
    seed: SEED,
    assumed: chanceOf(priorShare(arrivals)),
  };
}

/** More known things than this are judged by the likeliest of them: the rest changes no digit that is shown. */
const MOST_PARTS = 80;

export const goalStage = (measure: Measure): string | null =>
  measure.shape === "count-at-stage" || measure.shape === "named-at-stage" || measure.shape === "share"
    ? measure.stage
    : null;

/** Share of the way to the goal's stage that an item has gone, by its furthest stage that nobody has refuted. */
function wayGone(question: OutlookQuestion, item: Item, stage: string): number {
  const goal = placeOf(question.shape, stage);
  const ended = endedStages(question.shape);
  let furthest = -1;
  for (const move of item.stages)
    if (move.effectiveOn <= question.on && !move.refuted && !ended.has(move.stage))
      furthest = Math.max(furthest, placeOf(question.shape, move.stage));
  return Math.min(1, (furthest + 1) / (goal + 1));
}

const dayFact = (item: Item, field: string): Day | null => {
  const text = textOf(item, field);
  return text !== null && isDay(text) ? text : null;
};

/** Items that still can count, and those that do: not ended, and the measure's conditions hold or may yet hold. */
function running(question: OutlookQuestion, stage: string): readonly Item[] {
  const { measure, state, book, shape, on } = question;
  const ended = endedStages(shape);
  const items = itemsInScope(measure, state, book).filter((item) => {
    if (!passes(item, measure)) return false;
    const last = item.stages.findLast((move) => move.effectiveOn <= on);
    return last === undefined || !ended.has(last.stage);
  });
  return oneOfKin(book, items, (item) => wayGone(question, item, stage));
}

function partOf(question: OutlookQuestion, item: Item, stage: string, believed: number): Part {
  const { measure, shape, on, start, deadline } = question;
  const reached = reachedBy(shape, item, stage, measure.proof, on);
  if (reached !== null) return { done: reached.proven ? 1 : believed, plannedDaysLeft: 0 };
  const from = dayFact(item, "plannedStart") ?? item.stages[0]?.effectiveOn ?? start;
  const until = dayFact(item, "plannedEnd") ?? deadline;
  const planned = Math.max(1, daysBetween(from, until));
  return { done: 0, plannedDaysLeft: planned * (1 - wayGone(question, item, stage)) };
}

/** How many of the known things, and of as many more as the number asks for, are done by a day: chances of 0, 1, 2 and so on. */
export function milestonesBy(question: OutlookQuestion, stage: string): (day: Day) => readonly number[] {
  const { goal, start, deadline, on, assumptions } = question;
  const cases = casesOf(goal);
  const items = running(question, stage);
  const unknown = Math.max(0, cases - items.length);
  const fresh: Part = { done: 0, plannedDaysLeft: Math.max(1, daysBetween(start, deadline)) };
  const believed = believedOf(question);
  const known = items.map((item) => partOf(question, item, stage, believed));
  const sure = known.filter(({ done }) => done === 1).length;
  const open = known
    .filter(({ done }) => done < 1)
    .sort((a, b) => b.done - a.done || a.plannedDaysLeft - b.plannedDaysLeft)
    .slice(0, MOST_PARTS);
  const parts = [...open, ...Array.from({ length: unknown }, () => fresh)];
  const none = Array.from({ length: sure }, () => 0);
  return (day) => [...none, ...partsFinished(parts, daysBetween(on, day), assumptions.overrun)];
}

/** Milestones of known things: plan days left, stretched by the usual overrun, against days left (docs/outlook.md §2). */
function milestoneForecast(question: OutlookQuestion, stage: string): Forecast {
  const chance = chanceOf(atLeast(milestonesBy(question, stage)(question.deadline), casesOf(question.goal)));
  return { chance, method: "milestone-lognormal", version: VERSION, seed: SEED, assumed: "1" };
}

/** Chance that one event on its way is held in time: further along is likelier, and preparation needs its days. */
function eventChance(question: OutlookQuestion, item: Item, stage: string, believed: number): number {
  const { on, deadline, assumptions } = question;
  const part = partOf(question, item, stage, believed);
  if (part.done > 0) return part.done;
  const gone = wayGone(question, item, stage);
  const planned = dayFact(item, "plannedEnd");
  const late = planned !== null && planned > deadline ? 0.2 : planned !== null && planned < on ? 0.5 : 1;
  const lead = Math.max(1, (1 - gone) * assumptions.event.leadDays);
  const room = Math.min(1, Math.max(0, daysBetween(on, deadline)) / lead);
  return (assumptions.event.first + assumptions.event.gain * gone) * late * room;
}

/** A handful of scheduled events: those on their way one by one, and a few that may yet be added (docs/outlook.md §3). */
function eventsForecast(question: OutlookQuestion, stage: string): Forecast {
  const { goal, start, deadline, on, assumptions } = question;
  const items = running(question, stage);
  const believed = believedOf(question);
  const chances = items.map((item) => eventChance(question, item, stage, believed)).sort((a, b) => b - a);
  const shares = poissonBinomial(chances.slice(0, MOST_PARTS));
  const whole = yearsTo(addDays(start, -1), deadline);
  const [shape, rate] = [approx(goal.value) * assumptions.planWeight, whole * assumptions.planWeight];
  const elapsed = yearsTo(addDays(start, -1), on);
  const room = Math.max(0, yearsTo(on, deadline) - assumptions.event.leadDays / YEAR_DAYS);
  const p = (rate + elapsed) / (rate + elapsed + room);
  const cases = casesOf(goal);
  const chance = shares.reduce(
    (sum, share, held) => sum + share * negativeBinomialTail(cases - held, shape + items.length, p),
    0,
  );
  return {
    chance: chanceOf(chance),
    method: "poisson-binomial",
    version: VERSION,
    seed: SEED,
    assumed: "1",
  };
}

/** More than this many events is no handful: they arrive like cases. */
const HANDFUL = 3;

function outlookKind(measure: Measure, goal: Goal): NonNullable<Measure["outlook"]> {
  const asked = measure.outlook;
  if (asked === "events") return casesOf(goal) <= HANDFUL ? "events" : "arrivals";
  if (asked !== undefined) return asked;
  if (measure.shape === "named-at-stage") return "milestones";
  return measure.shape === "ratio" || measure.shape === "latest-figure" ? "none" : "arrivals";
}

/**
 * Chance of meeting the goal by the deadline (前景), before the deadline and for a goal not yet reached. Null where no
 * model fits: a published figure, a ratio, or a sum of which nothing has come, so that its lots have no size.
 */
export function forecastOf(question: OutlookQuestion): Forecast | null {
  const stage = goalStage(question.measure);
  switch (outlookKind(question.measure, question.goal)) {
    case "none":
      return null;
    case "milestones":
      if (casesOf(question.goal) > MOST_PARTS) return arrivalsForecast(question);
      return stage === null || isCeiling(question.goal) ? null : milestoneForecast(question, stage);
    case "events":
      return stage === null || isCeiling(question.goal) ? null : eventsForecast(question, stage);
    case "arrivals":
      return arrivalsForecast(question);
  }
}

/** The record of an outlook that is settled: met, or passed without. */
export const settled = (method: "met" | "passed"): Forecast => ({
  chance: method === "met" ? "1" : "0",
  method,
  version: VERSION,
  seed: SEED,
  assumed: "0",
});
