import { addDays, type Day, endOfMonth, monthOf, yearOf } from "../std/day.ts";
import { addWorkdays, type Workdays } from "../std/workday.ts";
import type { Register, Stage, TimeLimit } from "./register.ts";

/** The same date so many months later, or the month's last day where that date does not exist (民法典 art. 202). */
function addMonths(day: Day, months: number): Day {
  const month = monthOf(day) + months;
  const end = endOfMonth(yearOf(day), month);
  const date = Number(day.slice(8));
  return Number(end.slice(8)) < date ? end : `${end.slice(0, 8)}${day.slice(8)}`;
}

/** The last day of a span that begins after `day`: calendar days, working days or months, added in this order. */
export function dayAfter(day: Day, { days = 0, workingDays = 0, months = 0 }: TimeLimit, set: Workdays): Day {
  const counted = addDays(addMonths(day, months), days);
  return workingDays === 0 ? counted : addWorkdays(counted, workingDays, set);
}

/** One step of the least path: a stage not reached yet, and the first day on which it can be counted on. */
export interface PathStep {
  readonly stage: string;
  readonly from: Day;
  readonly earliest: Day;
  /** The time it takes; null where neither a law nor the item names one, and it is counted as none. */
  readonly least: TimeLimit | null;
}

/** The chain of stages that decides when a stage can be reached (关键路径). */
export interface LeastPath {
  readonly earliest: Day;
  readonly steps: readonly PathStep[];
}

/** What a path is worked out from: the stages reached with their days, the day of the question, and the office's working days. */
export interface PathQuestion {
  readonly reached: ReadonlyMap<string, Day>;
  readonly on: Day;
  readonly workdays: Workdays;
  /** Whole days that the item itself says for a field that a stage `takes`; null where it says none. */
  readonly daysSaid?: (field: string) => number | null;
}

/** The time of a stage: what the law names, else what the item says. */
function timeOf(stage: Stage, { daysSaid }: PathQuestion): TimeLimit | null {
  if (stage.least !== undefined) return stage.least;
  const days = stage.takes === undefined ? null : (daysSaid?.(stage.takes) ?? null);
  return days === null ? null : { days };
}

/**
 * The first day on which `until` can be counted on, if everything that is missing begins on `on` and each step takes the time that
 * the register names; and the stages on the longest chain to it. What is not named takes no time. Null for an unknown
 * stage and for a circle, which a register cannot hold. An item already there is there on the day it came.
 */
export function leastPath(register: Register, until: string, question: PathQuestion): LeastPath | null {
  const { reached, on, workdays } = question;
  const known = new Map<string, LeastPath | null>();
  const pathTo = (stage: Stage): LeastPath | null => {
    const there = reached.get(stage.id);
    if (there !== undefined) return { earliest: there, steps: [] };
    const before = known.get(stage.id);
    if (before !== undefined) return before;
    known.set(stage.id, null);
    const ahead = (stage.presupposes ?? []).map((id) => {
      const one = register.stages.find((other) => other.id === id);
      return one === undefined ? null : pathTo(one);
    });
    if (ahead.includes(null)) return null;
    const last = ahead.reduce<LeastPath | null>(
      (latest, path) =>
        latest === null || (path !== null && path.earliest > latest.earliest) ? path : latest,
      null,
    );
    const from = last === null || last.earliest < on ? on : last.earliest;
    const least = timeOf(stage, question);
    const earliest = least === null ? from : dayAfter(from, least, workdays);
    const step = { stage: stage.id, from, earliest, least };
    const path = { earliest, steps: [...(last?.steps ?? []), step] };
    known.set(stage.id, path);
    return path;
  };
  const goal = register.stages.find(({ id }) => id === until);
  return goal === undefined ? null : pathTo(goal);
}

/** A stage that has not followed in time: since when it is late, and by which limit. */
export interface Overdue {
  readonly stage: string;
  readonly after: string;
  readonly due: Day;
  readonly limit: TimeLimit;
}

/** Limits that an item has let pass: `after` was reached, the stage did not follow in its time, or followed too late. */
export function limitsPassed(
  register: Register,
  reached: ReadonlyMap<string, Day>,
  on: Day,
  workdays: Workdays,
): readonly Overdue[] {
  return register.stages.flatMap(({ id, limit }) => {
    const began = limit === undefined ? undefined : reached.get(limit.after);
    if (limit === undefined || began === undefined) return [];
    const { after, ...span } = limit;
    const due = dayAfter(began, span, workdays);
    return (reached.get(id) ?? on) > due ? [{ stage: id, after, due, limit: span }] : [];
  });
}
