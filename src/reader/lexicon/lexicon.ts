import { WORD_CLASS } from "./word-class.ts";
import type { WordClass } from "./word-class.ts";
import { WORDS } from "./words.data.ts";

/** A word of the lexicon with its classes as bits; 0 for a plain word that only shields what it contains. */
export interface LexiconWord {
  readonly form: string;
  readonly classes: number;
}

/** Words by first character, longest first, so that the first that fits is the longest match. */
export type Lexicon = ReadonlyMap<number, readonly LexiconWord[]>;

function collect(): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [cls, forms] of Object.entries(WORDS)) {
    const bit = cls === "plain" ? 0 : WORD_CLASS[cls as WordClass];
    for (const form of forms.split(" ")) classes.set(form, (classes.get(form) ?? 0) | bit);
  }
  return classes;
}

/** Arranges words for lookup by their first character. */
export function buildLexicon(words: ReadonlyMap<string, number>): Lexicon {
  const lexicon = new Map<number, LexiconWord[]>();
  for (const [form, classes] of words) {
    const first = form.charCodeAt(0);
    const row = lexicon.get(first) ?? [];
    row.push({ form, classes });
    lexicon.set(first, row);
  }
  for (const row of lexicon.values()) row.sort((a, b) => b.form.length - a.form.length);
  return lexicon;
}

/** The lexicon of plan language that ships with the reader. */
export const LEXICON: Lexicon = buildLexicon(collect());

/** The longest word that begins at `at`, or null. */
export function longestWord(text: string, at: number, lexicon: Lexicon = LEXICON): LexiconWord | null {
  for (const word of lexicon.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word.form, at)) return word;
  return null;
}
