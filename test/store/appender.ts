/**
 * A process that appends until it is killed: prints the sequence of every acknowledged entry on its own line.
 * Started by kill.test.ts with the path of the store as its argument.
 */
import { writeSync } from "node:fs";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createSqliteStore } from "../../src/store/sqlite/store.ts";
import { header, write } from "../ledger/fixture.ts";

const BOOK = "lingcheng-test";
const path = process.argv[2] as string;
const clock = { now: () => new Date().toISOString() };
const store = await createSqliteStore({ path, clock, salts: randomSalts, digest: nativeDigest });
await store.open(header(BOOK));
for (let n = 0; ; n++) {
  const proposals = Array.from({ length: 1 + (n % 3) }, (_, i) =>
    write("projects", `i-${(n + i) % 40}`, {
      stage: "started",
      facts: { remark: { text: `第${n}次`.repeat(1 + (n % 90)) } },
    }),
  );
  const answer = await store.append(BOOK, proposals, []);
  if (answer.ok) for (const { seq } of answer.entries) writeSync(1, `${seq}\n`);
}
