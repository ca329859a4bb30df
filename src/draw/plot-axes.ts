import { decimalOf } from "../std/decimal.ts";
import { monthOf, yearOf } from "../std/day.ts";
import { dayShort, dayText, monthText } from "../words/dates.ts";
import { inScale, scaleUnit } from "../words/figures.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { TRAJECTORY_WORDS, WALL_WORDS } from "../words/wall.ts";
import { widthOf } from "./measured.ts";
import { HALO, INK } from "./palette.ts";
import type { Plot } from "./plot.ts";
import { yOf } from "./plot.ts";
import { endX, monthsOf, shows, xOf } from "./scale.ts";
import { block, group, lettering, line } from "./svg.ts";
import type { TrajectoryInput } from "./trajectory-picture.ts";

const SMALL = 12;

/** Round values with their grid lines, the unit on top, and the months below. */
export function drawPlotAxes(plot: Plot, lang: Lang): string {
  const { left, right } = plot.scale;
  const values = plot.ticks.map((value) => {
    const y = yOf(plot, value);
    const label = inScale(decimalOf(Number(value.toPrecision(12))), plot.figures);
    return (
      line(left, y, right, y, INK.rule) +
      lettering(left - 8, y + 4, label, { size: SMALL, fill: INK.quiet, anchor: "end" })
    );
  });
  const unit = lettering(left - 8, plot.top - 12, scaleUnit(plot.figures), {
    size: SMALL,
    fill: INK.quiet,
    anchor: "end",
  });
  const months = monthsOf(plot.scale.from, plot.scale.until);
  const each = (right - left) / Math.max(1, months.length);
  const every = each >= 30 ? 1 : each >= 11 ? 3 : 12;
  const names = months
    .filter(({ from }) => (monthOf(from) - 1) % every === 0)
    .map(({ from, until }) => {
      const x = every === 1 ? (xOf(plot.scale, from) + endX(plot.scale, until)) / 2 : xOf(plot.scale, from);
      const text =
        monthOf(from) === 1 && months.length > 12 ? String(yearOf(from)) : monthText(monthOf(from), lang);
      return lettering(x, plot.bottom + 20, text, {
        size: SMALL,
        fill: INK.quiet,
        anchor: every === 1 ? "middle" : "start",
      });
    });
  const ticks = months.map(({ from }) =>
    line(xOf(plot.scale, from), plot.bottom, xOf(plot.scale, from), plot.bottom + 4, INK.strongRule),
  );
  return group(
    { class: "tz-axes" },
    ...values,
    unit,
    ...ticks,
    ...names,
    line(left, plot.bottom, right, plot.bottom, INK.strongRule),
  );
}

/** The day of the question as a hairline, the deadline as a gate, each with its date. */
export function drawPlotDates(plot: Plot, input: TrajectoryInput): string {
  const { lang } = input;
  let out = "";
  if (input.deadline && shows(plot.scale, input.deadline)) {
    const x = endX(plot.scale, input.deadline);
    out +=
      line(x - 7, plot.top - 4, x - 7, plot.bottom, INK.text, 1.2) +
      line(x, plot.top - 4, x, plot.bottom, INK.text, 2) +
      line(x - 10, plot.top - 4, x + 2, plot.top - 4, INK.text, 2.4);
    const text = say(TRAJECTORY_WORDS.deadline, lang, { day: dayText(input.deadline, lang) });
    // Beside its gate on the right, where the label of the day cannot stand; else on the left of it.
    const fits = x + 6 + widthOf(text, SMALL) <= plot.width;
    out += lettering(fits ? x + 6 : Math.min(x + 2, plot.width - 4), plot.top - 8, text, {
      size: SMALL,
      fill: INK.text,
      anchor: fits ? "start" : "end",
      more: HALO,
    });
  }
  if (!shows(plot.scale, input.on)) return out;
  const x = endX(plot.scale, input.on);
  const text = say(WALL_WORDS.asOf, lang, { day: dayShort(input.on, lang) });
  const width = widthOf(text, SMALL) + 12;
  const chip = Math.max(plot.scale.left, Math.min(x - width / 2, plot.width - width));
  return (
    out +
    line(x, plot.top - 22, x, plot.bottom, INK.accent, 1.2) +
    block(chip, plot.top - 40, width, 19, INK.accent, { rx: 2 }) +
    lettering(chip + width / 2, plot.top - 26, text, {
      size: SMALL,
      fill: "#FFFFFF",
      weight: 600,
      anchor: "middle",
    })
  );
}
