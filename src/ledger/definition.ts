import type { Decimal } from "../std/decimal.ts";

/** A condition on a fact that an item must keep to count; all given bounds must hold. */
export interface Criterion {
  readonly field: string;
  readonly is?: string | boolean;
  readonly atLeast?: Decimal;
  readonly atMost?: Decimal;
}

/**
 * What a decision may change of a measure (口径): the stage that counts, the level of attestation that proves, and gates on
 * facts. What is counted, from which register and in which unit is the line's own and stays.
 */
export interface Definition {
  readonly stage?: string;
  readonly proof?: 1 | 2 | 3;
  readonly where?: readonly Criterion[];
}
