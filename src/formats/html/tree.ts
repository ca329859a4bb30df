import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from "parse5";

/** Nodes of a parsed page, as parse5 gives them. */
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageText = DefaultTreeAdapterTypes.TextNode;
type PageParent = DefaultTreeAdapterTypes.ParentNode;

/** Elements that never hold the words of an article. */
const DROPPED: ReadonlySet<string> = new Set(
  (
    "head script style noscript template iframe object embed svg math canvas audio video map nav footer aside form " +
    "button select option textarea input dialog menu rt rp del s strike"
  ).split(" "),
);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 " +
    "header hr html li main ol p pre section summary table tbody td tfoot th thead title tr ul"
  ).split(" "),
);

export const isText = (node: PageNode): node is PageText => tree.isTextNode(node);
export const isElement = (node: PageNode): node is PageElement => tree.isElementNode(node);
export const childrenOf = (node: PageParent): readonly PageNode[] => node.childNodes;
export const isBlock = (element: PageElement): boolean => BLOCKS.has(element.tagName);
export const attribute = (element: PageElement, name: string): string =>
  element.attrs.find((given) => given.name === name)?.value ?? "";

/** True for an element whose words a visitor does not see, or that is no part of an article by its nature. */
export function isDropped(element: PageElement): boolean {
  if (DROPPED.has(element.tagName)) return true;
  if (element.attrs.some((given) => given.name === "hidden")) return true;
  if (attribute(element, "aria-hidden") === "true") return true;
  if (/^(?:navigation|banner|contentinfo|search|dialog)$/.test(attribute(element, "role"))) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style"));
}
