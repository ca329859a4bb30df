import type { Verdict } from "../judge/verdict.ts";
import { isCountingUnit } from "../judge/scale.ts";
import type { Decimal } from "../std/decimal.ts";
import { roundTo } from "../std/decimal.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { figureText, inScale, scaleOf, scaleUnit, withUnit } from "../words/figures.ts";
import type { Scale } from "../words/figures.ts";
import { PACE_WORDS, comparatorSign } from "../words/lights.ts";
import { WALL_WORDS } from "../words/wall.ts";
import type { Wall, WallRow } from "./wall.ts";

/** A target as the wall holds it. */
export type WallTarget = NonNullable<WallRow["target"]>;

/** "≥ 10 家": a target with its bound. */
export const targetText = (target: WallTarget, lang: Lang): string =>
  `${comparatorSign(target.comparator)} ${figureText(target.value, target.unit, lang)}`;

/** The target as first given, when it is another than the one that stands; null when nothing has changed. */
export function changedTarget(row: Pick<WallRow, "target" | "originalTarget">): WallTarget | null {
  const { target, originalTarget: first } = row;
  if (!first || !target) return first && !target ? first : null;
  const same =
    first.value === target.value && first.unit === target.unit && first.comparator === target.comparator;
  return same ? null : first;
}

/** The first target beside the present one: its number alone where unit and bound are the same. */
export function sameScale(first: WallTarget, now: WallTarget, lang: Lang): string {
  if (first.unit !== now.unit || first.comparator !== now.comparator) return targetText(first, lang);
  return inScale(first.value, scaleOf(now.value, now.unit, lang));
}

/** What was reported and proven, in figures that share one scale with their target. */
export interface ToldFigures {
  readonly reported: string;
  readonly proven: string;
  /** Unit of both, empty when the target beside them already says it. */
  readonly unit: string;
}

const largest = (a: Decimal, b: Decimal): Decimal => (Number(a) >= Number(b) ? a : b);

/** The figures of the form "6 报 4 实"; null when there is no reading at all. */
export function toldFigures(verdict: Verdict, target: WallTarget | null, lang: Lang): ToldFigures | null {
  const reading = verdict.reading;
  // Where nothing has been counted and nothing can be judged, "0" would be a figure that nobody gave.
  if (!reading || (reading.contributions.length === 0 && verdict.word === "not-assessable")) return null;
  const same = target?.unit === reading.unit;
  const yardstick = target && same ? target.value : largest(reading.reported, reading.proven);
  const scale: Scale = scaleOf(yardstick, reading.unit, lang);
  return {
    reported: inScale(reading.reported, scale),
    proven: inScale(reading.proven, scale),
    unit: same ? "" : scaleUnit(scale),
  };
}

/** What the wall says in place of figures: nobody spoke, waypoints instead of a count, or the figures themselves. */
export function figuresOf(row: WallRow, lang: Lang): ToldFigures | "silent" | "waypoints" | null {
  if (row.verdict.reason === "nobody-has-reported") return "silent";
  const uncounted = !row.target && row.verdict.reading?.contributions.length === 0;
  const told = uncounted && row.flags.length > 0 ? null : toldFigures(row.verdict, row.target, lang);
  return told ?? (!row.target && row.flags.length > 0 ? "waypoints" : null);
}

/** "6 报 4 实" in one line of plain text, for tables and sentences; empty when there is nothing to tell. */
export function figuresText(row: WallRow, lang: Lang): string {
  const told = figuresOf(row, lang);
  if (told === "silent") return WALL_WORDS.nothing[lang];
  if (told === null || told === "waypoints") return "";
  const { reported, proven } = { reported: WALL_WORDS.reported[lang], proven: WALL_WORDS.proven[lang] };
  const form = `${told.reported} ${reported} ${told.proven} ${proven}`;
  return told.unit === "" ? form : `${form} (${told.unit})`;
}

/** "欠序时 2 家": place against the own trajectory; empty when there is none. */
export function paceText(verdict: Verdict, lang: Lang): string {
  const pace = verdict.pace;
  if (!pace || verdict.word === "done-proven") return "";
  const unit = verdict.reading?.unit ?? "";
  const distance = pace.gap.startsWith("-") ? pace.gap.slice(1) : pace.gap;
  // Half a firm is nobody's firm: whole cases are told whole.
  const gap = isCountingUnit(unit) ? roundTo(distance, 0) : distance;
  const scale = scaleOf(gap, unit, lang);
  return say(PACE_WORDS[pace.word], lang, { gap: withUnit(inScale(gap, scale), scaleUnit(scale)) });
}

/** "节点 2/5", with the late ones counted; empty when nobody has named any. */
export function waypointsText(row: Pick<WallRow, "flags">, lang: Lang): string {
  const all = row.flags.length;
  const done = row.flags.filter((flag) => flag.mark === "done").length;
  return all === 0 ? "" : say(WALL_WORDS.waypoints, lang, { done, all });
}

/** "25 项承诺"; where some were split, "222 项事项（出自 145 项承诺）", because the lights count the items. */
export const countText = ({ promises }: Pick<Wall, "promises">, count: number, lang: Lang): string =>
  promises === undefined
    ? say(WALL_WORDS.promises, lang, { count })
    : say(WALL_WORDS.items, lang, { count, promises });
