import { decodeBytes } from "../reader/decode.ts";
import type { Opened } from "../reader/opened.ts";
import { bad, good, type Result } from "../std/result.ts";
import { openDocx } from "./docx/open-docx.ts";
import { openDoc } from "./doc/open-doc.ts";
import { FileFault } from "./fault.ts";
import { openHtml } from "./html/open-html.ts";
import { openPdf } from "./pdf/open-pdf.ts";
import { openPlainText, refuseBinary } from "./plain-text.ts";
import type { FileRefusal } from "./refusal.ts";
import { sniff } from "./sniff.ts";
import { openXlsx } from "./xlsx/open-xlsx.ts";

const MEGABYTE = 1024 * 1024;
/** The longest reports have some 100,000 characters; 20 MB leaves room for the pictures in a .docx. */
const MOST_BYTES = 20 * MEGABYTE;
/** The longest text that is read, in UTF-16 units; about a hundred long reports. */
const MOST_CHARACTERS = 8 * MEGABYTE;

/** What the HTML standard takes for a page when nothing else says so (MIME Sniffing, 7.1). */
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|article|section|center|span|!--)(?:[\s>]|$)/i;

async function opened(bytes: Uint8Array): Promise<Opened> {
  const sniffed = sniff(bytes);
  if (sniffed.kind === "docx") return openDocx(bytes, sniffed.members);
  if (sniffed.kind === "xlsx") return openXlsx(bytes, sniffed.members);
  if (sniffed.kind === "pdf") return openPdf(bytes);
  if (sniffed.kind === "doc") return openDoc(bytes);
  const decoded = decodeBytes(bytes).text;
  refuseBinary(decoded);
  if (decoded.length > MOST_CHARACTERS) throw tooLarge(bytes.length);
  return PAGE_START.test(decoded) ? openHtml(decoded) : openPlainText(decoded);
}

const tooLarge = (bytes: number): FileFault =>
  new FileFault("too-large", { size: Math.ceil(bytes / MEGABYTE), limit: MOST_BYTES / MEGABYTE });

/**
 * Opens a file by what its bytes are, never by its name: plain text, HTML, .docx, .doc, .xlsx or PDF. Gives paragraphs with their
 * place in the file, or a refusal whose sentence (`words/files.ts`) says what is wrong and what to do.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Result<Opened, FileRefusal>> {
  const name = fileName.trim() === "" ? "-" : fileName.trim();
  try {
    if (bytes.length === 0) throw new FileFault("empty");
    if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
    const file = await opened(bytes);
    if (!file.passages.some((passage) => /[\p{L}\p{N}]/u.test(passage.text))) throw new FileFault("no-text");
    return good(file);
  } catch (fault) {
    if (fault instanceof FileFault) return bad({ code: fault.code, values: { name, ...fault.values } });
    throw fault;
  }
}
