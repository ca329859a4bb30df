import { type RefObject, useEffect, useRef } from "react";

const anchorsOf = (column: HTMLElement): readonly HTMLElement[] => [
  ...column.querySelectorAll<HTMLElement>("[data-c]"),
];

/** The named element nearest below the top of its column. */
function topmost(column: HTMLElement): { readonly id: string; readonly top: number } | null {
  const edge = column.getBoundingClientRect().top;
  for (const element of anchorsOf(column)) {
    const box = element.getBoundingClientRect();
    if (box.bottom > edge + 8) return { id: element.dataset.c ?? "", top: box.top - edge };
  }
  return null;
}

function bring(column: HTMLElement, id: string, top: number): void {
  const target = column.querySelector<HTMLElement>(`[data-c="${CSS.escape(id)}"]`);
  if (!target) return;
  const now = target.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollTop += now - top;
}

/** True when an element lies wholly inside its column. */
function isInView(column: HTMLElement, target: HTMLElement): boolean {
  const [outer, inner] = [column.getBoundingClientRect(), target.getBoundingClientRect()];
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/** Brings the selected promise into view in both columns. */
function showSelected(columns: readonly (HTMLElement | null)[], id: string): void {
  for (const column of columns) {
    const target = column?.querySelector<HTMLElement>(`[data-c="${CSS.escape(id)}"]`);
    if (column && target && !isInView(column, target))
      bring(column, id, Math.min(120, column.clientHeight / 4));
  }
}

type Column = RefObject<HTMLDivElement | null>;

/** Text and cards scroll together: whichever column the hand is on leads, the other follows by promise. */
export function useScrollTogether(left: Column, right: Column, selected: string | null): void {
  const leading = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const columns = [left.current, right.current];
    const stops = columns.map((column, at) => {
      const other = columns[1 - at];
      if (!column || !other) return () => undefined;
      const lead = () => {
        leading.current = column;
      };
      let waiting = false;
      const follow = () => {
        if (leading.current !== column || waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          const at = topmost(column);
          if (at) bring(other, at.id, Math.max(0, at.top));
        });
      };
      column.addEventListener("wheel", lead, { passive: true });
      column.addEventListener("pointerdown", lead);
      column.addEventListener("touchstart", lead, { passive: true });
      column.addEventListener("scroll", follow, { passive: true });
      return () => {
        column.removeEventListener("wheel", lead);
        column.removeEventListener("pointerdown", lead);
        column.removeEventListener("touchstart", lead);
        column.removeEventListener("scroll", follow);
      };
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [left, right]);
  useEffect(() => {
    // A step by key leads both columns; neither may answer with a scroll of its own.
    leading.current = null;
    if (selected !== null) showSelected([left.current, right.current], selected);
  }, [selected, left, right]);
}
