import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import pg from "pg";
import type { Store } from "../../src/office/ports.ts";
import { openPostgresReader, createPostgresStore } from "../../src/store/postgres/store.ts";
import type { PostgresOptions } from "../../src/store/postgres/store.ts";
import { preparePostgres } from "../../src/store/postgres/schema.ts";
import type { Sentence } from "../../src/words/sentence.ts";
import { header, write } from "../ledger/fixture.ts";
import { bench, storeContract } from "./contract.ts";
import { NO_POSTGRES, postgresPrograms, startPostgres } from "./postgres-server.ts";
import type { PostgresDatabase, PostgresServer } from "./postgres-server.ts";

const BOOK = "lingcheng-test";
let server: PostgresServer;

/** A database with the tables made by their owner and opened to the program's role. */
async function prepared(): Promise<PostgresDatabase> {
  const database = await server.database();
  await preparePostgres({ url: database.owner }, "taizhang");
  return database;
}

async function opened(url: string, options: Partial<PostgresOptions> = {}): Promise<Store> {
  const store = await createPostgresStore({ ...bench().tools, url, connections: 4, ...options });
  onTestFinished(() => store.close());
  return store;
}

/** A store with three entries, one of them with free text. */
async function desk(): Promise<PostgresDatabase & { readonly store: Store }> {
  const database = await prepared();
  const store = await opened(database.program);
  await store.open(header(BOOK));
  await store.append(
    BOOK,
    [
      write("projects", "i-1", { stage: "signed" }),
      write("projects", "i-2", { facts: { contact: { text: "李某" } } }),
      write("projects", "i-1", { stage: "started" }),
    ],
    [],
  );
  return { ...database, store };
}

/** Works on the database as somebody without our program would. */
async function raw(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describe.skipIf(postgresPrograms === null)(`PostgreSQL${NO_POSTGRES}`, () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  describe("the PostgreSQL store keeps the contract", () => {
    storeContract(async ({ tools }) => {
      const { program } = await prepared();
      const store = await createPostgresStore({ ...tools, url: program, connections: 4 });
      onTestFinished(() => store.close());
      return store;
    });
  });

  describe("the database itself refuses to change the book", () => {
    it.each([
      "UPDATE taizhang.entries SET leaf = '{}' WHERE seq = 1",
      "UPDATE taizhang.entries SET recorded_at = recorded_at",
      "DELETE FROM taizhang.entries WHERE seq = 3",
      "TRUNCATE taizhang.entries",
      "INSERT INTO taizhang.entries SELECT * FROM taizhang.entries WHERE seq = 3 ON CONFLICT (book, seq) DO UPDATE SET leaf = '{}'",
      "INSERT INTO taizhang.entries SELECT * FROM taizhang.entries WHERE seq = 3",
      "UPDATE taizhang.asides SET path = '/facts/name'",
      "UPDATE taizhang.asides SET seq = 1",
      "UPDATE taizhang.asides SET text = 'x'",
      "UPDATE taizhang.asides SET salt = 'x'",
      "UPDATE taizhang.asides SET text = NULL",
      "ALTER TABLE taizhang.asides DISABLE ROW LEVEL SECURITY",
      "DELETE FROM taizhang.asides",
      "TRUNCATE taizhang.asides",
      "UPDATE taizhang.spoken SET seq = 9 WHERE seq = 3",
      "DELETE FROM taizhang.spoken",
      "UPDATE taizhang.frontiers SET size = 9",
      "DELETE FROM taizhang.frontiers",
      "DROP TABLE taizhang.entries",
      "ALTER TABLE taizhang.entries ADD COLUMN more text",
      "CREATE TABLE taizhang.more (book text)",
      "COMMENT ON SCHEMA taizhang IS 'taizhang store 9'",
      "GRANT UPDATE ON taizhang.entries TO taizhang",
    ])("%s", async (sql) => {
      const { program, store } = await desk();
      const before = await store.entries(BOOK, 0);
      // PostgreSQL answers a grant that grants nothing with a warning and goes on.
      if (sql.startsWith("GRANT")) await raw(program, sql).catch(() => undefined);
      else
        await expect(raw(program, sql)).rejects.toThrow(
          /permission denied|must be owner|duplicate key|row-level security/,
        );
      expect(await store.entries(BOOK, 0)).toEqual(before);
      expect((await store.verify(BOOK)).faults).toEqual([]);
      await expect(raw(program, "UPDATE taizhang.entries SET leaf = ''")).rejects.toThrow(/permission/);
    });
  });

  describe("roles", () => {
    const warned = async (url: string): Promise<readonly Sentence[]> => {
      const said: Sentence[] = [];
      await opened(url, { warn: (sentence) => said.push(sentence) });
      return said;
    };

    it("the program's own role is opened without a word", async () => {
      const { program } = await prepared();
      expect(await warned(program)).toEqual([]);
    });

    it("the owner's role works, and is told that it can do more than it should", async () => {
      const { owner } = await prepared();
      const [said, ...more] = await warned(owner);
      expect(more).toEqual([]);
      expect(said?.zh).toContain("taizhang_owner");
      expect(said?.en).toContain("OWNER: entries, asides, spoken, frontiers");
    });

    it("one privilege too many is named with its table and column", async () => {
      const { owner, program } = await prepared();
      await raw(owner, "GRANT UPDATE (leaf) ON taizhang.entries TO taizhang");
      await raw(owner, "GRANT DELETE ON taizhang.spoken TO PUBLIC");
      expect((await warned(program))[0]?.en).toContain("entries: UPDATE (leaf); spoken: DELETE");
      await preparePostgres({ url: owner }, "taizhang");
      expect(await warned(program)).toEqual([]);
    });

    it("a database without a store says how to make one", async () => {
      const { program, owner } = await server.database();
      await expect(opened(program)).rejects.toMatchObject({ code: "database-not-prepared" });
      await expect(openPostgresReader({ url: owner })).rejects.toMatchObject({
        code: "database-not-prepared",
      });
    });

    it("a role that may only look can read and verify, and cannot write", async () => {
      const { owner, program, store } = await desk();
      await raw(
        owner,
        "REVOKE INSERT ON taizhang.entries FROM taizhang",
        "REVOKE UPDATE (text, salt) ON taizhang.asides FROM taizhang",
      );
      await expect(opened(program)).rejects.toMatchObject({ code: "database-denied" });
      const act = store.append(BOOK, [write("projects", "i-1")], []);
      await expect(act).rejects.toMatchObject({ code: "database-denied" });
      const reader = await openPostgresReader({ url: program });
      onTestFinished(() => reader.close());
      expect((await reader.verify(BOOK)).faults).toEqual([]);
    });

    it("preparing twice changes nothing; a role that is not there, or owns the tables, is refused", async () => {
      const { owner, store } = await desk();
      const head = await store.head(BOOK);
      await preparePostgres({ url: owner }, "taizhang");
      expect(await store.head(BOOK)).toEqual(head);
      for (const role of ["nobody_here", "taizhang_owner", 'x"; DROP SCHEMA taizhang', ""])
        await expect(preparePostgres({ url: owner }, role)).rejects.toMatchObject({ code: "database-role" });
    });

    it("a store of a newer program is not opened", async () => {
      const { owner, program } = await prepared();
      await raw(owner, "COMMENT ON SCHEMA taizhang IS 'taizhang store 2'");
      await expect(opened(program)).rejects.toMatchObject({ code: "database-newer" });
      await expect(preparePostgres({ url: owner }, "taizhang")).rejects.toMatchObject({
        code: "database-newer",
      });
    });
  });

  describe("nothing is told of the address", () => {
    it.each([
      ["database-address", "mysql://taizhang:geheim@localhost/book"],
      ["database-address", "postgres://taizhang:geheim@local host:99999/book"],
      ["database-silent", "postgres://taizhang:geheim@127.0.0.1:1/book"],
    ])("%s: %s", async (code, url) => {
      const refused = await opened(url).catch((error: unknown) => error as Error);
      expect(refused).toMatchObject({ code });
      expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain("geheim");
    });

    it("a database that is not there is refused with the database's own code", async () => {
      const { program } = await server.database();
      const url = program.replace(/book\d+/, "no_such_database");
      await expect(opened(url)).rejects.toMatchObject({ code: "database-door" });
    });
  });

  describe("erasure", () => {
    const erasure = write("erasures", "e-1", {
      facts: { entry: "2", place: "/facts/contact", kind: "personal", why: { text: "个人信息" } },
    });
    const erased = [{ seq: 2, path: "/facts/contact" }];

    it("takes words and salt away with the append that erases, and every proof still holds", async () => {
      const { store } = await desk();
      const before = await store.leaves(BOOK, 0, 10);
      expect((await store.append(BOOK, [erasure], [], erased)).ok).toBe(true);
      expect(await store.entries(BOOK, 1, 1)).toMatchObject([{ seq: 2, facts: { contact: { text: null } } }]);
      const after = await store.leaves(BOOK, 0, 4);
      expect(after.map(({ leaf }) => leaf)).toEqual(before.map(({ leaf }) => leaf));
      expect(after[2]?.asides).toMatchObject([{ path: "/facts/contact", text: null }]);
      expect(after[2]?.asides[0]?.salt).toHaveLength(0);
      expect(await store.texts?.(BOOK, 2, 2)).toEqual([{ seq: 2, path: "/facts/contact", text: null }]);
      expect((await store.verify(BOOK)).faults).toEqual([]);
    });

    it("what is not there, or not any more, cannot be erased; the append is undone", async () => {
      const { store } = await desk();
      const nowhere = store.append(BOOK, [erasure], [], [{ seq: 1, path: "/facts/contact" }]);
      await expect(nowhere).rejects.toThrow(/not there/);
      expect((await store.head(BOOK))?.size).toBe(3);
      await store.append(BOOK, [erasure], [], erased);
      await expect(store.append(BOOK, [erasure], [], erased)).rejects.toThrow(/not there/);
      expect((await store.head(BOOK))?.size).toBe(4);
    });

    it("erases nothing when the append is refused", async () => {
      const { store } = await desk();
      const stale = [{ subject: "item:projects/i-2", seen: 0 }];
      expect((await store.append(BOOK, [write("projects", "i-2")], stale, erased)).ok).toBe(false);
      expect(await store.entries(BOOK, 1, 1)).toMatchObject([{ facts: { contact: { text: "李某" } } }]);
    });
  });

  it("free text may hold a NUL, which PostgreSQL's own text cannot", async () => {
    const { store } = await desk();
    const act = write("projects", "i-9", { facts: { remark: { text: "前\u0000后" }, name: "a\u0000b" } });
    await store.append(BOOK, [act], []);
    expect((await store.entries(BOOK, 3))[0]).toMatchObject({ facts: act.act === "write" ? act.facts : {} });
    const named = store.append(BOOK, [write("projects", "i\u0000x")], []);
    await expect(named).rejects.toMatchObject({ code: "database-text" });
    expect((await store.verify(BOOK)).faults).toEqual([]);
  });

  it("the root of any earlier state can be asked for", async () => {
    const { store } = await desk();
    const roots: (string | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) {
      roots.push((await store.head(BOOK))?.root);
      await store.append(
        BOOK,
        Array.from({ length: 700 }, (_, i) => write("projects", `i-${i}`)),
        [],
      );
    }
    for (const [n, root] of roots.entries()) expect(await store.rootAt?.(BOOK, 3 + n * 700)).toBe(root);
    expect(await store.rootAt?.(BOOK, 9_999)).toBeNull();
  });

  it("5,000 rows are one append and one transaction", async () => {
    const { store } = await desk();
    const rows = Array.from({ length: 5_000 }, (_, i) =>
      write("projects", `i-${i}`, { stage: "signed", facts: { remark: { text: `第${i}行` } } }),
    );
    expect((await store.append(BOOK, rows, [])).ok).toBe(true);
    const { entries, faults } = await store.verify(BOOK);
    expect([entries, faults]).toEqual([5_003, []]);
  });

  describe("verify names what an administrator changed", () => {
    it.each([
      ["leaf-hash", 1, "UPDATE taizhang.entries SET leaf = replace(leaf, 'signed', 'ceased') WHERE seq = 1"],
      [
        "recorded-at",
        2,
        "UPDATE taizhang.entries SET recorded_at = '2024-03-01T01:00:00.001Z' WHERE seq = 2",
      ],
      ["gap", 3, "DELETE FROM taizhang.entries WHERE seq = 2"],
      ["aside-changed", 2, "UPDATE taizhang.asides SET text = 'x'"],
      ["aside-changed", 2, "UPDATE taizhang.asides SET text = '\\xff'"],
      ["erased-without-entry", 2, "UPDATE taizhang.asides SET text = NULL, salt = ''"],
      ["aside-missing", 2, "DELETE FROM taizhang.asides"],
      ["subject-index", 3, "DELETE FROM taizhang.spoken WHERE seq = 3"],
      ["subject-index", 3, "INSERT INTO taizhang.spoken VALUES ('lingcheng-test', 'item:projects/i-7', 3)"],
      ["subject-index", 3, "INSERT INTO taizhang.spoken VALUES ('lingcheng-test', 'item:projects/i-7', 9)"],
      ["frontier-changed", 8, "INSERT INTO taizhang.frontiers VALUES ('lingcheng-test', 9, '')"],
    ])("%s at %i: %s", async (fault, seq, sql) => {
      const { owner, store } = await desk();
      await raw(owner, sql);
      expect((await store.verify(BOOK)).faults).toContainEqual({ seq, fault });
      const quick = (await store.verify(BOOK, { quick: true })).faults;
      if (["leaf-hash", "gap", "frontier-changed"].includes(fault))
        expect(quick).toContainEqual({ seq, fault });
      else expect(quick).toEqual([]);
    });
  });
});
