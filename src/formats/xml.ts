import { FileFault } from "./fault.ts";

/** An XML element with its attributes and, in order, its child elements and texts. Prefixes stay in the names. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

const MOST_NODES = 1_000_000;
const DEEPEST = 200;
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : "\ufffd";
}

/** Replaces the five predefined entities and numeric references; any other entity is left as it stands. */
const decoded = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-fA-F]{1,8})|#(\d{1,8})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
        if (hex !== undefined) return character(Number.parseInt(hex, 16));
        if (decimal !== undefined) return character(Number(decimal));
        return PREDEFINED.get(name) ?? whole;
      })
    : text;

/** A name without a value is taken whole too: looking for its value from each of its letters would take the square of time. */
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  if (source === "") return attributes;
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(source); found !== null; found = ATTRIBUTE.exec(source)) {
    const [, name, double, single] = found;
    const value = double ?? single;
    if (name !== undefined && value !== undefined) attributes.set(name, decoded(value));
  }
  return attributes;
}

/** Thrown where the text stops being XML. */
class BrokenMarkup extends Error {}

function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === ">") return at;
    if (mark === '"' || mark === "'") {
      at = text.indexOf(mark, at + 1);
      if (at < 0) break;
    }
  }
  throw new BrokenMarkup();
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new BrokenMarkup();
  return at + mark.length;
}

function openTag(source: string): { node: OpenNode; closed: boolean } {
  const closed = source.endsWith("/");
  const inner = closed ? source.slice(0, -1) : source;
  const name = /^[^\s/>]+/.exec(inner)?.[0];
  if (name === undefined) throw new BrokenMarkup();
  return { node: { name, attributes: attributesOf(inner.slice(name.length)), children: [] }, closed };
}

function grow(text: string, stack: OpenNode[]): void {
  let nodes = 0;
  let at = text.indexOf("<");
  while (at >= 0 && at < text.length) {
    const top = stack[stack.length - 1] as OpenNode;
    if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (text.startsWith("<![CDATA[", at)) {
      const end = after(text, "]]>", at);
      top.children.push(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith("<!", at)) throw new BrokenMarkup();
    else if (text.startsWith("</", at)) {
      const end = endOfTag(text, at);
      if (stack.length < 2 || text.slice(at + 2, end).trim() !== top.name) throw new BrokenMarkup();
      stack.pop();
      at = end + 1;
    } else {
      const end = endOfTag(text, at);
      const { node, closed } = openTag(text.slice(at + 1, end));
      if (++nodes > MOST_NODES || stack.length > DEEPEST) throw new FileFault("bomb", { part: node.name });
      top.children.push(node);
      if (!closed) stack.push(node);
      at = end + 1;
    }
    const next = text.indexOf("<", at);
    if (stack.length > 1 && next > at)
      (stack[stack.length - 1] as OpenNode).children.push(decoded(text.slice(at, next)));
    at = next;
  }
}

/**
 * Reads one part of a document as a tree; the part's name is for the refusal. A document type is refused and no
 * entity but the five predefined ones is expanded, so that a text cannot grow while it is read.
 */
export function parseXml(text: string, part: string): XmlNode {
  const outer: OpenNode = { name: "", attributes: new Map(), children: [] };
  const stack = [outer];
  try {
    grow(text, stack);
  } catch (fault) {
    if (fault instanceof BrokenMarkup) throw new FileFault("damaged", { part });
    throw fault;
  }
  const root = outer.children.find((child) => typeof child !== "string");
  if (stack.length !== 1 || root === undefined || typeof root === "string")
    throw new FileFault("damaged", { part });
  return root;
}

/** The child elements of a node. */
export const elements = (node: XmlNode): readonly XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== "string");

/** The first child element with this name. */
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node === undefined ? undefined : elements(node).find((element) => element.name === name);
