import type { Day } from "../std/day.ts";
import type { Decimal } from "../std/decimal.ts";
import type { ItemId, RegisterId, Seq } from "../ledger/act.ts";

/**
 * What a measure takes from an item. `where` lists conditions on facts; all must hold. Decimal comparisons
 * use the register's unit; "is" compares text, flags and choices.
 */
export interface Condition {
  readonly field: string;
  readonly is?: string | boolean;
  /** Holds when the fact is any of these texts (for example 国家级 or 省级). */
  readonly oneOf?: readonly string[];
  readonly atLeast?: Decimal;
  readonly atMost?: Decimal;
}

interface MeasureBase {
  readonly id: string;
  readonly register: RegisterId;
  /** The measure in words, shown on its page: what is counted, by which rule, from which evidence. */
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly where?: readonly Condition[];
  /** Attestation level that makes a contribution proven; 1 unless the line asks for more. */
  readonly proof: 1 | 2 | 3;
  /**
   * Since when a stage counts: "plan-year" (the default of counts and sums: only what happened since the plan's year
   * began) or "ever" (what stands, whenever it came about; always so for named items, shares, ratios and figures).
   */
  readonly since?: "plan-year" | "ever";
  /**
   * Which items count: "any" item of the register that names no commitment or names this one (the default), or only
   * those whose `commitments` fact names this one ("named"), for registers that serve every line.
   */
  readonly items?: "any" | "named";
  /**
   * How the outlook is computed: "arrivals" of cases (Gamma-Poisson), "milestones" of known things, "events" for a
   * handful of scheduled ones, "none" where no model fits. The default follows from the shape.
   */
  readonly outlook?: "arrivals" | "milestones" | "events" | "none";
}

/** The six shapes of a measure. No other way of counting exists, and none takes a typed total. */
export type Measure =
  /** Count at a stage: items that have reached `stage` or a later one. */
  | (MeasureBase & { readonly shape: "count-at-stage"; readonly stage: string })
  /** Named items at a stage: of the commitment's named projects, how many have reached `stage`. */
  | (MeasureBase & { readonly shape: "named-at-stage"; readonly stage: string })
  /** Sum of what was said: adds `field` of every item at `stage` or later (any stage when absent). */
  | (MeasureBase & { readonly shape: "sum"; readonly field: string; readonly stage?: string })
  /** Ratio of two sums, times 100 when the unit is "%". */
  | (MeasureBase & { readonly shape: "ratio"; readonly numerator: string; readonly denominator: string })
  /** Share of a frozen base list: `weight` of items at `stage` over the weight of all items marked `base`. */
  | (MeasureBase & {
      readonly shape: "share";
      readonly stage: string;
      readonly weight: string;
      readonly base: string;
    })
  /** Latest published figure: the item of register `statistics` whose `indicator` fact names it; read-only vintages. */
  | (MeasureBase & { readonly shape: "latest-figure"; readonly field: string });

/** One item's part in a reading: a dated amount with the entry that said it. */
export interface Contribution {
  readonly item: ItemId;
  readonly on: Day;
  readonly amount: Decimal;
  readonly proven: boolean;
  readonly entry: Seq;
}

/** What a measure shows on a day (读数): reported and proven, with the pile of contributions behind it. */
export interface Reading {
  readonly measure: string;
  readonly on: Day;
  readonly reported: Decimal;
  readonly proven: Decimal;
  readonly unit: string;
  readonly contributions: readonly Contribution[];
}
