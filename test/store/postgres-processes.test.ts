import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "../../src/office/ports.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { preparePostgres } from "../../src/store/postgres/schema.ts";
import { createPostgresStore } from "../../src/store/postgres/store.ts";
import { createSqliteStore } from "../../src/store/sqlite/store.ts";
import { header, proposal, write } from "../ledger/fixture.ts";
import { bench } from "./contract.ts";
import { folder } from "./folder.ts";
import { NO_POSTGRES, postgresPrograms, startPostgres } from "./postgres-server.ts";
import type { PostgresServer } from "./postgres-server.ts";

const BOOK = "lingcheng-test";
const APPENDER = fileURLToPath(new URL("postgres-appender.ts", import.meta.url));
let server: PostgresServer;

async function house(): Promise<{ readonly url: string; readonly store: Store }> {
  const { owner, program: url } = await server.database();
  await preparePostgres({ url: owner }, "taizhang");
  const store = await createPostgresStore({ ...bench().tools, url, connections: 3 });
  onTestFinished(() => store.close());
  await store.open(header(BOOK));
  return { url, store };
}

interface Said {
  /** Sequences that were acknowledged, in order. */
  readonly acknowledged: readonly number[];
  readonly moved: number;
  readonly refused: readonly string[];
}

/** Lets another process append, and tells what it said. */
function appender(url: string, items: readonly string[], wanted: number, manner: "seen" | "blind") {
  const args = ["--import", "tsx", APPENDER, url, items.join(","), String(wanted), manner];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  let heard = (): void => undefined;
  const started = new Promise<void>((resolve) => (heard = resolve));
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    heard();
  });
  const ended = new Promise<Said>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code !== 0) return reject(new Error(`the appender ended with ${code}: ${printed}`));
      const lines = printed.trim().split("\n");
      resolve({
        acknowledged: lines.filter((line) => /^\d+$/.test(line)).map(Number),
        moved: lines.filter((line) => line === "moved").length,
        refused: lines.filter((line) => line.startsWith("refused")).map((line) => line.slice(8)),
      });
    });
  });
  return { started, ended };
}

async function expectWhole(store: Store, size: number): Promise<void> {
  const entries = await store.entries(BOOK, 0);
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: size }, (_, i) => i + 1));
  const times = entries.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual(times.toSorted());
  const verification = await store.verify(BOOK);
  expect(verification).toMatchObject({ entries: size, faults: [] });
  expect((await store.head(BOOK))?.root).toBe(verification.root);
}

describe.skipIf(postgresPrograms === null)(`several processes on PostgreSQL${NO_POSTGRES}`, () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  it("two processes write different items of one book; neither waits for the other's knowledge", async () => {
    const { url, store } = await house();
    const both = [["i-1", "i-2"], ["i-3"]].map((items) => appender(url, items, 150, "blind").ended);
    const said = await Promise.all(both);
    const all = said.flatMap(({ acknowledged }) => acknowledged).toSorted((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
    await expectWhole(store, 300);
  }, 60_000);

  it("two processes write one item; whoever comes second is refused and sees what came between", async () => {
    const { url, store } = await house();
    const both = [1, 2].map(() => appender(url, ["i-1"], 60, "seen").ended);
    const said = await Promise.all(both);
    expect(said.map(({ acknowledged }) => acknowledged.length)).toEqual([60, 60]);
    // Whoever came second had seen nothing of the first.
    expect(said.reduce((sum, { moved }) => sum + moved, 0)).toBeGreaterThan(0);
    await expectWhole(store, 120);
    // This process has looked before, and knows nothing of what the others added until it asks.
    const stale = [{ subject: "item:projects/i-1", seen: 1 }];
    const answer = await store.append(BOOK, [write("projects", "i-1")], stale);
    expect(answer.ok ? [] : answer.between.length).toBe(119);
  }, 60_000);

  it("a process follows what others add, and never sets the clock back", async () => {
    const { url, store } = await house();
    await appender(url, ["i-1"], 3, "blind").ended;
    // The clock of this process stands years before that of the other.
    const answer = await store.append(BOOK, [write("projects", "i-2")], []);
    expect(answer).toMatchObject({ ok: true, entries: [{ seq: 4 }] });
    await expectWhole(store, 4);
  });

  it("the server is killed again and again while two processes append: every acknowledged entry is there", async () => {
    const { url, store } = await house();
    const writers = [["i-1"], ["i-2"]].map((items) => appender(url, items, 400, "blind"));
    const ended = Promise.all(writers.map((writer) => writer.ended));
    await Promise.all(writers.map((writer) => writer.started));
    for (let round = 0; round < 3; round += 1) {
      await wait(50 + Math.random() * 200);
      await server.restart();
    }
    const said = await ended;
    const size = (await store.head(BOOK))?.size ?? 0;
    await expectWhole(store, size);
    const acknowledged = said.flatMap((one) => one.acknowledged);
    expect(new Set(acknowledged).size).toBe(800);
    expect(Math.max(...acknowledged)).toBeLessThanOrEqual(size);
    const told = await store.entries(BOOK, 0);
    for (const [i, { acknowledged: own }] of said.entries())
      for (const seq of own) expect(told[seq - 1]).toMatchObject({ seq, item: `i-${i + 1}` });
    // Whatever was refused as "nothing was written" was not written: a lost answer is looked up, not guessed.
    const unknown = said.flatMap(({ refused }) => refused).filter((code) => code === "database-unknown");
    expect(size - acknowledged.length).toBeLessThanOrEqual(unknown.length);
  }, 90_000);

  it("while the server is down every call is refused in a sentence; afterwards the next one works", async () => {
    const { store } = await house();
    await store.append(BOOK, [write("projects", "i-1")], []);
    await server.stop();
    onTestFinished(() => server.start().catch(() => undefined));
    const act = () => store.append(BOOK, [write("projects", "i-1")], []);
    await expect(act()).rejects.toMatchObject({ code: "database-silent" });
    await expect(store.entries(BOOK, 0)).rejects.toMatchObject({ code: "database-silent" });
    await expect(store.verify(BOOK)).rejects.toMatchObject({ code: "database-silent" });
    await server.start();
    expect(await act()).toMatchObject({ ok: true, entries: [{ seq: 2 }] });
    await expectWhole(store, 2);
  });

  it("a book that another transaction holds for too long is told as busy, and nothing is written", async () => {
    const { url, store } = await house();
    const hurried = await createPostgresStore({ ...bench().tools, url, connections: 2, patience: 400 });
    onTestFinished(() => hurried.close());
    const { default: pg } = await import("pg");
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('taizhang/' || '${BOOK}', 0))`);
    const act = hurried.append(BOOK, [write("projects", "i-1")], []);
    await expect(act).rejects.toMatchObject({ code: "database-busy" });
    await holder.end();
    expect((await store.head(BOOK))?.size).toBe(0);
    expect((await hurried.append(BOOK, [write("projects", "i-1")], [])).ok).toBe(true);
  });

  it("a book moves from SQLite to PostgreSQL to memory, and keeps every hash", async () => {
    const sqlite = await createSqliteStore({
      ...bench().tools,
      path: join(await folder(), "book.sqlite"),
    });
    onTestFinished(() => sqlite.close());
    await sqlite.open(header(BOOK));
    const acts = Array.from({ length: 1_400 }, (_, i) =>
      i % 7 === 6
        ? proposal({ act: "attest", entry: i, level: 2, finding: "confirmed" })
        : write("projects", `i-${i % 90}`, { stage: "signed", facts: { remark: { text: `第${i}条` } } }),
    );
    await sqlite.append(BOOK, acts, []);
    const { owner, program: url } = await server.database();
    await preparePostgres({ url: owner }, "taizhang");
    const postgres = await createPostgresStore({ ...bench().tools, url });
    onTestFinished(() => postgres.close());
    const memory = createMemoryStore(bench().tools);
    for (const [from, to] of [
      [sqlite, postgres],
      [postgres, memory],
    ] as const)
      for (let next = 0; ; ) {
        const page = await from.leaves(BOOK, next, 500);
        if (page.length === 0) break;
        await to.take(BOOK, page);
        next += page.length;
      }
    const head = await sqlite.head(BOOK);
    for (const store of [postgres, memory]) {
      expect(await store.head(BOOK)).toEqual(head);
      expect(await store.entries(BOOK, 0)).toEqual(await sqlite.entries(BOOK, 0));
      expect(await store.verify(BOOK)).toEqual({ book: BOOK, entries: 1_400, root: head?.root, faults: [] });
    }
    // A taken book goes on like any other: the attested item has moved.
    const stale = [{ subject: "item:projects/i-5", seen: 6 }];
    expect((await postgres.append(BOOK, [write("projects", "i-5")], stale)).ok).toBe(false);
    expect((await postgres.append(BOOK, [write("projects", "i-5")], [])).ok).toBe(true);
  }, 60_000);

  it("a leaf that does not fit is not taken, nor any beside it", async () => {
    const { store } = await house();
    await store.append(BOOK, [write("projects", "i-1"), write("projects", "i-2")], []);
    const leaves = await store.leaves(BOOK, 0, 3);
    const other = await house();
    const [, first, second] = leaves;
    if (first === undefined || second === undefined) throw new Error("there are three leaves");
    for (const faulty of [
      [first, { ...second, leaf: second.leaf.replace("i-2", "i-3") }],
      [second],
      [first, { ...second, effectiveOn: "2020-01-01" }],
    ])
      await expect(other.store.take(BOOK, faulty)).rejects.toMatchObject({ code: "leaf-unfit" });
    expect((await other.store.head(BOOK))?.size).toBe(0);
    await other.store.take(BOOK, [first, second]);
    expect(await other.store.head(BOOK)).toEqual(await store.head(BOOK));
  });
});
