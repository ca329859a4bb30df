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
  /**
   * Two numbers per UTF-16 unit of `text`: start and end of its origin, counted as `source` counts (in the
   * decoded file for "raw", in the paragraph's own characters for "paragraph"). A unit that the file does not
   * spell, such as an automatic number, has an empty origin. Absent when `text` stands in the file letter for
   * letter from `source.start` on.
   */
  readonly origins?: Int32Array;
}

/** A file opened by `formats`, before anybody reads meaning into it. */
export interface Opened {
  readonly mediaType: string;
  readonly passages: readonly Passage[];
  /** For plain text: the whole file as decoded and not yet repaired, so that the reader can repair it in one piece. */
  readonly decoded?: string;
  /** Lines of page headers and footers: no part of the text, but a secrecy mark may stand there. */
  readonly margins?: readonly string[];
  /** Names of hidden sheets, which were not read: whoever hands in the file has to be told. */
  readonly unread?: readonly string[];
}
