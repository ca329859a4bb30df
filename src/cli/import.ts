import { importBook } from "../store/book/import.ts";
import { MoveRefused } from "../store/book/refused.ts";
import { asRefusal } from "../store/book/write-export.ts";
import { blobsIn, hasStore, isDatabase, namesIn, openStoreAt, takeAwayStore } from "../server/store-place.ts";
import type { StoreAddress } from "../server/store-place.ts";
import type { Store } from "../office/ports.ts";
import { StoreRefused } from "../store/refused.ts";
import { MOVE_SAYS } from "../words/moving.ts";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { stopWith } from "./stopped.ts";
import { tell, type Terminal } from "./terminal.ts";
import { watched } from "./watched.ts";

/** Opens a store for writing; says what to do when a server holds it. */
export async function writingStore(data: string, place: StoreAddress): Promise<Store> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  try {
    return await openStoreAt(place);
  } catch (error) {
    if (error instanceof StoreRefused && error.code === "second-writer")
      throw new MoveRefused("server-runs", { data });
    throw error;
  }
}

/** `taizhang import FILE`: a whole book from an exported file, all of it or nothing. */
export async function importFrom(
  file: string,
  options: { readonly data: string; readonly into: StoreAddress },
  terminal: Terminal,
): Promise<void> {
  const { data, into } = options;
  if (!existsSync(file)) stopWith("no-file", { file });
  const isFresh = !isDatabase(into) && !hasStore(into);
  const store = await writingStore(data, into);
  try {
    const target = { store, blobs: blobsIn(data), name: namesIn(data) };
    const { book, leaves, files, root, isNew } = await watched(terminal, (watch) =>
      importBook(file, target, watch),
    );
    const words = isNew ? MOVE_SAYS.imported : MOVE_SAYS.alreadyHere;
    terminal.print(tell(terminal, words, { book, entries: leaves - 1, files, root }));
  } catch (error) {
    // A store that was made for this book alone goes with it, while nobody else can write to it yet.
    if (isFresh) await takeAwayStore(into);
    throw asRefusal(error, file);
  } finally {
    await store.close();
  }
}
