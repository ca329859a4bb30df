import type { CommitmentState } from "../ledger/book.ts";
import { definedBy } from "../judge/defined.ts";
import type { Measure, Reading } from "../judge/measure.ts";
import { readMeasure } from "../judge/reading.ts";
import type { Line } from "../lines/line.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import { registerOf } from "../registers/registers.ts";
import { yearOf, type Day } from "../std/day.ts";
import type { Judged } from "./judged.ts";

/** A measure of a line, how many promises are counted by it, and what the registers show of it where none is. */
export type LineMeasure = Measure & {
  readonly commitments: number;
  /** Counted over every item of its register since the plan's year began; null where a promise is counted so, where a measure needs one, and where nobody has said anything yet. */
  readonly whole: Pick<Reading, "reported" | "proven" | "unit"> | null;
};

/** The last plan whose year has begun by a day, else the first to come; null for a book without a plan. */
function planOn(plans: readonly Plan[], on: Day): Plan | null {
  const byYear = [...plans].sort((a, b) => a.year - b.year);
  return byYear.filter(({ year }) => year <= yearOf(on)).at(-1) ?? byYear[0] ?? null;
}

/** A promise that nobody gave: every item of a register counts for it, whichever commitment it names. */
function everybody({ book, on }: Judged): CommitmentState | null {
  const plan = planOn(book.plans, on);
  const sample = [...book.commitments.values()][0];
  if (plan === null || sample === undefined) return null;
  const whole: Commitment = {
    ...sample.original,
    id: `${plan.id}.whole`,
    kind: "quantity",
    words: "",
    object: "",
    measure: "",
    target: null,
    organisations: [],
    places: [],
    waypoints: [],
  };
  const { from: _, ...nobodys } = whole;
  return {
    plan: plan.id,
    original: nobodys,
    current: nobodys,
    revisions: [],
    stopped: false,
    parts: [...book.commitments.keys()],
    prior: null,
    head: 0,
  };
}

/** Measures that can only be read for one promise: of its named things, of its indicator, of items that name it. */
const needsPromise = (measure: Measure): boolean =>
  measure.items === "named" || measure.shape === "named-at-stage" || measure.shape === "latest-figure";

/** Whether anybody has said anything of a measure: an empty register shows no nought, nor does an amount that nobody gave. */
const isSaid = ({ shape, register }: Measure, { contributions }: Reading, { book }: Judged): boolean =>
  contributions.length > 0 || (shape === "count-at-stage" && (book.items.get(register)?.size ?? 0) > 0);

/** Every measure of a line (口径): those that no promise is counted by with what the registers show, so that nobody has to add up by hand. */
export function lineMeasures(
  line: Line,
  states: readonly CommitmentState[],
  judged: Judged,
): readonly LineMeasure[] {
  const whole = everybody(judged);
  return line.measures.map((measure) => {
    const commitments = states.filter(({ current }) => current.measureId === measure.id).length;
    const register = registerOf(measure.register);
    const isAsked = commitments === 0 && !needsPromise(measure) && whole !== null && register !== undefined;
    if (!isAsked) return { ...measure, commitments, whole: null };
    const definitions = judged.rules.definitions.get(measure.id) ?? [];
    const counted = definedBy(
      measure,
      definitions.map(({ definition }) => definition),
    );
    const reading = readMeasure(counted, register, whole, judged.book, judged.on);
    const { reported, proven, unit } = reading;
    return {
      ...measure,
      commitments,
      whole: isSaid(measure, reading, judged) ? { reported, proven, unit } : null,
    };
  });
}
