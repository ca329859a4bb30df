import { attribute, childrenOf, isElement, isText, type PageElement, type PageNode } from "./tree.ts";

/** A cell of a table with its place; columns count what cells to the left and from above span. */
export interface PageCell {
  readonly element: PageElement;
  readonly row: number;
  readonly column: number;
  /** Last row that it spans. */
  readonly bottom: number;
}

/** A cell that holds this share of the table's words is a page's frame, not a cell. */
const FRAME_SHARE = 0.7;
const FRAME_LENGTH = 300;

const lengthOf = (node: PageNode): number =>
  isText(node)
    ? node.value.trim().length
    : isElement(node)
      ? childrenOf(node).reduce((sum, part) => sum + lengthOf(part), 0)
      : 0;

function rowsOf(element: PageElement): readonly PageElement[] {
  return childrenOf(element).flatMap((part) => {
    if (!isElement(part)) return [];
    if (part.tagName === "tr") return [part];
    return /^(?:tbody|thead|tfoot)$/.test(part.tagName) ? rowsOf(part) : [];
  });
}

const holdsTable = (element: PageElement): boolean =>
  childrenOf(element).some((part) => isElement(part) && (part.tagName === "table" || holdsTable(part)));

/** How many columns or rows a cell takes; pages that claim more than a hundred are not believed. */
const spanOf = (element: PageElement, name: "colspan" | "rowspan"): number =>
  Math.min(100, Math.max(1, Number.parseInt(attribute(element, name), 10) || 1));

/**
 * The cells of a table that holds data; null for a table that only lays out a page, as old sites do: one that
 * has a single row or column, another table inside, or a cell with most of the words.
 */
export function dataCells(table: PageElement): readonly PageCell[] | null {
  const cells: PageCell[] = [];
  let widest = 0;
  const rows = rowsOf(table);
  /** By column, the first row that no cell from above reaches. */
  const freeFrom: number[] = [];
  for (const [row, line] of rows.entries()) {
    let column = 0;
    const skip = (): void => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
    };
    for (const element of childrenOf(line)) {
      if (!isElement(element) || !/^t[dh]$/.test(element.tagName)) continue;
      skip();
      const [wide, high] = [spanOf(element, "colspan"), spanOf(element, "rowspan")];
      cells.push({ element, row, column, bottom: Math.min(rows.length, row + high) - 1 });
      for (const end = column + wide; column < end; column += 1) freeFrom[column] = row + high;
    }
    widest = Math.max(widest, column);
  }
  if (rows.length < 2 || widest < 2 || holdsTable(table)) return null;
  const lengths = cells.map((cell) => lengthOf(cell.element));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const frame = lengths.some((length) => length > FRAME_LENGTH && length > whole * FRAME_SHARE);
  return frame ? null : cells;
}
