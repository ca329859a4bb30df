import { labelAt } from "../outline/label.ts";
import { untouched, type RepairStep } from "./repair-step.ts";

/** A line of the text; `width` counts a Chinese character as two, as a page sets it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** A line this much narrower than the widest is still full: the page keeps marks and numbers together. */
const SLACK = 5;
const NARROWEST = 24;
const WIDEST = 140;
const FEWEST = 3;
/** Lines with cells belong to a table, whose rows are as they are. */
const CELLS = /[\t|｜│]|\S {3,}\S/;
const ENDS = /[。！？!?；;：:…][”’」』）)\]】]*$/;
const GOES_ON = /[，、,]$/;
const INDENTED = /^(?:[ 　]{2}|　)/;
/** — 12 —, - 3 -, 第4页: a page's own number between two halves of a sentence. */
const PAGE_NUMBER =
  /^[\s　]*(?:[-—–－·]{1,2}\s*\d{1,3}\s*[-—–－·]{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?)[\s　]*$/;
/** 改造小区1 above 20个, 6月 above 底前: a number or a date that stands across two lines. */
const HALF_NUMBER = /[\u4e00-\u9fff]\d{1,4}(?:\.\d?)?$/;
const OTHER_HALF =
  /^\d{1,4}(?:\.\d+)?[余多]?[千万亿]?(?:[个家户人名公亩平元所条座台项件处吨米次套场%％千万亿]|$)/;
const HALF_DATE = /\d{1,2}月$/;
const REST_OF_DATE = /^(?:底|份|前|末|[上中下]旬|\d{1,2}日)/;
const SHORTEST = 8;
const LATIN_END = /[A-Za-z,]$/;
const LATIN_START = /^[A-Za-z]/;

function widthOf(words: string): number {
  let width = 0;
  for (let at = 0; at < words.length; at += 1) width += words.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const stop = newline < 0 ? text.length : newline;
    const end = start + text.slice(start, stop).trimEnd().length;
    lines.push({
      start,
      end,
      width: stop - start > 4 * WIDEST ? WIDEST + 1 : widthOf(text.slice(start, end)),
    });
    start = stop + 1;
  }
  return lines;
}

/**
 * The width that a page gave the lines of a text, or null where their writer ended them: nothing stands wider, many lines reach
 * it, and most of those end in mid-sentence although their sentences have marks.
 */
function pageWidth(text: string, lines: readonly Line[]): number | null {
  const told = lines.filter((line) => line.width > 0);
  const widest = told.reduce((most, line) => Math.max(most, line.width), 0);
  if (widest < NARROWEST || widest > WIDEST || told.length <= FEWEST) return null;
  const full = told
    .filter((line) => line.width >= widest - SLACK)
    .map((line) => text.slice(line.start, line.end));
  const broken = full.filter((words) => !ENDS.test(words) && !CELLS.test(words));
  const marked = full.filter((words) => /[，。；、：](?=.)/.test(words));
  const many = broken.length >= FEWEST && full.length * 3 >= told.length;
  return many && broken.length * 10 >= full.length * 6 && marked.length * 2 >= full.length ? widest : null;
}

function splitsNumber(words: string, below: string): boolean {
  if (words.length < SHORTEST) return false;
  return (
    (HALF_NUMBER.test(words) && OTHER_HALF.test(below)) || (HALF_DATE.test(words) && REST_OF_DATE.test(below))
  );
}

const LOOK = 2 * WIDEST;
/** The last or the first characters of a line: what decides whether it runs on. */
const edge = (text: string, { start, end }: Line, length: number, last: boolean): string =>
  last ? text.slice(Math.max(start, end - length), end) : text.slice(start, Math.min(end, start + length));

/** True when the line is full, or ends with a comma, and what stands below begins nothing of its own. */
function runsOn(text: string, line: Line, next: Line, widest: number | null): boolean {
  if (next.width === 0 || line.width === 0) return false;
  const [words, below] = [edge(text, line, LOOK, true), edge(text, next, LOOK, false)];
  if (splitsNumber(words, below)) return true;
  if (widest === null || CELLS.test(words) || CELLS.test(below) || INDENTED.test(below)) return false;
  if (line.width < widest - SLACK && !GOES_ON.test(words)) return false;
  return !ENDS.test(words) && !beginsPart(text, words, next.start);
}

/** 12所学校 below 完成 goes on with a number; 2．完成 begins a part. */
const beginsPart = (text: string, words: string, at: number): boolean => {
  const label = labelAt(text, at);
  return (
    label !== null &&
    !(label.sort === "point" && GOES_ON.test(words)) &&
    !(label.sort === "dash" && /^[—-]/.test(text[at] ?? ""))
  );
};

/** The lines without page numbers and without the blank lines around those. */
function withoutPageNumbers(text: string, lines: readonly Line[]): readonly Line[] {
  const numbers = lines.map((line) =>
    PAGE_NUMBER.test(text.slice(line.start, Math.min(line.end, line.start + 40))),
  );
  return lines.filter(
    (line, at) =>
      numbers[at] !== true && !(line.width === 0 && (numbers[at - 1] === true || numbers[at + 1] === true)),
  );
}

/**
 * Joins the lines of a text that a page, a mail or a scan broke at one width: a number, a date or a word that stands across two
 * lines is whole again. A text whose lines its writer ended gives null. Linear in its length.
 */
export function joinLines(text: string): RepairStep | null {
  const lines = linesOf(text);
  const widest = pageWidth(text, lines);
  const printed = widest === null ? lines : withoutPageNumbers(text, lines);
  const joins = printed.map(
    (line, at) => at + 1 < printed.length && runsOn(text, line, printed[at + 1] ?? line, widest),
  );
  return printed.length === lines.length && !joins.includes(true) ? null : joined(text, printed, joins);
}

/** The lines put together again; where words of other scripts meet, a blank takes the place of the break. */
function joined(text: string, printed: readonly Line[], joins: readonly boolean[]): RepairStep {
  const parts: string[] = [];
  const map: number[] = [];
  const take = (from: number, to: number): void => {
    parts.push(text.slice(from, to));
    for (let at = from; at < to; at += 1) map.push(at, at + 1);
  };
  for (const [at, line] of printed.entries()) {
    take(line.start, line.end);
    const next = printed[at + 1];
    if (next === undefined) continue;
    const words = LATIN_END.test(edge(text, line, 1, true)) && LATIN_START.test(edge(text, next, 1, false));
    if (joins[at] !== true || words) {
      parts.push(joins[at] === true ? " " : "\n");
      map.push(line.end, next.start);
    }
  }
  const whole = parts.join("");
  return {
    text: whole,
    map: Int32Array.from(map),
    units: Array.from({ length: whole.length }, () => untouched),
    certified: true,
  };
}
