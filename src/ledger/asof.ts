import type { Day, Instant } from "../std/day.ts";

/**
 * The two dates of every question: what was so `on` a day, as `known` at a moment.
 * `known` is an instant, a Beijing day (its end) or a log size.
 */
export interface AsOf {
  readonly on: Day;
  readonly known: Instant | Day | number;
}
