import { lacksOwner } from "../pieces/owner-words.ts";
import type { Commitment } from "../wire.ts";
import { lintsOf } from "../pieces/lints.ts";
import { type DeskState, isWaiting } from "./desk-state.ts";

/** Which cards are shown. */
export interface Filter {
  readonly only: "all" | "open" | "doubts" | "owners" | "warnings" | "aside" | "proposed";
  readonly words: string;
}

const fits = (one: Commitment, state: DeskState, only: Filter["only"]): boolean => {
  switch (only) {
    case "all":
      return true;
    case "open":
      return !state.accepted.includes(one.id) && !state.setAside.includes(one.id);
    case "doubts":
      return one.doubts.some((doubt) => doubt.chosen === null);
    case "owners":
      return !state.setAside.includes(one.id) && lacksOwner(one.owner);
    case "warnings":
      return !state.setAside.includes(one.id) && lintsOf(one).length > 0;
    case "aside":
      return state.setAside.includes(one.id) && !isWaiting(state, one.id);
    case "proposed":
      return isWaiting(state, one.id);
  }
};

/** The cards that a filter leaves, in the order of the text. */
export function shownCommitments(state: DeskState, filter: Filter): readonly Commitment[] {
  const words = filter.words.trim();
  return state.commitments.filter(
    (one) => fits(one, state, filter.only) && (words === "" || one.words.includes(words)),
  );
}
