import { type Language, useLanguage } from "../language.tsx";
import { type Names, useNames } from "../names.ts";
import { factText, WAYPOINT_FIELD } from "../pieces/fact-text.ts";
import type { ItemRow, Register } from "../wire.ts";

type Row = Pick<ItemRow, "facts">;
const NAMING = ["name", "organisation", "text", "place"];

function ownName(row: Row, register: Register, language: Language, names: Names): string | null {
  for (const column of register.columns) {
    const field = register.fields.find(({ id }) => id === column);
    const value = row.facts[column];
    if (field === undefined || column === WAYPOINT_FIELD || !NAMING.includes(field.kind)) continue;
    if (typeof value === "string" && value !== "") return factText(value, field, row.facts, language, names);
  }
  return null;
}

/**
 * What an item is called: the commitment it speaks of when its register is about commitments (returns,
 * waypoints), else the first text among its table columns, else its register's name; never an identifier.
 */
export function itemName(row: Row, register: Register, language: Language, names: Names): string {
  const about = register.fields.filter(
    (field) => field.kind === "commitments" || field.id === WAYPOINT_FIELD,
  );
  const first = register.fields.find((field) => field.id === register.columns[0]);
  if (first?.kind !== "commitments") return ownName(row, register, language, names) ?? language.t(register);
  const told = about.flatMap((field) => {
    const fact = row.facts[field.id];
    return fact === undefined || fact === null ? [] : [factText(fact, field, row.facts, language, names)];
  });
  return told.length === 0 ? language.t(register) : told.join(" · ");
}

/** `itemName` in the page's language and with this book's names. */
export function useItemName(): (row: Row, register: Register) => string {
  const language = useLanguage();
  const names = useNames();
  return (row, register) => itemName(row, register, language, names);
}
