import type { Day, Instant } from "../std/day.ts";
import { beijingDay, isDay, monthOf, yearOf } from "../std/day.ts";
import type { Lang } from "./sentence.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** A day in full: "2024年6月30日", "30 Jun 2024". */
export const dayText = (day: Day, lang: Lang): string =>
  lang === "zh" ? `${yearOf(day)}年${dayShort(day, "zh")}` : `${dayShort(day, "en")} ${yearOf(day)}`;

/** Days inside of words, as people write them: "即最晚2024-05-31" says 2024年5月31日. */
export const daysText = (words: string, lang: Lang): string =>
  words.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, (day) => (isDay(day) ? dayText(day, lang) : day));

/** A day without its year: "6月30日", "30 Jun". */
export const dayShort = (day: Day, lang: Lang): string =>
  lang === "zh" ? `${monthOf(day)}月${dateOf(day)}日` : `${dateOf(day)} ${monthText(monthOf(day), "en")}`;

/** A month's name, 1–12: "6月", "Jun". */
export const monthText = (month: number, lang: Lang): string =>
  lang === "zh" ? `${month}月` : (MONTHS[month - 1] ?? "");

/** An instant as its Beijing day and minute: "2024年6月30日 16:05". */
export function instantText(instant: Instant, lang: Lang): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${dayText(beijingDay(instant), lang)} ${shifted.slice(11, 16)}`;
}

/** What was known when (以当时所知), in words: an instant, a Beijing day or a log size. */
export function knownText(known: Instant | Day | number, lang: Lang): string {
  if (typeof known === "number") return lang === "zh" ? `台账前 ${known} 条` : `the first ${known} entries`;
  return isDay(known) ? dayText(known, lang) : instantText(known, lang);
}
