import { type Day, endOfMonth, isDay, isInstant, monthOf, yearOf } from "../std/day.ts";
import type { Lang } from "../words/sentence.ts";

/** What every page's address carries: the two dates and the language. Absent dates mean now. */
export interface PageSearch {
  readonly on?: Day | undefined;
  readonly known?: string | undefined;
  readonly lang?: Lang | undefined;
  /** A date as the address gave it, which no calendar has: the page says so instead of quietly meaning now. */
  readonly wrong?: string | undefined;
}

const isKnown = (text: string): boolean => isDay(text) || isInstant(text) || /^\d{1,9}$/.test(text);

const LONGEST_WRONG = 40;

/** The words that stand where a date should, cut short; nothing when they are a date, or are not there. */
function wrongDate(value: unknown, isRight: (text: string) => boolean): string | undefined {
  if (value === undefined || value === "" || (typeof value === "string" && isRight(value))) return undefined;
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, LONGEST_WRONG);
}

/**
 * Reads the common part of an address. What cannot be right becomes undefined rather than being left out: the router
 * would otherwise hand the raw words through to the page.
 */
export function readPageSearch(search: Readonly<{ [name: string]: unknown }>): PageSearch {
  const { on, known, lang } = search;
  const wrong =
    wrongDate(on, isDay) ??
    wrongDate(known, isKnown) ??
    wrongDate(search["beforeOn"], isDay) ??
    wrongDate(search["beforeKnown"], isKnown) ??
    wrongDate(search["wrong"], () => false);
  return {
    on: typeof on === "string" && isDay(on) ? on : undefined,
    known: typeof known === "string" && isKnown(known) ? known : undefined,
    lang: lang === "zh" || lang === "en" ? lang : undefined,
    wrong,
  };
}

/** Plain `name=value` pairs, a name that stands several times as a list: the kit's JSON form would put quotes into addresses that people mail around. */
export function parseSearch(text: string): { [name: string]: string | string[] } {
  const query = new URLSearchParams(text);
  const named = [...new Set(query.keys())].map((name) => {
    const values = query.getAll(name);
    return [name, values.length === 1 ? (values[0] ?? "") : values] as const;
  });
  return Object.fromEntries(named);
}

/** The reverse of `parseSearch`; absent values leave no trace. */
export function writeSearch(search: Readonly<{ [name: string]: unknown }>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      query.set(name, String(value));
    else if (Array.isArray(value)) for (const one of value) query.append(name, String(one));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** The month-end before a day. */
export const monthEndBefore = (day: Day): Day => endOfMonth(yearOf(day), monthOf(day) - 1);

/** The first month-end after a day. */
export function monthEndAfter(day: Day): Day {
  const own = endOfMonth(yearOf(day), monthOf(day));
  return own > day ? own : endOfMonth(yearOf(day), monthOf(day) + 1);
}

/** True when the address looks at anything but the present. */
export const isPast = (search: PageSearch, today: Day): boolean =>
  search.known !== undefined || (search.on !== undefined && search.on !== today);
