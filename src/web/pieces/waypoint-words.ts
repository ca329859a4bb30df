import { endOfMonth } from "../../std/day.ts";
import { typedNumber } from "../amount.ts";
import type { Waypoint } from "../wire.ts";

const nextId = (waypoints: readonly Waypoint[]): string => {
  const used = waypoints.map((one) => Number(/^w(\d+)$/.exec(one.id)?.[1] ?? 0));
  return `w${Math.max(0, ...used) + 1}`;
};

/** A waypoint to be filled in, due at the year's end. */
export const blankWaypoint = (waypoints: readonly Waypoint[], year: number): Waypoint => ({
  id: nextId(waypoints),
  title: "",
  due: endOfMonth(year, 12),
  expected: null,
});

/** One waypoint at the end of every `step` months of a year. */
export function regularWaypoints(
  year: number,
  step: 1 | 3,
  title: (month: number) => string,
): readonly Waypoint[] {
  const months = Array.from({ length: 12 / step }, (_, at) => (at + 1) * step);
  return months.map((month, at) => ({
    id: `w${at + 1}`,
    title: title(month),
    due: endOfMonth(year, month),
    expected: null,
  }));
}

/** Waypoints as they go into the book: in order of day, trimmed, with expected values as plain decimals. */
export const tidyWaypoints = (waypoints: readonly Waypoint[]): readonly Waypoint[] =>
  waypoints
    .map((one) => ({
      ...one,
      title: one.title.trim(),
      expected: one.expected === null ? null : typedNumber(one.expected),
    }))
    .filter((one) => one.title !== "" || one.expected !== null)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
