import type { Commitment } from "../wire.ts";
import type { DeskState } from "./desk-state.ts";

/** Two people's changes to one draft, put together. */
export interface Reconciled {
  readonly state: DeskState;
  /** Promises whose other version was taken over, as the other has them; one that the other removed as it was. */
  readonly taken: readonly Commitment[];
  /** Promises that both changed; the own version stays, and the person is told. */
  readonly both: readonly Commitment[];
}

type Ids = readonly string[];

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Three-way merge of a set: what either side added or removed since `base` counts. */
function mergedIds(base: Ids, mine: Ids, theirs: Ids): Ids {
  const added = mine.filter((id) => !base.includes(id));
  const removed = new Set(base.filter((id) => !mine.includes(id)));
  return [...new Set([...theirs.filter((id) => !removed.has(id)), ...added])];
}

/** Ids that stand in one list only. */
const between = (one: Ids, other: Ids): Ids => [
  ...one.filter((id) => !other.includes(id)),
  ...other.filter((id) => !one.includes(id)),
];

/**
 * Puts one's own changes since `base` on top of what another person has saved meanwhile. Nothing of one's own is
 * lost; the other's changes come in wherever they do not touch one's own.
 */
export function reconcile(base: DeskState, mine: DeskState, theirs: DeskState): Reconciled {
  const byId = (state: DeskState) => new Map(state.commitments.map((one) => [one.id, one]));
  const [was, own, other] = [byId(base), byId(mine), byId(theirs)];
  const both: Commitment[] = [];
  const taken = new Set([
    ...between(base.accepted, theirs.accepted),
    ...between(base.setAside, theirs.setAside),
  ]);
  const settle = (id: string): readonly Commitment[] => {
    const [before, here, there] = [was.get(id), own.get(id), other.get(id)];
    const changedHere = !same(before, here);
    if (changedHere && !same(before, there) && !same(here, there) && here) both.push(here);
    if (changedHere) return here ? [here] : [];
    // The very object stays where nothing has changed, so that it is drawn and compared no second time.
    if (here && same(before, there)) return [here];
    taken.add(id);
    return there ? [there] : [];
  };
  const ids = new Set([...mine.commitments, ...theirs.commitments].map((one) => one.id));
  const commitments = [...ids]
    .flatMap(settle)
    .sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
  return {
    state: {
      commitments,
      accepted: mergedIds(base.accepted, mine.accepted, theirs.accepted),
      setAside: mergedIds(base.setAside, mine.setAside, theirs.setAside),
    },
    taken: [...taken].flatMap((id) => other.get(id) ?? was.get(id) ?? []),
    both,
  };
}
