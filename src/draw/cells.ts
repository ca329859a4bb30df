import { outlookText } from "../words/outlook.ts";
import { LIGHTS, VERDICT_WORDS, lightText } from "../words/lights.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { WALL_WORDS } from "../words/wall.ts";
import { besideMarks } from "./beside.ts";
import type { WallRow } from "./wall.ts";
import type { Layout } from "./layout.ts";
import { lightShape } from "./light.ts";
import { cutTo, widthOf } from "./measured.ts";
import { INK, LIGHT_INK } from "./palette.ts";
import { block, element, escapeText, group, lettering } from "./svg.ts";
import type { ToldFigures } from "./told.ts";
import { changedTarget, figuresOf, paceText, sameScale, targetText, waypointsText } from "./told.ts";

const MAIN = 17;
const SMALL = 13;
/** Bold letters run a little wider than the measure knows. */
const BOLD = 1.05;

/** Baselines of a cell's two lines in a row. */
const lines = (top: number, height: number): readonly [number, number] => {
  const middle = top + height / 2;
  const air = Math.min(3, Math.max(0, (height - 38) / 4));
  return [middle - 2 - air, middle + 13 + air];
};

/** Marks beside the verdict: adjusted, readings that nobody has chosen, waypoints that are late. */
function marks(row: WallRow, lang: Lang): string {
  const late = row.verdict.word === "stopped" ? 0 : row.flags.filter((flag) => flag.mark === "late").length;
  const parts = [
    row.verdict.adjusted ? WALL_WORDS.adjusted[lang] : "",
    ...besideMarks(row, lang),
    row.openDoubts > 0 ? say(WALL_WORDS.doubts, lang, { count: row.openDoubts }) : "",
    late > 0 ? say(WALL_WORDS.lateWaypoints, lang, { count: late }) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Chinese says colour and word in one breath; English, which is longer, sets the colour's name below. */
const lightWords = (row: WallRow, lang: Lang): { readonly main: string; readonly below: string } =>
  lang === "zh"
    ? { main: lightText(row.verdict, lang), below: "" }
    : { main: VERDICT_WORDS[row.verdict.word][lang], below: LIGHTS[row.verdict.light][lang] };

/** The light as a pill: shape, colour's name and word, with its marks below. */
export function lightCell(row: WallRow, layout: Layout, top: number, height: number, lang: Lang): string {
  const { light, figures } = layout.columns;
  const ink = LIGHT_INK[row.verdict.light];
  const width = figures - light - 12;
  const [first, second] = lines(top, height);
  const words = lightWords(row, lang);
  const below = [words.below, marks(row, lang)].filter(Boolean).join(" · ");
  const size = lang === "en" ? MAIN - 2 : below === "" ? MAIN : MAIN - 1;
  const baseline = below === "" ? top + height / 2 + 6 : first;
  const text = cutTo(words.main, size, (width - 36) / BOLD);
  return group(
    { class: "tz-light" },
    block(light, top + 2, width, height - 4, ink.tint, { rx: 3 }),
    lightShape(row.verdict.light, light + 17, top + height / 2, 20),
    lettering(light + 34, baseline, text, { size, fill: ink.text, weight: 700 }),
    below === ""
      ? ""
      : lettering(light + 34, second, cutTo(below, SMALL - 0.5, width - 36), {
          size: SMALL - 0.5,
          fill: INK.text,
        }),
  );
}

/** "6 报 4 实" in the product's one form: reported hollow, proven solid. */
function reportedProven(x: number, y: number, width: number, told: ToldFigures, lang: Lang): string {
  const { reported, proven, unit } = told;
  const words =
    widthOf(WALL_WORDS.reported[lang] + WALL_WORDS.proven[lang], 13) +
    (unit === "" ? 0 : widthOf(unit, 13) + 5) +
    14;
  const size = Math.max(
    13,
    Math.min(17.5, (width - words) / Math.max(0.1, widthOf(reported + proven, BOLD))),
  );
  const word = { "font-size": 13, fill: INK.quiet, "font-weight": 400 };
  const hollow = {
    "font-size": size,
    "font-weight": 700,
    fill: INK.panel,
    stroke: INK.text,
    "stroke-width": 0.9,
  };
  return element(
    "text",
    { x, y, "font-size": size, fill: INK.text },
    element("tspan", hollow, escapeText(reported)),
    element("tspan", { ...word, dx: 3 }, escapeText(WALL_WORDS.reported[lang])),
    element("tspan", { "font-size": size, "font-weight": 700, fill: INK.text, dx: 7 }, escapeText(proven)),
    element("tspan", { ...word, dx: 3 }, escapeText(WALL_WORDS.proven[lang])),
    unit === "" ? "" : element("tspan", { ...word, dx: 5 }, escapeText(unit)),
  );
}

/** What stands below the figures: the target with its first value, or the waypoints of a promise without a number. */
function secondLine(row: WallRow, x: number, y: number, width: number, lang: Lang): string {
  if (!row.target)
    return lettering(x, y, cutTo(waypointsText(row, lang), SMALL, width), { size: SMALL, fill: INK.quiet });
  const now = targetText(row.target, lang);
  const told = lettering(x, y, cutTo(now, SMALL + 0.5, width), { size: SMALL + 0.5, fill: INK.text });
  const changed = changedTarget(row);
  if (!changed) return told;
  const used = widthOf(now, SMALL + 0.5) + 8;
  const first = sameScale(changed, row.target, lang);
  const before = cutTo(say(WALL_WORDS.original, lang, { target: first }), SMALL - 0.5, width - used);
  return told + lettering(x + used, y, before, { size: SMALL - 0.5, fill: INK.quiet });
}

/** Reported and proven with the target below; where nothing is counted, the waypoints; where nobody spoke, that. */
export function figuresCell(row: WallRow, layout: Layout, top: number, height: number, lang: Lang): string {
  const { figures, outlook } = layout.columns;
  const width = outlook - figures - 8;
  const [first, second] = lines(top, height);
  const alone = top + height / 2 + 6;
  const told = figuresOf(row, lang);
  const counted = told !== null && typeof told === "object";
  const steps = waypointsText(row, lang);
  const below = row.target || (counted && steps !== "") ? secondLine(row, figures, second, width, lang) : "";
  const y = below === "" ? alone : first;
  if (counted) return reportedProven(figures, y, width, told, lang) + below;
  if (told === "waypoints")
    return lettering(figures, y, cutTo(steps, 16, width), { size: 16, fill: INK.text, weight: 600 });
  const words = told === "silent" || row.target ? WALL_WORDS.nothing[lang] : WALL_WORDS.noNumber[lang];
  return lettering(figures, y, cutTo(words, 14, width), { size: 14, fill: INK.quiet }) + below;
}

/** Outlook in word and number, and pace below: two marks, never blended. */
export function outlookCell(row: WallRow, layout: Layout, top: number, height: number, lang: Lang): string {
  const { outlook, right } = layout.columns;
  const width = right - outlook;
  const [first, second] = lines(top, height);
  const told = outlookText(row.verdict.forecast, lang);
  const pace = paceText(row.verdict, lang);
  const baseline = pace === "" ? top + height / 2 + 5.5 : first;
  const size = lang === "zh" ? 15.5 : 14.5;
  const behind = row.verdict.pace?.word === "behind-pace";
  return (
    lettering(outlook, baseline, cutTo(told || WALL_WORDS.noOutlook[lang], size, width / BOLD), {
      size: told ? size : 14,
      fill: told ? INK.text : INK.quiet,
      weight: told ? 600 : 400,
    }) +
    (pace === ""
      ? ""
      : lettering(outlook, second, cutTo(pace, SMALL + 0.5, width), {
          size: SMALL + 0.5,
          fill: behind ? INK.text : INK.quiet,
        }))
  );
}
