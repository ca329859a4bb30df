/**
 * A process that moves books until it is killed: exports one, imports it under a fresh store, over and over. Prints
 * "exported PATH" once an export is whole and named, "imported PATH" once an import was acknowledged.
 */
import { writeSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { exportBook } from "../../src/store/book/export.ts";
import { importBook } from "../../src/store/book/import.ts";
import { createFileBlobs } from "../../src/store/files.ts";
import { openReader } from "../../src/store/sqlite/store.ts";
import { BOOK, openSqlite } from "./store.ts";

/** What the mover is told, as its only argument. */
export interface Move {
  readonly doing: "export" | "import";
  /** The store that is exported, and its evidence. */
  readonly from: string;
  readonly files: string;
  /** A folder for what is made: exports, or stores. */
  readonly into: string;
  /** The file that is imported. */
  readonly file: string;
}

const move = JSON.parse(process.argv[2] as string) as Move;
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function exportTo(path: string): Promise<void> {
  const store = await openReader({ path: move.from });
  const part = await open(`${path}.part`, "w");
  for await (const line of exportBook({ store, blobs: createFileBlobs(move.files), book: BOOK }))
    await part.write(line);
  await part.sync();
  await part.close();
  await rename(`${path}.part`, path);
  await store.close();
  say(`exported ${path}`);
}

async function importTo(path: string): Promise<void> {
  const store = await openSqlite(path);
  await importBook(move.file, { store, blobs: createFileBlobs(`${path}.files`) });
  say(`imported ${path}`);
  await store.close();
}

say("begun");
for (let n = 0; ; n += 1) {
  const path = join(move.into, `${process.pid}-${n}`);
  await (move.doing === "export" ? exportTo(path) : importTo(path));
}
