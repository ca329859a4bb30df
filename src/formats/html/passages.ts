import type { Passage } from "../../reader/opened.ts";
import { withJoined, type JoinedCell } from "../joined-cells.ts";
import { isSurrounding, type ProseCount } from "./article.ts";
import { addText, emptyLine, takeLine, type GatheredLine } from "./gathered-line.ts";
import { dataCells } from "./table.ts";
import { childrenOf, isBlock, isDropped, isElement, isText, type PageElement } from "./tree.ts";

type About = Pick<Passage, "kind" | "level" | "cell">;

interface Walk {
  readonly page: string;
  readonly counts: ProseCount;
  readonly whole: number;
  readonly line: GatheredLine;
  readonly passages: Passage[];
  readonly joined: JoinedCell[];
  tables: number;
}

const PARAGRAPH: About = { kind: "paragraph" };

function flush(walk: Walk, about: About): void {
  const { line } = walk;
  // A line made of links only leads elsewhere ("上一篇", "打印", attachments).
  const links = line.linked > 0 && line.linked * 2 > line.units.length && about.kind !== "heading";
  const passage = takeLine(line, about);
  if (passage !== null && !links) walk.passages.push(passage);
}

function aboutOf(element: PageElement, outer: About): About {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (outer.kind === "cell") return outer;
  if (heading !== undefined) return { kind: "heading", level: Number(heading) };
  if (element.tagName === "li") return { kind: "item" };
  return outer.kind === "item" ? outer : PARAGRAPH;
}

function readTable(walk: Walk, table: PageElement, outer: About): void {
  const cells = outer.kind === "cell" ? null : dataCells(table);
  if (cells === null) return readParts(walk, table, outer, false, false);
  const number = walk.tables++;
  for (const { element, row, column, bottom } of cells) {
    const about: About = { kind: "cell", cell: { table: number, row, column } };
    if (bottom > row) walk.joined.push({ table: number, row, column, bottom });
    readParts(walk, element, about, false, false);
    flush(walk, about);
  }
}

function readElement(walk: Walk, element: PageElement, about: About, inLink: boolean, inPre: boolean): void {
  if (element.tagName === "br") return flush(walk, about);
  if (isDropped(element)) return;
  if (!isBlock(element)) return readParts(walk, element, about, inLink || element.tagName === "a", inPre);
  if (isSurrounding(element, walk.counts, walk.whole)) return;
  flush(walk, about);
  const own = aboutOf(element, about);
  if (element.tagName === "table") readTable(walk, element, own);
  else readParts(walk, element, own, inLink, inPre || element.tagName === "pre");
  flush(walk, own);
}

function readParts(walk: Walk, element: PageElement, about: About, inLink: boolean, inPre: boolean): void {
  for (const part of childrenOf(element)) {
    if (isText(part)) addText(walk.line, part, walk.page, inLink, inPre ? () => flush(walk, about) : null);
    else if (isElement(part)) readElement(walk, part, about, inLink, inPre);
  }
}

/** The passages under an element in reading order, each character with its origin in the decoded page. */
export function passagesUnder(root: PageElement, page: string, counts: ProseCount): readonly Passage[] {
  const whole = counts.get(root) ?? 0;
  const walk: Walk = { page, counts, whole, line: emptyLine(), passages: [], joined: [], tables: 0 };
  readParts(walk, root, aboutOf(root, PARAGRAPH), false, root.tagName === "pre");
  flush(walk, aboutOf(root, PARAGRAPH));
  return withJoined(walk.passages, walk.joined);
}
