import type { Locator } from "../plan/span.ts";
import type { RepairMark } from "../plan/plan.ts";
import type { Opened, Passage } from "./opened.ts";
import type { Mended } from "./repaired.ts";

/** A repaired text that still knows where each character stood in the file. */
export interface SourceText {
  readonly text: string;
  readonly repairs: readonly RepairMark[];
  readonly mediaType: string | null;
  /** The passage of an opened file in which a character of the repaired text stood. */
  readonly passageOf: (at: number) => Passage | undefined;
  /** The place in the file from which a range of the repaired text came. */
  readonly locate: (start: number, end: number) => Locator;
}

/** No table that people wrote is wider; a file that says so would only make the text grow. */
const WIDEST = 200;

/**
 * What parts two passages of an opened file: a line's end, but within a row a tab for every column on the way, so that a
 * cell stays in its column where others are empty or joined; a blank between two paragraphs of one cell.
 */
function between(before: Passage | undefined, { cell }: Passage): string {
  const last = before?.cell;
  const sameRow = last !== undefined && last.table === cell?.table && last.row === cell.row;
  const columns = (cell?.column ?? 0) - (sameRow ? last.column : 0);
  const tabs = "\t".repeat(Math.min(Math.max(0, columns), WIDEST));
  if (sameRow) return tabs === "" ? " " : tabs;
  return before === undefined ? tabs : `\n${tabs}`;
}

function joinPassages(opened: Opened): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  opened.passages.forEach((passage, index) => {
    const join = between(opened.passages[index - 1], passage);
    starts.push(length + join.length);
    // A cell stays on its row's line: breaks inside it become blanks of the same length, so that offsets still hold.
    pieces.push(join, passage.cell === undefined ? passage.text : passage.text.replace(/[\n\t\r]/g, " "));
    length += join.length + passage.text.length;
  });
  return { text: pieces.join(""), starts };
}

/** Index of the last start that is not behind `at`. */
function lastNotAfter(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Range of the decoded text from which a range of the repaired text came. */
function originOf({ map }: Mended, start: number, end: number): { start: number; end: number } {
  if (map === null) return { start, end: Math.max(start + 1, end) };
  const last = Math.max(start, end - 1);
  return { start: map[2 * start] ?? 0, end: map[2 * last + 1] ?? 0 };
}

/** Place of a range of a passage's text: by the origins of its characters where the file spells them otherwise. */
function within({ source, origins }: Passage, start: number, end: number): Locator {
  if (origins !== undefined && (source.kind === "raw" || source.kind === "paragraph")) {
    const last = Math.max(start, end - 1);
    return {
      ...source,
      start: origins[2 * start] ?? source.start,
      end: origins[2 * last + 1] ?? source.end,
    };
  }
  if (source.kind === "raw" || source.kind === "bytes")
    return { ...source, start: source.start + start, end: source.start + end };
  return source.kind === "paragraph"
    ? { ...source, start: source.start + start, end: source.start + end }
    : source;
}

/** Ties a repaired plain text to its decoded form: locators count UTF-16 units of what was decoded. */
export function plainSource(decoded: string, repair: (decoded: string) => Mended): SourceText {
  const repaired = repair(decoded);
  return {
    text: repaired.text,
    repairs: repaired.marks,
    mediaType: null,
    passageOf: () => undefined,
    locate: (start, end) => {
      const origin = originOf(repaired, start, end);
      return { kind: "raw", start: origin.start, end: origin.end };
    },
  };
}

/** Ties an opened file's text to its passages: locators are the passages' own, with offsets inside them. */
export function openedSource(opened: Opened, repair: (decoded: string) => Mended): SourceText {
  const { text, starts } = joinPassages(opened);
  const repaired = repair(text);
  const passageAt = (origin: number): number => lastNotAfter(starts, origin);
  return {
    text: repaired.text,
    repairs: repaired.marks,
    mediaType: opened.mediaType,
    passageOf: (at) => opened.passages[passageAt(originOf(repaired, at, at).start)],
    locate: (start, end) => {
      const origin = originOf(repaired, start, end);
      const index = passageAt(origin.start);
      const passage = opened.passages[index];
      const base = starts[index] ?? 0;
      if (passage === undefined) return { kind: "none" };
      return within(passage, origin.start - base, Math.min(origin.end - base, passage.text.length));
    },
  };
}
