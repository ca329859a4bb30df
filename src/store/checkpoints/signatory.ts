import { join } from "node:path";
import { bookKey, originOf } from "../../ledger/checkpoint.ts";
import type { Header } from "../../ledger/header.ts";
import type { Clock, Signer, Store } from "../../office/ports.ts";
import { toBase64 } from "../../std/base64.ts";
import { fromHex } from "../../std/hash.ts";
import { digestFor } from "../digest.ts";
import { StoreRefused } from "../refused.ts";
import { sm2Key } from "../sm2.ts";
import type { BookFile } from "./book-file.ts";
import { openBookFile } from "./book-file.ts";
import type { Pen } from "./signed-lines.ts";
import { signedCheckpoint } from "./signed-lines.ts";

/** A book whose checkpoint file is open. */
export interface OpenBook {
  readonly file: BookFile;
  readonly header: Header;
  readonly origin: string;
  /** Heads noted since the last signature. */
  noted: number;
  last: { readonly size: number; readonly root: string; readonly note: string } | null;
}

/** A log as it stands: leaves, and the root in base64. */
export interface HeadNow {
  readonly size: number;
  readonly root: string;
}

/** Whoever signs for the books of a house. */
export interface Signatory {
  readonly bookOf: (book: string) => Promise<OpenBook>;
  readonly standing: (book: string) => Promise<HeadNow>;
  /** Signs the book as it stands and keeps the checkpoint durably; the last one again when nothing was added. */
  readonly sign: (book: string) => Promise<string>;
  readonly penOf: (origin: string, signer?: Signer) => Pen;
  /** Names of the books that are open. */
  readonly opened: () => readonly string[];
  readonly close: () => Promise<void>;
}

async function openBook(store: Pick<Store, "leaves">, folder: string, book: string): Promise<OpenBook> {
  const first = (await store.leaves(book, 0, 1))[0];
  if (first === undefined) throw new StoreRefused("no-such-book", { book });
  const header = JSON.parse(first.leaf) as Header;
  const origin = originOf(book, first.leaf, digestFor(header.hash));
  return { file: openBookFile(join(folder, book)), header, origin, noted: 0, last: null };
}

/** Signs with whatever key the house has at the moment of signing. */
export function createSignatory(
  options: { readonly folder: string; readonly store: Store; readonly clock: Clock },
  present: () => Signer,
  /** The house's SM2 key, which signs checkpoints beside the other; null where there is none. */
  sm2: Signer | null,
): Signatory {
  const { folder, store, clock } = options;
  const books = new Map<string, Promise<OpenBook>>();
  const penOf = (origin: string, signer = present()): Pen => ({
    key: bookKey(origin, signer.publicKey),
    signer,
  });
  const besides = (origin: string): readonly Pen[] =>
    sm2 === null ? [] : [{ key: sm2Key(origin, sm2.publicKey), signer: sm2 }];
  const bookOf = (book: string): Promise<OpenBook> => {
    const known = books.get(book);
    if (known !== undefined) return known;
    const opened = openBook(store, folder, book);
    books.set(book, opened);
    // A failure is not remembered: the book may be opened a moment later.
    opened.catch(() => books.delete(book));
    return opened;
  };
  const standing = async (book: string): Promise<HeadNow> => {
    const head = await store.head(book);
    if (head === null) throw new StoreRefused("no-such-book", { book });
    return { size: head.size + 1, root: toBase64(fromHex(head.root)) };
  };
  const sign = async (book: string): Promise<string> => {
    const one = await bookOf(book);
    const head = await store.head(book);
    if (head === null) throw new StoreRefused("no-such-book", { book });
    const size = head.size + 1;
    if (one.last?.size === size && one.last.root === head.root) return one.last.note;
    const checkpoint = { origin: one.origin, size, root: fromHex(head.root) };
    const note = signedCheckpoint(checkpoint, one.header.hash, [penOf(one.origin), ...besides(one.origin)]);
    one.file.add({ kind: "checkpoint", at: clock.now(), note }, true);
    one.last = { size, root: head.root, note };
    one.noted = 0;
    return note;
  };
  const close = async (): Promise<void> => {
    for (const opened of books.values()) (await opened).file.close();
    books.clear();
  };
  return { bookOf, standing, sign, penOf, opened: () => [...books.keys()], close };
}
