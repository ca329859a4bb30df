import type { EntryLine } from "./answers.ts";
import { REFUSALS, type RefusalCode } from "../words/refusals.ts";
import { sayBoth, type Sentence, type Slots } from "../words/sentence.ts";

/** The office's no: a code for programs and a sentence the user can act on. Nothing has been changed. */
export interface Refusal extends Sentence {
  readonly code: RefusalCode;
  /** The field that the sentence speaks of, so that a form can show it there. */
  readonly field?: string;
  /** For "moved": what came between, in order. */
  readonly between?: readonly EntryLine[];
}

/** Makes a refusal from the catalogue; slots are filled in both languages at once. */
export function refuse(code: RefusalCode, values: Slots = {}, field?: string): Refusal {
  const told = sayBoth(REFUSALS[code], values);
  return field === undefined ? { code, ...told } : { code, ...told, field };
}
