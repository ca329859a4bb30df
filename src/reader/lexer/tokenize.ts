import { longestWord } from "../lexicon/lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { LEXICON } from "../lexicon/lexicon.ts";
import { closingEnd } from "./bracket.ts";
import { CHAR, charClass } from "./char-class.ts";
import { readDateWords } from "./date-words.ts";
import { readQuantity } from "./quantity.ts";
import type { Token } from "./token.ts";

const CLOSING: Readonly<{ [open: string]: string }> = {
  "“": "”",
  "「": "」",
  "『": "』",
  "《": "》",
  "‘": "’",
  "〈": "〉",
  "【": "】",
  '"': '"',
};
const BRACKETS: Readonly<{ [open: string]: string }> = { "（": "）", "(": ")", "〔": "〕", "[": "]" };
/** A quotation or bracket that does not close within so many characters has lost its closing mark. */
const LONGEST_ENCLOSED = 420;
const LATIN = /[A-Za-z]/;
/** A number that lost a digit is no number: 8□00人, 3□.5公里. */
const LOST = /[□\ufffd]\.?$/;

/** End of a quotation or bracket that opens at `at` and closes within the sentence, or -1. */
function closes(text: string, at: number, end: number, pairs: Readonly<{ [open: string]: string }>): number {
  const close = pairs[text[at] ?? ""];
  if (close === undefined) return -1;
  return closingEnd(text, at, Math.min(end, at + LONGEST_ENCLOSED), close);
}

/** A piece that is neither number nor date. */
const pieceOf = (
  kind: "word" | "quote" | "paren" | "mark" | "text",
  start: number,
  end: number,
  form = "",
  classes = 0,
  char = "",
): Token => ({ kind, start, end, form, classes, char, quantity: null, date: null });

function dateAt(text: string, at: number, end: number): Token | null {
  const date = readDateWords(text, at);
  if (date === null || date.end > end) return null;
  return { kind: "date", start: at, end: date.end, form: "", classes: 0, char: "", quantity: null, date };
}

/** Digits inside a Latin name (5G, K12, G318) or a decimal outline number are no quantity. */
function quantityAt(text: string, at: number, end: number): Token | null {
  if (LATIN.test(text[at - 1] ?? "") || LOST.test(text.slice(Math.max(0, at - 2), at))) return null;
  const quantity = readQuantity(text, at);
  if (quantity === null || quantity.end > end) return null;
  return {
    kind: "quantity",
    start: at,
    end: quantity.end,
    form: "",
    classes: 0,
    char: "",
    quantity,
    date: null,
  };
}

function enclosed(text: string, at: number, end: number): Token | null {
  const quoteEnd = closes(text, at, end, CLOSING);
  if (quoteEnd > 0) return pieceOf("quote", at, quoteEnd);
  const parenEnd = closes(text, at, end, BRACKETS);
  return parenEnd > 0 ? pieceOf("paren", at, parenEnd) : null;
}

function wordAt(text: string, at: number, end: number, lexicon: Lexicon): Token | null {
  const word = longestWord(text, at, lexicon);
  if (word === null || at + word.form.length > end) return null;
  return pieceOf("word", at, at + word.form.length, word.form, word.classes);
}

/** Words that begin with a numeral (一批, 一网通办) win over numbers; dates win over quantities. */
function numericAt(text: string, at: number, end: number, bits: number, lexicon: Lexicon): Token | null {
  const named = (bits & CHAR.numeral) === 0 || text[at] === "翻" ? null : wordAt(text, at, end, lexicon);
  if (named !== null && named.form.length > 1) return named;
  const date = (bits & CHAR.date) === 0 ? null : dateAt(text, at, end);
  return date ?? ((bits & (CHAR.digit | CHAR.numeral)) === 0 ? null : quantityAt(text, at, end));
}

function tokenAt(text: string, at: number, end: number, lexicon: Lexicon): Token | null {
  const bits = charClass(text, at);
  if ((bits & CHAR.mark) !== 0) return pieceOf("mark", at, at + 1, "", 0, text[at]);
  const numeric = bits === 0 ? null : numericAt(text, at, end, bits, lexicon);
  if (numeric !== null) return numeric;
  return wordAt(text, at, end, lexicon) ?? ((bits & CHAR.open) === 0 ? null : enclosed(text, at, end));
}

/** A number without a unit is passed over whole, so that its later digits do not begin another. */
function bareNumberEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && ((charClass(text, stop) & CHAR.digit) !== 0 || text[stop] === ".")) stop += 1;
  return Math.max(stop, at + 1);
}

/** Cuts one sentence into tokens. Linear in its length: each step looks at most a few characters ahead, except for a closing bracket. */
export function tokenize(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon = LEXICON,
): readonly Token[] {
  const tokens: Token[] = [];
  let loose = -1;
  for (let at = start; at < end; ) {
    const token = tokenAt(text, at, end, lexicon);
    if (token === null) {
      if (loose < 0) loose = at;
      at = bareNumberEnd(text, at, end);
      continue;
    }
    if (loose >= 0) tokens.push(pieceOf("text", loose, at));
    loose = -1;
    tokens.push(token);
    at = token.end;
  }
  if (loose >= 0) tokens.push(pieceOf("text", loose, end));
  return tokens;
}
