import { expect, it } from "vitest";
import { openLeaf, sealEntry } from "../../src/ledger/seal.ts";
import type { Proposal } from "../../src/ledger/entry.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../../src/ledger/tree.ts";
import type { Store } from "../../src/office/ports.ts";
import { canonical } from "../../src/std/canonical.ts";
import type { Instant } from "../../src/std/day.ts";
import { sha256, toHex, utf8 } from "../../src/std/hash.ts";
import type { Tools } from "../../src/store/row.ts";
import { StoreRefused } from "../../src/store/refused.ts";
import { erasureContract } from "./erasure-contract.ts";
import { header, plan, proposal, write } from "../ledger/fixture.ts";

/** A clock that is set by hand and salts that count, so that every byte of a test book is known. */
export interface Bench {
  readonly tools: Tools;
  readonly setClock: (now: Instant) => void;
}

export function bench(): Bench {
  let now: Instant = "2024-03-01T01:00:00.000Z";
  let drawn = 0;
  return {
    tools: {
      clock: { now: () => now },
      salts: () => new Uint8Array(16).fill(++drawn % 256),
      digest: sha256,
    },
    setClock: (instant) => (now = instant),
  };
}

type Opened = { readonly store: Store } & Bench;
/** Opens a fresh store; called once for each test. */
export type OpenStore = (bench: Bench) => Promise<Store>;

const BOOK = "lingcheng-test";
const at = (store: Store, proposals: readonly Proposal[], expectations = []) =>
  store.append(BOOK, proposals, expectations);

/** What every store promises, run over each of them. */
export function storeContract(openStore: OpenStore): void {
  const opened = async (): Promise<Opened> => {
    const tools = bench();
    const store = await openStore(tools);
    await store.open(header(BOOK));
    return { store, ...tools };
  };

  it("a new book holds its header and nothing else", async () => {
    const { store } = await opened();
    expect(await store.books()).toEqual([header(BOOK)]);
    expect(await store.entries(BOOK, 0)).toEqual([]);
    const leaf = leafHash(utf8(canonical(header(BOOK))));
    expect(await store.head(BOOK)).toEqual({ size: 0, root: toHex(rootOf(grow(emptyFrontier, [leaf]))) });
    expect(await store.head("nobody")).toBeNull();
  });

  it("opening the same book again changes nothing; another header under its name is refused", async () => {
    const { store } = await opened();
    await store.open(header(BOOK));
    await expect(store.open({ ...header(BOOK), simulated: true })).rejects.toMatchObject({
      code: "book-differs",
    });
    expect(await store.books()).toEqual([header(BOOK)]);
  });

  it("a name that cannot stand in an address is refused", async () => {
    const { store } = await opened();
    for (const book of ["", "Lingcheng", "a/b", "陵城", "a".repeat(65)])
      await expect(store.open(header(book))).rejects.toBeInstanceOf(StoreRefused);
  });

  it("entries come back as they were proposed, numbered and timed", async () => {
    const { store } = await opened();
    const first = write("projects", "i-1", {
      stage: "signed",
      facts: { name: "青岭水厂", contact: { text: "王某" } },
    });
    const second = write("projects", "i-2", { facts: { open: true, name: "东站" } });
    const answer = await at(store, [first, second]);
    const placed = [
      { ...first, seq: 1, recordedAt: "2024-03-01T01:00:00.000Z" },
      { ...second, seq: 2, recordedAt: "2024-03-01T01:00:00.000Z" },
    ];
    expect(answer).toEqual({ ok: true, entries: placed });
    expect(await store.entries(BOOK, 0)).toEqual(placed);
    expect(await store.entries(BOOK, 1)).toEqual(placed.slice(1));
    expect(await store.entries(BOOK, 0, 1)).toEqual(placed.slice(0, 1));
    expect(await store.entries(BOOK, 2)).toEqual([]);
  });

  it("the root is the one that anybody can compute from header and leaves", async () => {
    const { store } = await opened();
    const words = write("projects", "i-1", { facts: { remark: { text: "已现场看过" } } });
    await at(store, [words]);
    const entry = { ...words, seq: 1, recordedAt: "2024-03-01T01:00:00.000Z" };
    const sealed = sealEntry(entry, () => new Uint8Array(16).fill(1));
    expect(openLeaf(sealed.leaf, sealed.asides)).toEqual(entry);
    const leaves = [canonical(header(BOOK)), sealed.leaf].map((leaf) => leafHash(utf8(leaf)));
    expect((await store.head(BOOK))?.root).toBe(toHex(rootOf(grow(emptyFrontier, leaves))));
  });

  it("recordedAt is the later of the clock and the last entry", async () => {
    const { store, setClock } = await opened();
    await at(store, [write("projects", "i-1")]);
    setClock("2024-02-01T00:00:00.000Z");
    await at(store, [write("projects", "i-2")]);
    setClock("2024-03-02T00:00:00.000Z");
    await at(store, [write("projects", "i-3")]);
    expect((await store.entries(BOOK, 0)).map((entry) => entry.recordedAt)).toEqual([
      "2024-03-01T01:00:00.000Z",
      "2024-03-01T01:00:00.000Z",
      "2024-03-02T00:00:00.000Z",
    ]);
  });

  it("an item that moved is refused with what came between, and nothing is added", async () => {
    const { store } = await opened();
    await at(store, [write("projects", "i-1"), write("projects", "i-2")]);
    await at(store, [write("projects", "i-1", { stage: "started" })]);
    const subject = "item:projects/i-1";
    const answer = await store.append(
      BOOK,
      [write("projects", "i-3"), write("projects", "i-1")],
      [
        { subject: "item:projects/i-2", seen: 2 },
        { subject, seen: 1 },
      ],
    );
    expect(answer).toEqual({ ok: false, moved: subject, between: await store.entries(BOOK, 2) });
    expect((await store.head(BOOK))?.size).toBe(3);
    const again = await store.append(BOOK, [write("projects", "i-1")], [{ subject, seen: 3 }]);
    expect(again.ok).toBe(true);
  });

  it("two authors of different items never meet", async () => {
    const { store } = await opened();
    await at(store, [write("projects", "i-1"), write("projects", "i-2")]);
    for (const [item, seen] of [
      ["i-1", 1],
      ["i-2", 2],
    ] as const) {
      const expectations = [{ subject: `item:projects/${item}`, seen }];
      expect((await store.append(BOOK, [write("projects", item)], expectations)).ok).toBe(true);
    }
  });

  it("an attestation and a strike move the item that their entry speaks of, also within one append", async () => {
    const { store } = await opened();
    await at(store, [
      write("projects", "i-1", { stage: "signed" }),
      proposal({ act: "attest", entry: 1, level: 2, finding: "confirmed" }),
    ]);
    await at(store, [proposal({ act: "strike", entry: 2, why: { text: "看错了" } })]);
    const stale = [{ subject: "item:projects/i-1", seen: 1 }];
    const answer = await store.append(BOOK, [write("projects", "i-1")], stale);
    expect(answer).toMatchObject({ ok: false, between: [{ seq: 2 }, { seq: 3 }] });
  });

  it("a commitment is moved by its adoption and by every revision", async () => {
    const { store } = await opened();
    await at(store, [proposal({ act: "adopt", plan: plan("2024-01", 2) })]);
    const subject = { kind: "commitment", id: "2024-01.c01" } as const;
    const change = { deadline: { on: "2024-12-31", bound: "by", basis: "clause", words: "年底前" } } as const;
    await at(store, [
      proposal({ act: "revise", subject, kind: "decision", change, why: { text: "会议决定" } }),
    ]);
    for (const [id, ok] of [
      ["c01", false],
      ["c02", true],
    ] as const) {
      const expectations = [{ subject: `commitment:2024-01.${id}`, seen: 1 }];
      expect((await store.append(BOOK, [write("projects", "i-9")], expectations)).ok).toBe(ok);
    }
  });

  it("all of an append is placed, or nothing", async () => {
    const { store } = await opened();
    const good = write("projects", "i-1");
    const faulty: readonly [string, Proposal][] = [
      ["not-nfc", write("projects", "i-2", { facts: { name: "e\u0301" } })],
      ["lone-surrogate", write("projects", "i-2", { facts: { name: { text: "\ud800" } } })],
      ["not-a-safe-integer", { ...good, schema: 1.5 } as Proposal],
      ["undefined", { ...good, stage: undefined } as unknown as Proposal],
      ["sealed", { ...good, facts: { name: { sealed: "00" } } } as unknown as Proposal],
      ["erased", write("projects", "i-2", { facts: { name: { text: null } } })],
      ["bad-day", { ...good, effectiveOn: "2024-02-30" }],
    ];
    for (const [code, proposed] of faulty)
      await expect(at(store, [good, proposed])).rejects.toMatchObject({ code });
    expect((await store.head(BOOK))?.size).toBe(0);
    expect((await at(store, [good])).ok).toBe(true);
  });

  it("a refusal is a sentence in both languages without an open slot", async () => {
    const { store } = await opened();
    const refused = await store
      .append("nobody", [write("projects", "i-1")], [])
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreRefused);
    const { sentence } = refused as StoreRefused;
    expect(`${sentence.zh}${sentence.en}`).not.toMatch(/\{|\}/);
  });

  it("books do not see each other", async () => {
    const { store } = await opened();
    await store.open(header("other"));
    await at(store, [write("projects", "i-1")]);
    expect(await store.entries("other", 0)).toEqual([]);
    const stale = [{ subject: "item:projects/i-1", seen: 0 }];
    expect((await store.append("other", [write("projects", "i-1")], stale)).ok).toBe(true);
  });

  it("a long log verifies, and its root stays that of its leaves across kept frontiers", async () => {
    const { store } = await opened();
    for (let batch = 0; batch < 5; batch++)
      await at(
        store,
        Array.from({ length: 600 }, (_, i) => write("projects", `i-${i % 50}`, { stage: `s${batch}` })),
      );
    const head = await store.head(BOOK);
    const verification = await store.verify(BOOK);
    expect(verification).toEqual({ book: BOOK, entries: 3000, root: head?.root, faults: [] });
    expect(await store.verify(BOOK, { quick: true })).toEqual(verification);
  });

  it("verifying a book that is not there is refused", async () => {
    const { store } = await opened();
    await expect(store.verify("nobody")).rejects.toMatchObject({ code: "no-such-book" });
    await expect(store.verify("nobody", { quick: true })).rejects.toMatchObject({ code: "no-such-book" });
  });

  erasureContract(opened);
}
