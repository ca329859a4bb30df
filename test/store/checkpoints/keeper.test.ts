import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCheckpoint } from "../../../src/ledger/checkpoint.ts";
import { parseKey, parseNote, signersOf } from "../../../src/ledger/note.ts";
import type { NoteKey } from "../../../src/ledger/note.ts";
import type { Store } from "../../../src/office/ports.ts";
import { readBookFile } from "../../../src/store/checkpoints/book-file.ts";
import { openKeeper } from "../../../src/store/checkpoints/keeper.ts";
import type { Keeper } from "../../../src/store/checkpoints/keeper.ts";
import { withCheckpoints } from "../../../src/store/checkpoints/with-checkpoints.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { header, write } from "../../ledger/fixture.ts";
import type { Sentence } from "../../../src/words/sentence.ts";
import { bench } from "../contract.ts";
import { folder as freshFolder } from "../folder.ts";

const BOOK = "lingcheng-test";
const act = (n: number) => write("projects", `i-${n}`, { facts: { name: `项目${n}` } });
const key = async (keeper: Keeper): Promise<NoteKey> => {
  const read = parseKey(await keeper.keyOf(BOOK));
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

interface House {
  readonly folder: string;
  readonly keeper: Keeper;
  readonly store: Store;
}

async function house(folder: string, store: Store, warn?: (sentence: Sentence) => void): Promise<House> {
  const { tools } = bench();
  const options = { folder: join(folder, "checkpoints"), keys: join(folder, "keys"), store };
  const keeper = await openKeeper({ ...options, clock: tools.clock, spacing: 4, warn });
  return { folder, keeper, store: withCheckpoints({ ...store, close: async () => undefined }, keeper) };
}

async function written(count: number): Promise<Store> {
  const store = createMemoryStore(bench().tools);
  await store.open(header(BOOK));
  for (let n = 1; n <= count; n += 1) await store.append(BOOK, [act(n)], []);
  return store;
}

/** A book that grew under the keeper's eyes to `count` entries. */
async function watched(count: number): Promise<House & { readonly plain: Store }> {
  const plain = createMemoryStore(bench().tools);
  const one = await house(await freshFolder(), plain);
  await one.store.open(header(BOOK));
  for (let n = 1; n <= count; n += 1) await one.store.append(BOOK, [act(n)], []);
  return { ...one, plain };
}

describe("the keeper of checkpoints", () => {
  it("notes every head, and signs at the opening, every so many entries and at the end", async () => {
    const { folder, store } = await watched(6);
    await store.close();
    const { lines, damaged } = readBookFile(join(folder, "checkpoints", BOOK));
    expect(damaged).toBe(0);
    expect(lines.filter(({ kind }) => kind === "head")).toHaveLength(7);
    expect(lines.filter(({ kind }) => kind === "checkpoint")).toHaveLength(3);
  });

  it("signs a month's end at once", async () => {
    const { folder, store } = await watched(1);
    const issue = {
      act: "issue",
      document: "forecast-record",
      asOf: { on: "2024-02-29", known: 1 },
    } as const;
    const rest = { said: [], sha256: "0".repeat(64) };
    const signed = () =>
      readBookFile(join(folder, "checkpoints", BOOK)).lines.filter(({ kind }) => kind === "checkpoint")
        .length;
    const before = signed();
    await store.append(BOOK, [{ ...act(2), ...issue, ...rest }], []);
    expect(signed()).toBe(before + 1);
  });

  it("makes the key once, for its owner only, and keeps it over a new start", async () => {
    const { folder, keeper, plain, store } = await watched(1);
    const first = await key(keeper);
    await store.close();
    const secret = join(folder, "keys", "ed25519-0001.key");
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(await key((await house(folder, plain)).keeper)).toEqual(first);
  });

  it("counts the header: a book of five entries has a checkpoint of six leaves", async () => {
    const { keeper } = await watched(5);
    const opened = openCheckpoint(await keeper.signed(BOOK), [await key(keeper)]);
    expect(opened.ok && opened.value.checkpoint.size).toBe(6);
  });

  it("a new key is told by a line that both keys have signed; the old private half is gone", async () => {
    const { folder, keeper } = await watched(2);
    const before = await key(keeper);
    await keeper.changeKey();
    const after = await key(keeper);
    expect(after.publicKey).not.toEqual(before.publicKey);
    const told = readBookFile(join(folder, "checkpoints", BOOK)).lines.find(({ kind }) => kind === "key");
    const note = parseNote(told?.kind === "key" ? told.note : "");
    for (const one of [before, after])
      expect(note.ok && signersOf(note.value, [one])).toMatchObject({ ok: true });
    expect(existsSync(join(folder, "keys", "ed25519-0001.key"))).toBe(false);
    expect(readdirSync(join(folder, "keys")).sort()).toEqual([
      "ed25519-0001.pub",
      "ed25519-0002.key",
      "ed25519-0002.pub",
    ]);
    expect(openCheckpoint(await keeper.signed(BOOK), [after]).ok).toBe(true);
  });

  it("a lost key is followed by a new one that stands alone under the change: the break shows", async () => {
    const { folder, keeper, plain, store } = await watched(2);
    const before = await key(keeper);
    await store.close();
    rmSync(join(folder, "keys", "ed25519-0001.key"));
    const warnings: Sentence[] = [];
    const after = await key((await house(folder, plain, (said) => warnings.push(said))).keeper);
    expect(warnings.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^签名密钥不见了或读不出，已换新密钥/),
    ]);
    const told = readBookFile(join(folder, "checkpoints", BOOK)).lines.find(({ kind }) => kind === "key");
    const note = parseNote(told?.kind === "key" ? told.note : "");
    expect(note.ok && signersOf(note.value, [before])).toMatchObject({ ok: false });
    expect(note.ok && signersOf(note.value, [after])).toMatchObject({ ok: true });
  });
});

describe("a start over a log that has changed", () => {
  it("passes a log that is as it was noted, and one that has grown since the last note", async () => {
    const { folder, store, plain } = await watched(5);
    await store.close();
    await plain.append(BOOK, [act(6)], []);
    const again = await house(folder, plain);
    expect(again.keeper.lossOf(BOOK)).toBeNull();
    expect((await again.store.append(BOOK, [act(7)], [])).ok).toBe(true);
  });

  it("a log that has lost its end is named: from which entry, to which, noted when; nothing is appended", async () => {
    const { folder, store } = await watched(6);
    await store.close();
    const warnings: Sentence[] = [];
    const again = await house(folder, await written(4), (said) => warnings.push(said));
    expect(warnings.map(({ en }) => en)).toEqual([
      expect.stringMatching(
        /^lingcheng-test: Missing: entries 5 to 6, noted between 2024-03-01T01.*accept-loss\.$/,
      ),
    ]);
    expect(again.keeper.lossOf(BOOK)).toEqual({
      kind: "shorter",
      from: 5,
      to: 6,
      notedFrom: "2024-03-01T01:00:00.000Z",
      notedTo: "2024-03-01T01:00:00.000Z",
    });
    await expect(again.store.append(BOOK, [act(5)], [])).rejects.toMatchObject({ code: "book-incomplete" });
    await expect(again.keeper.signed(BOOK)).rejects.toMatchObject({ code: "book-incomplete" });
  });

  it("a log that was rewritten is named from the last head that still fits", async () => {
    const { folder, store } = await watched(3);
    await store.append(BOOK, [act(98)], []);
    await store.append(BOOK, [act(5)], []);
    await store.close();
    const again = await house(folder, await written(5));
    expect(again.keeper.lossOf(BOOK)).toMatchObject({ kind: "differs", from: 4, to: 5 });
  });

  it("a book that is gone, and one that cannot be read, are named and wait", async () => {
    const { folder, store } = await watched(3);
    await store.close();
    const gone = await house(folder, createMemoryStore(bench().tools));
    expect(gone.keeper.lossOf(BOOK)).toMatchObject({ kind: "missing", from: 0, to: 3 });
    const refusing = gone.store.open({ ...header(BOOK), title: "新账" });
    await expect(refusing).rejects.toMatchObject({ code: "book-incomplete" });
    const plain = await written(3);
    const broken = await house(folder, { ...plain, head: () => Promise.reject(new Error("malformed")) });
    expect(broken.keeper.lossOf(BOOK)).toMatchObject({ kind: "unreadable" });
    await expect(broken.keeper.accept(BOOK, "a1", "不要了")).rejects.toMatchObject({
      code: "loss-beyond-accepting",
    });
  });

  it("a book that is gone can be given up in writing; one of its name may then begin anew", async () => {
    const { folder, store } = await watched(3);
    await store.close();
    const empty = createMemoryStore(bench().tools);
    const gone = await house(folder, empty);
    await gone.keeper.accept(BOOK, "a1", "硬盘损坏，没有备份");
    await gone.store.open({ ...header(BOOK), title: "新账" });
    expect((await gone.store.append(BOOK, [act(1)], [])).ok).toBe(true);
    await gone.store.close();
    expect((await house(folder, empty)).keeper.lossOf(BOOK)).toBeNull();
  });

  it("an accepted loss is signed with its reason, and the book goes on, also after another start", async () => {
    const { folder, store } = await watched(6);
    await store.close();
    const short = await written(4);
    const again = await house(folder, short);
    await again.keeper.accept(BOOK, "a1", "硬盘损坏，\n没有备份");
    const told = readBookFile(join(folder, "checkpoints", BOOK)).lines.find(({ kind }) => kind === "loss");
    const note = parseNote(told?.kind === "loss" ? told.note : "");
    expect(note.ok && note.value.text).toContain("\nwhy 硬盘损坏， 没有备份\n");
    expect(note.ok && signersOf(note.value, [await key(again.keeper)])).toMatchObject({ ok: true });
    expect((await again.store.append(BOOK, [act(5)], [])).ok).toBe(true);
    await again.store.close();
    const third = await house(folder, short);
    expect(third.keeper.lossOf(BOOK)).toBeNull();
    await expect(third.keeper.accept(BOOK, "a1", "再来")).rejects.toMatchObject({ code: "no-loss" });
  });

  it("a note that was cut short or garbled is passed over; the ones before it still bind", async () => {
    const { folder, store } = await watched(6);
    await store.close();
    const path = join(folder, "checkpoints", BOOK);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.slice(0, -30));
    expect(readBookFile(path).damaged).toBe(1);
    expect((await house(folder, await written(4))).keeper.lossOf(BOOK)).toMatchObject({ kind: "shorter" });
    expect((await house(folder, await written(6))).keeper.lossOf(BOOK)).toBeNull();
  });
});
