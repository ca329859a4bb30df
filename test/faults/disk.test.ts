import { chmod, copyFile, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { createFileBlobs } from "../../src/store/files.ts";
import { write } from "../ledger/fixture.ts";
import { folder } from "../store/folder.ts";
import { acknowledged, run, runUntilKilled, writer } from "./child.ts";
import { anyOf, HOW_OFTEN, patience, ROUNDS } from "./rounds.ts";
import { BOOK, expectWhole, opened, openSqlite } from "./store.ts";

/** Runs a command that may write no file beyond so many kilobytes: to its writes the disk is full there. */
const onFullDisk = (kilobytes: number, command: readonly string[]): readonly string[] => [
  "sh",
  "-c",
  `ulimit -f ${kilobytes * 2}; exec "$@"`,
  "sh",
  ...command,
];

/** Linux counts the limit in blocks of 512 bytes under a POSIX shell; elsewhere the suite says that it cannot make the fault. */
const CAN_LIMIT = spawnSync("sh", ["-c", "ulimit -f 64"]).status === 0;

describe("a full disk", () => {
  it.skipIf(!CAN_LIMIT)(
    `refuses what does not fit and loses nothing that was acknowledged (${HOW_OFTEN})`,
    async () => {
      const path = join(await folder(), "book.sqlite");
      let size = await opened(path).then(async (store) => {
        await store.close();
        return 0;
      });
      for (let round = 0; round < ROUNDS; round += 1) {
        // Room for some more entries than the file holds already.
        const room = Math.ceil((await stat(path)).size / 1_024) + 100 + anyOf(400);
        const told = await run(onFullDisk(room, writer({ store: { sqlite: path } })));
        expect(told.lines.at(-1), told.faults).toMatch(/^refused StoreRefused: /);
        expect(told.code).toBe(3);
        const store = await openSqlite(path);
        size = await expectWhole(store, Math.max(size, ...acknowledged(told)));
        await store.close();
      }
    },
    patience(30),
  );

  it.skipIf(!CAN_LIMIT)(
    "keeps no half of an evidence file: what was told as kept is whole, and nothing else is left",
    async () => {
      const place = await folder();
      const files = join(place, "files");
      const order = { store: { sqlite: join(place, "book.sqlite") }, files } as const;
      const told = await run(onFullDisk(24, writer({ ...order, appends: 1 })));
      expect(told.lines.some((line) => line.startsWith("kept "))).toBe(false);
      expect(told.code).not.toBe(0);
      const left = await readdir(files, { recursive: true }).catch(() => []);
      expect(left.filter((name) => name.endsWith(".part"))).toEqual([]);
      // The same file fits once there is room.
      const again = await run(writer({ ...order, appends: 1 }));
      const kept = again.lines.flatMap((line) => (line.startsWith("kept ") ? [line.slice(5)] : []));
      expect(kept).toHaveLength(1);
      expect((await createFileBlobs(files).get(kept[0] as string))?.length).toBe(40 * 1_024);
    },
    patience(30, 2),
  );
});

/** Somebody without rights: root is not stopped by permissions, so the child runs as nobody; other users are stopped as they are. */
const asNobody = (command: readonly string[]): readonly string[] =>
  process.getuid?.() === 0
    ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", ...command]
    : command;
const CAN_DROP = process.getuid?.() !== 0 || spawnSync("setpriv", ["--version"]).status === 0;

describe("a disk that may only be read", () => {
  it.skipIf(!CAN_DROP || process.platform === "win32")(
    "a writer is refused in words, every byte stays, and afterwards the book goes on",
    async () => {
      const outer = await folder();
      const place = join(outer, "store");
      await mkdir(place);
      const path = join(place, "book.sqlite");
      const store = await opened(path);
      for (let n = 0; n < 5; n += 1) await store.append(BOOK, [write("projects", `i-${n}`)], []);
      await store.close();
      const before = await readFile(path);
      for (const name of await readdir(place)) await chmod(join(place, name), 0o444);
      await chmod(outer, 0o755);
      await chmod(place, 0o555);
      const told = await run(asNobody(writer({ store: { sqlite: path } })));
      await chmod(place, 0o755);
      for (const name of await readdir(place)) await chmod(join(place, name), 0o644);
      expect(told.lines.at(-1), told.faults).toMatch(/^refused StoreRefused: /);
      expect(acknowledged(told)).toEqual([]);
      expect(await readFile(path)).toEqual(before);
      const after = await openSqlite(path);
      await expectWhole(after, 5);
      await after.close();
    },
    patience(30, 2),
  );
});

describe("a copy of the files, taken while a process was killed", () => {
  it(
    "opens elsewhere with everything that was acknowledged",
    async () => {
      const place = await folder();
      const path = join(place, "book.sqlite");
      const told = await runUntilKilled(writer({ store: { sqlite: path } }), 400);
      const elsewhere = join(place, "copy.sqlite");
      for (const end of ["", "-wal"]) await copyFile(path + end, elsewhere + end).catch(() => undefined);
      await rm(path);
      const store = await openSqlite(elsewhere);
      await expectWhole(store, Math.max(...acknowledged(told)));
      await store.close();
    },
    patience(20, 1),
  );
});
