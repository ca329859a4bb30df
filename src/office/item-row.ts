import type { Fact } from "../ledger/act.ts";
import type { Item } from "../ledger/item.ts";
import type { Register } from "../registers/register.ts";
import { derivedOf } from "../registers/derived.ts";
import { orderCodes } from "../registers/order.ts";
import type { RowFacts } from "../registers/plausible.ts";
import type { ItemRow } from "./answers.ts";

/** A fact as a table shows it: free text as its words, null once erased. */
export const shownFact = (fact: Fact): string | boolean | null =>
  typeof fact === "object" && fact !== null ? fact.text : fact;

const derivedIn = (register: Register, facts: RowFacts): NonNullable<ItemRow["derived"]> =>
  Object.fromEntries(derivedOf(register, facts).map(({ derived, value }) => [derived.id, value]));

/** An item as a row of its register. */
export function itemRow(item: Item, register: Register): ItemRow {
  const facts = Object.entries(item.facts).map(([field, { value }]) => [field, shownFact(value)] as const);
  const marks = orderCodes(register, item);
  return {
    register: item.register,
    id: item.id,
    head: item.head,
    stage: item.stage?.stage ?? null,
    stageOn: item.stage?.effectiveOn ?? null,
    attested: item.stage?.attested ?? 0,
    facts: Object.fromEntries(facts),
    ...(register.derived === undefined ? {} : { derived: derivedIn(register, Object.fromEntries(facts)) }),
    marks: [...new Set(item.stage?.refuted === true ? [...marks, "refuted"] : marks)],
  };
}
