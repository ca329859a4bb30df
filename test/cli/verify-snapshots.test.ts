import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEMO_BOOK } from "../../src/office/demo/demo-entries.ts";
import { PROGRAM } from "../../src/office/office.ts";
import { createShelf } from "../../src/office/shelf.ts";
import { ERASURES } from "../../src/registers/erasures.ts";
import { startServer } from "../../src/server/start.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createFileSnapshots } from "../../src/store/snapshots.ts";
import { createSqliteStore } from "../../src/store/sqlite/store.ts";
import { typed } from "./heard.ts";

const data = mkdtempSync(join(tmpdir(), "taizhang-verify-snapshots-"));
const PLANS = join(import.meta.dirname, "..", "..", "plans");
const clock = { now: () => "2026-01-05T00:00:00.000Z" };
const file = join(data, "snapshots", `${DEMO_BOOK}.snapshot`);
const snapshots = createFileSnapshots(join(data, "snapshots"), PROGRAM, nativeDigest);
const verified = (...words: readonly string[]) =>
  typed("verify", "--snapshots", "--book", DEMO_BOOK, "--data", data, ...words);
const openStore = () =>
  createSqliteStore({ path: join(data, "taizhang.sqlite"), clock, salts: randomSalts, digest: nativeDigest });

beforeAll(async () => {
  const server = await startServer({ dataDir: data, port: 0, webDir: null, plansDir: PLANS, log: false });
  await server.close();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

it("a book without a snapshot says so, and is sound", async () => {
  expect(await verified()).toMatchObject({ code: 0, answer: expect.stringContaining("没有快照") });
});

it("the snapshot that a shelf keeps is right, also after later entries and an erasure of its words", async () => {
  const store = await openStore();
  const shelf = createShelf(store, clock, { snapshots, snapshotEvery: 1 });
  await shelf.take(DEMO_BOOK);
  await shelf.rest();
  const entries = await store.entries(DEMO_BOOK, 0);
  const texts = (await store.texts?.(DEMO_BOOK, 1, entries.length)) ?? [];
  const { seq, path } = texts.find((text) => text.path.startsWith("/facts/")) ?? { seq: 0, path: "" };
  const erased = { seq, path };
  const facts = { entry: String(seq), place: path, kind: "personal", why: { text: "试" } };
  await store.append(
    DEMO_BOOK,
    [
      {
        act: "write",
        register: ERASURES.id,
        schema: ERASURES.schema,
        item: "e-1",
        facts,
        effectiveOn: "2026-01-05",
        by: "a",
        unit: "区政府督查室",
        evidence: [],
      },
    ],
    [],
    [erased],
  );
  await store.close();
  const { answer, code } = await verified("--lang", "en");
  expect(answer).toContain(
    `the snapshot is what a replay of the log gives (entries up to ${entries.length})`,
  );
  expect(code).toBe(0);
});

it("one that says something else is named, with what to do, and the exit code is 1", async () => {
  const kept = await snapshots.read(DEMO_BOOK);
  if (kept === null) throw new Error("the test before keeps one");
  const content = Uint8Array.from(kept.content);
  content[content.length - 16] = (content[content.length - 16] ?? 0) ^ 1;
  await snapshots.write(DEMO_BOOK, { ...kept, content });
  const said = await verified();
  expect(said.answer).toContain("快照与按日志重算的结果不一致");
  expect(said.answer).toContain(`snapshots/${DEMO_BOOK}.snapshot`);
  expect(said.code).toBe(1);
  expect(JSON.parse((await verified("--json")).answer)).toMatchObject([
    { snapshot: { finding: { found: "wrong" } } },
  ]);
});

it.each([
  ["of another log", "快照不属于这份日志"],
  ["that nobody can read", "文件读不懂"],
])("one %s is only passed over: no fault of the book", async (what, sentence) => {
  const kept = await snapshots.read(DEMO_BOOK);
  if (kept === null) throw new Error("the tests before keep one");
  if (what === "of another log") await snapshots.write(DEMO_BOOK, { ...kept, root: "0".repeat(64) });
  else writeFileSync(file, "no snapshot at all");
  expect(await verified()).toMatchObject({ code: 0, answer: expect.stringContaining(sentence) });
});
