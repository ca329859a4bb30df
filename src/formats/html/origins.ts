import { defaultTreeAdapter as tree, parseFragment } from "parse5";
import type { PageText } from "./tree.ts";

const REFERENCE = /&(?:#[xX][0-9a-fA-F]+|#\d+|[A-Za-z][A-Za-z0-9]*);?/y;
const lengths = new Map<string, number>();

/** How many characters a reference such as "&ldquo;" stands for, as the HTML standard has it. */
function lengthOfReference(reference: string): number {
  const known = lengths.get(reference);
  if (known !== undefined) return known;
  const first = parseFragment(reference).childNodes[0];
  const length = first !== undefined && tree.isTextNode(first) ? first.value.length : 0;
  if (lengths.size < 1_000) lengths.set(reference, length);
  return length;
}

/**
 * Where each character of a text node stands in the decoded page: start and end per UTF-16 unit. Follows
 * character references and line ends; where the two cannot be brought together (markup that the parser moved),
 * every character is given the whole node.
 */
export function textOrigins(node: PageText, page: string): Int32Array {
  const place = node.sourceCodeLocation;
  const from = place?.startOffset ?? 0;
  const until = place?.endOffset ?? 0;
  const origins = new Int32Array(node.value.length * 2);
  let raw = from;
  for (let at = 0; at < node.value.length; ) {
    let width = 1;
    let count = 1;
    if (page[raw] === "\r" && page[raw + 1] === "\n") width = 2;
    else if (page[raw] === "&" && node.value[at] !== "&") ({ width, count } = reference(page, raw));
    else if (page[raw] === "&") ({ width, count } = ampersand(page, raw));
    else if (page[raw] !== node.value[at] && page[raw] !== "\r")
      return origins.map((_, i) => (i % 2 === 0 ? from : until));
    for (let n = 0; n < count && at < node.value.length; n++, at++) {
      origins[at * 2] = raw;
      origins[at * 2 + 1] = raw + width;
    }
    raw += width;
    if (raw > until) return origins.map((_, i) => (i % 2 === 0 ? from : until));
  }
  return origins;
}

function reference(page: string, raw: number): { width: number; count: number } {
  REFERENCE.lastIndex = raw;
  const found = REFERENCE.exec(page)?.[0];
  return found === undefined
    ? { width: 1, count: 1 }
    : { width: found.length, count: Math.max(1, lengthOfReference(found)) };
}

/** A bare "&" stands for itself; "&amp;" stands for the same character. */
function ampersand(page: string, raw: number): { width: number; count: number } {
  const spelt = /^&(?:amp;?|#0*38;?|#[xX]0*26;?)/i.exec(page.slice(raw, raw + 12))?.[0];
  return { width: spelt?.length ?? 1, count: 1 };
}
