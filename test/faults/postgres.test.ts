import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/office/ports.ts";
import { preparePostgres } from "../../src/store/postgres/schema.ts";
import { createPostgresStore } from "../../src/store/postgres/store.ts";
import { header, plan, proposal, write } from "../ledger/fixture.ts";
import type { PostgresDatabase, PostgresServer } from "../store/postgres-server.ts";
import { NO_POSTGRES, postgresPrograms, startPostgres } from "../store/postgres-server.ts";
import { acknowledged, run, runUntilKilled, writer } from "./child.ts";
import { anyOf, HOW_OFTEN, patience, ROUNDS } from "./rounds.ts";
import { BOOK, expectWhole, TOOLS } from "./store.ts";

let server: PostgresServer;

async function prepared(): Promise<PostgresDatabase> {
  const database = await server.database();
  await preparePostgres({ url: database.owner }, "taizhang");
  return database;
}

const open = (url: string): Promise<Store> => createPostgresStore({ ...TOOLS, url, connections: 2 });

describe.skipIf(postgresPrograms === null)(`PostgreSQL${NO_POSTGRES}`, () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  it(
    `kill -9 of a process that appends: nothing acknowledged is lost, nothing half-written shows (${HOW_OFTEN})`,
    async () => {
      const { program } = await prepared();
      const store = await open(program);
      let size = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const told = await runUntilKilled(writer({ store: { postgres: program }, backwards: true }));
        expect(told.code, told.faults + told.lines.at(-1)).toBeNull();
        size = await expectWhole(store, Math.max(size, ...acknowledged(told)));
      }
      await store.close();
    },
    patience(30),
  );

  it(
    `the server killed and started again under two writing processes: every acknowledged entry is there, once (${HOW_OFTEN})`,
    async () => {
      const { program } = await prepared();
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = await open(program);
        await before.open(header(BOOK));
        await before.close();
        const command = writer({ store: { postgres: program } });
        let restarted: Promise<void> | null = null;
        const both = await Promise.all(
          [0, 1].map(() =>
            run(command, async ({ kill, started }) => {
              await started;
              await wait(100 + anyOf(300));
              restarted ??= server.restart();
              await restarted;
              await wait(anyOf(400));
              kill();
            }),
          ),
        );
        const told = both.flatMap(acknowledged);
        expect(new Set(told).size).toBe(told.length);
        // A writer that met the restart says so in words; one that was killed says nothing.
        for (const { lines, code, faults } of both)
          if (code !== null) expect(lines.at(-1), faults).toMatch(/^refused StoreRefused: /);
        const store = await open(program);
        await expectWhole(store, Math.max(0, ...told));
        await store.close();
      }
    },
    patience(60),
  );

  it(
    `two processes decide on one subject at once: one is placed, the other is shown what came between (${HOW_OFTEN})`,
    async () => {
      const { program } = await prepared();
      const [a, b] = [await open(program), await open(program)];
      await a.open(header(BOOK));
      const subject = "item:projects/i-1";
      let seen = 0;
      for (let round = 0; round < ROUNDS * 10; round += 1) {
        const answers = await Promise.all(
          [a, b].map((store) => store.append(BOOK, [write("projects", "i-1")], [{ subject, seen }])),
        );
        const placed = answers.flatMap((answer) => (answer.ok ? answer.entries : []));
        const moved = answers.flatMap((answer) => (answer.ok ? [] : [answer]));
        expect(placed).toHaveLength(1);
        expect(moved).toMatchObject([{ moved: subject, between: [{ seq: placed[0]?.seq }] }]);
        seen = placed[0]?.seq ?? 0;
      }
      await expectWhole(a, ROUNDS * 10);
      await Promise.all([a.close(), b.close()]);
    },
    patience(10),
  );

  it(
    `verify names any byte that was flipped in any column of any table (${HOW_OFTEN})`,
    async () => {
      const { program, owner } = await prepared();
      const store = await open(program);
      await store.open(header(BOOK));
      await store.append(BOOK, [proposal({ act: "adopt", plan: plan("2024-01", 3) })], []);
      for (let page = 0; page < 11; page += 1)
        await store.append(
          BOOK,
          Array.from({ length: 100 }, (_, n) =>
            write("projects", `i-${n}`, { stage: "started", facts: { remark: { text: `说明${n}` } } }),
          ),
          [],
        );
      const sound = await store.verify(BOOK);
      expect(sound.faults).toEqual([]);
      const client = new pg.Client({ connectionString: owner });
      await client.connect();
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...CELLS),
          fc.nat(),
          fc.nat(),
          fc.integer({ min: 0, max: 7 }),
          async (cell, row, at, bit) => {
            const undo = await flip(client, cell, row, at, bit);
            try {
              // A store that has not followed the book before sees it as it lies there.
              const fresh = await open(program);
              const told = await fresh.verify(BOOK).then(
                ({ faults }) => faults.length,
                () => 1,
              );
              await fresh.close();
              expect(told).toBeGreaterThan(0);
            } finally {
              await undo();
            }
          },
        ),
        { numRuns: ROUNDS * 10 },
      );
      expect(await store.verify(BOOK)).toEqual(sound);
      await client.end();
      await store.close();
    },
    patience(40),
  );
});

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly keys: readonly string[];
}

const columnsOf = (table: string, keys: readonly string[], columns: readonly string[]): readonly Cell[] =>
  columns.map((column) => ({ table: `taizhang.${table}`, column, keys }));

const CELLS: readonly Cell[] = [
  ...columnsOf(
    "entries",
    ["book", "seq"],
    ["book", "seq", "recorded_at", "effective_on", "leaf", "leaf_hash"],
  ),
  ...columnsOf("asides", ["book", "seq", "path"], ["book", "seq", "path", "salt", "text"]),
  ...columnsOf("spoken", ["book", "subject", "seq"], ["book", "subject", "seq"]),
  // A kept frontier that lies under another book's name is not looked at, so its `book` is left out.
  ...columnsOf("frontiers", ["book", "size"], ["size", "nodes"]),
];

type Stored = string | number | Buffer;

function flipped(value: Stored, at: number, bit: number): Stored {
  if (typeof value === "number") return value ^ (1 << bit);
  const bytes = Buffer.from(value);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] as number) ^ (1 << bit);
  if (typeof value !== "string") return bytes;
  const text = bytes.toString("utf8");
  // PostgreSQL's text holds neither broken UTF-8 nor U+0000: such a byte cannot stand there.
  fc.pre(Buffer.from(text).equals(bytes) && !text.includes("\0"));
  return text;
}

/** Flips one bit of one cell as the tables' owner can; answers with how to put it back. */
async function flip(
  client: pg.Client,
  { table, column, keys }: Cell,
  row: number,
  at: number,
  bit: number,
): Promise<() => Promise<void>> {
  const [counted] = (await client.query(`SELECT count(*)::int AS n FROM ${table}`)).rows as { n: number }[];
  const order = keys.join(", ");
  const [found] = (
    await client.query(
      `SELECT ${column} AS value, ${order} FROM ${table} ORDER BY ${order} LIMIT 1 OFFSET $1`,
      [row % Math.max(1, counted?.n ?? 1)],
    )
  ).rows as { readonly [name: string]: Stored }[];
  const was = found?.["value"];
  fc.pre(was !== undefined && was !== null && (typeof was === "number" || was.length > 0));
  const value: Stored = was;
  const now = flipped(value, at, bit);
  const where = keys.map((key, n) => `${key} = $${n + 2}`).join(" AND ");
  const set = async (to: Stored, own: Stored): Promise<void> => {
    const values = keys.map((key) => (key === column ? own : found?.[key]));
    await client.query(`UPDATE ${table} SET ${column} = $1 WHERE ${where}`, [to, ...values]);
  };
  try {
    await set(now, value);
  } catch (error) {
    // The key of a neighbour, or a number that the table's own check refuses.
    fc.pre(!(error instanceof Error && /duplicate key|check constraint/.test(error.message)));
    throw error;
  }
  return () => set(value, now);
}
