import type { Day } from "../std/day.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Unit } from "./unit.ts";

/** The bound that the words give: 以上 ">=", 超过 ">", 以内 "<=", 少于 "<", 左右 "~", a bare number "=". */
export type Comparator = ">=" | ">" | "<=" | "<" | "~" | "=";

/** The number a promise is to reach. */
export interface Target {
  /** What is counted, in words ("引进企业数"). */
  readonly measure: string;
  readonly comparator: Comparator;
  readonly value: Decimal;
  /** Upper end of a range ("8-10个"); absent when there is none. */
  readonly valueMax?: Decimal;
  readonly unit: Unit;
}

/** By when: `by` includes the day named (年底前), `before` ends the day before the period named (6月份前). */
export interface Deadline {
  /** Last day on which the promise is still kept; null when the plan names none. */
  readonly on: Day | null;
  readonly bound: "by" | "before";
  /** Whether the clause says so, a heading or the plan's year does, or nobody. */
  readonly basis: "clause" | "inherited" | "none";
  /** The plan's own words ("6月份前"), empty when inherited from the plan's year or absent. */
  readonly words: string;
}
