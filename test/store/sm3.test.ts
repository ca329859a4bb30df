import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { leafHash } from "../../src/ledger/tree.ts";
import { toHex, utf8 } from "../../src/std/hash.ts";
import { digestFor } from "../../src/store/digest.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { header, write } from "../ledger/fixture.ts";
import { bench } from "./contract.ts";

const BOOK = "lingcheng-test";
const sm3 = digestFor("sm3");

describe("a book whose header names SM3", () => {
  it("SM3 is that of GB/T 32905: the standard's own example", () => {
    expect(toHex(sm3(utf8("abc")))).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    expect(createHash("sm3").update("abc").digest("hex")).toBe(toHex(sm3(utf8("abc"))));
  });

  it("has leaves, seals and tree in SM3, verifies, and moves to another store with the same root", async () => {
    const { tools } = bench();
    const store = createMemoryStore(tools);
    await store.open({ ...header(BOOK), hash: "sm3" });
    for (const n of [1, 2, 3])
      await store.append(BOOK, [write("projects", `i-${n}`, { facts: { note: { text: `第${n}句` } } })], []);
    const leaves = await store.leaves(BOOK, 0, 10);
    for (const { leaf, leafHash: kept } of leaves) expect(toHex(kept)).toBe(toHex(leafHash(utf8(leaf), sm3)));
    expect((await store.verify(BOOK)).faults).toEqual([]);
    const other = createMemoryStore(bench().tools);
    await other.take(BOOK, leaves);
    expect(await other.head(BOOK)).toEqual(await store.head(BOOK));
    expect((await other.verify(BOOK)).faults).toEqual([]);
  });
});
