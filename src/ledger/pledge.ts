import type { Commitment, CommitmentId } from "../plan/commitment.ts";
import type { Plan } from "../plan/plan.ts";
import type { Day } from "../std/day.ts";
import type { AdoptAct, Seq } from "./act.ts";
import type { CommitmentState } from "./book.ts";
import type { Entry } from "./entry.ts";
import { countAmong } from "./lane.ts";
import type { Lineage } from "./lineage.ts";
import type { Log } from "./log.ts";
import { isStruck } from "./log.ts";
import { revise } from "./revision.ts";
import type { Revision } from "./revision.ts";

/** Everything that the log says of one commitment, ready to be asked for any day and any log size. */
export interface Pledge {
  readonly id: CommitmentId;
  /** Every entry that speaks of it, struck or not, in order of sequence. */
  readonly speakers: Seq[];
  readonly revisions: Revision[];
}

export const emptyPledge = (id: CommitmentId): Pledge => ({ id, speakers: [], revisions: [] });

/** Rows in force on a day among the first `size` entries, in order of effective day, ties by sequence. */
export function inForceAt<T extends Entry>(
  rows: readonly T[],
  log: Log,
  on: Day,
  size: number,
): readonly T[] {
  return rows
    .filter((row) => row.seq <= size && row.effectiveOn <= on && !isStruck(log, row.seq, size))
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.seq - b.seq));
}

/** The commitment, adopted by `plan`, as its revisions in force leave it, and where it went. */
export function commitmentAt(
  pledge: Pledge,
  plan: string,
  adopted: Commitment,
  lineage: Lineage,
  log: Log,
  on: Day,
  size: number,
): CommitmentState {
  const revisions = inForceAt(pledge.revisions, log, on, size);
  const changes = revisions.map((revision) => revision.change);
  return {
    plan,
    original: revise(
      adopted,
      revisions.filter((revision) => revision.kind === "reading"),
    ),
    current: revise(adopted, revisions),
    revisions,
    stopped: changes.findLast((change) => change.stopped !== undefined)?.stopped ?? false,
    ...lineage,
    prior: changes.findLast((change) => change.prior !== undefined)?.prior ?? null,
    head: pledge.speakers[countAmong(pledge.speakers, size) - 1] ?? 0,
  };
}

/**
 * Plans from their adoptions, given in order. A plan adopted again under the same id adds the commitments it
 * did not have and the drops it did not name; what it had stays as first promised, because a promise is only
 * ever changed by a revision.
 */
export function plansOf(adoptions: readonly AdoptAct[]): readonly Plan[] {
  const plans = new Map<string, Plan>();
  for (const { plan } of adoptions) {
    const before = plans.get(plan.id);
    if (before === undefined) plans.set(plan.id, plan);
    else {
      const had = new Set(before.commitments.map((commitment) => commitment.id));
      const added = plan.commitments.filter((commitment) => !had.has(commitment.id));
      const drops = [...new Set([...(before.drops ?? []), ...(plan.drops ?? [])])];
      const dropped = drops.length === 0 ? {} : { drops };
      plans.set(plan.id, { ...before, commitments: [...before.commitments, ...added], ...dropped });
    }
  }
  return [...plans.values()];
}
