import { factIn } from "../ledger/asked-item.ts";
import type { ItemId } from "../ledger/act.ts";
import type { Book, CommitmentState } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import { type Decimal, parseDecimal, sumOf } from "../std/decimal.ts";
import { oneOfKin } from "./identity.ts";
import type { Measure } from "./measure.ts";
import { itemsInScope, textOf } from "./scope.ts";

/** The weights of the base list by item; of what people found to be one the first stands for all. */
export function weightsOf(
  { base, weight }: Measure & { readonly shape: "share" },
  items: readonly Item[],
  book: Book,
): ReadonlyMap<ItemId, Decimal> {
  const listed = items.filter((item) => factIn(item, base)?.value === true);
  return new Map(
    oneOfKin(book, listed, () => 0).map((item) => [item.id, parseDecimal(textOf(item, weight) ?? "") ?? "0"]),
  );
}

/** Weight of the whole base list; "0" while nobody has frozen one. */
export const baseWeight = (
  measure: Measure & { readonly shape: "share" },
  state: CommitmentState,
  book: Book,
): Decimal => sumOf([...weightsOf(measure, itemsInScope(measure, state, book), book).values()]);
