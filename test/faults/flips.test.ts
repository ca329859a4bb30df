import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Store } from "../../src/office/ports.ts";
import { verifyEvidence } from "../../src/store/evidence.ts";
import { createFileBlobs } from "../../src/store/files.ts";
import { connect, type Connection } from "../../src/store/sqlite/driver.ts";
import { openReader } from "../../src/store/sqlite/store.ts";
import { plan, proposal, write } from "../ledger/fixture.ts";
import { folder } from "../store/folder.ts";
import { HOW_OFTEN, patience, ROUNDS } from "./rounds.ts";
import { BOOK, opened } from "./store.ts";

/** Flips tried for every round that the other faults are made: one is cheap. */
const FLIPS = ROUNDS * 25;

/** A book with every kind of thing in it, long enough for a frontier to be kept. */
async function fill(store: Store, evidence: readonly string[]): Promise<void> {
  await store.append(BOOK, [proposal({ act: "adopt", plan: plan("2024-01", 3) })], []);
  const file = (sha256: string) => ({
    sha256,
    size: 9,
    mediaType: "text/plain",
    name: { text: "会议纪要.txt" },
  });
  for (let page = 0; page < 11; page += 1)
    await store.append(
      BOOK,
      Array.from({ length: 100 }, (_, n) => ({
        ...write("projects", `i-${n}`, {
          stage: "started",
          facts: { name: `项目${page}`, remark: { text: `说明${n}` } },
        }),
        evidence: n === 0 ? evidence.map(file) : [],
      })),
      [],
    );
  await store.append(BOOK, [proposal({ act: "attest", entry: 2, level: 1, finding: "confirmed" })], []);
  await store.append(BOOK, [proposal({ act: "strike", entry: 3, why: { text: "写错了" } })], []);
}

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly row: number;
}

const CELLS: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ["entries", ["book", "seq", "recorded_at", "effective_on", "leaf", "leaf_hash"]],
  ["asides", ["book", "seq", "path", "salt", "text"]],
  ["spoken", ["book", "subject", "seq"]],
  // A kept frontier only saves hashing; one that lies under another book's name is not looked at, so its `book` is left out.
  ["frontiers", ["size", "nodes"]],
];

const KEYS: { readonly [table: string]: readonly string[] } = {
  entries: ["book", "seq"],
  asides: ["book", "seq", "path"],
  spoken: ["book", "subject", "seq"],
  frontiers: ["book", "size"],
};

/** Takes the guards away, as whoever owns the file can. */
function unguard(connection: Connection): void {
  const triggers = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of triggers as { readonly name: string }[]) connection.exec(`DROP TRIGGER ${name}`);
}

type Stored = string | number | Uint8Array;

function flipped(value: Stored, at: number, bit: number): Uint8Array | number {
  if (typeof value === "number") return value ^ (1 << bit);
  const bytes = typeof value === "string" ? Buffer.from(value, "utf8") : Buffer.from(value);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] as number) ^ (1 << bit);
  return bytes;
}

/** Flips one bit of one cell, has `look` look, and puts the cell back as it was. */
async function whileFlipped(
  connection: Connection,
  { table, column, row }: Cell,
  at: number,
  bit: number,
  look: (was: Stored) => Promise<void>,
): Promise<void> {
  const keys = KEYS[table] ?? [];
  const [count] = connection.prepare(`SELECT count(*) AS n FROM ${table}`).all() as { readonly n: number }[];
  const found = connection
    .prepare(
      `SELECT ${column} AS value, ${keys.join(", ")} FROM ${table} ORDER BY ${keys.join(", ")} LIMIT 1 OFFSET ?`,
    )
    .get(row % (count?.n ?? 1)) as { readonly [name: string]: Stored };
  const was = found["value"] as Stored;
  const kind = typeof was === "number" ? "INTEGER" : typeof was === "string" ? "TEXT" : "BLOB";
  const now = flipped(was, at, bit);
  connection.exec("PRAGMA ignore_check_constraints = ON");
  const where = (names: readonly string[]): string =>
    names
      .map(
        (name) =>
          `${name} = CAST(? AS ${typeof found[name] === "number" ? "INTEGER" : typeof found[name] === "string" ? "TEXT" : "BLOB"})`,
      )
      .join(" AND ");
  const set = `UPDATE ${table} SET ${column} = CAST(? AS ${kind}) WHERE ${where(keys)}`;
  const values = (own: Stored): Stored[] =>
    keys.map((key) => (key === column ? own : (found[key] as Stored)));
  try {
    connection.prepare(set).run(now, ...values(was));
  } catch (error) {
    // The key of a neighbour: the table itself does not hold two of them.
    fc.pre(!(error instanceof Error && /UNIQUE/.test(error.message)));
    throw error;
  }
  try {
    await look(was);
  } finally {
    connection.prepare(set).run(was, ...values(now));
  }
}

it(
  `SQLite: verify names any byte that was flipped in any column of any table (${HOW_OFTEN})`,
  async () => {
    const path = join(await folder(), "book.sqlite");
    const store = await opened(path);
    await fill(store, []);
    const sound = await store.verify(BOOK);
    expect(sound.faults).toEqual([]);
    await store.close();
    const connection = connect(path, false);
    unguard(connection);
    const reader = await openReader({ path });
    const cells = CELLS.flatMap(([table, columns]) => columns.map((column) => ({ table, column })));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cells),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (cell, row, at, bit) => {
          await whileFlipped(connection, { ...cell, row }, at, bit, async () => {
            const told = await reader.verify(BOOK).then(
              ({ faults }) => faults.length,
              // A book whose header row has gone to another name is refused, which names it too.
              () => 1,
            );
            expect(told).toBeGreaterThan(0);
          });
        },
      ),
      { numRuns: FLIPS },
    );
    expect(await reader.verify(BOOK)).toEqual(sound);
    await reader.close();
    connection.close();
  },
  patience(20),
);

it(
  `evidence: a file with any byte flipped, cut short or taken away is named with its entry (${HOW_OFTEN})`,
  async () => {
    const place = await folder();
    const blobs = createFileBlobs(join(place, "files"));
    const bytes = new Uint8Array(5_000).map((_, n) => (n * 7) % 256);
    const sha256 = await blobs.put(bytes);
    const store = await opened(join(place, "book.sqlite"));
    await fill(store, [sha256]);
    const entries = await store.entries(BOOK, 0);
    const path = join(place, "files", sha256.slice(0, 2), sha256);
    expect(
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    ).toBe(sha256);
    expect(await verifyEvidence(entries, blobs)).toEqual([]);
    const named = entries.filter(({ evidence }) => evidence.length > 0).map(({ seq }) => seq);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] as number) ^ (1 << bit);
        for (const swapped of [changed, bytes.subarray(0, at)]) {
          await writeFile(path, swapped);
          const faults = await verifyEvidence(entries, blobs);
          expect(faults.map(({ seq, fault }) => [seq, fault])).toEqual(
            named.map((seq) => [seq, "evidence-changed"]),
          );
        }
      }),
      { numRuns: FLIPS },
    );
    await store.close();
  },
  patience(10),
);
