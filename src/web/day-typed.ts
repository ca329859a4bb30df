import type { Day } from "../std/day.ts";
import { isDay } from "../std/day.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBERS = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/;
const RUN = /^(\d{4})(\d{2})(\d{2})$/;
const ENGLISH = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i;

/**
 * Reads a whole day as people type it: 2024-6-30, 2024/6/30, 2024.6.30, 2024年6月30日, 20240630, 30 Jun 2024, full width
 * too. Null for anything less, and for a day that does not exist: which year or month is meant is not guessed.
 */
export function typedDay(typed: string): Day | null {
  const text = typed.normalize("NFKC").trim();
  const numbers = NUMBERS.exec(text) ?? RUN.exec(text);
  const english = numbers === null ? ENGLISH.exec(text) : null;
  const [year, month, date] =
    english === null
      ? [numbers?.[1], Number(numbers?.[2]), numbers?.[3]]
      : [english[3], MONTHS.indexOf((english[2] ?? "").toLowerCase()) + 1, english[1]];
  if (year === undefined || !(month >= 1)) return null;
  const day = `${year}-${String(month).padStart(2, "0")}-${(date ?? "").padStart(2, "0")}`;
  return isDay(day) ? day : null;
}
