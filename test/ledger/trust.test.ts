import { ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { bookKey } from "../../src/ledger/checkpoint.ts";
import type { NoteKey } from "../../src/ledger/note.ts";
import { signText, writeKey, writeNote } from "../../src/ledger/note.ts";
import { keyChangeText, trustedKeys } from "../../src/ledger/trust.ts";

const ORIGIN = "taizhang/qinghe/0123456789abcdef";
const secret = (digit: number): Uint8Array => new Uint8Array(32).fill(digit);
const keyOf = (digit: number, origin = ORIGIN): NoteKey =>
  bookKey(origin, ed25519.getPublicKey(secret(digit)));
const [FIRST, SECOND, THIRD] = [keyOf(1), keyOf(2), keyOf(3)];

/** A change of key, signed by the keys of these digits. */
const change = (from: number, to: number, signers: readonly number[], origin = ORIGIN): string => {
  const [former, now] = [[keyOf(from, origin)], keyOf(to, origin)];
  const text = keyChangeText({ origin, at: "2025-06-01T00:00:00.000Z", former, now });
  const signatures = signers.map((digit) =>
    signText(text, keyOf(digit, origin), (bytes) => ed25519.sign(bytes, secret(digit))),
  );
  return writeNote({ text, signatures });
};

describe("what is trusted", () => {
  it("keys, a line each, blank lines and other line ends passed over", () => {
    const given = `\r\n${writeKey(FIRST)}\r\n\r\n${writeKey(SECOND)}\r\n`;
    expect(trustedKeys(given)).toEqual({ ok: true, value: [FIRST, SECOND] });
  });

  it("a change that the old key and the new one signed leads on, and the next from there", () => {
    const given = [writeKey(FIRST), change(1, 2, [1, 2]), change(2, 3, [2, 3])].join("\n");
    expect(trustedKeys(given)).toEqual({ ok: true, value: [FIRST, SECOND, THIRD] });
    // A paste may lose the last line feed.
    expect(trustedKeys(given.trim())).toMatchObject({ ok: true });
  });

  it("changes before the key that is trusted, and those of another book, are passed over", () => {
    const other = change(1, 2, [1, 2], "taizhang/elsewhere/0123456789abcdef");
    const changes = [other, change(1, 2, [1, 2]), change(2, 3, [2, 3])];
    expect(trustedKeys([writeKey(SECOND), ...changes].join("\n"))).toEqual({
      ok: true,
      value: [SECOND, THIRD],
    });
    expect(trustedKeys([writeKey(THIRD), ...changes].join("\n"))).toEqual({ ok: true, value: [THIRD] });
  });

  it.each([
    ["the new key alone, because the old one was lost", change(1, 2, [2]), "change-unsigned"],
    ["the old key alone", change(1, 2, [1]), "change-unsigned"],
    ["two strangers", change(1, 3, [2, 3]), "change-unsigned"],
    ["nobody that the altered words fit", change(1, 2, [1, 2]).replace("2025", "2026"), "signature-wrong"],
  ])("a change signed by %s leads nowhere", (_, paper, error) => {
    expect(trustedKeys(`${writeKey(FIRST)}\n${paper}`)).toEqual({ ok: false, error });
  });

  it.each([
    ["", "key-form"],
    [change(1, 2, [1, 2]), "key-form"],
    ["a key", "key-form"],
    [`${writeKey(FIRST)}\ntaizhang key change\nhalf of it`, "note-form"],
    [`${writeKey(FIRST)}\n${change(1, 2, [1, 2]).replace("now ", "then ")}`, "change-form"],
  ])("%j is refused", (given, error) => {
    expect(trustedKeys(given)).toEqual({ ok: false, error });
  });
});
