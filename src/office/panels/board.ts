import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { daysBetween, type Day } from "../../std/day.ts";
import { dueOf, namedItem, type NamedItem } from "./named-item.ts";
import { isEnd, isOver } from "../../judge/registershape.ts";

/** One card of a board. */
export interface BoardCard extends NamedItem {
  readonly days: number | null;
  readonly due: Day | null;
  readonly attested: 0 | 1 | 2 | 3;
}

/** One column: those that have waited longest first, in the last stage those that came last; at most `MOST` of them shown. */
export interface BoardColumn {
  /** Null for items in no stage. */
  readonly stage: string | null;
  readonly count: number;
  readonly cards: readonly BoardCard[];
}

export interface BoardView {
  readonly panel: "board";
  readonly register: string;
  readonly columns: readonly BoardColumn[];
}

const MOST = 20;

function columnOf(stage: string | null, items: readonly Item[], register: Register, on: Day): BoardColumn {
  const own = items.filter((item) => (item.stage?.stage ?? null) === stage);
  const cards = own.map((item) => ({
    ...namedItem(item, register),
    days: item.stage === null ? null : daysBetween(item.stage.effectiveOn, on),
    due: dueOf(item, register),
    attested: item.stage?.attested ?? 0,
  }));
  // Where nothing more is to come, the newest tells more than the oldest.
  const sign = isOver(register, stage) ? -1 : 1;
  return {
    stage,
    count: own.length,
    cards: cards.sort((a, b) => sign * ((b.days ?? 0) - (a.days ?? 0))).slice(0, MOST),
  };
}

/** Cards by stage (看板); columns that hold nobody are left out but for the stages between those that hold somebody. */
export function boardView(items: readonly Item[], register: Register, on: Day): BoardView {
  const columns = [null, ...register.stages.map(({ id }) => id)].map((stage) =>
    columnOf(stage, items, register, on),
  );
  const filled = columns.map(({ count }, place) => (count > 0 ? place : -1)).filter((place) => place >= 0);
  const [first = 0, last = -1] = [filled[0], filled.at(-1)];
  const isShown = ({ stage, count }: BoardColumn, place: number): boolean =>
    count > 0 || (stage !== null && place > first && place < last && !isEnd(register, stage));
  return { panel: "board", register: register.id, columns: columns.filter(isShown) };
}
