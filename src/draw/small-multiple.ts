import type { Light } from "../judge/verdict.ts";
import type { Day } from "../std/day.ts";
import { monthOf } from "../std/day.ts";
import { dayText, monthText } from "../words/dates.ts";
import { LIGHTS } from "../words/lights.ts";
import type { Lang } from "../words/sentence.ts";
import { lightShape } from "./light.ts";
import { INK } from "./palette.ts";
import { drawable } from "./path.ts";
import { block, group, lettering, line, sheet, title } from "./svg.ts";

/** A point's month-end: its worst light, and what was reported as a share of its target (0–1), when it has one. */
export interface MonthEnd {
  readonly on: Day;
  readonly light: Light;
  readonly share: string | null;
}

const SLOT = 18;
const SLOTS = 12;
const BARS = { top: 8, bottom: 34 } as const;
const LIGHT_Y = 44;
const HEIGHT = 66;
/** Shares beyond this are cut: the bar has passed its line either way. */
const TOPMOST = 1.15;

function monthBar(month: MonthEnd, at: number, last: boolean, lang: Lang): string {
  const x = at * SLOT + 3;
  const share = month.share === null ? null : Math.min(TOPMOST, Math.max(0, drawable(month.share)));
  const height = share === null ? 0 : ((BARS.bottom - BARS.top) * share) / TOPMOST;
  const told = share === null ? "" : ` · ${Math.round(share * 100)}%`;
  return group(
    {},
    title(`${dayText(month.on, lang)} · ${LIGHTS[month.light][lang]}${told}`),
    block(x, BARS.bottom - height, SLOT - 6, height, last ? INK.accent : "#A9C3CD"),
    lightShape(month.light, at * SLOT + SLOT / 2, LIGHT_Y, last ? 12 : 9),
  );
}

/** One sentence for a row of months: how it began and how it stands. */
export function describeMonths(months: readonly MonthEnd[], lang: Lang): string {
  const last = months.at(-1);
  if (!last) return lang === "zh" ? "还没有月末记录。" : "No month-end yet.";
  const share = last.share === null ? "" : `${Math.round(Math.max(0, drawable(last.share)) * 100)}%`;
  return lang === "zh"
    ? `${dayText(last.on, "zh")}：${LIGHTS[last.light].zh}${share && `，已报目标的 ${share}`}；此前各月末：${
        months
          .slice(0, -1)
          .map((month) => LIGHTS[month.light].zh)
          .join("、") || "无"
      }。`
    : `${dayText(last.on, "en")}: ${LIGHTS[last.light].en}${share && `, ${share} of the target reported`}; month-ends before: ${
        months
          .slice(0, -1)
          .map((month) => LIGHTS[month.light].en)
          .join(", ") || "none"
      }.`;
}

/** Twelve months of one point in the size of a word: bars against a line at 100 %, the month's light below each. */
export function drawSmallMultiple(months: readonly MonthEnd[], lang: Lang): string {
  const shown = months.slice(-Math.max(SLOTS, 1));
  const width = SLOT * SLOTS;
  const goal = BARS.bottom - (BARS.bottom - BARS.top) / TOPMOST;
  const description = describeMonths(months, lang);
  const label = (month: MonthEnd | undefined, at: number): string =>
    month
      ? lettering(at * SLOT + SLOT / 2, HEIGHT - 4, monthText(monthOf(month.on), lang), {
          size: 12,
          fill: INK.quiet,
          anchor: at === 0 ? "start" : "middle",
          more: at === 0 ? { dx: -SLOT / 2 } : {},
        })
      : "";
  const last = shown.length - 1;
  return sheet(
    { width, height: HEIGHT, title: description, description, role: "img", lang },
    line(0, BARS.bottom, width, BARS.bottom, INK.strongRule, 1),
    shown.some((month) => month.share !== null)
      ? line(0, goal, width, goal, INK.text, 1, { "stroke-dasharray": "3 3" })
      : "",
    ...shown.map((month, at) => monthBar(month, at, at === last, lang)),
    label(shown[0], 0),
    last > 1 ? label(shown[last], last) : "",
  );
}
