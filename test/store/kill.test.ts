import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createSqliteStore } from "../../src/store/sqlite/store.ts";
import { write } from "../ledger/fixture.ts";
import { folder } from "./folder.ts";

const BOOK = "lingcheng-test";
const ROUNDS = Number(process.env["TAIZHANG_FAULT_ROUNDS"] ?? 10);
const APPENDER = fileURLToPath(new URL("appender.ts", import.meta.url));

/** Lets a process append, kills it a random while after its first acknowledgement, and tells the last one it printed. */
async function appendUntilKilled(path: string): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", APPENDER, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const started = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      resolve();
    });
  });
  await Promise.race([started, closed]);
  await wait(Math.random() * 150);
  child.kill("SIGKILL");
  await closed;
  // A number without its line end may be cut short; only whole lines were told.
  return Number(printed.slice(0, printed.lastIndexOf("\n")).split("\n").at(-1));
}

it(
  `kill -9 at random moments loses no acknowledged entry (${ROUNDS} rounds; TAIZHANG_FAULT_ROUNDS runs more)`,
  async () => {
    const path = join(await folder(), "book.sqlite");
    const clock = { now: () => new Date().toISOString() };
    let size = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const acknowledged = await appendUntilKilled(path);
      expect(acknowledged).toBeGreaterThan(size);
      const store = await createSqliteStore({ path, clock, salts: randomSalts, digest: nativeDigest });
      const entries = await store.entries(BOOK, 0);
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
      expect(entries.every((entry, i) => entry.seq === i + 1)).toBe(true);
      expect((await store.verify(BOOK)).faults).toEqual([]);
      const next = await store.append(BOOK, [write("projects", "i-1")], []);
      size = entries.length + 1;
      expect(next).toMatchObject({ ok: true, entries: [{ seq: size }] });
      await store.close();
    }
  },
  60_000 + ROUNDS * 10_000,
);
