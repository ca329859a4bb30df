import { CHAR, charClass } from "../lexer/char-class.ts";

/** A number or sign that opens a heading, an item or a sentence: 一、 （一） 1. 一是 ①. */
export interface Label {
  readonly end: number;
  /** chapter 第一章 · big 一、 · middle （一） · small 1. （1） ① · point 一是 · dash —— or ●. */
  readonly sort: "chapter" | "big" | "middle" | "small" | "point" | "dash";
  /** Its number, 0 for a dash. */
  readonly number: number;
}

const DIGITS = "零一二三四五六七八九";
const PATTERNS: readonly (readonly [Label["sort"], RegExp])[] = [
  ["chapter", /第([一二三四五六七八九十]{1,3}|\d{1,2})[章节部篇编](?:分)?[\s　:：、]*/y],
  ["point", /(?:第)?([一二三四五六七八九十]{1,3})(?:是要|是|，要)(?!否|个|种|条)/y],
  ["big", /([一二三四五六七八九十]{1,3})、/y],
  ["middle", /[（(]([一二三四五六七八九十]{1,3})[)）][、.．]?/y],
  ["small", /[（(](\d{1,2})[)）][、.．]?/y],
  ["small", /(\d{1,3})(?:[．、)）]|[.](?!\d)|[.](?=\d{1,2}月))\s?/y],
  ["small", /([①-⑳])/y],
  ["dash", /(?:——|--|—|[●·■◆▪•*▲○◎◇□★☆►▶▸➤➢✦✓✔√※]|-\s)\s?/y],
];

/** Value of 一…九十九, of digits or of a circled number. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = text.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? Math.max(DIGITS.indexOf(tens || "一"), 1) * 10 : 0;
  return ten + Math.max(DIGITS.indexOf(ones || "零"), 0);
}

/** The label that stands at `at`, after spaces; null when there is none. Looks at a few characters only. */
export function labelAt(text: string, at: number): Label | null {
  let start = at;
  while ((charClass(text, start) & CHAR.blank) !== 0 && text[start] !== "\n") start += 1;
  // Most sentences begin with no sign of a label and need no pattern tried.
  if ((charClass(text, start) & CHAR.label) === 0) return null;
  for (const [sort, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found !== null)
      return { end: start + found[0].length, sort, number: sort === "dash" ? 0 : numberOf(found[1] ?? "") };
  }
  return null;
}
