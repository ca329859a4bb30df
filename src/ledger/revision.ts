import type { Commitment } from "../plan/commitment.ts";
import type { Sense } from "../plan/doubt.ts";
import type { Change, ReviseAct } from "./act.ts";
import type { Entry } from "./entry.ts";

/** An entry that revises (调整). */
export type Revision = Entry & ReviseAct;

const chosenSense = (commitment: Commitment, choice: Change["sense"]): Sense | undefined =>
  commitment.doubts
    .find((doubt) => doubt.id === choice?.doubt)
    ?.senses.find((sense) => sense.id === choice?.chosen);

/**
 * The commitment with one reading of one doubt chosen: the doubt says so, and the sense's target and deadline
 * replace the commitment's own. A doubt or sense that does not exist changes nothing.
 */
export function chooseSense(commitment: Commitment, choice: NonNullable<Change["sense"]>): Commitment {
  const sense = chosenSense(commitment, choice);
  if (sense === undefined) return commitment;
  return {
    ...commitment,
    ...(sense.target === undefined ? {} : { target: sense.target }),
    ...(sense.deadline === undefined ? {} : { deadline: sense.deadline }),
    doubts: commitment.doubts.map((doubt) =>
      doubt.id === choice.doubt ? { ...doubt, chosen: choice.chosen } : doubt,
    ),
  };
}

/** The commitment with one change made; only the fields given change, and they win over a sense beside them. */
export function applyChange(commitment: Commitment, change: Change): Commitment {
  const read = change.sense === undefined ? commitment : chooseSense(commitment, change.sense);
  return {
    ...read,
    ...(change.target === undefined ? {} : { target: change.target }),
    ...(change.deadline === undefined ? {} : { deadline: change.deadline }),
    ...(change.owner === undefined ? {} : { owner: change.owner }),
    ...(change.waypoints === undefined ? {} : { waypoints: change.waypoints }),
    ...(change.line === undefined ? {} : { line: change.line }),
    ...(change.measureId === undefined ? {} : { measureId: change.measureId }),
  };
}

/** Drops a choice of sense that a later revision of the same doubt has replaced. */
const withoutSense = (change: Change): Change => {
  const { sense: _, ...rest } = change;
  return rest;
};

/**
 * The commitment after its revisions, given in order of effective day, ties by sequence: per field the last
 * one wins. Of several choices for one doubt only the last is applied, so that what an earlier sense set does
 * not linger.
 */
export function revise(commitment: Commitment, revisions: readonly Revision[]): Commitment {
  const lastChoice = new Map<string, number>();
  for (const revision of revisions) {
    const sense = revision.change.sense;
    if (sense !== undefined && chosenSense(commitment, sense) !== undefined)
      lastChoice.set(sense.doubt, revision.seq);
  }
  return revisions.reduce((standing, { change, seq }) => {
    const replaced = change.sense !== undefined && lastChoice.get(change.sense.doubt) !== seq;
    return applyChange(standing, replaced ? withoutSense(change) : change);
  }, commitment);
}
