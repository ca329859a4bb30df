import type { Seq } from "../ledger/act.ts";
import type { Entry } from "../ledger/entry.ts";
import { ERASURES, fileAt } from "../registers/erasures.ts";
import { pointerStep } from "../std/canonical.ts";
import type { Hash } from "../std/hash.ts";
import type { Circumstance, Motion } from "./act.ts";
import { writeMotion } from "./act.ts";
import type { TextPlace } from "./ports.ts";

/** What the office wants to take away for good (擦除). */
export interface ErasureWish {
  /** The entry whose words or file go. */
  readonly entry: Seq;
  /** JSON pointer of a text within the entry, or "file:" with the hash of one of its evidence files. */
  readonly place: string;
  readonly kind: string;
  readonly why: string;
  /** A fresh name for the erasure's own item. */
  readonly item: string;
}

/** A text of an entry that can be erased: its JSON pointer, and its words while they stand. */
export interface ErasableText {
  readonly path: string;
  readonly text: string | null;
}

function collect(value: unknown, path: string, found: ErasableText[]): void {
  if (typeof value !== "object" || value === null) return;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === "text") {
    found.push({ path, text: (value as { readonly text: string | null }).text });
    return;
  }
  for (const [key, inner] of Object.entries(value)) collect(inner, path + pointerStep(key), found);
}

/** Every text of an entry that stands sealed in its leaf, erased or not. */
export function erasableTexts(entry: Entry): readonly ErasableText[] {
  const found: ErasableText[] = [];
  collect(entry, "", found);
  return found;
}

/**
 * The texts that go with a wish. A file takes its name with it in every entry that names the file, because a name often says what
 * the file shows.
 */
export function textsErased(
  wish: Pick<ErasureWish, "entry" | "place">,
  entries: readonly Entry[],
): readonly TextPlace[] {
  const sha256 = fileAt(wish.place);
  if (sha256 === null) return [{ seq: wish.entry, path: wish.place }];
  return entries.flatMap(({ seq, evidence }) =>
    evidence.flatMap((file, index) =>
      file.sha256 === sha256 && file.name.text !== null ? [{ seq, path: `/evidence/${index}/name` }] : [],
    ),
  );
}

/** Entries that name a file as their evidence. */
export const entriesNaming = (sha256: Hash, entries: readonly Entry[]): readonly Seq[] =>
  entries.flatMap(({ seq, evidence }) => (evidence.some((file) => file.sha256 === sha256) ? [seq] : []));

/** 擦除: an entry of the register of erasures, and what the store takes away in the same transaction. */
export function eraseMotion(
  wish: ErasureWish,
  entries: readonly Entry[],
  circumstance: Circumstance,
): Motion {
  const { entry, place, kind, why, item } = wish;
  const facts = { entry: String(entry), place, kind, why };
  const written = writeMotion(
    { register: ERASURES.id, schema: ERASURES.schema, item, facts },
    0,
    circumstance,
  );
  return { ...written, erased: textsErased(wish, entries) };
}
