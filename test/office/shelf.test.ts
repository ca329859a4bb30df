import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Proposal } from "../../src/ledger/entry.ts";
import type { Header } from "../../src/ledger/header.ts";
import { createReplay } from "../../src/ledger/replay.ts";
import type { Clock, Snapshots, Store } from "../../src/office/ports.ts";
import { createShelf } from "../../src/office/shelf.ts";
import { compareSnapshot } from "../../src/office/thaw.ts";
import { ERASURES } from "../../src/registers/erasures.ts";
import { upcastWrite } from "../../src/registers/upcast.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { createFileSnapshots } from "../../src/store/snapshots.ts";
import type { SnapshotFault } from "../../src/store/snapshots.ts";

const SECRET = "联系人家住何处的一句话";
const clock: Clock = { now: () => "2025-06-01T00:00:00.000Z" };
const headerOf = (book: string): Header => ({
  form: 1,
  hash: "sha-256",
  book,
  title: "测试台账",
  district: "无名区",
  zone: "Asia/Shanghai",
  simulated: false,
  openedAt: "2025-01-01T00:00:00.000Z",
});
const write = (item: string, facts: { readonly [field: string]: string | { text: string } }): Proposal => ({
  act: "write",
  register: "projects",
  schema: 1,
  item,
  facts,
  effectiveOn: "2025-05-01",
  by: "a1",
  unit: "发改局",
  evidence: [{ sha256: "ab".repeat(32), size: 3, mediaType: "image/png", name: { text: "现场照片.png" } }],
});
const ON = { on: "2025-05-31", known: 1_000 };

let folder: string;
let store: Store;
let ignored: SnapshotFault[];
let snapshots: Snapshots;
const fileOf = (book: string): string => join(folder, `${book}.snapshot`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "taizhang-shelf-"));
  store = createMemoryStore({ clock, salts: randomSalts, digest: nativeDigest });
  ignored = [];
  snapshots = createFileSnapshots(folder, "1", nativeDigest, (_, fault) => ignored.push(fault));
  await store.open(headerOf("one"));
  await store.append(
    "one",
    [write("i-1", { name: "厂房", note: { text: SECRET } }), write("i-2", { name: "道路" })],
    [],
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const shelf = (mostEntries = 1_000) =>
  createShelf(store, clock, { snapshots, mostEntries, snapshotEvery: 1 });
const kept = async (): Promise<void> => {
  const one = shelf();
  await one.take("one");
  await one.rest();
};
/** What a book says, without any snapshot. */
const plainly = async (): Promise<unknown> => (await createShelf(store, clock).take("one"))?.at(ON);

describe("a snapshot", () => {
  it("opens to the book that the log tells, and to its entries, later ones included", async () => {
    await kept();
    await store.append("one", [write("i-1", { name: "新厂房" })], []);
    const volume = await shelf().take("one");
    expect(ignored).toEqual([]);
    expect(volume?.at(ON)).toEqual(await plainly());
    expect([...(volume?.entries ?? [])]).toEqual(await store.entries("one", 0));
  });

  it("holds no free text and no file name", async () => {
    await kept();
    const bytes = readFileSync(fileOf("one"));
    expect(bytes.includes("厂房")).toBe(true);
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes("现场照片")).toBe(false);
  });

  it.each([
    [
      "a flipped byte",
      "damaged",
      (bytes: Buffer) => (bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1),
    ],
    [
      "another program's",
      "other-program",
      (bytes: Buffer) => bytes.write("2", bytes.indexOf('"program":"1"') + 11),
    ],
    ["a foreign file", "unreadable", (bytes: Buffer) => bytes.fill(7)],
  ] as const)("that is not right is told and not taken: %s", async (_, fault, harm) => {
    await kept();
    const bytes = readFileSync(fileOf("one"));
    harm(bytes);
    writeFileSync(fileOf("one"), bytes);
    expect((await shelf().take("one"))?.at(ON)).toEqual(await plainly());
    expect(ignored).toEqual([fault]);
  });

  it("of another log under the same name is not taken", async () => {
    await kept();
    store = createMemoryStore({ clock, salts: randomSalts, digest: nativeDigest });
    await store.open(headerOf("one"));
    await store.append("one", [write("i-7", { name: "别的书" }), write("i-8", {})], []);
    expect((await shelf().take("one"))?.at(ON)).toEqual(await plainly());
  });

  it("can be held against a replay of the log, and one that says something else is found", async () => {
    await kept();
    const rebuilt = async (size: number) => {
      const replay = createReplay(headerOf("one"), upcastWrite);
      replay.add(await store.entries("one", 0, size));
      return replay.columns;
    };
    const compared = () => compareSnapshot(store, snapshots, "one", rebuilt);
    expect(await compared()).toEqual({ found: "right", size: 2 });
    const forged = await snapshots.read("one");
    const content = Uint8Array.from(forged?.content ?? []);
    content[content.length - 8] = (content[content.length - 8] ?? 0) ^ 1;
    await snapshots.write("one", { size: forged?.size ?? 0, root: forged?.root ?? "", content });
    expect(await compared()).toEqual({ found: "wrong", size: 2 });
    await snapshots.remove("one");
    expect(await compared()).toEqual({ found: "none" });
  });
});

describe("a shelf", () => {
  it("forgets the words that an erasure takes away, with a snapshot and without", async () => {
    const before = shelf();
    expect(JSON.stringify((await before.take("one"))?.entries[0])).toContain(SECRET);
    const erase: Proposal = {
      ...write("e-1", { entry: "1", place: "/facts/note" }),
      register: ERASURES.id,
    } as Proposal;
    await store.append("one", [erase], [], [{ seq: 1, path: "/facts/note" }]);
    for (const one of [before, shelf()]) {
      const volume = await one.take("one");
      expect(JSON.stringify(volume?.entries.slice())).not.toContain(SECRET);
      expect(
        JSON.stringify([...(volume?.at(ON).items.values() ?? [])].map((items) => [...items])),
      ).not.toContain(SECRET);
    }
  });

  describe("hands out no words that were erased while the book was being opened", () => {
    const eraseNow = async (): Promise<void> => {
      const facts = { entry: "1", place: "/facts/note" };
      const erase = { ...write("e-1", facts), register: ERASURES.id } as Proposal;
      await store.append("one", [erase], [], [{ seq: 1, path: "/facts/note" }]);
    };
    /** The store, with the erasure falling in right after the n-th answer of one of its questions. */
    const erasingAfter = (question: "entries" | "texts" | "head" | "books", nth: number): Store => {
      let asked = 0;
      const answer = store[question] as (...words: unknown[]) => Promise<unknown>;
      const watched = async (...words: unknown[]): Promise<unknown> => {
        const told = await answer(...words);
        asked += 1;
        if (asked === nth) await eraseNow();
        return told;
      };
      return { ...store, [question]: watched };
    };
    const saysNothing = async (one: ReturnType<typeof shelf>): Promise<void> => {
      const volume = await one.take("one");
      expect(volume?.entries.slice().some(({ act, seq }) => act === "write" && seq > 2)).toBe(true);
      const items = [...(volume?.at(ON).items.values() ?? [])].map((inner) => [...inner]);
      expect(JSON.stringify([volume?.entries.slice(), items])).not.toContain(SECRET);
      expect(volume?.isStale()).toBe(false);
    };

    it.each([
      ["before the log is read", "head", 1],
      ["between the list of books and the log", "books", 1],
    ] as const)("without a snapshot: %s", async (_, question, nth) => {
      await saysNothing(createShelf(erasingAfter(question, nth), clock));
    });

    it("without a snapshot: between the first page of the log and the second", async () => {
      const many = Array.from({ length: 20_000 }, (_, n) => write(`i-${n + 10}`, {}));
      await store.append("one", many, []);
      await saysNothing(createShelf(erasingAfter("entries", 1), clock));
    });

    it("with one: after its texts were filled in", async () => {
      await kept();
      await saysNothing(createShelf(erasingAfter("texts", 1), clock, { snapshots }));
    });

    it("to a question that joined an opening which had read the words already", async () => {
      // The first question reads the whole log; the erasure is durable before the second is asked.
      const joined: { asked: Promise<void> | null } = { asked: null };
      const erasing = erasingAfter("entries", 1);
      const one = createShelf(
        {
          ...erasing,
          entries: async (...words) => {
            const told = await erasing.entries(...words);
            joined.asked ??= saysNothing(one);
            return told;
          },
        },
        clock,
      );
      await one.take("one");
      await joined.asked;
      await saysNothing(one);
    });

    it("and whoever keeps what was made of them is told", async () => {
      const told: string[] = [];
      const one = createShelf(store, clock, { erased: (book) => told.push(book) });
      const before = await one.take("one");
      await eraseNow();
      await one.take("one");
      expect(told).toEqual(["one"]);
      expect(before?.isStale()).toBe(true);
    });
  });

  it("lets go of the book asked least recently when there are too many entries, and opens it again", async () => {
    for (const book of ["two", "three"]) {
      await store.open(headerOf(book));
      await store.append(book, [write("i-1", { name: book }), write("i-2", {})], []);
    }
    const small = shelf(4);
    await small.take("one");
    await small.take("two");
    await small.take("one");
    await small.take("three");
    expect(small.held()).toEqual(["one", "three"]);
    expect((await small.take("two"))?.entries.length).toBe(2);
    expect(small.held()).toEqual(["three", "two"]);
    expect((await shelf(1).take("one"))?.entries.length).toBe(2);
  });
});
