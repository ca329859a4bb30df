import type { Verdict } from "../judge/verdict.ts";
import type { Decimal } from "../std/decimal.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { figureText, inScale, scaleOf, scaleUnit, withUnit } from "../words/figures.ts";
import type { Scale } from "../words/figures.ts";
import { PACE_WORDS, comparatorSign } from "../words/lights.ts";
import { WALL_WORDS } from "../words/wall.ts";
import type { WallRow } from "./wall.ts";

/** A target as the wall holds it. */
export type WallTarget = NonNullable<WallRow["target"]>;

/** "≥ 10 家": a target with its bound. */
export const targetText = (target: WallTarget, lang: Lang): string =>
  `${comparatorSign(target.comparator)} ${figureText(target.value, target.unit, lang)}`;

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
  if (!reading) return null;
  const same = target?.unit === reading.unit;
  const yardstick = target && same ? target.value : largest(reading.reported, reading.proven);
  const scale: Scale = scaleOf(yardstick, reading.unit, lang);
  return {
    reported: inScale(reading.reported, scale),
    proven: inScale(reading.proven, scale),
    unit: same ? "" : scaleUnit(scale),
  };
}

/** "6 报 4 实 · 家" in one line of plain text, for tables and sentences; "还没有人报过" when nobody has. */
export function figuresText(verdict: Verdict, target: WallTarget | null, lang: Lang): string {
  const told = toldFigures(verdict, target, lang);
  if (!told) return "";
  if (verdict.reason === "nobody-has-reported") return WALL_WORDS.nothing[lang];
  const { reported, proven } = { reported: WALL_WORDS.reported[lang], proven: WALL_WORDS.proven[lang] };
  const form = `${told.reported} ${reported} ${told.proven} ${proven}`;
  return told.unit === "" ? form : `${form} (${told.unit})`;
}

/** "欠序时 2 家": place against the own trajectory; empty when there is none. */
export function paceText(verdict: Verdict, lang: Lang): string {
  const pace = verdict.pace;
  if (!pace) return "";
  const unit = verdict.reading?.unit ?? "";
  const gap = pace.gap.startsWith("-") ? pace.gap.slice(1) : pace.gap;
  const scale = scaleOf(gap, unit, lang);
  return say(PACE_WORDS[pace.word], lang, { gap: withUnit(inScale(gap, scale), scaleUnit(scale)) });
}

/** "节点 2/5", with the late ones counted; empty when nobody has named any. */
export function waypointsText(row: Pick<WallRow, "flags">, lang: Lang): string {
  const all = row.flags.length;
  const done = row.flags.filter((flag) => flag.mark === "done").length;
  return all === 0 ? "" : say(WALL_WORDS.waypoints, lang, { done, all });
}
