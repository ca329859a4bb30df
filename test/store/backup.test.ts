import { spawn } from "node:child_process";
import { access, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { backUp } from "../../src/store/backup/backup.ts";
import type { Manifest } from "../../src/store/backup/manifest.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import type { RestoreOptions } from "../../src/store/backup/restore.ts";
import { writeExport } from "../../src/store/book/write-export.ts";
import { MoveRefused } from "../../src/store/book/refused.ts";
import { blobsIn, namesIn, openReaderAt, openStoreAt } from "../../src/server/store-place.ts";
import { utf8 } from "../../src/std/hash.ts";
import { header, write } from "../ledger/fixture.ts";
import { folder } from "./folder.ts";

const BOOK = "lingcheng-test";
const NOW = "2024-06-01T00:00:00.000Z";
const house: RestoreOptions["house"] = async (data) => ({
  store: await openStoreAt(data),
  blobs: blobsIn(data),
  name: namesIn(data),
});
const script = (name: string): string => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const there = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: Error) => (error instanceof MoveRefused ? error.code : error.message),
  );

/** A data folder with a book of three entries, an evidence file, a draft and a key. */
async function dataFolder(): Promise<string> {
  const data = await folder();
  const store = await openStoreAt(data);
  await store.open(header(BOOK));
  const bytes = utf8("现场照片");
  const sha256 = await blobsIn(data).put(bytes);
  const evidence = [{ sha256, size: bytes.length, mediaType: "text/plain", name: { text: "照片.txt" } }];
  await store.append(BOOK, [{ ...write("projects", "i-1", { stage: "signed" }), evidence }], []);
  await store.append(BOOK, [write("projects", "i-2"), write("projects", "i-3")], []);
  await store.close();
  await mkdir(join(data, "drafts", BOOK), { recursive: true });
  await writeFile(join(data, "drafts", BOOK, "d1.json"), "{}");
  await mkdir(join(data, "keys"));
  await writeFile(join(data, "keys", "ed25519-0001.key"), "secret");
  await writeFile(join(data, "keys", "ed25519-0001.pub"), "public");
  return data;
}

const headOf = async (data: string): Promise<unknown> => {
  const reader = await openReaderAt(data);
  const head = await reader.head(BOOK);
  await reader.close();
  return head;
};

it("what is restored is what was backed up: books, evidence, drafts, and the key only when asked for", async () => {
  const data = await dataFolder();
  const room = await folder();
  for (const withKey of [false, true]) {
    const [to, restored] = [join(room, `b-${withKey}`), join(room, `r-${withKey}`)];
    const manifest = await backUp({ data, to, withKey, now: NOW });
    expect(manifest.heads.map(({ book, size }) => [book, size])).toEqual([[BOOK, 3]]);
    await restoreBackup({ from: to, data: restored, house });
    expect(await headOf(restored)).toEqual(await headOf(data));
    expect(await there(join(restored, "drafts", BOOK, "d1.json"))).toBe(true);
    expect(await there(join(restored, "keys", "ed25519-0001.pub"))).toBe(true);
    expect(await there(join(restored, "keys", "ed25519-0001.key"))).toBe(withKey);
    const store = await openStoreAt(restored);
    const [entry] = await store.entries(BOOK, 0, 1);
    expect(await blobsIn(restored).get(entry?.evidence[0]?.sha256 ?? "")).toEqual(utf8("现场照片"));
    const more = await store.append(BOOK, [write("projects", "i-4")], []);
    expect(more.ok && more.entries[0]?.seq).toBe(4);
    await store.close();
  }
});

it("books of a database go out as exported files and come back to the same heads", async () => {
  const data = await dataFolder();
  const room = await folder();
  const [to, restored] = [join(room, "backup"), join(room, "restored")];
  // Any reader does: this one stands for the database.
  const database = await openReaderAt(data);
  const manifest = await backUp({ data, to, database, withKey: false, now: NOW });
  await database.close();
  expect(manifest.store).toBe("books");
  expect(await there(join(to, "taizhang.sqlite"))).toBe(false);
  await restoreBackup({ from: to, data: restored, house });
  expect(await headOf(restored)).toEqual(await headOf(data));
});

it("a backup that was called off leaves no folder; a full folder is refused and left as it is", async () => {
  const data = await dataFolder();
  const room = await folder();
  const to = join(room, "backup");
  const stop = new AbortController();
  const watch = { told: () => stop.abort(), signal: stop.signal };
  expect(await code(backUp({ data, to, withKey: false, now: NOW }, watch))).toBe("cancelled");
  expect(await there(to)).toBe(false);
  expect(await code(backUp({ data, to: data, withKey: false, now: NOW }))).toBe("folder-not-empty");
  expect(await headOf(data)).toMatchObject({ size: 3 });
  expect(await code(backUp({ data: room, to, withKey: false, now: NOW }))).toBe("no-data-here");
});

it("a restore is refused for a full folder, an unfinished backup, any changed or missing file, and leaves nothing", async () => {
  const data = await dataFolder();
  const room = await folder();
  const [to, restored] = [join(room, "backup"), join(room, "restored")];
  const { files } = await backUp({ data, to, withKey: false, now: NOW });
  expect(await code(restoreBackup({ from: to, data, house }))).toBe("folder-not-empty");
  for (const { path } of files) {
    const bytes = await readFile(join(to, path));
    const changed = Buffer.from(bytes);
    changed[bytes.length >> 1] = (changed[bytes.length >> 1] as number) ^ 1;
    await writeFile(join(to, path), changed);
    expect(await code(restoreBackup({ from: to, data: restored, house }))).toBe("backup-file-differs");
    await rm(join(to, path));
    expect(await code(restoreBackup({ from: to, data: restored, house }))).toBe("backup-file-differs");
    await writeFile(join(to, path), bytes);
  }
  const text = await readFile(join(to, "manifest.json"), "utf8");
  const other: Manifest = {
    ...(JSON.parse(text) as Manifest),
    heads: [{ book: BOOK, size: 2, root: "0".repeat(64) }],
  };
  await writeFile(join(to, "manifest.json"), JSON.stringify(other));
  expect(await code(restoreBackup({ from: to, data: restored, house }))).toBe("backup-head-differs");
  await writeFile(join(to, "manifest.json"), text.replace('"path": "', '"path": "../'));
  expect(await code(restoreBackup({ from: to, data: restored, house }))).toBe("backup-form");
  await rm(join(to, "manifest.json"));
  expect(await code(restoreBackup({ from: to, data: restored, house }))).toBe("backup-unfinished");
  expect(await readdir(room)).toEqual(["backup"]);
});

/** Runs a script until it has printed so many lines, then kills it; the lines. */
async function untilLines(name: string, args: readonly string[], lines: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", script(name), ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const gone = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  let text = "";
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    text += chunk.toString("utf8");
    if (text.split("\n").length > lines) break;
  }
  child.kill("SIGKILL");
  // Until the system has taken the process away it still holds the writer's gate.
  await gone;
  return text.trimEnd().split("\n");
}

it("a backup made while another process appends restores to a head that verifies", {
  timeout: 60_000,
}, async () => {
  const data = await folder();
  const appender = spawn(process.execPath, [
    "--import",
    "tsx",
    script("appender"),
    join(data, "taizhang.sqlite"),
  ]);
  onTestFinished(() => void appender.kill("SIGKILL"));
  let told = 0;
  await new Promise<void>((resolve) => {
    appender.stdout.on("data", (chunk: Buffer) => {
      told = Number(chunk.toString("utf8").trimEnd().split("\n").at(-1));
      if (told > 20) resolve();
    });
  });
  const room = await folder();
  for (let n = 0; n < 3; n++) {
    const before = told;
    const to = join(room, `b${n}`);
    const { heads } = await backUp({ data, to, withKey: false, now: NOW });
    expect(heads[0]?.size).toBeGreaterThanOrEqual(before);
    await restoreBackup({ from: to, data: join(room, `r${n}`), house });
    const reader = await openReaderAt(join(room, `r${n}`));
    expect((await reader.verify(BOOK)).faults).toEqual([]);
    await reader.close();
  }
});

it("a killed backup is known to be unfinished; finished ones stay good", { timeout: 60_000 }, async () => {
  const data = await dataFolder();
  const room = await folder();
  const finished = await untilLines("backer", [data, room], 3);
  for (const name of await readdir(room)) {
    const answer = await code(restoreBackup({ from: join(room, name), data: join(room, "restored"), house }));
    // The last one may have been finished between its manifest and its line.
    if (finished.includes(join(room, name))) expect(answer).toBe("done");
    else expect(["done", "backup-unfinished"]).toContain(answer);
    await rm(join(room, "restored"), { recursive: true, force: true });
  }
});

it("a killed import leaves the whole book or no book", { timeout: 60_000 }, async () => {
  const data = await dataFolder();
  const room = await folder();
  const file = join(await folder(), "book.jsonl");
  const reader = await openReaderAt(data);
  const { root } = await writeExport(file, { store: reader, blobs: blobsIn(data), book: BOOK }, {});
  await reader.close();
  await untilLines("importer", [file, room], 3);
  for (const name of await readdir(room)) {
    const store = await openStoreAt(join(room, name));
    const head = await store.head(BOOK);
    expect([null, root]).toContain(head?.root ?? null);
    await store.close();
  }
});
