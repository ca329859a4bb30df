import { approx, compareDecimals, decimalOf, times } from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Comparator } from "../plan/target.ts";
import type { Measure } from "./measure.ts";

/** What has to be reached, in the unit of the reading. */
export interface Goal {
  readonly comparator: Comparator;
  readonly value: Decimal;
  readonly unit: string;
}

/** 左右 is kept from 95 % of the number upward: an assumption of ours, no rule says so. */
export const ABOUT: Decimal = "0.95";

const WHOLE = "100";

/**
 * What a commitment asks of its measure. A number in the plan is the goal; a promise without a number asks for every
 * named thing ("两个项目投入使用" is two), for one where nothing is named, and for the whole where a share is measured.
 */
export function goalOf(commitment: Commitment, measure: Measure | null): Goal | null {
  const { target } = commitment;
  if (target !== null) return { comparator: target.comparator, value: target.value, unit: target.unit };
  if (
    measure === null ||
    measure.shape === "ratio" ||
    measure.shape === "latest-figure" ||
    measure.shape === "sum"
  )
    return null;
  if (measure.shape === "share") return { comparator: ">=", value: WHOLE, unit: measure.unit };
  const named = measure.shape === "named-at-stage" ? Math.max(1, commitment.places.length) : 1;
  return { comparator: ">=", value: decimalOf(named), unit: measure.unit };
}

/** True for a goal that asks to stay under a number: it can only be judged when the period is over. */
export const isCeiling = (goal: Goal): boolean => goal.comparator === "<=" || goal.comparator === "<";

/** True when a value keeps the goal. A bare number is a floor, as offices read it. */
export function isMet(goal: Goal, value: Decimal): boolean {
  const order = compareDecimals(value, goal.value);
  switch (goal.comparator) {
    case ">=":
    case "=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "~":
      return compareDecimals(value, times(goal.value, ABOUT)) >= 0;
  }
}

/** Whole cases that a floor asks for when every case counts one. */
export function casesOf(goal: Goal): number {
  const value = approx(goal.value);
  if (goal.comparator === ">") return Math.floor(value) + 1;
  return Math.ceil((goal.comparator === "~" ? value * approx(ABOUT) : value) - 1e-9);
}
