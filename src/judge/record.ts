import type { Item } from "../ledger/item.ts";
import type { Arrivals } from "./arrivals.ts";
import type { Assumptions } from "./assumptions.ts";

/** How often claims were found true and false (核验结果). */
interface Found {
  readonly confirmed: number;
  readonly refuted: number;
}

/** By the list of items, which never changes and which many commitments share. */
const RECORDS = new WeakMap<readonly Item[], Found>();

/** Claims that were found true and false among items: how far claims may be believed. */
function recordOf(items: readonly Item[]): Found {
  const known = RECORDS.get(items);
  if (known !== undefined) return known;
  let [confirmed, refuted] = [0, 0];
  for (const item of items)
    for (const move of item.stages) {
      if (move.refuted) refuted += 1;
      else if (move.attested > 0) confirmed += 1;
    }
  const record = { confirmed, refuted };
  RECORDS.set(items, record);
  return record;
}

/** The chance that a claim is true, as a Beta distribution: what is assumed, and what was found among the items. */
export function confirmedAmong(items: readonly Item[], { confirm }: Assumptions): Arrivals["confirm"] {
  const { confirmed, refuted } = recordOf(items);
  return { a: confirm.a + confirmed, b: confirm.b + refuted };
}
