import { WORD_CLASS } from "./word-class.ts";
import type { WordClass } from "./word-class.ts";
import { WORDS } from "./words.data.ts";

/** A word of the lexicon with its classes as bits; 0 for a plain word that only shields what it contains. */
export interface LexiconWord {
  readonly form: string;
  readonly classes: number;
}

/** The words that begin with one character. */
interface Family {
  /** Longer words by their second character, longest first, so that the first that fits is the longest match. */
  readonly longer: Map<number, LexiconWord[]>;
  /** The character itself, where it is a word. */
  single: LexiconWord | null;
}

/** Words by their first character. */
export type Lexicon = ReadonlyMap<number, Family>;

function collect(): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [cls, forms] of Object.entries(WORDS)) {
    const bit = cls === "plain" ? 0 : WORD_CLASS[cls as WordClass];
    for (const form of forms.split(" ")) classes.set(form, (classes.get(form) ?? 0) | bit);
  }
  return classes;
}

/** Arranges words for lookup by their first two characters. */
export function buildLexicon(words: ReadonlyMap<string, number>): Lexicon {
  const lexicon = new Map<number, Family>();
  for (const [form, classes] of words) {
    const family: Family = lexicon.get(form.charCodeAt(0)) ?? { longer: new Map(), single: null };
    lexicon.set(form.charCodeAt(0), family);
    if (form.length === 1) family.single = { form, classes };
    else {
      const row = family.longer.get(form.charCodeAt(1)) ?? [];
      family.longer.set(form.charCodeAt(1), row);
      row.push({ form, classes });
      row.sort((a, b) => b.form.length - a.form.length);
    }
  }
  return lexicon;
}

/** The lexicon of plan language that ships with the reader. */
export const LEXICON: Lexicon = buildLexicon(collect());

/** The longest word that begins at `at`, or null. */
export function longestWord(text: string, at: number, lexicon: Lexicon = LEXICON): LexiconWord | null {
  const family = lexicon.get(text.charCodeAt(at));
  if (family === undefined) return null;
  const row = family.longer.get(text.charCodeAt(at + 1));
  if (row !== undefined) for (const word of row) if (text.startsWith(word.form, at)) return word;
  return family.single;
}
