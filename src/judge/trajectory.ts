import type { Day } from "../std/day.ts";
import type { Decimal } from "../std/decimal.ts";

/** Where a promise should stand by which day (序时). */
export interface Trajectory {
  readonly points: readonly { readonly on: Day; readonly expected: Decimal }[];
  /** Entered by the office as waypoints, or a straight line that is labelled as an assumption. */
  readonly basis: "waypoints" | "assumed-straight-line";
}
