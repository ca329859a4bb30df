import { createHash } from "node:crypto";
import type { Frontier } from "../../ledger/tree.ts";
import { emptyFrontier, grow, rootOf } from "../../ledger/tree.ts";
import type { Blobs, Leaf, Store } from "../../office/ports.ts";
import type { Digest, Hash } from "../../std/hash.ts";
import { toHex } from "../../std/hash.ts";
import { digestFor } from "../digest.ts";
import { StoreRefused } from "../refused.ts";
import { headerOf } from "../row.ts";
import type { EndPiece, Piece } from "./piece.ts";
import { checkpointIn, evidenceIn, PART_BYTES, spelled } from "./piece.ts";
import type { Watch } from "./refused.ts";
import { goOn, MoveRefused } from "./refused.ts";

/** Where a book is exported from; a reader beside the writing process is enough. */
export interface ExportSource {
  readonly store: Pick<Store, "head" | "leaves">;
  readonly blobs: Pick<Blobs, "read">;
  readonly book: string;
  /** The book's newest signed checkpoint; left out when it speaks of more leaves than there are. */
  readonly checkpoint?: string | null;
}

/** What was exported. */
export type Exported = Pick<EndPiece, "leaves" | "files" | "root"> & { readonly bytes: number };

const PAGE = 500;

/** Bytes of a file in pieces that fill a line. */
async function* partsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending = Buffer.alloc(0);
  for await (const chunk of bytes) {
    pending = Buffer.concat([pending, chunk]);
    for (; pending.length >= PART_BYTES; pending = pending.subarray(PART_BYTES))
      yield pending.subarray(0, PART_BYTES);
  }
  if (pending.length > 0) yield pending;
}

async function* leavesOf(source: ExportSource, size: number): AsyncGenerator<Leaf> {
  for (let from = 0; from < size; ) {
    const page = await source.store.leaves(source.book, from, Math.min(PAGE, size - from));
    if (page.length === 0) throw new StoreRefused("no-such-book", { book: source.book });
    yield* page;
    from += page.length;
  }
}

async function* filePieces({ blobs }: ExportSource, hashes: Iterable<Hash>): AsyncGenerator<Piece> {
  for (const sha256 of hashes) {
    const file = await blobs.read(sha256);
    if (file === null) yield { kind: "gone", sha256 };
    else {
      yield { kind: "file", sha256, size: file.size };
      const hash = createHash("sha256");
      for await (const bytes of partsOf(file.bytes)) {
        hash.update(bytes);
        yield { kind: "part", bytes };
      }
      // An export that no import would take is worse than none.
      if (hash.digest("hex") !== sha256) throw new MoveRefused("evidence-damaged", { sha256 });
    }
  }
}

/** Leaves and files of a book as pieces; what they come to is gathered on the way. */
async function* piecesOf(
  source: ExportSource,
  leaves: number,
  found: { frontier: Frontier; files: number; digest: Digest },
): AsyncGenerator<Piece> {
  const hashes = new Set<Hash>();
  for await (const leaf of leavesOf(source, leaves)) {
    if (leaf.seq === 0) found.digest = digestFor(headerOf(leaf.leaf).hash);
    found.frontier = grow(found.frontier, [leaf.leafHash], found.digest);
    for (const { sha256 } of evidenceIn(leaf)) hashes.add(sha256);
    yield { kind: "leaf", leaf };
  }
  for await (const piece of filePieces(source, hashes)) {
    if (piece.kind !== "part") found.files += 1;
    yield piece;
  }
}

/**
 * A whole book as text, one line at a time (docs/ledger.md has the form): the state at the call, whatever is appended
 * meanwhile. The same state gives the same bytes. Nothing larger than a line is held. Throws `MoveRefused` "cancelled".
 */
export async function* exportBook(source: ExportSource, watch: Watch = {}): AsyncGenerator<string, Exported> {
  const { store, book, checkpoint = null } = source;
  const head = await store.head(book);
  if (head === null) throw new StoreRefused("no-such-book", { book });
  const leaves = head.size + 1;
  const signed = checkpoint === null ? null : checkpointIn(checkpoint);
  const all = createHash("sha256");
  let [bytes, entries] = [0, 0];
  const spell = (piece: Piece): string => {
    const line = spelled(piece);
    all.update(line);
    bytes += Buffer.byteLength(line);
    return line;
  };
  const isOfThese = signed !== null && signed.size <= leaves;
  yield spell({ kind: "head", book, leaves, checkpoint: isOfThese ? checkpoint : null });
  const found = { frontier: emptyFrontier, files: 0, digest: digestFor("sha-256") };
  for await (const piece of piecesOf(source, leaves, found)) {
    goOn(watch);
    if (piece.kind === "leaf") entries = piece.leaf.seq;
    yield spell(piece);
    watch.told?.({ entries, bytes, share: (entries + 1) / leaves });
  }
  const { files, frontier, digest } = found;
  const root = toHex(rootOf(frontier, digest));
  yield spelled({ kind: "end", leaves, files, root, sha256: all.digest("hex") });
  return { leaves, files, root, bytes };
}
