import type { PdfLine } from "./line.ts";
import type { PdfPage } from "./pdf-pages.ts";

/** The lines of a file's pages, those of the text apart from page numbers and running heads. */
export interface ParsedPages {
  readonly body: readonly PdfLine[];
  readonly margins: readonly string[];
}

/** Heads and feet stand within this share of the page's height from its edge. */
const EDGE = 0.12;
const PAGE_NUMBER =
  /^[-—–·•\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?|[ivxlcIVXLC]{1,7}|Page \d{1,4}(?: of \d{1,4})?)[-—–·•\s]*$/;
/** A line that stands at the edge of this many pages is a running head, whatever its number says. */
const FEWEST_PAGES = 3;

const unnumbered = (words: string): string => words.replace(/\d+/g, "#").replace(/\s+/g, "");

/** Parts page numbers and running heads, by place and repetition, from the text. */
export function withoutMargins(
  pages: readonly PdfPage[],
  lines: readonly (readonly PdfLine[])[],
): ParsedPages {
  const atEdge = (line: PdfLine): boolean => {
    const height = pages[line.page]?.height ?? 0;
    return line.y < height * EDGE || line.y > height * (1 - EDGE);
  };
  const seen = new Map<string, Set<number>>();
  for (const line of lines.flat()) {
    if (!atEdge(line)) continue;
    const key = unnumbered(line.words);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const body: PdfLine[] = [];
  const margins: string[] = [];
  for (const page of lines) {
    page.forEach((line, at) => {
      const outermost = at === 0 || at === page.length - 1;
      const repeated = (seen.get(unnumbered(line.words))?.size ?? 0) >= FEWEST_PAGES;
      const margin = atEdge(line) && ((outermost && PAGE_NUMBER.test(line.words)) || repeated);
      if (margin) margins.push(line.words);
      else body.push(line);
    });
  }
  return { body, margins: [...new Set(margins)] };
}
