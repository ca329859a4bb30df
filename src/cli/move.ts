import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Imported } from "../store/book/import.ts";
import { importBook } from "../store/book/import.ts";
import type { Watch } from "../store/book/refused.ts";
import { MoveRefused } from "../store/book/refused.ts";
import { writeExport } from "../store/book/write-export.ts";
import { blobsIn, isDatabase, namesIn, openReaderAt } from "../server/store-place.ts";
import type { StoreAddress } from "../server/store-place.ts";
import { MOVE_SAYS } from "../words/moving.ts";
import { newestNote } from "./export.ts";
import { writingStore } from "./import.ts";
import { bookAmong } from "./shelf.ts";
import { tell, type Terminal } from "./terminal.ts";
import { watched } from "./watched.ts";

/** Options of `taizhang move`. Files of evidence of a database lie in the data folder. */
export interface MoveOptions {
  readonly data: string;
  readonly from: StoreAddress;
  readonly to: StoreAddress;
  readonly book?: string | undefined;
}

/** Carries the book through a file of its own, so that both ends pass the checks of export and import. */
async function carried(options: MoveOptions, watch: Watch): Promise<Imported> {
  const { data, from, to } = options;
  const [here, there] = [isDatabase(from) ? data : from, isDatabase(to) ? data : to];
  const reader = await openReaderAt(from);
  const folder = await mkdtemp(join(tmpdir(), "taizhang-move-"));
  try {
    const { book } = bookAmong(await reader.books(), options.book);
    const file = join(folder, "book.jsonl");
    const source = { store: reader, blobs: blobsIn(here), book, checkpoint: newestNote(here, book) };
    await writeExport(file, source, watch);
    const store = await writingStore(there, to);
    try {
      return await importBook(file, { store, blobs: blobsIn(there), name: namesIn(there) }, watch);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await reader.close();
  }
}

/** `taizhang move`: the same book in another store; every hash stays, and the source too. */
export async function move(options: MoveOptions, terminal: Terminal): Promise<void> {
  const { from, to } = options;
  const place = (one: StoreAddress): string => (isDatabase(one) ? one : resolve(one));
  if (place(from) === place(to)) throw new MoveRefused("same-place");
  const { book, leaves, files, root, isNew } = await watched(terminal, (watch) => carried(options, watch));
  const words = isNew ? MOVE_SAYS.moved : MOVE_SAYS.alreadyHere;
  terminal.print(tell(terminal, words, { book, entries: leaves - 1, files, root }));
}
