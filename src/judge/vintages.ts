import { factIn } from "../ledger/asked-item.ts";
import type { Item } from "../ledger/item.ts";
import type { Day } from "../std/day.ts";
import { periodEnd } from "./period.ts";
import { textOf } from "./scope.ts";

/** One published figure as a vintage (版本): which period it speaks of and when it was released. */
export interface Vintage {
  readonly item: Item;
  /** Last day of its period; null where its words name none. */
  readonly ends: Day | null;
  /** Its release day; the day from which it was written to hold where nobody said one. */
  readonly released: Day;
  readonly entry: number;
}

/** An item of published figures as a vintage; null while it holds no figure or names no source, because such a figure is none. */
export function vintageOf(item: Item, field: string): Vintage | null {
  const said = factIn(item, field);
  if (said === undefined || said.value === null || (textOf(item, "source") ?? "").trim() === "") return null;
  return {
    item,
    ends: periodEnd(textOf(item, "period") ?? ""),
    released: textOf(item, "releasedOn") ?? said.effectiveOn,
    entry: said.entry,
  };
}

const byRelease = (a: Vintage, b: Vintage): number =>
  a.released === b.released ? a.entry - b.entry : a.released < b.released ? -1 : 1;

/**
 * Vintages in order, the one that counts last: the latest period first decides, so that a late revision of an earlier period does
 * not stand for the present; of one period the latest release. Where the words of one name no period, releases alone decide.
 */
export function inOrder(vintages: readonly Vintage[]): readonly Vintage[] {
  if (vintages.some(({ ends }) => ends === null)) return [...vintages].sort(byRelease);
  return [...vintages].sort((a, b) =>
    a.ends === b.ends ? byRelease(a, b) : (a.ends ?? "") < (b.ends ?? "") ? -1 : 1,
  );
}
