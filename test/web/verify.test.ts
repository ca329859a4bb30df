import { ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { bookKey, checkpointText, originOf } from "../../src/ledger/checkpoint.ts";
import { signText, writeKey, writeNote } from "../../src/ledger/note.ts";
import { consistencyProof, inclusionProof } from "../../src/ledger/proof.ts";
import { writeConsistency, writeProofFile } from "../../src/ledger/proof-file.ts";
import { sealEntry } from "../../src/ledger/seal.ts";
import { emptyFrontier, grow, leafHash, rootOf } from "../../src/ledger/tree.ts";
import { keyChangeText } from "../../src/ledger/trust.ts";
import { canonical } from "../../src/std/canonical.ts";
import { utf8 } from "../../src/std/hash.ts";
import { say } from "../../src/words/sentence.ts";
import { findingOf } from "../../src/web/verify/finding.ts";
import { header, hour, write } from "../ledger/fixture.ts";

const SECRET = new Uint8Array(32).fill(3);
const HEADER = canonical({ ...header(), simulated: true });
const sealed = [1, 2, 3].map((seq) =>
  sealEntry(
    {
      ...write("projects", `i-${seq}`, { facts: { note: { text: `第${seq}句话` } } }),
      seq,
      recordedAt: hour(seq),
    },
    () => new Uint8Array(16).fill(seq),
  ),
);
const hashes = [HEADER, ...sealed.map(({ leaf }) => leaf)].map((leaf) => leafHash(utf8(leaf)));
const ORIGIN = originOf("lingcheng-test", HEADER);
const KEY = bookKey(ORIGIN, ed25519.getPublicKey(SECRET));
const VKEY = writeKey(KEY);
const note = (size: number): string => {
  const root = rootOf(grow(emptyFrontier, hashes.slice(0, size)));
  const text = checkpointText({ origin: ORIGIN, size, root, extensions: [] });
  return writeNote({ text, signatures: [signText(text, KEY, (bytes) => ed25519.sign(bytes, SECRET))] });
};
const PROOF = writeProofFile({
  checkpoint: note(4),
  key: VKEY,
  header: HEADER,
  headerPath: inclusionProof(0, hashes),
  index: 2,
  leaf: sealed[1]?.leaf ?? "",
  path: inclusionProof(2, hashes),
  asides: sealed[1]?.asides ?? [],
});
const none = { first: "", second: "", proof: "", key: "" };
const told = (papers: Partial<typeof none>): string => {
  const found = findingOf({ ...none, ...papers });
  const said = found?.said.map(({ sentence, values }) => say(sentence, "zh", values)).join("\n") ?? "";
  return `${found === null ? "无" : found.sound ? "相符" : "不符"}\n${said}`;
};

describe("the page that checks proofs", () => {
  it("says nothing to nothing", () => expect(told({})).toBe("无\n"));

  it("proves an entry, says that the book is simulated and what is not proven", () => {
    const words = told({ first: PROOF, key: VKEY });
    expect(words).toMatch(/^相符\n第 2 条在“试验台账”里/);
    expect(words).toContain("模拟台账");
    expect(words).toContain("签名与您给出的公钥相符");
    expect(words).toContain("没有证明的");
    expect(findingOf({ ...none, first: PROOF })?.content).toContain("第2句话");
  });

  it("asks to compare the key when none was given", () => {
    expect(told({ first: PROOF })).toContain("请把这把公钥与可信渠道得到的比对");
    expect(findingOf({ ...none, first: PROOF })?.key).toBe(VKEY);
  });

  it("takes what a text field does to a paste: other line ends, no last line feed", () => {
    expect(told({ first: PROOF.trim() })).toMatch(/^相符/);
    const pasted = note(4).replaceAll("\n", "\r\n").trim();
    expect(told({ first: pasted, key: ` ${VKEY} ` })).toMatch(/^相符/);
  });

  it("judges two checkpoints by the consistency proof", () => {
    const way = writeConsistency(2, 4, consistencyProof(2, hashes));
    expect(told({ first: note(2), second: note(4), proof: way, key: VKEY })).toMatch(
      /^相符\n.*从 2 片叶到 4 片叶/,
    );
    expect(told({ first: note(2), second: note(4), key: VKEY })).toMatch(/^不符\n.*还需要一致性凭证/);
    expect(told({ first: note(4), second: note(2), proof: way })).toMatch(/^不符\n.*少于前一个/);
    expect(told({ first: note(3), second: note(4), proof: way })).toMatch(/^不符/);
  });

  it("follows a change of key that stands below the old key", () => {
    const fresh = new Uint8Array(32).fill(4);
    const now = bookKey(ORIGIN, ed25519.getPublicKey(fresh));
    const change = keyChangeText({ origin: ORIGIN, at: "2025-06-01T00:00:00.000Z", former: [KEY], now });
    const signed = (text: string, ...secrets: readonly Uint8Array[]): string =>
      writeNote({
        text,
        signatures: secrets.map((secret) =>
          signText(text, bookKey(ORIGIN, ed25519.getPublicKey(secret)), (bytes) =>
            ed25519.sign(bytes, secret),
          ),
        ),
      });
    const after = signed(note(4).split("\n\n")[0]?.concat("\n") ?? "", fresh);
    expect(told({ first: after, key: VKEY })).toMatch(/^不符\n.*没有这把密钥的签名/);
    expect(told({ first: after, key: `${VKEY}\n${signed(change, SECRET, fresh)}` })).toMatch(/^相符/);
    expect(told({ first: after, key: `${VKEY}\n${signed(change, fresh)}` })).toMatch(/^不符\n.*更换书上没有/);
  });

  it("a checkpoint alone without a key is no success", () => {
    expect(told({ first: note(4) })).toMatch(/^不符\n只有一个检查点时，需要公钥/);
  });

  it.each(["你好", "{}", PROOF.replace("i-2", "i-9"), note(4).replace("\n4\n", "\n5\n")])(
    "refuses %j in words",
    (first) => expect(told({ first, key: VKEY })).toMatch(/^不符\n.+/),
  );
});
