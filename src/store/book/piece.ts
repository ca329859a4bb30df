import { z } from "zod";
import { parseCheckpoint } from "../../ledger/checkpoint.ts";
import type { Checkpoint } from "../../ledger/checkpoint.ts";
import type { Evidence } from "../../ledger/evidence.ts";
import { parseNote } from "../../ledger/note.ts";
import type { Leaf } from "../../office/ports.ts";
import { fromBase64, toBase64 } from "../../std/base64.ts";
import type { Hash } from "../../std/hash.ts";
import { fromHex, toHex } from "../../std/hash.ts";

/** The first line of a book's file. */
export interface HeadPiece {
  readonly kind: "head";
  readonly book: string;
  readonly leaves: number;
  /** The newest signed note of the book, of these leaves or the first of them; null when nobody signed. */
  readonly checkpoint: string | null;
}
/** The last line: what everything before it comes to. */
export interface EndPiece {
  readonly kind: "end";
  readonly leaves: number;
  readonly files: number;
  readonly root: Hash;
  /** SHA-256 of every byte before this line. */
  readonly sha256: Hash;
}
/** One line of a book's file: head, leaves in order, evidence files with their parts, end. */
export type Piece =
  | HeadPiece
  | { readonly kind: "leaf"; readonly leaf: Leaf }
  | { readonly kind: "file"; readonly sha256: Hash; readonly size: number }
  | { readonly kind: "part"; readonly bytes: Uint8Array }
  /** An evidence file that an entry names and that is not there any more, or was erased. */
  | { readonly kind: "gone"; readonly sha256: Hash }
  | EndPiece;

/** The form of the file. */
export const BOOK_FILE_FORM = 1;
/** Bytes of evidence in one line, at most. */
export const PART_BYTES = 256 * 1024;

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const aside = z.strictObject({ path: z.string(), salt: z.string(), text: z.string().nullable() });
const LINE = z.union([
  z.strictObject({
    seq: count,
    at: z.string(),
    on: z.string(),
    hash,
    leaf: z.string(),
    asides: z.array(aside),
  }),
  z.strictObject({ part: z.string() }),
  z.strictObject({ file: hash, size: count }),
  z.strictObject({ gone: hash }),
  z.strictObject({
    taizhang: z.literal("book"),
    form: z.literal(BOOK_FILE_FORM),
    book: z.string(),
    leaves: count.min(1),
    checkpoint: z.string().nullable(),
  }),
  z.strictObject({
    end: z.strictObject({
      leaves: count,
      files: count,
      root: hash,
      sha256: hash,
    }),
  }),
]);
type Line = z.infer<typeof LINE>;

function leafLine({ seq, recordedAt, effectiveOn, leafHash, leaf, asides }: Leaf): Line {
  return {
    seq,
    at: recordedAt,
    on: effectiveOn,
    hash: toHex(leafHash),
    leaf,
    asides: asides.map(({ path, salt, text }) => ({ path, salt: toBase64(salt), text })),
  };
}

function lineOf(piece: Piece): Line {
  switch (piece.kind) {
    case "head":
      return {
        taizhang: "book",
        form: BOOK_FILE_FORM,
        book: piece.book,
        leaves: piece.leaves,
        checkpoint: piece.checkpoint,
      };
    case "leaf":
      return leafLine(piece.leaf);
    case "file":
      return { file: piece.sha256, size: piece.size };
    case "part":
      return { part: Buffer.from(piece.bytes).toString("base64") };
    case "gone":
      return { gone: piece.sha256 };
    case "end": {
      const { leaves, files, root, sha256 } = piece;
      return { end: { leaves, files, root, sha256 } };
    }
  }
}

/** A piece as one line, its end included; keys stand in one order, so that the same book is the same file. */
export const spelled = (piece: Piece): string => `${JSON.stringify(lineOf(piece))}\n`;

const bytesOf = (text: string): Uint8Array | null => {
  const bytes = Buffer.from(text, "base64");
  // Only one spelling is taken, so that no byte of a file can be changed without being seen.
  return bytes.toString("base64") === text ? bytes : null;
};

function pieceOfLine(line: Line): Piece | null {
  if ("leaf" in line) {
    const asides = line.asides.flatMap(({ path, salt, text }) => {
      const bytes = fromBase64(salt);
      return bytes === null ? [] : [{ path, salt: bytes, text }];
    });
    if (asides.length < line.asides.length) return null;
    const { seq, at, on, leaf } = line;
    return {
      kind: "leaf",
      leaf: { seq, recordedAt: at, effectiveOn: on, leaf, leafHash: fromHex(line.hash), asides },
    };
  }
  if ("part" in line) {
    const bytes = bytesOf(line.part);
    return bytes === null || bytes.length === 0 ? null : { kind: "part", bytes };
  }
  if ("file" in line) return { kind: "file", sha256: line.file, size: line.size };
  if ("gone" in line) return { kind: "gone", sha256: line.gone };
  if ("end" in line) return { kind: "end", ...line.end };
  return { kind: "head", book: line.book, leaves: line.leaves, checkpoint: line.checkpoint };
}

/** The piece that a line spells; null for anything that `spelled` would not have written. */
export function pieceOf(text: string): Piece | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const line = LINE.safeParse(value);
  if (!line.success) return null;
  const piece = pieceOfLine(line.data);
  return piece !== null && spelled(piece) === `${text}\n` ? piece : null;
}

/** The evidence that an entry's leaf names; none for a header. */
export function evidenceIn({ seq, leaf }: Leaf): readonly Evidence[] {
  if (seq === 0) return [];
  return (JSON.parse(leaf) as { readonly evidence?: readonly Evidence[] }).evidence ?? [];
}

/** What a signed note says, whoever signed it; null when it is no checkpoint. Its signature is for `verify` to judge. */
export function checkpointIn(note: string): Checkpoint | null {
  const read = parseNote(note);
  const checkpoint = read.ok ? parseCheckpoint(read.value.text) : read;
  return checkpoint.ok ? checkpoint.value : null;
}
