import type { TextLine } from "./text-line.ts";
import type { SentenceSpan } from "./sentence.ts";
import { firstFrom, stretchAt } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";

/** A point under a programme. Offsets count into the repaired text; `end` is where the next part begins. */
export interface OutlinePoint extends Stretch {
  readonly id: string;
  readonly title: string;
  /** End of the words that name it, for its span. */
  readonly titleEnd: number;
}

/** A part of the plan with its points. */
export interface OutlineProgramme extends OutlinePoint {
  readonly points: readonly OutlinePoint[];
}

interface Part extends Stretch {
  readonly body: number;
  readonly titleEnd: number;
  readonly level: number;
  readonly number: number;
}

const LONGEST_TITLE = 30;
const LEADING =
  /^(?:同时|今年|要|将|我们|突出|重点|着力|全力|大力|继续|再|做好|抓好|抓|办好|实施|写好|推进|聚力|聚焦|在(?=.{1,8}(?:方面|上)$)|关于)+(?=.{2})/;
const ENDING = /(?:方面|上)$/;

/** A short name of a part: the words up to the first mark, without 突出做好, 在…方面 and the like. */
export function partTitle(words: string): string {
  const first = /^[^，。；：:,;！!？?\n]*/.exec(words.trim())?.[0] ?? "";
  const bare = first
    .replace(LEADING, "")
    .replace(/^在(?=.*(?:方面|上)$)/, "")
    .replace(ENDING, "")
    .trim();
  const title = bare.length >= 2 ? bare : first;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}

function firstEnd(text: string, from: number, stop: number): number {
  const found = text.slice(from, Math.min(stop, from + 200)).search(/[，。；：:,;！!？?\n]/);
  return found < 0 ? Math.min(stop, from + 60) : from + found;
}

/** Labelled lines and sentences, headings of an opened file, in order; each ends where the next of its level or above begins. */
function partsOf(
  text: string,
  lines: readonly TextLine[],
  sentences: readonly SentenceSpan[],
  textEnd: number,
): readonly Part[] {
  const opens: Omit<Part, "end">[] = [];
  for (const line of lines) {
    if (line.footer || line.level === null || line.level === 0) continue;
    const titleEnd = firstEnd(text, line.body, line.end);
    opens.push({
      start: line.start,
      body: line.body,
      titleEnd,
      level: line.level,
      number: line.label?.number ?? 0,
    });
  }
  for (const { start, body, end, line, label } of sentences) {
    const place = lines[line];
    if (place === undefined || place.footer || label === null || start <= place.start + 3) continue;
    const level = label.sort === "point" ? 5 : label.sort === "small" ? 4 : null;
    if (level !== null)
      opens.push({ start, body, titleEnd: firstEnd(text, body, end), level, number: label.number });
  }
  return withEnds(
    opens.sort((a, b) => a.start - b.start),
    textEnd,
  );
}

/** Closes each part where the next part of its level or above begins, in one pass from the back. */
function withEnds(opens: readonly Omit<Part, "end">[], textEnd: number): readonly Part[] {
  const nextAt = [textEnd, textEnd, textEnd, textEnd, textEnd, textEnd, textEnd, textEnd, textEnd, textEnd];
  return opens
    .toReversed()
    .map((open): Part => {
      const end = Math.min(...nextAt.slice(0, open.level + 1));
      nextAt[open.level] = open.start;
      const { start, body, titleEnd, level, number } = open;
      return { start, body, titleEnd, level, number, end };
    })
    .toReversed();
}

/** Runs of parts that count 1, 2, 3 … */
function runsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const open = runs.at(-1);
    const follows = open !== undefined && part.number === (open.at(-1)?.number ?? 0) + 1 && part.number > 1;
    if (follows) open.push(part);
    else runs.push([part]);
  }
  return runs.filter((run) => run.length >= 2);
}

/** The words that announce a run: before it in its line, else the line above. */
function announcement(lines: readonly TextLine[], first: Part, floor: number): Stretch | null {
  const here = firstFrom(lines, first.start + 1) - 1;
  const line = lines[here];
  if (line === undefined) return null;
  if (first.start > line.start + 3) return { start: Math.max(line.body, floor), end: first.start };
  const before = lines[here - 1];
  return before === undefined || before.footer || before.start < floor
    ? null
    : { start: before.body, end: before.end };
}

const pointOf = (text: string, part: Part, end: number): OutlinePoint => ({
  id: "",
  title: partTitle(text.slice(part.body, Math.max(part.titleEnd, part.body + 1))),
  start: part.start,
  end,
  titleEnd: part.titleEnd,
});

const pointsOf = (text: string, parts: readonly Part[], end: number): readonly OutlinePoint[] =>
  parts.map((part, position) => pointOf(text, part, parts[position + 1]?.start ?? end));

/** Programmes of a text whose points count 一是, 二是 under announcing sentences. */
function fromRuns(
  text: string,
  lines: readonly TextLine[],
  runs: readonly (readonly Part[])[],
  textEnd: number,
): readonly OutlineProgramme[] {
  let floor = 0;
  const openings = runs.map((run): Stretch => {
    const first = run[0];
    const opening = first === undefined ? null : announcement(lines, first, floor);
    floor = run.at(-1)?.start ?? floor;
    return opening ?? { start: first?.start ?? 0, end: first?.titleEnd ?? 0 };
  });
  return runs.map((run, index) => {
    const { start, end: announced } = openings[index] ?? { start: 0, end: 0 };
    const lastLine = stretchAt(lines, run.at(-1)?.start ?? 0);
    const end = openings[index + 1]?.start ?? lastLine?.end ?? textEnd;
    const titleEnd = firstEnd(text, start, announced);
    return {
      id: "",
      title: partTitle(text.slice(start, announced)),
      start,
      end,
      titleEnd,
      points: pointsOf(text, run, end),
    };
  });
}

/** Parts inside a heading, by index range of the sorted list. */
const insideOf = (parts: readonly Part[], head: Part): readonly Part[] =>
  parts.slice(firstFrom(parts, head.start + 1), firstFrom(parts, head.end));

/** Programmes of a text with headings: parts of `level`, their points the next level below. */
function fromHeadings(text: string, parts: readonly Part[], level: number): readonly OutlineProgramme[] {
  return parts
    .filter((part) => part.level === level)
    .map((head) => {
      const inside = insideOf(parts, head);
      const deeper = inside.reduce((least, part) => Math.min(least, part.level), Number.POSITIVE_INFINITY);
      const children = inside.filter((part) => part.level === deeper);
      return { ...pointOf(text, head, head.end), points: pointsOf(text, children, head.end) };
    });
}

/** True when a stretch holds commitments. */
type Used = (start: number, end: number) => boolean;

/** Level whose parts are the programmes: the highest with two or more parts that have parts of their own, else with one. */
function programmeLevel(parts: readonly Part[], used: Used): number | null {
  const parents = [1, 2, 3, 4].map((level) => ({
    level,
    count: parts.filter((part, index) => {
      const next = parts[index + 1];
      return (
        part.level === level && next !== undefined && next.start < part.end && used(part.start, part.end)
      );
    }).length,
  }));
  return (parents.find(({ count }) => count >= 2) ?? parents.find(({ count }) => count === 1))?.level ?? null;
}

/** So many parts of the one heading that holds the whole plan are programmes themselves; fewer are its points. */
const MANY = 5;

/**
 * A report's plan often stands under one heading (2025年重点工作) whose parts are what people call its programmes. Then those are the
 * programmes, and what stands before the first of them stays under the heading.
 */
function withoutRoof(
  text: string,
  parts: readonly Part[],
  programmes: readonly OutlineProgramme[],
): readonly OutlineProgramme[] {
  const [roof, another] = programmes.filter(({ points }) => points.length > 0);
  if (roof === undefined || another !== undefined || roof.points.length < MANY) return programmes;
  const under = parts.filter(({ start, end }) => start > roof.start && end <= roof.end);
  const first = roof.points[0]?.start ?? roof.end;
  const level = under.find(({ start }) => start === first)?.level;
  if (level === undefined) return programmes;
  const own = { ...roof, end: first, points: [] };
  return programmes.flatMap((programme) =>
    programme === roof ? [own, ...fromHeadings(text, under, level)] : [programme],
  );
}

/**
 * Programmes and points of a text. `used` tells whether a stretch holds commitments: a review of the past year is no
 * programme. Generic: headings 一、（一）1., headings of an opened file, or 一是 counted under an announcing sentence.
 */
export function readOutline(
  text: string,
  lines: readonly TextLine[],
  sentences: readonly SentenceSpan[],
  used: Used,
): readonly OutlineProgramme[] {
  const textEnd = lines.findLast((line) => !line.footer)?.end ?? text.length;
  const parts = partsOf(text, lines, sentences, textEnd);
  const level = programmeLevel(parts, used);
  const isUsed = (programme: OutlineProgramme): boolean => used(programme.start, programme.end);
  if (level === null) return fromRuns(text, lines, runsOf(parts), textEnd).filter(isUsed).map(numbered);
  const programmes = fromHeadings(text, parts, level).filter(isUsed);
  return withoutRoof(text, parts, programmes).filter(isUsed).map(numbered);
}

function numbered(programme: OutlineProgramme, index: number): OutlineProgramme {
  const id = `p${index + 1}`;
  return {
    ...programme,
    id,
    points: programme.points.map((point, position) => ({ ...point, id: `${id}.${position + 1}` })),
  };
}
