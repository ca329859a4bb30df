import type { Opened } from "../../reader/opened.ts";
import { FileFault } from "../fault.ts";
import { child } from "../xml.ts";
import type { ZipMember } from "../zip.ts";
import { bodyPassages } from "./body.ts";
import { numberingOver } from "./numbering.ts";
import { bodyName, wordPart } from "./package.ts";
import { paragraphStyles } from "./styles.ts";

/** A document has a handful of page headers; the rest of a crowd is not read. */
const MOST_MARGINS = 60;

/** Media type of a Word document. */
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Lines of the page headers and footers beside a body. */
function marginLines(
  bytes: Uint8Array,
  members: ReadonlyMap<string, ZipMember>,
  folder: string,
): readonly string[] {
  const names = [...members.keys()].filter(
    (name) => name.startsWith(folder) && /^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length)),
  );
  return names.slice(0, MOST_MARGINS).flatMap((name) => {
    const part = wordPart(bytes, members, name);
    if (part === null) return [];
    const passages = bodyPassages(part.root, name, paragraphStyles(undefined), numberingOver(undefined));
    return passages.map((passage) => passage.text);
  });
}

/**
 * Opens a Word document (ECMA-376): body text in reading order, with the automatic numbers that Word would show,
 * tracked insertions applied and deletions dropped. Page headers and footers come apart
 * from the text; foot- and endnotes are not read.
 */
export function openDocx(bytes: Uint8Array, members: ReadonlyMap<string, ZipMember>): Opened {
  const name = bodyName(bytes, members);
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const body = child(wordPart(bytes, members, name)?.root, "w:body");
  if (body === undefined) throw new FileFault("not-a-document");
  const styles = paragraphStyles(wordPart(bytes, members, `${folder}styles.xml`)?.root);
  const numbering = numberingOver(wordPart(bytes, members, `${folder}numbering.xml`)?.root);
  const passages = bodyPassages(body, name, styles, numbering);
  return { mediaType: DOCX, passages, margins: marginLines(bytes, members, folder) };
}
