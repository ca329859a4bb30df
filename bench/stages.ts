/**
 * Stage and last entry of every item at any two dates, and all its facts, beside the best SQL for the same columns on a
 * PostgreSQL of this machine, interleaved: NODE_OPTIONS=--expose-gc npx tsx bench/stages.ts [entries] (default 1000000)
 * Every question has its own day and log size, so that no memory of an earlier answer helps. Both answers are compared, value by
 * value; in the timed part every fact is read where it stands, and SQL's answer is handed over as arrays.
 */
import { Client } from "pg";
import type { Fact } from "../src/ledger/act.ts";
import type { Book } from "../src/ledger/book.ts";
import type { Entry } from "../src/ledger/entry.ts";
import type { FactState } from "../src/ledger/item.ts";
import type { RunningReplay } from "../src/ledger/replay.ts";
import { registerRows } from "../src/ledger/register-rows.ts";
import { createReplay } from "../src/ledger/replay.ts";
import { dayOfNumber } from "../src/ledger/told.ts";
import type { AsOf } from "../src/ledger/asof.ts";
import { addDays } from "../src/std/day.ts";
import { postgresPrograms, startPostgres } from "../test/store/postgres-server.ts";
import { heapMegabytes, machine, ms, quantile } from "./machine.ts";
import { LAST_DAY, scaleOf, SYNTHETIC_HEADER, syntheticEntries } from "./synthetic.ts";

const size = Number(process.argv[2] ?? 1_000_000);
const QUESTIONS = 40;

/** Day and log size spread over the year and the log; no two questions share either. */
const questionOf = (n: number): AsOf => ({
  on: addDays(LAST_DAY, -((n * 97) % 350)),
  known: Math.floor(size * (0.3 + (0.7 * ((n * 37) % 101)) / 101)),
});

const TABLES = `
CREATE TABLE items (item text PRIMARY KEY);
CREATE TABLE writes (item text NOT NULL, effective_on date NOT NULL, seq int NOT NULL, stage text, struck_by int);
CREATE TABLE facts (item text NOT NULL, field text NOT NULL, effective_on date NOT NULL, seq int NOT NULL, value text, struck_by int);
CREATE TABLE fields (item text NOT NULL, field text NOT NULL, PRIMARY KEY (item, field));`;
const INDEXES = `
CREATE INDEX ON writes (item, effective_on DESC, seq DESC) INCLUDE (struck_by);
CREATE INDEX ON writes (item, effective_on DESC, seq DESC) INCLUDE (stage, struck_by) WHERE stage IS NOT NULL;
CREATE INDEX ON facts (item, field, effective_on DESC, seq DESC) INCLUDE (value, struck_by);`;
const IN_FORCE =
  "effective_on <= $1 AND seq <= $2 AND (struck_by IS NULL OR struck_by > $2) ORDER BY effective_on DESC, seq DESC LIMIT 1";
const STAGES = `SELECT i.item, s.stage, s.seq AS stage_entry, l.seq AS last FROM items i
CROSS JOIN LATERAL (SELECT seq FROM writes w WHERE w.item = i.item AND ${IN_FORCE}) l
LEFT JOIN LATERAL (SELECT stage, seq FROM writes w WHERE w.item = i.item AND stage IS NOT NULL AND ${IN_FORCE}) s ON true`;
const FACTS = `SELECT f.item, f.field, v.value, v.seq, v.effective_on::text FROM fields f
CROSS JOIN LATERAL (SELECT value, seq, effective_on FROM facts w WHERE w.item = f.item AND w.field = f.field AND ${IN_FORCE}) v`;

const BATCH = 50_000;

async function copy(
  client: Client,
  table: string,
  types: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const columns = types.map((type, i) => `$${i + 1}::${type}[]`).join(", ");
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH);
    await client.query(
      `INSERT INTO ${table} SELECT * FROM unnest(${columns})`,
      types.map((_, i) => part.map((row) => row[i])),
    );
  }
}

/** The synthetic entries as tables that hold nothing but what the questions need, indexed for them. */
async function load(client: Client, entries: readonly Entry[]): Promise<void> {
  const struck = new Map<number, number>();
  for (const entry of entries)
    if (entry.act === "strike" && !struck.has(entry.entry)) struck.set(entry.entry, entry.seq);
  const writes: unknown[][] = [];
  const facts: unknown[][] = [];
  const fields = new Map<string, readonly [string, string]>();
  for (const entry of entries) {
    if (entry.act !== "write") continue;
    const [item, on, by] = [entry.item, entry.effectiveOn, struck.get(entry.seq) ?? null];
    writes.push([item, on, entry.seq, entry.stage ?? null, by]);
    for (const [field, value] of Object.entries(entry.facts ?? {})) {
      facts.push([
        item,
        field,
        on,
        entry.seq,
        typeof value === "object" ? (value?.text ?? null) : String(value),
        by,
      ]);
      fields.set(`${item}/${field}`, [item, field]);
    }
  }
  await client.query(TABLES);
  await copy(
    client,
    "items",
    ["text"],
    [...new Set(writes.map(([item]) => item))].map((item) => [item]),
  );
  await copy(client, "writes", ["text", "date", "int", "text", "int"], writes);
  await copy(client, "facts", ["text", "text", "date", "int", "text", "int"], facts);
  await copy(client, "fields", ["text", "text"], [...fields.values()]);
  await client.query(INDEXES);
  for (const table of ["items", "writes", "facts", "fields"]) await client.query(`VACUUM ANALYZE ${table}`);
}

interface Row {
  readonly item: string;
  readonly stage: string | null;
  readonly stage_entry: number | null;
  readonly last: number;
}
const spelled = (rows: Iterable<readonly [string, string | null, number, number]>): string =>
  [...rows]
    .map((row) => row.join("|"))
    .sort()
    .join("\n");

/**
 * The same rows read column by column, as lists and tables of thousands of items take them: no item is built. A look at the value,
 * the entry and the day of every fact belongs to the timed part.
 */
function lookedInColumns(book: Book): Book {
  for (const items of book.items.values()) {
    const rows = registerRows(items);
    if (rows === null) throw new Error("a book of a replay has rows");
    for (const field of rows.fields()) {
      const { said, vocabulary, entries, days } = rows.field(field);
      for (let row = 0; row < rows.count; row++) {
        const entry = entries[row] as number;
        if (entry > 0)
          seen += entry + (days[row] as number) + (vocabulary.said[said[row] as number] === null ? 1 : 0);
      }
    }
  }
  return book;
}

/** Every fact of a book in the columns that SQL gives, read column by column. */
function columnFactsOf(book: Book): readonly FactRow[] {
  const found: FactRow[] = [];
  for (const items of book.items.values()) {
    const rows = registerRows(items);
    for (const field of rows?.fields() ?? []) {
      if (rows === null) continue;
      const { said, vocabulary, entries, days } = rows.field(field);
      for (let row = 0; row < rows.count; row++) {
        const entry = entries[row] as number;
        const value = vocabulary.said[said[row] as number] ?? null;
        if (entry > 0) found.push([rows.id(row), field, value, entry, dayOfNumber(days[row] as number)]);
      }
    }
  }
  return found;
}

/** Item, field, value, entry and day: the columns that SQL gives. */
type FactRow = readonly [string, string, Fact, number, string];

/** Every fact of a book in the columns that SQL gives, read item by item. */
function factsOf(book: Book): readonly FactRow[] {
  const rows: FactRow[] = [];
  for (const items of book.items.values())
    for (const item of items.values())
      for (const field in item.facts) {
        const { value, entry, effectiveOn } = item.facts[field] as FactState;
        rows.push([item.id, field, value, entry, effectiveOn]);
      }
  return rows;
}

/** What the looks came to, so that no compiler may leave one out. */
let seen = 0;

/** The book after a look at value, entry and day of every fact. */
function looked(book: Book): Book {
  for (const items of book.items.values())
    for (const item of items.values())
      for (const field in item.facts) {
        const { value, entry, effectiveOn } = item.facts[field] as FactState;
        seen += entry + effectiveOn.length + (value === null ? 1 : 0);
      }
  return book;
}

const textOf = (value: Fact): string => (typeof value === "object" ? (value?.text ?? "null") : String(value));

const spelledFacts = (rows: readonly FactRow[]): string =>
  rows
    .map(([item, field, value, entry, on]) => [item, field, textOf(value), entry, on].join("|"))
    .sort()
    .join("\n");

const took: { [name: string]: number[] } = {};
async function time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  (took[name] ??= []).push(performance.now() - start);
  return value;
}

async function ask(replay: RunningReplay, client: Client | null, n: number): Promise<void> {
  const asOf = questionOf(n);
  const [standings] = await time("stages: book", () => replay.standings([asOf]));
  // Facts are read when somebody looks, so every value, entry and day is looked at within the time.
  const book = await time("facts: columns", () => lookedInColumns(replay.at(asOf)));
  await time("facts: items", () => looked(replay.at(asOf)));
  if (client === null) return;
  const values = [asOf.on, asOf.known];
  const stages = await time("stages: SQL", () => client.query<Row>({ name: "stages", text: STAGES, values }));
  const facts = await time("facts: SQL", () =>
    client.query<(string | number)[]>({ name: "facts", text: FACTS, values, rowMode: "array" }),
  );
  const ours = spelled(
    [...(standings ?? [])].flatMap(([, all]) =>
      all.map((row) => [row.id, row.stage, row.stageEntry, row.last] as const),
    ),
  );
  if (
    ours !== spelled(stages.rows.map((row) => [row.item, row.stage, row.stage_entry ?? 0, row.last] as const))
  )
    throw new Error(`the book and SQL disagree at ${JSON.stringify(asOf)}`);
  const told = spelledFacts(facts.rows as unknown as readonly FactRow[]);
  if (spelledFacts(factsOf(book)) !== told || spelledFacts(columnFactsOf(book)) !== told)
    throw new Error(`the book and SQL disagree on the facts at ${JSON.stringify(asOf)}`);
}

console.log(machine());
let entries: readonly Entry[] = syntheticEntries(scaleOf(size));
const server =
  postgresPrograms === null ? null : await startPostgres(["shared_buffers=1GB", "work_mem=64MB", "jit=off"]);
const client = server === null ? null : new Client({ connectionString: (await server.database()).owner });
try {
  await client?.connect();
  if (client !== null) await load(client, entries);
  const replay = createReplay(SYNTHETIC_HEADER);
  replay.add(entries);
  entries = [];
  heapMegabytes();
  for (let n = 0; n < 4; n += 1) await ask(replay, client, n);
  for (const name of Object.keys(took)) took[name] = [];
  for (let n = 4; n < 4 + QUESTIONS; n += 1) await ask(replay, client, n);
  console.log(
    `\n${size.toLocaleString("en")} entries, ${scaleOf(size).items} items, ${QUESTIONS} questions at as many days and log sizes, warm, interleaved` +
      (server === null ? "; no PostgreSQL here" : `; PostgreSQL ${server.version}`),
  );
  for (const [name, values] of Object.entries(took))
    console.log(
      `  ${name.padEnd(14)} best ${ms(Math.min(...values)).padStart(10)}   p50 ${ms(quantile(values, 0.5)).padStart(10)}   p95 ${ms(quantile(values, 0.95)).padStart(10)}`,
    );
  if (seen === 0) throw new Error("no fact was read");
  const times = (sql: string, book: string): string =>
    [0, 0.5]
      .map((share) => (quantile(took[sql] ?? [], share) / quantile(took[book] ?? [], share)).toFixed(1))
      .join(" (best), ");
  for (const [book, sql] of [
    ["stages: book", "stages: SQL"],
    ["facts: columns", "facts: SQL"],
    ["facts: items", "facts: SQL"],
  ] as const)
    if (client !== null) console.log(`  ${book}: SQL takes ${times(sql, book)} (p50) times as long`);
} finally {
  await client?.end();
  await server?.close();
}
