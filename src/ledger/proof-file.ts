import { canonical } from "../std/canonical.ts";
import { fromBase64, toBase64 } from "../std/base64.ts";
import type { Digest } from "../std/hash.ts";
import { sha256, utf8 } from "../std/hash.ts";
import type { Result } from "../std/result.ts";
import { bad, good } from "../std/result.ts";
import type { ProofFaultCode } from "../words/proofs.ts";
import { checkpointText, openCheckpoint, originOf } from "./checkpoint.ts";
import type { Checkpoint, OpenedCheckpoint } from "./checkpoint.ts";
import type { Entry } from "./entry.ts";
import type { Header } from "./header.ts";
import type { NoteKey } from "./note.ts";
import { parseKey } from "./note.ts";
import { trustedKeys } from "./trust.ts";
import type { Proof } from "./proof.ts";
import { provesConsistency, provesInclusion } from "./proof.ts";
import type { Aside } from "./seal.ts";
import { openLeaf, sealOf, sealsOf } from "./seal.ts";
import { leafHash } from "./tree.ts";

/** Everything that is needed to check one entry without the book (凭证). */
export interface EntryProof {
  /** The signed checkpoint. */
  readonly checkpoint: string;
  /** The key that signed it, as `writeKey` prints it. It proves nothing by itself: compare it with one you trust. */
  readonly key: string;
  /** Leaf 0, and the way from it to the root. */
  readonly header: string;
  readonly headerPath: Proof;
  /** Place of the leaf in the tree; an entry's sequence. */
  readonly index: number;
  readonly leaf: string;
  readonly path: Proof;
  /** The words of the entry that have not been erased, with their salts. */
  readonly asides: readonly Aside[];
}

/** Digests by the name that a header gives them. */
export type Digests = Readonly<Partial<{ [hash in Header["hash"]]: Digest }>>;

const FORM = "taizhang-proof/1";
const CONSISTENCY_FORM = "taizhang-consistency/1";
const PLAIN: Digests = { "sha-256": sha256 };
const NODE_BYTES = 32;

type Fault = { readonly code: ProofFaultCode; readonly values?: Readonly<{ [slot: string]: string }> };
const fault = (code: ProofFaultCode, values?: Fault["values"]): Result<never, Fault> =>
  bad(values === undefined ? { code } : { code, values });

/** Why something is not proven; the sentence stands in `PROOF_FAULTS`. */
export type ProofFault = Fault;

/** The file's text: canonical JSON (`std/canonical.ts`) and a line feed, so that every byte of it counts. */
export const writeProofFile = (proof: EntryProof): string =>
  `${canonical({
    form: FORM,
    checkpoint: proof.checkpoint,
    key: proof.key,
    header: proof.header,
    headerPath: proof.headerPath.map(toBase64),
    index: proof.index,
    leaf: proof.leaf,
    path: proof.path.map(toBase64),
    asides: proof.asides
      .filter(({ text }) => text !== null)
      .map(({ path, salt, text }) => ({ path, salt: toBase64(salt), text })),
  })}\n`;

type Fields = Readonly<{ [name: string]: unknown }>;

function canonicalObject(text: string, names: readonly string[]): Fields | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (typeof value !== "object" || value === null || `${canonical(value)}\n` !== text) return null;
  } catch {
    return null;
  }
  const found = Object.keys(value);
  return found.length === names.length && names.every((name) => found.includes(name))
    ? (value as Fields)
    : null;
}

function nodesOf(value: unknown): Proof | null {
  if (!Array.isArray(value)) return null;
  const nodes = value.flatMap((one: unknown) => (typeof one === "string" ? (fromBase64(one) ?? []) : []));
  return nodes.length === value.length && nodes.every(({ length }) => length === NODE_BYTES) ? nodes : null;
}

function asideOf(value: unknown): Aside | null {
  if (typeof value !== "object" || value === null) return null;
  const { path, salt, text, ...more } = value as Fields;
  const bytes = typeof salt === "string" ? fromBase64(salt) : null;
  if (typeof path !== "string" || typeof text !== "string" || bytes === null) return null;
  return Object.keys(more).length === 0 ? { path, salt: bytes, text } : null;
}

const FIELDS = ["form", "checkpoint", "key", "header", "headerPath", "index", "leaf", "path", "asides"];

/** Reads a proof file strictly; null when it is not exactly what `writeProofFile` writes. */
export function parseProofFile(text: string): EntryProof | null {
  const fields = canonicalObject(text, FIELDS);
  if (fields === null || fields["form"] !== FORM) return null;
  const { checkpoint, key, header, index, leaf, asides } = fields;
  const [headerPath, path] = [nodesOf(fields["headerPath"]), nodesOf(fields["path"])];
  if (typeof checkpoint !== "string" || typeof key !== "string" || typeof header !== "string") return null;
  if (typeof leaf !== "string" || !Number.isSafeInteger(index) || !Array.isArray(asides)) return null;
  const words = asides.flatMap((one) => asideOf(one) ?? []);
  if (headerPath === null || path === null || words.length !== asides.length) return null;
  return { checkpoint, key, header, headerPath, index: index as number, leaf, path, asides: words };
}

/** What a proof file proves. */
export interface ProvenEntry {
  readonly opened: OpenedCheckpoint;
  readonly header: Header;
  /** The header itself when it is leaf 0 that is proven. */
  readonly entry: Entry | Header;
  readonly index: number;
  /** Words that the leaf seals and the file does not bring: erased, or left out. */
  readonly missing: readonly string[];
  /** The key that signed. */
  readonly key: NoteKey;
}

function headerIn(leaf: string): Header | null {
  try {
    const header = JSON.parse(leaf) as Header | null;
    return typeof header?.book === "string" && typeof header.hash === "string" ? header : null;
  } catch {
    return null;
  }
}

function wrongAside({ leaf, asides }: EntryProof, digest: Digest): boolean {
  const seals = sealsOf(leaf);
  if (new Set(asides.map(({ path }) => path)).size !== asides.length) return true;
  return asides.some(
    ({ path, salt, text }) => text === null || seals.get(path) !== sealOf(salt, text, digest),
  );
}

/**
 * Checks a proof file against what is trusted (`trustedKeys`); against the key that the file itself names when nothing is
 * given, which only proves that the file fits itself.
 */
export function checkProofFile(
  text: string,
  trusted: string | null = null,
  digests: Digests = PLAIN,
): Result<ProvenEntry, ProofFault> {
  const proof = parseProofFile(text);
  if (proof === null) return fault("proof-form");
  const [named, keys] = [parseKey(proof.key), trustedKeys(trusted ?? proof.key)];
  if (!named.ok) return fault("key-form");
  if (!keys.ok) return fault(keys.error);
  const opened = openCheckpoint(proof.checkpoint, keys.value);
  if (!opened.ok) return fault(opened.error);
  // The file's own key must be right too: whoever reads it on would take it for the signer.
  const own = openCheckpoint(proof.checkpoint, [named.value]);
  if (!own.ok) return fault(own.error);
  const header = headerIn(proof.header);
  if (header === null) return fault("header-wrong");
  const digest = digests[header.hash];
  if (digest === undefined) return fault("proof-hash", { hash: header.hash });
  const { origin, size, root } = opened.value.checkpoint;
  const stands = (leaf: string, index: number, path: Proof): boolean =>
    provesInclusion(leafHash(utf8(leaf), digest), index, size, path, root, digest);
  if (originOf(header.book, proof.header, digest) !== origin || !stands(proof.header, 0, proof.headerPath))
    return fault("header-wrong");
  if (!stands(proof.leaf, proof.index, proof.path)) return fault("leaf-wrong");
  if (wrongAside(proof, digest)) return fault("aside-wrong");
  const brought = new Set(proof.asides.map(({ path }) => path));
  const missing = [...sealsOf(proof.leaf).keys()].filter((path) => !brought.has(path));
  const entry = openLeaf(proof.leaf, proof.asides);
  return good({ opened: opened.value, header, entry, index: proof.index, missing, key: named.value });
}

/** A consistency proof as a file. */
export const writeConsistency = (from: number, to: number, path: Proof): string =>
  `${canonical({ form: CONSISTENCY_FORM, from, to, path: path.map(toBase64) })}\n`;

/** Reads what `writeConsistency` writes; null for anything else. */
export function parseConsistency(
  text: string,
): { readonly from: number; readonly to: number; readonly path: Proof } | null {
  const fields = canonicalObject(text, ["form", "from", "to", "path"]);
  if (fields === null || fields["form"] !== CONSISTENCY_FORM) return null;
  const { from, to } = fields;
  const path = nodesOf(fields["path"]);
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || path === null) return null;
  return { from: from as number, to: to as number, path };
}

/**
 * Whether the later of two checkpoints only adds to the earlier one. Null when it does; otherwise what speaks
 * against it. `proof` may be missing when both have the same size.
 */
export function consistencyFault(
  before: Checkpoint,
  after: Checkpoint,
  proof: string | null,
  digest: Digest = sha256,
): ProofFault | null {
  if (before.origin !== after.origin)
    return { code: "other-origin", values: { before: before.origin, after: after.origin } };
  if (before.size > after.size)
    return { code: "shrunk", values: { before: String(before.size), after: String(after.size) } };
  if (before.size === after.size)
    return checkpointText(before) === checkpointText(after) ? null : { code: "same-size-differs" };
  if (proof === null) return { code: "consistency-missing" };
  const read = parseConsistency(proof);
  if (read === null || read.from !== before.size || read.to !== after.size)
    return { code: "consistency-form" };
  return provesConsistency(before, after, read.path, digest) ? null : { code: "consistency-wrong" };
}
