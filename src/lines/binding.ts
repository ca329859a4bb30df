import { isCountingUnit, unitFactor } from "../judge/scale.ts";
import type { Measure } from "../judge/measure.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Sense } from "../plan/doubt.ts";
import type { Plan } from "../plan/plan.ts";
import type { Cue, Line } from "./line.ts";
import { GENERAL } from "./general.ts";
import { LINES } from "./lines.ts";

/** Text without quotes and spaces, so that “地热代煤” is found however it is quoted. */
const bare = (text: string): string => text.replace(/[“”"「」『』《》\s]/g, "");

const fitsKind = (cue: Cue, commitment: Commitment): boolean =>
  cue.kinds === undefined || cue.kinds.includes(commitment.kind);

/** The line whose longest strong cue stands in the text; of equal lengths the earlier line. Null when none does. */
function claimedBy(text: string, commitment: Commitment, lines: readonly Line[]): Line | null {
  let best: { readonly line: Line; readonly length: number } | null = null;
  for (const line of lines)
    for (const cue of line.cues) {
      if (cue.weak === true || !fitsKind(cue, commitment) || !text.includes(cue.words)) continue;
      if (best === null || cue.words.length > best.length) best = { line, length: cue.words.length };
    }
  return best?.line ?? null;
}

/** True when a measure can count towards the commitment's number; a promise without a number takes any but a figure. */
function fitsTarget(measure: Measure, { target }: Commitment): boolean {
  if (target === null)
    return measure.shape !== "sum" && measure.shape !== "ratio" && measure.shape !== "latest-figure";
  if (measure.shape === "count-at-stage" || measure.shape === "named-at-stage")
    return isCountingUnit(target.unit);
  return measure.unit === "" || unitFactor(measure.unit, target.unit) !== null;
}

/**
 * Measure of the line's cue, strong or weak, that fits the commitment's kind and number: first a verb that is the
 * promise's own action, then the longest words.
 */
function measureIn(text: string, line: Line, commitment: Commitment): Measure | null {
  const rank = (cue: Cue): number =>
    cue.words.length + (cue.verb === true && commitment.action.includes(cue.words) ? text.length : 0);
  const found = line.cues
    .filter((cue) => cue.measure !== undefined && fitsKind(cue, commitment) && text.includes(cue.words))
    .sort((a, b) => rank(b) - rank(a))
    .flatMap((cue) => line.measures.filter(({ id }) => id === cue.measure))
    .filter((measure) => fitsTarget(measure, commitment));
  return found[0] ?? null;
}

/** Verbs of a level that statistics publish, not of a thing that is delivered: 达到, 突破, 保持 and their kin. */
const LEVEL = /达到|突破|超过|^超$|保持|稳定在|控制在/;

/** What serves where the line has no measure for a sentence: figures for rates, rows for amounts, a matter for a task. */
function generalMeasure(commitment: Commitment): string {
  const { target, kind, action } = commitment;
  const isRate = target !== null && /%|百分点|\//.test(target.unit);
  if (kind === "relative" || isRate || (target !== null && LEVEL.test(action))) return "published-figure";
  return target === null ? "matter-finished" : "amount-delivered";
}

/**
 * Binds one commitment: its line is that of the longest cue in its own words, else in the title of its point, else of
 * its programme; its measure that of the line's own cues.
 */
export function bindCommitment(
  commitment: Commitment,
  titles: readonly string[],
  lines: readonly Line[] = LINES,
): Commitment {
  const { action, object, measure, words } = commitment;
  const own = bare(`${words}\n${action}${object}\n${measure}`);
  const line =
    [own, ...titles.map(bare)]
      .map((text) => claimedBy(text, commitment, lines))
      .find((found) => found !== null) ?? GENERAL;
  const counted = measureIn(own, line, commitment);
  return { ...commitment, line: line.id, measureId: counted?.id ?? generalMeasure(commitment) };
}

/**
 * The measure that counts a chosen reading (读法): the one that the line's cues find in the words of the reading's own target.
 * Null where the reading sets no target, or its words name none of the line's measures; then the binding stays.
 */
export function measureOfSense(commitment: Commitment, { target }: Sense): Measure | null {
  const line = LINES.find(({ id }) => id === commitment.line);
  if (line === undefined || target === undefined || target === null) return null;
  return measureIn(bare(target.measure), line, { ...commitment, target });
}

/**
 * Binds every commitment of a plan to its line and measure by cue words (条线). A person may rebind any of them; nothing
 * here depends on the district, so that sentences of other places bind in the same way.
 */
export function bindPlan(plan: Plan, lines: readonly Line[] = LINES): Plan {
  const titlesOf = (commitment: Commitment): readonly string[] => {
    const programme = plan.programmes.find(({ id }) => id === commitment.programme);
    const point = plan.programmes.flatMap(({ points }) => points).find(({ id }) => id === commitment.point);
    return [point?.title ?? "", programme?.title ?? ""];
  };
  return {
    ...plan,
    commitments: plan.commitments.map((commitment) =>
      bindCommitment(commitment, titlesOf(commitment), lines),
    ),
  };
}
