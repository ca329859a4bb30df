import { FileFault } from "./fault.ts";
import { unzip, zipMembers, type ZipMember } from "./zip.ts";

/** What a file is, by its bytes: a Word document or spreadsheet with its members, a PDF, an old Word file, or what reads as text. */
export type Sniffed =
  | { readonly kind: "docx" | "xlsx"; readonly members: ReadonlyMap<string, ZipMember> }
  | { readonly kind: "pdf" | "doc" | "text" };

const HEAD = 64;
/** First bytes of files that are no plan, in Latin-1, with the refusal each gets. */
const SIGNATURES: readonly (readonly [
  start: string,
  kind: string,
  code: "picture" | "archive" | "other-document",
])[] = [
  ["\xff\xd8\xff", "JPEG", "picture"],
  ["\x89PNG\r\n\x1a\n", "PNG", "picture"],
  ["GIF87a", "GIF", "picture"],
  ["GIF89a", "GIF", "picture"],
  ["II*\0", "TIFF", "picture"],
  ["MM\0*", "TIFF", "picture"],
  ["7z\xbc\xaf\x27\x1c", "7z", "archive"],
  ["Rar!\x1a\x07", "RAR", "archive"],
  ["\x1f\x8b\x08", "GZIP", "archive"],
  ["{\\rtf", "RTF", "other-document"],
];
const ZIP_STARTS: readonly string[] = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
/** Names in an OLE directory are UTF-16. */
const holds = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, "utf16le");

function refuseSignature(head: string): void {
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  if (known !== undefined) throw new FileFault(known[2], { kind: known[1] });
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP")
    throw new FileFault("picture", { kind: "WebP" });
  if (head.startsWith("BM") && head.slice(6, 10) === "\0\0\0\0")
    throw new FileFault("picture", { kind: "BMP" });
  if (/^....ftyp(?:hei[cxms]|mif1|avif)/s.test(head)) throw new FileFault("picture", { kind: "HEIC" });
  if (/^(?:\s*|\xef\xbb\xbf)MIME-Version:/i.test(head))
    throw new FileFault("other-document", { kind: "MHT" });
}

/** Word, Excel and PowerPoint before 2007, WPS, and every document under a password, are OLE compound files. */
function sniffOle(bytes: Uint8Array): Sniffed {
  if (holds(bytes, "EncryptedPackage")) throw new FileFault("encrypted");
  if (holds(bytes, "Workbook")) throw new FileFault("spreadsheet", { kind: ".xls" });
  if (holds(bytes, "PowerPoint Document")) throw new FileFault("slides");
  if (holds(bytes, "WordDocument")) return { kind: "doc" };
  // The directory stands at the end of most files: one that names no body was cut on its way.
  throw new FileFault("damaged", { part: "OLE" });
}

/** A workbook with macros is refused although its cells could be read: nobody should get used to handing them round. */
function sniffWorkbook(names: readonly string[], members: ReadonlyMap<string, ZipMember>): Sniffed {
  if (names.some((name) => /vbaProject|macrosheets\//i.test(name))) throw new FileFault("macros");
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name)))
    throw new FileFault("spreadsheet", { kind: ".xlsb" });
  return { kind: "xlsx", members };
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const members = zipMembers(bytes);
  const names = [...members.keys()];
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has("xl/")) return sniffWorkbook(names, members);
  if (has("ppt/")) throw new FileFault("slides");
  if (has("OFD.xml")) throw new FileFault("other-document", { kind: "OFD" });
  const declared = members.get("mimetype");
  if (declared !== undefined && declared.size < 200) {
    if (latin1(unzip(bytes, declared)).includes("opendocument"))
      throw new FileFault("other-document", { kind: "ODF" });
  }
  if (has("[Content_Types].xml") || has("word/")) return { kind: "docx", members };
  throw new FileFault("archive", { kind: "ZIP" });
}

/** Tells by content what a file is, never by its name; throws a `FileFault` for what cannot be read. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = latin1(bytes.subarray(0, HEAD));
  refuseSignature(head);
  if (head.trimStart().startsWith("%PDF-")) return { kind: "pdf" };
  if (head.startsWith(OLE)) return sniffOle(bytes);
  if (ZIP_STARTS.some((start) => head.startsWith(start))) return sniffZip(bytes);
  return { kind: "text" };
}
