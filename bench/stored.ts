import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Proposal } from "../src/ledger/entry.ts";
import type { Store } from "../src/office/ports.ts";
import { instantOf } from "../src/std/day.ts";
import { nativeDigest, randomSalts } from "../src/store/digest.ts";
import { createSqliteStore } from "../src/store/sqlite/store.ts";
import { FIRST_DAY, scaleOf, SYNTHETIC_HEADER, syntheticProposals } from "./synthetic.ts";

/** A synthetic book in a SQLite store of its own folder. */
export interface StoredBook {
  readonly folder: string;
  readonly path: string;
  readonly store: Store;
  readonly remove: () => Promise<void>;
}

const BATCH = 5_000;
const YEAR_MS = 360 * 86_400_000;

/** Writes the synthetic book of so many entries into a store, batch by batch, recorded evenly over its year. */
export async function storedBook(entries: number): Promise<StoredBook> {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-bench-"));
  const path = join(folder, "book.sqlite");
  let written = 0;
  const opened = Date.parse(`${FIRST_DAY}T00:00:00.000Z`);
  const clock = { now: () => instantOf(opened + Math.floor((YEAR_MS * written) / entries)) };
  const store = await createSqliteStore({ path, clock, salts: randomSalts, digest: nativeDigest });
  await store.open(SYNTHETIC_HEADER);
  let batch: Proposal[] = [];
  const flush = async (): Promise<void> => {
    written += batch.length;
    if (batch.length > 0) await store.append(SYNTHETIC_HEADER.book, batch, []);
    batch = [];
  };
  for (const proposal of syntheticProposals(scaleOf(entries))) {
    batch.push(proposal);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  const remove = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, path, store, remove };
}
