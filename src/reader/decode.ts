import { detect } from "jschardet";

/** A file's text and the encoding it was read in, by the name that `TextDecoder` gives it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Names that a detector may return for Chinese text, and the decoder that reads them. */
const chineseEncodings: ReadonlyMap<string, string> = new Map([
  ["gb2312", "gb18030"],
  ["gbk", "gb18030"],
  ["cp936", "gb18030"],
  ["gb18030", "gb18030"],
  ["hz-gb-2312", "gb18030"],
  ["big5", "big5"],
  ["big5hkscs", "big5"],
  ["cp950", "big5"],
  ["utf-16-le", "utf-16le"],
  ["utf-16le", "utf-16le"],
  ["utf-16-be", "utf-16be"],
  ["utf-16be", "utf-16be"],
]);

/** One broken character in a hundred is still UTF-8 with a flaw, not another encoding. */
const flawShare = 0.01;

/**
 * Bytes of a text or HTML file as text. In order: byte order mark, strict UTF-8, the charset handed in (from an HTTP
 * header or the file's own `<meta>`), a `<meta>` charset found in the first two kilobytes, a detector, GB 18030.
 * Never throws: a byte that no decoder knows becomes U+FFFD, which `repairText` reports as lost.
 */
export function decodeBytes(bytes: Uint8Array, hint: { readonly charset?: string } = {}): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const strict = decodeStrictly(bytes, "utf-8");
  if (strict !== null && !looksWide(bytes)) return { text: strict, encoding: "utf-8" };
  for (const charset of [hint.charset, metaCharset(bytes)]) {
    const label = charset === undefined ? null : knownLabel(charset);
    if (label !== null && label !== "utf-8") return decodeAs(bytes, label);
  }
  const flawed = decodeAs(bytes, "utf-8");
  if (isFlawedUtf8(flawed.text)) return flawed;
  return decodeAs(bytes, detected(bytes));
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return "gb18030";
  return null;
}

/** UTF-16 without its mark can be strict UTF-8 by accident, but only text of two bytes a letter holds zero bytes. */
function looksWide(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 2048).includes(0);
}

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const text = new TextDecoder(label).decode(bytes);
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, encoding: label };
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GBK and GB2312 are read as GB 18030, which holds both. Null when no decoder knows the label. */
function knownLabel(charset: string): string | null {
  const label = charset.trim().toLowerCase();
  const chinese = chineseEncodings.get(label);
  if (chinese !== undefined) return chinese;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1];
}

function isFlawedUtf8(text: string): boolean {
  const broken = text.split("\ufffd").length - 1;
  return broken <= text.length * flawShare && /\p{Script=Han}/u.test(text);
}

function detected(bytes: Uint8Array): string {
  const name = detect(bytes.subarray(0, 65_536)).encoding;
  return chineseEncodings.get(name?.toLowerCase() ?? "") ?? "gb18030";
}
