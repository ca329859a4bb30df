import type { Contribution, Reading } from "../judge/measure.ts";
import type { Day } from "../std/day.ts";
import { approx, compareDecimals, sumOf } from "../std/decimal.ts";

/** A value by day, for drawing only. */
export interface PathPoint {
  readonly on: Day;
  readonly value: number;
}

/** Largest number that a drawing accepts: beyond it every picture is a straight edge. */
const HUGE = 1e15;

/** A decimal as a finite number for drawing. */
export const drawable = (value: string): number => Math.max(-HUGE, Math.min(HUGE, approx(value)));

const byDay = (a: Contribution, b: Contribution): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.entry - b.entry;

/**
 * The growing sum behind a reading, one point a contribution. Null where contributions do not add up to the
 * reading (ratios, shares, published figures): there a growing line would claim what nobody said.
 */
export function growthOf(reading: Reading, proven: boolean): readonly PathPoint[] | null {
  const parts = reading.contributions.filter((part) => part.proven || !proven).sort(byDay);
  const total = proven ? reading.proven : reading.reported;
  if (compareDecimals(sumOf(parts.map((part) => part.amount)), total) !== 0) return null;
  let sum = 0;
  return parts.map((part) => {
    sum += drawable(part.amount);
    return { on: part.on, value: sum };
  });
}

/** Turns points into a staircase: a value holds until the next one is reached. `last` ends the final step. */
export function stairsOf(
  points: readonly { readonly x: number; readonly y: number }[],
  first: { readonly x: number; readonly y: number },
  last: number,
): readonly (readonly [number, number])[] {
  const stairs: (readonly [number, number])[] = [[first.x, first.y]];
  let level = first.y;
  for (const point of points) {
    stairs.push([point.x, level], [point.x, point.y]);
    level = point.y;
  }
  stairs.push([last, level]);
  return stairs;
}
