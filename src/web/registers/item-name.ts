import type { ItemRow, Register } from "../wire.ts";

/**
 * What an item is called: the first text among its table columns, which the register puts in order of use. An
 * item without a name is told by its register and its place, never by an identifier.
 */
export function itemName(row: Pick<ItemRow, "facts">, register: Register): string {
  for (const column of register.columns) {
    const kind = register.fields.find((field) => field.id === column)?.kind;
    const value = row.facts[column];
    const named = kind === "name" || kind === "organisation" || kind === "text" || kind === "place";
    if (named && typeof value === "string" && value !== "") return value;
  }
  return register.zh;
}
