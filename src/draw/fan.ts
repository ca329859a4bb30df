import { say } from "../words/sentence.ts";
import { TRAJECTORY_WORDS } from "../words/wall.ts";
import { FAN_INK, HALO, INK } from "./palette.ts";
import { drawable } from "./path.ts";
import type { Plot } from "./plot.ts";
import { toldValue, yOf } from "./plot.ts";
import { within } from "./scale.ts";
import { element, group, lettering, pointsText } from "./svg.ts";
import type { TrajectoryInput } from "./trajectory-picture.ts";

/** Labels keep at least this distance from each other. */
const LABEL_GAP = 15;

/** Pushes labels apart, from the top downward, so that none stands on another. */
function apart(wanted: readonly number[], bottom: number): number[] {
  const placed: number[] = [];
  for (const y of wanted) placed.push(Math.max(y, (placed.at(-1) ?? -Infinity) + LABEL_GAP));
  const over = (placed.at(-1) ?? 0) - bottom;
  return over > 0 ? placed.map((y) => y - over) : placed;
}

/** The 10-50-90 band of the forecast in three quiet tints, with what each edge means written at its end. */
export function drawFan(plot: Plot, input: TrajectoryInput): string {
  const { fan } = input;
  if (fan.length < 2) return "";
  const edge = (pick: (day: (typeof fan)[number]) => string): (readonly [number, number])[] =>
    within(
      plot.scale,
      fan.map((day) => ({ on: day.on, value: drawable(pick(day)) })),
    ).map((point) => [point.x, yOf(plot, point.value)] as const);
  const low = edge((day) => day.low);
  const middle = edge((day) => day.middle);
  const high = edge((day) => day.high);
  if (low.length < 2) return "";
  const band = (one: typeof low, other: typeof low, fill: string): string =>
    element("polygon", { points: pointsText([...one, ...other.slice().reverse()]), fill });
  return group(
    { class: "tz-fan" },
    band(middle, high, FAN_INK.upper),
    band(low, middle, FAN_INK.lower),
    element("polyline", {
      points: pointsText(middle),
      fill: "none",
      stroke: FAN_INK.middle,
      "stroke-width": 2,
    }),
    edgeLabels(plot, input, [high, middle, low]),
  );
}

function edgeLabels(
  plot: Plot,
  input: TrajectoryInput,
  edges: readonly (readonly (readonly [number, number])[])[],
): string {
  const last = input.fan.at(-1);
  if (!last || plot.width - plot.scale.right < 100) return "";
  const { high, middle, low } = TRAJECTORY_WORDS;
  const texts = [
    say(high, input.lang, { value: toldValue(plot, last.high) }),
    say(middle, input.lang, { value: toldValue(plot, last.middle) }),
    say(low, input.lang, { value: toldValue(plot, last.low) }),
  ];
  const wanted = edges.map((points) => (points.at(-1)?.[1] ?? plot.bottom) + 4);
  const heights = apart(wanted, plot.bottom);
  const x = Math.max(...edges.map((points) => points.at(-1)?.[0] ?? plot.scale.right)) + 8;
  return texts
    .map((text, at) =>
      lettering(x, heights[at] ?? plot.bottom, text, {
        size: 12,
        fill: at === 1 ? INK.text : INK.quiet,
        weight: at === 1 ? 600 : 400,
        more: HALO,
      }),
    )
    .join("");
}
