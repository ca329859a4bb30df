import { parse } from "parse5";
import type { Opened, Passage } from "../../reader/opened.ts";
import { FileFault } from "../fault.ts";
import { articleOf, countProse } from "./article.ts";
import { passagesUnder } from "./passages.ts";
import { childrenOf, isDropped, isElement, isText, type PageElement, type PageNode } from "./tree.ts";

/** Browsers stop nesting at 512; a page beyond that was made to break readers. */
const DEEPEST = 512;
const MOST_NODES = 1_000_000;

function refuseMonsters(root: PageNode): void {
  const open: (readonly [PageNode, number])[] = [[root, 0]];
  for (let seen = 0; open.length > 0; seen++) {
    const [node, depth] = open.pop() as readonly [PageNode, number];
    if (depth > DEEPEST || seen > MOST_NODES) throw new FileFault("damaged", { part: "HTML" });
    if (isElement(node)) for (const part of childrenOf(node)) open.push([part, depth + 1]);
  }
}

function find(element: PageElement, name: string, into: (part: PageElement) => boolean): PageElement | null {
  for (const part of childrenOf(element)) {
    if (!isElement(part)) continue;
    if (part.tagName === name) return part;
    const within = into(part) ? find(part, name, into) : null;
    if (within !== null) return within;
  }
  return null;
}

/** The page's `<title>` up to the site's own name ("…报告_某某区人民政府"). */
function pageTitle(root: PageElement): Passage | null {
  const node = find(root, "title", (part) => part.tagName === "head");
  const text = node === null ? undefined : childrenOf(node)[0];
  if (text === undefined || !isText(text)) return null;
  const words = text.value.split(/[_|]|\s[-–—]\s/u)[0]?.trim() ?? "";
  const start = (text.sourceCodeLocation?.startOffset ?? 0) + text.value.indexOf(words);
  return words === ""
    ? null
    : { text: words, kind: "title", source: { kind: "raw", start, end: start + words.length } };
}

/** A headline made the title of the document: titles have no level. */
const asTitle = ({ text, source, origins }: Passage): Passage => ({
  text,
  source,
  kind: "title",
  ...(origins === undefined ? {} : { origins }),
});

/** The title stands first: the article's own first heading, else the page's `<h1>`, else its `<title>`. */
function titled(
  body: readonly Passage[],
  root: PageElement,
  headline: readonly Passage[],
): readonly Passage[] {
  const [first, ...rest] = body;
  if (first?.kind === "heading" && first.level === 1) {
    return [asTitle(first), ...rest];
  }
  if (body.some((passage) => passage.kind === "heading" && passage.level === 1)) return body;
  const title =
    headline.length > 0
      ? headline.map((passage) => ({ ...passage, kind: "title" as const }))
      : [pageTitle(root)];
  return [
    ...title.filter((passage) => passage !== null && passage.text !== first?.text),
    ...body,
  ] as readonly Passage[];
}

/** Opens a decoded web page: the words of its article, without scripts, menus and footers. */
export function openHtml(page: string): Opened {
  const root = parse(page, { sourceCodeLocationInfo: true }).childNodes.find(isElement);
  if (root === undefined) throw new FileFault("no-text");
  refuseMonsters(root);
  const counts = countProse(root);
  const body = passagesUnder(articleOf(root, counts), page, counts);
  if (body.length === 0) throw new FileFault("no-text");
  const h1 = find(root, "h1", (part) => !isDropped(part));
  const headline = h1 === null ? [] : passagesUnder(h1, page, counts).map(asTitle);
  return { mediaType: "text/html", passages: titled(body, root, headline) };
}
