import type { Loss } from "../../office/ports.ts";
import { LOSSES } from "../../words/checkpoints.ts";
import type { Sentence } from "../../words/sentence.ts";
import { say } from "../../words/sentence.ts";

/** What is missing and from when, in both languages. */
export function lossWords({ kind, from, to, notedFrom, notedTo }: Loss): {
  readonly zh: string;
  readonly en: string;
} {
  const values = { from, to, notedFrom, notedTo };
  const sentence: Sentence = LOSSES[kind];
  return { zh: say(sentence, "zh", values), en: say(sentence, "en", values) };
}
