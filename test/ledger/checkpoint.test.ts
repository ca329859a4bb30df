import { ed25519 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBlocks, joinPieces, leavesIn, noBlocks, piecesOf } from "../../src/ledger/blocks.ts";
import {
  bookKey,
  checkpointText,
  openCheckpoint,
  originOf,
  parseCheckpoint,
} from "../../src/ledger/checkpoint.ts";
import type { NoteKey } from "../../src/ledger/note.ts";
import {
  COSIGNATURE,
  cosignedAt,
  cosignText,
  parseKey,
  parseNote,
  signersOf,
  signText,
  writeKey,
  writeNote,
} from "../../src/ledger/note.ts";
import { consistencySpans, inclusionSpans } from "../../src/ledger/proof.ts";
import { consistencyProof, inclusionProof } from "../../src/ledger/proof.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../../src/ledger/tree.ts";
import { canonical } from "../../src/std/canonical.ts";
import { toHex, utf8 } from "../../src/std/hash.ts";
import { header } from "./fixture.ts";

const SECRET = new Uint8Array(32).fill(7);
const PUBLIC = ed25519.getPublicKey(SECRET);
const sign = (bytes: Uint8Array): Uint8Array => ed25519.sign(bytes, SECRET);
const ORIGIN = originOf("lingcheng-test", canonical(header()));
const KEY = bookKey(ORIGIN, PUBLIC);
const ROOT = leafHash(utf8("one"));
const TEXT = checkpointText({ origin: ORIGIN, size: 12, root: ROOT, extensions: [] });
const NOTE = writeNote({ text: TEXT, signatures: [signText(TEXT, KEY, sign)] });

describe("a signed checkpoint", () => {
  it("reads as C2SP tlog-checkpoint: origin, number of leaves, root, an empty line, a signature", () => {
    const [origin, size, root, empty, signature, end] = NOTE.split("\n");
    expect(origin).toMatch(/^taizhang\/lingcheng-test\/[0-9a-f]{16}$/);
    expect([size, empty, end]).toEqual(["12", "", ""]);
    expect(root).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(signature?.startsWith(`— ${ORIGIN} `)).toBe(true);
    const opened = openCheckpoint(NOTE, [KEY]);
    expect(opened.ok && opened.value.checkpoint).toMatchObject({ origin: ORIGIN, size: 12, root: ROOT });
  });

  it("is refused with any byte flipped, whatever bit", () => {
    const bytes = utf8(NOTE);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = bytes.slice();
        altered[at] = (altered[at] as number) ^ flip;
        let text: string;
        try {
          text = new TextDecoder("utf-8", { fatal: true }).decode(altered);
        } catch {
          return;
        }
        expect(openCheckpoint(text, [KEY]).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it("is refused when another key signed it, and when only a witness did", () => {
    const other = bookKey(ORIGIN, ed25519.getPublicKey(new Uint8Array(32).fill(9)));
    expect(openCheckpoint(NOTE, [other])).toEqual({ ok: false, error: "signature-unknown" });
    const witness: NoteKey = { name: "审计局", algorithm: COSIGNATURE, publicKey: PUBLIC };
    const alone = writeNote({ text: TEXT, signatures: [cosignText(TEXT, 1_700_000_000, witness, sign)] });
    expect(openCheckpoint(alone, [witness])).toEqual({ ok: false, error: "signature-unknown" });
  });

  it("carries a witness's signature beside the book's, with the time at which it was given", () => {
    const witness: NoteKey = { name: "审计局", algorithm: COSIGNATURE, publicKey: PUBLIC };
    const cosigned = cosignText(TEXT, 1_700_000_000, witness, sign);
    const note = { text: TEXT, signatures: [signText(TEXT, KEY, sign), cosigned] };
    const read = parseNote(writeNote(note));
    expect(read.ok && signersOf(read.value, [KEY, witness])).toMatchObject({ ok: true });
    expect(cosignedAt(cosigned)).toBe(1_700_000_000);
    const late = {
      ...cosigned,
      signature: cosigned.signature.map((byte, at) => (at === 7 ? byte ^ 1 : byte)),
    };
    expect(signersOf({ text: TEXT, signatures: [late] }, [witness])).toEqual({
      ok: false,
      error: "signature-wrong",
    });
  });

  it("passes over signatures of keys that nobody asked about", () => {
    const stranger: NoteKey = { name: "sm2", algorithm: 0xff, publicKey: utf8("some.other-kind") };
    const signatures = [signText(TEXT, stranger, () => new Uint8Array(70)), signText(TEXT, KEY, sign)];
    expect(openCheckpoint(writeNote({ text: TEXT, signatures }), [KEY]).ok).toBe(true);
  });

  it.each(["", "\n", "a\n1\n", "a\n01\nAAAA\n", `a\n-1\n${btoa("x".repeat(32))}\n`, "a\n1\nnot base64\n"])(
    "a text like %j is no checkpoint",
    (text) => expect(parseCheckpoint(text)).toEqual({ ok: false, error: "checkpoint-form" }),
  );
});

describe("a verifier's key", () => {
  it("is written and read as Go's sumdb/note does", () => {
    expect(writeKey(KEY)).toMatch(new RegExp(`^${ORIGIN.replaceAll("/", "\\/")}\\+[0-9a-f]{8}\\+A`));
    expect(parseKey(writeKey(KEY))).toEqual({ ok: true, value: KEY });
  });

  it("does not fit any other name or key: a slip of the pen is found", () => {
    const text = writeKey(KEY);
    for (let at = 0; at < text.length; at += 1) {
      const slip = text.slice(0, at) + (text[at] === "B" ? "C" : "B") + text.slice(at + 1);
      expect(parseKey(slip).ok, slip).toBe(false);
    }
  });
});

describe("the kept blocks of a tree", () => {
  const leaves = Array.from({ length: 1500 }, (_, i) => leafHash(Uint8Array.of(i & 255, i >> 8)));
  const blocks = addBlocks(addBlocks(noBlocks, leaves.slice(0, 700)), leaves.slice(512, 1500));
  const hashOf = (stretch: { from: number; to: number }): string => {
    const pieces = piecesOf(blocks, stretch);
    return toHex(joinPieces(pieces.kept, leaves.slice(pieces.leaves.from, pieces.leaves.to)));
  };

  it("give the same roots and the same proofs as the whole tree", () => {
    expect(leavesIn(blocks)).toBe(1280);
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, 1023, 1024, 1281, 1500]) {
      const tree = leaves.slice(0, size);
      expect(hashOf({ from: 0, to: size })).toBe(toHex(rootOf(grow(emptyFrontier, tree))));
      for (const index of [0, Math.floor(size / 2), size - 1]) {
        expect(inclusionSpans(index, size).map(hashOf)).toEqual(inclusionProof(index, tree).map(toHex));
        expect(consistencySpans(index + 1, size).map(hashOf)).toEqual(
          consistencyProof(index + 1, tree).map(toHex),
        );
      }
    }
  });
});
