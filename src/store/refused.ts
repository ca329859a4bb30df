import { CANONICAL_FAULTS } from "../words/canonical-faults.ts";
import { DATABASE_REFUSALS } from "../words/database.ts";
import { DISK_REFUSALS } from "../words/disk.ts";
import { say } from "../words/sentence.ts";
import type { Lang, Sentence } from "../words/sentence.ts";
import { STORE_REFUSALS } from "../words/store.ts";

/** Every reason for which a store refuses. */
export type StoreRefusalCode =
  | keyof typeof STORE_REFUSALS
  | keyof typeof DATABASE_REFUSALS
  | keyof typeof DISK_REFUSALS
  | keyof typeof CANONICAL_FAULTS;

/** Thrown when a store does not do what it was asked for a reason that a person can act on; nothing has been changed. */
export class StoreRefused extends Error {
  readonly code: StoreRefusalCode;
  readonly sentence: Sentence;

  constructor(code: StoreRefusalCode, values: Readonly<{ [slot: string]: string | Sentence }> = {}) {
    const words: Sentence = {
      ...CANONICAL_FAULTS,
      ...DATABASE_REFUSALS,
      ...DISK_REFUSALS,
      ...STORE_REFUSALS,
    }[code];
    const inLang = (lang: Lang): string =>
      say(
        words,
        lang,
        Object.fromEntries(
          Object.entries(values).map(([slot, value]) => [
            slot,
            typeof value === "string" ? value : value[lang],
          ]),
        ),
      );
    const sentence = { zh: inLang("zh"), en: inLang("en") };
    super(sentence.en);
    this.name = "StoreRefused";
    this.code = code;
    this.sentence = sentence;
  }
}
