import type { DateWords } from "./date-words.ts";
import type { Quantity } from "./quantity.ts";

/** A piece of a sentence. Offsets count UTF-16 units of the repaired text, end exclusive. */
export type Token =
  | {
      readonly kind: "word";
      readonly start: number;
      readonly end: number;
      readonly form: string;
      readonly classes: number;
    }
  | { readonly kind: "quantity"; readonly start: number; readonly end: number; readonly quantity: Quantity }
  | { readonly kind: "date"; readonly start: number; readonly end: number; readonly date: DateWords }
  /** A name in quotation marks or a title in 《》, taken as one piece. */
  | { readonly kind: "quote"; readonly start: number; readonly end: number }
  /** A bracket with what it holds. */
  | { readonly kind: "paren"; readonly start: number; readonly end: number }
  | { readonly kind: "mark"; readonly start: number; readonly end: number; readonly char: string }
  | { readonly kind: "text"; readonly start: number; readonly end: number };

/** True when the token is a word with one of the classes of `mask`. */
export const isWord = (token: Token | undefined, mask: number): boolean =>
  token !== undefined && token.kind === "word" && (token.classes & mask) !== 0;

/** True when the token is one of the punctuation marks in `chars`. */
export const isMark = (token: Token | undefined, chars: string): boolean =>
  token !== undefined && token.kind === "mark" && chars.includes(token.char);
