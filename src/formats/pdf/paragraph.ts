import type { Passage } from "../../reader/opened.ts";
import type { PdfLine } from "./line.ts";

/** What is usual in a file's text, in points: edges of its lines, height of its font, distance of its baselines. */
interface Setting {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly leading: number;
}

/** In ems: what ends before the right edge by this much was ended by its writer. */
const SHORT_BY = 2.2;
/** In ems: a first line's indent is two, and never less than this. */
const INDENT = 1.2;
/** A font that differs by this share is another kind of line. */
const OTHER_FONT = 0.12;
const TITLE_FONT = 1.18;
/** A distance above this many usual ones parts paragraphs. */
const WIDE_LEADING = 1.6;

const ENDS = /[。！？；：.!?;:][”’）)]?$/;
const LIST_MARK =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、．.](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节条篇]|[①-⑳●■◆★•])/;

const middle = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** The commonest of some lengths, to the point. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  let best = 0;
  for (const value of values) {
    const key = Math.round(value);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [most, best] = [count, key];
  }
  return best;
}

function settingOf(lines: readonly PdfLine[]): Setting {
  const height = commonest(
    lines.flatMap((line) => Array.from({ length: line.words.length }, () => line.height)),
  );
  const usual = lines.filter((line) => Math.abs(line.height - height) <= height * OTHER_FONT + 1);
  const leadings = usual.flatMap((line, at) => {
    const next = usual[at + 1];
    return next !== undefined && next.page === line.page && next.y > line.y ? [next.y - line.y] : [];
  });
  // The least common margin of long lines; the right edge is where most full lines end.
  const left = middle(
    usual.map((line) => line.x),
    0.1,
  );
  const right = middle(
    usual.map((line) => line.right),
    0.8,
  );
  return { left, right, height, leading: commonest(leadings) };
}

function runsOn(line: PdfLine, next: PdfLine, setting: Setting): boolean {
  const { left, right, height, leading } = setting;
  if (line.words.includes("\t") || next.words.includes("\t")) return false;
  if (Math.abs(line.height - next.height) > height * OTHER_FONT) return false;
  if (LIST_MARK.test(next.words) && (ENDS.test(line.words) || line.right < right - height)) return false;
  const close = line.page !== next.page || next.y - line.y <= Math.max(leading, line.height) * WIDE_LEADING;
  if (!close) return false;
  if (line.height > height * TITLE_FONT) return line.page === next.page && !ENDS.test(line.words);
  if (line.right < right - SHORT_BY * height) return false;
  return next.x < left + INDENT * height || (line.x > left + INDENT * height && next.x < line.x - height);
}

/** Chinese lines join as they are; words of other scripts need a blank. */
function joined(before: string, behind: string): string {
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(behind)) return before.slice(0, -1) + behind;
  return /[\w,.;:!?)%]$/.test(before) && /^[A-Za-z(]/.test(behind) && /[A-Za-z]/.test(before.slice(-8))
    ? `${before} ${behind}`
    : before + behind;
}

function passageOf(lines: readonly PdfLine[], setting: Setting, first: boolean): Passage {
  const [top] = lines as readonly [PdfLine, ...PdfLine[]];
  const here = lines.filter((line) => line.page === top.page);
  const x = Math.max(0, Math.floor(Math.min(...here.map((line) => line.x))));
  const y = Math.max(0, Math.floor(top.y - top.height));
  const bottom = Math.max(...here.map((line) => line.y)) + top.height * 0.25;
  const title = first && top.height > setting.height * TITLE_FONT;
  return {
    text: lines.map((line) => line.words).reduce(joined),
    kind: title ? "title" : "paragraph",
    source: {
      kind: "page",
      page: top.page + 1,
      x,
      y,
      width: Math.max(0, Math.ceil(Math.max(...here.map((line) => line.right)) - x)),
      height: Math.max(0, Math.ceil(bottom - y)),
    },
  };
}

/** Joins the lines of a text to its paragraphs, by their edges, indents, fonts and marks, over the ends of pages too. */
export function paragraphsOf(lines: readonly PdfLine[]): readonly Passage[] {
  const setting = settingOf(lines);
  const passages: Passage[] = [];
  let open: PdfLine[] = [];
  for (const line of lines) {
    const last = open.at(-1);
    if (last !== undefined && !runsOn(last, line, setting)) {
      passages.push(passageOf(open, setting, passages.length === 0));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) passages.push(passageOf(open, setting, passages.length === 0));
  return passages;
}
