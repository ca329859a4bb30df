import { addDays, dayOf, endOfMonth, monthOf, startOfMonth, yearOf, type Day } from "../std/day.ts";

/** Last day of the month that a day lies in. */
export const monthEnd = (day: Day): Day => endOfMonth(yearOf(day), monthOf(day));

/** First day of the month that a day lies in. */
export const monthStart = (day: Day): Day => startOfMonth(yearOf(day), monthOf(day));

/** The same day a month earlier; a month-end answers the month-end before, and a day too late is cut to it. */
export function monthBefore(day: Day): Day {
  const lastEnd = addDays(monthStart(day), -1);
  const sameDate = dayOf(yearOf(lastEnd), monthOf(lastEnd), Number(day.slice(8)));
  return day === monthEnd(day) || sameDate > lastEnd ? lastEnd : sameDate;
}

/** Every month-end from `from` to `until`, both included when they are one. */
export function monthEnds(from: Day, until: Day): readonly Day[] {
  const ends: Day[] = [];
  for (let end = monthEnd(from); end <= until; end = monthEnd(addDays(end, 1))) ends.push(end);
  return ends;
}
