import type { Item } from "../../ledger/item.ts";
import { orderMarks } from "../../registers/order.ts";
import {
  type LeastPath,
  leastPath,
  limitsPassed,
  type Overdue,
  type PathStep,
} from "../../registers/path.ts";
import type { Register } from "../../registers/register.ts";
import { daysBetween, type Day } from "../../std/day.ts";
import { approx, isZero, over, parseDecimal, times, type Decimal } from "../../std/decimal.ts";
import type { Workdays } from "../../std/workday.ts";
import type { Sentence } from "../../words/sentence.ts";
import { textOf } from "../../judge/scope.ts";
import { hasEnded, namedItem, type NamedItem } from "./named-item.ts";
import { openStages } from "../../judge/registershape.ts";

/** Whether the least statutory time still fits before the planned day. */
export type Room = "reached" | "enough" | "tight" | "short" | "late" | "no-date";

/** What has been spent of a project and of how much, as typed; null for what nobody has said. */
export interface MoneyDone {
  readonly done: Decimal | null;
  readonly of: Decimal | null;
  readonly unit: string;
  /** Share done in whole per cent, rounded down so that only what is done is called done; null where either is missing. */
  readonly share: number | null;
}

/** An item that another one waits for, and whether it is there. */
export interface AwaitedItem extends NamedItem {
  readonly isThere: boolean;
}

/** One item: what it has reached, what the law still asks for, and whether the time is left. */
export interface MilestoneRow extends NamedItem {
  readonly place: string | null;
  readonly reached: readonly { readonly stage: string; readonly on: Day; readonly proven: boolean }[];
  readonly planned: Day | null;
  /** Days left to the planned day; negative once it has passed. */
  readonly left: number | null;
  /** The first day on which it can be there, and the chain that decides it; null where the register has no way to it. */
  readonly earliest: Day | null;
  readonly path: readonly PathStep[];
  /** Everything that it waits for (先行项目), there or not. */
  readonly awaits: readonly AwaitedItem[];
  /** Absent where the panel tells no money. */
  readonly money?: MoneyDone;
  /** An item that this one waits for and that decides the day (先行项目); null where its own way does. */
  readonly waitsFor: NamedItem | null;
  readonly room: Room;
  /** Stages against the order of the law, and limits that have passed, told in both languages. */
  readonly against: readonly Sentence[];
  readonly overdue: readonly Overdue[];
}

export interface MilestonesView {
  readonly panel: "milestones";
  readonly register: string;
  readonly until: string;
  readonly stages: readonly string[];
  readonly rows: readonly MilestoneRow[];
  readonly ended: number;
}

function firstDays(item: Item): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { stage, effectiveOn, refuted } of item.stages) {
    const before = days.get(stage);
    if (!refuted && (before === undefined || effectiveOn < before)) days.set(stage, effectiveOn);
  }
  return days;
}

function roomOf(isThere: boolean, planned: Day | null, earliest: Day | null, { on, tight }: Ground): Room {
  if (isThere) return "reached";
  if (planned === null) return "no-date";
  if (planned < on) return "late";
  if (earliest === null) return "enough";
  if (earliest > planned) return "short";
  return daysBetween(earliest, planned) < tight ? "tight" : "enough";
}

/** What all rows of a panel are worked out from. */
interface Ground {
  readonly register: Register;
  readonly until: string;
  readonly on: Day;
  readonly workdays: Workdays;
  /** Days of slack below which the time is called tight. */
  readonly tight: number;
  readonly money?: { readonly done: string; readonly of: string } | undefined;
  readonly byId: ReadonlyMap<string, Item>;
}

/** Whole days that an item says in a field; null for anything else. */
const daysIn =
  (item: Item) =>
  (field: string): number | null => {
    const text = textOf(item, field) ?? "";
    return /^\d{1,5}$/.test(text) ? Number(text) : null;
  };

/** Items of the same register that an item waits for: those that its `items` fields name. */
function awaited(item: Item, { register, byId }: Ground): readonly Item[] {
  const fields = register.fields.filter(({ kind, of }) => kind === "items" && of === register.id);
  const ids = fields.flatMap(({ id }) =>
    (textOf(item, id) ?? "").split(/[\s,，、;；]+/).filter((one) => one !== ""),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Way {
  readonly path: LeastPath | null;
  /** The first day that can be counted on, with what the item waits for. */
  readonly earliest: Day | null;
  /** The item among those waited for that decides the day; null where the item's own way does. */
  readonly waitsFor: Item | null;
}

/** The way of an item to `until`: its own, or that of the slowest item that it waits for. A circle of waiting is not followed. */
function wayOf(item: Item, ground: Ground, seen: ReadonlySet<string> = new Set()): Way {
  const reached = firstDays(item);
  const { register, until, on, workdays } = ground;
  const path = leastPath(register, until, { reached, on, workdays, daysSaid: daysIn(item) });
  const own: Way = { path, earliest: path?.earliest ?? null, waitsFor: null };
  if (reached.has(until)) return own;
  const inside = new Set([...seen, item.id]);
  return awaited(item, ground).reduce<Way>((slowest, other) => {
    if (inside.has(other.id)) return slowest;
    const { earliest } = wayOf(other, ground, inside);
    return earliest !== null && earliest > (slowest.earliest ?? "")
      ? { path, earliest, waitsFor: other }
      : slowest;
  }, own);
}

/** An amount as it was typed, where it is a number. */
const amountIn = (item: Item, field: string): Decimal | null => parseDecimal(textOf(item, field) ?? "");

function moneyOf(item: Item, { money, register }: Ground): MoneyDone | null {
  if (money === undefined) return null;
  const [done, of] = [amountIn(item, money.done), amountIn(item, money.of)];
  const unit = register.fields.find(({ id }) => id === money.done)?.unit ?? "";
  const share =
    done === null || of === null || isZero(of) ? null : Math.floor(approx(times(over(done, of), "100")));
  return { done, of, unit, share };
}

/** The items that one waits for, there once they have reached what the panel is drawn to. */
const awaitsOf = (item: Item, ground: Ground): readonly AwaitedItem[] =>
  awaited(item, ground).map((other) => ({
    ...namedItem(other, ground.register),
    isThere: firstDays(other).has(ground.until),
  }));

function rowOf(item: Item, ground: Ground): MilestoneRow {
  const { register, until, on, workdays } = ground;
  const reached = firstDays(item);
  const planned = textOf(item, register.due?.day ?? "plannedEnd");
  const { path, earliest, waitsFor } = wayOf(item, ground);
  const proven = new Set(item.stages.filter(({ attested }) => attested > 0).map(({ stage }) => stage));
  const isThere = reached.has(until);
  const money = moneyOf(item, ground);
  return {
    ...namedItem(item, register),
    awaits: awaitsOf(item, ground),
    ...(money === null ? {} : { money }),
    place: textOf(item, "place"),
    reached: [...reached].map(([stage, day]) => ({ stage, on: day, proven: proven.has(stage) })),
    planned,
    left: planned === null ? null : daysBetween(on, planned),
    earliest,
    path: isThere ? [] : (path?.steps ?? []),
    waitsFor: waitsFor === null ? null : namedItem(waitsFor, register),
    room: roomOf(isThere, planned, earliest, ground),
    against: orderMarks(register, item).map(({ zh, en }) => ({ zh, en })),
    overdue: limitsPassed(register, reached, on, workdays),
  };
}

const WORST_FIRST: readonly Room[] = ["late", "short", "tight", "no-date", "enough", "reached"];

/** Items with their stages and the least statutory time to `until` against what is left (节点图); the tightest first. */
export function milestonesView(
  items: readonly Item[],
  register: Register,
  until: string,
  on: Day,
  asked: Pick<Ground, "workdays" | "tight" | "money">,
): MilestonesView {
  const open = items.filter((item) => !hasEnded(item, register));
  const byId = new Map(items.map((item) => [item.id, item]));
  const rows = open.map((item) => rowOf(item, { ...asked, register, until, on, byId }));
  return {
    panel: "milestones",
    register: register.id,
    until,
    stages: openStages(register).map(({ id }) => id),
    rows: rows.sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.room) - WORST_FIRST.indexOf(b.room) || (a.left ?? 1e6) - (b.left ?? 1e6),
    ),
    ended: items.length - open.length,
  };
}
