/**
 * How much the book costs beside the raw driver: durable appends of one entry, interleaved in one run with the
 * raw driver inserting the same bytes durably into one plain table. npx tsx bench/append.ts [appends]
 * Then one import of 5,000 entries in one append, and a verification of the whole book.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Proposal } from "../src/ledger/entry.ts";
import { nativeDigest, randomSalts } from "../src/store/digest.ts";
import { connect, driversHere } from "../src/store/sqlite/driver.ts";
import { createSqliteStore } from "../src/store/sqlite/store.ts";
import { machine, ms, quantile, timed } from "./machine.ts";
import { scaleOf, SYNTHETIC_HEADER, syntheticProposals } from "./synthetic.ts";

const appends = Number(process.argv[2] ?? 1_000);
const IMPORT = 5_000;
const BOOK = SYNTHETIC_HEADER.book;
const folder = mkdtempSync(join(tmpdir(), "taizhang-bench-"));

const raw = connect(join(folder, "raw.sqlite"), false);
raw.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
raw.exec("CREATE TABLE rows (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
const insert = raw.prepare("INSERT INTO rows (bytes) VALUES (?)");

const clock = { now: () => new Date().toISOString() };
const path = join(folder, "book.sqlite");
const store = await createSqliteStore({ path, clock, salts: randomSalts, digest: nativeDigest });
await store.open(SYNTHETIC_HEADER);

const proposals = [...syntheticProposals(scaleOf(appends + IMPORT))];
const [adopt, ...rest] = proposals as [Proposal, ...Proposal[]];
await store.append(BOOK, [adopt], []);

const reader = connect(path, true);
const bytesOf = reader.prepare(
  "SELECT leaf, leaf_hash, (SELECT group_concat(path || hex(salt) || text) FROM asides a WHERE a.book = e.book AND a.seq = e.seq) AS asides FROM entries e WHERE seq = ?",
);
/** All that the store keeps of an entry, as one run of bytes. */
const bytesAt = (seq: number): Uint8Array => {
  const row = bytesOf.get(seq) as { leaf: string; leaf_hash: Uint8Array; asides: string | null };
  return Buffer.concat([Buffer.from(row.leaf), row.leaf_hash, Buffer.from(row.asides ?? "")]);
};

const took = { ours: [] as number[], raw: [] as number[] };
let written = 0;
for (const [i, proposal] of rest.slice(0, appends).entries()) {
  const subject = proposal.act === "write" ? `item:${proposal.register}/${proposal.item}` : "item:none/none";
  const start = performance.now();
  const answer = await store.append(BOOK, [proposal], [{ subject, seen: i + 2 }]);
  took.ours.push(performance.now() - start);
  if (!answer.ok) throw new Error("the bench's own append was refused");
  const bytes = bytesAt(i + 2);
  written += bytes.length;
  took.raw.push(timed(() => insert.run(bytes)).took);
}

const row = (name: string, share: number): string => {
  const [ours, plain] = [quantile(took.ours, share), quantile(took.raw, share)];
  return `  ${name}  book ${ms(ours).padStart(10)}   raw driver ${ms(plain).padStart(10)}   ratio ${(ours / plain).toFixed(2)}`;
};
console.log(`${machine()}, SQLite by ${driversHere()[0]}`);
console.log(
  `\n${appends} durable appends of one entry (${Math.round(written / appends)} bytes each on average), interleaved`,
);
console.log(`${row("p50", 0.5)}\n${row("p90", 0.9)}`);

const start = performance.now();
await store.append(BOOK, rest.slice(appends), []);
const imported = performance.now() - start;
const verifyStart = performance.now();
const verification = await store.verify(BOOK);
const verified = performance.now() - verifyStart;
const size = rest.length - appends;
console.log(
  `\nimport of ${size} entries in one append: ${ms(imported)}, ${Math.round((size / imported) * 1000)} entries/s`,
);
console.log(
  `verify, every column derived anew: ${verification.entries} entries in ${ms(verified)}, ${Math.round((verification.entries / verified) * 1000)} entries/s, ${verification.faults.length} faults`,
);
raw.close();
reader.close();
await store.close();
console.log(`file: ${Math.round(statSync(path).size / verification.entries)} bytes an entry`);
rmSync(folder, { recursive: true });
