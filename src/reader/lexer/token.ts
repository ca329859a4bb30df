import type { DateWords } from "./date-words.ts";
import type { Quantity } from "./quantity.ts";

/**
 * A piece of a sentence. Offsets count UTF-16 units of the repaired text, end exclusive. Pieces of every kind have the same
 * fields, empty where they say nothing, so that an engine meets one shape of object wherever tokens are looked at.
 */
interface Piece<Kind extends string, Number, Day> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** The word; empty for any other kind. */
  readonly form: string;
  /** Bits of what a word can do; 0 for any other kind. */
  readonly classes: number;
  /** The punctuation mark; empty for any other kind. */
  readonly char: string;
  readonly quantity: Number;
  readonly date: Day;
}

/** A quote is a name in quotation marks or a title in 《》, taken as one piece; a paren is a bracket with what it holds. */
export type Token =
  | Piece<"word", null, null>
  | Piece<"quantity", Quantity, null>
  | Piece<"date", null, DateWords>
  | Piece<"quote", null, null>
  | Piece<"paren", null, null>
  | Piece<"mark", null, null>
  | Piece<"text", null, null>;

/** True when the token is a word with one of the classes of `mask`. */
export const isWord = (token: Token | undefined, mask: number): boolean =>
  token !== undefined && (token.classes & mask) !== 0;

/** True when the token is one of the punctuation marks in `chars`. */
export const isMark = (token: Token | undefined, chars: string): boolean =>
  token !== undefined && token.kind === "mark" && chars.includes(token.char);
