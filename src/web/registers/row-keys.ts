import { useEffect } from "react";

/** The field that finds rows, which the key "/" goes to. */
export const FIND_ID = "find";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=combobox], [role=dialog]") !== null;

/** The row to go to from the present one, none being -1; it stays within the rows. */
export const rowAfter = (present: number, step: 1 | -1, rows: number): number =>
  present < 0 ? (step === 1 ? 0 : rows - 1) : Math.min(rows - 1, Math.max(0, present + step));

function go(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("#content .row-link")];
  const present = links.indexOf(document.activeElement as HTMLElement);
  links[rowAfter(present, step, links.length)]?.focus();
}

const KEYS: Readonly<{ [key: string]: () => void }> = {
  j: () => go(1),
  k: () => go(-1),
  "/": () => document.querySelector<HTMLElement>(`#${FIND_ID}`)?.focus(),
};

/** J and K go from row to row, Enter opens as it does on every link, / finds; nothing is heard where somebody types. */
export function useRowKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return;
      const act = KEYS[event.key.toLowerCase()];
      if (act === undefined) return;
      act();
      event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
