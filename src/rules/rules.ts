import type { Day } from "../std/day.ts";
import { ABOVE_SCALE_RULES } from "./above-scale.data.ts";
import { ENERGY_RULES } from "./energy.data.ts";
import { INVESTMENT_RULES } from "./investment.data.ts";
import { LADDER_RULES } from "./ladder.data.ts";
import { LISTING_RULES } from "./listing.data.ts";
import { PROJECT_RULES } from "./projects.data.ts";
import type { Rule } from "./rule.ts";
import { SUPERVISION_RULES } from "./supervision.data.ts";

/** Every rule that the product knows, in force or not. */
export const RULES: readonly Rule[] = [
  ...ABOVE_SCALE_RULES,
  ...LADDER_RULES,
  ...LISTING_RULES,
  ...PROJECT_RULES,
  ...ENERGY_RULES,
  ...INVESTMENT_RULES,
  ...SUPERVISION_RULES,
];

const seriesOf = (rule: Rule): string => rule.series ?? rule.id;

/** True when the rule is in force on a day; a rule without a known first day has always been. */
export const inForce = (rule: Rule, day: Day): boolean =>
  (rule.from === null || rule.from <= day) && (rule.to === null || day <= rule.to);

/**
 * The rule as it stands on a day: asked for a rule that had another wording then, the answer is the earlier one. Null
 * for an unknown name and for a day on which nothing of it was in force. A judgement "on" a day uses that day's rule.
 */
export function ruleOn(id: string, day: Day): Rule | null {
  const series = RULES.find((rule) => rule.id === id);
  if (series === undefined) return null;
  return RULES.find((rule) => seriesOf(rule) === seriesOf(series) && inForce(rule, day)) ?? null;
}

/** The rules of a list that are in force on a day, each once, in the order asked for. */
export function rulesOf(ids: readonly string[], day: Day): readonly Rule[] {
  const found = ids.map((id) => ruleOn(id, day)).filter((rule) => rule !== null);
  return [...new Set(found)];
}
