import { dayText, knownText } from "../words/dates.ts";
import { FORCE_WORDS, LIGHTS, LIGHT_ORDER, lightText } from "../words/lights.ts";
import { outlookText } from "../words/outlook.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { WALL_WORDS } from "../words/wall.ts";
import { besideText } from "./beside.ts";
import { changedTarget, countText, figuresText, paceText, targetText, waypointsText } from "./told.ts";
import type { Wall, WallRow } from "./wall.ts";

const joined = (parts: readonly string[], lang: Lang): string =>
  parts.filter(Boolean).join(lang === "zh" ? "；" : "; ");
const labelled = (zh: string, en: string, value: string, lang: Lang): string =>
  value === "" ? "" : lang === "zh" ? `${zh} ${value}` : `${en} ${value}`;

/** One commitment in one sentence: the name of its row and of its link. */
export function describeRow(row: WallRow, lang: Lang): string {
  const force = FORCE_WORDS[row.force][lang];
  const first = changedTarget(row);
  const parts = [
    row.words.includes(FORCE_WORDS[row.force].zh) || force === ""
      ? row.words
      : lang === "zh"
        ? `${row.words}（${force}）`
        : `${row.words} (${force})`,
    labelled("牵头领导", "leader", row.leaderPost ?? WALL_WORDS.noLeader[lang], lang),
    labelled("牵头单位", "lead unit", row.leadUnit ?? WALL_WORDS.noUnit[lang], lang),
    row.deadline
      ? labelled("期限", "deadline", dayText(row.deadline, lang), lang)
      : WALL_WORDS.noDeadline[lang],
    lightText(row.verdict, lang),
    ...besideText(row, lang),
    figuresText(row, lang),
    row.target ? labelled("目标", "target", targetText(row.target, lang), lang) : "",
    first ? say(WALL_WORDS.original, lang, { target: targetText(first, lang) }) : "",
    waypointsText(row, lang),
    labelled("前景", "outlook", outlookText(row.verdict.forecast, lang), lang),
    paceText(row.verdict, lang),
    row.openDoubts > 0 ? say(WALL_WORDS.doubts, lang, { count: row.openDoubts }) : "",
  ];
  return joined(parts, lang);
}

/** "9 绿 5 黄 3 红 4 暂不能研判", without shapes. */
export const tallyText = (tally: Wall["tally"], lang: Lang): string =>
  LIGHT_ORDER.map((light) => {
    const name = light === "grey" ? (lang === "zh" ? "暂不能研判" : "not assessable") : LIGHTS[light][lang];
    return `${tally[light]} ${name}`;
  }).join(lang === "zh" ? " " : ", ");

const countRows = (wall: Wall): number =>
  wall.programmes.reduce(
    (sum, programme) =>
      sum +
      programme.points.reduce(
        (rows, point) => rows + point.rows.filter((row) => row.lineage?.parts === undefined).length,
        0,
      ),
    0,
  );

/** The whole wall in one sentence: what a person who cannot see it is told first. */
export function describeWall(wall: Wall, lang: Lang): string {
  const on = dayText(wall.asOf.on, lang);
  const known = knownText(wall.asOf.known, lang);
  const mark = wall.simulated ? (lang === "zh" ? "（模拟数据）" : " (simulated data)") : "";
  const count = countRows(wall);
  return lang === "zh"
    ? `${wall.title}${mark}：截至${on}、以${known}所知，${countText(wall, count, "zh")}：${tallyText(wall.tally, "zh")}。`
    : `${wall.title}${mark}: on ${on}, as known ${known}, ${countText(wall, count, "en")}: ${tallyText(wall.tally, "en")}.`;
}
