import { spawn } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { blobsIn, namesIn, openStoreAt } from "../../src/server/store-place.ts";
import { backUp } from "../../src/store/backup/backup.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import { MoveRefused } from "../../src/store/book/refused.ts";
import { folder } from "../store/folder.ts";
import { runUntilKilled, writer } from "./child.ts";
import { HOW_OFTEN, patience, ROUNDS } from "./rounds.ts";
import { BOOK, expectWhole, opened } from "./store.ts";

const BACKER = fileURLToPath(new URL("../store/backer.ts", import.meta.url));

const restored = (from: string, data: string): Promise<string> =>
  restoreBackup({
    from,
    data,
    house: async (place) => ({
      store: await openStoreAt(place),
      blobs: blobsIn(place),
      name: namesIn(place),
    }),
  }).then(
    () => "done",
    (error: unknown) => {
      if (error instanceof MoveRefused) return error.code;
      throw error;
    },
  );

/** Rounds over one store: an appender that is never stopped makes it grow, and every round slower than the one before. */
const ROUNDS_A_HOUSE = 5;

/** A data folder into which another process appends until it is stopped. */
async function busyHouse() {
  const data = await folder();
  const path = join(data, "taizhang.sqlite");
  await opened(path).then((store) => store.close());
  const [program, ...args] = writer({ store: { sqlite: path }, files: join(data, "evidence") });
  const appender = spawn(program as string, args, { stdio: "ignore" });
  const stop = () => void appender.kill("SIGKILL");
  onTestFinished(stop);
  return { data, stop };
}

it(
  `kill -9 during backups, while another process appends: a told backup restores whole, an unfinished one is known as such (${HOW_OFTEN})`,
  async () => {
    const room = await folder();
    let house = await busyHouse();
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_A_HOUSE === ROUNDS_A_HOUSE - 1) {
        house.stop();
        house = await busyHouse();
      }
      const backer = [process.execPath, "--import", "tsx", BACKER, house.data, room];
      const told = await runUntilKilled(backer, 300);
      expect(told.code, told.faults).toBeNull();
      for (const name of await readdir(room)) {
        const from = join(room, name);
        const to = join(room, `${name}.restored`);
        const answer = await restored(from, to);
        expect(told.lines.includes(from) ? ["done"] : ["done", "backup-unfinished"]).toContain(answer);
        if (answer === "done") {
          const store = await openStoreAt(to);
          await expectWhole(store, 0);
          await store.close();
        }
        await rm(from, { recursive: true });
        await rm(to, { recursive: true, force: true });
      }
    }
    house.stop();
    const whole = join(room, "last");
    await backUp({ data: house.data, to: whole, withKey: false, now: new Date().toISOString() });
    expect(await restored(whole, join(room, "last.restored"))).toBe("done");
    const store = await openStoreAt(join(room, "last.restored"));
    expect((await store.verify(BOOK)).faults).toEqual([]);
    await store.close();
  },
  patience(60),
);
