import { daysBetween } from "../std/day.ts";
import type { Day } from "../std/day.ts";
import { decimalOf, minus, over, plus, roundTo, times } from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Goal } from "./goal.ts";
import { isCeiling } from "./goal.ts";

/** Where a promise should stand by which day (序时). */
export interface Trajectory {
  readonly points: readonly { readonly on: Day; readonly expected: Decimal }[];
  /** Entered by the office as waypoints, or a straight line that is labelled as an assumption. */
  readonly basis: "waypoints" | "assumed-straight-line";
}

/** Places after the point of an expected value; finer is false precision. */
const PLACES = 2;

/**
 * The trajectory of a number: the waypoints that carry an expected value, else a straight line from `start` (the first
 * day of the plan's year) to the deadline, labelled as assumed. Null for a promise without a number of its own or
 * without a deadline, and for a ceiling, which has nothing to climb.
 */
export function trajectoryOf(commitment: Commitment, goal: Goal | null, start: Day): Trajectory | null {
  const deadline = commitment.deadline.on;
  const dated = commitment.waypoints
    .filter((waypoint) => waypoint.expected !== null)
    .map((waypoint) => ({ on: waypoint.due, expected: waypoint.expected ?? "0" }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  if (goal === null || isCeiling(goal)) return null;
  const last = dated.at(-1);
  if (last !== undefined) {
    const end = deadline !== null && last.on < deadline ? [{ on: deadline, expected: goal.value }] : [];
    const from = (dated[0]?.on ?? start) > start ? [{ on: start, expected: "0" }] : [];
    return { points: [...from, ...dated, ...end], basis: "waypoints" };
  }
  if (commitment.target === null || deadline === null || deadline <= start) return null;
  return {
    points: [
      { on: start, expected: "0" },
      { on: deadline, expected: goal.value },
    ],
    basis: "assumed-straight-line",
  };
}

/** The value that a trajectory expects at the end of a day, straight between its points, to two places. */
export function expectedOn({ points }: Trajectory, on: Day): Decimal {
  const next = points.findIndex((point) => point.on >= on);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return points.at(-1)?.expected ?? "0";
  if (before === undefined) return after.on === on ? after.expected : "0";
  const share = over(decimalOf(daysBetween(before.on, on)), decimalOf(daysBetween(before.on, after.on)));
  return roundTo(plus(before.expected, times(minus(after.expected, before.expected), share)), PLACES);
}
