import type { Light } from "../judge/verdict.ts";

/** Ink on paper. Every text colour reaches 4.5:1 on every ground it is used on; a test measures it. */
export const INK = {
  page: "#FBFAF7",
  panel: "#FFFFFF",
  text: "#1F2328",
  quiet: "#59636E",
  rule: "#E3E0D8",
  strongRule: "#B9B4A6",
  band: "#F1EEE6",
  accent: "#0F5C78",
  accentTint: "#D6E6EC",
  late: "#B42318",
  path: "#6E7781",
  otherDay: "#FFF4D6",
} as const;

/** The lights' colour for text and shapes, and the tint their pill stands on. */
export const LIGHT_INK: Readonly<{ [light in Light]: { readonly text: string; readonly tint: string } }> = {
  green: { text: "#1A7F37", tint: "#F0FAF2" },
  amber: { text: "#9A6700", tint: "#FFF8E5" },
  red: { text: "#B42318", tint: "#FDEEEC" },
  grey: { text: "#57606A", tint: "#F4F4F2" },
};

/** The fan's three quiet tints: lower half, upper half, middle line. */
export const FAN_INK = { lower: "#DCE9EE", upper: "#EAF2F5", middle: "#8FB4C2" } as const;

/** A rim of paper around a name, so that it can be read over a path. */
export const HALO = {
  stroke: INK.panel,
  "stroke-width": 3,
  "paint-order": "stroke",
  "stroke-linejoin": "round",
} as const;

/** System fonts only: nothing is fetched. */
export const FONTS = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

/** Relative contrast of two "#RRGGBB" colours, 1–21 (WCAG 2.2, 1.4.3). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
