import type { Seq } from "../ledger/act.ts";
import type { Commitment } from "../plan/commitment.ts";
import { compareDecimals, over, roundTo } from "../std/decimal.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Light, Verdict } from "./verdict.ts";

/** 本地亮灯规则: a district's own thresholds, as shares of what should stand proven by now (1 is exactly at pace). */
export interface LampRule {
  readonly name: string;
  readonly green: Decimal;
  readonly amber: Decimal;
  /** The entry that set it. */
  readonly entry: Seq;
}

/** The light that a district's own rule would show; it stands beside the house's light and never replaces it. */
export interface LocalLight {
  readonly light: Exclude<Light, "grey">;
  readonly rule: LampRule;
  /** Proven over expected, rounded to two places. */
  readonly share: Decimal;
}

/**
 * The local light of a verdict: proven against expected, by the rule's thresholds. Null where there is no pace to compare
 * (nothing assessable, nothing expected yet) and for ceilings, which a share of pace cannot judge.
 */
export function localLight(
  rule: LampRule,
  verdict: Verdict,
  target: Commitment["target"],
): LocalLight | null {
  const { pace, reading } = verdict;
  const ceiling = target?.comparator === "<=" || target?.comparator === "<";
  if (pace === null || reading === null || ceiling || compareDecimals(pace.expected, "0") <= 0) return null;
  const exact = over(reading.proven, pace.expected);
  const reaches = (threshold: Decimal): boolean => compareDecimals(exact, threshold) >= 0;
  const light = reaches(rule.green) ? "green" : reaches(rule.amber) ? "amber" : "red";
  return { light, rule, share: roundTo(exact, 2) };
}
