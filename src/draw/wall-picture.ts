import type { Day } from "../std/day.ts";
import { say } from "../words/sentence.ts";
import type { Lang } from "../words/sentence.ts";
import { WALL_WORDS } from "../words/wall.ts";
import { drawAxis, drawGrid, drawToday } from "./axis.ts";
import { drawBand, drawPoint } from "./band.ts";
import { describeWall } from "./describe.ts";
import { drawHeading } from "./heading.ts";
import type { Layout, Paper, PlacedProgramme } from "./layout.ts";
import { PAPERS, layoutOf } from "./layout.ts";
import { drawLegend } from "./legend.ts";
import { INK } from "./palette.ts";
import { drawRow } from "./row.ts";
import { pointLine } from "./point-line.ts";
import { block, group, lettering, line, sheet } from "./svg.ts";
import type { Wall } from "./wall.ts";

/** What a caller chooses about the wall's picture. */
export interface WallOptions {
  readonly lang: Lang;
  /** Pixels; the drawing is laid out at 1,920 or more and scales down below that. */
  readonly width?: number;
  /** The whole axis, or the quarter that the day of the question stands in. */
  readonly zoom?: "year" | "quarter";
  /** Ids of the programmes that are folded to one row. */
  readonly collapsed?: readonly string[];
  /** Where a click on a commitment leads; a relative address of this product. */
  readonly href?: (commitment: string) => string;
  /** Where a click on a point's name leads: the page of its line of work. */
  readonly lineHref?: (line: string) => string;
  /** Where a click on a programme's band leads (fold, unfold). */
  readonly toggle?: (programme: string) => string;
  /** A sheet of paper, landscape, on which the whole wall must fit; null for a screen. */
  readonly paper?: Paper | null;
  /** What day it is for the reader, so that the picture can say when it answers for another one. */
  readonly today?: Day;
}

/** Addresses that lead out of the product are not drawn as links. */
const OUTSIDE = /^\s*([a-z][a-z0-9+.-]*:|\/\/|\\)/i;
const inside = (address: string | undefined): string | null =>
  address === undefined || OUTSIDE.test(address) ? null : address;

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

/** Rules between the rows of one point. */
const rulesOf = (placed: PlacedProgramme, layout: Layout): string =>
  placed.points
    .flatMap((point) =>
      point.rows
        .slice(1)
        .map((row) => line(layout.columns.words, row.top, layout.columns.right, row.top, INK.rule, 1)),
    )
    .join("");

/** A pale repetition of the mark behind everything, so that a cut-out of the picture still says what it is. */
function watermark(wall: Wall, layout: Layout, lang: Lang): string {
  if (!wall.simulated) return "";
  const x = (layout.scale.left + layout.scale.right) / 2;
  const y = (layout.bodyTop + layout.bodyBottom) / 2;
  const look = { size: 62, fill: INK.late, weight: 700, anchor: "middle" } as const;
  const more = {
    transform: `rotate(-24 ${Math.round(x)} ${Math.round(y)})`,
    "fill-opacity": "0.07",
    "aria-hidden": "true",
    "pointer-events": "none",
  };
  return lettering(Math.round(x), Math.round(y), WALL_WORDS.simulated[lang], { ...look, more });
}

function drawProgramme(placed: PlacedProgramme, layout: Layout, wall: Wall, options: WallOptions): string {
  const toggle = inside(options.toggle?.(placed.programme.id));
  const rows = placed.points.flatMap((point) => point.rows);
  return group(
    {},
    ...rows.map((row) =>
      drawRow(row, layout, wall.asOf.on, inside(options.href?.(row.row.commitment)), options.lang),
    ),
    rulesOf(placed, layout),
    ...placed.points.map((point) => {
      const own = point.title === "" ? "" : pointLine(point.rows.map(({ row }) => row));
      return drawPoint(point, layout, own === "" ? null : inside(options.lineHref?.(own)), own);
    }),
    drawBand(placed, layout, toggle, options.lang),
  );
}

/** Size as shown: millimetres on paper, pixels on a screen that may be narrower than the drawing. */
function shownSize(
  layout: Layout,
  options: WallOptions,
): { readonly shownWidth?: string; readonly shownHeight?: string } {
  if (options.paper) {
    const { width, height } = PAPERS[options.paper];
    return { shownWidth: `${width}mm`, shownHeight: `${height}mm` };
  }
  if (options.width === undefined || options.width >= layout.width) return {};
  return {
    shownWidth: String(options.width),
    shownHeight: String(Math.round((layout.height * options.width) / layout.width)),
  };
}

/**
 * The wall chart (挂图) as SVG text: pure, self-contained, without outside addresses. The same drawing serves the
 * page (links, folding, zoom), the bulletin and the paper on the wall.
 */
export function drawWall(wall: Wall, options: WallOptions): string {
  const { lang } = options;
  const layout = layoutOf(wall, {
    ...(options.width === undefined ? {} : { width: options.width }),
    paper: options.paper ?? null,
    zoom: options.zoom ?? "year",
    folded: new Set(options.collapsed ?? []),
  });
  const count = countRows(wall);
  const empty =
    count > 0
      ? ""
      : lettering(layout.width / 2, layout.bodyTop + 36, WALL_WORDS.empty[lang], {
          size: 18,
          fill: INK.quiet,
          anchor: "middle",
        });
  return sheet(
    {
      width: layout.width,
      height: layout.height,
      ...shownSize(layout, options),
      title: say(WALL_WORDS.heading, lang, { title: wall.title }),
      description: describeWall(wall, lang),
      role: options.href || options.toggle ? "group" : "img",
      lang,
    },
    block(0, 0, layout.width, layout.height, options.paper ? INK.panel : INK.page),
    drawHeading(wall, layout, count, options.today, lang),
    drawAxis(layout, lang),
    block(
      layout.columns.point,
      layout.bodyTop,
      layout.columns.right - layout.columns.point,
      layout.bodyBottom - layout.bodyTop,
      INK.panel,
    ),
    drawGrid(layout),
    watermark(wall, layout, lang),
    ...layout.programmes.map((placed) => drawProgramme(placed, layout, wall, options)),
    group({ "pointer-events": "none" }, drawToday(wall.asOf.on, options.today, layout, lang)),
    drawLegend(wall, layout, lang),
    empty,
  );
}
