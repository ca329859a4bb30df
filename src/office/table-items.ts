import { factIn } from "../ledger/asked-item.ts";
import type { Item } from "../ledger/item.ts";
import { dayNumber } from "../ledger/lane.ts";
import type { RegisterRows, RowSayings } from "../ledger/register-rows.ts";
import { shownFact } from "./item-row.ts";

/** What items say, value by value, in a vocabulary of their own. */
function sayings(items: readonly Item[], tell: (item: Item) => string | boolean | null): RowSayings {
  const numbers = new Map<string | boolean | null, number>([[null, 0]]);
  const said: (string | boolean | null)[] = [null];
  const numberOf = (words: string | boolean | null): number => {
    const number = numbers.get(words) ?? said.push(words) - 1;
    numbers.set(words, number);
    return number;
  };
  return {
    said: Int32Array.from(items, (item) => numberOf(tell(item))),
    vocabulary: { said, numbers: new Map() },
  };
}

/** Items that were built whole, as rows: for a book whose items come from somewhere else than a replay. */
export const rowsOfItems = (items: readonly Item[]): RegisterRows => ({
  count: items.length,
  id: (row) => (items[row] as Item).id,
  fields: () => [...new Set(items.flatMap(({ facts }) => Object.keys(facts)))],
  field: (name) =>
    sayings(items, (item) => {
      const fact = factIn(item, name);
      return fact === undefined ? null : shownFact(fact.value);
    }),
  stages: () => sayings(items, ({ stage }) => stage?.stage ?? null),
  stageDays: () => Int32Array.from(items, ({ stage }) => (stage === null ? 0 : dayNumber(stage.effectiveOn))),
});
