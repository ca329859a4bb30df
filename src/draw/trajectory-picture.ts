import type { Fan } from "../judge/fan.ts";
import type { Forecast } from "../judge/forecast.ts";
import type { Reading } from "../judge/measure.ts";
import type { Trajectory } from "../judge/trajectory.ts";
import type { Target } from "../plan/target.ts";
import type { Day } from "../std/day.ts";
import type { Lang } from "../words/sentence.ts";
import { TRAJECTORY_WORDS } from "../words/wall.ts";
import { describeTrajectory } from "./describe-trajectory.ts";
import { drawFan } from "./fan.ts";
import { simulatedStamp } from "./heading.ts";
import { INK } from "./palette.ts";
import { drawPlotAxes, drawPlotDates } from "./plot-axes.ts";
import { plotOf } from "./plot.ts";
import { drawExpected, drawReached } from "./reached.ts";
import { block, lettering, sheet } from "./svg.ts";
import { drawTargets } from "./target-bar.ts";

/** Everything that the picture of one commitment's year needs; nothing in it is computed from a clock. */
export interface TrajectoryInput {
  readonly reading: Reading | null;
  readonly trajectory: Trajectory | null;
  readonly forecast: Forecast | null;
  /** The band behind the forecast; empty where it has none. */
  readonly fan: Fan;
  readonly target: Target | null;
  /** The target as first given, when a decision has changed it. */
  readonly original: Target | null;
  /** Last day on which the promise is kept; drawn as a gate. */
  readonly deadline?: Day | null;
  readonly from: Day;
  readonly until: Day;
  /** The day of the question. */
  readonly on: Day;
  readonly lang: Lang;
  readonly width?: number;
  readonly height?: number;
  readonly simulated?: boolean;
  /** True when nobody has reported anything yet: then no zero is drawn. */
  readonly silent?: boolean;
}

const WIDTH = 860;
const HEIGHT = 340;

/**
 * Where a commitment stands, should stand and may end (practice of showing uncertainty to leaders): line =
 * trajectory, dots = proven, hollow dots = reported, fan = 10-50-90 band, bar = target. SVG text.
 */
export function drawTrajectory(input: TrajectoryInput): string {
  const { lang } = input;
  const width = Math.max(320, input.width ?? WIDTH);
  const height = Math.max(180, input.height ?? HEIGHT);
  const description = describeTrajectory(input);
  const about = { width, height, title: description, description, role: "img", lang } as const;
  const ground = block(0, 0, width, height, INK.panel);
  const plot = plotOf(input, width, height);
  const stamp = input.simulated ? simulatedStamp(plot ? plot.scale.left : 12, 18, lang, 12).svg : "";
  if (!plot) {
    const words = lettering(width / 2, height / 2, TRAJECTORY_WORDS.nothingToDraw[lang], {
      size: 14,
      fill: INK.quiet,
      anchor: "middle",
    });
    return sheet(about, ground, stamp, words);
  }
  return sheet(
    about,
    ground,
    drawPlotAxes(plot, lang),
    drawFan(plot, input),
    drawExpected(plot, input),
    drawPlotDates(plot, input),
    drawTargets(plot, input),
    drawReached(plot, input),
    stamp,
  );
}
