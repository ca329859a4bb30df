import type { Day } from "../../std/day.ts";
import type { Decimal } from "../../std/decimal.ts";

/** How a cell is drawn. */
export type CellLook = "title" | "note" | "head" | "text" | "middle" | "number" | "day" | "hidden";

/** What a cell holds: words (never a formula), an exact number, or a Beijing day. */
export type SheetCell =
  | { readonly look: CellLook; readonly words: string }
  | { readonly look: CellLook; readonly number: Decimal }
  | { readonly look: CellLook; readonly day: Day };

/** Cells that are shown as one; rows and columns from 0, ends included. */
export interface SheetBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A worksheet to be written, with everything a printed page needs. `formats` writes it. */
export interface SheetPage {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** Row by row, each as wide as `columns`; null is an empty cell with borders of its look. */
  readonly rows: readonly { readonly height?: number; readonly cells: readonly (SheetCell | null)[] }[];
  readonly merged: readonly SheetBlock[];
  /** Rows and columns that stay in sight while one scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows repeated on every printed page, from 0, ends included. */
  readonly repeated: readonly [number, number];
  /** First row that is the table's own (its head), from 0: borders begin there. */
  readonly tableFrom: number;
  readonly paper: "A4" | "A3";
  readonly footer: string;
  /** A list to choose from in one column, from a row on. */
  readonly choices: readonly {
    readonly column: number;
    readonly from: number;
    readonly words: readonly string[];
  }[];
}

/** A worksheet as it was read: by row and column from 0, the words that its filled cells show. */
export interface SheetRead {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
}
