import { isDay } from "../std/day.ts";
import { parseDecimal } from "../std/decimal.ts";
import type { Fact, Facts } from "../ledger/act.ts";
import { FIELD_FAULTS } from "../words/registers.ts";
import { say } from "../words/sentence.ts";
import type { Sentence } from "../words/sentence.ts";
import { isCreditCode, isProjectCode } from "./creditcode.ts";
import type { Field, Register } from "./register.ts";

/** What is wrong with one field of a write; the sentence is complete, its slots are filled. */
export interface FieldFault extends Sentence {
  readonly field: string;
  readonly code: keyof typeof FIELD_FAULTS;
}

type Code = FieldFault["code"];

/** Words of a fact: plain text, or free text that has not been erased. Null for anything else. */
function wordsOf(fact: Fact): string | null {
  if (typeof fact === "string") return fact;
  return typeof fact === "object" && fact !== null ? fact.text : null;
}

const isFreeText = (fact: Fact): boolean => typeof fact === "object" && fact !== null;

function codeFault(field: Field, text: string): Code | null {
  if (field.form === "credit-code") return isCreditCode(text) ? null : "credit-code";
  if (field.form === "project-code") return isProjectCode(text) ? null : "project-code";
  return null;
}

function numberFault(field: Field, text: string): Code | null {
  const value = parseDecimal(text);
  if (value === null) return "decimal";
  return field.kind === "money" && value.startsWith("-") ? "negative" : null;
}

/** Fault of a plain string in a field of its kind; null when it is good. */
function stringFault(field: Field, text: string): Code | null {
  switch (field.kind) {
    case "number":
    case "money":
      return numberFault(field, text);
    case "day":
      return isDay(text) ? null : "day";
    case "flag":
      return "flag";
    case "choice":
      return field.choices?.some(({ id }) => id === text) ? null : "choice";
    case "code":
      return codeFault(field, text);
    case "industry":
      return /^\d{2}$/.test(text) ? null : "industry";
    case "commitments":
      return /^[A-Za-z0-9.-]+([\s,,、;;]+[A-Za-z0-9.-]+)*$/.test(text) ? null : "commitments";
    default:
      return null;
  }
}

function faultOf(field: Field, fact: Fact): Code | null {
  if (fact === null) return field.required === true ? "required" : null;
  if (typeof fact === "boolean") return field.kind === "flag" ? null : "text";
  if (isFreeText(fact)) return field.kind === "text" || field.kind === "person" ? null : "text";
  const text = wordsOf(fact)?.trim() ?? "";
  if (text === "" && field.required === true) return "required";
  return stringFault(field, text);
}

const choicesOf = (field: Field | undefined): Sentence => ({
  zh: (field?.choices ?? []).map(({ zh }) => zh).join("、"),
  en: (field?.choices ?? []).map(({ en }) => en).join(", "),
});

/** A fault told in both languages. */
function told(register: Register, id: string, field: Field | undefined, code: Code): FieldFault {
  const sentence = FIELD_FAULTS[code];
  const choices = choicesOf(field);
  const unit = field?.unit;
  return {
    field: id,
    code,
    zh: say(sentence, "zh", {
      label: field?.zh ?? id,
      register: register.zh,
      choices: choices.zh,
      unit: unit === undefined ? "" : `(${unit})`,
    }),
    en: say(sentence, "en", {
      label: field?.en ?? id,
      register: register.en,
      choices: choices.en,
      unit: unit === undefined ? "" : ` (${unit})`,
    }),
  };
}

/**
 * Checks facts against their register: known columns, exact decimals without unit, real days, listed choices, check
 * characters. Returns one fault a field, in the order of the facts; none when all is well. `fresh` says that the
 * write opens the item, so that required columns must be there; a later write patches and may leave them out.
 */
export function checkFacts(register: Register, facts: Facts, fresh = false): readonly FieldFault[] {
  const faults = Object.entries(facts).flatMap(([id, fact]) => {
    const field = register.fields.find((known) => known.id === id);
    if (field === undefined) return [told(register, id, undefined, "unknown")];
    const code = faultOf(field, fact);
    return code === null ? [] : [told(register, id, field, code)];
  });
  const absent = fresh
    ? register.fields.filter((field) => field.required === true && !(field.id in facts))
    : [];
  return [...faults, ...absent.map((field) => told(register, field.id, field, "required"))];
}
