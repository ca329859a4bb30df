import type { WriteAct } from "../../ledger/act.ts";
import type { Proposal } from "../../ledger/entry.ts";
import type { Item } from "../../ledger/item.ts";
import { contradicted } from "../../judge/identity.ts";
import { IDENTITIES } from "../../registers/identities.ts";
import { registerOf } from "../../registers/registers.ts";
import { shownFact } from "../item-row.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Ground } from "./ground.ts";

/**
 * Checks a decision that two items are one or two (同一认定): both stand in one register, and nothing else
 * that was decided speaks against it. It changes what is counted, so it must be fully understood.
 */
export function checkIdentity(
  write: Proposal & WriteAct,
  item: Item | null,
  { book, today }: Ground,
): Refusal | null {
  if (write.register !== IDENTITIES.id) return null;
  const after = (field: string): string => {
    const fact = write.facts?.[field] ?? item?.facts[field]?.value;
    const value = fact === undefined || fact === null ? null : shownFact(fact);
    return typeof value === "string" ? value.trim() : "";
  };
  if (write.effectiveOn > today)
    return refuse("future-report", { on: write.effectiveOn, today }, "effectiveOn");
  const register = after("register");
  const schema = registerOf(register);
  if (schema === undefined) return refuse("unknown-register", { register }, "register");
  const [one, other] = [after("one"), after("other")];
  if (one === other) return refuse("double-of-itself", {}, "other");
  const items = book.items.get(register);
  for (const [field, id] of [
    ["one", one],
    ["other", other],
  ] as const)
    if (items?.has(id) !== true) return refuse("double-unknown", { item: id }, field);
  const named = (id: string): string => {
    const words = items?.get(id)?.facts[schema.fields[0]?.id ?? ""]?.value;
    return (words === undefined ? null : shownFact(words))?.toString() ?? id;
  };
  const isOne = after("decision") === "one";
  const against = contradicted(book, { register, one, other, isOne, by: write.item });
  return against === null
    ? null
    : refuse("double-against", { one: named(against.one), other: named(against.other) }, "decision");
}
