import { canonicalFault, pointerStep, spellCanonical } from "../std/canonical.ts";
import type { CanonicalFault } from "../std/canonical.ts";
import type { Digest, Hash } from "../std/hash.ts";
import { sha256, toHex, utf8 } from "../std/hash.ts";
import type { Result } from "../std/result.ts";
import { bad, good } from "../std/result.ts";
import type { Entry, Proposal } from "./entry.ts";

/** Bytes of a salt: enough that a sealed name cannot be guessed by trying all names. */
export const SALT_BYTES = 16;

/** Hands out `SALT_BYTES` fresh random bytes at each call. */
export type Salts = () => Uint8Array;

/** The words behind one sealed place of a leaf: kept beside it, erasable, while the leaf stays as it is. */
export interface Aside {
  /** JSON pointer (RFC 6901) of the free text within the entry, for example "/facts/contact". */
  readonly path: string;
  readonly salt: Uint8Array;
  /** Null once erased. */
  readonly text: string | null;
}

/** An entry as the tree takes it: canonical leaf text, and its free texts beside it. */
export interface SealedEntry {
  readonly leaf: string;
  readonly asides: readonly Aside[];
}

/** Why a proposal cannot be sealed: it has no canonical form, names a digest itself, or brings an erased text. */
export type SealFault = CanonicalFault | { readonly path: string; readonly fault: "sealed" | "erased" };

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const onlyKey = (value: object, key: string): boolean => {
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === key;
};

/** Anything that holds exactly one key, "text", is free text (see `FreeText`). */
const isFreeText = (value: object): value is { readonly text: unknown } => onlyKey(value, "text");
/** Anything that holds exactly one key, "sealed", stands for a free text in a leaf. */
const isSeal = (value: object): value is { readonly sealed: string } => onlyKey(value, "sealed");

/** The digest that stands in the leaf for a free text: SHA-256(salt ‖ UTF-8 of the text), in hexadecimal. */
export function sealOf(salt: Uint8Array, text: string, digest: Digest = sha256): Hash {
  const words = utf8(text);
  const bytes = new Uint8Array(salt.length + words.length);
  bytes.set(salt);
  bytes.set(words, salt.length);
  return toHex(digest(bytes));
}

function seamFault(value: unknown, path: string): SealFault | null {
  if (typeof value !== "object" || value === null) return null;
  if (isSeal(value)) return { path, fault: "sealed" };
  if (isFreeText(value) && typeof value.text !== "string") return { path, fault: "erased" };
  for (const [key, inner] of Object.entries(value)) {
    const fault = seamFault(inner, path + pointerStep(key));
    if (fault !== null) return fault;
  }
  return null;
}

/** The first thing that keeps a proposal out of the book's form; null when it can be sealed. For input, before an append. */
export const sealFault = (proposal: Proposal): SealFault | null =>
  canonicalFault(proposal) ?? seamFault(proposal, "");

/** A copy of `value` in which `change` may replace every object; keys are visited in canonical order. */
function rebuilt(value: Json, path: string, change: (object: JsonObject, path: string) => Json | null): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner, i) => rebuilt(inner, path + pointerStep(i), change));
  const changed = change(value, path);
  if (changed !== null) return changed;
  const copy: JsonObject = {};
  for (const key of Object.keys(value).sort())
    copy[key] = rebuilt(value[key] as Json, path + pointerStep(key), change);
  return copy;
}

/**
 * The leaf of an entry (canonical form 1, decisions/0007): the entry as canonical JSON in which every free text is replaced by
 * {"sealed": digest}; or what keeps it out of that form. Salts are drawn in canonical order of the places.
 */
export function trySeal(entry: Entry, salts: Salts, digest: Digest = sha256): Result<SealedEntry, SealFault> {
  const fault = sealFault(entry);
  if (fault !== null) return bad(fault);
  const asides: Aside[] = [];
  const sealed = rebuilt(entry as unknown as Json, "", (object, path) => {
    if (!isFreeText(object)) return null;
    const text = object.text as string;
    const salt = salts();
    if (salt.length !== SALT_BYTES) throw new Error(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
    asides.push({ path, salt, text });
    return { sealed: sealOf(salt, text, digest) };
  });
  return good({ leaf: spellCanonical(sealed), asides });
}

/** As `trySeal`, for entries that were looked at before. Throws where `sealFault` finds a fault. */
export function sealEntry(entry: Entry, salts: Salts, digest: Digest = sha256): SealedEntry {
  const sealed = trySeal(entry, salts, digest);
  if (sealed.ok) return sealed.value;
  throw new Error(`cannot be sealed: ${sealed.error.fault} at "${sealed.error.path}"`);
}

/** Inside a leaf only a seal can begin like this: in a text the quotes would be escaped. */
const SEAL_MARK = '{"sealed":"';

/** The entry that a leaf and its asides tell; a text that is erased or missing reads as null. */
export function openLeaf(leaf: string, asides: readonly Aside[]): Entry {
  const sealed = JSON.parse(leaf) as Json;
  if (!leaf.includes(SEAL_MARK)) return sealed as unknown as Entry;
  const texts = new Map(asides.map((aside) => [aside.path, aside.text]));
  return rebuilt(sealed, "", (object, path) =>
    isSeal(object) ? { text: texts.get(path) ?? null } : null,
  ) as unknown as Entry;
}

/** Every sealed place of a leaf: its JSON pointer and the digest that stands there. */
export function sealsOf(leaf: string): ReadonlyMap<string, Hash> {
  const seals = new Map<string, Hash>();
  if (!leaf.includes(SEAL_MARK)) return seals;
  rebuilt(JSON.parse(leaf) as Json, "", (object, path) => {
    if (isSeal(object)) seals.set(path, object.sealed);
    return null;
  });
  return seals;
}
