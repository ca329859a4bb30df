import type { Forecast } from "./forecast.ts";
import type { Reason, Verdict } from "./verdict.ts";

/** What a judgement comes to: light, word and reason belong together; see `COMBINATIONS`. */
export interface Finding extends Pick<Verdict, "light" | "word" | "reason" | "because"> {
  readonly forecast: Forecast | null;
}

/** A finding that says why nothing can be said. */
export const grey = (reason: Reason, because: Finding["because"] = {}): Finding => ({
  light: "grey",
  word: "not-assessable",
  reason,
  because,
  forecast: null,
});

/** Every combination of word, light and reason that a verdict can have; any other is a bug, and the tests look for it. */
export const COMBINATIONS: readonly Readonly<Pick<Verdict, "word" | "light" | "reason">>[] = [
  { word: "done-proven", light: "green", reason: "target-met" },
  { word: "done-proven", light: "amber", reason: "met-after-deadline" },
  { word: "done-unproven", light: "amber", reason: "target-met-unproven" },
  { word: "done-unproven", light: "amber", reason: "deadline-passed-unproven" },
  { word: "done-unproven", light: "amber", reason: "met-after-deadline" },
  { word: "done-proven", light: "green", reason: "waypoints-reached" },
  { word: "done-unproven", light: "amber", reason: "waypoints-reached" },
  { word: "on-track", light: "green", reason: "chance-high" },
  { word: "on-track", light: "green", reason: "waypoints-kept" },
  { word: "on-track", light: "green", reason: "chance-high-behind" },
  { word: "behind", light: "amber", reason: "chance-middling" },
  { word: "behind", light: "amber", reason: "chance-middling-ahead" },
  { word: "behind", light: "amber", reason: "waypoint-overdue" },
  { word: "behind", light: "red", reason: "chance-low" },
  { word: "behind", light: "red", reason: "chance-low-ahead" },
  { word: "behind", light: "red", reason: "waypoint-overdue" },
  { word: "overdue", light: "red", reason: "deadline-passed-unmet" },
  { word: "overdue", light: "red", reason: "waypoint-overdue" },
  { word: "missed", light: "red", reason: "deadline-passed-unmet" },
  { word: "stopped", light: "grey", reason: "stopped-by-decision" },
  { word: "not-assessable", light: "grey", reason: "reading-not-chosen" },
  { word: "not-assessable", light: "grey", reason: "no-number-no-date" },
  { word: "not-assessable", light: "grey", reason: "no-deadline" },
  { word: "not-assessable", light: "grey", reason: "no-measure" },
  { word: "not-assessable", light: "grey", reason: "base-not-frozen" },
  { word: "not-assessable", light: "grey", reason: "figure-not-published" },
  { word: "not-assessable", light: "grey", reason: "nobody-has-reported" },
  { word: "not-assessable", light: "grey", reason: "too-few-data" },
];
