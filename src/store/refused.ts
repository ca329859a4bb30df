import { CANONICAL_FAULTS } from "../words/canonical-faults.ts";
import { say } from "../words/sentence.ts";
import type { Sentence } from "../words/sentence.ts";
import { STORE_REFUSALS } from "../words/store.ts";

/** Every reason for which a store refuses. */
export type StoreRefusalCode = keyof typeof STORE_REFUSALS | keyof typeof CANONICAL_FAULTS;

/** Thrown when a store does not do what it was asked for a reason that a person can act on; nothing has been changed. */
export class StoreRefused extends Error {
  readonly code: StoreRefusalCode;
  readonly sentence: Sentence;

  constructor(code: StoreRefusalCode, values: Readonly<{ [slot: string]: string }> = {}) {
    const words: Sentence = { ...CANONICAL_FAULTS, ...STORE_REFUSALS }[code];
    const sentence = { zh: say(words, "zh", values), en: say(words, "en", values) };
    super(sentence.en);
    this.name = "StoreRefused";
    this.code = code;
    this.sentence = sentence;
  }
}
