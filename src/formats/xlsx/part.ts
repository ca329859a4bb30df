import { FileFault } from "../fault.ts";
import { parseXml, type XmlNode } from "../xml.ts";
import { decodeXml } from "../xml-bytes.ts";
import { unzip, type ZipMember } from "../zip.ts";

/** A workbook as it lies in its archive. */
export interface SheetArchive {
  readonly bytes: Uint8Array;
  readonly members: ReadonlyMap<string, ZipMember>;
}

/** The two namespaces of SpreadsheetML: ECMA-376 transitional and ISO/IEC 29500 strict. */
const SHEET_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** Some writers spell every element with a prefix; the sheet reader knows them bare. */
function withoutPrefix(text: string): string {
  for (const [, prefix, uri] of text.slice(0, 8_000).matchAll(/\sxmlns:([\w-]+)=["']([^"']*)["']/g)) {
    if (prefix !== undefined && SHEET_NAMESPACES.has(uri ?? ""))
      return text.replace(new RegExp(`(</?)${prefix}:`, "g"), "$1");
  }
  return text;
}

/** The text of a part, its elements without prefix; null when the archive has no such part. */
export function partText({ bytes, members }: SheetArchive, name: string): string | null {
  const member = members.get(name);
  return member === undefined ? null : withoutPrefix(decodeXml(unzip(bytes, member)));
}

/** The tree of a part; null when the archive has no such part. */
export function partTree(archive: SheetArchive, name: string): XmlNode | null {
  const text = partText(archive, name);
  return text === null ? null : parseXml(text, name);
}

/** The tree of a part without which a workbook cannot be read. */
export function neededTree(archive: SheetArchive, name: string): XmlNode {
  const tree = partTree(archive, name);
  if (tree === null) throw new FileFault("damaged", { part: name });
  return tree;
}
