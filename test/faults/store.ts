import { expect } from "vitest";
import type { Store } from "../../src/office/ports.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createSqliteStore } from "../../src/store/sqlite/store.ts";
import { header, write } from "../ledger/fixture.ts";

/** The one book of the fault suite. */
export const BOOK = "lingcheng-test";

export const TOOLS = {
  clock: { now: () => new Date().toISOString() },
  salts: randomSalts,
  digest: nativeDigest,
};

export const openSqlite = (path: string): Promise<Store> => createSqliteStore({ path, ...TOOLS });

/**
 * What must hold after every fault: all that was acknowledged is there, numbers run without a gap, times never backwards,
 * the log verifies, and the book goes on. Returns how many entries there are now.
 */
export async function expectWhole(store: Store, acknowledged: number): Promise<number> {
  const entries = await store.entries(BOOK, 0);
  expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
  expect(entries.every((entry, at) => entry.seq === at + 1)).toBe(true);
  expect(
    entries.every((entry, at) => at === 0 || entry.recordedAt >= (entries[at - 1]?.recordedAt ?? "")),
  ).toBe(true);
  expect((await store.verify(BOOK)).faults).toEqual([]);
  expect((await store.head(BOOK))?.size).toBe(entries.length);
  const next = await store.append(BOOK, [write("projects", "i-after")], []);
  expect(next).toMatchObject({ ok: true, entries: [{ seq: entries.length + 1 }] });
  return entries.length + 1;
}

/** A store on a file with one book in it. */
export async function opened(path: string): Promise<Store> {
  const store = await openSqlite(path);
  await store.open(header(BOOK));
  return store;
}
