import type { Opened } from "../../reader/opened.ts";
import { linesOf } from "./line.ts";
import { withoutMargins } from "./margin.ts";
import { paragraphsOf } from "./paragraph.ts";
import { pdfPages } from "./pdf-pages.ts";

/** Media type of a PDF. */
export const PDF = "application/pdf";

/**
 * Opens a PDF (ISO 32000): its text in paragraphs, each with the page and box where it begins. Page numbers and
 * running heads come apart from the text.
 */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const pages = await pdfPages(bytes);
  const { body, margins } = withoutMargins(
    pages,
    pages.map((page, at) => linesOf(page, at)),
  );
  return { mediaType: PDF, passages: paragraphsOf(body), margins };
}
