import type { Decimal } from "../std/decimal.ts";
import type { CommitmentId } from "../plan/commitment.ts";

/** What a signed document said of one commitment, frozen as exact strings, so that it can be scored later. */
export interface Said {
  readonly commitment: CommitmentId;
  readonly light: string;
  readonly word: string;
  readonly reason: string;
  readonly reported: Decimal;
  readonly proven: Decimal;
  readonly unit: string;
  /** Chance of meeting the target by its deadline as a decimal 0–1; null when none can be given. */
  readonly chance: Decimal | null;
  readonly method: string;
  readonly ruleVersion: string;
}
