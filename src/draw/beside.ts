import { dayText } from "../words/dates.ts";
import { LIGHTS, lightText } from "../words/lights.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { LINEAGE } from "../words/lineage.ts";
import { BESIDE_WORDS } from "../words/settings.ts";
import type { WallRow } from "./wall.ts";

type Lit = Pick<WallRow, "verdict" | "byHand" | "local" | "lineage">;

/** Where a decision has changed the promise: both lights, "按原承诺：红·逾期 · 按调整后：绿·按序推进"; empty where none has. */
export const bothPromises = ({ verdict }: Pick<WallRow, "verdict">, lang: Lang): string =>
  verdict.original === null
    ? ""
    : say(BESIDE_WORDS.both, lang, {
        first: lightText(verdict.original, lang),
        now: lightText(verdict, lang),
      });

/** "人工定灯：绿（至 2024年6月30日，第 31 条）": a light set by hand, with its end and its entry; empty without one. */
export function byHandText({ byHand }: Lit, lang: Lang): string {
  if (byHand === undefined) return "";
  const light = say(BESIDE_WORDS.byHand, lang, { light: LIGHTS[byHand.light][lang] });
  const entry = say(BESIDE_WORDS.entry, lang, { entry: byHand.entry });
  const until = say(BESIDE_WORDS.until, lang, { day: dayText(byHand.until, lang) });
  return lang === "zh"
    ? `${light}（督查室，${until}，${entry}）`
    : `${light} (the office, ${until}, ${entry})`;
}

/** "本地亮灯规则：黄": the local light; empty while no rule speaks. */
export const localText = ({ local }: Lit, lang: Lang): string =>
  local === undefined ? "" : say(BESIDE_WORDS.local, lang, { light: LIGHTS[local.light][lang] });

/** "分解 3 项", "已接续", "不再列入": what became of the promise; its light stays its own. */
export const lineageMarks = ({ lineage = {} }: Pick<WallRow, "lineage">, lang: Lang): readonly string[] =>
  [
    lineage.parts === undefined ? "" : say(LINEAGE.parts, lang, { n: lineage.parts }),
    lineage.takenUp === true ? LINEAGE.takenUp[lang] : "",
    lineage.dropped === true ? LINEAGE.dropped[lang] : "",
  ].filter(Boolean);

/** Everything beside the computed light, for a row's sentence and the table. */
export const besideText = (row: Lit, lang: Lang): readonly string[] =>
  [...lineageMarks(row, lang), byHandText(row, lang), bothPromises(row, lang), localText(row, lang)].filter(
    Boolean,
  );

/** The same in the few characters that a cell of the wall has: "人工定绿 · 原承诺红·逾期 · 本地黄". */
export function besideMarks(row: Lit, lang: Lang): readonly string[] {
  const { verdict, byHand, local } = row;
  const { original } = verdict;
  const turned = original !== null && (original.light !== verdict.light || original.word !== verdict.word);
  return [
    ...lineageMarks(row, lang),
    byHand === undefined ? "" : say(BESIDE_WORDS.byHandShort, lang, { light: LIGHTS[byHand.light][lang] }),
    turned ? say(BESIDE_WORDS.originalShort, lang, { light: lightText(original, lang) }) : "",
    local === undefined ? "" : say(BESIDE_WORDS.localShort, lang, { light: LIGHTS[local.light][lang] }),
  ].filter(Boolean);
}
