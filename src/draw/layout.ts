import type { Wall, WallProgramme, WallRow } from "./wall.ts";
import type { TimeScale } from "./scale.ts";
import { quarterOf } from "./scale.ts";

/** Sheets of paper the wall prints on, in millimetres, landscape (ISO 216). */
export type Paper = "a3" | "a0";
export const PAPERS: Readonly<{ [paper in Paper]: { readonly width: number; readonly height: number } }> = {
  a3: { width: 420, height: 297 },
  a0: { width: 1189, height: 841 },
};

/** The columns of the wall, in pixels of a drawing at least 1,920 wide. */
export interface Columns {
  readonly band: number;
  readonly point: number;
  readonly words: number;
  readonly leader: number;
  readonly unit: number;
  readonly time: number;
  readonly light: number;
  readonly figures: number;
  readonly outlook: number;
  readonly right: number;
}

/** One commitment's place on the sheet. */
export interface PlacedRow {
  readonly row: WallRow;
  readonly top: number;
  readonly height: number;
}

/** One point's place, with its rows. */
export interface PlacedPoint {
  readonly id: string;
  readonly title: string;
  readonly top: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
}

/** One programme's place; folded, it is one row that keeps all of them. */
export interface PlacedProgramme {
  readonly programme: WallProgramme;
  readonly folded: boolean;
  readonly top: number;
  readonly height: number;
  readonly points: readonly PlacedPoint[];
}

/** Where everything stands. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly columns: Columns;
  readonly axisTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly scale: TimeScale;
  readonly programmes: readonly PlacedProgramme[];
}

const WIDTH = 1920;
const SCREEN_HEIGHT = 1080;
const MARGIN = 20;
const HEADER = 84;
const AXIS = 32;
const FOOTER = 30;
/** A row holds two lines of 15 px; more height gives air and a third line, never less. */
const ROW = { least: 34, most: 62 } as const;
const LEFT = { band: 42, point: 108, words: 374, leader: 150, unit: 120 } as const;
const RIGHT = { light: 176, figures: 144, outlook: 166 } as const;
/** Air between the words on the left, the time in the middle and the verdict on the right. */
const GAP = 14;

const rowsOf = (programme: WallProgramme): readonly WallRow[] =>
  programme.points.flatMap((point) => point.rows);

function columnsOf(width: number): Columns {
  const point = MARGIN + LEFT.band;
  const words = point + LEFT.point;
  const leader = words + LEFT.words;
  const unit = leader + LEFT.leader;
  const time = unit + LEFT.unit;
  const right = width - MARGIN;
  const outlook = right - RIGHT.outlook;
  const figures = outlook - RIGHT.figures;
  return {
    band: MARGIN,
    point,
    words,
    leader,
    unit,
    time,
    light: figures - RIGHT.light,
    figures,
    outlook,
    right,
  };
}

function place(
  programmes: readonly WallProgramme[],
  folded: ReadonlySet<string>,
  top: number,
  rowHeight: number,
): PlacedProgramme[] {
  let at = top;
  return programmes.map((programme) => {
    const start = at;
    const isFolded = folded.has(programme.id) || rowsOf(programme).length === 0;
    const points = isFolded
      ? []
      : programme.points
          .filter((point) => point.rows.length > 0)
          .map((point) => {
            const pointTop = at;
            const rows = point.rows.map((row, index) => ({
              row,
              top: pointTop + index * rowHeight,
              height: rowHeight,
            }));
            at += rows.length * rowHeight;
            return { id: point.id, title: point.title, top: pointTop, height: at - pointTop, rows };
          });
    if (isFolded) at += rowHeight;
    return { programme, folded: isFolded, top: start, height: at - start, points };
  });
}

/** Number of rows that the sheet shows, a folded programme counting as one. */
const unitsOf = (programmes: readonly WallProgramme[], folded: ReadonlySet<string>): number =>
  programmes.reduce((sum, programme) => {
    const rows = rowsOf(programme).length;
    return sum + (folded.has(programme.id) || rows === 0 ? 1 : rows);
  }, 0);

/** What the caller asks for. */
export interface Wish {
  readonly width?: number;
  readonly paper: Paper | null;
  readonly zoom: "year" | "quarter";
  readonly folded: ReadonlySet<string>;
}

/**
 * Lays the wall out. On a screen the rows share 1,080 pixels of height while they can stay readable, then the
 * picture grows downward; on paper the whole sheet grows with its rows, so that one page always holds all of them.
 */
export function layoutOf(wall: Wall, wish: Wish): Layout {
  const units = Math.max(1, unitsOf(wall.programmes, wish.folded));
  const chrome = MARGIN / 2 + HEADER + AXIS + FOOTER;
  const ratio = wish.paper ? PAPERS[wish.paper].height / PAPERS[wish.paper].width : 0;
  const least = chrome + units * ROW.least;
  const width = wish.paper ? Math.max(WIDTH, least / ratio) : Math.max(WIDTH, wish.width ?? WIDTH);
  const room = wish.paper ? width * ratio : SCREEN_HEIGHT;
  const rowHeight = Math.min(ROW.most, Math.max(ROW.least, (room - chrome) / units));
  const bodyTop = MARGIN / 2 + HEADER + AXIS;
  const bodyBottom = bodyTop + units * rowHeight;
  const columns = columnsOf(width);
  const span = wish.zoom === "quarter" ? quarterOf(wall.asOf.on) : { from: wall.from, until: wall.until };
  return {
    width,
    height: wish.paper ? room : bodyBottom + FOOTER,
    margin: MARGIN,
    columns,
    axisTop: MARGIN / 2 + HEADER,
    bodyTop,
    bodyBottom,
    scale: { ...span, left: columns.time + GAP, right: columns.light - GAP - 4 },
    programmes: place(wall.programmes, wish.folded, bodyTop, rowHeight),
  };
}
