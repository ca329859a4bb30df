import type { Commitment } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { Locator } from "../plan/span.ts";
import type { Comparator } from "../plan/target.ts";

/** One commitment in the fields that the reading rules score; names are those of the gold files. */
export interface GoldRow {
  readonly id: string;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly quote: string;
  readonly kind: Commitment["kind"];
  readonly action: string;
  readonly object: string;
  readonly measure: string | null;
  readonly comparator: Comparator | "by" | "before" | null;
  readonly value: number | null;
  readonly value_max?: number;
  readonly unit: string | null;
  readonly reference?: string;
  readonly deadline: string | null;
  readonly deadline_basis: "clause" | "inherited" | "none";
  readonly organisations: readonly string[];
  readonly places_projects: readonly string[];
  readonly quantified: boolean;
  readonly optional: boolean;
  readonly force: Commitment["force"];
  readonly raw_start: number | null;
  readonly raw_end: number | null;
}

/** Milestones bear the bound of their date; relatives the relation to their reference; actions the date's bound if they have one. */
function comparatorOf(commitment: Commitment): GoldRow["comparator"] {
  if (commitment.target !== null) return commitment.target.comparator;
  if (commitment.kind === "relative") return commitment.relation ?? "=";
  const { on, bound } = commitment.deadline;
  return commitment.kind === "milestone" || on !== null ? bound : null;
}

const rawOf = (source: Locator): { start: number | null; end: number | null } =>
  source.kind === "raw" ? { start: source.start, end: source.end } : { start: null, end: null };

function rowOf(commitment: Commitment, index: number): GoldRow {
  const { target, deadline, quote } = commitment;
  const raw = rawOf(quote.source);
  return {
    id: String(index + 1).padStart(2, "0"),
    quote_start: quote.start,
    quote_end: quote.end,
    quote: commitment.words,
    kind: commitment.kind,
    action: commitment.action,
    object: commitment.object,
    measure: commitment.measure === "" ? null : commitment.measure,
    comparator: comparatorOf(commitment),
    value: target === null ? null : Number(target.value),
    ...(target?.valueMax === undefined ? {} : { value_max: Number(target.valueMax) }),
    unit: target?.unit ?? null,
    ...(commitment.reference === null ? {} : { reference: commitment.reference }),
    deadline: deadline.on,
    deadline_basis: deadline.basis,
    organisations: commitment.organisations.map((body) => body.name),
    places_projects: commitment.places,
    quantified: target !== null,
    optional: commitment.optional,
    force: commitment.force,
    raw_start: raw.start,
    raw_end: raw.end,
  };
}

/**
 * A plan's commitments in the fields of the reading rules, offsets into the repaired text. Values leave exact decimals here:
 * the rows are for comparison with gold files, never for the book.
 */
export const toGold = (plan: Plan): readonly GoldRow[] => plan.commitments.map(rowOf);
