import type { Flag } from "./wall.ts";
import { INK } from "./palette.ts";
import { element, line, pointsText } from "./svg.ts";

const POLE = 21;
const CLOTH = { width: 13, height: 10 } as const;

/** Colour of a flag and of the words beside it. */
export const flagInk = (mark: Flag["mark"]): string => (mark === "late" ? INK.late : INK.accent);

/** A waypoint as a flag on its pole: done solid, due hollow, late filled red with a cut edge. `y` is the ground. */
export function flagShape(mark: Flag["mark"], x: number, y: number): string {
  const top = y - POLE;
  const ink = flagInk(mark);
  const points =
    mark === "late"
      ? ([
          [x, top],
          [x + CLOTH.width, top],
          [x + CLOTH.width * 0.62, top + CLOTH.height / 2],
          [x + CLOTH.width, top + CLOTH.height],
          [x, top + CLOTH.height],
        ] as const)
      : ([
          [x, top],
          [x + CLOTH.width, top + CLOTH.height / 2],
          [x, top + CLOTH.height],
        ] as const);
  return (
    line(x, top, x, y, ink, 1.8) +
    element("polygon", {
      points: pointsText(points),
      fill: mark === "due" ? INK.panel : ink,
      stroke: ink,
      "stroke-width": 1.5,
      "stroke-linejoin": "round",
    })
  );
}

/** Width that a flag takes to the right of its pole. */
export const FLAG_WIDTH = CLOTH.width;
