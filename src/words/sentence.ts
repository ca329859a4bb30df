/** The two languages of the product: Chinese first, English complete. */
export type Lang = "zh" | "en";

/** One thing the product can utter, in both languages; `{name}` marks a slot for a value. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Fills a sentence's slots in one language; a slot without a value stays visible, so that a test can find it. */
export function say(
  sentence: Sentence,
  lang: Lang,
  values: Readonly<{ [name: string]: string | number }> = {},
): string {
  return sentence[lang].replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
