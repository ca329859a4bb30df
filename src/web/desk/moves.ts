import type { Commitment } from "../wire.ts";
import type { DeskContext } from "./context.ts";
import { accept, choose, copyTo, patch, toggleAside, unaccept } from "./desk-state.ts";
import { mergeWithNext, splitAt } from "./split-merge.ts";

/** The promise under the reader's hand. */
export const selectedOf = ({ desk }: Pick<DeskContext, "desk">): Commitment | null =>
  desk.state.commitments.find((one) => one.id === desk.selected) ?? null;

/** The shown promise `by` places further; stays at the ends. */
export function neighbour({ shown, desk }: Pick<DeskContext, "shown" | "desk">, by: 1 | -1): string | null {
  const at = shown.findIndex((one) => one.id === desk.selected);
  if (at < 0) return shown[0]?.id ?? null;
  return shown[Math.min(shown.length - 1, Math.max(0, at + by))]?.id ?? null;
}

/** The next shown promise with an open doubt, around the end to the first; stays where there is none. */
export function nextDoubt({ shown, desk }: Pick<DeskContext, "shown" | "desk">): string | null {
  const at = shown.findIndex((one) => one.id === desk.selected);
  const order = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
  const open = order.find((one) => one.doubts.some((doubt) => doubt.chosen === null));
  return open?.id ?? desk.selected;
}

/** Every sense of every open doubt of a promise, in the order of the keys 1–9. */
export function sensesOf(
  commitment: Commitment,
): readonly { readonly doubt: string; readonly sense: string }[] {
  return commitment.doubts.flatMap((doubt) =>
    doubt.senses.map((sense) => ({ doubt: doubt.id, sense: sense.id })),
  );
}

/** What a person does to the selected promise; buttons and keys both come here. */
export function movesOf(context: DeskContext) {
  const { desk, step, text, setPanel } = context;
  const id = desk.selected;
  const edit = (change: Parameters<typeof step>[0] & { step: "edit" }) => {
    if (id !== null) step(change);
  };
  return {
    go: (by: 1 | -1) => step({ step: "select", id: neighbour(context, by) }),
    nextDoubt: () => step({ step: "select", id: nextDoubt(context) }),
    accept: () =>
      edit({ step: "edit", edit: (state) => accept(state, id ?? ""), next: neighbour(context, 1) }),
    unaccept: () => edit({ step: "edit", edit: (state) => unaccept(state, id ?? "") }),
    aside: () => edit({ step: "edit", edit: (state) => toggleAside(state, id ?? "") }),
    choose: (doubt: string, sense: string) =>
      edit({ step: "edit", edit: (state) => choose(state, id ?? "", doubt, sense) }),
    patch: (part: Partial<Commitment>) =>
      edit({ step: "edit", edit: (state) => patch(state, id ?? "", part) }),
    merge: () => edit({ step: "edit", edit: (state) => mergeWithNext(state, id ?? "", text) }),
    split: (cut: number) => {
      edit({ step: "edit", edit: (state) => splitAt(state, id ?? "", cut, text) });
      setPanel(null);
    },
    copy: (what: "owner" | "waypoints") =>
      edit({ step: "edit", edit: (state) => copyTo(state, id ?? "", desk.ticked, what) }),
    tick: () => id !== null && step({ step: "tick", ids: [id], on: !desk.ticked.has(id) }),
    undo: () => step({ step: "undo" }),
  };
}
