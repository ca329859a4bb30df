import { createHash } from "node:crypto";
import type { Hash as Hashing } from "node:crypto";
import { originOf } from "../../ledger/checkpoint.ts";
import type { Checkpoint } from "../../ledger/checkpoint.ts";
import type { Header } from "../../ledger/header.ts";
import type { Frontier } from "../../ledger/tree.ts";
import { emptyFrontier, grow, rootOf } from "../../ledger/tree.ts";
import type { Leaf } from "../../office/ports.ts";
import { sameBytes } from "../../std/base64.ts";
import { canonical } from "../../std/canonical.ts";
import type { Digest, Hash } from "../../std/hash.ts";
import { toHex } from "../../std/hash.ts";
import { digestFor } from "../digest.ts";
import { StoreRefused } from "../refused.ts";
import { headerOf, readable } from "../row.ts";
import { leafFault } from "../taken.ts";
import { VERIFICATION_FAULTS } from "../../words/verification.ts";
import type { FileLine } from "./line-reader.ts";
import { linesOf } from "./line-reader.ts";
import type { EndPiece, HeadPiece, Piece } from "./piece.ts";
import { checkpointIn, pieceOf } from "./piece.ts";
import { MoveRefused } from "./refused.ts";

/** A piece with the line it stood on. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly line: number;
  /** Bytes of the file up to the end of its line. */
  readonly end: number;
  /** The tree's edge up to here. */
  readonly frontier: Frontier;
}

interface Examination {
  readonly all: Hashing;
  head: HeadPiece | null;
  header: Header | null;
  checkpoint: Checkpoint | null;
  digest: Digest;
  last: Leaf | null;
  frontier: Frontier;
  files: number;
  open: { readonly sha256: Hash; readonly size: number; read: number; readonly hash: Hashing } | null;
  ended: EndPiece | null;
}

const outOfPlace = (line: number): MoveRefused => new MoveRefused("line-out-of-place", { line });
const leavesOf = ({ last }: Examination): number => (last === null ? 0 : last.seq + 1);

function firstLine(text: string): HeadPiece {
  const piece = pieceOf(text);
  if (piece?.kind === "head") return piece;
  const told = /^\{"taizhang":"book","form":(\d{1,9}),/.exec(text)?.[1];
  if (told !== undefined && told !== "1") throw new MoveRefused("book-file-form", { form: told });
  throw new MoveRefused("not-a-book-file");
}

function readHeader(seen: Examination, leaf: Leaf, line: number): void {
  try {
    seen.header = readable(headerOf(leaf.leaf));
  } catch (error) {
    if (error instanceof StoreRefused) throw error;
    throw new MoveRefused("line-unreadable", { line });
  }
  seen.digest = digestFor(seen.header.hash);
  if (seen.header.book !== seen.head?.book) throw new MoveRefused("line-unreadable", { line });
}

function onHead(seen: Examination, head: HeadPiece, line: number): void {
  seen.head = head;
  if (head.checkpoint === null) return;
  seen.checkpoint = checkpointIn(head.checkpoint);
  if (seen.checkpoint === null || seen.checkpoint.size > head.leaves || seen.checkpoint.size < 1)
    throw new MoveRefused("checkpoint-differs", { line });
}

/** Holds the tree against the signed note, where the note ends. */
function compareCheckpoint({ checkpoint, frontier, header, digest }: Examination, line: number): void {
  if (checkpoint === null || frontier.size !== checkpoint.size) return;
  const isOwn =
    checkpoint.origin === originOf(header?.book ?? "", canonical(header), digest) &&
    sameBytes(checkpoint.root, rootOf(frontier, digest));
  if (!isOwn) throw new MoveRefused("checkpoint-differs", { line });
}

function onLeaf(seen: Examination, leaf: Leaf, line: number): void {
  if (leaf.seq !== leavesOf(seen) || seen.files > 0 || leaf.seq >= (seen.head?.leaves ?? 0))
    throw outOfPlace(line);
  if (seen.last === null) readHeader(seen, leaf, line);
  const fault = leafFault(leaf, seen.last, seen.digest);
  if (fault !== null)
    throw new MoveRefused("entry-altered", { line, seq: leaf.seq, fault: VERIFICATION_FAULTS[fault] });
  seen.last = leaf;
  seen.frontier = grow(seen.frontier, [leaf.leafHash], seen.digest);
  compareCheckpoint(seen, line);
}

function closeFile(seen: Examination, line: number): void {
  const { open } = seen;
  if (open === null) return;
  if (open.read !== open.size || open.hash.digest("hex") !== open.sha256)
    throw new MoveRefused("file-altered", { line: line - 1, sha256: open.sha256 });
  seen.open = null;
}

function onPart(seen: Examination, bytes: Uint8Array, line: number): void {
  if (seen.open === null) throw outOfPlace(line);
  seen.open.hash.update(bytes);
  seen.open.read += bytes.length;
  if (seen.open.read > seen.open.size) throw outOfPlace(line);
}

function onFile(seen: Examination, piece: Extract<Piece, { readonly kind: "file" | "gone" }>, line: number) {
  closeFile(seen, line);
  if (leavesOf(seen) !== seen.head?.leaves) throw outOfPlace(line);
  seen.files += 1;
  if (piece.kind === "file")
    seen.open = { sha256: piece.sha256, size: piece.size, read: 0, hash: createHash("sha256") };
}

function onEnd(seen: Examination, end: EndPiece, line: number): void {
  closeFile(seen, line);
  const fits =
    end.leaves === leavesOf(seen) &&
    end.leaves === seen.head?.leaves &&
    end.files === seen.files &&
    end.sha256 === seen.all.digest("hex") &&
    end.root === toHex(rootOf(seen.frontier, seen.digest));
  if (!fits) throw new MoveRefused("end-differs", { line });
  seen.ended = end;
}

function textOf({ bytes, number }: FileLine): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MoveRefused(number === 1 ? "not-a-book-file" : "line-unreadable", { line: number });
  }
}

function onPiece(seen: Examination, piece: Piece, line: number): void {
  if (piece.kind === "leaf") onLeaf(seen, piece.leaf, line);
  else if (piece.kind === "part") onPart(seen, piece.bytes, line);
  else if (piece.kind === "file" || piece.kind === "gone") onFile(seen, piece, line);
  else if (piece.kind === "end") onEnd(seen, piece, line);
  else throw outOfPlace(line);
}

/**
 * Reads a book's file line by line and refuses the first thing that does not fit (`MoveRefused`, with its line):
 * form, order, every leaf's hash, columns and seals, every file's hash, and the whole at its end. One line is held at a time.
 */
export function* examined(path: string): Generator<PlacedPiece> {
  const seen: Examination = {
    all: createHash("sha256"),
    head: null,
    header: null,
    checkpoint: null,
    digest: digestFor("sha-256"),
    last: null,
    frontier: emptyFrontier,
    files: 0,
    open: null,
    ended: null,
  };
  let line = 0;
  for (const one of linesOf(path)) {
    if (seen.ended !== null) throw new MoveRefused("book-file-after-end", { line: one.number });
    line = one.number;
    const text = textOf(one);
    const piece = seen.head === null ? firstLine(text) : pieceOf(text);
    if (piece === null) throw new MoveRefused("line-unreadable", { line });
    if (seen.head === null) onHead(seen, piece as HeadPiece, line);
    else onPiece(seen, piece, line);
    if (seen.ended === null) seen.all.update(one.bytes).update("\n");
    yield { piece, line, end: one.end, frontier: seen.frontier };
  }
  if (seen.ended === null) throw new MoveRefused("book-file-cut", { line });
}
