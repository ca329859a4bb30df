import type { Item } from "../../ledger/item.ts";
import type { Register } from "../../registers/register.ts";
import { textOf } from "../../judge/scope.ts";
import { isEnd } from "../../judge/registershape.ts";

/** An item as a panel names it: enough for a link. `name` is null once its words were erased. */
export interface NamedItem {
  readonly register: string;
  readonly item: string;
  readonly name: string | null;
}

/** The first field of a register is what its items are called by. */
export const namedItem = (item: Item, register: Register): NamedItem => ({
  register: register.id,
  item: item.id,
  name: textOf(item, register.fields[0]?.id ?? "name"),
});

/** True for an item that stands in a stage that ends it without success (流失, 终止). */
export const hasEnded = (item: Item, register: Register): boolean => isEnd(register, item.stage?.stage);

/** First day on which an item reached a stage, whether proven or not; null when it never has. A refuted claim counts for nothing. */
export function reachedOn(item: Item, stage: string): string | null {
  let first: string | null = null;
  for (const move of item.stages)
    if (move.stage === stage && !move.refuted && (first === null || move.effectiveOn < first))
      first = move.effectiveOn;
  return first;
}

/** The middle of some whole numbers, the lower of two; null for none. */
export function middleOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const ordered = [...numbers].sort((a, b) => a - b);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? null;
}

/** The planned day of an item that has not come to what it was planned for; null once it has, or when nobody has planned it. */
export function dueOf(item: Item, { due }: Register): string | null {
  if (due === undefined || reachedOn(item, due.stage) !== null) return null;
  return textOf(item, due.day);
}
