import { open, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Loss } from "../../src/office/ports.ts";
import { openKeeper, type Keeper } from "../../src/store/checkpoints/keeper.ts";
import { withCheckpoints } from "../../src/store/checkpoints/with-checkpoints.ts";
import { StoreRefused } from "../../src/store/refused.ts";
import type { Store } from "../../src/office/ports.ts";
import { write } from "../ledger/fixture.ts";
import { folder } from "../store/folder.ts";
import { acknowledged, run, runUntilKilled, writer } from "./child.ts";
import { anyOf, HOW_OFTEN, patience, ROUNDS } from "./rounds.ts";
import { BOOK, openSqlite, TOOLS } from "./store.ts";

interface Started {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly loss: Loss | null;
}

/** Starts up as the server does: the store, and the keeper that holds it against its last checkpoint. */
async function start(place: string): Promise<Started> {
  const plain = await openSqlite(join(place, "book.sqlite"));
  try {
    const keeper = await openKeeper({
      folder: join(place, "checkpoints"),
      keys: join(place, "keys"),
      store: plain,
      clock: TOOLS.clock,
    });
    return { store: withCheckpoints(plain, keeper), keeper, loss: keeper.lossOf(BOOK) };
  } catch (error) {
    await plain.close();
    throw error;
  }
}

const order = (place: string, appends?: number) => ({
  store: { sqlite: join(place, "book.sqlite") },
  second: place,
  ...(appends === undefined ? {} : { appends }),
});

/** Overwrites a stretch of a file with noise. */
async function garble(path: string, from: number, length: number): Promise<void> {
  const file = await open(path, "r+");
  await file.write(
    Uint8Array.from({ length }, () => anyOf(256)),
    0,
    length,
    from,
  );
  await file.sync();
  await file.close();
}

/** What was destroyed is told at the start, by number, and nothing is appended until somebody accepts it in writing. */
async function expectTold(place: string, last: number): Promise<void> {
  const { store, keeper, loss } = await start(place);
  expect(loss).toMatchObject({ to: last });
  expect(loss?.from).toBeLessThanOrEqual(last);
  const refused = store.append(BOOK, [write("projects", "i-x")], []);
  await expect(refused).rejects.toMatchObject({ code: "book-incomplete" });
  if (loss?.kind === "shorter") {
    expect(loss.from).toBe(((await store.head(BOOK))?.size ?? 0) + 1);
    await keeper.accept(BOOK, "p-office", "磁盘损坏，无法恢复");
    expect(await store.append(BOOK, [write("projects", "i-x")], [])).toMatchObject({ ok: true });
  }
  await store.close();
}

describe("bytes that a fault has destroyed", () => {
  it(
    `the write-ahead log cut short or garbled: start-up says which entries are missing (${HOW_OFTEN})`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const place = await folder();
        const told = await runUntilKilled(writer(order(place)), 300);
        const last = Math.max(...acknowledged(told));
        const wal = join(place, "book.sqlite-wal");
        const { size } = await stat(wal);
        // The first frames make the tables; the book itself stands in the later ones.
        const at = Math.floor(size * (0.5 + Math.random() * 0.3));
        if (round % 2 === 0) await truncate(wal, at);
        else await garble(wal, at, 4_096);
        const { store, loss } = await start(place);
        if (loss === null) {
          // The log had begun anew from its start, and what was hit were frames that the file itself holds already.
          expect((await store.entries(BOOK, 0)).length).toBeGreaterThanOrEqual(last);
          expect((await store.verify(BOOK)).faults).toEqual([]);
          await store.close();
          continue;
        }
        // The last note may be one entry behind or ahead of what was told: the kill came between the two.
        expect(loss.kind).toBe("shorter");
        expect(loss.to).toBeGreaterThanOrEqual(last - 3);
        expect((await store.verify(BOOK)).faults).toEqual([]);
        await store.close();
        await expectTold(place, loss.to);
      }
    },
    patience(40),
  );

  it(
    `a page garbled or the file cut short: told at the start or named by verify, never passed over (${HOW_OFTEN})`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const place = await folder();
        const path = join(place, "book.sqlite");
        const told = await run(writer(order(place, 120)));
        expect(told.code, told.faults).toBe(0);
        const last = Math.max(...acknowledged(told));
        const pages = Math.floor((await stat(path)).size / 4_096);
        if (round % 2 === 0) await garble(path, 4_096 * (1 + anyOf(pages - 1)), 4_096);
        else await truncate(path, 4_096 * (1 + anyOf(pages - 1)));
        const answer = await start(place).then(
          async ({ store, loss }) => {
            const verified = await store.verify(BOOK).then(
              ({ faults, entries }) => ({ faults: faults.length, entries }),
              (error: unknown) => ({ faults: error instanceof StoreRefused ? 1 : 0, entries: -1 }),
            );
            await store.close().catch(() => undefined);
            return { loss: loss !== null, ...verified };
          },
          (error: unknown) => ({ loss: error instanceof StoreRefused, faults: 0, entries: -1, error }),
        );
        // A page of a table's or an index's own making may hold nothing of the book: then all of it is still there.
        const unharmed = answer.entries === last && !answer.loss && answer.faults === 0;
        expect(answer.loss || answer.faults > 0 || unharmed, JSON.stringify(answer)).toBe(true);
      }
    },
    patience(40),
  );
});
