import type { EntryLine } from "./answers.ts";
import { REFUSALS, type RefusalCode } from "../words/refusals.ts";
import { say, type Sentence } from "../words/sentence.ts";

/** The office's no: a code for programs and a sentence the user can act on. Nothing has been changed. */
export interface Refusal extends Sentence {
  readonly code: RefusalCode;
  /** The field that the sentence speaks of, so that a form can show it there. */
  readonly field?: string;
  /** For "moved": what came between, in order. */
  readonly between?: readonly EntryLine[];
}

/** A slot's value: the same in both languages, or one for each. */
export type SlotValue = string | number | Sentence;

const inLang = (
  values: { readonly [name: string]: SlotValue },
  lang: "zh" | "en",
): { [name: string]: string | number } =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? value[lang] : value]),
  );

/** Makes a refusal from the catalogue; slots are filled in both languages at once. */
export function refuse(
  code: RefusalCode,
  values: { readonly [name: string]: SlotValue } = {},
  field?: string,
): Refusal {
  const zh = say(REFUSALS[code], "zh", inLang(values, "zh"));
  const en = say(REFUSALS[code], "en", inLang(values, "en"));
  return field === undefined ? { code, zh, en } : { code, zh, en, field };
}
