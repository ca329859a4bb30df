import type { LogColumns } from "../ledger/columns.ts";
import { freeze, putText, putWhole, thaw } from "../ledger/frozen.ts";
import { emptyFrontier, grow, rootOf } from "../ledger/tree.ts";
import type { Hash } from "../std/hash.ts";
import { toHex } from "../std/hash.ts";
import type { Snapshots, Store } from "./ports.ts";

const PAGE = 50_000;
/** What is asked of a store here: one that only looks will do. */
type Looked = Pick<Store, "hashes" | "rootAt">;

/** Beyond so many entries that no column holds, reading them one by one would cost more than reading the log. */
const MOST_WHOLE = 5_000;

/** Root of the log over its first `size` entries; null when there are not so many. */
async function rootAt(store: Looked, book: string, size: number): Promise<Hash | null> {
  if (store.rootAt !== undefined) return store.rootAt(book, size);
  let frontier = emptyFrontier;
  while (frontier.size <= size) {
    const hashes = await store.hashes(book, frontier.size, Math.min(PAGE, size + 1 - frontier.size));
    if (hashes.length === 0) return null;
    frontier = grow(frontier, hashes);
  }
  return toHex(rootOf(frontier));
}

/** Fills in what a snapshot never holds, as the log has it today: free texts, and entries that stand whole. */
async function fillIn(
  store: Store,
  book: string,
  columns: LogColumns,
  whole: readonly number[],
): Promise<boolean> {
  for (const seq of whole) {
    const [entry] = await store.entries(book, seq - 1, 1);
    if (entry?.seq !== seq) return false;
    putWhole(columns, entry);
  }
  for (let from = 1; from <= columns.size; from += PAGE) {
    const to = Math.min(from + PAGE - 1, columns.size);
    if (store.texts === undefined) {
      for (const { seq, asides } of await store.leaves(book, from, to - from + 1))
        for (const { path, text } of asides) putText(columns, seq, path, text);
    } else
      for (const { seq, path, text } of await store.texts(book, from, to)) putText(columns, seq, path, text);
  }
  return true;
}

/**
 * The columns of a book from its snapshot (快照); null when there is none, or when it is not one of this very log: the root over
 * as many entries must be the same. Whoever gets null replays the log.
 */
export async function thawed(store: Store, snapshots: Snapshots, book: string): Promise<LogColumns | null> {
  const kept = await snapshots.read(book);
  if (kept === null) return null;
  if ((await rootAt(store, book, kept.size)) !== kept.root) return null;
  try {
    const { columns, whole } = thaw(kept.content);
    if (columns.size !== kept.size || whole.length > MOST_WHOLE) return null;
    return (await fillIn(store, book, columns, whole)) ? columns : null;
  } catch {
    // Content that hashes rightly and cannot be thawed was written by a faulty program; the log is still there.
    return null;
  }
}

/** Keeps a snapshot of the columns, named by the root of the log behind them. */
export async function keepSnapshot(
  store: Looked,
  snapshots: Snapshots,
  book: string,
  columns: LogColumns,
): Promise<void> {
  const frozen = freeze(columns);
  const root = await rootAt(store, book, frozen.size);
  if (root !== null) await snapshots.write(book, { ...frozen, root });
}

/** What a kept snapshot is worth: right, wrong, of another log, or not there (or not to be read by this program). */
export type SnapshotFinding =
  | { readonly found: "right" | "wrong" | "other-log"; readonly size: number }
  | { readonly found: "none" };

/** Holds the snapshot kept of a book against the log, replayed anew by `rebuilt` over as many entries as it holds. */
export async function compareSnapshot(
  store: Looked,
  snapshots: Snapshots,
  book: string,
  rebuilt: (size: number) => Promise<LogColumns>,
): Promise<SnapshotFinding> {
  const kept = await snapshots.read(book);
  if (kept === null) return { found: "none" };
  const { size } = kept;
  if ((await rootAt(store, book, size)) !== kept.root) return { found: "other-log", size };
  const { content } = freeze(await rebuilt(size));
  const isSame =
    content.length === kept.content.length && content.every((byte, i) => byte === kept.content[i]);
  return { found: isSame ? "right" : "wrong", size };
}
