import type { Loss } from "../../office/ports.ts";
import { entrySpan, LOSSES } from "../../words/checkpoints.ts";
import type { Lang, Sentence } from "../../words/sentence.ts";
import { say } from "../../words/sentence.ts";

/** What is missing and from when, in both languages. */
export function lossWords({ kind, from, to, notedFrom, notedTo }: Loss): {
  readonly zh: string;
  readonly en: string;
} {
  const span = entrySpan(from, to);
  const sentence: Sentence = LOSSES[kind];
  const told = (lang: Lang): string =>
    say(sentence, lang, { from, to, notedFrom, notedTo, span: span[lang] });
  return { zh: told("zh"), en: told("en") };
}
