/**
 * A process that imports one exported book after the other until it is killed: prints the data folder of every finished
 * import on its own line. Arguments: the exported file, the folder in which data folders are made.
 */
import { mkdir } from "node:fs/promises";
import { writeSync } from "node:fs";
import { join } from "node:path";
import { importBook } from "../../src/store/book/import.ts";
import { blobsIn, namesIn, openStoreAt } from "../../src/server/store-place.ts";

const [, , file, houses] = process.argv as [string, string, string, string];
for (let n = 0; ; n++) {
  const data = join(houses, `${process.pid}-${n}`);
  await mkdir(data, { recursive: true });
  const store = await openStoreAt(data);
  await importBook(file, { store, blobs: blobsIn(data), name: namesIn(data) });
  writeSync(1, `${data}\n`);
  await store.close();
}
