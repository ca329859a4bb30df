import { ed25519 } from "@noble/curves/ed25519.js";
import { fromBase64, sameBytes, toBase64 } from "../std/base64.ts";
import { sha256, toHex, utf8 } from "../std/hash.ts";
import type { Result } from "../std/result.ts";
import { bad, good } from "../std/result.ts";
import type { ProofFaultCode } from "../words/proofs.ts";

/**
 * Signed notes as C2SP "signed-note" v1 defines them: a text that ends with a line feed, an empty line, and one
 * line a signature: "— name base64(key id ‖ signature)".
 */

/** Ed25519 over the note's text. */
export const ED25519 = 0x01;
/** Ed25519 over "cosignature/v1", a time and the note's text (C2SP "tlog-cosignature"). */
export const COSIGNATURE = 0x04;
/** Kept by C2SP for algorithms of one's own; a text names which. */
export const OWN_ALGORITHM = 0xff;

/** A public key with the name that it signs under. */
export interface NoteKey {
  /** Not empty, without white space or "+". */
  readonly name: string;
  /** `ED25519`, `COSIGNATURE` or `OWN_ALGORITHM`. */
  readonly algorithm: number;
  /** What follows the algorithm's byte: 32 bytes for both kinds of Ed25519. */
  readonly publicKey: Uint8Array;
}

/** One signature line. */
export interface NoteSignature {
  readonly name: string;
  /** First four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key), in hexadecimal. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A text with its signatures. */
export interface SignedNote {
  /** Ends with a line feed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const KEY_ID_BYTES = 4;
const ED25519_KEY_BYTES = 32;
const TIME_BYTES = 8;
const LONGEST = 1_000_000;
const MOST_SIGNATURES = 100;
const NAME = /^[^\s+\p{Cc}]+$/u;
/** Controls other than the line feed, and halves of characters, which UTF-8 cannot spell. */
const FORBIDDEN = /[^\n\P{Cc}]|\p{Cs}/u;

/** Byte strings one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The key id of C2SP signed-note: eight hexadecimal digits. */
export const keyIdOf = ({ name, algorithm, publicKey }: NoteKey): string =>
  toHex(sha256(joined(utf8(name), Uint8Array.of(0x0a, algorithm), publicKey)).subarray(0, KEY_ID_BYTES));

/** A key as Go's sumdb/note prints it: name+key id+base64(algorithm ‖ public key). */
export const writeKey = (key: NoteKey): string =>
  `${key.name}+${keyIdOf(key)}+${toBase64(joined(Uint8Array.of(key.algorithm), key.publicKey))}`;

/** Reads what `writeKey` writes; refuses a key that does not fit its own id. */
export function parseKey(text: string): Result<NoteKey, ProofFaultCode> {
  // The base64 may hold "+" itself, so only the first two divide.
  const [, name = "", keyId = "", encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(encoded);
  if (!NAME.test(name) || bytes === null || bytes.length < 2) return bad("key-form");
  const key = { name, algorithm: bytes[0] as number, publicKey: bytes.slice(1) };
  const isEdwards = key.algorithm === ED25519 || key.algorithm === COSIGNATURE;
  if (isEdwards && key.publicKey.length !== ED25519_KEY_BYTES) return bad("key-form");
  return keyIdOf(key) === keyId ? good(key) : bad("key-form");
}

/** One signature as its line, without the line feed. */
const signatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `— ${name} ${toBase64(
    joined(
      Uint8Array.from(keyId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
      signature,
    ),
  )}`;

/** The note as text. Throws on a text or name that could not be read back, which is a bug of the caller. */
export function writeNote({ text, signatures }: SignedNote): string {
  if (!text.endsWith("\n") || FORBIDDEN.test(text)) throw new Error("not the text of a note");
  for (const { name } of signatures) if (!NAME.test(name)) throw new Error(`not a name of a key: ${name}`);
  return `${text}\n${signatures.map((one) => `${signatureLine(one)}\n`).join("")}`;
}

function parseSignature(line: string): NoteSignature | null {
  const [, name = "", encoded = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!NAME.test(name) || bytes === null || bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId: toHex(bytes.subarray(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) };
}

/** Reads a note strictly: exactly the texts that `writeNote` writes. */
export function parseNote(note: string): Result<SignedNote, ProofFaultCode> {
  const parting = note.lastIndexOf("\n\n");
  if (note.length > LONGEST || parting < 0 || !note.endsWith("\n") || FORBIDDEN.test(note))
    return bad("note-form");
  const lines = note.slice(parting + 2, -1).split("\n");
  const signatures = lines.flatMap((line) => parseSignature(line) ?? []);
  if (signatures.length !== lines.length || lines.length > MOST_SIGNATURES) return bad("note-form");
  return good({ text: note.slice(0, parting + 1), signatures });
}

function cosignedText(text: string, time: Uint8Array): Uint8Array {
  const seconds = new DataView(time.buffer, time.byteOffset).getBigUint64(0);
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** Signs 64 bytes under Ed25519 (RFC 8032); the key stays with whoever holds it. */
export type SignBytes = (bytes: Uint8Array) => Uint8Array;

/** A signature over a text, ready to be added to its note. */
export const signText = (text: string, key: NoteKey, sign: SignBytes): NoteSignature => ({
  name: key.name,
  keyId: keyIdOf(key),
  signature: sign(utf8(text)),
});

/** A witness's signature over a checkpoint's text at a time, in seconds since 1970 (C2SP tlog-cosignature). */
export function cosignText(text: string, seconds: number, key: NoteKey, sign: SignBytes): NoteSignature {
  const time = new Uint8Array(TIME_BYTES);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  return { name: key.name, keyId: keyIdOf(key), signature: joined(time, sign(cosignedText(text, time))) };
}

function fits(text: string, { signature }: NoteSignature, { algorithm, publicKey }: NoteKey): boolean {
  const isTimed = algorithm === COSIGNATURE;
  if (!isTimed && algorithm !== ED25519) return false;
  const own = isTimed ? signature.slice(TIME_BYTES) : signature;
  if (own.length !== 64) return false;
  const message = isTimed ? cosignedText(text, signature.slice(0, TIME_BYTES)) : utf8(text);
  try {
    // RFC 8032 with strict encodings, so that nobody can spell one signature in two ways.
    return ed25519.verify(own, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** The moment at which a witness signed, in seconds since 1970; null for a signature of another kind. */
export const cosignedAt = ({ signature }: NoteSignature): number | null =>
  signature.length === TIME_BYTES + 64
    ? Number(new DataView(signature.slice().buffer).getBigUint64(0))
    : null;

/**
 * The keys among `known` that have signed. Fails when a known key's signature does not fit, and when none of them
 * has signed; signatures of unknown keys are passed over, as signed-note asks.
 */
export function signersOf(
  { text, signatures }: SignedNote,
  known: readonly NoteKey[],
): Result<readonly NoteKey[], ProofFaultCode> {
  const signers: NoteKey[] = [];
  for (const signature of signatures) {
    const key = known.find((one) => one.name === signature.name && keyIdOf(one) === signature.keyId);
    if (key === undefined) continue;
    if (!fits(text, signature, key)) return bad("signature-wrong");
    if (!signers.some((one) => sameBytes(one.publicKey, key.publicKey))) signers.push(key);
  }
  return signers.length === 0 ? bad("signature-unknown") : good(signers);
}
