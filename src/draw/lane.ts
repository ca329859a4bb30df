import type { Day } from "../std/day.ts";
import type { Lang } from "../words/sentence.ts";
import { say } from "../words/sentence.ts";
import { dayText } from "../words/dates.ts";
import { WALL_WORDS } from "../words/wall.ts";
import type { Flag, WallRow } from "./wall.ts";
import { FLAG_WIDTH, flagInk, flagShape } from "./flag.ts";
import type { LaneHeight } from "./gate.ts";
import { drawDeadline } from "./gate.ts";
import { cutTo, widthOf } from "./measured.ts";
import { HALO, INK } from "./palette.ts";
import { drawable, growthOf, stairsOf } from "./path.ts";
import type { TimeScale } from "./scale.ts";
import { endX, shows, within, xOf } from "./scale.ts";
import { element, group, lettering, line, pointsText, title } from "./svg.ts";

const LABEL = 12.5;
/** A label shorter than this many pixels says nothing. */
const LABEL_LEAST = 38;
/** A path may rise a little above its target before it is cut. */
const TOPMOST = 1.12;

const heightOf = (lane: LaneHeight, share: number): number =>
  lane.bottom - (lane.bottom - lane.top) * Math.min(TOPMOST, Math.max(0, share)) * 0.88;

/** The expected path as a thin line; dashed where it is only an assumed straight line. */
function expectedPath(row: WallRow, scale: TimeScale, lane: LaneHeight): string {
  const path = row.expected.map((point) => ({ on: point.on, value: drawable(point.share) }));
  const points = within(scale, path).map((point) => [point.x, heightOf(lane, point.value)] as const);
  if (points.length < 2) return "";
  return element("polyline", {
    points: pointsText(points),
    fill: "none",
    stroke: INK.path,
    "stroke-width": 1.4,
    "stroke-dasharray": row.verdict.trajectory?.basis === "assumed-straight-line" ? "5 4" : null,
  });
}

/** Only a sum grows: a rate or a bound from above is a level, for which a rising path would say something else. */
const grows = (row: WallRow): boolean =>
  !(row.verdict.word === "not-assessable" && row.verdict.reading?.contributions.length === 0) &&
  row.verdict.reason !== "nobody-has-reported" &&
  row.target?.comparator.startsWith("<") !== true &&
  !["%", "‰", "个百分点"].includes(row.target?.unit ?? "");

/** Shares of the target that were reached, as a staircase up to the day of the question. */
function staircase(
  row: WallRow,
  proven: boolean,
  on: Day,
  scale: TimeScale,
  lane: LaneHeight,
): readonly (readonly [number, number])[] | null {
  const goal = row.target ? drawable(row.target.value) : 0;
  const reading = row.verdict.reading;
  if (!reading || goal <= 0 || !grows(row)) return null;
  const growth = growthOf(reading, proven);
  if (!growth) return null;
  const end = Math.min(scale.right, Math.max(scale.left, endX(scale, on)));
  let start = 0;
  const steps: { x: number; y: number }[] = [];
  for (const point of growth) {
    const x = endX(scale, point.on);
    const y = heightOf(lane, point.value / goal);
    if (x < scale.left) start = point.value / goal;
    else if (x <= end) steps.push({ x, y });
  }
  return stairsOf(steps, { x: scale.left, y: heightOf(lane, start) }, end);
}

/** What is proven stands solid, what is only reported is a hollow outline above it. */
function reached(row: WallRow, on: Day, scale: TimeScale, lane: LaneHeight): string {
  const proven = staircase(row, true, on, scale, lane);
  const reported = staircase(row, false, on, scale, lane);
  const ground = heightOf(lane, 0);
  let out = "";
  if (proven) {
    const last = proven.at(-1) ?? [scale.left, ground];
    out += element("polygon", {
      points: pointsText([...proven, [last[0], ground], [scale.left, ground]]),
      fill: INK.accentTint,
    });
  }
  if (reported)
    out += element("polyline", {
      points: pointsText(reported),
      fill: "none",
      stroke: INK.accent,
      "stroke-width": 1.3,
      "stroke-dasharray": "2.5 2",
    });
  if (proven)
    out += element("polyline", {
      points: pointsText(proven),
      fill: "none",
      stroke: INK.accent,
      "stroke-width": 2,
    });
  if (!reported) return out + levelDots(row, on, scale, lane);
  return out + dots(reported.at(-1) ?? null, proven?.at(-1) ?? null);
}

/** Rates have no staircase: their last figures stand as dots at the day of the question. */
function levelDots(row: WallRow, on: Day, scale: TimeScale, lane: LaneHeight): string {
  const reading = row.verdict.reading;
  const goal = row.target ? drawable(row.target.value) : 0;
  if (!reading || reading.contributions.length === 0 || goal <= 0 || !shows(scale, on)) return "";
  if (row.target?.comparator.startsWith("<") || row.verdict.reason === "nobody-has-reported") return "";
  const x = endX(scale, on);
  const y = (value: string): number => heightOf(lane, drawable(value) / goal);
  return dots([x, y(reading.reported)], [x, y(reading.proven)]);
}

function dots(reported: readonly [number, number] | null, proven: readonly [number, number] | null): string {
  const ring = reported
    ? element("circle", {
        cx: reported[0],
        cy: reported[1],
        r: 4.6,
        fill: INK.panel,
        stroke: INK.accent,
        "stroke-width": 1.7,
      })
    : "";
  return ring + (proven ? element("circle", { cx: proven[0], cy: proven[1], r: 3.4, fill: INK.accent }) : "");
}

/** Free pixels beside a flag: to the right up to the next thing, to the left down to the one before. */
interface Room {
  readonly left: number;
  readonly right: number;
}

/** The flags of a row in order, each with its name where there is room before the next thing on the lane. */
function flags(row: WallRow, scale: TimeScale, lane: LaneHeight, gateLeft: number, lang: Lang): string {
  // A stopped promise has no step to be late with.
  const marked =
    row.verdict.word === "stopped"
      ? row.flags.map((flag) => (flag.mark === "late" ? { ...flag, mark: "due" as const } : flag))
      : row.flags;
  const inside = marked.filter((flag) => shows(scale, flag.due)).sort((a, b) => (a.due < b.due ? -1 : 1));
  const hidden = row.flags.length - inside.length;
  // Steps of a number stand on its expected path already: their names would only cover it.
  const low = row.target !== null && row.expected.length > 1;
  let taken = scale.left;
  const drawn = inside.map((flag, at) => {
    const x = endX(scale, flag.due);
    const next = inside[at + 1];
    const limit = Math.min(
      next ? endX(scale, next.due) - 5 : scale.right,
      x < gateLeft ? gateLeft : scale.right,
    );
    if (low && flag.mark !== "late")
      return group(
        {},
        title(`${flag.title} · ${dayText(flag.due, lang)}`),
        flagShape(flag, x, lane.bottom, true),
      );
    const room: Room = { left: x - taken - 6, right: limit - x - FLAG_WIDTH - 4 };
    taken = x + FLAG_WIDTH + 3 + Math.min(room.right, widthOf(flag.title, LABEL));
    return flagWithName(flag, x, room, lane, lang);
  });
  const more = hidden > 0 ? title(say(WALL_WORDS.outside, lang, { count: hidden })) : "";
  return group({ class: "tz-flags" }, more, ...drawn);
}

/** The name stands right of the flag, else left of it, else it is cut, else only the tooltip has it. */
function nameOf(flag: Flag, x: number, room: Room, lane: LaneHeight): string {
  const look = { size: LABEL, fill: flagInk(flag.mark), more: HALO };
  const whole = widthOf(flag.title, LABEL);
  const y = lane.bottom - 11.5;
  if (whole > room.right && whole <= room.left)
    return lettering(x - 4, y, flag.title, { ...look, anchor: "end" });
  if (room.right < LABEL_LEAST && whole > room.right) return "";
  return lettering(x + FLAG_WIDTH + 3, y, cutTo(flag.title, LABEL, room.right), look);
}

const flagWithName = (flag: Flag, x: number, room: Room, lane: LaneHeight, lang: Lang): string =>
  group(
    {},
    title(`${flag.title} · ${dayText(flag.due, lang)}`),
    flagShape(flag, x, lane.bottom),
    nameOf(flag, x, room, lane),
  );

/** The lane of one commitment: ground line, expected path, what was reached, flags and the gate at its deadline. */
export function drawLane(
  row: WallRow,
  on: Day,
  scale: TimeScale,
  top: number,
  height: number,
  lang: Lang,
): string {
  const lane: LaneHeight = { top: top + 5, bottom: top + height - 5 };
  const missed = row.verdict.word === "overdue" || row.verdict.word === "missed";
  const days = row.flags.filter((flag) => shows(scale, flag.due)).map((flag) => endX(scale, flag.due));
  const free = {
    from: Math.min(scale.right, ...days),
    until: Math.max(scale.left, shows(scale, on) ? endX(scale, on) : 0, ...days.map((x) => x + FLAG_WIDTH)),
  };
  const gate = drawDeadline(row.deadline, missed, { scale, lane, free }, lang);
  const end =
    row.deadline && shows(scale, row.deadline)
      ? endX(scale, row.deadline)
      : row.deadline && row.deadline < scale.from
        ? scale.left
        : scale.right;
  return group(
    { class: "tz-lane" },
    line(
      xOf(scale, scale.from),
      lane.bottom,
      Math.max(scale.left, Math.min(end, gate.left)),
      lane.bottom,
      INK.strongRule,
      1,
    ),
    reached(row, on, scale, lane),
    expectedPath(row, scale, lane),
    flags(row, scale, lane, gate.left, lang),
    gate.svg,
  );
}
