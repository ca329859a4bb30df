import { pairOf } from "./gbk.ts";

/** Bytes that stand behind a misread text, each with the place of the sign that it came from; -1 where one is gone. */
export interface TracedBytes {
  readonly bytes: readonly number[];
  /** Place of the sign in the misread text. */
  readonly origins: readonly number[];
}

/** Code page 1252 from 80 to 9F; the five holes keep their own number, as browsers read them. */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The single bytes of a text read as Latin-1 or as code page 1252, U+FFFD one lost byte. Null when a sign is in neither. */
export function singleBytes(text: string): TracedBytes | null {
  const bytes: number[] = [];
  const origins: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const special = code > 0xff ? windows1252.indexOf(text[at] ?? "") : -1;
    const lost = code === 0xfffd;
    if (code > 0xff && special < 0 && !lost) return null;
    if (lost) bytes.push(-1);
    else bytes.push(special >= 0 ? 0x80 + special : code);
    origins.push(at);
  }
  return { bytes, origins };
}

/** The byte pairs of a text read as GBK; U+FFFD is one lost byte, € the byte 80. Null when a sign is not in GBK. */
export function pairedBytes(text: string): TracedBytes | null {
  const bytes: number[] = [];
  const origins: number[] = [];
  const add = (at: number, ...added: readonly number[]) => {
    for (const byte of added) {
      bytes.push(byte);
      origins.push(at);
    }
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const pair = pairOf(code);
    if (code < 0x80) add(at, code);
    else if (code === 0x20ac) add(at, 0x80);
    else if (code === 0xfffd) add(at, -1);
    else if (pair > 0) add(at, pair >> 8, pair & 0xff);
    else return null;
  }
  return { bytes, origins };
}

/** Bytes that code page 1252 does not know: a strict decoder loses just these. */
export const holesOf1252: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** Continuation bytes of UTF-8: what a decoder of pairs loses is always one of these. */
export const continuations: readonly number[] = Array.from({ length: 64 }, (_, i) => 0x80 + i);

/** One character read from bytes, and the stretch of the misread text that it stood in. */
export interface ReadCharacter {
  /** The character; several where a byte is lost, all that the other bytes leave possible. */
  readonly codes: readonly number[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads bytes as strict UTF-8 of up to three bytes a character; a lost continuation byte may be any of `losable`.
 * Null when the bytes are no UTF-8.
 */
export function readUtf8(
  { bytes, origins }: TracedBytes,
  losable: readonly number[],
): readonly ReadCharacter[] | null {
  const read: ReadCharacter[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? -1;
    const length = lengthFor(lead);
    if (length === 0 || at + length > bytes.length) return null;
    let codes: readonly number[] = [length === 1 ? lead : lead & (length === 2 ? 0x1f : 0x0f)];
    for (const byte of bytes.slice(at + 1, at + length)) {
      const possible = byte === -1 ? losable : [byte];
      if (possible.some((each) => each < 0x80 || each > 0xbf)) return null;
      codes = codes.flatMap((code) => possible.map((each) => (code << 6) | (each & 0x3f)));
    }
    codes = length === 3 ? codes.filter((code) => code >= 0x800) : codes;
    if (codes.length === 0) return null;
    const start = origins[at] ?? 0;
    read.push({ codes, start, end: (origins[at + length - 1] ?? start) + 1 });
    at += length;
  }
  return read;
}

/** How many bytes a UTF-8 character has that begins with this one; 0 when none does. */
function lengthFor(lead: number): number {
  if (lead < 0) return 0;
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  return lead >= 0xe0 && lead < 0xf0 ? 3 : 0;
}
