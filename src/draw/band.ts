import { endX, shows } from "./scale.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { LIGHT_ORDER, LIGHTS } from "../words/lights.ts";
import { WALL_WORDS } from "../words/wall.ts";
import type { Layout, PlacedPoint, PlacedProgramme } from "./layout.ts";
import { lightShape } from "./light.ts";
import { balanced, cutTo, widthOf } from "./measured.ts";
import { INK, LIGHT_INK } from "./palette.ts";
import { block, cleanText, element, group, lettering, line, title } from "./svg.ts";
import type { WallRow } from "./wall.ts";

const NAME = 19;
const POINT = 16;
const IS_CHINESE = /[\u2E80-\u9FFF]/u;

/** A programme's name down its band: Chinese upright from top to bottom, other scripts turned. */
function bandName(text: string, x: number, width: number, top: number, height: number): string {
  const middle = x + width / 2;
  if (!IS_CHINESE.test(text)) {
    const y = top + height / 2;
    const shown = cutTo(text, NAME - 3, height - 12);
    return lettering(middle + 6, y, shown, {
      size: NAME - 3,
      fill: INK.text,
      weight: 700,
      anchor: "middle",
      more: { transform: `rotate(-90 ${middle + 6} ${y})` },
    });
  }
  const most = Math.max(1, Math.floor((height - 8) / (NAME * 1.12)));
  const all = Array.from(cleanText(text));
  const columns = all.length > most ? 2 : 1;
  const kept = all.length > most * columns ? [...all.slice(0, most * columns - 1), "…"] : all;
  const each = Math.ceil(kept.length / columns);
  const start = top + height / 2 - (each * NAME * 1.12) / 2;
  return kept
    .map((letter, at) => {
      const column = Math.floor(at / each);
      const cx = columns === 1 ? middle : middle + (column === 0 ? 9.5 : -9.5);
      return lettering(cx, start + (at % each) * NAME * 1.12 + NAME * 0.92, letter, {
        size: columns === 1 ? NAME : NAME - 2,
        fill: INK.text,
        weight: 700,
        anchor: "middle",
      });
    })
    .join("");
}

/** The name of a point beside the rows that stand under it; a link to its line of work when an address is given. */
export function drawPoint(
  point: PlacedPoint,
  layout: Layout,
  href: string | null = null,
  ofLine = "",
): string {
  const { point: left, words } = layout.columns;
  const width = words - left - 14;
  const small = POINT - 2;
  const tooLong = widthOf(point.title, POINT) > width;
  const size = tooLong && (point.height < 42 || widthOf(point.title, small) <= width) ? small : POINT;
  const leading = size * 1.15;
  const most = Math.max(1, Math.floor((point.height - 2) / leading));
  const lines = balanced(point.title, size, width, Math.min(4, most));
  const first = point.top + point.height / 2 - ((lines.length - 1) * leading) / 2 + size * 0.36;
  const name = lines.map((text, at) =>
    lettering(left + 8, first + at * leading, text, { size, fill: INK.text, weight: 600 }),
  );
  return group(
    { class: "tz-point" },
    title(point.title),
    ...(href === null
      ? name
      : [element("a", { href, "data-line": ofLine, "aria-label": point.title }, ...name)]),
    line(left, point.top + point.height, layout.columns.right, point.top + point.height, INK.strongRule, 1),
  );
}

const rowsOf = (placed: PlacedProgramme): readonly WallRow[] =>
  placed.programme.points.flatMap((point) => point.rows);

/** A folded programme as one row: its name, its lights counted, and each deadline as a small light in time. */
function foldedRow(placed: PlacedProgramme, layout: Layout, lang: Lang): string {
  const { columns, scale } = layout;
  const rows = rowsOf(placed);
  const middle = placed.top + placed.height / 2;
  const name = cutTo(placed.programme.title, NAME, columns.leader - columns.point - 16);
  const count = say(WALL_WORDS.collapsed, lang, { count: rows.length });
  let at = columns.light + 4;
  const lights = LIGHT_ORDER.map((light) => ({
    light,
    count: rows.filter((row) => row.verdict.light === light).length,
  }))
    .filter((entry) => entry.count > 0)
    .map((entry) => {
      const text = `${entry.count} ${LIGHTS[entry.light][lang]}`;
      const svg =
        lightShape(entry.light, at + 8, middle, 17) +
        lettering(at + 22, middle + 6, text, { size: 17, fill: LIGHT_INK[entry.light].text, weight: 700 });
      at += 22 + widthOf(text, 17) + 18;
      return svg;
    });
  const dots = rows
    .filter((row) => row.deadline !== null && shows(scale, row.deadline))
    .map((row) => lightShape(row.verdict.light, endX(scale, row.deadline ?? ""), middle, 12));
  return [
    lettering(columns.point + 8, middle + 6.5, name, { size: NAME, fill: INK.text, weight: 700 }),
    lettering(columns.leader, middle + 5, count, { size: 14, fill: INK.quiet }),
    line(scale.left, middle, scale.right, middle, INK.rule, 1),
    ...dots,
    ...lights,
  ].join("");
}

/** A programme's band at the far left; with an address it is the handle that folds and unfolds it. */
export function drawBand(placed: PlacedProgramme, layout: Layout, toggle: string | null, lang: Lang): string {
  const { band, point, right } = layout.columns;
  const name = placed.folded
    ? foldedRow(placed, layout, lang)
    : bandName(placed.programme.title, band, point - band, placed.top, placed.height);
  const sign = placed.folded
    ? lettering(band + (point - band) / 2, placed.top + placed.height / 2 + 6, "＋", {
        size: 17,
        fill: INK.accent,
        anchor: "middle",
      })
    : "";
  const inside = [
    title(placed.programme.title),
    block(band, placed.top, placed.folded ? right - band : point - band, placed.height, INK.band),
    name,
    sign,
  ];
  const about = { class: "tz-programme", "data-programme": placed.programme.id };
  const handle =
    toggle === null
      ? group(about, ...inside)
      : element("a", { href: toggle, "aria-label": placed.programme.title, ...about }, ...inside);
  return handle + line(band, placed.top + placed.height, right, placed.top + placed.height, INK.text, 1.4);
}
