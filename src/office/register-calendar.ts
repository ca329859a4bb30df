import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { textOf } from "../judge/scope.ts";
import type { Register } from "../registers/register.ts";
import { type Day, isDay } from "../std/day.ts";
import { hasEnded, namedItem, type NamedItem, reachedOn } from "./panels/named-item.ts";
import { foundItems, type TableQuery } from "./table.ts";

/** Something on a day: a stage that was reached, or a day that was planned. */
export interface CalendarEvent extends NamedItem {
  /** Stage reached; null for a planned day. */
  readonly stage: string | null;
  /** For a planned day: kept, past without it, or still to come. Null for a stage. */
  readonly planned: "met" | "late" | "ahead" | null;
}

/** A day of the month on which something is, with how much there is and the first of it. */
export interface CalendarDay {
  readonly on: Day;
  readonly count: number;
  readonly late: number;
  readonly events: readonly CalendarEvent[];
}

/** A month of a register (日程): planned days and stages reached, day by day. */
export interface RegisterCalendar {
  readonly register: string;
  /** "2025-06". */
  readonly month: string;
  /** Field whose planned day is shown; null where the register plans none. */
  readonly planned: string | null;
  readonly days: readonly CalendarDay[];
  /** Nearest months with something before and after, null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Items that stand on no day at all. */
  readonly undated: number;
}

/** Events of a day that are named; the rest are counted. */
const MOST = 30;

/** The field whose day is planned: the register's own, else its first field that holds a day. */
const plannedField = (register: Register): string | null =>
  register.due?.day ?? register.fields.find(({ kind }) => kind === "day")?.id ?? null;

function plannedState(item: Item, register: Register, day: Day, on: Day): CalendarEvent["planned"] {
  const stage = register.due?.stage;
  if (stage === undefined) return day <= on ? "met" : "ahead";
  if (reachedOn(item, stage) !== null) return "met";
  // An item that has come to an end without success is late for nothing.
  return day < on && !hasEnded(item, register) ? "late" : "ahead";
}

interface Dated extends CalendarEvent {
  readonly on: Day;
}

function datesOf(item: Item, register: Register, field: string | null, on: Day): readonly Dated[] {
  const named = namedItem(item, register);
  const day = field === null ? null : textOf(item, field);
  const planned =
    day === null || !isDay(day)
      ? []
      : [{ ...named, on: day, stage: null, planned: plannedState(item, register, day, on) }];
  const reached = item.stages
    .filter(({ refuted }) => !refuted)
    .map(({ stage, effectiveOn }) => ({ ...named, on: effectiveOn, stage, planned: null }));
  return [...planned, ...reached];
}

/** Late ones first, then what is to come, then what has been reached: the order in which somebody would ask. */
const URGENCY = (event: CalendarEvent): number =>
  event.planned === "late" ? 0 : event.planned === "ahead" ? 1 : event.planned === null ? 2 : 3;

function dayOf(on: Day, events: readonly CalendarEvent[]): CalendarDay {
  return {
    on,
    count: events.length,
    late: events.filter(({ planned }) => planned === "late").length,
    events: events.toSorted((a, b) => URGENCY(a) - URGENCY(b)).slice(0, MOST),
  };
}

/** A month of the items that a query finds; `month` is "2025-06". */
export function registerCalendar(
  book: Book,
  register: Register,
  month: string,
  query: Omit<TableQuery, "take">,
): RegisterCalendar {
  const items = foundItems(book, register, query);
  const field = plannedField(register);
  const months = new Set<string>();
  const days = new Map<Day, CalendarEvent[]>();
  let undated = 0;
  for (const item of items) {
    const dates = datesOf(item, register, field, book.asOf.on);
    if (dates.length === 0) undated++;
    for (const { on, ...event } of dates) {
      months.add(on.slice(0, 7));
      if (!on.startsWith(month)) continue;
      const own = days.get(on) ?? [];
      days.set(on, own);
      own.push(event);
    }
  }
  const others = [...months].sort();
  return {
    register: register.id,
    month,
    planned: field,
    days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, events]) => dayOf(on, events)),
    before: others.findLast((one) => one < month) ?? null,
    after: others.find((one) => one > month) ?? null,
    undated,
  };
}
