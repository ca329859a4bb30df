import { addDays, type Day } from "../std/day.ts";
import { factIn } from "../ledger/asked-item.ts";
import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { namedBy } from "../judge/scope.ts";
import type { Override } from "../judge/override.ts";
import type { CommitmentId } from "../plan/commitment.ts";
import { shownFact } from "./item-row.ts";
import { lastSaid } from "./rules.ts";

/**
 * Days that a light set by hand stands at most: a quarter, the longest run between two of the office's reviews. Whoever still
 * needs it then gives the reason again.
 */
export const LONGEST_OVERRIDE = 92;

const LIGHTS = ["green", "amber", "red"] as const;

const words = (item: Item, field: string): string | null => {
  const fact = factIn(item, field);
  const value = fact === undefined ? null : shownFact(fact.value);
  return typeof value === "string" ? value : null;
};

/** Last day on which an override may stand that takes effect on a day. */
export const lastOverrideDay = (since: Day): Day => addDays(since, LONGEST_OVERRIDE - 1);

function overrideOf(item: Item): Override | null {
  const light = LIGHTS.find((one) => one === words(item, "light"));
  const said = factIn(item, "light");
  const until = words(item, "expires");
  if (light === undefined || said === undefined || until === null) return null;
  const since = said.effectiveOn;
  const last = lastOverrideDay(since);
  return {
    light,
    why: words(item, "why"),
    document: words(item, "document"),
    since,
    // A longer one cannot be written; one that came with an older book ends all the same.
    until: until < last ? until : last,
    item: item.id,
    entry: lastSaid(item),
  };
}

/** Lights set by hand that stand on a day (人工定灯); of two for one commitment the later said. Expired ones are gone by themselves. */
export function overridesOn(book: Book, on: Day): ReadonlyMap<CommitmentId, Override> {
  const standing = new Map<CommitmentId, Override>();
  for (const item of book.items.get("overrides")?.values() ?? []) {
    const override = overrideOf(item);
    if (override === null || on < override.since || on > override.until) continue;
    for (const id of namedBy(item)) {
      const other = standing.get(id);
      if (other === undefined || other.entry < override.entry) standing.set(id, override);
    }
  }
  return standing;
}
