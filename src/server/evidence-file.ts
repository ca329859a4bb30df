import { refuse, type Refusal } from "../office/refusal.ts";
import { secrecyMark } from "../office/secrecy.ts";
import { bad, good, type Result } from "../std/result.ts";
import { fileWords, type FileWords } from "./file-words.ts";

/** A file that may be kept as evidence: what its bytes are, and the name it is kept under. */
export interface EvidenceFile {
  readonly mediaType: string;
  readonly name: string;
}

const OFFICE_XML = "application/vnd.openxmlformats-officedocument.";
/** Accepted types by extension. The bytes have to agree; a name alone proves nothing. */
const TYPES: { readonly [extension: string]: string } = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  docx: `${OFFICE_XML}wordprocessingml.document`,
  xlsx: `${OFFICE_XML}spreadsheetml.sheet`,
  txt: "text/plain",
  csv: "text/csv",
};
const MACRO_NAMES = new Set(["docm", "dotm", "xlsm", "xltm", "xlsb", "pptm"]);
const LONGEST_NAME = 180;

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** File name without folders and control characters, in form C, not too long. */
export function plainName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = last.replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, "").trim();
  // A lone surrogate could not be kept in the book.
  const whole = clean.replace(/\p{Surrogate}/gu, "");
  return whole.length <= LONGEST_NAME ? whole : whole.slice(-LONGEST_NAME);
}

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";

const hasMacro = ({ parts }: FileWords): boolean =>
  parts.some((name) => /vbaProject|vbaData|macrosheets|activeX/i.test(name));

/** Text of a .txt or .csv; null when it is no text. Everything written here is UTF-8 or GB 18030. */
function decodedText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return null;
}

function isWhatItSays(extension: string, bytes: Uint8Array, parts: readonly string[]): boolean {
  switch (extension) {
    case "pdf":
      return ascii(bytes, 0, 5) === "%PDF-";
    case "png":
      return startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    case "jpg":
    case "jpeg":
      return startsWith(bytes, 0xff, 0xd8, 0xff);
    case "webp":
      return ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP";
    case "docx":
      return parts.includes("word/document.xml");
    case "xlsx":
      return parts.includes("xl/workbook.xml");
    default:
      return decodedText(bytes) !== null;
  }
}

/**
 * Decides whether an uploaded file may be kept as evidence: accepted type by name and bytes,
 * no macros, no secrecy mark that can be read. Nothing has been stored when it refuses.
 */
export async function acceptEvidence(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<EvidenceFile, Refusal>> {
  const name = plainName(fileName);
  const extension = extensionOf(name);
  if (bytes.length === 0) return bad(refuse("file-empty", {}, "file"));
  if (MACRO_NAMES.has(extension)) return bad(refuse("file-macro", { name }, "file"));
  const mediaType = TYPES[extension];
  const words = fileWords(bytes);
  if (words !== null && hasMacro(words)) return bad(refuse("file-macro", { name }, "file"));
  if (mediaType === undefined || words === null || !isWhatItSays(extension, bytes, words.parts))
    return bad(refuse("file-type", { name }, "file"));
  // A cell of a sheet is a line of its own.
  const lines = extension === "csv" ? words.words.replaceAll(",", "\n") : words.words;
  const mark = secrecyMark(name) ?? secrecyMark(lines);
  return mark === null ? good({ mediaType, name }) : bad(refuse("secrecy-mark", { mark: mark.mark }, "file"));
}
