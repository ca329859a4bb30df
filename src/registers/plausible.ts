import { isDay } from "../std/day.ts";
import { compareDecimals, isZero, over, parseDecimal } from "../std/decimal.ts";
import { IMPLAUSIBLE } from "../words/registers.ts";
import { say, type Sentence } from "../words/sentence.ts";
import type { Check, Register } from "./register.ts";

/** Facts as words, by field: what a form, a row of a spreadsheet or an item holds. What is not filled is absent or blank. */
export type RowFacts = Readonly<{ [field: string]: string | boolean | null | undefined }>;

/** Something that is hardly so (存疑提醒): the field that a person should look at, and the sentence that says why. */
export interface Implausible extends Sentence {
  readonly field: string;
  readonly check: Check["kind"];
}

const textIn = (told: RowFacts, field: string): string | null => {
  const value = told[field];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};
const numberIn = (told: RowFacts, field: string): string | null => parseDecimal(textIn(told, field) ?? "");
const dayIn = (told: RowFacts, field: string): string | null => {
  const text = textIn(told, field);
  return text !== null && isDay(text) ? text : null;
};

function warning(
  register: Register,
  check: Check,
  field: string,
  code: keyof typeof IMPLAUSIBLE,
  slots: Readonly<{ [slot: string]: string | Sentence }>,
): Implausible {
  const spoken = (lang: "zh" | "en"): string => {
    const label = register.fields.find(({ id }) => id === field)?.[lang] ?? field;
    const filled = Object.entries(slots).map(([slot, value]) => [
      slot,
      typeof value === "string" ? value : value[lang],
    ]);
    return say(IMPLAUSIBLE[code], lang, { label, ...Object.fromEntries(filled) });
  };
  return { field, check: check.kind, zh: spoken("zh"), en: spoken("en") };
}

const labelOf = (register: Register, field: string): Sentence => {
  const found = register.fields.find(({ id }) => id === field);
  return { zh: found?.zh ?? field, en: found?.en ?? field };
};

function broken(register: Register, check: Check, told: RowFacts): Implausible | null {
  if (check.kind === "not-above") {
    const [value, bound] = [numberIn(told, check.field), numberIn(told, check.bound)];
    if (value === null || bound === null || compareDecimals(value, bound) <= 0) return null;
    return warning(register, check, check.field, "not-above", {
      value,
      bound,
      other: labelOf(register, check.bound),
    });
  }
  if (check.kind === "not-before") {
    const [day, after] = [dayIn(told, check.field), dayIn(told, check.after)];
    if (day === null || after === null || day >= after) return null;
    return warning(register, check, check.field, "not-before", {
      value: day,
      bound: after,
      other: labelOf(register, check.after),
    });
  }
  const [top, below] = [
    numberIn(told, check.field),
    check.over === undefined ? "1" : numberIn(told, check.over),
  ];
  if (top === null || below === null || isZero(below)) return null;
  const value = check.over === undefined ? top : over(top, below);
  const [least, most] = [check.atLeast ?? null, check.atMost ?? null];
  const isWithin =
    (least === null || compareDecimals(value, least) >= 0) &&
    (most === null || compareDecimals(value, most) <= 0);
  if (isWithin) return null;
  return warning(register, check, check.field, "between", {
    least: least ?? "…",
    most: most ?? "…",
    why: check.why,
  });
}

/**
 * What of these facts is hardly so, by the register's own checks: amounts paid beyond those planned, days out of order, figures
 * that nobody has seen. A warning to the person typing; it refuses nothing. A check whose fields are not all filled says nothing.
 */
export const implausibleIn = (register: Register, told: RowFacts): readonly Implausible[] =>
  (register.checks ?? []).flatMap((check) => broken(register, check, told) ?? []);
