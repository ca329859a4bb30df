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
  /** Upper end of a range; null when there is none. */
  readonly valueMax: Decimal | null;
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
  /** 尽快, 加快: the words ask for speed and give no date, so that none is inherited. */
  readonly soon: boolean;
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
  readonly organisations: readonly Organisation[];
  readonly places: readonly string[];
  /** A date that a heading or the head of a column hands down; it counts as inherited. */
  readonly handedDown: Due | null;
  /** Who answers by the heading that the text stands under; null where it names nobody. */
  readonly office: readonly Organisation[] | null;
}

/** What a clause says by itself: its sentence adds by when and with whom, a heading what it hands down. */
export type ClauseClaim = Omit<Claim, "due" | "soon" | "organisations" | "handedDown" | "office">;

/**
 * A clause's claim with what its sentence adds. Field by field, since an engine gives every object that was spread into a larger
 * one a shape of its own, and thousands of shapes make all later reading slow.
 */
export const claimOf = (
  said: ClauseClaim,
  added: Pick<Claim, "action" | "object" | "due" | "soon" | "organisations">,
): Claim => ({
  kind: said.kind,
  force: said.force,
  action: added.action,
  object: added.object,
  measure: said.measure,
  amount: said.amount,
  reference: said.reference,
  relation: said.relation,
  due: added.due,
  soon: added.soon,
  start: said.start,
  end: said.end,
  optional: said.optional,
  organisations: added.organisations,
  places: said.places,
  handedDown: null,
  office: null,
});
