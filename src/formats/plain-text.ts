import type { Opened, Passage } from "../reader/opened.ts";
import { FileFault } from "./fault.ts";

/** A text may hold stray control characters; above this share of them (one in a hundred) it is no text. */
const MOST_CONTROLS = 0.01;
/** Replacement characters mark bytes that belong to no character; a damaged text has some, a picture has many. */
const MOST_REPLACED = 0.3;

/** Refuses what is not text: bytes that decode mostly to control or replacement characters, or to nothing. */
export function refuseBinary(decoded: string): void {
  let controls = 0;
  let replaced = 0;
  for (let at = 0; at < decoded.length; at++) {
    const code = decoded.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) controls += 1;
    else if (code === 0xfffd) replaced += 1;
  }
  if (controls > decoded.length * MOST_CONTROLS || replaced > decoded.length * MOST_REPLACED) {
    throw new FileFault("binary");
  }
  if (decoded.trim() === "") throw new FileFault("no-text");
}

/** Cuts a decoded plain text into lines; each keeps its place in the text as it came. */
export function openPlainText(decoded: string): Opened {
  const passages: Passage[] = [];
  for (const match of decoded.matchAll(/[^\r\n\f\u2028\u2029]+/g)) {
    const text = match[0].trim();
    if (text === "") continue;
    const start = match.index + match[0].indexOf(text);
    passages.push({ text, source: { kind: "raw", start, end: start + text.length }, kind: "paragraph" });
  }
  return { mediaType: "text/plain", passages, decoded };
}
