import type { Day, Instant } from "../../std/day.ts";
import { addDays, instantOf } from "../../std/day.ts";
import type { Dice } from "./dice.ts";

/** The day on which the demonstration opens; nothing is recorded after it. */
export const DEMO_TODAY: Day = "2025-08-31";
/** The day on which its plan is adopted; nothing is recorded before. */
export const DEMO_START: Day = "2025-01-20";

const BEIJING_MS = 8 * 3_600_000;
export const MINUTE_MS = 60_000;
/** Office hours of the simulated clock, in minutes after midnight. */
const HOURS = { first: 8 * 60 + 40, last: 17 * 60 + 50 } as const;

/** A moment of a day within office hours. */
export const momentOf = (day: Day, dice: Dice): Instant =>
  instantOf(
    Date.parse(`${day}T00:00:00.000Z`) -
      BEIJING_MS +
      dice.whole(HOURS.first, HOURS.last) * MINUTE_MS +
      dice.whole(0, 59) * 1000,
  );

/** The day of recording: `lag` days later, within the demonstration's own time. What happened before is told at its start. */
export function recordingDay(on: Day, lag: number, dice: Dice): Day {
  const day = addDays(on, lag);
  if (day > DEMO_TODAY) return DEMO_TODAY;
  return day <= DEMO_START ? addDays(DEMO_START, dice.whole(8, 12)) : day;
}
