import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runAside } from "../aside.ts";
import { FileFault } from "../fault.ts";
import { PAGE_PROGRAM } from "./page-program.ts";

/** A piece of text on a page: words, left edge, baseline, width and height in points from the page's upper left corner, and whether it is turned. */
export type PdfItem = readonly [
  words: string,
  x: number,
  y: number,
  width: number,
  height: number,
  turned: 0 | 1,
];

/** A page with its pieces in the order of the file. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

interface PdfPages {
  readonly pages: readonly PdfPage[];
  /** Pages on which signs are drawn that no character map explains. */
  readonly glyphs: number;
  /** Characters in fonts whose signs are told by a bare number only; the number is no character. */
  readonly unexplained: number;
}

const MOST_PAGES = 600;
const MOST_CHARACTERS = 4_000_000;
const LIMITS = { seconds: 30, megabytes: 700 };
/** Above this share of signs that mean nothing, the text layer is no text. */
const MOST_MEANINGLESS = 0.2;

/** Signs of private use and controls: what a font without an encoding gives. */
// oxlint-disable-next-line no-control-regex -- controls are what is counted
const MEANINGLESS = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/g;

const meaningless = (words: string): number => words.match(MEANINGLESS)?.length ?? 0;

function refuseGlyphs({ pages, glyphs, unexplained }: PdfPages): void {
  let whole = 0;
  let lost = unexplained;
  for (const { items } of pages) {
    for (const [words] of items) {
      whole += words.length;
      lost += meaningless(words);
    }
  }
  if (glyphs > 0 || lost > whole * MOST_MEANINGLESS) throw new FileFault("pdf-glyphs");
  if (whole === 0) throw new FileFault("pdf-scan");
}

/** The pages of a PDF with every piece of text and its place; throws a `FileFault` for what cannot be read. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const build = createRequire(import.meta.url).resolve("pdfjs-dist/legacy/build/pdf.mjs");
  const home = join(dirname(build), "..", "..");
  const read = await runAside<PdfPages>(
    PAGE_PROGRAM,
    {
      library: pathToFileURL(build).href,
      cMaps: join(home, "cmaps", "/"),
      fonts: join(home, "standard_fonts", "/"),
      bytes,
      mostPages: MOST_PAGES,
      mostCharacters: MOST_CHARACTERS,
    },
    LIMITS,
  );
  refuseGlyphs(read);
  return read.pages;
}
