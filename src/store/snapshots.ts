import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Snapshot } from "../ledger/frozen.ts";
import type { Snapshots } from "../office/ports.ts";
import type { Digest } from "../std/hash.ts";
import { toHex } from "../std/hash.ts";

/** Form of the file; raised when the columns or their order change. */
const FORM = 1;
const NEWLINE = 10;

/** First line of a snapshot's file. */
interface SnapshotHeader {
  readonly snapshot: number;
  readonly program: string;
  readonly book: string;
  readonly size: number;
  readonly root: string;
  /** SHA-256 of everything after this line. */
  readonly sha256: string;
}

/** Why a file was not taken; a file that is not there is no fault. */
export type SnapshotFault = "unreadable" | "other-form" | "other-program" | "other-book" | "damaged";

function faultOf(header: SnapshotHeader, book: string, program: string): SnapshotFault | null {
  if (header.snapshot !== FORM) return "other-form";
  if (header.program !== program) return "other-program";
  return header.book === book ? null : "other-book";
}

/**
 * Snapshots as files, one a book, written beside and renamed, so that a half-written one is never read. `program` is the
 * version whose replay they hold; `ignored` is told of every file that was not taken.
 */
export function createFileSnapshots(
  folder: string,
  program: string,
  digest: Digest,
  ignored: (book: string, fault: SnapshotFault) => void = () => undefined,
): Snapshots {
  const fileOf = (book: string): string => join(folder, `${book}.snapshot`);
  const parse = (bytes: Uint8Array, book: string): Snapshot | SnapshotFault => {
    try {
      const end = bytes.indexOf(NEWLINE);
      const header = JSON.parse(
        new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))),
      ) as SnapshotHeader;
      const fault = faultOf(header, book, program);
      if (fault !== null) return fault;
      const content = bytes.subarray(end + 1);
      if (toHex(digest(content)) !== header.sha256) return "damaged";
      return { size: header.size, root: header.root, content };
    } catch {
      return "unreadable";
    }
  };
  return {
    read: async (book) => {
      const bytes = await readFile(fileOf(book)).catch(() => null);
      if (bytes === null) return null;
      const found = parse(bytes, book);
      if (typeof found !== "string") return found;
      ignored(book, found);
      return null;
    },
    write: async (book, { size, root, content }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const header: SnapshotHeader = {
        snapshot: FORM,
        program,
        book,
        size,
        root,
        sha256: toHex(digest(content)),
      };
      const beside = `${fileOf(book)}.writing`;
      const file = await open(beside, "w", 0o600);
      try {
        await file.writeFile(`${JSON.stringify(header)}\n`);
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, fileOf(book));
    },
    remove: (book) => rm(fileOf(book), { force: true }),
  };
}
