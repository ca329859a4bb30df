import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import type { Day } from "../../std/day.ts";
import { textOf } from "../../judge/scope.ts";
import { hasEnded, namedItem, type NamedItem } from "./named-item.ts";
import { lastStage } from "../../judge/registershape.ts";

/** An item on its day: the day it happened, else the day it is planned for; null when neither is said. */
export interface EventDay extends NamedItem {
  readonly on: Day | null;
  readonly stage: string | null;
  /** True once it stands in the last stage that is no end. */
  readonly done: boolean;
  readonly ended: boolean;
}

export interface EventsView {
  readonly panel: "events";
  readonly register: string;
  readonly day: string;
  readonly events: readonly EventDay[];
}

/** Items on a calendar (日程): what has happened stands on its day, what is to come on its planned one. */
export function eventsView(items: readonly Item[], register: Register, day: string): EventsView {
  const last = lastStage(register);
  const events = items.map((item) => {
    const done = item.stage !== null && item.stage.stage === last;
    return {
      ...namedItem(item, register),
      on: done ? item.stage.effectiveOn : textOf(item, day),
      stage: item.stage?.stage ?? null,
      done,
      ended: hasEnded(item, register),
    };
  });
  const key = ({ on }: EventDay): string => on ?? "9999";
  return {
    panel: "events",
    register: register.id,
    day,
    events: events.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}
