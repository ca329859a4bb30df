import { say } from "../words/sentence.ts";
import { TRAJECTORY_WORDS } from "../words/wall.ts";
import { widthOf } from "./measured.ts";
import { HALO, INK } from "./palette.ts";
import type { PathPoint } from "./path.ts";
import { drawable, growthOf, stairsOf } from "./path.ts";
import type { Plot } from "./plot.ts";
import { toldValue, yOf } from "./plot.ts";
import { endX, within } from "./scale.ts";
import { element, group, lettering, pointsText } from "./svg.ts";
import type { TrajectoryInput } from "./trajectory-picture.ts";

/** More dots than this would run into a bar; then only the staircase and its last dot are drawn. */
const DOTS_MOST = 24;

/** The trajectory as a line, dashed where it is only an assumption, with its name on it. */
export function drawExpected(plot: Plot, input: TrajectoryInput): string {
  const { trajectory, lang } = input;
  if (!trajectory) return "";
  const points = within(
    plot.scale,
    trajectory.points.map((point) => ({ on: point.on, value: drawable(point.expected) })),
  );
  if (points.length < 2) return "";
  const path = points.map((point) => [point.x, yOf(plot, point.value)] as const);
  const assumed = trajectory.basis === "assumed-straight-line";
  const words = assumed ? TRAJECTORY_WORDS.assumed : TRAJECTORY_WORDS.expected;
  const [from, to] = [
    path[0] ?? [plot.scale.left, plot.bottom],
    path.at(-1) ?? [plot.scale.right, plot.top],
  ] as const;
  const x = from[0] + (to[0] - from[0]) * 0.3;
  const after = path.findIndex((point) => point[0] >= x);
  const [a, b] = [path[Math.max(0, after - 1)] ?? from, path[Math.max(0, after)] ?? to] as const;
  const y = b[0] === a[0] ? a[1] : a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
  const before = x - 8 - widthOf(words[lang], 12) > plot.scale.left;
  return group(
    { class: "tz-expected" },
    element("polyline", {
      points: pointsText(path),
      fill: "none",
      stroke: INK.path,
      "stroke-width": 1.6,
      "stroke-dasharray": assumed ? "6 4" : null,
    }),
    lettering(before ? x - 8 : x + 12, before ? y - 8 : Math.min(y + 14, plot.bottom - 4), words[lang], {
      size: 12,
      fill: INK.quiet,
      anchor: before ? "end" : "start",
      more: HALO,
    }),
  );
}

const dot = (x: number, y: number, solid: boolean, radius: number): string =>
  element("circle", {
    cx: x,
    cy: y,
    r: radius,
    fill: solid ? INK.accent : INK.panel,
    stroke: INK.accent,
    "stroke-width": solid ? 0 : 1.6,
  });

/** One series as a staircase with its dots up to the day of the question. */
function series(plot: Plot, growth: readonly PathPoint[], input: TrajectoryInput, solid: boolean): string {
  const end = Math.min(plot.scale.right, Math.max(plot.scale.left, endX(plot.scale, input.on)));
  const earlier = growth.filter((point) => endX(plot.scale, point.on) < plot.scale.left).at(-1)?.value ?? 0;
  const steps = growth
    .map((point) => ({ x: endX(plot.scale, point.on), y: yOf(plot, point.value) }))
    .filter((point) => point.x >= plot.scale.left && point.x <= end);
  const path = stairsOf(steps, { x: plot.scale.left, y: yOf(plot, earlier) }, end);
  const stairs = element("polyline", {
    points: pointsText(path),
    fill: "none",
    stroke: INK.accent,
    "stroke-width": solid ? 1.8 : 1.3,
    "stroke-dasharray": solid ? null : "2.5 2",
  });
  const dots =
    steps.length > DOTS_MOST ? [] : steps.map((step) => dot(step.x, step.y, solid, solid ? 3.4 : 4));
  return stairs + dots.join("");
}

/** Height of a letter above its baseline and below it. */
const INK_HEIGHT = { above: 12, below: 4 } as const;

/** True when a label with this baseline would be struck through by a bar at that height. */
const struck = (baseline: number, bar: number | null): boolean =>
  bar !== null && bar > baseline - INK_HEIGHT.above && bar < baseline + INK_HEIGHT.below;

/** Baselines of both figures: reported above its dot where nothing is in the way, proven below its own. */
function baselines(high: number, low: number, bar: number | null, bottom: number): readonly [number, number] {
  const lower = Math.max(high, low);
  const wished = low - high >= 16 ? [high - 8, high + 18] : [lower + 16];
  const free = wished.find((y) => !struck(y, bar) && (y < low - 14 || low - high < 16));
  const reported = free ?? (bar === null ? lower + 16 : bar - 8);
  const proven = low - high >= 16 ? low + 16 : lower + 31;
  return [Math.min(reported, bottom - 19), Math.min(proven, bottom - 4)];
}

/** What was reported (hollow) and proven (solid), and both figures in words at the day of the question. */
export function drawReached(plot: Plot, input: TrajectoryInput): string {
  const { reading, lang } = input;
  if (!reading || input.silent) {
    const look = { size: 13, fill: INK.quiet, more: HALO } as const;
    return lettering(plot.scale.left + 10, plot.bottom - 10, TRAJECTORY_WORDS.nothing[lang], look);
  }
  const proven = growthOf(reading, true);
  const reported = growthOf(reading, false);
  const x = Math.min(plot.scale.right, Math.max(plot.scale.left, endX(plot.scale, input.on)));
  const [high, low] = [yOf(plot, drawable(reading.reported)), yOf(plot, drawable(reading.proven))] as const;
  const bar = input.target ? yOf(plot, drawable(input.target.value)) : null;
  const [upper, lower] = baselines(high, low, bar, plot.bottom);
  const anchor = x - plot.scale.left > 130 ? "end" : "start";
  const side = anchor === "end" ? x - 9 : x + 9;
  const look = { size: 13, fill: INK.accent, anchor, more: HALO } as const;
  const { reported: said, proven: shown } = TRAJECTORY_WORDS;
  return group(
    { class: "tz-reached" },
    reported ? series(plot, reported, input, false) : "",
    proven ? series(plot, proven, input, true) : "",
    dot(x, high, false, 5),
    dot(x, low, true, 3.8),
    lettering(side, upper, say(said, lang, { value: toldValue(plot, reading.reported) }), look),
    lettering(side, lower, say(shown, lang, { value: toldValue(plot, reading.proven) }), {
      ...look,
      weight: 700,
    }),
  );
}
