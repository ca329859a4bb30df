import type { Day, Instant } from "../std/day.ts";

/**
 * The two dates of every question: what was so `on` a day, as `known` at a moment.
 * `known` is an instant, a Beijing day (its end) or a log size.
 */
export interface AsOf {
  readonly on: Day;
  readonly known: Instant | Day | number;
}

/**
 * The three questions about time that people ask: what is so (现在怎样), what was so on a day as we know today
 * (那天怎样，按今天所知), and what was so on that day as we thought then (当时以为怎样).
 */
export type Question = "now" | "then-as-known-today" | "then-as-known-then";

/**
 * Both dates of a question. `day` is the day asked about, `today` the day on which the question is put; the first
 * question does not heed `day`. Of a day to come nobody knows more than today does.
 */
export function asOfOf(question: Question, day: Day, today: Day): AsOf & { readonly known: Day } {
  if (question === "now") return { on: today, known: today };
  const known = question === "then-as-known-today" || day > today ? today : day;
  return { on: day, known };
}

/** Which of the three questions two dates put; null for any other pair, and for a known that is no day. */
export function questionOf({ on, known }: AsOf, today: Day): Question | null {
  if (known === today) return on === today ? "now" : "then-as-known-today";
  return known === on ? "then-as-known-then" : null;
}
