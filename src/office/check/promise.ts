import { addDays, type Day } from "../../std/day.ts";
import { SAME_PLAN } from "../../words/objections.ts";
import { LINES, measureOf } from "../../lines/lines.ts";
import type { AdoptAct, Change, ReviseAct } from "../../ledger/act.ts";
import type { CommitmentState } from "../../ledger/book.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Span } from "../../plan/span.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { secrecyMark } from "../secrecy.ts";
import type { Ground } from "./ground.ts";
import { checkLineage } from "./lineage.ts";
import { checkDefinition } from "./setting.ts";
import { firstOf } from "./text.ts";

/** Days that a revision may wait until it takes effect: a year, also a leap year. */
const LONGEST_WAIT = 366;
const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;

/**
 * Whether a change alters the promise itself and so needs a decision. Naming an owner or waypoints where there
 * were none does not; replacing those that were named does. A reading settles a doubt or mends a binding.
 */
function decides(change: Change, { current }: CommitmentState): boolean {
  const { leaderPost, units } = current.owner;
  return (
    change.target !== undefined ||
    change.deadline !== undefined ||
    change.stopped !== undefined ||
    change.prior !== undefined ||
    (change.owner !== undefined && (leaderPost !== null || units.length > 0)) ||
    (change.waypoints !== undefined && current.waypoints.length > 0)
  );
}

/** Checks a revision (调整): a decision needs its document, a reading its place in the text. */
export function checkRevise(revise: Proposal & ReviseAct, { book, today }: Ground): Refusal | null {
  if (revise.subject.kind === "measure") return checkDefinition(revise) ?? checkDays(revise, today);
  if (revise.change.definition !== undefined) return refuse("nothing-said", {}, "change");
  const { id } = revise.subject;
  const state = book.commitments.get(id);
  if (state === undefined) return refuse("unknown-commitment", { commitment: id }, "commitment");
  if (Object.keys(revise.change).length === 0) return refuse("nothing-said", {}, "change");
  if ((revise.why.text ?? "").trim() === "") return refuse("why-blank", {}, "why");
  return (
    checkKind(revise, state) ??
    checkDays(revise, today) ??
    checkSense(revise.change, state) ??
    rebinding(revise.change, state)
  );
}

function checkKind(revise: ReviseAct, state: CommitmentState): Refusal | null {
  if (revise.kind === "reading") {
    if (revise.span === undefined) return refuse("reading-without-span", {}, "span");
    return decides(revise.change, state) ? refuse("decision-without-document", {}, "authority") : null;
  }
  const { authority } = revise;
  const named = authority !== undefined && authority.title.trim() !== "" && authority.number.trim() !== "";
  return named ? null : refuse("decision-without-document", {}, "authority");
}

/** A decision follows its document, and the document exists already; a year that far ahead was mistyped. */
function checkDays({ authority, effectiveOn }: Proposal & ReviseAct, today: Day): Refusal | null {
  if (effectiveOn > addDays(today, LONGEST_WAIT))
    return refuse("change-after-year", { on: effectiveOn, today }, "effectiveOn");
  if (authority === undefined) return null;
  const { on } = authority;
  if (on > today) return refuse("document-in-future", { document: on, today }, "authority");
  return effectiveOn < on
    ? refuse("effect-before-document", { on: effectiveOn, document: on }, "effectiveOn")
    : null;
}

function checkSense(change: Change, state: CommitmentState): Refusal | null {
  if (change.sense === undefined) return null;
  const doubt = state.original.doubts.find(({ id }) => id === change.sense?.doubt);
  const sense = doubt?.senses.find(({ id }) => id === change.sense?.chosen);
  return sense === undefined ? refuse("unknown-sense", { commitment: state.original.id }, "sense") : null;
}

const rebinding = ({ line, measureId }: Change, { current }: CommitmentState): Refusal | null =>
  checkBinding(line ?? current.line, measureId === undefined ? current.measureId : measureId);

/** A line must exist, and the measure must be one of its own or of those that serve every line. */
export function checkBinding(line: string, measureId: string | null): Refusal | null {
  const known = LINES.some(({ id }) => id === line);
  if (known && (measureId === null || measureOf(line, measureId) !== null)) return null;
  return refuse("unknown-line", { line, measure: measureId ?? "" }, known ? "measureId" : "line");
}

/** Checks an adoption (立账): something to adopt, ids that are safe and unique, no secrecy mark anywhere. */
export function checkAdopt(adopt: Proposal & AdoptAct, ground: Ground): Refusal | null {
  const { plan } = adopt;
  const { book } = ground;
  if (plan.commitments.length === 0 && (plan.drops ?? []).length === 0) return refuse("no-commitments");
  const mark = secrecyMark(plan.statement.text) ?? secrecyMark(plan.title);
  if (mark !== null) return refuse("secrecy-mark", { mark: mark.mark });
  return (
    checkIds(plan) ??
    checkPlaces(plan) ??
    checkAdded(plan, book.commitments) ??
    checkStanding(plan, book.plans) ??
    checkLineage(adopt, ground)
  );
}

/** One plan stands once in a book: the same file, or the same title and year, is the same plan under another number. */
function checkStanding(plan: Plan, plans: readonly Plan[]): Refusal | null {
  const bare = (title: string): string => title.normalize("NFKC").replace(/\s/g, "");
  return firstOf(plans, ({ id, title, year, statement }) => {
    if (id === plan.id) return null;
    if (statement.sha256 === plan.statement.sha256)
      return refuse("plan-standing", { plan: title, why: SAME_PLAN.text });
    const same = year === plan.year && bare(title) === bare(plan.title);
    return same ? refuse("plan-standing", { plan: title, why: SAME_PLAN.title }) : null;
  });
}

function checkIds(plan: Plan): Refusal | null {
  const ids = [
    ...plan.commitments.map(({ id }) => id),
    ...plan.programmes.flatMap(({ id, points }) => [id, ...points.map((point) => point.id)]),
  ];
  const unsafe = [plan.id, ...ids].find((id) => !SAFE_ID.test(id));
  if (unsafe !== undefined) return refuse("bad-id", { value: unsafe });
  const seen = new Set<string>();
  return firstOf(ids, (id) => (seen.has(id) ? refuse("duplicate-ids", { id }) : (seen.add(id), null)));
}

/** True for a quote within the text, and for the empty place of a promise that somebody typed by hand. */
export function isPlaced({ start, end, source }: Span, length: number): boolean {
  const typed = start === end && source.kind === "none";
  return start >= 0 && (start < end || typed) && end <= length;
}

/** Every commitment must stand under a programme and point that the plan has, and within its text. */
function checkPlaces(plan: Plan): Refusal | null {
  const programmes = new Set(plan.programmes.map(({ id }) => id));
  const points = new Set(plan.programmes.flatMap((programme) => programme.points.map(({ id }) => id)));
  return firstOf(plan.commitments, (commitment) => {
    const { programme, point, quote, id } = commitment;
    const known = (programme === null || programmes.has(programme)) && (point === null || points.has(point));
    const inText = isPlaced(quote, plan.statement.text.length);
    if (known && inText) return checkBinding(commitment.line, commitment.measureId);
    return refuse("plan-damaged", { what: id });
  });
}

function checkAdded(plan: Plan, had: ReadonlyMap<string, CommitmentState>): Refusal | null {
  const foreign = plan.commitments.find(({ id }) => had.has(id) && had.get(id)?.plan !== plan.id);
  if (foreign !== undefined) return refuse("duplicate-ids", { id: foreign.id });
  const adds = plan.commitments.some(({ id }) => !had.has(id));
  return adds || (plan.drops ?? []).length > 0 ? null : refuse("already-adopted", { plan: plan.title });
}
