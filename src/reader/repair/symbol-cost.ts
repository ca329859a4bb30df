/**
 * Nats for a sign that the word list does not know. The order follows how often plans write the marks; the level is
 * set so that a mark costs a little less than an average character (about 5 nats), see `Language`.
 */
const byMark: ReadonlyMap<string, number> = new Map([
  ..."，,".split("").map((mark) => [mark, 1.7] as const),
  ["。", 2.2],
  ["、", 2.7],
  ..."“”".split("").map((mark) => [mark, 3.4] as const),
  ..."：；:;（）()《》".split("").map((mark) => [mark, 4.2] as const),
  ..."！？!?‘’—%％".split("").map((mark) => [mark, 5.5] as const),
  ..."…·【】〔〕".split("").map((mark) => [mark, 6] as const),
]);

const otherMark = 8;
const privateUse = 14;
const digit = 2.5;
const letter = 4;

/** Nats for one character code that is no Han character. */
export function symbolCost(code: number): number {
  if (code >= 0x30 && code <= 0x39) return digit;
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return letter;
  if (code >= 0xe000 && code <= 0xf8ff) return privateUse;
  return byMark.get(String.fromCharCode(code)) ?? otherMark;
}

const openers = "“‘（(《〈「『【〔";
const closers = "”’）)》〉」』】〕";
const pauses = "，。、；：,;:";

/** Extra nats for two marks that do not follow each other: nothing closes or pauses right after an opening mark, no
 * quotation mark stands twice. */
export function clashCost(before: number, code: number): number {
  const previous = String.fromCharCode(before);
  const next = String.fromCharCode(code);
  if (openers.includes(previous) && (closers.includes(next) || pauses.includes(next))) return 6;
  if (pauses.includes(previous) && (pauses.includes(next) || (previous !== "。" && closers.includes(next))))
    return 6;
  return previous === next && "“”‘’".includes(next) ? 6 : 0;
}

/** Nats for a line that ends on this code; a paragraph nearly always ends on a full stop. */
export function endCost(code: number): number {
  const mark = String.fromCharCode(code);
  if (mark === "。") return 0.7;
  if ("：:；;！!？?”）".includes(mark)) return 2;
  return "，、,“（《".includes(mark) ? 6 : 4;
}
