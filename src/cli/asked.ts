import { isDay, isInstant, type Day } from "../std/day.ts";
import type { AsOf } from "../ledger/asof.ts";
import { stopWith } from "./stopped.ts";

/** A day as typed. */
export const askedDay = (text: string): Day => (isDay(text) ? text : stopWith("bad-day", { value: text }));

/** 以当时所知, as typed: a day, an instant or a number of entries. */
export function askedKnown(text: string): AsOf["known"] {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return isDay(text) || isInstant(text) ? text : stopWith("bad-known", { value: text });
}

/** A year as typed. */
export const askedYear = (text: string): number =>
  /^(?:19|20)\d{2}$/.test(text) ? Number(text) : stopWith("bad-year", { value: text });

/** A language as typed. */
export const askedLang = (text: string): string =>
  /^(?:zh|en)(?:[-_.].*)?$/i.test(text) ? text : stopWith("bad-lang", { value: text });

/** A port as typed; 0 takes any free one. */
export const askedPort = (text: string): number =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : stopWith("bad-port", { value: text });

/** One more value of an option that may be given several times. */
export const another = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** A whole number as typed, zero or more. */
export const askedNumber = (text: string): number =>
  /^\d{1,9}$/.test(text) ? Number(text) : stopWith("bad-number", { value: text });
