import type { Decimal } from "../std/decimal.ts";
import type { Forecast } from "./forecast.ts";
import type { Reading } from "./measure.ts";
import type { Trajectory } from "./trajectory.ts";

export type Light = "green" | "amber" | "red" | "grey";

/** The words of a verdict, exactly one at a time. */
export type Word =
  | "done-proven"
  | "done-unproven"
  | "on-track"
  | "behind"
  | "overdue"
  | "missed"
  | "stopped"
  | "not-assessable";

/** Why a verdict says what it says; each has its sentence in the catalogue of `words`. */
export type Reason =
  | "target-met"
  | "target-met-unproven"
  | "chance-high"
  | "chance-middling"
  | "chance-low"
  /** Ahead of its trajectory, and still the outlook is open: what is left counts, not what is done. */
  | "chance-middling-ahead"
  | "chance-low-ahead"
  /** Behind its trajectory, and still the outlook is good. */
  | "chance-high-behind"
  | "deadline-passed-unmet"
  | "deadline-passed-unproven"
  | "waypoint-overdue"
  | "stopped-by-decision"
  | "reading-not-chosen"
  | "no-number-no-date"
  | "no-deadline"
  | "no-measure"
  | "base-not-frozen"
  | "figure-not-published"
  | "nobody-has-reported"
  | "too-few-data"
  /** Reached, but after the deadline. */
  | "met-after-deadline"
  /** A task judged by its waypoints, none of which is overdue. */
  | "waypoints-kept"
  /** A task judged by its waypoints, all of which are reached. */
  | "waypoints-reached";

/** Place against the own trajectory (序时). `expected` and `gap` are in the target's unit. */
export interface Pace {
  readonly expected: Decimal;
  readonly gap: Decimal;
  readonly word: "ahead" | "at-pace" | "behind-pace";
}

/** A verdict carries its own defence (研判). */
export interface Verdict {
  readonly light: Light;
  readonly word: Word;
  readonly reason: Reason;
  /** Values for the reason's sentence: numbers and dates as strings. */
  readonly because: Readonly<{ [name: string]: string }>;
  /** Against the plan as it now stands; null when there is no trajectory. */
  readonly pace: Pace | null;
  readonly forecast: Forecast | null;
  readonly reading: Reading | null;
  readonly trajectory: Trajectory | null;
  /** What is still needed per month to reach the target; null when that has no meaning. */
  readonly needed: { readonly perMonth: Decimal; readonly unit: string } | null;
  /** The same judgement against the promise as first given, when it has been changed by decision. */
  readonly original: { readonly light: Light; readonly word: Word } | null;
  readonly adjusted: boolean;
  readonly ruleVersion: string;
}
