import { compareDecimals, minus, times } from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Day } from "../std/day.ts";
import type { Goal } from "./goal.ts";
import { isCountingUnit } from "./scale.ts";
import { expectedOn } from "./trajectory.ts";
import type { Trajectory } from "./trajectory.ts";
import type { Pace } from "./verdict.ts";

/** Where nothing is counted one by one, two percent of the goal is no difference worth a word. */
const SMALL_SHARE: Decimal = "0.02";

/**
 * Place of what is proven against the trajectory (序时): ahead or behind only by a whole case, or by two percent of the
 * goal where amounts are measured. Pace is shown beside the light and never colours it.
 */
export function paceOf(trajectory: Trajectory, goal: Goal, proven: Decimal, on: Day): Pace {
  const expected = expectedOn(trajectory, on);
  const gap = minus(proven, expected);
  const width = isCountingUnit(goal.unit) ? "1" : times(goal.value, SMALL_SHARE);
  const ahead = compareDecimals(gap, width) >= 0;
  const behind = compareDecimals(gap, minus("0", width)) <= 0;
  return { expected, gap, word: ahead ? "ahead" : behind ? "behind-pace" : "at-pace" };
}
