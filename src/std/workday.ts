import { addDays, daysBetween, endOfMonth, monthOf, yearOf } from "./day.ts";
import type { Day } from "./day.ts";

/**
 * Days that are told apart from the plain week: true works, false rests. A weekend rests and every other day works unless it is
 * named here; which holidays the State Council shifts each year is not known to the program, an office sets it.
 */
export type Workdays = ReadonlyMap<Day, boolean>;

const SATURDAY = 5;

/** Monday 0 … Sunday 6; 1 January 2024 was a Monday. */
const weekday = (day: Day): number => ((daysBetween("2024-01-01", day) % 7) + 7) % 7;

/** Whether a day is worked. */
export const isWorkday = (day: Day, set: Workdays = new Map()): boolean =>
  set.get(day) ?? weekday(day) < SATURDAY;

/** The day that lies `count` working days after another (before, when negative); the day itself is not counted. */
export function addWorkdays(day: Day, count: number, set: Workdays = new Map()): Day {
  const step = count < 0 ? -1 : 1;
  let [at, left] = [day, Math.abs(count)];
  // Ten years without a single working day would be a setting gone wrong; the count then ends where it stands.
  for (let walked = 0; left > 0 && walked < 3_660; walked += 1) {
    at = addDays(at, step);
    if (isWorkday(at, set)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workdaysBetween(from: Day, to: Day, set: Workdays = new Map()): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkday(at, set)) count += 1;
  return count;
}

/** The last working day of a day's month; the month's last day where the whole month rests. */
export function lastWorkday(day: Day, set: Workdays = new Map()): Day {
  const end = endOfMonth(yearOf(day), monthOf(day));
  const last = isWorkday(end, set) ? end : addWorkdays(end, -1, set);
  return last.slice(0, 7) === end.slice(0, 7) ? last : end;
}
