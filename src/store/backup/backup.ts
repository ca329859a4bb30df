import { constants } from "node:fs";
import { copyFile, mkdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Store } from "../../office/ports.ts";
import type { Instant } from "../../std/day.ts";
import { writeWhole } from "../desk/json-file.ts";
import { createFileBlobs } from "../files.ts";
import { connect } from "../sqlite/driver.ts";
import { openReader } from "../sqlite/store.ts";
import type { Watch } from "../book/refused.ts";
import { goOn, MoveRefused } from "../book/refused.ts";
import { asRefusal, writeExport } from "../book/write-export.ts";
import type { BackedHead, Manifest, ManifestFile } from "./manifest.ts";
import { filesBelow, MANIFEST_NAME, measured, refuseFull, synced } from "./manifest.ts";

/** Name of the SQLite store in a data folder and in its backup. */
export const STORE_FILE = "taizhang.sqlite";
const PEOPLE_FILE = "people.sqlite";
/** Folder of exported books in a backup of a database. */
export const BOOKS_FOLDER = "books";

/** What is backed up, and how. */
export interface BackupOptions {
  /** The data folder. */
  readonly data: string;
  /** Folder of the backup; made when absent, refused when anything stands in it. */
  readonly to: string;
  /** Looks into the database that holds the books; absent where they lie in the data folder. */
  readonly database?: Pick<Store, "books" | "head" | "leaves">;
  readonly withKey: boolean;
  readonly now: Instant;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A consistent copy of a SQLite file while others write it: one reading transaction. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const connection = connect(from, true);
  try {
    connection.exec("PRAGMA busy_timeout = 5000");
    connection.prepare("VACUUM INTO ?").run(to);
  } finally {
    connection.close();
  }
  await synced(to);
}

/** Copies a file; one that was taken away meanwhile is not there to be copied. */
async function copyOne(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && !(await isThere(from))) return;
    throw error;
  }
  await synced(to);
}

async function copyBelow(options: BackupOptions, folder: string, watch: Watch, done: (path: string) => void) {
  for (const path of await filesBelow(join(options.data, folder))) {
    goOn(watch);
    // The private half stays at home unless it is asked for.
    if (folder === "keys" && path.endsWith(".key") && !options.withKey) continue;
    await copyOne(join(options.data, folder, path), join(options.to, folder, path));
    done(`${folder}/${path}`);
  }
}

async function copyBooks(options: BackupOptions, watch: Watch): Promise<readonly BackedHead[] | null> {
  const { data, to, database } = options;
  if (database === undefined) {
    await copyDatabase(join(data, STORE_FILE), join(to, STORE_FILE));
    return null;
  }
  await mkdir(join(to, BOOKS_FOLDER), { mode: 0o700 });
  const blobs = createFileBlobs(join(data, "evidence", "bytes"));
  const heads: BackedHead[] = [];
  for (const { book } of await database.books()) {
    const path = join(to, BOOKS_FOLDER, `${book}.jsonl`);
    const { leaves, root } = await writeExport(path, { store: database, blobs, book }, watch);
    heads.push({ book, size: leaves - 1, root });
  }
  return heads;
}

/** Verifies every book of a SQLite store; refuses one that does not fit itself. */
export async function verifiedHeads(file: string, watch: Watch): Promise<readonly BackedHead[]> {
  const reader = await openReader({ path: file });
  try {
    const heads: BackedHead[] = [];
    for (const { book } of await reader.books()) {
      goOn(watch);
      const { entries, root, faults } = await reader.verify(book);
      if (faults.length > 0) throw new MoveRefused("backup-head-differs", { book, faults: faults.length });
      heads.push({ book, size: entries, root });
    }
    return heads;
  } finally {
    await reader.close();
  }
}

/** Reads every file of the backup again from where it lies now. */
async function measureAll(to: string, watch: Watch, done: (file: ManifestFile) => void) {
  const files: ManifestFile[] = [];
  for (const path of await filesBelow(to)) {
    goOn(watch);
    const file = { path, ...(await measured(join(to, path))) };
    files.push(file);
    done(file);
  }
  return files;
}

async function fill(options: BackupOptions, watch: Watch): Promise<Manifest> {
  const { data, to, withKey, now } = options;
  let [bytes, share] = [0, 0];
  const tell = (more: number): void => watch.told?.({ entries: 0, bytes: (bytes += more), share });
  // The second record goes first: it must never speak of entries that the copied books do not have yet.
  for (const folder of ["checkpoints", "keys"]) await copyBelow(options, folder, watch, () => tell(0));
  const exported = await copyBooks(options, watch);
  // Evidence and drafts go after the books: what a copied entry names was kept before it.
  [share] = [0.3];
  if (await isThere(join(data, PEOPLE_FILE)))
    await copyDatabase(join(data, PEOPLE_FILE), join(to, PEOPLE_FILE));
  for (const folder of ["evidence", "drafts"]) await copyBelow(options, folder, watch, () => tell(0));
  [share] = [0.6];
  const heads = exported ?? (await verifiedHeads(join(to, STORE_FILE), watch));
  [share] = [0.8];
  const files = await measureAll(to, watch, ({ size }) => tell(size));
  const store = exported === null ? "sqlite" : "books";
  return { taizhang: "backup", form: 1, madeAt: now, store, withKey, heads: [...heads], files };
}

/**
 * Copies everything of a data folder to another folder while the server runs: books in one consistent state, evidence,
 * drafts, accounts and checkpoints. The books are verified in the copy and every file is hashed there; the manifest is
 * written last. Called off or refused, the folder is taken away again. Throws `MoveRefused` or `StoreRefused`.
 */
export async function backUp(options: BackupOptions, watch: Watch = {}): Promise<Manifest> {
  const { data, to, database } = options;
  if (database === undefined && !(await isThere(join(data, STORE_FILE))))
    throw new MoveRefused("no-data-here", { folder: data });
  await refuseFull(to);
  try {
    await mkdir(to, { recursive: true, mode: 0o700 });
    const manifest = await fill(options, watch);
    goOn(watch);
    await writeWhole(join(to, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
    await synced(to);
    return manifest;
  } catch (error) {
    await rm(to, { recursive: true, force: true });
    throw asRefusal(error, to);
  }
}
