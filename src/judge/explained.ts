import { minus } from "../std/decimal.ts";
import type { Finding } from "./finding.ts";
import type { Pace, Reason } from "./verdict.ts";

/** Reasons that name both marks where pace and outlook point different ways. */
const BOTH: { readonly [reason in Reason]?: { readonly [pace in Pace["word"]]?: Reason } } = {
  "chance-high": { "behind-pace": "chance-high-behind" },
  "chance-middling": { ahead: "chance-middling-ahead" },
  "chance-low": { ahead: "chance-low-ahead" },
};

/**
 * The finding with a reason that tells both facts when pace and outlook disagree. Light and word stay the outlook's (DESIGN
 * §5: pace never colours), so a row may say "behind" beside "ahead of pace"; without the reason that reads as a mistake.
 */
export function explained(finding: Finding, pace: Pace | null): Finding {
  const reason = pace === null ? undefined : BOTH[finding.reason]?.[pace.word];
  if (pace === null || reason === undefined) return finding;
  const gap = pace.gap.startsWith("-") ? minus("0", pace.gap) : pace.gap;
  return { ...finding, reason, because: { ...finding.because, gap } };
}
