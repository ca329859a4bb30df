/**
 * A process that writes until it is ended: "ack N" on its own line for every acknowledged entry, "kept HASH" for every
 * evidence file kept, "refused MESSAGE" for what the store does not take. Told by one JSON argument (see child.ts).
 */
import { writeSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../../src/office/ports.ts";
import { openKeeper } from "../../src/store/checkpoints/keeper.ts";
import { withCheckpoints } from "../../src/store/checkpoints/with-checkpoints.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createFileBlobs } from "../../src/store/files.ts";
import { createSqliteStore, openReader } from "../../src/store/sqlite/store.ts";
import { header, write } from "../ledger/fixture.ts";
import type { Order } from "./child.ts";
import { BOOK } from "./store.ts";

const order = JSON.parse(process.argv[2] as string) as Order;
/** Prints a line at once; a parent that has not read yet is waited for. */
function say(line: string): void {
  for (;;)
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    }
}
let asked = 0;
const clock = {
  now: () => {
    asked += 1;
    const back = order.backwards === true && asked % 7 === 0 ? asked * 3_600_000 : 0;
    return new Date(Date.now() - back).toISOString();
  },
};
const tools = { clock, salts: randomSalts, digest: nativeDigest };

async function openStore(): Promise<Store> {
  if ("sqlite" in order.store) {
    const plain = await createSqliteStore({ path: order.store.sqlite, ...tools });
    if (order.second === undefined) return plain;
    const keeper = await openKeeper({
      folder: join(order.second, "checkpoints"),
      keys: join(order.second, "keys"),
      store: plain,
      clock,
    });
    return withCheckpoints(plain, keeper);
  }
  const { createPostgresStore } = await import("../../src/store/postgres/store.ts");
  return createPostgresStore({ url: order.store.postgres, ...tools });
}

async function* streamed(n: number): AsyncIterable<Uint8Array> {
  for (let part = 0; part < 40; part += 1) yield new Uint8Array(1_024).fill((n + part) % 256);
}

async function look(path: string): Promise<void> {
  const reader = await openReader({ path });
  say(`looked ${(await reader.entries(BOOK, 0)).length}`);
  await reader.close();
}

async function appendOnce(store: Store, n: number): Promise<void> {
  const proposals = Array.from({ length: 1 + (n % 3) }, (_, i) =>
    write("projects", `i-${(n + i) % 40}`, {
      stage: "started",
      facts: { remark: { text: `第${n}次`.repeat(1 + (n % 90)) } },
    }),
  );
  const answer = await store.append(BOOK, proposals, []);
  if (answer.ok) for (const { seq } of answer.entries) say(`ack ${seq}`);
  if (order.files === undefined) return;
  const { sha256 } = await createFileBlobs(order.files).putStream(streamed(n), 100_000);
  say(`kept ${sha256}`);
}

async function work(): Promise<void> {
  if (order.look === true && "sqlite" in order.store) return look(order.store.sqlite);
  const store = await openStore();
  await store.open(header(BOOK));
  const most = order.appends ?? Number.POSITIVE_INFINITY;
  for (let n = 0; n < most; n += 1) await appendOnce(store, n);
  await store.close();
  say("done");
}

// What a person would be told is what the parent reads; anything else is a bug and ends with a stack.
await work().catch((error: unknown) => {
  say(`refused ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
  process.exitCode = 3;
});
