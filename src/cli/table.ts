import stringWidth from "string-width";

/** A column of a table in the terminal. The flexible one takes the room that is left. */
export interface TableColumn {
  readonly title: string;
  readonly flexible?: boolean;
  /** No wider than this, in columns of the terminal. */
  readonly widest?: number;
}

const GAP = "  ";
const NARROWEST = 16;

/**
 * Signs whose width is known without looking at their neighbours: printing ASCII, curly quotes, dash, ellipsis and middle
 * dot take one column, Chinese characters and wide marks two. Nearly all cells are made of these, and the general measure,
 * which looks for clusters and emoji, took a quarter of the time of `taizhang read`.
 */
const PLAIN = /^[\x20-\x7e·‘’“”—…\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;
const WIDE = /[\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]/g;

/** Columns of the terminal that a text takes. */
const widthOf = (text: string): number =>
  PLAIN.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : stringWidth(text);

/** How much of a plain text fits, in characters. */
function fitting(text: string, width: number): number {
  let taken = 0;
  for (let at = 0; at < text.length; at += 1) {
    taken += text.charCodeAt(at) < 0x3000 ? 1 : 2;
    if (taken > width) return at;
  }
  return text.length;
}

/** Cuts a text to a width; a Chinese character is two columns wide. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (PLAIN.test(text)) return `${text.slice(0, fitting(text, width - 1))}…`;
  let out = "";
  for (const character of text) {
    if (stringWidth(out + character) > width - 1) break;
    out += character;
  }
  return `${out}…`;
}

/** Fills a text with spaces up to a width. */
export const pad = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)));

/** Rows as lines whose columns line up, whatever the width of their characters; the first line is the head. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const natural = columns.map(({ title, widest = Infinity }, at) =>
    Math.min(widest, Math.max(...[title, ...rows.map((row) => row[at] ?? "")].map(widthOf))),
  );
  const taken = natural.reduce((sum, own, at) => sum + (columns[at]?.flexible ? 0 : own), 0);
  const room = Math.max(NARROWEST, width - taken - GAP.length * (columns.length - 1));
  const widths = natural.map((own, at) => (columns[at]?.flexible ? Math.min(own, room) : own));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => pad(cut(cell, widths[at] ?? 0), widths[at] ?? 0))
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...rows.map(line)];
}
