import type { Flag } from "./wall.ts";
import { INK } from "./palette.ts";
import { element, line, pointsText } from "./svg.ts";

const POLE = 21;
/** Beside a path the flag is low, so that the path is seen. */
const LOW_POLE = 13;
const CLOTH = { width: 13, height: 10 } as const;
const LOW_CLOTH = { width: 9, height: 7 } as const;

/** Colour of a flag and of the words beside it. */
export const flagInk = (mark: Flag["mark"]): string => (mark === "late" ? INK.late : INK.accent);

/** A waypoint as a flag on its pole: done solid (tinted while only reported), due hollow, late filled red with a cut edge. `y` is the ground. */
export function flagShape(
  { mark, proven }: Pick<Flag, "mark" | "proven">,
  x: number,
  y: number,
  low = false,
): string {
  const top = y - (low ? LOW_POLE : POLE);
  const cloth = low ? LOW_CLOTH : CLOTH;
  const ink = flagInk(mark);
  const points =
    mark === "late"
      ? ([
          [x, top],
          [x + cloth.width, top],
          [x + cloth.width * 0.62, top + cloth.height / 2],
          [x + cloth.width, top + cloth.height],
          [x, top + cloth.height],
        ] as const)
      : ([
          [x, top],
          [x + cloth.width, top + cloth.height / 2],
          [x, top + cloth.height],
        ] as const);
  return (
    line(x, top, x, y, ink, 1.8) +
    element("polygon", {
      points: pointsText(points),
      fill: mark === "due" ? INK.panel : mark === "done" && proven === false ? INK.accentTint : ink,
      stroke: ink,
      "stroke-width": 1.5,
      "stroke-linejoin": "round",
    })
  );
}

/** Width that a flag takes to the right of its pole. */
export const FLAG_WIDTH = CLOTH.width;
