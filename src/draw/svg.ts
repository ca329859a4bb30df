import { FONTS } from "./palette.ts";

/** Attributes of an element; null and undefined ones are left out. Numbers are rounded to two places. */
export type Attributes = Readonly<{ [name: string]: string | number | null | undefined }>;

/* Controls and lone surrogates, which XML 1.0 forbids, and the marks that turn reading direction and could make a text lie. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;
const ENTITIES: Readonly<{ [character: string]: string }> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as a drawing may hold it: without forbidden characters and lone surrogates, white space folded to one. */
export const cleanText = (text: string): string => text.replace(/\s+/g, " ").replace(FORBIDDEN, "").trim();

/* Nearly every text of a drawing is clean already, and one look at it costs less than to clean it. */
const UNCLEAN = /[&<>"'\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[^\S ]|^ | $| {2}/u;

/** A text escaped for element content and attribute values alike. */
export const escapeText = (text: string): string =>
  UNCLEAN.test(text) ? cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "") : text;

/** A coordinate as text. A coordinate that is no number is a bug of the drawing, never something to print. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new Error("a drawing was given a coordinate that is not a number");
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** One element with its children, which are drawn already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let out = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined) continue;
    out += ` ${key}="${typeof value === "number" ? coordinate(value) : escapeText(value)}"`;
  }
  return children.length === 0 ? `${out}/>` : `${out}>${children.join("")}</${name}>`;
}

/** A group of elements. */
export const group = (attributes: Attributes, ...children: readonly string[]): string =>
  element("g", attributes, ...(children.length === 0 ? [""] : children));

/** How a piece of text is set. */
export interface Lettering {
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 600 | 700;
  readonly anchor?: "start" | "middle" | "end";
  readonly more?: Attributes;
}

/** One line of text with its baseline at y. */
export const lettering = (x: number, y: number, text: string, look: Lettering): string =>
  element(
    "text",
    {
      x,
      y,
      "font-size": look.size,
      fill: look.fill,
      "font-weight": look.weight === 400 ? null : look.weight,
      "text-anchor": look.anchor === "start" ? null : look.anchor,
      ...look.more,
    },
    escapeText(text),
  );

/** A tooltip that also names the element to a screen reader. */
export const title = (text: string): string => element("title", {}, escapeText(text));

/** A straight line. */
export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width = 1,
  more: Attributes = {},
): string => element("line", { x1, y1, x2, y2, stroke, "stroke-width": width, ...more });

/** A rectangle without outline. */
export const block = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => element("rect", { x, y, width: Math.max(0, width), height: Math.max(0, height), fill, ...more });

/** Joins points to the text of a `points` attribute. */
export const pointsText = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join(" ");

/** What stands around every picture: its size, its name and its one-sentence text. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Size as shown ("420mm"); the drawing's own units when absent. */
  readonly shownWidth?: string;
  readonly shownHeight?: string;
  readonly title: string;
  readonly description: string;
  readonly role: "img" | "group";
  readonly lang: string;
}

/** The whole picture. */
export const sheet = (about: Sheet, ...children: readonly string[]): string =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${coordinate(about.width)} ${coordinate(about.height)}`,
      width: about.shownWidth ?? about.width,
      height: about.shownHeight ?? about.height,
      role: about.role,
      "aria-label": about.title,
      lang: about.lang === "zh" ? "zh-CN" : "en",
      "font-family": FONTS,
    },
    title(about.title),
    element("desc", {}, escapeText(about.description)),
    ...children,
  );
