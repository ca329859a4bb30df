import { fromBase64, toBase64 } from "../std/base64.ts";
import type { Digest } from "../std/hash.ts";
import { sha256, toHex, utf8 } from "../std/hash.ts";
import type { Result } from "../std/result.ts";
import { bad, good } from "../std/result.ts";
import type { ProofFaultCode } from "../words/proofs.ts";
import type { NoteKey, SignedNote } from "./note.ts";
import { ED25519, parseNote, signersOf } from "./note.ts";
import type { NodeHash } from "./tree.ts";
import { leafHash } from "./tree.ts";

/** What a book was at a moment (检查点): the text that is signed, as C2SP "tlog-checkpoint" has it. */
export interface Checkpoint {
  /** Names the book for ever; see `originOf`. */
  readonly origin: string;
  /** Number of leaves: the header and every entry. */
  readonly size: number;
  /** Merkle root over the leaves (RFC 9162 §2.1.1). */
  readonly root: NodeHash;
  /** Further lines, none of them empty; ours has "hash sm3" when the tree is not SHA-256. */
  readonly extensions: readonly string[];
}

const ROOT_BYTES = 32;
const ORIGIN_DIGITS = 16;
/** The extension line of a tree that other verifiers cannot read. */
export const SM3_LINE = "hash sm3";

/**
 * The origin of a book: "taizhang/BOOK/" and the first 16 digits of the hash of its header leaf, so that two books
 * of the same name, in two houses or after a new beginning, are never taken for one.
 */
export function originOf(book: string, headerLeaf: string, digest: Digest = sha256): string {
  return `taizhang/${book}/${toHex(leafHash(utf8(headerLeaf), digest)).slice(0, ORIGIN_DIGITS)}`;
}

/** The lines that are signed. */
export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join("");

/** Reads what `checkpointText` writes, and nothing else. */
export function parseCheckpoint(text: string): Result<Checkpoint, ProofFaultCode> {
  const [origin = "", digits = "", encoded = "", ...extensions] = text.slice(0, -1).split("\n");
  const root = fromBase64(encoded);
  const size = Number(digits);
  if (!text.endsWith("\n") || origin === "" || extensions.includes("")) return bad("checkpoint-form");
  if (!/^(?:0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size)) return bad("checkpoint-form");
  if (root === null || root.length !== ROOT_BYTES) return bad("checkpoint-form");
  return good({ origin, size, root, extensions });
}

/** A checkpoint that was read and whose signature fits. */
export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: SignedNote;
  /** Which of the known keys have signed. */
  readonly signers: readonly NoteKey[];
}

/** A key of a house under the name of one book: what `taizhang key show` prints and a verifier is given. */
export const bookKey = (origin: string, publicKey: Uint8Array): NoteKey => ({
  name: origin,
  algorithm: ED25519,
  publicKey,
});

/** Reads a signed checkpoint and checks it with the keys that are trusted. A book's own key bears the origin as its name. */
export function openCheckpoint(
  text: string,
  known: readonly NoteKey[],
): Result<OpenedCheckpoint, ProofFaultCode> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const signers = signersOf(note.value, known);
  if (!signers.ok) return signers;
  // A witness alone does not speak for the book.
  const isOwn = signers.value.some(
    ({ name, algorithm }) => algorithm === ED25519 && name === checkpoint.value.origin,
  );
  if (!isOwn) return bad("signature-unknown");
  return good({ checkpoint: checkpoint.value, note: note.value, signers: signers.value });
}
