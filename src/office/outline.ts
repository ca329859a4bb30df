import type { Book, CommitmentState } from "../ledger/book.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";

/** A point of a plan with the commitments that stand under it now. */
export interface OutlinePoint {
  readonly id: string;
  readonly title: string;
  readonly states: readonly CommitmentState[];
}

/** A programme with its points. */
export interface OutlineProgramme {
  readonly id: string;
  readonly title: string;
  readonly points: readonly OutlinePoint[];
}

/**
 * The book's commitments in the order of its plans, programmes and points. Commitments outside of points come
 * first under their programme, those outside of programmes last under their plan's title. With several plans
 * the ids carry the plan's, so that they stay unique.
 */
export const outlineOf = (book: Book): readonly OutlineProgramme[] =>
  book.plans.flatMap((plan) => outlineOfPlan(plan, book, book.plans.length > 1 ? `${plan.id}.` : ""));

function outlineOfPlan(plan: Plan, book: Book, prefix: string): readonly OutlineProgramme[] {
  const states = plan.commitments.flatMap(({ id, from = [] }) =>
    // The items of a split stand under their commitment, wherever the log adopted them.
    from.some(({ as }) => as === "part") ? [] : withParts(id, book),
  );
  const under = (programme: string | null, point: string | null): readonly CommitmentState[] =>
    states.filter(({ current }) => current.programme === programme && current.point === point);
  const programmes = plan.programmes.map((programme) => {
    const loose = under(programme.id, null);
    const points = programme.points.map(({ id, title }) => ({
      id: `${prefix}${id}`,
      title,
      states: under(programme.id, id),
    }));
    const head = { id: `${prefix}${programme.id}.0`, title: "", states: loose };
    return {
      id: `${prefix}${programme.id}`,
      title: programme.title,
      points: loose.length > 0 ? [head, ...points] : points,
    };
  });
  const rest = states.filter(({ current }) => current.programme === null);
  if (rest.length === 0) return programmes;
  const own = {
    id: `${prefix}plan`,
    title: plan.title,
    points: [{ id: `${prefix}plan.0`, title: "", states: rest }],
  };
  return [...programmes, own];
}

function withParts(id: CommitmentId, book: Book): readonly CommitmentState[] {
  const state = book.commitments.get(id);
  if (state === undefined) return [];
  return [state, ...(state.parts ?? []).flatMap((part) => book.commitments.get(part) ?? [])];
}

/** Every commitment of the book, in the order of the outline. */
export const statesOf = (book: Book): readonly CommitmentState[] =>
  outlineOf(book).flatMap(({ points }) => points.flatMap(({ states }) => states));

/** The lead unit (牵头单位): first of the owner's units, else the first body that the plan itself names as lead. */
export function leadUnitOf({ current }: CommitmentState): string | null {
  const named = current.owner.units[0]?.name;
  return named ?? current.organisations.find(({ role }) => role === "lead")?.name ?? null;
}

/** Doubts that nobody has settled. */
export const openDoubts = ({ current }: CommitmentState): number =>
  current.doubts.filter(({ chosen }) => chosen === null).length;
