import type { Due } from "../meaning/claim.ts";
import { readEnglishDate } from "./english-date.ts";

/** A date of a sentence with its place. */
export type EnglishDue = { readonly start: number; readonly end: number; readonly due: Due };

/** What a number, an amount of money or a date can begin with. */
export const WORD_START = /[A-Za-z0-9¥￥$€]/;

/** Every date of the sentence, and for those that set a deadline their due. */
export function datesIn(text: string, start: number, end: number, year: number): readonly EnglishDue[] {
  const dates: EnglishDue[] = [];
  for (let at = start; at < end; at += 1) {
    if (!WORD_START.test(text[at] ?? "") || /[A-Za-z0-9,.]/.test(text[at - 1] ?? "")) continue;
    const words = readEnglishDate(text, at);
    if (words === null || words.end > end) continue;
    dates.push({ start: words.start, end: words.end, due: { words, year } });
    at = words.end - 1;
  }
  return dates;
}

/** True when the date lies ahead, or in the plan's year, and ends something. */
export function setsDeadline(date: EnglishDue, year: number): boolean {
  const { words } = date.due;
  const written = words.year ?? (words.offset === null ? year : year + words.offset);
  return words.bound !== "since" && written >= year && (words.ends || words.bound === "within");
}
