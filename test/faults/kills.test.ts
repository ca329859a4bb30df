import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exportBook } from "../../src/store/book/export.ts";
import { importBook } from "../../src/store/book/import.ts";
import { verifyEvidence } from "../../src/store/evidence.ts";
import { createFileBlobs } from "../../src/store/files.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/memory.ts";
import { write } from "../ledger/fixture.ts";
import { folder } from "../store/folder.ts";
import { acknowledged, runUntilKilled, writer } from "./child.ts";
import type { Move } from "./mover.ts";
import { HOW_OFTEN, patience, ROUNDS } from "./rounds.ts";
import { BOOK, expectWhole, opened, openSqlite, TOOLS } from "./store.ts";

const MOVER = fileURLToPath(new URL("mover.ts", import.meta.url));
const mover = (move: Move): readonly string[] => [
  process.execPath,
  "--import",
  "tsx",
  MOVER,
  JSON.stringify(move),
];

describe("kill -9 at random moments", () => {
  it(
    `SQLite, appends with evidence under a clock that jumps back: nothing acknowledged is lost (${HOW_OFTEN})`,
    async () => {
      const place = await folder();
      const files = join(place, "files");
      const order = {
        store: { sqlite: join(place, "book.sqlite") },
        second: place,
        files,
        backwards: true,
      } as const;
      let size = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const told = await runUntilKilled(writer(order));
        expect(told.code, told.faults).toBeNull();
        const store = await openSqlite(order.store.sqlite);
        size = await expectWhole(store, Math.max(size, ...acknowledged(told)));
        await store.close();
        const blobs = createFileBlobs(files);
        for (const line of told.lines.filter((one) => one.startsWith("kept ")))
          expect((await blobs.get(line.slice(5)))?.length).toBe(40 * 1_024);
        for await (const hash of blobs.list()) expect((await blobs.get(hash))?.length).toBe(40 * 1_024);
      }
    },
    patience(30),
  );

  /** A book of 400 entries with evidence, and its export. */
  const library = async (): Promise<Omit<Move, "doing">> => {
    const place = await folder();
    const [from, files, into] = [join(place, "book.sqlite"), join(place, "files"), join(place, "into")];
    await mkdir(into);
    const blobs = createFileBlobs(files);
    const sha256 = await blobs.put(new Uint8Array(600_000).fill(7));
    const store = await opened(from);
    const evidence = [{ sha256, size: 600_000, mediaType: "text/plain", name: { text: "附件.txt" } }];
    await store.append(
      BOOK,
      Array.from({ length: 400 }, (_, n) => ({
        ...write("projects", `i-${n}`, { stage: "started" }),
        evidence,
      })),
      [],
    );
    const file = join(place, "book.jsonl");
    let text = "";
    for await (const line of exportBook({ store, blobs, book: BOOK })) text += line;
    await writeFile(file, text);
    await store.close();
    return { from, files, into, file };
  };

  it(
    `imports: a store has the whole book or none of it, and the import can be made again (${HOW_OFTEN})`,
    async () => {
      const move = await library();
      const source = await openSqlite(move.from);
      const head = await source.head(BOOK);
      await source.close();
      for (let round = 0; round < ROUNDS; round += 1) {
        const told = await runUntilKilled(mover({ ...move, doing: "import" }), 700);
        expect(told.code, told.faults).toBeNull();
        const whole = told.lines.flatMap((line) => (line.startsWith("imported ") ? [line.slice(9)] : []));
        for (const name of (await readdir(move.into)).filter((one) => /^\d+-\d+$/.test(one))) {
          const path = join(move.into, name);
          const store = await openSqlite(path);
          const now = await store.head(BOOK);
          expect(whole.includes(path) ? [head] : [null, head]).toContainEqual(now);
          const blobs = createFileBlobs(`${path}.files`);
          if (now === null) {
            await importBook(move.file, { store, blobs });
            expect(await store.head(BOOK)).toEqual(head);
          }
          expect(await verifyEvidence(await store.entries(BOOK, 0), blobs)).toEqual([]);
          expect((await store.verify(BOOK)).faults).toEqual([]);
          await store.close();
        }
        for (const name of await readdir(move.into)) await rmAll(join(move.into, name));
      }
    },
    patience(40),
  );

  it(
    `backups to a file: one that was acknowledged is whole, a half one is refused, the source stays sound (${HOW_OFTEN})`,
    async () => {
      const move = await library();
      for (let round = 0; round < ROUNDS; round += 1) {
        const told = await runUntilKilled(mover({ ...move, doing: "export" }), 500);
        expect(told.code, told.faults).toBeNull();
        for (const name of await readdir(move.into)) {
          const path = join(move.into, name);
          const store = createMemoryStore(TOOLS);
          const imported = importBook(path, { store, blobs: createMemoryBlobs(TOOLS.digest) });
          if (!name.endsWith(".part")) await imported;
          // A part may be whole but for its name; whatever was taken of it is then the whole book.
          else await imported.catch(async () => expect(await store.head(BOOK)).toBeNull());
          await rmAll(path);
        }
        const source = await openSqlite(move.from);
        await expectWhole(source, 400 + round);
        await source.close();
      }
    },
    patience(40),
  );
});

async function rmAll(path: string): Promise<void> {
  const { rm } = await import("node:fs/promises");
  await rm(path, { recursive: true, force: true });
}
