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

/** Cuts a text to a width; a Chinese character is two columns wide. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let out = "";
  for (const character of text) {
    if (stringWidth(out + character) > width - 1) break;
    out += character;
  }
  return `${out}…`;
}

/** Fills a text with spaces up to a width. */
export const pad = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** Rows as lines whose columns line up, whatever the width of their characters; the first line is the head. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const natural = columns.map(({ title, widest = Infinity }, at) =>
    Math.min(
      widest,
      Math.max(...[title, ...rows.map((row) => row[at] ?? "")].map((text) => stringWidth(text))),
    ),
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
