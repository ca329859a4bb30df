import { createHash, getHashes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Entry, Proposal } from "../../src/ledger/entry.ts";
import { openLeaf, sealEntry, sealFault, sealsOf } from "../../src/ledger/seal.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../../src/ledger/tree.ts";
import { canonical } from "../../src/std/canonical.ts";
import { fromHex, sha256, toHex, utf8, type Digest } from "../../src/std/hash.ts";
import { headerRow } from "../../src/store/row.ts";
import type { Header } from "../../src/ledger/header.ts";
import golden from "./golden/form1.json" with { type: "json" };

const native =
  (name: string): Digest =>
  (bytes) =>
    new Uint8Array(createHash(name).update(bytes).digest());
const DIGESTS: Readonly<{ [hash: string]: Digest }> = { "sha-256": sha256, sm3: native("sm3") };
const here = (hash: string): boolean => hash === "sha-256" || getHashes().includes(hash);

it("the vectors are those that decisions/0007 froze", () => {
  const page = readFileSync(new URL("../../decisions/0007-form-1.md", import.meta.url), "utf8");
  const frozen = /^Vectors: ([0-9a-f]{64})$/m.exec(page)?.[1];
  expect(toHex(sha256(utf8(canonical(golden))))).toBe(frozen);
});

// The vectors were made by golden/form1.py, which shares no code with the program.
describe.each(golden.map((book) => [book.header.hash, book] as const))(
  "canonical form 1 with %s, byte by byte",
  (hash, book) => {
    const digest = DIGESTS[hash] as Digest;
    const known = (row: (typeof book.rows)[number]) =>
      row.asides.map((aside) => ({ ...aside, salt: fromHex(aside.salt) }));

    it.skipIf(!here(hash))("the header is leaf 0", () => {
      const row = headerRow(book.header as Header, digest);
      expect(row.leaf).toBe(book.headerLeaf);
      expect(toHex(row.leafHash)).toBe(book.headerHash);
    });

    it.skipIf(!here(hash))("every act gives exactly these leaf bytes, asides, hash and root", () => {
      const salts = book.salts.map(fromHex);
      let frontier = grow(emptyFrontier, [leafHash(utf8(book.headerLeaf), digest)], digest);
      for (const row of book.rows) {
        const entry = row.entry as unknown as Entry;
        const { leaf, asides } = sealEntry(entry, () => salts.shift() as Uint8Array, digest);
        expect(leaf).toBe(row.leaf);
        expect(asides.map((aside) => ({ ...aside, salt: toHex(aside.salt) }))).toEqual(row.asides);
        const leafOf = leafHash(utf8(leaf), digest);
        expect(toHex(leafOf)).toBe(row.leafHash);
        frontier = grow(frontier, [leafOf], digest);
        expect(toHex(rootOf(frontier, digest))).toBe(row.root);
      }
      expect(salts).toEqual([]);
    });

    it("every leaf is its own canonical form, and opens to the entry", () => {
      for (const row of book.rows) {
        expect(canonical(JSON.parse(row.leaf))).toBe(row.leaf);
        expect(openLeaf(row.leaf, known(row))).toEqual(row.entry);
      }
    });

    it("an erased text reads as null, everything else as before, and the leaf keeps its digest", () => {
      const erased = book.rows.filter((row) => "erased" in row);
      expect(erased).toHaveLength(3);
      for (const row of erased) {
        const places = (row.erased ?? []) as readonly string[];
        const gone = known(row).map((aside) =>
          places.includes(aside.path) ? { ...aside, salt: new Uint8Array(0), text: null } : aside,
        );
        const missing = known(row).filter((aside) => !places.includes(aside.path));
        expect(openLeaf(row.leaf, gone)).toEqual(row.entryErased);
        expect(openLeaf(row.leaf, missing)).toEqual(row.entryErased);
        for (const place of places) expect(sealsOf(row.leaf).get(place)).toMatch(/^[0-9a-f]{64}$/);
        // What was erased cannot be sealed anew: nobody can slip other words under an old entry.
        expect(sealFault(row.entryErased as unknown as Proposal)?.fault).toBe("erased");
      }
    });
  },
);

it("the vectors hold all six acts, and a promise that was split, merged and dropped", () => {
  const entries = golden[0]?.rows.map(({ entry }) => entry as unknown as Entry) ?? [];
  expect([...new Set(entries.map(({ act }) => act))].sort()).toEqual([
    "adopt",
    "attest",
    "issue",
    "revise",
    "strike",
    "write",
  ]);
  const plans = entries.flatMap((entry) => (entry.act === "adopt" ? [entry.plan] : []));
  const origins = plans.flatMap(({ commitments }) => commitments.flatMap(({ from = [] }) => from));
  expect(origins.map(({ as }) => as)).toEqual(["part", "part", "successor", "successor"]);
  expect(plans.flatMap(({ drops = [] }) => drops)).toEqual(["p1.c01-2"]);
});
