import { FileFault } from "../fault.ts";
import { parseXml, elements, type XmlNode } from "../xml.ts";
import { decodeXml } from "../xml-bytes.ts";
import { unzip, type ZipMember } from "../zip.ts";

/** The two namespaces of WordprocessingML: ECMA-376 transitional and ISO/IEC 29500 strict. */
const WORD_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const OFFICE_DOCUMENT = /\/officeDocument$/;

/** A part of a Word file: its name in the archive and its tree, with every Word element spelt `w:…`. */
export interface WordPart {
  readonly name: string;
  readonly root: XmlNode;
}

/** Writers may choose any prefix for Word's namespace; the body reader knows one. */
function withUsualPrefix(text: string): string {
  for (const [, prefix, uri] of text.slice(0, 8_000).matchAll(/\sxmlns:([\w.-]+)=["']([^"']*)["']/g)) {
    if (prefix === undefined || prefix === "w" || !WORD_NAMESPACES.has(uri ?? "")) continue;
    return text
      .replace(new RegExp(`(</?)${prefix}:`, "g"), "$1w:")
      .replace(new RegExp(`(\\s)${prefix}:(\\w+=)`, "g"), "$1w:$2");
  }
  return text;
}

/** Reads a part of the archive by name; null when it is not there. */
export function wordPart(
  bytes: Uint8Array,
  members: ReadonlyMap<string, ZipMember>,
  name: string,
): WordPart | null {
  const member = members.get(name);
  if (member === undefined) return null;
  return { name, root: parseXml(withUsualPrefix(decodeXml(unzip(bytes, member))), name) };
}

/** The name of the part that holds the body, as the package's relationships say; "word/document.xml" by custom. */
export function bodyName(bytes: Uint8Array, members: ReadonlyMap<string, ZipMember>): string {
  const relations = wordPart(bytes, members, "_rels/.rels");
  const relation =
    relations === null
      ? undefined
      : elements(relations.root).find((element) =>
          OFFICE_DOCUMENT.test(element.attributes.get("Type") ?? ""),
        );
  const target = relation?.attributes.get("Target")?.replace(/^\//, "") ?? "word/document.xml";
  if (!members.has(target)) throw new FileFault("not-a-document");
  return target;
}
