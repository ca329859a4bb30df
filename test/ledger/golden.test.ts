import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/ledger/entry.ts";
import { openLeaf, sealEntry } from "../../src/ledger/seal.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../../src/ledger/tree.ts";
import { canonical } from "../../src/std/canonical.ts";
import { fromHex, toHex, utf8 } from "../../src/std/hash.ts";
import { headerRow } from "../../src/store/row.ts";
import { sha256 } from "../../src/std/hash.ts";
import type { Header } from "../../src/ledger/header.ts";
import golden from "./golden/form0.json" with { type: "json" };

// The vectors were made by golden/form0.py, which shares no code with the program.
describe("canonical form 0, byte by byte", () => {
  it("the header is leaf 0", () => {
    const row = headerRow(golden.header as Header, sha256);
    expect(row.leaf).toBe(golden.headerLeaf);
    expect(toHex(row.leafHash)).toBe(golden.headerHash);
  });

  it("every act gives exactly these leaf bytes, asides, hash and root", () => {
    const salts = golden.salts.map(fromHex);
    let frontier = grow(emptyFrontier, [leafHash(utf8(golden.headerLeaf))]);
    for (const row of golden.rows) {
      const { leaf, asides } = sealEntry(row.entry as unknown as Entry, () => salts.shift() as Uint8Array);
      expect(leaf).toBe(row.leaf);
      expect(asides.map((aside) => ({ ...aside, salt: toHex(aside.salt) }))).toEqual(row.asides);
      const hash = leafHash(utf8(leaf));
      expect(toHex(hash)).toBe(row.leafHash);
      frontier = grow(frontier, [hash]);
      expect(toHex(rootOf(frontier))).toBe(row.root);
    }
    expect(salts).toEqual([]);
  });

  it("every leaf is its own canonical form, and opens to the entry", () => {
    for (const { leaf, asides, entry } of golden.rows) {
      expect(canonical(JSON.parse(leaf))).toBe(leaf);
      expect(
        openLeaf(
          leaf,
          asides.map((aside) => ({ ...aside, salt: fromHex(aside.salt) })),
        ),
      ).toEqual(entry);
    }
  });
});
