import type { Result } from "../std/result.ts";
import type { Draft } from "./answers.ts";
import type { Instant } from "../std/day.ts";
import type { Hash } from "../std/hash.ts";
import type { Entry, Proposal } from "../ledger/entry.ts";
import type { Evidence } from "../ledger/evidence.ts";
import type { Header } from "../ledger/header.ts";

/** What a proposal was decided on: the last entry its author had seen of each subject it touches. */
export interface Expectation {
  /** "item:REGISTER/ID" or "commitment:ID". */
  readonly subject: string;
  /** Sequence of the last entry seen; 0 for none. */
  readonly seen: number;
}

/** The answer to an append: the entries as placed, or the entries that came between. */
export type Appended =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly moved: string; readonly between: readonly Entry[] };

/** A book's log as the office sees it. Every method is about one book; `seq` order is the order of the log. */
export interface Store {
  readonly books: () => Promise<readonly Header[]>;
  readonly open: (header: Header) => Promise<void>;
  /** Places all proposals at the head in one transaction, or none. Durable when it returns. */
  readonly append: (
    book: string,
    proposals: readonly Proposal[],
    expectations: readonly Expectation[],
  ) => Promise<Appended>;
  /** Entries with seq > after, in order, at most `limit`. */
  readonly entries: (book: string, after: number, limit?: number) => Promise<readonly Entry[]>;
  /** Number of entries (the header is not counted) and the Merkle root over header and entries. */
  readonly head: (book: string) => Promise<{ readonly size: number; readonly root: Hash } | null>;
  /** Re-derives every leaf and the tree; lists what does not fit, with the sequence and what is wrong. */
  readonly verify: (book: string) => Promise<Verification>;
  readonly close: () => Promise<void>;
}

export interface Verification {
  readonly book: string;
  readonly entries: number;
  readonly root: Hash;
  readonly faults: readonly { readonly seq: number; readonly fault: string }[];
}

/** Files by content hash, outside the log. */
export interface Blobs {
  readonly put: (bytes: Uint8Array) => Promise<Hash>;
  readonly get: (sha256: Hash) => Promise<Uint8Array | null>;
}

/** The only source of the present moment and of salts. */
export interface Clock {
  readonly now: () => Instant;
}

/** A draft in the list of drafts. */
export interface DraftBrief {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly commitments: number;
}

/** Drafts of the reading desk, kept outside the book: nothing in them has been said to anybody yet. */
export interface Drafts {
  readonly list: (book: string) => Promise<readonly DraftBrief[]>;
  readonly get: (book: string, id: string) => Promise<Draft | null>;
  /**
   * Keeps a draft in place of version `over` (0: it must not exist yet). When another version stands there,
   * nothing is written and that version is handed back.
   */
  readonly put: (book: string, draft: Draft, over: number) => Promise<Result<Draft, Draft | null>>;
  readonly remove: (book: string, id: string) => Promise<void>;
}

/** Uploaded evidence before and after an entry names it: what is known of a file beside its bytes (佐证). */
export interface EvidenceShelf {
  /** Keeps the bytes and what is known of them; the same bytes again keep the first name. */
  readonly keep: (book: string, bytes: Uint8Array, name: string, mediaType: string) => Promise<Evidence>;
  /** What is known of a file of this book; null when it was never uploaded here. */
  readonly find: (book: string, sha256: Hash) => Promise<Evidence | null>;
}

/** Makes names that nobody can guess or meet twice: eight characters of [a-z0-9]. */
export type NewId = () => string;
