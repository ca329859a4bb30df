import { useEffect, useRef } from "react";
import type { DeskContext } from "./context.ts";
import { nextUnknown } from "./desk-view.tsx";
import { movesOf, selectedOf, sensesOf } from "./moves.ts";
import { cutsOf } from "./split-merge.ts";

/** The search field's id, which the key "/" goes to. */
export const FIND_ID = "desk-find";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=combobox], [role=dialog]") !== null;

function chooseByDigit(context: DeskContext, digit: number): boolean {
  const selected = selectedOf(context);
  if (selected === null) return false;
  if (context.panel === "split") {
    const cut = cutsOf(selected.words)[digit - 1];
    if (cut !== undefined) movesOf(context).split(cut);
    return true;
  }
  const sense = sensesOf(selected)[digit - 1];
  if (sense !== undefined) movesOf(context).choose(sense.doubt, sense.sense);
  return sense !== undefined;
}

/** Does what a key stands for; false when the key stands for nothing here. */
export function pressKey(context: DeskContext, key: string): boolean {
  if (/^[1-9]$/.test(key)) return chooseByDigit(context, Number(key));
  const moves = movesOf(context);
  const { setPanel, setDialog } = context;
  const keys: Readonly<{ [key: string]: () => void }> = {
    j: () => moves.go(1),
    ArrowDown: () => moves.go(1),
    k: () => moves.go(-1),
    ArrowUp: () => moves.go(-1),
    d: moves.nextDoubt,
    a: moves.accept,
    e: () => setPanel("content"),
    o: () => setPanel("owner"),
    w: () => setPanel("waypoints"),
    x: () => setPanel("split"),
    s: moves.aside,
    m: moves.merge,
    v: moves.tick,
    c: () => moves.copy("owner"),
    z: moves.undo,
    n: () => context.setUnknown(nextUnknown(context.draft, context.unknown)),
    "?": () => setDialog("keys"),
    "/": () => document.querySelector<HTMLElement>(`#${FIND_ID}`)?.focus(),
    Escape: () => setPanel(null),
  };
  const act = keys[key.length === 1 ? key.toLowerCase() : key];
  act?.();
  return act !== undefined;
}

/** The desk's keys, heard on the whole page except where somebody types. */
export function useDeskKeys(context: DeskContext, listening: boolean): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    if (!listening) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return;
      // A focused button keeps its own Enter and Space; letters are ours everywhere.
      if (pressKey(latest.current, event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [listening]);
}
