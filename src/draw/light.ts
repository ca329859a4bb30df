import type { Light } from "../judge/verdict.ts";
import { LIGHT_INK } from "./palette.ts";
import { element, pointsText } from "./svg.ts";

/** The shape of a light, drawn rather than typed so that every machine shows the same: ● ▲ ■ ◇. */
export function lightShape(light: Light, x: number, y: number, size: number): string {
  const half = size / 2;
  const fill = LIGHT_INK[light].text;
  if (light === "green") return element("circle", { cx: x, cy: y, r: half * 0.94, fill });
  if (light === "red")
    return element("rect", {
      x: x - half * 0.86,
      y: y - half * 0.86,
      width: size * 0.86,
      height: size * 0.86,
      fill,
    });
  if (light === "amber") {
    const points = [
      [x, y - half],
      [x + half * 1.08, y + half * 0.84],
      [x - half * 1.08, y + half * 0.84],
    ] as const;
    return element("polygon", { points: pointsText(points), fill });
  }
  const points = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ] as const;
  return element("polygon", {
    points: pointsText(points),
    fill: "#FFFFFF",
    stroke: fill,
    "stroke-width": Math.max(1.4, size / 9),
    "stroke-linejoin": "round",
  });
}
