import { withoutRadicals } from "./radical.ts";
import type { PdfItem, PdfPage } from "./pdf-pages.ts";

/** A line of a page; lengths in points from the page's upper left corner, `y` is the baseline, `height` the font's. */
export interface PdfLine {
  readonly words: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Pieces whose baselines differ by less than this share of the font's height stand on one line. */
const SAME_LINE = 0.4;
/** In ems: a gap above is a blank, and one far above parts columns. */
const BLANK_GAP = 0.3;
const COLUMN_GAP = 1.6;

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF]/;
const BESIDE_WIDE =
  /(?<=[\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF]) | (?=[\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF])/g;
const BETWEEN_WIDE = /(?<=[\u2E80-\u9FFF]) (?=[\u2E80-\u9FFF])/g;

/** Chinese has no blanks; those beside its characters are spacing that pdf.js took for blanks, unless they are wide. */
function withoutSpacing([words, , , width, height]: PdfItem): string {
  const text = withoutRadicals(words).replace(/\s+/g, " ");
  const blanks = text.match(BETWEEN_WIDE)?.length ?? 0;
  if (blanks === 0) return text.replace(BESIDE_WIDE, "");
  let drawn = 0;
  for (const sign of text) drawn += sign === " " ? 0 : WIDE.test(sign) ? 1 : 0.5;
  if (width - drawn * height < blanks * BLANK_GAP * height) return text.replace(BESIDE_WIDE, "");
  return text.replace(BETWEEN_WIDE, "\0").replace(BESIDE_WIDE, "").replaceAll("\0", " ");
}

function joint(gap: number, before: string, behind: string): string {
  if (gap > COLUMN_GAP) return "\t";
  const wide = WIDE.test(before.at(-1) ?? "") || WIDE.test(behind[0] ?? "");
  return gap > BLANK_GAP && !(wide && /[\w.%]/.test(`${before.at(-1)}${behind[0]}`)) ? " " : "";
}

function lineOf(items: readonly PdfItem[], page: number): PdfLine {
  const order = items.toSorted((a, b) => a[1] - b[1]);
  const height = Math.max(...order.map((item) => item[4]));
  let words = "";
  let right = order[0]?.[1] ?? 0;
  const x = right;
  let y = 0;
  for (const item of order) {
    const piece = withoutSpacing(item);
    const tight = words === "" || /\s$/.test(words) || /^\s/.test(piece);
    words += `${tight ? "" : joint((item[1] - right) / height, words, piece)}${piece}`;
    right = Math.max(right, item[1] + item[3]);
    y = Math.max(y, item[2]);
  }
  return { words: words.trim(), page, x, right, y, height };
}

/** Turned words over upright ones are watermarks; a page of turned words only is a turned page. */
function uprightItems(items: readonly PdfItem[]): readonly PdfItem[] {
  const upright = items.filter((item) => item[5] === 0);
  return upright.length > 0 ? upright : items;
}

/** The lines of a page from top to bottom, each from left to right. */
export function linesOf({ items }: PdfPage, page: number): readonly PdfLine[] {
  const order = uprightItems(items).toSorted((a, b) => a[2] - b[2]);
  const lines: PdfLine[] = [];
  let open: PdfItem[] = [];
  for (const item of order) {
    const last = open.at(-1);
    if (last !== undefined && item[2] - last[2] > SAME_LINE * Math.max(item[4], last[4])) {
      lines.push(lineOf(open, page));
      open = [];
    }
    open.push(item);
  }
  if (open.length > 0) lines.push(lineOf(open, page));
  return lines.filter((line) => line.words !== "");
}
