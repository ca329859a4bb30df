import { CANONICAL_FAULTS } from "../words/canonical-faults.ts";
import { DATABASE_REFUSALS } from "../words/database.ts";
import { DISK_REFUSALS } from "../words/disk.ts";
import { sayBoth } from "../words/sentence.ts";
import type { Sentence, Slots } from "../words/sentence.ts";
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

  constructor(code: StoreRefusalCode, values: Slots = {}) {
    const words: Sentence = {
      ...CANONICAL_FAULTS,
      ...DATABASE_REFUSALS,
      ...DISK_REFUSALS,
      ...STORE_REFUSALS,
    }[code];
    const sentence = sayBoth(words, values);
    super(sentence.en);
    this.name = "StoreRefused";
    this.code = code;
    this.sentence = sentence;
  }
}
