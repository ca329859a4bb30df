import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { daysBetween, type Day } from "../../std/day.ts";
import { dueOf, hasEnded, namedItem, type NamedItem } from "./named-item.ts";
import { lastStage } from "../../judge/registershape.ts";

/** Why an item is called stuck: it has stood longer than its like, its own planned day is past, or a law's order is broken. */
export type StuckReason = "older-than-most" | "planned-day-past";

export interface StuckItem extends NamedItem {
  readonly stage: string;
  readonly since: Day;
  readonly days: number;
  /** The age in this stage that nine of ten of the register's items have not passed; null with fewer than `FEWEST`. */
  readonly usual: number | null;
  readonly due: Day | null;
  readonly reasons: readonly StuckReason[];
}

/** With fewer stays in a stage there is no "most" to be older than. */
const FEWEST = 8;

/** How long each stay in a stage lasted, those that still last up to `on`. */
function stays(items: readonly Item[], on: Day): ReadonlyMap<string, readonly number[]> {
  const lasted = new Map<string, number[]>();
  for (const { stages } of items)
    stages.forEach(({ stage, effectiveOn }, place) => {
      const until = stages[place + 1]?.effectiveOn ?? on;
      const list = lasted.get(stage) ?? [];
      lasted.set(stage, list);
      list.push(daysBetween(effectiveOn, until));
    });
  return lasted;
}

function ninthTenth(days: readonly number[]): number | null {
  if (days.length < FEWEST) return null;
  const ordered = [...days].sort((a, b) => a - b);
  return ordered[Math.ceil(ordered.length * 0.9) - 1] ?? null;
}

/**
 * Items that stand still (卡点), the longest first: a stay longer than nine of ten stays in the same stage of this
 * register, and at least `leastDays`, because younger than that nobody is stuck whatever the others did; or a planned day that
 * has passed. Items in their last stage or at an end are not asked.
 */
export function stuckIn(
  items: readonly Item[],
  register: Register,
  on: Day,
  leastDays: number,
): readonly StuckItem[] {
  const lasted = stays(items, on);
  const usual = new Map([...lasted].map(([stage, days]) => [stage, ninthTenth(days)]));
  const last = lastStage(register);
  return items
    .flatMap((item) => {
      if (item.stage === null || item.stage.stage === last || hasEnded(item, register)) return [];
      const { stage, effectiveOn: since } = item.stage;
      const days = daysBetween(since, on);
      const most = usual.get(stage) ?? null;
      const due = dueOf(item, register);
      const reasons: readonly StuckReason[] = [
        ...(most !== null && days >= leastDays && days >= most ? (["older-than-most"] as const) : []),
        ...(due !== null && due < on ? (["planned-day-past"] as const) : []),
      ];
      return reasons.length === 0
        ? []
        : [{ ...namedItem(item, register), stage, since, days, usual: most, due, reasons }];
    })
    .sort((a, b) => b.days - a.days);
}
