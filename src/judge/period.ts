import { type Day, endOfMonth } from "../std/day.ts";

const QUARTERS: Readonly<{ [quarter: string]: number }> = {
  一: 3,
  二: 6,
  三: 9,
  四: 12,
  "1": 3,
  "2": 6,
  "3": 9,
  "4": 12,
};

/** The last month that the words after the year name; null when they name none that is known here. */
function lastMonth(words: string): number | null {
  if (/^(?:全年)?$/u.test(words)) return 12;
  if (words === "上半年") return 6;
  if (words === "下半年") return 12;
  const quarter = /^(?:前|第)?([一二三四1-4])(?:个)?季度$/u.exec(words)?.[1];
  if (quarter !== undefined) return QUARTERS[quarter] ?? null;
  const month = /^(?:1月?(?:份)?[-–—~～至到])?(\d{1,2})月(?:份)?$/u.exec(words)?.[1];
  const number = month === undefined ? 0 : Number(month);
  return number >= 1 && number <= 12 ? number : null;
}

/**
 * Last day of the period that a published figure is of: 2025年, 2025年上半年, 2025年前三季度, 2025年1-8月, 2025年8月. Null where the
 * words name no such period: then only the day of release orders figures.
 */
export function periodEnd(words: string): Day | null {
  const told = /^(\d{4})年?(?:度)?(.*)$/u.exec(words.normalize("NFKC").replace(/\s/g, ""));
  const month = told === null ? null : lastMonth(told[2] ?? "");
  return told === null || month === null ? null : endOfMonth(Number(told[1]), month);
}
