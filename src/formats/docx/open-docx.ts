import type { Opened } from "../../reader/opened.ts";
import { FileFault } from "../fault.ts";
import { child } from "../xml.ts";
import type { ZipMember } from "../zip.ts";
import { bodyPassages } from "./body.ts";
import { numberingOver } from "./numbering.ts";
import { bodyName, wordPart } from "./package.ts";
import { paragraphStyles } from "./styles.ts";

/** Media type of a Word document. */
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Opens a Word document (ECMA-376): body text in reading order, with the automatic numbers that Word would show,
 * tracked insertions applied and deletions dropped. Headers, footers, foot- and endnotes are not read.
 */
export function openDocx(bytes: Uint8Array, members: ReadonlyMap<string, ZipMember>): Opened {
  const name = bodyName(bytes, members);
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const body = child(wordPart(bytes, members, name)?.root, "w:body");
  if (body === undefined) throw new FileFault("not-a-document");
  const styles = paragraphStyles(wordPart(bytes, members, `${folder}styles.xml`)?.root);
  const numbering = numberingOver(wordPart(bytes, members, `${folder}numbering.xml`)?.root);
  return { mediaType: DOCX, passages: bodyPassages(body, name, styles, numbering) };
}
