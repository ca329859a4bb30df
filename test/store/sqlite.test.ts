import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "../../src/office/ports.ts";
import type { Connection, Value } from "../../src/store/sqlite/driver.ts";
import { connect, driversHere } from "../../src/store/sqlite/driver.ts";
import { createSqliteStore, openReader } from "../../src/store/sqlite/store.ts";
import { header, write } from "../ledger/fixture.ts";
import { bench, storeContract } from "./contract.ts";
import { folder } from "./folder.ts";

const BOOK = "lingcheng-test";

for (const driver of driversHere())
  describe(`the SQLite store keeps the contract (${driver})`, () => {
    storeContract(async ({ tools }) => {
      const store = await createSqliteStore({ ...tools, path: join(await folder(), "book.sqlite"), driver });
      onTestFinished(() => store.close());
      return store;
    });
  });

interface Desk {
  readonly path: string;
  readonly store: Store;
}

/** A store with three entries, one of them with free text. */
async function desk(): Promise<Desk> {
  const path = join(await folder(), "book.sqlite");
  const store = await createSqliteStore({ ...bench().tools, path });
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
  return { path, store };
}

/** Works on the file as somebody without our program would. */
async function raw<T>(path: string, work: (connection: Connection) => T): Promise<T> {
  const connection = connect(path, false);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

/** Takes away one of the guards, as an administrator of the machine can. */
const trigger = (table: string, kind: string): string => `DROP TRIGGER ${table}_no_${kind};`;

describe("the database itself refuses to change the book", () => {
  it.each([
    "UPDATE entries SET leaf = '{}' WHERE seq = 1",
    "UPDATE entries SET recorded_at = recorded_at",
    "UPDATE OR REPLACE entries SET seq = 2 WHERE seq = 1",
    "DELETE FROM entries WHERE seq = 3",
    "DELETE FROM entries",
    "INSERT OR REPLACE INTO entries SELECT book, seq, recorded_at, effective_on, '{}', leaf_hash FROM entries WHERE seq = 1",
    "REPLACE INTO entries SELECT * FROM entries WHERE seq = 3",
    "INSERT INTO entries SELECT * FROM entries WHERE seq = 3 ON CONFLICT (book, seq) DO UPDATE SET leaf = '{}'",
    "INSERT INTO entries SELECT book, seq + 2, recorded_at, effective_on, leaf, leaf_hash FROM entries WHERE seq = 3",
    "UPDATE asides SET text = NULL",
    "DELETE FROM asides",
    "REPLACE INTO asides SELECT book, seq, path, salt, '张某' FROM asides",
    "DELETE FROM spoken",
    "UPDATE spoken SET seq = 9 WHERE seq = 3",
    "REPLACE INTO spoken SELECT * FROM spoken LIMIT 1",
  ])("%s", async (sql) => {
    const { path, store } = await desk();
    const before = await store.entries(BOOK, 0);
    await store.close();
    await raw(path, (connection) => expect(() => connection.exec(sql)).toThrow(/append-only/));
    const reader = await openReader({ path });
    expect(await reader.entries(BOOK, 0)).toEqual(before);
    expect((await reader.verify(BOOK)).faults).toEqual([]);
    await reader.close();
  });
});

describe("one process writes, others read beside it", () => {
  it("a second writer is refused with a sentence, until the first one closes", async () => {
    const { path, store } = await desk();
    const second = createSqliteStore({ ...bench().tools, path });
    await expect(second).rejects.toMatchObject({ code: "second-writer" });
    await store.close();
    const third = await createSqliteStore({ ...bench().tools, path });
    expect((await third.head(BOOK))?.size).toBe(3);
    await third.close();
  });

  it("a reader sees what the writer adds, and the same head", async () => {
    const { path, store } = await desk();
    const reader = await openReader({ path });
    expect(await reader.head(BOOK)).toEqual(await store.head(BOOK));
    await store.append(BOOK, [write("projects", "i-3")], []);
    expect(await reader.entries(BOOK, 3)).toEqual(await store.entries(BOOK, 3));
    expect(await reader.head(BOOK)).toEqual(await store.head(BOOK));
    expect((await reader.verify(BOOK)).faults).toEqual([]);
    await reader.close();
    await store.close();
  });

  it("there is nothing to read where no store is", async () => {
    const path = join(await folder(), "nothing.sqlite");
    await expect(openReader({ path })).rejects.toMatchObject({ code: "no-such-store" });
  });

  it("a store made by a newer program is left alone", async () => {
    const { path, store } = await desk();
    await store.close();
    await raw(path, (connection) => connection.exec("PRAGMA user_version = 99"));
    await expect(openReader({ path })).rejects.toMatchObject({ code: "newer-store" });
    await expect(createSqliteStore({ ...bench().tools, path })).rejects.toMatchObject({
      code: "newer-store",
    });
  });
});

describe("verify names what somebody changed behind the program's back", () => {
  it.each([
    ["leaf", "UPDATE entries SET leaf = replace(leaf, 'signed', 'struck') WHERE seq = 1", 1, ["leaf-hash"]],
    [
      "leaf, no longer canonical",
      "UPDATE entries SET leaf = leaf || ' ' WHERE seq = 1",
      1,
      ["leaf-hash", "leaf-unreadable"],
    ],
    ["hash", "UPDATE entries SET leaf_hash = zeroblob(32) WHERE seq = 2", 2, ["leaf-hash"]],
    ["time", "UPDATE entries SET recorded_at = '2024-03-01T02:00:00.000Z' WHERE seq = 3", 3, ["recorded-at"]],
    ["day", "UPDATE entries SET effective_on = '2024-02-21' WHERE seq = 3", 3, ["effective-on"]],
    ["header", "UPDATE entries SET leaf = replace(leaf, '试验', '真实') WHERE seq = 0", 0, ["leaf-hash"]],
  ])("a changed %s", async (_, sql, seq, faults) => {
    const { path, store } = await desk();
    await store.close();
    await raw(path, (connection) => connection.exec(trigger("entries", "update") + sql));
    const reader = await openReader({ path });
    expect((await reader.verify(BOOK)).faults).toEqual(faults.map((fault) => ({ seq, fault })));
    await reader.close();
  });

  it.each([
    ["words", `${trigger("asides", "update")} UPDATE asides SET text = '张某'`, "aside-changed"],
    ["salt", `${trigger("asides", "update")} UPDATE asides SET salt = zeroblob(16)`, "aside-changed"],
    [
      "place of the words",
      `${trigger("asides", "update")} UPDATE asides SET path = '/facts/x'`,
      "aside-unsealed",
    ],
    ["words taken away", `${trigger("asides", "delete")} DELETE FROM asides`, "aside-missing"],
  ])("changed: %s", async (_, sql, fault) => {
    const { path, store } = await desk();
    await store.close();
    await raw(path, (connection) => connection.exec(sql));
    const reader = await openReader({ path });
    expect((await reader.verify(BOOK)).faults).toContainEqual({ seq: 2, fault });
    await reader.close();
  });

  it("a row taken out, and an index that lies", async () => {
    const { path, store } = await desk();
    await store.close();
    const sql = `${trigger("entries", "delete")}${trigger("spoken", "delete")}
      DELETE FROM spoken WHERE seq = 3; DELETE FROM entries WHERE seq = 2`;
    await raw(path, (connection) => connection.exec(sql));
    const reader = await openReader({ path });
    const { faults } = await reader.verify(BOOK);
    expect(faults).toContainEqual({ seq: 3, fault: "gap" });
    expect(faults).toContainEqual({ seq: 3, fault: "subject-index" });
    await reader.close();
  });

  it("a tail cut off, and an edge of the tree that was changed, once the log is long enough to keep one", async () => {
    const { path, store } = await desk();
    await store.append(
      BOOK,
      Array.from({ length: 1_100 }, (_, i) => write("projects", `i-${i}`)),
      [],
    );
    expect((await store.verify(BOOK)).faults).toEqual([]);
    await store.close();
    await raw(path, (connection) =>
      connection.exec(
        `${trigger("frontiers", "update")} UPDATE frontiers SET nodes = zeroblob(length(nodes))`,
      ),
    );
    const changed = await openReader({ path });
    expect((await changed.verify(BOOK)).faults).toEqual([{ seq: 1_103, fault: "frontier-changed" }]);
    await changed.close();
    await raw(path, (connection) =>
      connection.exec(
        `${trigger("entries", "delete")}${trigger("spoken", "delete")}
        DELETE FROM entries WHERE seq > 1000; DELETE FROM spoken WHERE seq > 1000`,
      ),
    );
    const cut = await openReader({ path });
    expect((await cut.verify(BOOK)).faults).toEqual([{ seq: 1_103, fault: "frontier-changed" }]);
    await cut.close();
  });
});

describe("no single byte can be changed unseen", () => {
  const COLUMNS = [
    ["entries", "recorded_at"],
    ["entries", "effective_on"],
    ["entries", "leaf"],
    ["entries", "leaf_hash"],
    ["asides", "path"],
    ["asides", "salt"],
    ["asides", "text"],
    ["spoken", "subject"],
  ] as const;

  it("flip one bit anywhere in any column: verify is no longer clean", async () => {
    const { path, store } = await desk();
    await store.close();
    await raw(path, (connection) => {
      for (const table of ["entries", "asides", "spoken"]) connection.exec(trigger(table, "update"));
    });
    const place = fc.record({
      column: fc.constantFrom(...COLUMNS),
      row: fc.nat(9),
      at: fc.nat(999),
      bit: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ column: [table, column], row, at, bit }) => {
        const before = await raw(path, (connection) => connection.prepare(`SELECT * FROM ${table}`).all());
        const found = before[row % before.length] as { readonly [name: string]: Value };
        const value = found[column] as Value;
        const bytes = Buffer.from(value as string);
        bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ (1 << bit);
        const flipped = hexOf(bytes, typeof value === "string");
        // The row is named by its other columns, because the flip may change its key.
        const set = (to: string): string =>
          `UPDATE ${table} SET ${column} = ${to} WHERE ${whereOf(found, column)}`;
        await raw(path, (connection) => connection.exec(set(flipped)));
        const reader = await openReader({ path });
        const { faults } = await reader.verify(BOOK);
        await reader.close();
        await raw(path, (connection) => connection.exec(set(literal(value))));
        expect(faults).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const hexOf = (bytes: Buffer, isText: boolean): string =>
  isText ? `CAST(x'${bytes.toString("hex")}' AS TEXT)` : `x'${bytes.toString("hex")}'`;
const literal = (value: Value): string => {
  if (typeof value === "number") return String(value);
  return value === null ? "NULL" : hexOf(Buffer.from(value as string), typeof value === "string");
};
const whereOf = (row: { readonly [name: string]: Value }, except: string): string =>
  Object.entries(row)
    .filter(([name]) => name !== except)
    .map(([name, value]) => `${name} IS ${literal(value)}`)
    .join(" AND ");
