import { addDays, dayOf, endOfMonth } from "../../std/day.ts";
import type { Day } from "../../std/day.ts";
import type { DateWords } from "./date-words.ts";
import { lunarFeast } from "./festival.ts";

/** The last day on which a promise with these words is kept, set against the year that holds where they stand. */
export function lastDay(words: DateWords, year: number): Day {
  const y = words.year ?? year + (words.offset ?? 0);
  const feast = words.feast === undefined ? null : lunarFeast(words.feast, y);
  if (feast !== null) return addDays(dayOf(y, feast.month, feast.date), -1);
  const first = startMonth(words);
  if (words.bound === "before") return endOfMonth(y, first - 1);
  return words.date > 0 && !isImpossible(words, year)
    ? dayOf(y, words.month, words.date)
    : endOfMonth(y, words.month);
}

/** True for a date that its month does not have (2月30日): its last day is then only a reading. */
export function isImpossible(words: DateWords, year: number): boolean {
  const y = words.year ?? year + (words.offset ?? 0);
  return words.grain === "day" && words.date > Number(endOfMonth(y, words.month).slice(-2));
}

/** First month of the period, so that 三季度前 ends in June. */
function startMonth(words: DateWords): number {
  if (words.grain === "month" || words.grain === "day") return words.month;
  if (words.grain === "quarter") return words.month - 2;
  return words.grain === "half" ? words.month - 5 : 1;
}
