import { child, elements, type XmlNode } from "../xml.ts";

/** What the reader needs of a paragraph's style; `level` is 1–9 for headings. */
export interface ParagraphStyle {
  readonly title: boolean;
  readonly level: number | null;
  readonly numbering: { readonly list: string; readonly level: number } | null;
}

const PLAIN: ParagraphStyle = { title: false, level: null, numbering: null };
const LONGEST_CHAIN = 20;
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/;
const TITLE_NAME = /^(?:title|标题)$/;

/** Value of a Word property such as `<w:ilvl w:val="1"/>`. */
export const valueOf = (node: XmlNode | undefined): string | undefined => node?.attributes.get("w:val");

/** List and level of a paragraph's automatic number; list "0" switches a style's number off. */
export function numberingOf(properties: XmlNode | undefined): { list: string; level: number } | null {
  const numbers = child(properties, "w:numPr");
  const list = valueOf(child(numbers, "w:numId"));
  if (numbers === undefined || list === undefined) return null;
  return { list, level: levelFrom(valueOf(child(numbers, "w:ilvl"))) };
}

function levelFrom(text: string | undefined): number {
  const level = Number(text ?? "0");
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
}

/** Heading level from an outline level (0–8); 9 means body text. */
export function headingLevel(properties: XmlNode | undefined): number | null {
  const outline = valueOf(child(properties, "w:outlineLvl"));
  return outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : null;
}

function resolve(id: string, styles: ReadonlyMap<string, XmlNode>, depth: number): ParagraphStyle {
  const style = styles.get(id);
  if (style === undefined || depth > LONGEST_CHAIN) return PLAIN;
  const base = resolve(valueOf(child(style, "w:basedOn")) ?? "", styles, depth + 1);
  const name = (valueOf(child(style, "w:name")) ?? "").toLowerCase();
  const properties = child(style, "w:pPr");
  const named = HEADING_NAME.exec(name)?.[1];
  return {
    title: TITLE_NAME.test(name) || base.title,
    level: named === undefined ? (headingLevel(properties) ?? base.level) : Number(named),
    numbering: numberingOf(properties) ?? base.numbering,
  };
}

/** Reads `styles.xml`; the answer looks a paragraph style up by its id, with what it inherits. */
export function paragraphStyles(root: XmlNode | undefined): (id: string | undefined) => ParagraphStyle {
  const styles = new Map<string, XmlNode>();
  for (const style of root === undefined ? [] : elements(root)) {
    if (style.name === "w:style") styles.set(style.attributes.get("w:styleId") ?? "", style);
  }
  const known = new Map<string, ParagraphStyle>();
  return (id) => {
    if (id === undefined) return PLAIN;
    const style = known.get(id) ?? resolve(id, styles, 0);
    known.set(id, style);
    return style;
  };
}
