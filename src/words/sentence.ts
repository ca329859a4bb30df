/** The two languages of the product: Chinese first, English complete. */
export type Lang = "zh" | "en";

/** One thing the product can utter, in both languages; `{name}` marks a slot for a value. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const SLOT = /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Fills a sentence's slots in one language; a slot without a value stays visible, so that a test can find it. English counts
 * are followed by a slot of both forms, `{n} {n:entry|entries}`: the first where the value is 1.
 */
export function say(
  sentence: Sentence,
  lang: Lang,
  values: Readonly<{ [name: string]: string | number }> = {},
): string {
  return sentence[lang].replace(SLOT, (slot, name: string, one?: string, several?: string) => {
    const value = values[name];
    if (value === undefined) return slot;
    if (one === undefined || several === undefined) return String(value);
    return String(value) === "1" ? one : several;
  });
}

/** Values of slots: the same in both languages, or one for each. */
export type Slots = Readonly<{ [name: string]: string | number | Sentence }>;

/** Fills a sentence's slots in both languages at once. */
export function sayBoth(sentence: Sentence, slots: Slots = {}): Sentence {
  const told = (lang: Lang): string => {
    const values = Object.entries(slots).map(([name, value]) => [
      name,
      typeof value === "object" ? value[lang] : value,
    ]);
    return say(sentence, lang, Object.fromEntries(values));
  };
  return { zh: told("zh"), en: told("en") };
}
