import { composed } from "../std/canonical.ts";
import { startOfMonth, type Day } from "../std/day.ts";
import { bad, good, type Result } from "../std/result.ts";
import { chooseSense } from "../ledger/revision.ts";
import { measureOfSense } from "../lines/binding.ts";
import type { Commitment } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { Draft } from "./answers.ts";
import { checkBinding, isPlaced } from "./check/promise.ts";
import { checkText, checkVisible, firstOf } from "./check/text.ts";
import type { Drafts } from "./ports.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** What a save of the reading desk (识读) brings: the version it was made on and what a person may change. */
export interface DeskSave {
  readonly version: number;
  readonly commitments: readonly Commitment[];
  readonly setAside: readonly string[];
  readonly accepted: readonly string[];
}

const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;
/** Most commitments of one draft; a person could not settle more. */
export const MOST_COMMITMENTS = 2000;

/**
 * Saves a draft. Text, programmes and points are the reader's and stay; commitments may be edited, split and
 * merged. A save made on another version than the one that stands is refused; the answer then is that version.
 */
export async function saveDraft(
  drafts: Drafts,
  book: string,
  id: string,
  save: DeskSave,
): Promise<Result<Draft, Refusal>> {
  const standing = await drafts.get(book, id);
  if (standing === null) return bad(refuse("unknown-draft"));
  if (standing.version !== save.version)
    return bad(refuse("moved", { count: Math.abs(standing.version - save.version) }));
  const refusal = checkSave(composed(save), standing.plan);
  if (refusal !== null) return bad(refusal);
  const saved = withSave(standing, composed(save));
  const put = await drafts.put(book, saved, standing.version);
  return put.ok ? good(put.value) : bad(refuse("moved", { count: 1 }));
}

function withSave(standing: Draft, { commitments, setAside, accepted }: DeskSave): Draft {
  const before = new Map(standing.plan.commitments.map((commitment) => [commitment.id, commitment]));
  const ids = new Set(commitments.map(({ id }) => id));
  return {
    ...standing,
    plan: {
      ...standing.plan,
      commitments: commitments.map((commitment) => settled(commitment, before.get(commitment.id))),
    },
    setAside: setAside.filter((id) => ids.has(id)),
    accepted: accepted.filter((id) => ids.has(id)),
    version: standing.version + 1,
  };
}

/**
 * Gives a commitment the target, deadline and measure of a sense that was chosen with this save. What was edited by hand
 * in the same save is the person's word and wins.
 */
function settled(saved: Commitment, before: Commitment | undefined): Commitment {
  if (before === undefined) return saved;
  const chosen = saved.doubts.filter((doubt) => {
    const was = before.doubts.find(({ id }) => id === doubt.id);
    return doubt.chosen !== null && doubt.chosen !== (was?.chosen ?? null);
  });
  const same = (field: "target" | "deadline"): boolean =>
    JSON.stringify(saved[field]) === JSON.stringify(before[field]);
  return chosen.reduce((commitment, doubt) => {
    const read = chooseSense(commitment, { doubt: doubt.id, chosen: doubt.chosen ?? "" });
    const sense = doubt.senses.find(({ id }) => id === doubt.chosen);
    const isBoundByHand = saved.measureId !== before.measureId || saved.line !== before.line;
    const counted = sense === undefined || isBoundByHand ? null : measureOfSense(saved, sense);
    return {
      ...read,
      ...(counted === null ? {} : { measureId: counted.id }),
      target: same("target") ? read.target : saved.target,
      deadline: same("deadline") ? read.deadline : saved.deadline,
    };
  }, saved);
}

function checkSave({ commitments }: DeskSave, plan: Plan): Refusal | null {
  if (commitments.length > MOST_COMMITMENTS)
    return refuse("plan-damaged", { what: `> ${MOST_COMMITMENTS}` }, "commitments");
  const seen = new Set<string>();
  return firstOf(commitments, (commitment) => {
    const { id } = commitment;
    if (!SAFE_ID.test(id)) return refuse("bad-id", { value: id }, "commitments");
    if (seen.has(id)) return refuse("duplicate-ids", { id }, "commitments");
    seen.add(id);
    return checkCommitment(commitment, plan);
  });
}

function checkCommitment(commitment: Commitment, plan: Plan): Refusal | null {
  const { quote, line, measureId, programme, point } = commitment;
  const placed = isPlaced(quote, plan.statement.text.length);
  const home = plan.programmes.find(({ id }) => id === programme);
  const housed =
    (programme === null || home !== undefined) &&
    (point === null || home?.points.some(({ id }) => id === point) === true);
  if (!placed || !housed) return refuse("plan-damaged", { what: commitment.id }, "commitments");
  const unbound = checkBinding(line, measureId);
  if (unbound !== null) return unbound;
  const { owner, waypoints } = commitment;
  const typed = [
    commitment.words,
    commitment.action,
    commitment.object,
    owner.leaderPost ?? "",
    ...owner.units.map(({ name }) => name),
    ...waypoints.map(({ title }) => title),
  ];
  const names = [owner.leaderPost ?? "", ...owner.units.map(({ name }) => name)];
  return (
    firstOf(typed, (text) => checkText(text, "commitments")) ??
    firstOf(names, (name) => checkVisible(name, "owner"))
  );
}

/**
 * The plan that a draft would adopt: what was set aside stays behind. Its id is the first of its year that the
 * book does not use yet, so that two drafts of one year cannot collide.
 */
export function adoptable(draft: Draft, taken: readonly string[]): Plan {
  const aside = new Set(draft.setAside);
  const { plan } = draft;
  const id = taken.includes(plan.id) ? nextPlanId(plan.year, taken) : plan.id;
  const renamed = (commitment: Commitment): Commitment =>
    commitment.id.startsWith(`${plan.id}.`)
      ? { ...commitment, id: `${id}${commitment.id.slice(plan.id.length)}` }
      : { ...commitment, id: `${id}.${commitment.id}` };
  const kept = plan.commitments.filter((commitment) => !aside.has(commitment.id));
  return { ...plan, id, commitments: kept.map(renamed) };
}

/** The next free plan id of a year: "2024-01", "2024-02", … */
export function nextPlanId(year: number, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = `${year}-${String(number).padStart(2, "0")}`;
    if (!taken.includes(id)) return id;
  }
}

/**
 * The day from which an adopted plan holds: the day it was published, or the first of its year when the text does
 * not say; never a day to come. So the book answers for the plan's whole year, however late it was adopted.
 */
export function adoptedOn({ publishedOn, year }: Plan, today: Day): Day {
  const since = publishedOn ?? startOfMonth(year, 1);
  return since < today ? since : today;
}
