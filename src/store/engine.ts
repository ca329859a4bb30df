import type { Instant } from "../std/day.ts";
import type { Seq } from "../ledger/act.ts";
import type { SubjectKey } from "../ledger/subject.ts";
import type { Frontier, NodeHash } from "../ledger/tree.ts";
import type { TextPlace } from "../office/ports.ts";
import type { TextAt } from "../office/ports.ts";
import type { LeafBytes } from "./quick-audit.ts";
import type { PlacedRow, Row } from "./row.ts";

/** What a store over one machine's memory or disk must be able to do; every call is about one book and returns at once. */
export interface Engine {
  /** Leaf 0 of every book, in order of opening. */
  readonly headers: () => readonly string[];
  readonly last: (book: string) => { readonly seq: Seq; readonly recordedAt: Instant } | null;
  /** Rows with seq ≥ from, in order, at most `limit`. */
  readonly rows: (book: string, from: Seq, limit: number) => readonly Row[];
  /** Leaf hashes of rows with seq ≥ from, in order, at most `limit`. */
  readonly hashes: (book: string, from: Seq, limit: number) => readonly NodeHash[];
  /** Free texts of rows from `from` up to `to`, without their salts. */
  readonly texts: (book: string, from: Seq, to: Seq) => readonly TextAt[];
  /** Stored leaves as bytes with seq ≥ from, in order, at most `limit`. */
  readonly leafBytes: (book: string, from: Seq, limit: number) => readonly LeafBytes[];
  /** Entries after `after` that speak of a subject, in order. */
  readonly spoken: (book: string, subject: SubjectKey, after: Seq) => readonly Seq[];
  readonly isSpoken: (book: string, subject: SubjectKey, seq: Seq) => boolean;
  /** How many pairs of subject and entry the index holds. */
  readonly spokenCount: (book: string) => number;
  /** The last kept frontier; null when none is kept. */
  readonly frontier: (book: string) => Frontier | null;
  /** Every kept frontier, in order of size. */
  readonly frontiers: (book: string) => readonly Frontier[];
  /** Looks at one state of the book, whatever is appended beside it meanwhile. */
  readonly snapshot: <T>(look: () => T) => T;
  /** Adds row 0. */
  readonly open: (book: string, row: Row) => void;
  /** Adds rows at the head; keeps the frontier beside them when one is given. */
  readonly insert: (book: string, rows: readonly PlacedRow[], frontier: Frontier | null) => void;
  /** Takes words and salts of asides away; throws for one that is not there. Only ever within `transaction`. */
  readonly erase: (book: string, places: readonly TextPlace[]) => void;
  /** Makes sure that nothing taken away lingers in a file of the store; called after an erasing transaction. */
  readonly scrub: () => void;
  /** All of `work` or nothing of it, durable when it returns. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
}

/** The part of an engine that only looks. */
export type ReadEngine = Omit<Engine, "open" | "insert" | "erase" | "scrub" | "transaction">;
