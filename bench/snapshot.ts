/**
 * How soon a large book answers, with a snapshot and without, what it weighs, and how fast it is verified:
 * NODE_OPTIONS=--expose-gc npx tsx bench/snapshot.ts [entries] (default 1000000; writing the book first takes minutes)
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import { createShelf } from "../src/office/shelf.ts";
import type { Snapshots } from "../src/office/ports.ts";
import { nativeDigest } from "../src/store/digest.ts";
import { createProver } from "../src/store/checkpoints/prover.ts";
import { createFileSnapshots } from "../src/store/snapshots.ts";
import { heapMegabytes, machine, ms } from "./machine.ts";
import { storedBook } from "./stored.ts";
import { LAST_DAY, scaleOf, SYNTHETIC_HEADER } from "./synthetic.ts";

const entries = Number(process.argv[2] ?? 1_000_000);
const BOOK = SYNTHETIC_HEADER.book;
const { folder, path, store, remove } = await storedBook(entries);
const clock = { now: () => `${LAST_DAY}T12:00:00.000Z` };
const snapshots = createFileSnapshots(join(folder, "snapshots"), "bench", nativeDigest);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

console.log(`${machine()}\n\n${entries.toLocaleString("en")} entries, ${scaleOf(entries).items} items`);

/** Milliseconds from an empty process memory of the book to the volume, and to its first answers at two other dates. */
async function opening(kept: Snapshots | undefined): Promise<readonly [number, number, number]> {
  const start = performance.now();
  const shelf = createShelf(store, clock, kept === undefined ? {} : { snapshots: kept });
  const volume = await shelf.take(BOOK);
  const opened = performance.now();
  volume?.at({ on: "2025-07-01", known: Math.floor(entries / 2) });
  const first = performance.now();
  volume?.at({ on: "2025-10-01", known: Math.floor(entries / 1.2) });
  const second = performance.now();
  await shelf.rest();
  return [opened - start, first - opened, second - first];
}

const told = (name: string, [opened, first, second]: readonly [number, number, number]): void =>
  console.log(
    `  ${name.padEnd(24)} open ${ms(opened).padStart(11)}   first answer ${ms(first).padStart(10)}   next answer ${ms(second).padStart(10)}`,
  );
told("from the log", await opening(snapshots));
for (let round = 0; round < 4; round += 1) told("from the snapshot", await opening(snapshots));

const before = [heapMegabytes(), process.memoryUsage().arrayBuffers] as const;
const shelf = createShelf(store, clock, { snapshots });
const volume = await shelf.take(BOOK);
volume?.at({ on: LAST_DAY, known: entries });
const after = [heapMegabytes(), process.memoryUsage().arrayBuffers] as const;
const rss = process.memoryUsage().rss;
console.log(
  `  memory of the open book: heap ${(after[0] - before[0]).toFixed(0)} MB and columns ${megabytes(after[1] - before[1])}; whole process ${megabytes(rss)} resident`,
);
console.log(
  `  disk: store ${megabytes(statSync(path).size)}, snapshot ${megabytes(statSync(join(folder, "snapshots", `${BOOK}.snapshot`)).size)}`,
);
const prover = createProver(store, BOOK, nativeDigest);
for (const quick of [true, false, true]) {
  const start = performance.now();
  const { faults } = await store.verify(BOOK, { quick });
  const took = performance.now() - start;
  const name = quick ? "verify, stored leaves and tree" : "verify, every column anew";
  console.log(
    `  ${name.padEnd(32)} ${ms(took).padStart(11)}   ${Math.round((entries / took) * 1000).toLocaleString("en")} entries/s, ${faults.length} faults`,
  );
}
for (const asked of ["first proof, every leaf hash read", "next proof, another entry"]) {
  const start = performance.now();
  const path = await prover.inclusion(Math.floor(entries / (asked.startsWith("first") ? 3 : 2)), entries + 1);
  console.log(`  ${asked.padEnd(36)} ${ms(performance.now() - start).padStart(9)}   ${path.length} hashes`);
}
await remove();
