import { child, elements, type XmlNode } from "../xml.ts";
import { valueOf } from "./styles.ts";

/** What is in force and visible of a paragraph: its characters, and whether its end mark has been deleted. */
export interface ParagraphText {
  readonly text: string;
  readonly joinsNext: boolean;
  /** Text boxes that hang on this paragraph: their paragraphs are read after it. */
  readonly boxes: readonly XmlNode[];
}

/** Deletions and origins of moves are not in force; field codes, pinyin over characters and fallbacks repeat or hide. */
const NOT_READ: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:rt",
  "w:pPr",
  "w:rPr",
  "w:footnoteReference",
  "w:endnoteReference",
  "mc:Fallback",
]);
const SINGLE: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "-"],
]);

/** True for an on/off property that is there and not switched off. */
const isOn = (node: XmlNode | undefined): boolean =>
  node !== undefined && !/^(?:0|false|off)$/.test(valueOf(node) ?? "1");

function gather(node: XmlNode, out: string[], boxes: XmlNode[]): void {
  for (const element of elements(node)) {
    if (NOT_READ.has(element.name)) continue;
    if (element.name === "w:r" && isOn(child(child(element, "w:rPr"), "w:vanish"))) continue;
    if (element.name === "w:txbxContent") {
      boxes.push(element);
      continue;
    }
    if (element.name === "w:t" || element.name === "m:t") {
      for (const text of element.children) if (typeof text === "string") out.push(text);
      continue;
    }
    const single = SINGLE.get(element.name);
    if (single !== undefined && element.attributes.get("w:type") !== "page") out.push(single);
    gather(element, out, boxes);
  }
}

/** Reads one `<w:p>`: insertions stand, deletions do not. */
export function paragraphText(paragraph: XmlNode): ParagraphText {
  const out: string[] = [];
  const boxes: XmlNode[] = [];
  gather(paragraph, out, boxes);
  const mark = child(child(paragraph, "w:pPr"), "w:rPr");
  const joinsNext = child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
  return { text: out.join(""), joinsNext, boxes };
}
