/**
 * Where something stands. Offsets count UTF-16 code units of the repaired text, end exclusive; the locator
 * says where the same words stand in the file as it came, so that each row can be defended to its source.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly source: Locator;
}

/**
 * A place in the file as it came. `raw` counts UTF-16 code units of the decoded, unrepaired text; `page` is a box on a
 * page of a PDF, pages from 1, in whole points (1/72 inch) from the upper left corner of the page as it is shown.
 */
export type Locator =
  | { readonly kind: "raw"; readonly start: number; readonly end: number }
  | { readonly kind: "bytes"; readonly start: number; readonly end: number }
  | {
      readonly kind: "paragraph";
      readonly part: string;
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "cell"; readonly sheet: string; readonly row: number; readonly column: number }
  | {
      readonly kind: "page";
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: "none" };
