import { addDays, type Day, isDay, isInstant } from "../../std/day.ts";
import type { Sentence } from "../../words/sentence.ts";
import { DIFFERENCE } from "../../words/web/difference.ts";
import { monthEndBefore } from "../address.ts";
import type { Dates } from "../time/time-choice.ts";

/** The earlier state in the address of the page of changes; without it, a month before the later one. */
export interface BeforeSearch {
  readonly beforeOn?: Day | undefined;
  readonly beforeKnown?: string | undefined;
}

/** Reads the earlier state; what cannot be right means the month before, and the page names the state it shows. */
export function readBefore({ beforeOn, beforeKnown }: Readonly<{ [name: string]: unknown }>): BeforeSearch {
  const known = (text: string): boolean => isDay(text) || isInstant(text) || /^\d{1,9}$/.test(text);
  return {
    beforeOn: typeof beforeOn === "string" && isDay(beforeOn) ? beforeOn : undefined,
    beforeKnown: typeof beforeKnown === "string" && known(beforeKnown) ? beforeKnown : undefined,
  };
}

/** Two states as an address holds them. */
export type TwoDates = Dates & BeforeSearch;

/** A comparison that people ask for by name. */
export interface Preset {
  readonly words: Sentence;
  readonly states: TwoDates;
}

/** The comparisons offered by name, for the state that the page is about. */
export function presetsOf({ on, known }: Dates, today: Day): readonly Preset[] {
  const day = on ?? today;
  const yesterday = addDays(day, -1);
  const end = monthEndBefore(day);
  // Of today nobody has thought otherwise yet: then the last month that is over is meant.
  const past = day < today ? day : monthEndBefore(today);
  return [
    { words: DIFFERENCE.month, states: { on, known } },
    { words: DIFFERENCE.yesterday, states: { on, known, beforeOn: yesterday, beforeKnown: yesterday } },
    { words: DIFFERENCE.monthEnd, states: { on, known, beforeOn: end, beforeKnown: end } },
    { words: DIFFERENCE.thoughtThen, states: { on: past, beforeOn: past, beforeKnown: past } },
  ];
}

/** Whether an address holds exactly these two states. */
export const isSame = (a: TwoDates, b: TwoDates): boolean =>
  a.on === b.on && a.known === b.known && a.beforeOn === b.beforeOn && a.beforeKnown === b.beforeKnown;
