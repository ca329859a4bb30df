import type { Book } from "../ledger/book.ts";
import type { Item } from "../ledger/item.ts";
import type { Day } from "../std/day.ts";
import type { Measure, Reading } from "./measure.ts";
import type { RegisterShape } from "./registershape.ts";
import { areFree } from "./scope.ts";

type Amounts = Pick<Reading, "reported" | "proven" | "contributions">;

/** Everything besides its items that a pile of contributions comes from. */
interface Counting {
  readonly book: Book;
  readonly measure: Measure;
  readonly shape: RegisterShape;
  readonly on: Day;
  readonly since: Day;
  readonly unit: string;
}

interface Pile extends Counting {
  readonly amounts: Amounts;
}

/** By the list of items, which never changes. */
const PILES = new WeakMap<readonly Item[], Pile[]>();

const isSame = (a: Counting, b: Counting): boolean =>
  a.book === b.book &&
  a.measure === b.measure &&
  a.shape === b.shape &&
  a.on === b.on &&
  a.since === b.since &&
  a.unit === b.unit;

/**
 * The amounts of items that name nobody are the same for every commitment that counts them in the same way, so they are added up
 * once. What an item names, and whether a promise is about a change, differs from one commitment to the next: such are added up
 * each time.
 */
export function piledOnce(
  { book, measure, shape, on, since, unit, items }: Counting & { readonly items: readonly Item[] },
  make: () => Amounts,
): Amounts {
  if (measure.shape === "latest-figure" || !areFree(book, measure.register, items)) return make();
  const counting = { book, measure, shape, on, since, unit };
  const piles = PILES.get(items) ?? [];
  PILES.set(items, piles);
  const known = piles.find((pile) => isSame(pile, counting));
  if (known !== undefined) return known.amounts;
  const amounts = make();
  piles.push({ ...counting, amounts });
  return amounts;
}
