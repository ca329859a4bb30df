import { type AsOf, asOfOf, type Question, questionOf } from "../../ledger/asof.ts";
import { addDays, type Day, dayOf, daysBetween, isDay, isInstant, yearOf } from "../../std/day.ts";
import { dayText, knownText } from "../../words/dates.ts";
import { type Lang, say } from "../../words/sentence.ts";
import { TIME } from "../../words/web/time.ts";
import { monthEndAfter, monthEndBefore } from "../address.ts";

/** Both dates as an address holds them; what is absent means today. */
export interface Dates {
  readonly on?: Day | undefined;
  readonly known?: string | undefined;
}

/** `known` of an address as a question takes it: an instant, a day or a log size. */
export const knownOf = (known: string): AsOf["known"] =>
  isDay(known) || isInstant(known) ? known : Number(known);

/** The two dates that an address means. */
export const asOfIn = ({ on, known }: Dates, today: Day): AsOf => ({
  on: on ?? today,
  known: known === undefined ? today : knownOf(known),
});

/** The question that an address puts; null when its two dates are a pair of their own. */
export const questionIn = (dates: Dates, today: Day): Question | null =>
  questionOf(asOfIn(dates, today), today);

/** An address for a question; today leaves no trace in it, so that tomorrow the same link still means today. */
export function datesOf(question: Question, day: Day, today: Day): Dates {
  const { on, known } = asOfOf(question, day, today);
  return { on: on === today ? undefined : on, known: known === today ? undefined : known };
}

/** The address after the day was moved: the question stays, except that another day than today is never "now". */
export function movedTo(dates: Dates, day: Day, today: Day): Dates {
  const question = questionIn(dates, today);
  if (question === null) return { on: day === today ? undefined : day, known: dates.known };
  return datesOf(question === "now" ? "then-as-known-today" : question, day, today);
}

/** First and last day of the slider: the plan's year that a day lies in, or the nearest one. */
export function spanOf(years: readonly number[], day: Day): { readonly from: Day; readonly until: Day } {
  const own = yearOf(day);
  const near = years.reduce<number | null>(
    (best, year) => (best === null || Math.abs(year - own) < Math.abs(best - own) ? year : best),
    null,
  );
  const year = near ?? own;
  return { from: dayOf(year, 1, 1), until: dayOf(year, 12, 31) };
}

/** Every month-end of a span, with its place between 0 and 1. */
export function ticksOf(from: Day, until: Day): readonly { readonly day: Day; readonly share: number }[] {
  const whole = Math.max(1, daysBetween(from, until));
  const ticks: { day: Day; share: number }[] = [];
  for (let day = monthEndAfter(addDays(from, -1)); day <= until; day = monthEndAfter(day))
    ticks.push({ day, share: daysBetween(from, day) / whole });
  return ticks;
}

/** Where a key moves the day: left and right by a day, up, down and the page keys by a month-end; null for other keys. */
export function dayAfterKey(key: string, day: Day, from: Day, until: Day): Day | null {
  const moves: { readonly [key: string]: () => Day } = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowDown: () => monthEndBefore(day),
    PageDown: () => monthEndBefore(day),
    ArrowUp: () => monthEndAfter(day),
    PageUp: () => monthEndAfter(day),
    Home: () => from,
    End: () => until,
  };
  return moves[key]?.() ?? null;
}

/** The state in words: "2024年6月30日的情况，按当时所知". */
export function stateText(dates: Dates, today: Day, lang: Lang): string {
  const asOf = asOfIn(dates, today);
  const on = dayText(asOf.on, lang);
  const question = questionOf(asOf, today);
  if (question !== null) return say(TIME.states[question], lang, { on });
  return say(TIME.states.other, lang, { on, known: knownText(asOf.known, lang) });
}
