import { type Day, endOfMonth, monthOf, yearOf } from "../std/day.ts";
import { type Decimal, decimalOf, roundTo } from "../std/decimal.ts";
import { arrivalsBand } from "./arrivals.ts";
import type { Forecast } from "./forecast.ts";
import { casesOf } from "./goal.ts";
import { arrivalsOf, goalStage, lotOf, milestonesBy, type OutlookQuestion, yearsTo } from "./outlook.ts";
import { countQuantile } from "./parts.ts";

/** 10-50-90 band of the cumulative value by day (扇形): what one page draws of a forecast, and no verdict needs. */
export type Fan = readonly {
  readonly on: Day;
  readonly low: Decimal;
  readonly middle: Decimal;
  readonly high: Decimal;
}[];

/** The day itself, the month-ends after it and the deadline: where a fan has its ribs. */
export function fanDays(on: Day, deadline: Day): readonly Day[] {
  const days: Day[] = [on];
  for (
    let day = endOfMonth(yearOf(on), monthOf(on));
    day < deadline;
    day = endOfMonth(yearOf(day), monthOf(day) + 1)
  )
    if (day > on) days.push(day);
  return deadline > on ? [...days, deadline] : days;
}

/** Fewer cases than this have no fan: three steps are no band. */
const FEWEST_FOR_FAN = 4;

const amount = (value: number): Decimal => roundTo(decimalOf(value), 2);

function arrivalsFan(question: OutlookQuestion): Fan {
  const lot = lotOf(question);
  if (lot === null) return [];
  const arrivals = arrivalsOf(question, lot);
  // A share ends at the whole of its base list, however many cases might still come.
  const most = question.measure.shape === "share" ? 100 : Infinity;
  const brought = (cases: number): Decimal => amount(Math.min(most, lot * cases));
  return fanDays(question.on, question.deadline).map((on) => {
    const [low, middle, high] = arrivalsBand(arrivals, yearsTo(question.on, on));
    return { on, low: brought(low), middle: brought(middle), high: brought(high) };
  });
}

function milestonesFan(question: OutlookQuestion, stage: string): Fan {
  if (casesOf(question.goal) < FEWEST_FOR_FAN) return [];
  const by = milestonesBy(question, stage);
  return fanDays(question.on, question.deadline).map((on) => {
    const spread = by(on);
    const at = (share: number): Decimal => decimalOf(countQuantile(spread, share));
    return { on, low: at(0.1), middle: at(0.5), high: at(0.9) };
  });
}

/** The band that a forecast's own model draws; empty where the model has none, or the outlook is settled. */
export function fanOf(question: OutlookQuestion, { method }: Forecast): Fan {
  if (method === "gamma-poisson") return arrivalsFan(question);
  const stage = goalStage(question.measure);
  return method === "milestone-lognormal" && stage !== null ? milestonesFan(question, stage) : [];
}
