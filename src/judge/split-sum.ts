import type { Commitment } from "../plan/commitment.ts";
import type { Target } from "../plan/target.ts";
import { sumOf, times } from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";
import { isCeiling } from "./goal.ts";
import { unitFactor } from "./scale.ts";

/** Shares and rates: the share of a whole is not the sum of its parts' shares. */
const RATIO = /[%％‰]|百分点|比例|占比/;

/** True for a commitment whose items must add up to its target: it has one, and it is no ratio and no comparison. */
export const isSummed = ({ kind, target }: Pick<Commitment, "kind" | "target">): boolean =>
  target !== null && kind !== "relative" && !RATIO.test(target.unit);

/**
 * What the items of a split promise together, in the unit of `whole`. An item in another unit adds nothing, and
 * neither does a ceiling towards a floor: "at most 5" promises none.
 */
export function sumOfParts(whole: Target, parts: readonly { readonly target: Target | null }[]): Decimal {
  const values = parts.flatMap(({ target }) => {
    if (target === null || (isCeiling(target) && !isCeiling(whole))) return [];
    const factor = unitFactor(target.unit, whole.unit);
    return factor === null ? [] : [times(target.value, factor)];
  });
  return sumOf(values);
}
