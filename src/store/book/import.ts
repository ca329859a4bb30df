import { statSync } from "node:fs";
import { setImmediate as breathe } from "node:timers/promises";
import type { Evidence } from "../../ledger/evidence.ts";
import { openLeaf } from "../../ledger/seal.ts";
import type { Frontier } from "../../ledger/tree.ts";
import { emptyFrontier, grow, rootOf } from "../../ledger/tree.ts";
import type { Blobs, Leaf, Store } from "../../office/ports.ts";
import type { Digest, Hash } from "../../std/hash.ts";
import { toHex } from "../../std/hash.ts";
import { digestFor } from "../digest.ts";
import { headerOf } from "../row.ts";
import type { PlacedPiece } from "./examine.ts";
import { examined } from "./examine.ts";
import { linesOf } from "./line-reader.ts";
import type { EndPiece, Piece } from "./piece.ts";
import { pieceOf } from "./piece.ts";
import type { Watch } from "./refused.ts";
import { goOn, MoveRefused } from "./refused.ts";

/** Where a book is imported to. */
export interface ImportTarget {
  readonly store: Pick<Store, "head" | "hashes" | "take">;
  readonly blobs: Pick<Blobs, "read" | "putStream" | "erase">;
  /** Keeps what is known of an evidence file beside its bytes; not needed where nobody asks for it. */
  readonly name?: (book: string, evidence: Evidence) => Promise<void>;
}

/** What an import found and did; `isNew` is false when the same book was there already. */
export type Imported = Pick<EndPiece, "leaves" | "files" | "root"> & {
  readonly book: string;
  readonly isNew: boolean;
};

/** What the first reading of a file tells. */
interface Told {
  readonly book: string;
  readonly end: EndPiece;
  readonly digest: Digest;
  /** Line after which the evidence files stand. */
  readonly lastLeaf: number;
  /** Root of the file's first leaves, as many as the book here has; null when it has fewer. */
  readonly rootHere: Hash | null;
}

const BREATH = 64;
/** Most of an import is spent on the first reading. */
const FIRST_SHARE = 0.6;

/** Reads and checks the whole file; nothing is written. */
async function readWhole(path: string, { store }: ImportTarget, watch: Watch): Promise<Told> {
  const size = Math.max(1, statSync(path).size);
  let [book, digest, lastLeaf, entries] = ["", digestFor("sha-256"), 0, 0];
  let [rootHere, here]: [Hash | null, number] = [null, -1];
  let end: EndPiece | null = null;
  const look = async ({ piece, line, frontier }: PlacedPiece): Promise<void> => {
    if (piece.kind === "end") end = piece;
    if (piece.kind === "head") {
      book = piece.book;
      // An id no book can have is refused with the header; asking a store for it does no harm.
      here = (await store.head(book))?.size ?? -1;
    }
    if (piece.kind !== "leaf") return;
    [lastLeaf, entries] = [line, piece.leaf.seq];
    if (entries === 0) digest = digestFor(headerOf(piece.leaf.leaf).hash);
    if (entries === here) rootHere = toHex(rootOf(frontier, digest));
  };
  let pieces = 0;
  for (const placed of examined(path)) {
    await look(placed);
    pieces += 1;
    if (pieces % BREATH !== 0) continue;
    watch.told?.({ entries, bytes: placed.end, share: (placed.end / size) * FIRST_SHARE });
    await breathe();
    goOn(watch);
  }
  return { book, end: end as unknown as EndPiece, digest, lastLeaf, rootHere };
}

const PAGE = 10_000;

/** The root of the first leaves of a book here. */
async function rootOfFirst(store: ImportTarget["store"], told: Told, leaves: number): Promise<Hash> {
  let frontier: Frontier = emptyFrontier;
  while (frontier.size < leaves) {
    const hashes = await store.hashes(told.book, frontier.size, Math.min(PAGE, leaves - frontier.size));
    if (hashes.length === 0) break;
    frontier = grow(frontier, hashes, told.digest);
  }
  return toHex(rootOf(frontier, told.digest));
}

/** True when exactly this book is here already; refuses when another of its name is. */
async function isHere({ store }: ImportTarget, told: Told): Promise<boolean> {
  const { book, end } = told;
  const head = await store.head(book);
  if (head === null) return false;
  const [here, there] = [head.size, end.leaves - 1];
  if (here === there && head.root === end.root) return true;
  const values = { book, here, there };
  if (here > there && (await rootOfFirst(store, told, end.leaves)) === end.root)
    throw new MoveRefused("book-here-longer", values);
  if (here < there && told.rootHere === head.root) throw new MoveRefused("book-here-shorter", values);
  throw new MoveRefused("book-here-differs", values);
}

/** Pieces of a file that was examined before, from a line on. */
function* piecesFrom(path: string, after: number): Generator<Piece> {
  for (const { bytes, number } of linesOf(path)) {
    if (number <= after) continue;
    const piece = pieceOf(Buffer.from(bytes).toString("utf8"));
    if (piece === null) throw new MoveRefused("line-unreadable", { line: number });
    yield piece;
  }
}

type FilePiece = Extract<Piece, { readonly kind: "file" }>;

/** Keeps the evidence files; hands every hash that was not there before to `added`. */
async function keepFiles(
  path: string,
  target: ImportTarget,
  told: Told,
  watch: Watch,
  added: (sha256: Hash) => void,
): Promise<void> {
  const pieces = piecesFrom(path, told.lastLeaf);
  let next = pieces.next();
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (next = pieces.next(); !next.done && next.value.kind === "part"; next = pieces.next()) {
      goOn(watch);
      yield next.value.bytes;
    }
  }
  const keep = async ({ sha256, size }: FilePiece): Promise<void> => {
    if (!(await isKept(target, sha256))) added(sha256);
    const kept = await target.blobs.putStream(parts(), size);
    if (kept.sha256 !== sha256) throw new MoveRefused("file-altered", { line: told.lastLeaf, sha256 });
  };
  while (!next.done) {
    if (next.value.kind === "file") await keep(next.value);
    else next = pieces.next();
  }
}

/** Whether a file is here; its stream is begun and left, because one that nobody reads would keep the file open. */
async function isKept({ blobs }: ImportTarget, sha256: Hash): Promise<boolean> {
  const had = await blobs.read(sha256);
  if (had === null) return false;
  for await (const _ of had.bytes) break;
  return true;
}

/** The leaves of a file that was examined before; throws at the end when they are not the same any more. */
function* leavesAgain(path: string, { end, digest }: Told): Generator<Leaf> {
  let frontier: Frontier = emptyFrontier;
  for (const piece of piecesFrom(path, 1)) {
    if (piece.kind !== "leaf") break;
    frontier = grow(frontier, [piece.leaf.leafHash], digest);
    yield piece.leaf;
  }
  if (frontier.size !== end.leaves || toHex(rootOf(frontier, digest)) !== end.root)
    throw new MoveRefused("end-differs", { line: end.leaves });
}

async function nameFiles(path: string, target: ImportTarget, told: Told): Promise<void> {
  if (target.name === undefined) return;
  for (const leaf of leavesAgain(path, told)) {
    if (leaf.seq === 0 || !leaf.leaf.includes('"evidence":[{')) continue;
    for (const evidence of openLeaf(leaf.leaf, leaf.asides).evidence) await target.name(told.book, evidence);
  }
}

/**
 * Takes a whole book from its file. The file is read and checked to its end before anything is written; then evidence
 * files are kept, which nobody can see without their book, and last all leaves come in one transaction. Called off or
 * refused, nothing of it is left. The same book again is nothing to do. Throws `MoveRefused` or `StoreRefused`.
 */
export async function importBook(path: string, target: ImportTarget, watch: Watch = {}): Promise<Imported> {
  const told = await readWhole(path, target, watch);
  const { leaves, files, root } = told.end;
  const said = { book: told.book, leaves, files, root };
  if (await isHere(target, told)) return { ...said, isNew: false };
  const added: Hash[] = [];
  try {
    await keepFiles(path, target, told, watch, (sha256) => added.push(sha256));
    await nameFiles(path, target, told);
    watch.told?.({ entries: leaves - 1, bytes: statSync(path).size, share: FIRST_SHARE });
    // The last moment to call it off: what follows is one transaction.
    await breathe();
    goOn(watch);
    await target.store.take(told.book, leavesAgain(path, told));
  } catch (error) {
    for (const sha256 of added) await target.blobs.erase(sha256);
    throw error;
  }
  return { ...said, isNew: true };
}
