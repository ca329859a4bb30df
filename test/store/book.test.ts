import fc from "fast-check";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportBook } from "../../src/store/book/export.ts";
import { importBook } from "../../src/store/book/import.ts";
import type { ImportTarget } from "../../src/store/book/import.ts";
import { MoveRefused } from "../../src/store/book/refused.ts";
import type { Entry, Proposal } from "../../src/ledger/entry.ts";
import type { Blobs, Leaf, Store } from "../../src/office/ports.ts";
import { sha256, toHex, utf8 } from "../../src/std/hash.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/memory.ts";
import { StoreRefused } from "../../src/store/refused.ts";
import { someLog } from "../ledger/arbitrary.ts";
import { header, write } from "../ledger/fixture.ts";
import { bench } from "./contract.ts";
import { folder } from "./folder.ts";

const BOOK = "lingcheng-test";

interface House {
  readonly store: Store;
  readonly blobs: Blobs;
}
const house = (): House => ({
  store: createMemoryStore(bench().tools),
  blobs: createMemoryBlobs(sha256),
});

/** A book with these entries; every third names an evidence file, and every fourth free text is erased. */
async function houseWith(entries: readonly (Entry | Proposal)[]): Promise<House> {
  const first = house();
  await first.store.open(header(BOOK));
  for (const [n, entry] of entries.entries()) {
    const { seq: _, recordedAt: __, ...proposal } = entry as Entry;
    const bytes = utf8(`佐证${n % 2}`.repeat(1 + (n % 2) * 60_000));
    const file = n % 3 === 0 ? await first.blobs.put(bytes) : null;
    const name = { text: "表.txt" };
    const evidence =
      file === null ? [] : [{ sha256: file, size: bytes.length, mediaType: "text/plain", name }];
    await first.store.append(BOOK, [{ ...proposal, evidence }], []);
  }
  let met = 0;
  const erased = (leaf: Leaf): Leaf => ({
    ...leaf,
    asides: leaf.asides.map((aside) =>
      ++met % 4 === 0 ? { ...aside, salt: new Uint8Array(), text: null } : aside,
    ),
  });
  const second = { ...house(), blobs: first.blobs };
  await second.store.take(BOOK, (await first.store.leaves(BOOK, 0, 1_000)).map(erased));
  return second;
}

async function exported({ store, blobs }: House): Promise<string> {
  let text = "";
  for await (const line of exportBook({ store, blobs, book: BOOK })) text += line;
  return text;
}

const sample = [
  write("projects", "i-1", { stage: "signed", facts: { remark: { text: "甲方" } } }),
  write("projects", "i-2", { stage: "started", facts: { remark: { text: "乙方" } } }),
  write("projects", "i-1", { stage: "finished", facts: { a: { text: "丙" }, b: { text: "丁" } } }),
  write("funnel", "i-3", { facts: { remark: { text: "戊" } } }),
];

/** Why an import of these bytes is refused; null when it is not. Nothing may have been written in the first case. */
async function refusal(bytes: string | Uint8Array, into: House = house()): Promise<Error | null> {
  const path = join(await folder(), "book.jsonl");
  await writeFile(path, bytes);
  try {
    await importBook(path, into);
    return null;
  } catch (error) {
    expect(await into.store.books()).toEqual([]);
    const left: string[] = [];
    for await (const hash of into.blobs.list()) left.push(hash);
    expect(left).toEqual([]);
    return error as Error;
  }
}
const code = (error: Error | null): string | undefined =>
  error instanceof MoveRefused || error instanceof StoreRefused ? error.code : error?.message;

describe("a whole book in one file", () => {
  it("any book comes in with the same root, and goes out again as the same file", async () => {
    const path = join(await folder(), "book.jsonl");
    await fc.assert(
      fc.asyncProperty(someLog(20), async (entries) => {
        const [from, to] = [await houseWith(entries), house()];
        const text = await exported(from);
        await writeFile(path, text);
        const { root, isNew } = await importBook(path, to);
        expect(isNew).toBe(true);
        expect({ size: entries.length, root }).toEqual(await from.store.head(BOOK));
        expect(await to.store.head(BOOK)).toEqual(await from.store.head(BOOK));
        expect(await to.store.verify(BOOK)).toEqual(await from.store.verify(BOOK));
        expect(await exported(to)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it("what was erased stays erased, and a file that is gone is told", async () => {
    const from = await houseWith(sample);
    const [first] = await from.store.entries(BOOK, 0, 1);
    await from.blobs.erase(first?.evidence[0]?.sha256 ?? "");
    const text = await exported(from);
    expect(text).toContain('"text":null');
    expect(text).toContain('{"gone":"');
    expect(text).not.toContain('"text":"丙"');
    const to = house();
    expect(await refusal(text, to)).toBeNull();
    expect(await to.store.entries(BOOK, 0)).toEqual(await from.store.entries(BOOK, 0));
  });

  it("names of evidence files are handed on", async () => {
    const path = join(await folder(), "book.jsonl");
    await writeFile(path, await exported(await houseWith(sample)));
    const named: string[] = [];
    const target: ImportTarget = {
      ...house(),
      name: async (book, { name }) => void named.push(`${book} ${name.text}`),
    };
    await importBook(path, target);
    expect(named.length).toBe(2);
    expect(named[0]).toBe(`${BOOK} 表.txt`);
  });
});

describe("what is refused, with nothing written", () => {
  it("a file cut after any line or within any line", async () => {
    const lines = (await exported(await houseWith(sample))).trimEnd().split("\n");
    for (let kept = 0; kept < lines.length; kept++) {
      const whole = lines.slice(0, kept).map((line) => `${line}\n`);
      expect(code(await refusal(whole.join("")))).toBe(kept === 0 ? "book-file-empty" : "book-file-cut");
      const half = lines[kept]?.slice(0, 5);
      expect(code(await refusal([...whole, half].join("")))).toBe(
        kept === 0 ? "not-a-book-file" : "book-file-cut",
      );
    }
  });

  it("any changed byte", async () => {
    const bytes = utf8(await exported(await houseWith(sample.slice(0, 3))));
    // Most bytes are those of one large evidence file; half of the positions are drawn from the first lines.
    const position = fc.oneof(
      fc.nat({ max: Math.min(bytes.length, 6_000) - 1 }),
      fc.nat({ max: bytes.length - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ by;
        const error = await refusal(changed);
        expect(error instanceof MoveRefused || error instanceof StoreRefused).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("an altered entry is named with its line and number", async () => {
    const text = await exported(await houseWith(sample));
    const error = await refusal(text.replace("finished", "finishes"));
    expect(code(error)).toBe("entry-altered");
    expect((error as MoveRefused).sentence.zh).toContain("第 5 行（账上第 3 条）");
    expect(code(await refusal(text.replace('"text":"甲方"', '"text":"乙方"')))).toBe("entry-altered");
  });

  it("lines left out, doubled or exchanged", async () => {
    const lines = (await exported(await houseWith(sample))).trimEnd().split("\n");
    const joined = (changed: readonly (string | undefined)[]): string => `${changed.join("\n")}\n`;
    for (let at = 1; at < lines.length; at++) {
      expect(await refusal(joined(lines.toSpliced(at, 1)))).toBeInstanceOf(MoveRefused);
      expect(await refusal(joined(lines.toSpliced(at, 0, lines[at] as string)))).toBeInstanceOf(MoveRefused);
      expect(
        await refusal(joined(lines.toSpliced(at - 1, 2, lines[at] ?? "", lines[at - 1] ?? ""))),
      ).toBeInstanceOf(MoveRefused);
    }
  });

  it("other files, other forms, and whatever follows the end", async () => {
    const text = await exported(await houseWith(sample));
    expect(code(await refusal("一份规划\n第二行\n"))).toBe("not-a-book-file");
    expect(code(await refusal(text.replace('"form":1,"book"', '"form":2,"book"')))).toBe("book-file-form");
    expect(code(await refusal(`${text}{}\n`))).toBe("book-file-after-end");
    expect(code(await refusal(Uint8Array.of(0xff, 0xfe, 0x0a)))).toBe("not-a-book-file");
  });

  it("a book that is here already, by what differs", async () => {
    const path = join(await folder(), "book.jsonl");
    const into = async (file: House, here: House): Promise<string | undefined> => {
      await writeFile(path, await exported(file));
      const before = await here.store.head(BOOK);
      const answer = await importBook(path, here).then(
        ({ isNew }) => (isNew ? "new" : "same"),
        (error: Error) => code(error),
      );
      expect(await here.store.head(BOOK)).toEqual(before);
      return answer;
    };
    const [short, long] = [sample.slice(0, 2), sample];
    const other = sample.toReversed();
    expect(await into(await houseWith(long), await houseWith(long))).toBe("same");
    expect(await into(await houseWith(short), await houseWith(long))).toBe("book-here-longer");
    expect(await into(await houseWith(long), await houseWith(short))).toBe("book-here-shorter");
    expect(await into(await houseWith(long), await houseWith(other))).toBe("book-here-differs");
    expect(await into(await houseWith(long), await houseWith(other.slice(0, 1)))).toBe("book-here-differs");
  });

  it("an import that is called off leaves nothing, wherever it is", async () => {
    const path = join(await folder(), "book.jsonl");
    const many = Array.from({ length: 90 }, (_, n) => write("projects", `i-${n}`, { stage: "signed" }));
    await writeFile(path, await exported(await houseWith(many)));
    for (const share of [0, 0.5, 0.6]) {
      const to = house();
      const stop = new AbortController();
      const told = (far: { readonly share: number }): void => {
        if (far.share >= share) stop.abort();
      };
      await expect(importBook(path, to, { told, signal: stop.signal })).rejects.toThrow(MoveRefused);
      expect(await to.store.books()).toEqual([]);
    }
  });

  it("a damaged evidence file is not exported", async () => {
    const from = await houseWith(sample);
    const [first] = await from.store.entries(BOOK, 0, 1);
    const blobs: Blobs = {
      ...from.blobs,
      read: async () => ({
        size: 1,
        bytes: (async function* () {
          yield Uint8Array.of(1);
        })(),
      }),
    };
    await expect(exported({ ...from, blobs })).rejects.toThrow(first?.evidence[0]?.sha256 ?? "?");
  });
});

it("the end of the file tells the root that the book has", async () => {
  const from = await houseWith(sample);
  const path = join(await folder(), "book.jsonl");
  await writeFile(path, await exported(from));
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  const end = JSON.parse(lines.at(-1) ?? "") as { end: { root: string; sha256: string } };
  expect(end.end.root).toBe((await from.store.head(BOOK))?.root);
  const before = lines.slice(0, -1).map((line) => `${line}\n`);
  expect(end.end.sha256).toBe(toHex(sha256(utf8(before.join("")))));
});
