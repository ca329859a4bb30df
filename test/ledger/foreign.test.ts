import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ed25519 } from "@noble/curves/ed25519.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookKey, checkpointText, openCheckpoint } from "../../src/ledger/checkpoint.ts";
import { signText, writeKey, writeNote } from "../../src/ledger/note.ts";
import {
  consistencyProof,
  inclusionProof,
  provesConsistency,
  provesInclusion,
} from "../../src/ledger/proof.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../../src/ledger/tree.ts";
import { fromBase64, toBase64 } from "../../src/std/base64.ts";
import { utf8 } from "../../src/std/hash.ts";

const PROGRAM = join(import.meta.dirname, "../../scripts/foreign-verifier/main.go");
const VECTORS = join(import.meta.dirname, "golden/checkpoint.json");
/** Where Debian puts the sources of Go packages. */
const GOPATH = "/usr/share/gocode";
const hasGo =
  spawnSync("go", ["version"]).status === 0 && existsSync(join(GOPATH, "src/golang.org/x/mod/sumdb/note"));

const SECRET = new Uint8Array(32).fill(11);
const ORIGIN = "taizhang/qinghe-test/0123456789abcdef";
const KEY = bookKey(ORIGIN, ed25519.getPublicKey(SECRET));
const leaves = (size: number): readonly string[] => Array.from({ length: size }, (_, n) => String(n));
const hashes = (size: number) => leaves(size).map((leaf) => leafHash(utf8(leaf)));
const rootAt = (size: number) => rootOf(grow(emptyFrontier, hashes(size)));
const checkpoint = (size: number): string => {
  const text = checkpointText({ origin: ORIGIN, size, root: rootAt(size), extensions: [] });
  const signature = signText(text, KEY, (bytes) => ed25519.sign(bytes, SECRET));
  return writeNote({ text, signatures: [signature] });
};

/** What Go's sumdb/note and sumdb/tlog made of the same leaves and the same key; `sizes` of them. */
interface Vector {
  readonly size: number;
  readonly checkpoint: string;
  readonly inclusion: readonly string[];
  readonly consistency: readonly string[];
  readonly earlier: string;
}
const vectors = JSON.parse(readFileSync(VECTORS, "utf8")) as readonly Vector[];
const nodes = (path: readonly string[] | null) => (path ?? []).map((step) => fromBase64(step) as Uint8Array);

describe("vectors made by Go's sumdb/note and sumdb/tlog", () => {
  it("are ours byte by byte: the signed checkpoint, the inclusion proof, the consistency proof", () => {
    for (const { size, checkpoint: made, inclusion, consistency } of vectors) {
      expect(checkpoint(size)).toBe(made);
      expect(inclusionProof(size - 2, hashes(size)).map(toBase64)).toEqual(inclusion ?? []);
      expect(consistencyProof(Math.floor(size / 2), hashes(size)).map(toBase64)).toEqual(consistency ?? []);
    }
  });

  it("are accepted by our checks", () => {
    for (const { size, checkpoint: made, inclusion, consistency, earlier } of vectors) {
      const opened = openCheckpoint(made, [KEY]);
      if (!opened.ok) throw new Error(opened.error);
      const { root } = opened.value.checkpoint;
      const leaf = leafHash(utf8(String(size - 2)));
      expect(provesInclusion(leaf, size - 2, size, nodes(inclusion), root)).toBe(true);
      const before = { size: Math.floor(size / 2), root: fromBase64(earlier) as Uint8Array };
      expect(provesConsistency(before, { size, root }, nodes(consistency))).toBe(true);
    }
  });
});

describe.skipIf(!hasGo)("Go's own verifier (skipped without golang-go and golang-golang-x-mod-dev)", () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "taizhang-go-"));
    program = join(folder, "verifier");
    const env = { ...process.env, GO111MODULE: "off", GOPATH, GOFLAGS: "", GOCACHE: join(folder, "cache") };
    execFileSync("go", ["build", "-o", program, PROGRAM], { env, stdio: "pipe" });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const asked = (questions: readonly object[]): readonly string[] =>
    execFileSync(program, { input: questions.map((one) => `${JSON.stringify(one)}\n`).join("") })
      .toString()
      .trim()
      .split("\n");
  const key = writeKey(KEY);
  const inclusion = (index: number, size: number) => ({
    kind: "inclusion",
    key,
    checkpoint: checkpoint(size),
    index,
    leaf: String(index),
    path: inclusionProof(index, hashes(size)).map(toBase64),
  });
  const consistency = (before: number, size: number) => ({
    kind: "consistency",
    key,
    checkpoint: checkpoint(size),
    earlier: checkpoint(before),
    path: consistencyProof(before, hashes(size)).map(toBase64),
  });

  it("accepts our checkpoints and the proofs of every leaf and every earlier tree", () => {
    const questions = [1, 2, 3, 7, 8, 13].flatMap((size) => [
      { kind: "checkpoint", key, checkpoint: checkpoint(size) },
      ...leaves(size).flatMap((_, n) => [inclusion(n, size), consistency(n + 1, size)]),
    ]);
    expect(new Set(asked(questions))).toEqual(new Set(["ok"]));
  });

  it("refuses them altered: another size, leaf, number, step or key", () => {
    const good = inclusion(5, 13);
    const grown = consistency(5, 13);
    const altered = [
      { kind: "checkpoint", key, checkpoint: checkpoint(13).replace("\n13\n", "\n14\n") },
      {
        kind: "checkpoint",
        key: writeKey({ ...KEY, publicKey: KEY.publicKey.map((b) => b ^ 1) }),
        checkpoint: checkpoint(13),
      },
      { ...good, leaf: "6" },
      { ...good, index: 4 },
      { ...good, path: good.path.toReversed() },
      { ...good, path: good.path.slice(1) },
      { ...grown, earlier: checkpoint(6) },
      { ...grown, path: grown.path.slice(1) },
    ];
    expect(asked(altered).filter((answer) => answer === "ok")).toEqual([]);
  });
});
