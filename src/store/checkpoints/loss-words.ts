import type { Loss } from "../../office/ports.ts";
import { entrySpan, LOSS_HELP, LOSSES } from "../../words/checkpoints.ts";
import type { Sentence } from "../../words/sentence.ts";
import { sayBoth } from "../../words/sentence.ts";

/** What is missing and from when, in both languages. */
export const lossWords = ({ kind, from, to, notedFrom, notedTo }: Loss): Sentence =>
  sayBoth(LOSSES[kind], { from, to, notedFrom, notedTo, span: entrySpan(from, to) });

/** The same of a book, with what to do about it. */
export function lossWarning(book: string, loss: Loss): Sentence {
  const said = lossWords(loss);
  return { zh: `${book}：${said.zh}${LOSS_HELP.zh}`, en: `${book}: ${said.en} ${LOSS_HELP.en}` };
}
