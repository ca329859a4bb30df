import type { Overrun } from "./parts.ts";

/** What the models assume before the book teaches them better; printed beside every forecast, and editable by the office. */
export interface Assumptions {
  /** Weight (share of the whole period) of a prior that is centred on the plan's own number. */
  readonly planWeight: number;
  /** Beta prior of how often a claim is confirmed: 8 of 10. */
  readonly confirm: { readonly a: number; readonly b: number };
  readonly overrun: Overrun;
  /** An event on its way: chance at the first idea, gain until it is held, and days of preparation it then needs. */
  readonly event: { readonly first: number; readonly gain: number; readonly leadDays: number };
}

/** Why these: docs/outlook.md §1 (weight) and §2 (median 1.15, σ 0.35); all of them are ours until the book teaches better. */
export const ASSUMPTIONS: Assumptions = {
  planWeight: 0.25,
  confirm: { a: 8, b: 2 },
  overrun: { median: 1.15, sigma: 0.35, shared: 0.5 },
  event: { first: 0.15, gain: 0.75, leadDays: 120 },
};

/** Chances from which a light is green or amber, by the force of the promise: 确保 asks for more. */
export const THRESHOLDS = { green: 0.8, greenEnsure: 0.9, amber: 0.5 } as const;

/** Names the rules and models that a verdict was made by; rises with every change of either. */
export const RULE_VERSION = "judge-1";
