import type { PreviewBody } from "../wire.ts";

/** Which rows of a preview are looked at. */
export interface Shown {
  readonly show?: NonNullable<PreviewBody["show"]>;
  readonly skip: number;
}

/** Rows on a page. */
export const ROWS_SHOWN = 50;
