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

/** Room between a label and the line that it stands beside. */
const GAP = 6;

/** Where a label stands: its anchor and the stretch that it covers. */
interface LabelPlace {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly from: number;
  readonly until: number;
}

/**
 * Where the deadline's words stand: at the right of the gate, else at its left, else beyond the day of the question. A place is taken only
 * where the words stay on the picture and the day's hairline does not go through them.
 */
export function deadlinePlace(
  plot: Pick<Plot, "scale" | "width">,
  gate: number,
  day: number | null,
  width: number,
): LabelPlace {
  const startAt = (x: number): LabelPlace => ({ x, anchor: "start", from: x, until: x + width });
  const endAt = (x: number): LabelPlace => ({ x, anchor: "end", from: x - width, until: x });
  const places = [
    startAt(gate + GAP),
    endAt(gate - 2 * GAP),
    ...(day === null ? [] : [startAt(Math.max(day, gate) + GAP), endAt(Math.min(day, gate - GAP) - GAP)]),
  ];
  const stands = ({ from, until }: LabelPlace): boolean =>
    from >= plot.scale.left && until <= plot.width && (day === null || day < from - 2 || day > until + 2);
  return places.find(stands) ?? endAt(Math.min(gate + 2, plot.width - 4));
}

/** The deadline as a gate with its date. */
function drawGate(plot: Plot, { deadline, on, lang }: TrajectoryInput): string {
  if (!deadline || !shows(plot.scale, deadline)) return "";
  const x = endX(plot.scale, deadline);
  const text = say(TRAJECTORY_WORDS.deadline, lang, { day: dayText(deadline, lang) });
  const day = shows(plot.scale, on) ? endX(plot.scale, on) : null;
  const place = deadlinePlace(plot, x, day, widthOf(text, SMALL));
  return (
    line(x - 7, plot.top - 4, x - 7, plot.bottom, INK.text, 1.2) +
    line(x, plot.top - 4, x, plot.bottom, INK.text, 2) +
    line(x - 10, plot.top - 4, x + 2, plot.top - 4, INK.text, 2.4) +
    lettering(place.x, plot.top - 8, text, {
      size: SMALL,
      fill: INK.text,
      anchor: place.anchor,
      more: HALO,
    })
  );
}

/** The day of the question as a hairline, the deadline as a gate, each with its date. */
export function drawPlotDates(plot: Plot, input: TrajectoryInput): string {
  const { lang } = input;
  const gate = drawGate(plot, input);
  if (!shows(plot.scale, input.on)) return gate;
  const x = endX(plot.scale, input.on);
  const text = say(WALL_WORDS.asOf, lang, { day: dayShort(input.on, lang) });
  const width = widthOf(text, SMALL) + 12;
  const chip = Math.max(plot.scale.left, Math.min(x - width / 2, plot.width - width));
  return (
    gate +
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
