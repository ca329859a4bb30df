import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { consistencyProof, inclusionProof } from "../../src/ledger/proof.ts";
import { leafHash, nodeHash } from "../../src/ledger/tree.ts";
import { toHex, utf8 } from "../../src/std/hash.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/ledger.md"), "utf8");
const short = (hash: Uint8Array): string => toHex(hash).slice(0, 8);

it("the proof worked by hand in docs/ledger.md has the numbers that the code gives", () => {
  const leaves = ["0", "1", "2", "3", "4"].map((leaf) => leafHash(utf8(leaf)));
  const [h0, h1, h2, h3, h4] = leaves as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const [left, right] = [nodeHash(h0, h1), nodeHash(h2, h3)];
  const four = nodeHash(left, right);
  const root = nodeHash(four, h4);
  const three = nodeHash(left, h2);
  for (const hash of [...leaves, left, right, four, root, three]) expect(page).toContain(short(hash));
  expect(inclusionProof(2, leaves).map(short)).toEqual([h3, left, h4].map(short));
  expect(consistencyProof(3, leaves).map(short)).toEqual([h2, h3, left, h4].map(short));
  const steps = (proof: readonly Uint8Array[]) => proof.map((hash) => `\`${short(hash)}\``);
  for (const step of [...steps([h3, left, h4]), ...steps([h2, h3, left, h4])]) expect(page).toContain(step);
});
