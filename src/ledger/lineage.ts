import type { CommitmentId } from "../plan/commitment.ts";
import type { Plan, PlanId } from "../plan/plan.ts";

/** Where a commitment went (去向): its concrete items, what takes it up, and the later plan that let it fall. */
export interface Lineage {
  /** In the order in which their plans adopted them. */
  readonly parts: readonly CommitmentId[];
  readonly successors: readonly CommitmentId[];
  /** Absent while no plan has dropped it, and when a successor takes it up all the same. */
  readonly droppedBy?: PlanId;
}

interface Going {
  readonly parts: CommitmentId[];
  readonly successors: CommitmentId[];
  droppedBy?: PlanId;
}

const NOWHERE: Lineage = { parts: [], successors: [] };

/** Commitments that an adoption of a plan speaks of: its own, those they come from, and those it drops; each once. */
export const commitmentsSpokenOf = ({ commitments, drops = [] }: Plan): readonly CommitmentId[] => [
  ...new Set([
    ...commitments.map(({ id }) => id),
    ...commitments.flatMap(({ from = [] }) => from.map(({ commitment }) => commitment)),
    ...drops,
  ]),
];

/**
 * Where each commitment of these plans went; those that stand by themselves are left out. Only what the plans given say counts, so
 * a struck adoption, a later one or one not yet known says nothing. An origin that no plan holds is left out,
 * and so is what a wrong log could say of a commitment's own plan or of itself.
 */
export function lineagesOf(plans: readonly Plan[]): ReadonlyMap<CommitmentId, Lineage> {
  const homes = new Map<CommitmentId, PlanId>();
  for (const plan of plans) for (const { id } of plan.commitments) if (!homes.has(id)) homes.set(id, plan.id);
  const goings = new Map<CommitmentId, Going>();
  const goingOf = (id: CommitmentId): Going => {
    let going = goings.get(id);
    if (going === undefined) goings.set(id, (going = { parts: [], successors: [] }));
    return going;
  };
  for (const plan of plans)
    for (const { id, from = [] } of plan.commitments)
      for (const origin of homes.get(id) === plan.id ? from : []) {
        const home = homes.get(origin.commitment);
        if (home === undefined || origin.commitment === id) continue;
        // A part stays in its parent's plan; only another plan can take a promise up again.
        if ((home === plan.id) !== (origin.as === "part")) continue;
        const going = goingOf(origin.commitment);
        const line = origin.as === "part" ? going.parts : going.successors;
        if (!line.includes(id)) line.push(id);
      }
  for (const plan of plans)
    for (const id of plan.drops ?? []) {
      const home = homes.get(id);
      if (home === undefined || home === plan.id) continue;
      const going = goingOf(id);
      if (going.successors.length === 0) going.droppedBy ??= plan.id;
    }
  return goings;
}

/** The lineage of one commitment; an empty one when it stands by itself. */
export const lineageIn = (lineages: ReadonlyMap<CommitmentId, Lineage>, id: CommitmentId): Lineage =>
  lineages.get(id) ?? NOWHERE;
