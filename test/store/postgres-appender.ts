/**
 * A process that appends to a book in PostgreSQL until it has had so many acknowledged, beside others that do the same.
 * Arguments: address, items as "i-1,i-2", how many, whether it names what it had seen ("seen" or "blind").
 * Prints the sequence of every acknowledged entry, and "moved" for every act that came too late.
 */
import { writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createPostgresStore } from "../../src/store/postgres/store.ts";
import { StoreRefused } from "../../src/store/refused.ts";
import { write } from "../ledger/fixture.ts";

const BOOK = "lingcheng-test";
const [url = "", items = "", wanted = "0", manner = "blind"] = process.argv.slice(2);
const clock = { now: () => new Date().toISOString() };
const tools = { clock, salts: randomSalts, digest: nativeDigest };

/** Opens the store, also while the server comes up again. */
async function opened(): Promise<Awaited<ReturnType<typeof createPostgresStore>>> {
  for (;;) {
    try {
      return await createPostgresStore({ url, connections: 2, ...tools });
    } catch (error) {
      if (!(error instanceof StoreRefused)) throw error;
      await wait(50);
    }
  }
}

const store = await opened();
const names = items.split(",");
let seen = 0;
for (let done = 0; done < Number(wanted); ) {
  const item = names[done % names.length] as string;
  const act = write("projects", item, { stage: "started", facts: { remark: { text: `第${done}次` } } });
  const expected = manner === "seen" ? [{ subject: `item:projects/${item}`, seen }] : [];
  try {
    const answer = await store.append(BOOK, [act], expected);
    if (answer.ok) {
      done += 1;
      seen = answer.entries[0]?.seq ?? seen;
      writeSync(1, `${seen}\n`);
    } else {
      seen = answer.between.at(-1)?.seq ?? seen;
      writeSync(1, "moved\n");
    }
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    // A refusal says so: nothing was acknowledged, and the next call is tried.
    writeSync(1, `refused ${error.code}\n`);
    await wait(20);
  }
}
await store.close();
