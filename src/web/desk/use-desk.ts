import { useReducer } from "react";
import type { DeskState } from "./desk-state.ts";
import { reconcile } from "./reconcile.ts";

/** The desk in memory: the state, the states before it, and where the reader is. */
export interface Desk {
  readonly state: DeskState;
  readonly past: readonly DeskState[];
  readonly selected: string | null;
  readonly ticked: ReadonlySet<string>;
}

/** What can happen on the desk. */
export type DeskStep =
  | { readonly step: "edit"; readonly edit: (state: DeskState) => DeskState; readonly next?: string | null }
  | { readonly step: "undo" }
  | { readonly step: "select"; readonly id: string | null }
  | { readonly step: "tick"; readonly ids: readonly string[]; readonly on: boolean }
  /** What others have done comes in: `state` is `mine` with it. */
  | { readonly step: "join"; readonly mine: DeskState; readonly state: DeskState };

const UNDO_DEPTH = 200;

const exists = (state: DeskState, id: string | null): boolean =>
  state.commitments.some((one) => one.id === id);

/** Keeps the reader's place when the promise under it has gone. */
function placed(desk: Desk, wish: string | null): Desk {
  if (exists(desk.state, wish)) return { ...desk, selected: wish };
  return {
    ...desk,
    selected: exists(desk.state, desk.selected) ? desk.selected : (desk.state.commitments[0]?.id ?? null),
  };
}

/** One step of the desk; pure. */
export function stepDesk(desk: Desk, step: DeskStep): Desk {
  switch (step.step) {
    case "edit": {
      const state = step.edit(desk.state);
      if (state === desk.state) return placed(desk, step.next ?? desk.selected);
      return placed(
        { ...desk, state, past: [...desk.past, desk.state].slice(-UNDO_DEPTH) },
        step.next ?? desk.selected,
      );
    }
    case "undo": {
      const state = desk.past.at(-1);
      return state === undefined
        ? desk
        : placed({ ...desk, state, past: desk.past.slice(0, -1) }, desk.selected);
    }
    case "select":
      return { ...desk, selected: step.id };
    case "tick": {
      const ticked = new Set(desk.ticked);
      for (const id of step.ids)
        if (step.on) ticked.add(id);
        else ticked.delete(id);
      return { ...desk, ticked };
    }
    case "join": {
      // Done since the save went out, or still to be taken back: neither may undo what others did meanwhile.
      const onTop = (own: DeskState): DeskState =>
        own === step.mine ? step.state : reconcile(step.mine, own, step.state).state;
      return placed({ ...desk, state: onTop(desk.state), past: desk.past.map(onTop) }, desk.selected);
    }
  }
}

/** The desk of one draft. */
export const useDesk = (state: DeskState) =>
  useReducer(stepDesk, {
    state,
    past: [],
    selected: state.commitments[0]?.id ?? null,
    ticked: new Set<string>(),
  });
