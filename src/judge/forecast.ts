import type { Decimal } from "../std/decimal.ts";

/** A chance of meeting a target by its deadline, before its deadline (前景). Pure; same inputs, same forecast. */
export interface Forecast {
  /** Chance as a decimal 0–1 with four places. */
  readonly chance: Decimal;
  readonly method: "gamma-poisson" | "milestone-lognormal" | "poisson-binomial" | "met" | "passed";
  readonly version: string;
  readonly seed: number;
  /** Share of the result that is prior assumption, 0–1; shown to the reader ("mostly assumption"). */
  readonly assumed: Decimal;
}
