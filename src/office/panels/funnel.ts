import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { daysBetween, monthOf, type Day, yearOf } from "../../std/day.ts";
import type { SilentView } from "./silent.ts";
import { hasEnded, middleOf, namedItem, type NamedItem, reachedOn } from "./named-item.ts";
import { isEnd, openStages } from "../../judge/registershape.ts";

/** An item that has stood where it stands for so many days. */
export interface StandingItem extends NamedItem {
  readonly since: Day;
  readonly days: number;
}

/** One stage of a funnel: who stands in it now, who ever came so far, and for how long they have stood. */
export interface FunnelStage {
  readonly stage: string;
  readonly standing: number;
  /** Of those, the ones whose claim to stand here was refuted: they have not come this far. */
  readonly refuted: number;
  /** Items that have reached this stage or a later one, ended ones included: what the funnel's width shows. */
  readonly reached: number;
  /** Of those, the ones that have ended without success since. */
  readonly endedAfter: number;
  /** Middle age of those that stand in it, in days; null when nobody does. */
  readonly age: number | null;
  /** Those that have stood longest, at most five. */
  readonly oldest: readonly StandingItem[];
}

/** What became of the items that reached `from` in a quarter. */
export interface Cohort {
  readonly quarter: string;
  readonly began: number;
  readonly arrived: number;
  readonly ended: number;
  /** Middle number of days from `from` to `to` of those that arrived. */
  readonly days: number | null;
  /** Who arrived, who ended, and who is still on the way: the first to begin first, at most twelve of each. */
  readonly there: readonly NamedItem[];
  readonly gone: readonly NamedItem[];
  readonly under: readonly NamedItem[];
}

export interface FunnelView {
  readonly panel: "funnel";
  readonly register: string;
  readonly stages: readonly FunnelStage[];
  readonly ended: number;
  readonly unstaged: number;
  readonly cohorts: readonly {
    readonly from: string;
    readonly to: string;
    readonly rows: readonly Cohort[];
  }[];
  /** With whom nobody has spoken for long; absent where the line keeps no contacts. */
  readonly silent?: SilentView;
}

const OLDEST = 5;
const NAMED = 12;

const quarterOf = (day: Day): string => `${yearOf(day)}Q${Math.ceil(monthOf(day) / 3)}`;

function stageView(
  stage: string,
  place: number,
  items: readonly Item[],
  register: Register,
  on: Day,
): FunnelStage {
  const placeOf = (id: string): number => register.stages.findIndex((one) => one.id === id);
  const here = items.filter((item) => item.stage?.stage === stage);
  const standing = here
    .map((item) => {
      const since = item.stage?.effectiveOn ?? on;
      return { ...namedItem(item, register), since, days: daysBetween(since, on) };
    })
    .sort((a, b) => b.days - a.days);
  const reached = items.filter((item) =>
    item.stages.some((move) => !move.refuted && !isEnd(register, move.stage) && placeOf(move.stage) >= place),
  );
  return {
    stage,
    standing: standing.length,
    refuted: here.filter((item) => item.stage?.refuted === true).length,
    reached: reached.length,
    endedAfter: reached.filter((item) => hasEnded(item, register)).length,
    age: middleOf(standing.map(({ days }) => days)),
    oldest: standing.slice(0, OLDEST),
  };
}

interface Gathered {
  began: number;
  arrived: number;
  ended: number;
  readonly days: number[];
  readonly there: NamedItem[];
  readonly gone: NamedItem[];
  readonly under: NamedItem[];
}

function cohortsOf(items: readonly Item[], register: Register, from: string, to: string): readonly Cohort[] {
  const rows = new Map<string, Gathered>();
  const beginnings = items
    .flatMap((item) => {
      const began = reachedOn(item, from);
      return began === null ? [] : [{ item, began }];
    })
    .sort((a, b) => (a.began < b.began ? -1 : 1));
  for (const { item, began } of beginnings) {
    const quarter = quarterOf(began);
    const row = rows.get(quarter) ?? {
      began: 0,
      arrived: 0,
      ended: 0,
      days: [],
      there: [],
      gone: [],
      under: [],
    };
    rows.set(quarter, row);
    row.began += 1;
    const arrived = reachedOn(item, to);
    const isThere = arrived !== null && arrived >= began;
    const isGone = !isThere && hasEnded(item, register);
    if (isThere) row.days.push(daysBetween(began, arrived));
    row.arrived += isThere ? 1 : 0;
    row.ended += isGone ? 1 : 0;
    const list = isThere ? row.there : isGone ? row.gone : row.under;
    if (list.length < NAMED) list.push(namedItem(item, register));
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([quarter, { days, ...counts }]) => ({ quarter, ...counts, days: middleOf(days) }));
}

/** Items by how far they have come, how long they have stood there, and what became of each quarter's beginners (漏斗). */
export function funnelView(
  items: readonly Item[],
  register: Register,
  cohorts: readonly { readonly from: string; readonly to: string }[],
  on: Day,
): FunnelView {
  const open = openStages(register);
  return {
    panel: "funnel",
    register: register.id,
    stages: open.map(({ id }) =>
      stageView(
        id,
        register.stages.findIndex((one) => one.id === id),
        items,
        register,
        on,
      ),
    ),
    ended: items.filter((item) => hasEnded(item, register)).length,
    unstaged: items.filter(({ stage }) => stage === null).length,
    cohorts: cohorts.map(({ from, to }) => ({ from, to, rows: cohortsOf(items, register, from, to) })),
  };
}
