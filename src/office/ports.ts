import type { Instant } from "../std/day.ts";
import type { Hash } from "../std/hash.ts";
import type { Entry, Proposal } from "../ledger/entry.ts";
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
