import { copyFile, mkdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Evidence } from "../../ledger/evidence.ts";
import type { Blobs, Store } from "../../office/ports.ts";
import { importBook } from "../book/import.ts";
import type { Watch } from "../book/refused.ts";
import { goOn, MoveRefused } from "../book/refused.ts";
import { asRefusal } from "../book/write-export.ts";
import { BOOKS_FOLDER, STORE_FILE, verifiedHeads } from "./backup.ts";
import type { BackedHead, Manifest } from "./manifest.ts";
import { measured, readManifest, refuseFull, synced } from "./manifest.ts";

/** A data folder that is being made: opened for the exported books of a database's backup. */
export interface FreshHouse {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly name: (book: string, evidence: Evidence) => Promise<void>;
}

/** What a restore is handed. */
export interface RestoreOptions {
  /** Folder of the backup. */
  readonly from: string;
  /** The new data folder; refused when anything stands in it. */
  readonly data: string;
  /** Opens a store in a new data folder. */
  readonly house: (data: string) => Promise<FreshHouse>;
}

/** Copies every file of the manifest and holds each copy against it. */
async function copyAll(from: string, to: string, manifest: Manifest, watch: Watch): Promise<void> {
  const all = manifest.files.reduce((sum, { size }) => sum + size, 1);
  let bytes = 0;
  for (const { path, size, sha256 } of manifest.files) {
    goOn(watch);
    const copy = join(to, path);
    await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
    await copyFile(join(from, path), copy).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" ? new MoveRefused("backup-file-differs", { file: path }) : error;
    });
    const found = await measured(copy);
    if (found.size !== size || found.sha256 !== sha256)
      throw new MoveRefused("backup-file-differs", { file: path });
    await synced(copy);
    bytes += size;
    watch.told?.({ entries: 0, bytes, share: (bytes / all) * 0.7 });
  }
}

async function importAll(to: string, { heads }: Manifest, options: RestoreOptions, watch: Watch) {
  const { store, blobs, name } = await options.house(to);
  try {
    for (const { book } of heads)
      await importBook(join(to, BOOKS_FOLDER, `${book}.jsonl`), { store, blobs, name }, watch);
  } finally {
    await store.close();
  }
  await rm(join(to, BOOKS_FOLDER), { recursive: true });
}

function refuseOther(told: readonly BackedHead[], found: readonly BackedHead[]): void {
  for (const { book, size, root } of told) {
    const same = found.find((head) => head.book === book);
    if (same?.size !== size || same.root !== root)
      throw new MoveRefused("backup-head-differs", { book, faults: 1 });
  }
}

/**
 * Makes a new data folder from a backup. Every file is held against the manifest, every book verified to the head it had;
 * only then does the folder get its name. Throws `MoveRefused` or `StoreRefused`, and leaves nothing then.
 */
export async function restoreBackup(options: RestoreOptions, watch: Watch = {}): Promise<Manifest> {
  const { from, data } = options;
  await refuseFull(data);
  const manifest = await readManifest(from);
  const passing = `${resolve(data)}.${process.pid}.part`;
  try {
    await mkdir(passing, { recursive: true, mode: 0o700 });
    await copyAll(from, passing, manifest, watch);
    if (manifest.store === "books") await importAll(passing, manifest, options, watch);
    refuseOther(manifest.heads, await verifiedHeads(join(passing, STORE_FILE), watch));
    goOn(watch);
    // An empty folder of that name gives way; one that was filled meanwhile does not.
    await rmdir(data).catch(() => undefined);
    await rename(passing, data);
    await synced(dirname(resolve(data)));
    return manifest;
  } catch (error) {
    await rm(passing, { recursive: true, force: true });
    throw asRefusal(error, data);
  }
}
