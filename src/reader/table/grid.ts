import type { TextLine } from "../outline/text-line.ts";

/** One cell of a row. Offsets count into the repaired text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Rows that follow each other and have cells. */
export interface Grid {
  /** Index of the first row among the text's lines. */
  readonly firstLine: number;
  readonly rows: readonly (readonly Cell[])[];
}

const SEPARATOR = /\t|[|｜│]/g;
const WIDE_GAP = /\t|[|｜│]|　+| {2,}/g;
/** One look tells that most lines have no cells. */
const PARTED = /[\t|｜│　]| {2}/;
const RULE = /^[\s|｜│+:—=-]+$/;
const FEWEST_CELLS = 2;

/** A row drawn with bars has an empty cell before the first bar and behind the last. */
const isDrawn = (words: string): boolean => /^\s*[|｜│].*[|｜│]\s*$/.test(words);

function cellsOf(text: string, line: TextLine, separator: RegExp, drawn: boolean): readonly Cell[] {
  const words = text.slice(line.start, line.end);
  const cells: Cell[] = [];
  let from = 0;
  const close = (to: number): void => {
    const raw = words.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const start = line.start + from + Math.min(lead, raw.length);
    cells.push({ start, end: start + raw.trim().length, words: raw.trim() });
  };
  for (const match of words.matchAll(separator)) {
    close(match.index);
    from = match.index + match[0].length;
  }
  close(words.length);
  if (drawn && /^\s*[|｜│]/.test(words)) cells.shift();
  if (drawn && /[|｜│]\s*$/.test(words)) cells.pop();
  return cells;
}

interface Open {
  readonly firstLine: number;
  readonly rows: (readonly Cell[])[];
  /** Whether its first row is drawn: in a table that is not, a bar at an edge borders an empty cell. */
  readonly drawn: boolean;
}

/** A title row that spans the table parts its rows; what follows so closely still belongs to it. */
const NEAR = 2;

const LONGEST_TITLE = 24;
/** 二、水环境: a line between rows that names the rows below it. */
const isGroupTitle = (words: string): boolean =>
  words.trim().length <= LONGEST_TITLE && !/[，。；：！？:;]/.test(words);

/** Groups of lines whose cells are parted by tabs, bars or wide gaps; drawn rules between rows are left out. */
export function readGrids(text: string, lines: readonly TextLine[]): readonly Grid[] {
  const grids: Grid[] = [];
  let open: Open | null = null;
  let closedAt = Number.NEGATIVE_INFINITY;
  const close = (): void => {
    if (open === null) return;
    while (open.rows.at(-1)?.length === 0) open.rows.pop();
    if (open.rows.length > 1 || open.firstLine - closedAt <= NEAR) {
      grids.push(open);
      closedAt = open.firstLine + open.rows.length;
    }
    open = null;
  };
  let titles = 0;
  lines.forEach((line, index) => {
    const words = text.slice(line.start, line.end);
    if (open === null && !PARTED.test(words)) return;
    const separator = /\t|[|｜│]/.test(words) ? SEPARATOR : WIDE_GAP;
    const drawn: boolean = open?.drawn ?? isDrawn(words);
    const cells = line.footer || line.end - line.start > 4000 ? [] : cellsOf(text, line, separator, drawn);
    if (RULE.test(words) && open !== null) open.rows.push([]);
    else if (cells.length >= FEWEST_CELLS) {
      open ??= { firstLine: index, rows: [], drawn };
      open.rows.push(cells);
      titles = 0;
    } else if (open !== null && titles < NEAR && isGroupTitle(words)) {
      titles += 1;
      open.rows.push([]);
    } else close();
  });
  close();
  return grids;
}
