import { dataCells } from "./table.ts";
import { attribute, childrenOf, isBlock, isDropped, isElement, isText, type PageElement } from "./tree.ts";

/** The part of a page that must be inside the article: nearly all of its prose. */
const ARTICLE_SHARE = 0.85;
/** Names that web sites give to what surrounds an article. */
const SURROUNDINGS =
  /(?:^|[-_\s])(?:nav\w*|menu\w*|foot\w*|sidebar|side|breadcrumb\w*|crumbs?|share\w*|copyright|comments?|related|recommend\w*|toolbar|pager|pagination|links?|ads?|login|search\w*)(?:$|[-_\s\d])/i;
/** A surrounding by name is believed only while it holds less than this share of the page's prose. */
const SURROUNDINGS_SHARE = 0.35;
const SENTENCE_MARKS = /[，。；：、！？,.;:!?]/gu;
/** A block below this length and without a sentence mark is a label, not prose. */
const SHORTEST_PROSE = 12;

/** Prose below every block: characters that stand in sentences or in tables of data, and outside of links. */
export type ProseCount = ReadonlyMap<PageElement, number>;

interface BlockWords {
  words: string;
  linked: number;
}

function proseOf(block: BlockWords, inTable: boolean): number {
  const words = block.words.replace(/\s+/gu, "");
  const plain = words.length - block.linked;
  const marks = words.match(SENTENCE_MARKS)?.length ?? 0;
  // The cells of a table are labels and numbers, and yet what the page is about.
  if (words.length < SHORTEST_PROSE && marks === 0 && !inTable) return 0;
  // A row of links is navigation even when it is long; a sentence with a link in it is not.
  return plain * 2 < words.length ? 0 : plain;
}

/** Counts prose for every block of a page, bottom up; inline elements belong to the block they stand in. */
export function countProse(root: PageElement): ProseCount {
  const counts = new Map<PageElement, number>();
  const measure = (element: PageElement, within: boolean): number => {
    const inTable = element.tagName === "table" ? dataCells(element) !== null : within;
    const block: BlockWords = { words: "", linked: 0 };
    let below = 0;
    const walk = (node: PageElement, inLink: boolean): void => {
      for (const part of childrenOf(node)) {
        if (isText(part)) {
          block.words += part.value;
          if (inLink) block.linked += part.value.replace(/\s+/gu, "").length;
        } else if (isElement(part) && !isDropped(part)) {
          if (isBlock(part)) below += measure(part, inTable);
          else walk(part, inLink || part.tagName === "a");
        }
      }
    };
    walk(element, false);
    const prose = below + proseOf(block, inTable);
    counts.set(element, prose);
    return prose;
  };
  measure(root, false);
  return counts;
}

/**
 * Finds the body of the article: the smallest block that holds nearly all prose of the page. A page without one
 * body (a list of sections) gives the block around them all, so nothing is lost. The idea of scoring blocks by
 * their prose is Readability's (Arc90, Mozilla); ours keeps parse5's offsets.
 */
export function articleOf(root: PageElement, counts: ProseCount): PageElement {
  const enough = (counts.get(root) ?? 0) * ARTICLE_SHARE;
  if (enough === 0) return root;
  let body = root;
  for (;;) {
    const within = blocksUnder(body).find((block) => (counts.get(block) ?? 0) >= enough);
    if (within === undefined) return body;
    body = within;
  }
}

function blocksUnder(element: PageElement): readonly PageElement[] {
  return childrenOf(element).flatMap((part) => {
    if (!isElement(part) || isDropped(part)) return [];
    return isBlock(part) ? [part] : blocksUnder(part);
  });
}

/** True for a block inside the article that its name or its links show to be navigation, not article. */
export function isSurrounding(element: PageElement, counts: ProseCount, whole: number): boolean {
  const prose = counts.get(element) ?? 0;
  if (prose > whole * SURROUNDINGS_SHARE) return false;
  return SURROUNDINGS.test(`${attribute(element, "class")} ${attribute(element, "id")}`);
}
