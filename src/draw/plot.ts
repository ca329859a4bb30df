import type { Scale } from "../words/figures.ts";
import { inScale, scaleOf, scaleUnit, withUnit } from "../words/figures.ts";
import { isCountingUnit } from "../judge/scale.ts";
import type { Decimal } from "../std/decimal.ts";
import { roundTo } from "../std/decimal.ts";
import { say } from "../words/sentence.ts";
import { TRAJECTORY_WORDS } from "../words/wall.ts";
import { widthOf } from "./measured.ts";
import { drawable } from "./path.ts";
import type { TimeScale } from "./scale.ts";
import type { TrajectoryInput } from "./trajectory-picture.ts";

/** The frame of a trajectory picture: days across, the target's unit upward. */
export interface Plot {
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
  /** Value at the bottom and at the top of the frame. */
  readonly least: number;
  readonly most: number;
  /** Round values for the grid. */
  readonly ticks: readonly number[];
  /** One 万 or 亿 for every figure of the picture. */
  readonly figures: Scale;
  /** True where things are counted one by one: half of one is told as a whole one. */
  readonly whole: boolean;
  readonly width: number;
  readonly height: number;
}

/** Places a value on the height of the plot. */
export const yOf = (plot: Plot, value: number): number =>
  plot.bottom -
  ((plot.bottom - plot.top) * (Math.min(plot.most, Math.max(plot.least, value)) - plot.least)) /
    (plot.most - plot.least);

/** A value as the picture tells it. */
export const toldValue = ({ figures, whole }: Pick<Plot, "figures" | "whole">, value: Decimal): string =>
  withUnit(inScale(whole ? roundTo(value, 0) : value, figures), scaleUnit(figures));

/** Room at the right for what the fan's edges and the deadline say; a narrow picture leaves these labels out. */
function marginOf(input: TrajectoryInput, told: Pick<Plot, "figures" | "whole">, narrow: boolean): number {
  if (narrow) return 14;
  const last = input.fan.at(-1);
  const edges = last
    ? [last.high, last.low].map((value) =>
        say(TRAJECTORY_WORDS.high, input.lang, { value: toldValue(told, value) }),
      )
    : [];
  return Math.min(220, Math.max(132, ...edges.map((text) => widthOf(text, 12) + 18)));
}

/** A step of 1, 2 or 5 times a power of ten, so that about four lines fit. */
function stepOf(span: number): number {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

/** Every value that must be seen. */
function valuesOf(input: TrajectoryInput): number[] {
  const decimals = [
    input.target?.value,
    input.target?.valueMax,
    input.original?.value,
    input.reading?.reported,
    input.reading?.proven,
    ...(input.trajectory?.points.map((point) => point.expected) ?? []),
    ...input.fan.flatMap((day) => [day.low, day.high]),
  ];
  return decimals.filter((value) => value !== undefined).map(drawable);
}

/** The plot of an input, or null when it holds no quantity at all. */
export function plotOf(input: TrajectoryInput, width: number, height: number): Plot | null {
  const values = valuesOf(input);
  if (values.length === 0) return null;
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const step = stepOf(Math.max(1e-9, highest - lowest) * 1.1);
  const least = Math.floor(lowest / step) * step;
  const most = Math.max(least + step, Math.ceil((highest * 1.08) / step) * step);
  const ticks = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, at) => least + at * step);
  const unit = input.target?.unit ?? input.reading?.unit ?? "";
  const yardstick = input.target?.value ?? input.reading?.reported ?? "1";
  const narrow = width < 560;
  const told = { figures: scaleOf(yardstick, unit, input.lang), whole: isCountingUnit(unit) };
  return {
    scale: {
      from: input.from,
      until: input.until,
      left: narrow ? 46 : 66,
      right: width - marginOf(input, told, narrow),
    },
    top: 44,
    bottom: height - 34,
    least,
    most,
    ticks,
    ...told,
    width,
    height,
  };
}
