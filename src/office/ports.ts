import type { Result } from "../std/result.ts";
import type { Draft } from "./answers.ts";
import type { Day, Instant } from "../std/day.ts";
import type { Hash } from "../std/hash.ts";
import type { Entry, Proposal } from "../ledger/entry.ts";
import type { Evidence } from "../ledger/evidence.ts";
import type { Snapshot } from "../ledger/frozen.ts";
import type { Header } from "../ledger/header.ts";
import type { Aside } from "../ledger/seal.ts";
import type { NodeHash } from "../ledger/tree.ts";

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
/** Names one erasable text of an entry: its JSON pointer within the entry, as its aside names it. */
export interface TextPlace {
  readonly seq: number;
  readonly path: string;
}

/** A stored leaf with everything that stands beside it; leaf 0 is the header. What moving, proofs and backups handle. */
export interface Leaf {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly effectiveOn: Day;
  /** Canonical JSON. */
  readonly leaf: string;
  readonly leafHash: NodeHash;
  readonly asides: readonly Aside[];
}

export interface Store {
  readonly books: () => Promise<readonly Header[]>;
  readonly open: (header: Header) => Promise<void>;
  /** Places all proposals at the head in one transaction, or none. Durable when it returns. */
  readonly append: (
    book: string,
    proposals: readonly Proposal[],
    expectations: readonly Expectation[],
    /** Texts that the proposals erase: their words and salts are gone when the append is durable, the leaves stay. */
    erased?: readonly TextPlace[],
  ) => Promise<Appended>;
  /** Leaves with seq ≥ from, the header included, in order, at most `limit`. */
  readonly leaves: (book: string, from: number, limit: number) => Promise<readonly Leaf[]>;
  /** Leaf hashes with seq ≥ from, in order, at most `limit`: what inclusion and consistency proofs are made of. */
  readonly hashes: (book: string, from: number, limit: number) => Promise<readonly NodeHash[]>;
  /**
   * Takes the next leaves of a book exactly as another store holds them (the header first), in one transaction. Refuses a
   * leaf whose hash, columns or seals do not fit, and one that is not the next. A text may come erased. The leaves are
   * drawn one by one, so that a book of any length can come in one call and is never seen half taken; what `leaves`
   * throws undoes all of it.
   */
  readonly take: (book: string, leaves: Iterable<Leaf>) => Promise<void>;
  /** Entries with seq > after, in order, at most `limit`. */
  readonly entries: (book: string, after: number, limit?: number) => Promise<readonly Entry[]>;
  /** Number of entries (the header is not counted) and the Merkle root over header and entries. */
  readonly head: (book: string) => Promise<{ readonly size: number; readonly root: Hash } | null>;
  /** Re-derives every leaf and the tree; lists what does not fit, with the sequence and what is wrong. */
  readonly verify: (book: string, options?: VerifyOptions) => Promise<Verification>;
  /** Root over the header and the first `size` entries; null when there are not so many. Optional: it can be made of `hashes`. */
  readonly rootAt?: (book: string, size: number) => Promise<Hash | null>;
  /** Free texts of entries from `from` up to `to` without their salts; null where erased. Optional: `leaves` has them too. */
  readonly texts?: (book: string, from: number, to: number) => Promise<readonly TextAt[]>;
  readonly close: () => Promise<void>;
}

/** A free text of the log and where it stands. */
export interface TextAt extends TextPlace {
  readonly text: string | null;
}

/** Frozen replays of books, kept outside the log, which is the only truth: whatever is missing or foreign is made anew. */
export interface Snapshots {
  /** Null when none is kept that can be read. */
  readonly read: (book: string) => Promise<Snapshot | null>;
  readonly write: (book: string, snapshot: Snapshot) => Promise<void>;
  readonly remove: (book: string) => Promise<void>;
}

export interface VerifyOptions {
  /** Only the stored leaves against their hashes and the tree: says that nothing in the log has changed, and nothing of the columns. */
  readonly quick?: boolean;
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
  /**
   * Keeps a file as it streams by, hashing on the way; refuses (throws) past `limit` bytes and leaves nothing behind.
   * `look` sees the whole file before it has its name, at most `limit` bytes; what it throws leaves nothing behind either.
   */
  readonly putStream: (
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
    look?: (whole: Uint8Array) => Promise<void>,
  ) => Promise<{ readonly sha256: Hash; readonly size: number }>;
  /** A file as a stream, with its size; null when it is not there. */
  readonly read: (
    sha256: Hash,
  ) => Promise<{ readonly size: number; readonly bytes: AsyncIterable<Uint8Array> } | null>;
  /** Takes the bytes away for good (擦除); true when there were any. */
  readonly erase: (sha256: Hash) => Promise<boolean>;
  /** Every hash kept, in no order. */
  readonly list: () => AsyncIterable<Hash>;
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
  /** The same as the bytes stream by; `accept` sees them whole before anything is kept, and refuses by throwing. */
  readonly keepStream: (
    book: string,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
    accept: (whole: Uint8Array) => Promise<{ readonly name: string; readonly mediaType: string }>,
  ) => Promise<Evidence>;
  /** Files of this book that were last uploaded before an instant, whether an entry names them or not. */
  readonly uploadedBefore: (book: string, instant: Instant) => Promise<readonly Hash[]>;
  /** What is known of a file of this book; null when it was never uploaded here. */
  readonly find: (book: string, sha256: Hash) => Promise<Evidence | null>;
  /**
   * Holds a file for an entry that is about to name it: counts as uploaded just now, so that no sweep takes it on the way.
   * False when it is not there (any more).
   */
  readonly hold: (book: string, sha256: Hash) => Promise<boolean>;
  /**
   * Takes a file of this book away for good (擦除); its bytes stay only while another book names them. Safe to repeat. With
   * `uploadedBefore` only one that was neither uploaded again nor held since that instant; true when it went.
   */
  readonly erase: (book: string, sha256: Hash, uploadedBefore?: Instant) => Promise<boolean>;
}

/** Makes names that nobody can guess or meet twice: eight characters of [a-z0-9]. */
export type NewId = () => string;

/** Signs with the house's key, which never leaves it (密钥). */
export interface Signer {
  /** Eight hexadecimal digits that tell one key of the house from another. */
  readonly name: string;
  /** Ed25519: 32 bytes; SM2: the uncompressed point, 65 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes (RFC 8032); DER for SM2. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** What a log lacks against its last noted head (缺损); nothing is appended to such a book. */
export interface Loss {
  readonly kind: "shorter" | "differs" | "unreadable" | "missing";
  /** First and last entry concerned, as far as the notes tell. */
  readonly from: number;
  readonly to: number;
  /** When the first and the last of the missing heads were noted. */
  readonly notedFrom: Instant;
  readonly notedTo: Instant;
}

/** The second record of what each book was: signed checkpoints, kept outside of the store (检查点). */
export interface Checkpoints {
  /** The book as it stands, as a signed note. Refuses (throws) for a book with a loss. */
  readonly signed: (book: string) => Promise<string>;
  /** The verifier's key of a book: name+id+base64. */
  readonly keyOf: (book: string) => Promise<string>;
  /** Every change of key of a book, the first one first, each a note signed by both keys. */
  readonly keyChangesOf: (book: string) => readonly string[];
  readonly lossOf: (book: string) => Loss | null;
  /** Takes the book as it is from now on: the loss, who accepted it, when and why are signed and kept. Then it may grow again. */
  readonly accept: (book: string, by: string, why: string) => Promise<Loss>;
  /** A new key for the house; the change is signed by the old and the new one in every book's file. Answers with its name. */
  readonly changeKey: () => Promise<string>;
}
