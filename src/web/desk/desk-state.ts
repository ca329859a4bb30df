import { chooseSense } from "../../ledger/revision.ts";
import { isProposed } from "../../reader/model/proposed-id.ts";
import type { Commitment, Draft } from "../wire.ts";
import { lintsOf } from "../pieces/lints.ts";
import { lacksOwner } from "../pieces/owner-words.ts";

/** What a person may change on the desk. Every edit is a pure step from one state to the next. */
export interface DeskState {
  readonly commitments: readonly Commitment[];
  readonly setAside: readonly string[];
  readonly accepted: readonly string[];
}

/** The state that a draft opens with. */
export const deskStateOf = (draft: Draft): DeskState => ({
  commitments: draft.plan.commitments,
  setAside: draft.setAside,
  accepted: draft.accepted,
});

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);
const withId = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids : [...ids, id];

/** Accepts a promise, and takes it back in if it was set aside. */
export const accept = (state: DeskState, id: string): DeskState => ({
  ...state,
  accepted: withId(state.accepted, id),
  setAside: without(state.setAside, id),
});

/** Takes an acceptance back; what a model proposed then lies aside again. */
export const unaccept = (state: DeskState, id: string): DeskState => ({
  ...state,
  accepted: without(state.accepted, id),
  setAside: isProposed(id) ? withId(state.setAside, id) : state.setAside,
});

/** A proposal of a model that nobody has accepted: it lies aside, and only an acceptance takes it in. */
export const isWaiting = (state: Pick<DeskState, "accepted">, id: string): boolean =>
  isProposed(id) && !state.accepted.includes(id);

/** Sets a promise aside, or takes it back in when it lies aside already; to take a proposal in is to accept it. */
export function toggleAside(state: DeskState, id: string): DeskState {
  if (!state.setAside.includes(id))
    return { ...state, setAside: [...state.setAside, id], accepted: without(state.accepted, id) };
  return isProposed(id) ? accept(state, id) : { ...state, setAside: without(state.setAside, id) };
}

/** Changes fields of one promise. */
export const patch = (state: DeskState, id: string, part: Partial<Commitment>): DeskState => ({
  ...state,
  commitments: state.commitments.map((one) => (one.id === id ? { ...one, ...part } : one)),
});

/** Chooses a reading of a doubt; its target and deadline become the promise's own. */
export const choose = (state: DeskState, id: string, doubt: string, chosen: string): DeskState => ({
  ...state,
  commitments: state.commitments.map((one) => (one.id === id ? chooseSense(one, { doubt, chosen }) : one)),
});

/** Copies one promise's owner or waypoints to others. */
export function copyTo(
  state: DeskState,
  from: string,
  to: ReadonlySet<string>,
  what: "owner" | "waypoints",
): DeskState {
  const source = state.commitments.find((one) => one.id === from);
  if (!source) return state;
  const copied = what === "owner" ? { owner: source.owner } : { waypoints: source.waypoints };
  return {
    ...state,
    commitments: state.commitments.map((one) =>
      to.has(one.id) && one.id !== from ? { ...one, ...copied } : one,
    ),
  };
}

/** A commitment's name that the draft does not use yet: the largest number so far, plus one. */
export function freshId(commitments: readonly Commitment[]): string {
  // A new part of a proposal is a person's doing and is not named as a model's.
  const last = commitments.findLast(({ id }) => !isProposed(id))?.id;
  const prefix = (last ?? commitments.at(-1)?.id.replace(/m\d+$/, "c00") ?? "c00").replace(/\d+$/, "");
  const numbers = commitments.map((one) => Number(/(\d+)$/.exec(one.id)?.[1] ?? 0));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/** Counters of the desk. Set-aside promises are not counted, because they will not be in the book. */
export interface DeskCounts {
  readonly promises: number;
  readonly accepted: number;
  readonly doubts: number;
  readonly owners: readonly Commitment[];
  readonly silent: number;
  /** Set aside by a person. */
  readonly aside: number;
  /** Proposed by a model, and accepted by nobody yet. */
  readonly waiting: number;
  /** Warnings of the lint. */
  readonly warnings: number;
}

/** Promises, acceptances, open doubts, missing owners, and promises that only returns can speak for. */
export function countsOf(state: DeskState): DeskCounts {
  const waiting = state.commitments.filter((one) => isWaiting(state, one.id)).length;
  const kept = state.commitments.filter((one) => !state.setAside.includes(one.id));
  return {
    promises: kept.length,
    accepted: kept.filter((one) => state.accepted.includes(one.id)).length,
    doubts: kept.reduce((sum, one) => sum + one.doubts.filter((doubt) => doubt.chosen === null).length, 0),
    owners: kept.filter((one) => lacksOwner(one.owner)),
    aside: state.commitments.length - kept.length - waiting,
    waiting,
    warnings: kept.reduce((sum, one) => sum + lintsOf(one).length, 0),
    silent: kept.filter((one) => one.target === null && one.waypoints.length === 0).length,
  };
}
