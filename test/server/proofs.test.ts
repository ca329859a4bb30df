import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCheckpoint } from "../../src/ledger/checkpoint.ts";
import { parseKey } from "../../src/ledger/note.ts";
import {
  checkProofFile,
  consistencyFault,
  parseProofFile,
  writeProofFile,
} from "../../src/ledger/proof-file.ts";
import { startServer, type Started } from "../../src/server/start.ts";

const PLANS = join(import.meta.dirname, "../../plans");
const BOOK = "demo-2025";
let data: string;
let server: Started;

const textOf = async (path: string): Promise<string> => (await fetch(`${server.url}${path}`)).text();
const jsonOf = async (path: string) => JSON.parse(await textOf(path));
const start = (): Promise<Started> =>
  startServer({ dataDir: data, port: 0, webDir: null, plansDir: PLANS, log: false });

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "taizhang-proofs-"));
  server = await start();
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(data, { recursive: true, force: true });
});

const opened = async (note: string, key: string) => {
  const read = parseKey(key);
  const checkpoint = read.ok ? openCheckpoint(note, [read.value]) : read;
  if (!checkpoint.ok) throw new Error(checkpoint.error);
  return checkpoint.value.checkpoint;
};

describe("proofs over HTTP", () => {
  it("a checkpoint is plain text, signed by the key that the book names", async () => {
    const { key, origin, loss } = await jsonOf(`/api/books/${BOOK}/soundness`);
    expect(loss).toBeNull();
    const answer = await fetch(`${server.url}/api/books/${BOOK}/checkpoint`);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const checkpoint = await opened(await answer.text(), key);
    expect(checkpoint.origin).toBe(origin);
  });

  it("every kind of entry is proven from its file alone, the header too", async () => {
    const { key } = await jsonOf(`/api/books/${BOOK}/soundness`);
    const { entries } = await jsonOf(`/api/books/${BOOK}/verify`);
    for (const seq of [0, 1, 2, 255, 256, 300, entries]) {
      const text = await textOf(`/api/books/${BOOK}/entries/${seq}/proof`);
      const checked = checkProofFile(text, key);
      expect(checked.ok && checked.value.index, `entry ${seq}`).toBe(seq);
      expect(checked.ok && checked.value.header.simulated).toBe(true);
    }
  });

  it("an entry that is not there, and sizes that cannot be, are refused in words", async () => {
    const beyond = await fetch(`${server.url}/api/books/${BOOK}/entries/999999/proof`);
    expect([beyond.status, (await beyond.json()).error.code]).toEqual([404, "unknown-entry"]);
    for (const query of ["from=999999", "from=5&to=4"]) {
      const answer = await fetch(`${server.url}/api/books/${BOOK}/consistency?${query}`);
      expect([answer.status, (await answer.json()).error.code]).toEqual([422, "no-such-size"]);
    }
  });

  it("no byte of a proof file can be changed unseen", async () => {
    const { key } = await jsonOf(`/api/books/${BOOK}/soundness`);
    const text = await textOf(`/api/books/${BOOK}/entries/7/proof`);
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = bytes.slice();
        altered[at] = (altered[at] as number) ^ flip;
        const read = new TextDecoder().decode(altered);
        expect(checkProofFile(read, key).ok).toBe(false);
        expect(checkProofFile(read).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("words may be left out, and the file says that they are; other words are refused", async () => {
    let text = "";
    for (let seq = 1; parseProofFile(text)?.asides.length !== 1; seq += 1)
      text = await textOf(`/api/books/${BOOK}/entries/${seq}/proof`);
    const proof = parseProofFile(text);
    if (proof === null) throw new Error("unreadable");
    const silent = checkProofFile(writeProofFile({ ...proof, asides: [] }));
    expect(silent.ok && silent.value.missing).toEqual(proof.asides.map(({ path }) => path));
    const other = proof.asides.map((aside) => ({ ...aside, text: "另一句话" }));
    const checked = checkProofFile(writeProofFile({ ...proof, asides: other }));
    expect(!checked.ok && checked.error.code).toBe("aside-wrong");
  });

  it("a later checkpoint is shown to add to an earlier one, over a new start as well", async () => {
    const { key } = await jsonOf(`/api/books/${BOOK}/soundness`);
    const after = await opened(await textOf(`/api/books/${BOOK}/checkpoint`), key);
    const kept = await readFile(join(data, "checkpoints", BOOK), "utf8");
    const notes = kept.split("\n").filter((line) => line.includes('"checkpoint"'));
    const first = JSON.parse((notes[0] as string).slice(9)) as { note: string };
    const before = await opened(first.note, key);
    expect(before.size).toBeLessThan(after.size);
    const proof = await textOf(`/api/books/${BOOK}/consistency?from=${before.size}`);
    expect(consistencyFault(before, after, proof)).toBeNull();
    expect(consistencyFault(before, after, null)?.code).toBe("consistency-missing");
    expect(consistencyFault(after, before, proof)?.code).toBe("shrunk");
    const root = before.root.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
    expect(consistencyFault({ ...before, root }, after, proof)?.code).toBe("consistency-wrong");
    await server.close();
    server = await start();
    expect(await opened(await textOf(`/api/books/${BOOK}/checkpoint`), key)).toEqual(after);
  });

  it("a book that lost its end can be read, says what is missing, and takes nothing more", async () => {
    const path = join(data, "checkpoints", "lingcheng-2024");
    await server.close();
    const kept = await readFile(path, "utf8");
    const { openBookFile } = await import("../../src/store/checkpoints/book-file.ts");
    const file = openBookFile(path);
    // As if two more entries had been noted and the store had then lost them.
    file.add({ kind: "head", at: "2025-05-01T00:00:00.000Z", size: 4, root: "a".repeat(43) + "=" }, true);
    file.close();
    server = await start();
    const { loss } = await jsonOf("/api/books/lingcheng-2024/soundness");
    expect(loss).toMatchObject({ kind: "shorter", from: 2, to: 3, notedFrom: "2025-05-01T00:00:00.000Z" });
    expect(loss.zh).toContain("第 2 至第 3 条");
    const refused = await fetch(`${server.url}/api/books/lingcheng-2024/checkpoint`);
    expect([refused.status, (await refused.json()).error.code]).toEqual([409, "book-incomplete"]);
    expect((await fetch(`${server.url}/api/books/lingcheng-2024/cockpit`)).status).toBe(200);
    await server.close();
    await writeFile(path, kept);
    server = await start();
  });
});
