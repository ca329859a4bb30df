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

/** One step of the least path: a stage not reached yet, and the first day on which it can be, when nobody is late. */
export interface PathStep {
  readonly stage: string;
  readonly from: Day;
  readonly earliest: Day;
  /** The least time it takes; null where neither law nor custom names one, and it is counted as none. */
  readonly least: TimeLimit | null;
}

/** The chain of stages that decides when a stage can be reached (关键路径). */
export interface LeastPath {
  readonly earliest: Day;
  readonly steps: readonly PathStep[];
}

/**
 * The earliest day on which `until` can be reached by an item that has reached `reached`, if everything begins on `on` and every
 * clock that the register names runs its least time without delay; and the stages on the longest chain to it. What is
 * not named takes no time, so that the truth is later, never earlier. Null for an unknown stage and for a circle, which a
 * register cannot hold. An item already there is there on the day it came.
 */
export function leastPath(
  register: Register,
  reached: ReadonlyMap<string, Day>,
  until: string,
  on: Day,
  workdays: Workdays,
): LeastPath | null {
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
    const earliest = stage.least === undefined ? from : dayAfter(from, stage.least, workdays);
    const step = { stage: stage.id, from, earliest, least: stage.least ?? null };
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
