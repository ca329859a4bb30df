/** A secrecy mark found in a text: the mark as written and where it starts (UTF-16 offset). */
export interface SecrecyMark {
  readonly mark: string;
  readonly at: number;
}

/** Spaces, also the ideographic one, as they stand between the characters of a spread-out mark. */
const GAP = "[\\s\\u3000]{0,6}";
const LEVEL = `(?:绝${GAP}密|机${GAP}密|秘${GAP}密)`;
const STAR = "[\\u2605\\u2606\\u2B50*\\uFF0A]";
const NUMERAL = "[0-9\\uFF10-\\uFF19一二三四五六七八九十百]{1,4}";
const TERM = `(?:${NUMERAL}\\s{0,2}(?:年|个月|月|天|日)|长期|永久|启用前)`;
const OPEN = "[\\s\\u3000\\[(<{\\u3010\\u3014\\u300A\\u300C\\uFF08\\uFF3B]{0,6}";
const SHUT = "[\\s\\u3000\\])>}!\\u3011\\u3015\\u300B\\u300D\\uFF09\\uFF3D\\uFF01\\u3002]{0,6}";
const COLON = "[:\\uFF1A]";

/**
 * Forms of GB/T 9704-2012, 7.2.2: level, ★, term. The star makes it a mark anywhere on a line; a level with a
 * term, or bare, is a mark only when it stands alone on its line.
 */
const STARRED = new RegExp(`${LEVEL}${GAP}${STAR}${GAP}(?:${TERM})?`, "gu");
const TERMED = new RegExp(`^${OPEN}${LEVEL}${GAP}${TERM}${SHUT}$`, "u");
const ALONE = new RegExp(`^${OPEN}${LEVEL}${SHUT}$`, "u");
const LABELLED = new RegExp(`^${OPEN}密${GAP}级${GAP}${COLON}${GAP}${LEVEL}`, "u");
/** At the head a mark may stand beside copy number and urgency ("000001 机密 特急"). */
const HEAD = new RegExp(
  `^${GAP}(?:(?:份号${COLON}?\\s{0,4})?[0-9]{6}[\\s\\u3000]{1,8})?${LEVEL}(?:[\\s\\u3000]{1,8}(?:特急|加急|急件|特提|平急))?${GAP}$`,
  "u",
);
const HEAD_LINES = 12;

const tidy = (text: string): string => text.replace(/[\s\u3000]+/gu, "");

/**
 * Finds the first secrecy mark of a document (绝密, 机密, 秘密). Text that merely speaks of secrecy (保密工作,
 * 商业秘密, "涉及国家秘密的除外") is no mark. Pure; linear in the length of the text.
 */
export function secrecyMark(text: string): SecrecyMark | null {
  let written = 0;
  let start = 0;
  for (const end of lineEnds(text)) {
    const line = text.slice(start, end);
    const found = markOfLine(line, written < HEAD_LINES);
    if (found !== null) return { mark: tidy(found.mark), at: start + found.at };
    if (line.trim() !== "") written += 1;
    start = end + 1;
  }
  return null;
}

/** Where each line ends. Walked by hand, because a pattern overflows on a line of many megabytes. */
function* lineEnds(text: string): Iterable<number> {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || unit === 0x0c || unit === 0x2028 || unit === 0x2029) yield at;
  }
  yield text.length;
}

function markOfLine(line: string, atHead: boolean): SecrecyMark | null {
  for (const starred of line.matchAll(STARRED))
    if (!isQuoted(line, starred.index)) return { mark: starred[0], at: starred.index };
  if (line.length > 60) return null;
  const forms = atHead ? [TERMED, ALONE, LABELLED, HEAD] : [TERMED, ALONE, LABELLED];
  const alone = forms.map((form) => form.exec(line)).find((match) => match !== null);
  return alone === undefined ? null : { mark: alone[0], at: alone.index };
}

/** A text about marking quotes the mark within a sentence; only an unquoted one classifies the text. */
function isQuoted(line: string, at: number): boolean {
  return /[\u201C\u2018\u300C\u300E"']\s{0,2}$/u.test(line.slice(0, at)) && line.trim().length > 24;
}
