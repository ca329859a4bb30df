import type { Line } from "./line.ts";
import type { SentenceSpan } from "./sentence.ts";

/** A point under a programme. Offsets count into the repaired text; `end` is where the next part begins. */
export interface OutlinePoint {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** End of the words that name it, for its span. */
  readonly titleEnd: number;
}

/** A part of the plan with its points. */
export interface OutlineProgramme extends OutlinePoint {
  readonly points: readonly OutlinePoint[];
}

interface Part {
  readonly start: number;
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

/** Labelled lines and sentences, headings of an opened file, in order. */
function partsOf(text: string, lines: readonly Line[], sentences: readonly SentenceSpan[]): readonly Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    if (line.footer || line.level === null || line.level === 0) continue;
    parts.push({
      start: line.start,
      body: line.body,
      titleEnd: firstEnd(text, line.body, line.end),
      level: line.level,
      number: line.label?.number ?? 0,
    });
  }
  for (const sentence of sentences) {
    const line = lines[sentence.line];
    if (line === undefined || line.footer || sentence.label === null || sentence.start <= line.start + 3)
      continue;
    const level = sentence.label.sort === "point" ? 5 : sentence.label.sort === "small" ? 4 : null;
    if (level !== null)
      parts.push({
        start: sentence.start,
        body: sentence.body,
        titleEnd: firstEnd(text, sentence.body, sentence.end),
        level,
        number: sentence.label.number,
      });
  }
  return parts.sort((a, b) => a.start - b.start);
}

/** Runs of parts of one level that count 1, 2, 3 …, each with the words that announce it. */
function runsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const open = runs.at(-1);
    const follows = open !== undefined && part.number === (open.at(-1)?.number ?? 0) + 1;
    if (follows && part.number > 1) open.push(part);
    else runs.push([part]);
  }
  return runs.filter((run) => run.length >= 2);
}

function announcement(
  text: string,
  lines: readonly Line[],
  first: Part,
  floor: number,
): { start: number; end: number } | null {
  const here = lines.findIndex((line) => line.start <= first.start && first.start < line.end);
  const line = lines[here];
  if (line === undefined) return null;
  if (first.start > line.start + 3) return { start: Math.max(line.body, floor), end: first.start };
  const before = lines[here - 1];
  return before === undefined || before.footer || before.start < floor
    ? null
    : { start: before.body, end: before.end };
}

/** Programmes of a text whose points count 一是, 二是 under announcing sentences. */
function fromRuns(
  text: string,
  lines: readonly Line[],
  runs: readonly (readonly Part[])[],
  textEnd: number,
): readonly OutlineProgramme[] {
  let floor = 0;
  const openings = runs.map((run) => {
    const first = run[0];
    const opening = first === undefined ? null : announcement(text, lines, first, floor);
    floor = run.at(-1)?.start ?? floor;
    return opening;
  });
  return runs.map((run, index) => {
    const id = `p${index + 1}`;
    const opening = openings[index] ?? { start: run[0]?.start ?? 0, end: run[0]?.titleEnd ?? 0 };
    const next = openings[index + 1]?.start ?? runs[index + 1]?.[0]?.start ?? textEnd;
    const lastLine = lines.find((line) => (run.at(-1)?.start ?? 0) < line.end);
    const end = Math.min(next, index === runs.length - 1 ? (lastLine?.end ?? next) : next);
    const points = run.map((part, position) =>
      pointOf(text, `${id}.${position + 1}`, part, run[position + 1]?.start ?? end),
    );
    const titleEnd = firstEnd(text, opening.start, opening.end);
    return {
      id,
      title: partTitle(text.slice(opening.start, opening.end)),
      start: opening.start,
      end,
      titleEnd,
      points,
    };
  });
}

const pointOf = (text: string, id: string, part: Part, end: number): OutlinePoint => ({
  id,
  title: partTitle(text.slice(part.body, Math.max(part.titleEnd, part.body + 1))),
  start: part.start,
  end,
  titleEnd: part.titleEnd,
});

/** Programmes of a text with headings: parts of `level`, their points the next level below. */
function fromHeadings(
  text: string,
  parts: readonly Part[],
  level: number,
  textEnd: number,
): readonly OutlineProgramme[] {
  const heads = parts.filter((part) => part.level === level);
  return heads.map((head, index) => {
    const id = `p${index + 1}`;
    const above = parts.find((part) => part.start > head.start && part.level <= level);
    const end = above?.start ?? textEnd;
    const inside = parts.filter((part) => part.start > head.start && part.start < end);
    const deeper = Math.min(...inside.map((part) => part.level));
    const children = inside.filter((part) => part.level === deeper);
    const points = children.map((part, position) =>
      pointOf(text, `${id}.${position + 1}`, part, children[position + 1]?.start ?? end),
    );
    return { ...pointOf(text, id, head, end), points };
  });
}

/** Level whose parts are the programmes: the highest with two or more parts that have parts of their own; null when there is none. */
function programmeLevel(
  parts: readonly Part[],
  used: (start: number, end: number) => boolean,
  textEnd: number,
): number | null {
  for (const level of [1, 2, 3, 4]) {
    const heads = parts.filter((part) => part.level === level);
    const parents = heads.filter((head) => {
      const end = parts.find((part) => part.start > head.start && part.level <= level)?.start ?? textEnd;
      return (
        used(head.start, end) &&
        parts.some((part) => part.start > head.start && part.start < end && part.level > level)
      );
    });
    if (parents.length >= 2) return level;
  }
  return null;
}

/**
 * Programmes and points of a text. `used` tells whether a stretch holds commitments: a review of the past year is no
 * programme. Generic: headings 一、（一）1., headings of an opened file, or 一是 counted under an announcing sentence.
 */
export function readOutline(
  text: string,
  lines: readonly Line[],
  sentences: readonly SentenceSpan[],
  used: (start: number, end: number) => boolean,
): readonly OutlineProgramme[] {
  const parts = partsOf(text, lines, sentences);
  const footer = lines.find((line) => line.footer && line.start > (parts.at(-1)?.start ?? 0))?.start;
  const textEnd = footer ?? text.length;
  const level = programmeLevel(parts, used, textEnd);
  const programmes =
    level === null
      ? fromRuns(text, lines, runsOf(parts), textEnd)
      : fromHeadings(text, parts, level, textEnd);
  return programmes.filter((programme) => used(programme.start, programme.end)).map(renumber);
}

function renumber(programme: OutlineProgramme, index: number): OutlineProgramme {
  const id = `p${index + 1}`;
  return {
    ...programme,
    id,
    points: programme.points.map((point, position) => ({ ...point, id: `${id}.${position + 1}` })),
  };
}
