import { existsSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { instantOf } from "../std/day.ts";
import type { Blobs, Store } from "../office/ports.ts";
import type { Evidence } from "../ledger/evidence.ts";
import { writeWhole } from "../store/desk/json-file.ts";
import { createFileBlobs } from "../store/files.ts";
import type { StoreReader } from "../store/log.ts";
import { openReader } from "../store/sqlite/store.ts";
import { openChosenStore } from "./chosen-store.ts";

/** Where a store is: a data folder, or the address of a PostgreSQL database. */
export type StoreAddress = string;

/** True for the address of a database. */
export const isDatabase = (place: StoreAddress): boolean => /^postgres(?:ql)?:\/\//.test(place);

const fileIn = (data: string): string => join(data, "taizhang.sqlite");

/** True when a store stands in a data folder. */
export const hasStore = (data: string): boolean => existsSync(fileIn(data));

/** Takes a store that was made just now and holds nothing out of its folder again, and the folder when nothing else is in it. */
export async function takeAwayStore(data: string): Promise<void> {
  // What the system still holds open, or a folder with anything else in it, stays; it does no harm.
  for (const ending of ["", "-wal", "-shm", ".writer", ".writer-journal"])
    await rm(`${fileIn(data)}${ending}`, { force: true }).catch(() => undefined);
  await rmdir(data).catch(() => undefined);
}

/** Opens the store at a place for writing; a folder gets one when it has none. */
export async function openStoreAt(place: StoreAddress): Promise<Store> {
  const clock = { now: () => instantOf(Date.now()) };
  return openChosenStore(isDatabase(place) ? { dataDir: "", database: place } : { dataDir: place }, clock);
}

/** Looks into the store at a place, beside whoever writes it. */
export async function openReaderAt(place: StoreAddress): Promise<StoreReader> {
  if (!isDatabase(place)) return openReader({ path: fileIn(place) });
  const { openPostgresReader } = await import("../store/postgres/store.ts");
  return openPostgresReader({ url: place });
}

/** The evidence files of a data folder. */
export const blobsIn = (data: string): Blobs => createFileBlobs(join(data, "evidence", "bytes"));

/** Keeps what is known of an evidence file where the desk looks for it; an erased name is not kept. */
export const namesIn =
  (data: string) =>
  async (book: string, evidence: Evidence): Promise<void> => {
    if (evidence.name.text === null) return;
    const path = join(data, "evidence", "names", book, `${evidence.sha256}.json`);
    if (!existsSync(path)) await writeWhole(path, JSON.stringify(evidence));
  };
