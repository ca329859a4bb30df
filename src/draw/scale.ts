import type { Day } from "../std/day.ts";
import { addDays, daysBetween, dayOf, endOfMonth, monthOf, startOfMonth, yearOf } from "../std/day.ts";

/** A stretch of days laid on a stretch of pixels. */
export interface TimeScale {
  readonly from: Day;
  readonly until: Day;
  readonly left: number;
  readonly right: number;
}

/** Where the scale is so many days after its beginning. */
function xAfter(scale: TimeScale, days: number): number {
  const whole = Math.max(1, daysBetween(scale.from, scale.until) + 1);
  return scale.left + ((scale.right - scale.left) * days) / whole;
}

/** Where a day begins on the scale, in pixels; days outside land outside. Rises with the day. */
export const xOf = (scale: TimeScale, day: Day): number => xAfter(scale, daysBetween(scale.from, day));

/** Where a day ends on the scale: a deadline is kept until its evening. */
export const endX = (scale: TimeScale, day: Day): number => xAfter(scale, daysBetween(scale.from, day) + 1);

/** True when the day is on the scale. */
export const shows = (scale: TimeScale, day: Day): boolean => day >= scale.from && day <= scale.until;

/** One step of the axis. */
export interface Tick {
  readonly from: Day;
  readonly until: Day;
  readonly kind: "year" | "quarter" | "month" | "third";
}

/** The months that the scale touches, cut to it, in order. */
export function monthsOf(from: Day, until: Day): readonly { readonly from: Day; readonly until: Day }[] {
  const months: { from: Day; until: Day }[] = [];
  for (
    let start = startOfMonth(yearOf(from), monthOf(from));
    start <= until;
    start = addDays(endOfMonth(yearOf(start), monthOf(start)), 1)
  ) {
    const end = endOfMonth(yearOf(start), monthOf(start));
    months.push({ from: start < from ? from : start, until: end > until ? until : end });
  }
  return months;
}

/** First and last day of the quarter that a day stands in. */
export function quarterOf(day: Day): { readonly from: Day; readonly until: Day } {
  const first = Math.floor((monthOf(day) - 1) / 3) * 3 + 1;
  return { from: dayOf(yearOf(day), first, 1), until: endOfMonth(yearOf(day), first + 2) };
}

/** Cuts a rising or falling path to the scale, with its value where it crosses the edges. */
export function within(
  scale: TimeScale,
  path: readonly { readonly on: Day; readonly value: number }[],
): readonly { readonly x: number; readonly value: number }[] {
  const { left, right } = scale;
  const all = path.map((point) => ({ x: endX(scale, point.on), value: point.value }));
  const cut: { x: number; value: number }[] = [];
  for (const [at, point] of all.entries()) {
    const before = all[at - 1];
    for (const edge of [left, right]) {
      if (before && (before.x - edge) * (point.x - edge) < 0)
        cut.push({
          x: edge,
          value: before.value + ((point.value - before.value) * (edge - before.x)) / (point.x - before.x),
        });
    }
    if (point.x >= left && point.x <= right) cut.push(point);
  }
  return cut;
}
