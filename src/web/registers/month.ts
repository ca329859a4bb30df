import { addDays, type Day, endOfMonth, isDay, monthOf, yearOf } from "../../std/day.ts";

/** The month that many months away, both "2025-06". */
export function monthAway(month: string, months: number): string {
  const at = yearOf(`${month}-01`) * 12 + monthOf(`${month}-01`) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** The weeks of a month from Monday to Sunday; days of its neighbours are null. */
export function weeksOf(month: string): readonly (readonly (Day | null)[])[] {
  const first: Day = `${month}-01`;
  if (!isDay(first)) return [];
  const last = endOfMonth(yearOf(first), monthOf(first));
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: (Day | null)[] = Array.from({ length: before }, () => null);
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
