import { sha256 as noble } from "@noble/hashes/sha2.js";

/** A SHA-256 digest in lower-case hexadecimal, 64 characters. */
export type Hash = string & { readonly __hash?: never };
/** Hashes bytes to a 32-byte digest. Synchronous, so that it also runs on plain-http pages without WebCrypto. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

const ENCODER = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** SHA-256 (FIPS 180-4) in portable JavaScript; a shell may hand a faster `Digest` to whoever takes one. */
export const sha256: Digest = (bytes) => noble(bytes);

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array => ENCODER.encode(text);

/** Bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let out = "";
  for (const byte of bytes) out += HEX[byte];
  return out;
}

/** Hexadecimal to bytes; throws on odd length or foreign characters, which is a bug of the caller. */
export function fromHex(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(hex)) throw new Error("not lower-case hexadecimal");
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  );
}

/** SHA-256 of a text's UTF-8 bytes, as hexadecimal. */
export const hashOf = (text: string, digest: Digest = sha256): Hash => toHex(digest(utf8(text)));
