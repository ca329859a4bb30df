import { bad, good, type Result } from "../../std/result.ts";
import { ITEM } from "../../words/web/registers.ts";
import { typedNumber } from "../amount.ts";
import type { FieldFaults } from "../form-fault.ts";
import type { Language } from "../language.tsx";
import type { Field, ItemRow, Register } from "../wire.ts";

/** What stands in the inputs: words as typed, flags as they are set; absent when never touched. */
export type Typed = Readonly<{ [field: string]: string | boolean | null }>;
type Facts = { [field: string]: string | boolean | null };

/** The inputs as they open on an item. */
export const typedOf = (facts: ItemRow["facts"]): Typed => ({ ...facts });

/**
 * The inputs over facts that have changed since they were opened: a field that nobody touched follows the book, so
 * that a second try does not take back what another person wrote meanwhile.
 */
export function rebased(typed: Typed, opened: ItemRow["facts"], now: ItemRow["facts"]): Typed {
  const fields = new Set([...Object.keys(typed), ...Object.keys(now)]);
  const valueFor = (field: string): string | boolean | null => {
    const untouched = (typed[field] ?? null) === (opened[field] ?? null);
    return (untouched ? now[field] : typed[field]) ?? null;
  };
  return Object.fromEntries([...fields].map((field) => [field, valueFor(field)]));
}

const isAmount = (field: Field): boolean => field.kind === "number" || field.kind === "money";

function valueOf(field: Field, typed: string | boolean | null): string | boolean | null {
  if (typeof typed !== "string") return typed;
  const text = typed.trim();
  if (text === "") return null;
  return isAmount(field) ? typedNumber(text, field.unit) : text;
}

/**
 * The facts that a filled form says: only the fields that differ from `before`; null removes a value. Faults stand
 * at their fields, all at once.
 */
export function factsOf(
  register: Register,
  typed: Typed,
  before: ItemRow["facts"],
  t: Language["t"],
): Result<Facts, FieldFaults> {
  const faults: { [field: string]: string } = {};
  const facts: Facts = {};
  for (const field of register.fields) {
    const raw = typed[field.id] ?? null;
    const value = valueOf(field, raw);
    const label = t(field);
    const wrong = isAmount(field) && typeof raw === "string" && raw.trim() !== "" && value === null;
    if (wrong) faults[field.id] = t(ITEM.number, { label });
    else if (field.required && value === null) faults[field.id] = t(ITEM.required, { label });
    else if (value !== (before[field.id] ?? null)) facts[field.id] = value;
  }
  return Object.keys(faults).length > 0 ? bad(faults) : good(facts);
}

/** The fields asked first: required ones and those of the table; the rest stand behind "more". */
export function fieldsFirst(register: Register): {
  readonly first: readonly Field[];
  readonly more: readonly Field[];
} {
  const isFirst = (field: Field): boolean => field.required === true || register.columns.includes(field.id);
  return { first: register.fields.filter(isFirst), more: register.fields.filter((field) => !isFirst(field)) };
}

/** Stages offered first: those after the present one, in the register's order; none is withheld. */
export function stagesFrom(register: Register, present: string | null): Register["stages"] {
  const at = register.stages.findIndex((stage) => stage.id === present);
  return [...register.stages.slice(at + 1), ...register.stages.slice(0, Math.max(0, at))];
}
