import type { Change, Seq } from "../../ledger/act.ts";
import type { Book, CommitmentState } from "../../ledger/book.ts";
import type { Entry } from "../../ledger/entry.ts";
import { commitmentsSpokenOf } from "../../ledger/lineage.ts";
import type { CommitmentId } from "../../plan/commitment.ts";
import { PROMISE_CHANGES } from "../../words/difference.ts";
import { say } from "../../words/sentence.ts";
import type { PromiseChange } from "../difference.ts";
import { changeWords } from "../revision-line.ts";

type Kind = PromiseChange["kind"];

const told = (
  kind: Kind,
  entries: readonly Seq[],
  values: { readonly [name: string]: string | number } = {},
): PromiseChange => ({
  kind,
  zh: say(PROMISE_CHANGES[kind], "zh", values),
  en: say(PROMISE_CHANGES[kind], "en", values),
  entries,
});

/** What happened to every promise between two states; a promise to which nothing happened is left out. */
export function promiseChanges(
  before: Book,
  after: Book,
  between: readonly Entry[],
): ReadonlyMap<CommitmentId, readonly PromiseChange[]> {
  const changes = new Map<CommitmentId, readonly PromiseChange[]>();
  const speakers = speakersOf(between);
  for (const id of new Set([...after.commitments.keys(), ...before.commitments.keys()])) {
    const own = changesOf(before.commitments.get(id), after.commitments.get(id), speakers.get(id) ?? []);
    if (own.length > 0) changes.set(id, own);
  }
  return changes;
}

/** The entries between that speak of each commitment itself: adoptions, revisions, and what strikes them. */
export function speakersOf(between: readonly Entry[]): ReadonlyMap<CommitmentId, readonly Entry[]> {
  const speakers = new Map<CommitmentId, Entry[]>();
  const named = new Map<Seq, readonly CommitmentId[]>();
  for (const entry of between) {
    const ids = commitmentsOf(entry, named);
    named.set(entry.seq, ids);
    for (const id of ids) {
      const known = speakers.get(id);
      if (known === undefined) speakers.set(id, [entry]);
      else known.push(entry);
    }
  }
  return speakers;
}

function commitmentsOf(
  entry: Entry,
  named: ReadonlyMap<Seq, readonly CommitmentId[]>,
): readonly CommitmentId[] {
  if (entry.act === "adopt") return commitmentsSpokenOf(entry.plan);
  if (entry.act === "revise" && entry.subject.kind !== "measure") return [entry.subject.id];
  return entry.act === "strike" ? (named.get(entry.entry) ?? []) : [];
}

function changesOf(
  was: CommitmentState | undefined,
  is: CommitmentState | undefined,
  speakers: readonly Entry[],
): readonly PromiseChange[] {
  const seqs = speakers.map(({ seq }) => seq);
  const adoptions = speakers.filter(({ act }) => act !== "revise").map(({ seq }) => seq);
  if (is === undefined) return was === undefined ? [] : [told("gone", seqs)];
  if (was === undefined) return [told("added", adoptions)];
  const revisions = speakers.filter(({ act }) => act !== "adopt").map(({ seq }) => seq);
  const change = changeBetween(was, is);
  const grown = (a: readonly string[] = [], b: readonly string[] = []): number =>
    b.filter((id) => !a.includes(id)).length;
  const [parts, successors] = [grown(was.parts, is.parts), grown(was.successors, is.successors)];
  return [
    Object.keys(change).length === 0
      ? null
      : { kind: "revised" as const, ...changeWords(change, was.current), entries: revisions },
    was.stopped === is.stopped ? null : told(is.stopped ? "stopped" : "resumed", revisions),
    parts === 0 ? null : told("split", adoptions, { count: parts }),
    successors === 0 ? null : told("taken-up", adoptions, { count: successors }),
    is.droppedBy === undefined || was.droppedBy !== undefined ? null : told("dropped", adoptions),
  ].filter((one) => one !== null);
}

/** The fields of the promise that read differently, as one change from the earlier to the later state. */
function changeBetween(was: CommitmentState, is: CommitmentState): Change {
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const [a, b] = [was.current, is.current];
  const settled = b.doubts.find(
    ({ id, chosen }) => chosen !== null && a.doubts.find((one) => one.id === id)?.chosen !== chosen,
  );
  return {
    ...(differs(a.target, b.target) ? { target: b.target } : {}),
    ...(differs(a.deadline.on, b.deadline.on) ? { deadline: b.deadline } : {}),
    ...(differs(a.owner, b.owner) ? { owner: b.owner } : {}),
    ...(differs(a.waypoints, b.waypoints) ? { waypoints: b.waypoints } : {}),
    ...(a.line === b.line ? {} : { line: b.line }),
    ...(a.measureId === b.measureId ? {} : { measureId: b.measureId }),
    ...(settled === undefined ? {} : { sense: { doubt: settled.id, chosen: settled.chosen ?? "" } }),
    ...(is.prior === null || !differs(was.prior, is.prior) ? {} : { prior: is.prior }),
  };
}
