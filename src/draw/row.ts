import type { Day } from "../std/day.ts";
import { FORCE_WORDS } from "../words/lights.ts";
import type { Lang } from "../words/sentence.ts";
import { WALL_WORDS } from "../words/wall.ts";
import { figuresCell, lightCell, outlookCell } from "./cells.ts";
import { describeRow } from "./describe.ts";
import { drawLane } from "./lane.ts";
import type { Layout, PlacedRow } from "./layout.ts";
import { balanced, widthOf, wrapTo } from "./measured.ts";
import { INK } from "./palette.ts";
import type { Lettering } from "./svg.ts";
import { block, element, group, lettering, title } from "./svg.ts";
import type { WallRow } from "./wall.ts";

const WORDS = 15.5;
const LEADING = 17.5;
const POST = 19.5;
const UNIT = 14;

/** Lines of text that stand centred on a height. */
function linesOf(
  lines: readonly string[],
  x: number,
  middle: number,
  size: number,
  look: Omit<Lettering, "size">,
): string {
  const leading = size * 1.14;
  const first = middle - ((lines.length - 1) * leading) / 2 + size * 0.36;
  return lines.map((text, at) => lettering(x, first + at * leading, text, { size, ...look })).join("");
}

/** How strongly the promise is given, as a small stamp: 确保 solid, 力争 outlined, 推进 bare. */
function forceStamp(
  row: WallRow,
  x: number,
  middle: number,
  lang: Lang,
): { readonly svg: string; readonly width: number } {
  const word = FORCE_WORDS[row.force][lang];
  if (word === "") return { svg: "", width: 0 };
  const width = widthOf(word, 13) + 10;
  const solid = row.force === "ensure";
  const outline = row.force === "strive" ? INK.text : INK.strongRule;
  const svg =
    block(x, middle - 10, width, 20, solid ? INK.text : "#FFFFFF", {
      rx: 2,
      stroke: solid ? null : outline,
      "stroke-width": solid ? null : 1,
    }) +
    lettering(x + width / 2, middle + 4.6, word, {
      size: 13,
      fill: solid ? "#FFFFFF" : INK.text,
      anchor: "middle",
    });
  return { svg, width: width + 8 };
}

/** The promise in its own words, as many lines as the row holds. */
function wordsCell(row: WallRow, layout: Layout, top: number, height: number, lang: Lang): string {
  const { words, leader } = layout.columns;
  const x = words + 10;
  const stamp = forceStamp(row, x, top + height / 2, lang);
  const left = words + 10 + Math.max(stamp.width, widthOf(FORCE_WORDS.ensure[lang], 13) + 18);
  const most = Math.max(2, Math.floor((height - 2) / LEADING));
  const width = leader - left - 10;
  const small = WORDS - 1.5;
  // A promise that is only a little too long keeps one line in slightly smaller type.
  const size =
    widthOf(row.words, WORDS) > width && (widthOf(row.words, small) <= width || height < 37) ? small : WORDS;
  const lines = balanced(row.words, size, width, Math.min(3, most));
  return stamp.svg + linesOf(lines, left, top + height / 2, size, { fill: INK.text });
}

/** A name that is still to be given: a dashed frame, so that the gap is seen without borrowing a light's colour. */
const missing = (x: number, middle: number, text: string): string =>
  block(x - 5, middle - 12, widthOf(text, 13) + 10, 24, "#FFFFFF", {
    "fill-opacity": 0,
    stroke: INK.quiet,
    "stroke-width": 1,
    "stroke-dasharray": "3 3",
    rx: 2,
  }) + lettering(x, middle + 4.7, text, { size: 13, fill: INK.quiet });

/** The leader's post in the largest type of the row. */
function leaderCell(row: WallRow, layout: Layout, middle: number, lang: Lang): string {
  const { leader, unit } = layout.columns;
  const width = unit - leader - 8;
  if (row.leaderPost === null) return missing(leader + 5, middle, WALL_WORDS.noLeader[lang]);
  const size = Math.min(POST, (POST * width) / Math.max(1, widthOf(row.leaderPost, POST)));
  if (size >= 15.5)
    return lettering(leader, middle + size * 0.36, row.leaderPost, { size, fill: INK.text, weight: 700 });
  return linesOf(wrapTo(row.leaderPost, 16, width, 2), leader, middle, 16, { fill: INK.text, weight: 700 });
}

/** The lead unit beside it, in quiet ink. */
function unitCell(row: WallRow, layout: Layout, middle: number, lang: Lang): string {
  const { unit, time } = layout.columns;
  if (row.leadUnit === null) return missing(unit + 5, middle, WALL_WORDS.noUnit[lang]);
  return linesOf(balanced(row.leadUnit, UNIT, time - unit - 6, 2), unit, middle, UNIT, { fill: INK.quiet });
}

/** One commitment: words, who answers, its lane of time, and its verdict; a link when an address is given. */
export function drawRow(placed: PlacedRow, layout: Layout, on: Day, href: string | null, lang: Lang): string {
  const { row, top, height } = placed;
  const { words, right } = layout.columns;
  const sentence = describeRow(row, lang);
  const inside = [
    title(sentence),
    block(words, top, right - words, height, INK.panel, { class: "tz-ground", "fill-opacity": 0 }),
    wordsCell(row, layout, top, height, lang),
    leaderCell(row, layout, top + height / 2, lang),
    unitCell(row, layout, top + height / 2, lang),
    drawLane(row, on, layout.scale, top, height, lang),
    lightCell(row, layout, top, height, lang),
    figuresCell(row, layout, top, height, lang),
    outlookCell(row, layout, top, height, lang),
  ];
  const about = { class: "tz-row", "data-commitment": row.commitment };
  return href === null
    ? group(about, ...inside)
    : element("a", { href, ...about, "aria-label": sentence }, ...inside);
}
