import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseNote, signersOf, signText, writeNote } from "../../src/ledger/note.ts";
import { bookKey } from "../../src/ledger/checkpoint.ts";
import type { Signer } from "../../src/office/ports.ts";
import { openKeys } from "../../src/store/keys.ts";
import { makeSm2, openSm2, sm2Key, sm2Signed } from "../../src/store/sm2.ts";

const ORIGIN = "taizhang/qinghe-2025/1a07e290278c80e4";
const TEXT = `${ORIGIN}\n3\n7SOW6Zs1RmLy2Y1C4pYQbJqQ3X1H0n0S3z8b8Yk5T2c=\n`;

describe("an SM2 line beside the Ed25519 line of a checkpoint", () => {
  let folder = "";
  let sm2: Signer;
  let note = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "taizhang-sm2-"));
    expect(await openSm2(folder)).toBeNull();
    sm2 = await makeSm2(folder);
    const { signer } = await openKeys(folder);
    const signatures = [
      signText(TEXT, bookKey(ORIGIN, signer.publicKey), signer.sign),
      signText(TEXT, sm2Key(ORIGIN, sm2.publicKey), sm2.sign),
    ];
    note = writeNote({ text: TEXT, signatures });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const parsed = (text: string) => {
    const read = parseNote(text);
    if (!read.ok) throw new Error(read.error);
    return read.value;
  };

  it("fits its own text and key, and no other", async () => {
    expect(sm2Signed(parsed(note), ORIGIN, sm2.publicKey)).toBe(true);
    expect(sm2Signed(parsed(note.replace("\n3\n", "\n4\n")), ORIGIN, sm2.publicKey)).toBe(false);
    expect(sm2Signed(parsed(note), `${ORIGIN}0`, sm2.publicKey)).toBe(false);
    const other = await mkdtemp(join(tmpdir(), "taizhang-sm2-"));
    expect(sm2Signed(parsed(note), ORIGIN, (await makeSm2(other)).publicKey)).toBe(false);
    expect(sm2Signed(parsed(note), ORIGIN, new Uint8Array(3))).toBe(false);
    await rm(other, { recursive: true });
  });

  it("is passed over by whoever knows only the Ed25519 key", async () => {
    const { signer } = await openKeys(folder);
    const known = bookKey(ORIGIN, signer.publicKey);
    expect(signersOf(parsed(note), [known])).toEqual({ ok: true, value: [known] });
  });

  it("comes from one key, made once and readable by its owner only", async () => {
    expect((await makeSm2(folder)).publicKey).toEqual(sm2.publicKey);
    expect((await openSm2(folder))?.name).toBe(sm2.name);
    expect((await stat(join(folder, "sm2.pem"))).mode & 0o077).toBe(0);
  });
});
