import { cleanText } from "./svg.ts";

/** Widths are told in em; a Chinese character is one em wide, Latin about 0.55 (a little more for capitals). */
const NARROW = /[\s.,:;!|'`ijlIt()[\]{}]/u;
const CAPITAL = /[A-Z%&@mwMW]/u;
const WIDE =
  /[·\u1100-\u115F\u2010-\u2027\u2030-\u205E\u2460-\u24FF\u2500-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const MARK = /[\p{Mn}\p{Me}\p{Cf}]/u;
const CLOSES = /^[，。、；：！？）」』》”’】〉,.;:!?)\]}%…]/u;
const OPENS = /^[（「『《“‘【〈([{]$/u;
const WORD = /^[A-Za-z0-9.,%+\-_/]$/;

const letters = new Intl.Segmenter("zh", { granularity: "grapheme" });
/** Text whose letters take more than one code point; asking the segmenter for every other text costs ten times more. */
const JOINED = /[\p{M}\p{Cf}\p{Extended_Pictographic}]/u;
const lettersOf = (text: string): string[] =>
  JOINED.test(text) ? Array.from(letters.segment(text), (part) => part.segment) : Array.from(text);

function letterWidth(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point > 0xffff) return 1.25;
  const character = String.fromCodePoint(point);
  if (MARK.test(character)) return 0;
  if (WIDE.test(character)) return 1;
  if (NARROW.test(character)) return 0.34;
  return CAPITAL.test(character) ? 0.76 : 0.56;
}

/** Estimated width of a text in pixels at a font size: drawings have no screen to measure on. */
export const widthOf = (text: string, size: number): number =>
  lettersOf(text).reduce((sum, letter) => sum + letterWidth(letter), 0) * size;

/** A text cut to a width, with "…" where something is missing; the whole text belongs into a tooltip. */
export function cutTo(text: string, size: number, width: number): string {
  const clean = cleanText(text);
  if (widthOf(clean, size) <= width) return clean;
  let kept = "";
  let used = size;
  for (const letter of lettersOf(clean)) {
    used += letterWidth(letter) * size;
    if (used > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Pieces that may stand on a line of their own: a Latin word, or one character with what must follow it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const letter of lettersOf(text)) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (CLOSES.test(letter) || OPENS.test(last) || (WORD.test(letter) && WORD.test(last.at(-1) ?? "")));
    if (joins) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

/** Breaks a piece that is wider than a whole line. */
function splitWide(piece: string, size: number, width: number): string[] {
  if (widthOf(piece, size) <= width) return [piece];
  const parts: string[] = [""];
  for (const letter of lettersOf(piece)) {
    const last = parts.at(-1) ?? "";
    if (last !== "" && widthOf(last + letter, size) > width) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}

/**
 * Breaks a text into at most `most` lines of a width; the last line ends in "…" when the text is longer.
 * Closing marks never begin a line and opening ones never end it (GB/T 15834-2011, 5.1).
 */
export function wrapTo(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  const pieces = piecesOf(cleanText(text)).flatMap((piece) => splitWide(piece, size, width));
  for (const [at, piece] of pieces.entries()) {
    if (current === "" || widthOf((current + piece).trimEnd(), size) <= width) {
      current += piece;
      continue;
    }
    if (lines.length === most - 1) {
      lines.push(cutTo(current + pieces.slice(at).join(""), size, width));
      return lines;
    }
    lines.push(current.trimEnd());
    current = piece.trimStart();
  }
  if (current !== "") lines.push(current.trimEnd());
  return lines;
}

/** The same lines as `wrapTo`, made as even as they can be, so that no single character hangs below. */
export function balanced(text: string, size: number, width: number, most: number): readonly string[] {
  const lines = wrapTo(text, size, width, most);
  if (lines.length < 2 || lines.at(-1)?.endsWith("…")) return lines;
  let best = lines;
  for (let narrower = width - size; narrower > width / 2; narrower -= size) {
    const tried = wrapTo(text, size, narrower, lines.length);
    if (tried.at(-1)?.endsWith("…")) break;
    best = tried;
  }
  return best;
}
