import { strFromU8, unzipSync } from "fflate";
import { decodeBytes } from "../reader/decode.ts";

/** What a file holds as far as a mark can stand in it: names of its parts when it is a zip, and every word of it. */
export interface FileWords {
  /** Names of the parts of a zip; empty for anything else. */
  readonly parts: readonly string[];
  /** Every paragraph, cell, header, footer and text box, one a line; markup taken out. */
  readonly words: string;
}

/** More words than this are not looked through; no honest document comes near it. In bytes of XML. */
const MOST_TEXT = 64 * 1024 * 1024;
const WORDED = /^(?:word|xl|docProps)\/.*\.xml$/;

const ENTITIES: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const characterOf = (entity: string, code: string): string => {
  const hex = /^#[xX]/.test(code);
  const point = code.startsWith("#") ? Number.parseInt(code.slice(hex ? 2 : 1), hex ? 16 : 10) : Number.NaN;
  if (Number.isInteger(point) && point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
  return ENTITIES[code] ?? entity;
};

const unescaped = (text: string): string => text.replace(/&(#?\w{1,8});/g, characterOf);

const BLOCK_END =
  /<\/(?:w:p|si|c|row|p|div|td|th|tr|li|h[1-6]|title|section|article|header|footer)\s{0,9}>|<br\b[^<>]*>/gi;

/** Words of XML or HTML in linear time: every end of a block is a line end, inline markup joins what it parts. */
const wordsOfMarkup = (markup: string): string =>
  unescaped(markup.replace(BLOCK_END, "\n").replace(/<[^<>]*>/g, ""));

function wordsOfZip(bytes: Uint8Array): FileWords | null {
  const names: string[] = [];
  let room = MOST_TEXT;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!WORDED.test(name) || originalSize > room) return false;
        room -= originalSize;
        return true;
      },
    });
    return {
      parts: names,
      words: Object.values(parts)
        .map((part) => wordsOfMarkup(strFromU8(part)))
        .join("\n"),
    };
  } catch {
    return null;
  }
}

/**
 * Every word of a file in which a secrecy mark could stand, more than a reader of plans would keep: headers,
 * footers, side columns. Pictures and PDF give none. Null when the file is a broken zip.
 */
export function fileWords(bytes: Uint8Array): FileWords | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return wordsOfZip(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (/^%PDF|^\u0089PNG|^RIFF|^\u00FF\u00D8\u00FF/.test(head)) return { parts: [], words: "" };
  return { parts: [], words: wordsOfMarkup(decodeBytes(bytes).text) };
}
