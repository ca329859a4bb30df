import type { Day } from "../std/day.ts";
import { addDays, daysBetween, monthOf, yearOf } from "../std/day.ts";
import { dayShort, dayText, monthText } from "../words/dates.ts";
import type { Lang, Sentence } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { WALL_WORDS } from "../words/wall.ts";
import type { Layout } from "./layout.ts";
import { widthOf } from "./measured.ts";
import { INK } from "./palette.ts";
import { endX, monthsOf, shows, xOf } from "./scale.ts";
import { block, group, lettering, line } from "./svg.ts";

/** A month narrower than this is told by its number alone. */
const MONTH_LEAST = 34;
/** On a quarter's axis the month is cut in thirds (上旬, 中旬, 下旬) at days 11 and 21. */
const THIRDS = [11, 21] as const;

const startsYear = (day: Day): boolean => monthOf(day) === 1;
const startsQuarter = (day: Day): boolean => monthOf(day) % 3 === 1;

/** Grid lines of months behind the lanes; quarters a little stronger. */
export function drawGrid(layout: Layout): string {
  const { scale, bodyTop, bodyBottom } = layout;
  const months = monthsOf(scale.from, scale.until);
  const thirds =
    months.length > 4
      ? []
      : months.flatMap((month) => THIRDS.map((date) => addDays(`${month.from.slice(0, 7)}-01`, date - 1)));
  return group(
    { class: "tz-grid" },
    ...thirds
      .filter((day) => shows(scale, day))
      .map((day) => line(xOf(scale, day), bodyTop, xOf(scale, day), bodyBottom, INK.rule, 0.8)),
    ...months.map(({ from }) => {
      const x = xOf(scale, from);
      return line(
        x,
        bodyTop - 6,
        x,
        bodyBottom,
        startsQuarter(from) ? INK.strongRule : INK.rule,
        startsQuarter(from) ? 1 : 0.8,
      );
    }),
    line(scale.right, bodyTop - 6, scale.right, bodyBottom, INK.strongRule, 1),
  );
}

/** Names of months (or of quarters, where months are too narrow) along the top of the time. */
function monthNames(layout: Layout, lang: Lang): string[] {
  const { scale, axisTop } = layout;
  const months = monthsOf(scale.from, scale.until);
  const each = (scale.right - scale.left) / Math.max(1, months.length);
  const severalYears = yearOf(scale.from) !== yearOf(scale.until);
  const everyone = each >= 19;
  return months
    .filter(({ from }) => everyone || startsQuarter(from))
    .map(({ from, until }) => {
      const x = everyone ? (xOf(scale, from) + endX(scale, until)) / 2 : xOf(scale, from) + 2;
      const year = severalYears && startsYear(from);
      const name = everyone && each < MONTH_LEAST ? String(monthOf(from)) : monthText(monthOf(from), lang);
      const size = each >= MONTH_LEAST ? 17 : 13;
      const anchor = everyone ? "middle" : "start";
      const label = lettering(x, axisTop + 24, name, { size, fill: INK.text, weight: 600, anchor });
      return year
        ? label +
            lettering(xOf(scale, from) + 3, axisTop + 7, String(yearOf(from)), { size: 12, fill: INK.quiet })
        : label;
    });
}

/** Heads of the columns and names of the months. */
export function drawAxis(layout: Layout, lang: Lang): string {
  const { columns, axisTop, bodyTop } = layout;
  const head = (x: number, sentence: Sentence): string =>
    lettering(x, axisTop + 24, sentence[lang], { size: 14, fill: INK.quiet });
  return group(
    { class: "tz-axis" },
    head(columns.band + 3, WALL_WORDS.programme),
    head(columns.point + 8, WALL_WORDS.point),
    head(columns.words + 10, WALL_WORDS.words),
    head(columns.leader, WALL_WORDS.leader),
    head(columns.unit, WALL_WORDS.unit),
    ...monthNames(layout, lang),
    head(columns.light, WALL_WORDS.light),
    head(columns.figures, WALL_WORDS.figures),
    head(columns.outlook, WALL_WORDS.outlook),
    line(columns.band, bodyTop, columns.right, bodyTop, INK.text, 1.6),
  );
}

/** The day of the question as a hairline across all rows, with its date on the axis. */
export function drawToday(on: Day, today: Day | undefined, layout: Layout, lang: Lang): string {
  const { scale, axisTop, bodyBottom } = layout;
  if (!shows(scale, on)) return "";
  const x = endX(scale, on);
  const isToday = today !== undefined && on === today;
  const whole = daysBetween(scale.from, scale.until) > 366;
  const words = isToday ? WALL_WORDS.today : WALL_WORDS.asOf;
  const text = say(words, lang, { day: whole ? dayText(on, lang) : dayShort(on, lang) });
  const width = widthOf(text, 14) + 14;
  const left = Math.min(Math.max(x - width / 2, scale.left - 6), scale.right + 6 - width);
  return group(
    { class: "tz-today" },
    line(x, axisTop - 2, x, bodyBottom, INK.accent, 1.4),
    block(left, axisTop - 23, width, 22, INK.accent, { rx: 3 }),
    lettering(left + width / 2, axisTop - 7, text, {
      size: 14,
      fill: "#FFFFFF",
      weight: 600,
      anchor: "middle",
    }),
  );
}
