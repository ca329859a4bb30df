/**
 * Calendar days and instants. A `Day` is a Beijing date "YYYY-MM-DD"; an `Instant` is a moment in UTC,
 * "YYYY-MM-DDTHH:mm:ss.sssZ". Both compare correctly as strings, so `<` and `>` may be used on them.
 * China has kept one zone without summer time since 1991, so Beijing time is UTC+8 for every plan we read.
 */

/** A Beijing calendar day, "YYYY-MM-DD". */
export type Day = string & { readonly __day?: never };
/** A moment in UTC with milliseconds, "2024-06-30T16:00:00.000Z". */
export type Instant = string & { readonly __instant?: never };

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Judging and drawing count days by the ten thousand, so the years that plans speak of are counted without a calendar object. */
const isUsual = (year: number): boolean => year >= 1000 && year <= 9999;

function epochDays(day: Day): number {
  const year = yearOf(day);
  return isUsual(year)
    ? Date.UTC(year, monthOf(day) - 1, Number(day.slice(8, 10))) / DAY_MS
    : Math.round(Date.parse(`${day}T00:00:00.000Z`) / DAY_MS);
}

/** By Hinnant's rule: a year is counted from March, so that the leap day is its last, in eras of 400 years. */
function fromEpochDays(days: number): Day {
  const since = days + 719_468;
  const era = Math.floor(since / 146_097);
  const inEra = since - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!isUsual(year)) return new Date(days * DAY_MS).toISOString().slice(0, 10);
  return `${year}-${pad(month)}-${pad(inYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`;
}

/** By the Gregorian rule, since a plan's reader asks for it thousands of times and the calendar object is slow. */
const daysOfMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/** True for a month that the calendar has, in a year of four digits. */
const isMonth = (year: number, month: number): boolean =>
  month >= 1 && month <= 12 && year >= 1000 && year <= 9999;

/** Builds a day from year, month (1–12) and day of month; numbers beyond the month roll over. */
export const dayOf = (year: number, month: number, date: number): Day =>
  isMonth(year, month) && date >= 1 && date <= daysOfMonth(year, month)
    ? `${year}-${pad(month)}-${pad(date)}`
    : new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** True for a string that is a real calendar day in the form "YYYY-MM-DD". */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** True for a UTC instant with milliseconds. */
export function isInstant(text: string): text is Instant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

/** The day `days` later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => fromEpochDays(epochDays(day) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDays(to) - epochDays(from);

/** Last day of a month; month is 1–12. */
export const endOfMonth = (year: number, month: number): Day =>
  isMonth(year, month) ? `${year}-${pad(month)}-${daysOfMonth(year, month)}` : dayOf(year, month + 1, 0);

/** First day of a month; month is 1–12. */
export const startOfMonth = (year: number, month: number): Day => `${year}-${pad(month)}-01`;

/** Calendar year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Month of a day, 1–12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** The Beijing day on which an instant falls. */
export const beijingDay = (instant: Instant): Day =>
  new Date(Date.parse(instant) + BEIJING_MS).toISOString().slice(0, 10);

/** The last millisecond of a Beijing day, as an instant: what was known "on" that day is known by then. */
export const endOfBeijingDay = (day: Day): Instant =>
  new Date(Date.parse(`${day}T23:59:59.999Z`) - BEIJING_MS).toISOString();

/** Turns milliseconds since 1970 into an instant. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString();
