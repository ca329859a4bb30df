import type { ItemId } from "./act.ts";
import { NONE } from "./columns.ts";
import { itemAt } from "./asked-item.ts";
import { type Asking, askingAt } from "./fact-rows.ts";
import type { Index } from "./indexed.ts";
import type { Item } from "./item.ts";
import type { DayNumber } from "./lane.ts";
import type { Log } from "./log.ts";
import type { Trails } from "./trail.ts";
import { catchUp, lastWrite } from "./trail.ts";

const MAP = Map.prototype;

/** Not enumerable, so that copies and comparisons see the items and not what they are read from. */
const ASKING = Symbol("asking");

/** What a replay's items of a register are read from; null for a map that somebody made by hand. */
export const askingOf = (items: ReadonlyMap<ItemId, Item>): Asking | null =>
  (items as { readonly [ASKING]?: Asking })[ASKING] ?? null;

/** True when something in force speaks of an item of the register. */
export const hasItems = (trails: Trails, log: Log, on: DayNumber, size: number): boolean =>
  trails.items.some((trail) => {
    catchUp(trails, trail, log);
    return lastWrite(trail.writes, log, on, size) !== 0;
  });

/**
 * The items of a register on a day as the first `size` entries tell it. They are built when somebody first looks at
 * more than one of them, because a question about one register, or about one item, needs no other. To everybody it is
 * a map like any other, and its answers are the same at any time: later entries are beyond the size asked for.
 */
export function itemsOfRegister(
  { log, trails: all }: Index,
  trails: Trails,
  on: DayNumber,
  size: number,
): ReadonlyMap<ItemId, Item> {
  const numbers = log.columns.trailNumbers.get(trails.register);
  const asking = askingAt(trails, log, on, size);
  const items = new Map<ItemId, Item>();
  /** Items asked for alone: the list holds the same objects afterwards. */
  const alone = new Map<ItemId, Item>();
  let isFull = false;
  const full = (): Map<ItemId, Item> => {
    if (isFull) return items;
    for (const trail of trails.items) {
      const item = alone.get(trail.id) ?? itemAt(asking, trail);
      if (item !== null) MAP.set.call(items, trail.id, item);
    }
    isFull = true;
    return items;
  };
  const one = (id: ItemId): Item | undefined => {
    if (isFull) return MAP.get.call(items, id) as Item | undefined;
    const trail = all[numbers?.get(id) ?? NONE];
    const item = alone.get(id) ?? (trail === undefined ? null : itemAt(asking, trail));
    if (item !== null) alone.set(id, item);
    return item ?? undefined;
  };
  return Object.defineProperties(items, {
    [ASKING]: { value: asking },
    size: { get: () => Reflect.get(MAP, "size", full()) },
    get: { value: one },
    has: { value: (id: ItemId) => one(id) !== undefined },
    keys: { value: () => MAP.keys.call(full()) },
    values: { value: () => MAP.values.call(full()) },
    entries: { value: () => MAP.entries.call(full()) },
    [Symbol.iterator]: { value: () => MAP.entries.call(full()) },
    forEach: {
      value: (each: (item: Item, id: ItemId, whole: ReadonlyMap<ItemId, Item>) => void) =>
        MAP.forEach.call(full(), each as (value: unknown, key: unknown) => void),
    },
  });
}
