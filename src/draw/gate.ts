import type { Day } from "../std/day.ts";
import type { Lang } from "../words/sentence.ts";
import { dayText } from "../words/dates.ts";
import { WALL_WORDS } from "../words/wall.ts";
import { HALO, INK } from "./palette.ts";
import type { TimeScale } from "./scale.ts";
import { endX } from "./scale.ts";
import { widthOf } from "./measured.ts";
import { element, lettering, line, pointsText } from "./svg.ts";

/** The height of a lane that a gate and a path share. */
export interface LaneHeight {
  readonly top: number;
  readonly bottom: number;
}

const POSTS = 8;

/** A gate: two posts under a lintel; the promise must be through it by the evening of that day. */
function gateShape(x: number, lane: LaneHeight, ink: string): string {
  const left = x - POSTS;
  return (
    line(left, lane.top, left, lane.bottom, ink, 1.6) +
    line(x, lane.top, x, lane.bottom, ink, 2.4) +
    line(left - 3, lane.top, x + 2, lane.top, ink, 2.8)
  );
}

/** What the deadline takes of the lane: where it begins, so that labels can keep away. */
export interface DrawnGate {
  readonly svg: string;
  readonly left: number;
}

const beyond = (text: string, side: "left" | "right", scale: TimeScale, y: number): DrawnGate => {
  const x = side === "right" ? scale.right : scale.left;
  const step = side === "right" ? -1 : 1;
  const width = widthOf(text, 13);
  const tip = [
    [x, y],
    [x + step * 8, y - 5],
    [x + step * 8, y + 5],
  ] as const;
  const svg =
    element("polygon", { points: pointsText(tip), fill: INK.text }) +
    line(x + step * 8, y, x + step * 20, y, INK.text, 2) +
    lettering(x + step * 24, y + 4.5, text, {
      size: 13,
      fill: INK.text,
      anchor: side === "right" ? "end" : "start",
      more: HALO,
    });
  return { svg, left: side === "right" ? x - 28 - width : x };
};

/** The lane that a deadline is drawn on, and the stretch of it between its first and last flag. */
export interface DeadlinePlace {
  readonly scale: TimeScale;
  readonly lane: LaneHeight;
  readonly free: { readonly from: number; readonly until: number };
}

/** "未定期限" at the right, else at the left where flags stand in its way; between them nothing is covered. */
function noDeadline({ scale, free }: DeadlinePlace, middle: number, lang: Lang): DrawnGate {
  const text = WALL_WORDS.noDeadline[lang];
  const width = widthOf(text, 13) + 6;
  const look = { size: 13, fill: INK.quiet, more: HALO } as const;
  if (free.until <= scale.right - width)
    return {
      svg: lettering(scale.right, middle + 4.5, text, { ...look, anchor: "end" }),
      left: scale.right - width,
    };
  const svg = free.from >= scale.left + width ? lettering(scale.left + 4, middle + 4.5, text, look) : "";
  return { svg, left: scale.right };
}

/** The deadline of a row: a gate on the axis, an arrow with its date when it lies beyond, words when there is none. */
export function drawDeadline(
  deadline: Day | null,
  missed: boolean,
  place: DeadlinePlace,
  lang: Lang,
): DrawnGate {
  const { scale, lane } = place;
  const middle = (lane.top + lane.bottom) / 2;
  if (deadline === null) return noDeadline(place, middle, lang);
  if (deadline > scale.until) return beyond(dayText(deadline, lang), "right", scale, middle);
  if (deadline < scale.from)
    return { ...beyond(dayText(deadline, lang), "left", scale, middle), left: scale.right };
  const x = endX(scale, deadline);
  return { svg: gateShape(x, lane, missed ? INK.late : INK.text), left: x - POSTS - 4 };
}
