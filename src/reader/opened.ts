import type { Locator } from "../plan/span.ts";

/** One paragraph, heading, list item or table cell of an opened file, in order. */
export interface Passage {
  readonly text: string;
  /** Where it stands in the file; character offsets within it are added by the reader. */
  readonly source: Locator;
  readonly kind: "title" | "heading" | "paragraph" | "item" | "cell";
  /** Heading level 1–9 when `kind` is heading. */
  readonly level?: number;
  /** Row and column of a cell, counted from 0, and the number of its table in the file. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** A file opened by `formats`, before anybody reads meaning into it. */
export interface Opened {
  readonly mediaType: string;
  readonly passages: readonly Passage[];
}
