import type { Day } from "../std/day.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Rule } from "./rule.ts";
import { ruleOn } from "./rules.ts";

/** Divisions and classes of GB/T 4754-2017 by the rule that decides; longer codes are looked up first. */
const DECIDES: readonly (readonly [rule: string, codes: readonly string[]])[] = [
  ["SS-EST", ["7010"]],
  ["SS-SV10", ["70", "71", "72", "73", "74", "75", "83"]],
  ["SS-CON", ["47", "48", "49", "50"]],
  ["SS-WHO", ["51"]],
  ["SS-RET", ["52"]],
  ["SS-HOT", ["61"]],
  ["SS-CAT", ["62"]],
  [
    "SS-SV20",
    ["53", "54", "55", "56", "57", "58", "59", "60", "63", "64", "65", "76", "77", "78", "79", "84"],
  ],
  ["SS-SV05", ["80", "81", "82", "85", "86", "87", "88", "89", "90"]],
];
const INDUSTRY = { from: 6, to: 46 };

function decidingRule(code: string): string | null {
  const exact = DECIDES.find(([, codes]) => codes.includes(code));
  const division = code.slice(0, 2);
  const number = Number(division);
  if (exact !== undefined) return exact[0];
  if (number >= INDUSTRY.from && number <= INDUSTRY.to) return "SS-IND";
  return DECIDES.find(([, codes]) => codes.includes(division))?.[0] ?? null;
}

/**
 * What makes a unit of an industry "above scale" (四上) on a day: the rule, and its revenue threshold in 万元, null where
 * another test decides (construction: a qualification; real-estate development: any activity). `code` is a division
 * ("39") or a class ("7010") of GB/T 4754-2017. Null for agriculture, finance, public bodies and unknown codes, which
 * are outside, and for a day before the rule.
 */
export function aboveScaleThreshold(
  code: string,
  day: Day,
): { readonly rule: Rule; readonly threshold: Decimal | null } | null {
  const id = /^\d{2}(\d{2})?$/.test(code) ? decidingRule(code) : null;
  const rule = id === null ? null : ruleOn(id, day);
  return rule === null ? null : { rule, threshold: rule.unit === "万元" ? rule.value : null };
}
