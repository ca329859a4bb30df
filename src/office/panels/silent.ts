import type { Item } from "../../ledger/item.ts";
import { textOf } from "../../judge/scope.ts";
import type { Panel } from "../../lines/line.ts";
import type { Register } from "../../registers/register.ts";
import { addDays, daysBetween, isDay, type Day } from "../../std/day.ts";
import { hasEnded, namedItem, type NamedItem } from "./named-item.ts";

/** A case that nobody has spoken to for so many days. */
export interface SilentItem extends NamedItem {
  readonly stage: string | null;
  /** Day of the last contact; null when there has never been one. */
  readonly last: Day | null;
  /** Days since the last contact, else since the case began. */
  readonly days: number;
}

/** 久未联系: cases still to be won with whom nobody has spoken for longer than `after` days, the longest first. */
export interface SilentView {
  readonly after: number;
  readonly count: number;
  readonly items: readonly SilentItem[];
}

type Contacts = NonNullable<(Panel & { readonly panel: "funnel" })["contacts"]>;

const MOST = 20;

/** Last day on which somebody spoke with each case, of the days up to `on`. */
export function lastContacts(
  contacts: readonly Item[],
  { of, day }: Pick<Contacts, "of" | "day">,
  on: Day,
): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const contact of contacts) {
    const [item, said] = [textOf(contact, of), textOf(contact, day)];
    if (item === null || said === null || !isDay(said) || said > on) continue;
    if (said > (last.get(item) ?? "")) last.set(item, said);
  }
  return last;
}

/** First day on which anything was said of an item. */
const began = (item: Item, on: Day): Day =>
  [...item.stages, ...Object.values(item.facts)]
    .map(({ effectiveOn }) => effectiveOn)
    .reduce((first, day) => (day < first ? day : first), on);

/** Cases before the stage `until`, not ended, with which nobody has spoken for longer than `after` days. */
export function silentView(
  items: readonly Item[],
  contacts: readonly Item[],
  register: Register,
  asked: Contacts & { readonly after: number },
  on: Day,
): SilentView {
  const last = lastContacts(contacts, asked, on);
  const placeOf = (stage: string): number => register.stages.findIndex(({ id }) => id === stage);
  const until = placeOf(asked.until);
  const silent = items.flatMap((item): readonly SilentItem[] => {
    const stage = item.stage?.stage ?? null;
    if (hasEnded(item, register) || (stage !== null && placeOf(stage) >= until)) return [];
    const spoken = last.get(item.id) ?? null;
    const since = spoken ?? began(item, on);
    if (addDays(since, asked.after) >= on) return [];
    return [{ ...namedItem(item, register), stage, last: spoken, days: daysBetween(since, on) }];
  });
  silent.sort((a, b) => b.days - a.days);
  return { after: asked.after, count: silent.length, items: silent.slice(0, MOST) };
}
