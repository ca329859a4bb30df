import type { CommitmentKind } from "../../plan/commitment.ts";
import type { Force } from "../../plan/force.ts";
import type { Organisation } from "../../plan/organisation.ts";
import type { Comparator } from "../../plan/target.ts";
import type { Unit } from "../../plan/unit.ts";
import type { Decimal } from "../../std/decimal.ts";
import type { DateWords } from "../lexer/date-words.ts";

/** The number of a claim, before it becomes a plan's target. */
export interface Amount {
  readonly comparator: Comparator;
  readonly value: Decimal;
  readonly valueMax?: Decimal;
  readonly unit: Unit;
  /** Where the number stands: a repair that touches it makes it doubtful. */
  readonly start: number;
  readonly end: number;
}

/** A date phrase that holds for a claim. */
export interface Due {
  readonly words: DateWords;
  /** Year that a phrase without a year is set against. */
  readonly year: number;
}

/** A promise as a clause gives it, before deadlines are inherited and spans located. Offsets count into the repaired text. */
export interface Claim {
  readonly kind: CommitmentKind;
  readonly force: Force;
  readonly action: string;
  readonly object: string;
  readonly measure: string;
  readonly amount: Amount | null;
  readonly reference: string | null;
  /** `>`, `>=` or `=` against the reference of a relative promise. */
  readonly relation: Comparator | null;
  readonly due: Due | null;
  /** A date that a heading or the head of a column hands down; it counts as inherited. */
  /** Who answers by the heading that the text stands under. */
  readonly office?: readonly Organisation[];
  readonly handedDown?: Due | null;
  /** 尽快, 加快: the words ask for speed and give no date, so that none is inherited. */
  readonly soon: boolean;
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
  readonly organisations: readonly Organisation[];
  readonly places: readonly string[];
}
