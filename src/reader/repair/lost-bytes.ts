import { pairOf } from "./gbk.ts";

/** Bytes that stand behind a misread text, each with the place of the sign that it came from; -1 where one is gone. */
export interface TracedBytes {
  readonly bytes: readonly number[];
  /** Place of the sign in the misread text. */
  readonly origins: readonly number[];
}

/** Code page 1252 from 80 to 9F; the five holes keep their own number, as browsers read them. */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The single bytes of a text read as Latin-1 or as code page 1252. Null when a sign is in neither. */
export function singleBytes(text: string): TracedBytes | null {
  const bytes: number[] = [];
  const origins: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const special = code > 0xff ? windows1252.indexOf(text[at] ?? "") : -1;
    if (code > 0xff && special < 0) return null;
    bytes.push(special >= 0 ? 0x80 + special : code);
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

/** One character read from bytes as UTF-8; `known` leaves the last byte open where it is gone. */
export interface ReadCharacter {
  readonly code: number;
  readonly start: number;
  readonly end: number;
  readonly lastByteLost: boolean;
}

/**
 * Reads bytes as strict UTF-8 of up to three bytes a character. A lost byte is allowed only as the last of three, where
 * a decoder of pairs loses it. Null when the bytes are no UTF-8.
 */
export function readUtf8({ bytes, origins }: TracedBytes): readonly ReadCharacter[] | null {
  const read: ReadCharacter[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? -1;
    const length =
      lead < 0 ? 0 : lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 0;
    if (length === 0) return null;
    let code = length === 1 ? lead : lead & (length === 2 ? 0x1f : 0x0f);
    let lastByteLost = false;
    for (let more = 1; more < length; more++) {
      const byte = bytes[at + more] ?? -2;
      lastByteLost = byte === -1 && more === 2;
      if (!lastByteLost && (byte < 0x80 || byte > 0xbf)) return null;
      code = (code << 6) | (lastByteLost ? 0 : byte & 0x3f);
    }
    if (length === 3 && code < 0x800) return null;
    const start = origins[at] ?? 0;
    read.push({ code, start, end: (origins[at + length - 1] ?? start) + 1, lastByteLost });
    at += length;
  }
  return read;
}
