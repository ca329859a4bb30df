import type { ThresholdName } from "./setting.ts";

/** After how many days a line's page speaks up (提醒期限), by name. They colour no light and change no count. */
export type Thresholds = Readonly<{ [name in ThresholdName]: number }>;

/** The house's own, a month each: our suggestion and no rule of law; a district sets its own in `settings`. */
export const THRESHOLDS: Thresholds = { "silent.days": 30, "tight.days": 30, "stuck.days": 30 };
