import type { Passage } from "../../reader/opened.ts";
import { withJoined, type JoinedCell } from "../joined-cells.ts";
import { child, elements, type XmlNode } from "../xml.ts";
import type { Numbering } from "./numbering.ts";
import { paragraphText } from "./paragraph.ts";
import { headingLevel, numberingOf, valueOf, type ParagraphStyle } from "./styles.ts";

type CellPlace = NonNullable<Passage["cell"]>;

/** What a walk through the body carries along. */
interface Walk {
  readonly part: string;
  readonly styles: (id: string | undefined) => ParagraphStyle;
  readonly numbering: Numbering;
  readonly passages: Passage[];
  readonly joined: JoinedCell[];
  paragraphs: number;
  tables: number;
  /** Text of a paragraph whose end mark was deleted: it runs on into the next. */
  carried: string;
}

/** Two numbers for every character: none for what the file does not spell, then one after another from `from`. */
function originsOf(unspelt: number, spelt: number, from: number): Int32Array {
  const origins = new Int32Array((unspelt + spelt) * 2);
  for (let at = 0; at < unspelt + spelt; at++) {
    origins[at * 2] = Math.max(from, from + at - unspelt);
    origins[at * 2 + 1] = at < unspelt ? from : from + at - unspelt + 1;
  }
  return origins;
}

/** 一、 joins the text directly; "1.1" or "(a)" needs a space to stay apart from it. */
const spaced = (label: string): string =>
  label === "" || /[\u3000-\u303f\uff00-\uffef]$/u.test(label) ? label : `${label} `;

function kindOf(
  place: CellPlace | null,
  style: ParagraphStyle,
  level: number | null,
  listed: boolean,
): Passage["kind"] {
  if (place !== null) return "cell";
  if (style.title) return "title";
  if (level !== null) return "heading";
  return listed ? "item" : "paragraph";
}

/** A centred first paragraph is the title of a report whose writer used no styles, as most do. */
const isCentredStart = (walk: Walk, properties: XmlNode | undefined, place: CellPlace | null): boolean =>
  place === null && walk.passages.length === 0 && valueOf(child(properties, "w:jc")) === "center";

function readParagraph(walk: Walk, paragraph: XmlNode, place: CellPlace | null): void {
  const index = walk.paragraphs++;
  const { text, joinsNext, boxes } = paragraphText(paragraph);
  if (joinsNext) walk.carried += text;
  else writeParagraph(walk, paragraph, { index, text, place });
  for (const box of boxes) readBlocks(walk, box, place);
}

function writeParagraph(
  walk: Walk,
  paragraph: XmlNode,
  read: { readonly index: number; readonly text: string; readonly place: CellPlace | null },
): void {
  const { index, text, place } = read;
  const properties = child(paragraph, "w:pPr");
  const style = walk.styles(valueOf(child(properties, "w:pStyle")));
  const numbers = numberingOf(properties) ?? style.numbering;
  const label =
    numbers === null || numbers.list === "0" ? "" : spaced(walk.numbering(numbers.list, numbers.level));
  const level = headingLevel(properties) ?? style.level;
  const kind = isCentredStart(walk, properties, place)
    ? "title"
    : kindOf(place, style, level, numbers !== null);
  let unspelt = label + walk.carried;
  walk.carried = "";
  let from = 0;
  for (const line of text.split("\n")) {
    const spelt = line.trim();
    const start = from + line.indexOf(spelt);
    from += line.length + 1;
    if (spelt === "" && unspelt.trim() === label.trim()) continue;
    walk.passages.push({
      text: unspelt + spelt,
      source: { kind: "paragraph", part: walk.part, paragraph: index, start, end: start + spelt.length },
      kind,
      ...(kind === "heading" && level !== null ? { level } : {}),
      ...(place === null ? {} : { cell: place }),
      ...(unspelt === "" ? {} : { origins: originsOf(unspelt.length, spelt.length, start) }),
    });
    unspelt = "";
  }
}

/** How many columns are meant; files that claim more than a hundred are not believed. */
const widthOf = (node: XmlNode | undefined, least: number): number =>
  Math.min(100, Math.max(least, Math.trunc(Number(valueOf(node) ?? least)) || least));

function readTable(walk: Walk, table: XmlNode): void {
  const number = walk.tables++;
  /** By column, the cell that the cells below may continue. */
  const open = new Map<number, { -readonly [key in keyof JoinedCell]: JoinedCell[key] }>();
  let row = 0;
  for (const line of flattened(table)) {
    if (line.name !== "w:tr") continue;
    let column = widthOf(child(child(line, "w:trPr"), "w:gridBefore"), 0);
    for (const cell of flattened(line)) {
      if (cell.name !== "w:tc") continue;
      const place = { table: number, row, column };
      readBlocks(walk, cell, place);
      const joins = child(child(cell, "w:tcPr"), "w:vMerge");
      const above = joins === undefined || valueOf(joins) === "restart" ? undefined : open.get(column);
      if (above === undefined) open.set(column, { ...place, bottom: row });
      else {
        if (above.bottom === above.row) walk.joined.push(above);
        above.bottom = row;
      }
      column += widthOf(child(child(cell, "w:tcPr"), "w:gridSpan"), 1);
    }
    row += 1;
  }
}

/** Content controls, custom XML and insertions only wrap what they hold. */
function flattened(node: XmlNode): readonly XmlNode[] {
  return elements(node).flatMap((element) =>
    /^(?:w:sdt|w:sdtContent|w:customXml|w:ins|w:moveTo|w:smartTag)$/.test(element.name)
      ? flattened(element)
      : [element],
  );
}

function readBlocks(walk: Walk, node: XmlNode, place: CellPlace | null): void {
  for (const element of flattened(node)) {
    if (element.name === "w:p") readParagraph(walk, element, place);
    else if (element.name === "w:tbl") readTable(walk, element);
  }
}

/**
 * The passages of a Word body in reading order. Paragraphs are counted from 0 over the whole part, tables and text
 * boxes included; a line break within a paragraph begins a new passage of the same paragraph.
 */
export function bodyPassages(
  body: XmlNode,
  part: string,
  styles: Walk["styles"],
  numbering: Numbering,
): readonly Passage[] {
  const walk: Walk = {
    part,
    styles,
    numbering,
    passages: [],
    joined: [],
    paragraphs: 0,
    tables: 0,
    carried: "",
  };
  readBlocks(walk, body, null);
  return withJoined(walk.passages, walk.joined);
}
