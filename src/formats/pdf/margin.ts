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
/** What a browser prints around a page: day and time before its title, and below its address before the number. */
const BROWSER_HEAD =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?(?:\s|$)/;
const BROWSER_FOOT = /^(?:https?|file):\/\/\S+\s+\d{1,4}[/／]\d{1,4}$/;
/** What stands at the edge of this many pages in the same words is a running head. */
const FEWEST_PAGES = 3;
/** Heads and feet are set in another size than the text, or stand off from it by more than this many usual distances. */
const OTHER_SIZE = 0.08;
const STANDS_OFF = 1.3;
const LONGEST_HEAD = 60;

/** Words of a head without the page's number, which may lead or close them. */
const unnumbered = (words: string): string =>
  words.replace(/^\W*\d{1,4}\W+|\W+\d{1,4}\W*$/g, "").replace(/\s+/g, "");

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/**
 * Tells lines that stand apart at the upper or lower edge. A line of the text there must never be taken for a head,
 * since a promise in it would be lost; so place, setting and repetition all have to agree.
 */
function standsApart(pages: readonly PdfPage[], lines: readonly (readonly PdfLine[])[]) {
  const whole = lines.flat();
  const size = commonest(whole.map((line) => line.height));
  const distance = commonest(
    lines.flatMap((page) => page.slice(1).map((line, at) => line.y - (page[at]?.y ?? line.y))),
  );
  return (page: readonly PdfLine[], at: number): boolean => {
    const line = page[at] as PdfLine;
    const height = pages[line.page]?.height ?? 0;
    const upper = line.y < height * EDGE;
    if (!upper && line.y <= height * (1 - EDGE)) return false;
    if (line.words.length > LONGEST_HEAD) return false;
    const inner = page[at + (upper ? 1 : -1)];
    const gap = inner === undefined ? Number.POSITIVE_INFINITY : Math.abs(inner.y - line.y);
    return Math.abs(line.height - size) > size * OTHER_SIZE || gap > distance * STANDS_OFF;
  };
}

/** True for a page with a browser's own lines around it: together they cannot be mistaken. */
const isPrinted = (page: readonly PdfLine[]): boolean =>
  BROWSER_HEAD.test(page[0]?.words ?? "") && BROWSER_FOOT.test(page.at(-1)?.words ?? "");

/** Parts page numbers and running heads, by place, setting and repetition, from the text. */
export function withoutMargins(
  pages: readonly PdfPage[],
  lines: readonly (readonly PdfLine[])[],
): ParsedPages {
  const apart = standsApart(pages, lines);
  const seen = new Map<string, Set<number>>();
  for (const page of lines) {
    page.forEach((line, at) => {
      if (!apart(page, at)) return;
      const key = unnumbered(line.words);
      seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
    });
  }
  const body: PdfLine[] = [];
  const margins: string[] = [];
  for (const page of lines) {
    const printed = isPrinted(page);
    page.forEach((line, at) => {
      const outermost = at === 0 || at === page.length - 1;
      const repeated = (seen.get(unnumbered(line.words))?.size ?? 0) >= FEWEST_PAGES;
      const numbered = outermost && PAGE_NUMBER.test(line.words);
      const margin = (printed && outermost) || (apart(page, at) && (numbered || repeated));
      if (margin) margins.push(line.words);
      else body.push(line);
    });
  }
  return { body, margins: [...new Set(margins)] };
}
