import { attribute, childrenOf, isElement, isText, type PageElement, type PageNode } from "./tree.ts";

/** A cell of a table with its place; columns count what cells to the left span. */
export interface PageCell {
  readonly element: PageElement;
  readonly row: number;
  readonly column: number;
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

/**
 * The cells of a table that holds data; null for a table that only lays out a page, as old sites do: one that
 * has a single row or column, another table inside, or a cell with most of the words.
 */
export function dataCells(table: PageElement): readonly PageCell[] | null {
  const cells: PageCell[] = [];
  let widest = 0;
  const rows = rowsOf(table);
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const element of childrenOf(line)) {
      if (!isElement(element) || !/^t[dh]$/.test(element.tagName)) continue;
      cells.push({ element, row, column });
      column += Math.min(100, Math.max(1, Number.parseInt(attribute(element, "colspan"), 10) || 1));
    }
    widest = Math.max(widest, column);
  }
  if (rows.length < 2 || widest < 2 || holdsTable(table)) return null;
  const lengths = cells.map((cell) => lengthOf(cell.element));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const frame = lengths.some((length) => length > FRAME_LENGTH && length > whole * FRAME_SHARE);
  return frame ? null : cells;
}
