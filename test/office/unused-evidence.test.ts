import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeMotion } from "../../src/office/act.ts";
import { eraseMotion } from "../../src/office/erase.ts";
import { finishErasures } from "../../src/office/office.ts";
import type { EvidenceShelf } from "../../src/office/ports.ts";
import { clearUnusedEvidence } from "../../src/office/unused-evidence.ts";
import { utf8 } from "../../src/std/hash.ts";
import { createFileEvidence, createMemoryEvidence } from "../../src/store/desk/evidence.ts";
import { nativeDigest } from "../../src/store/digest.ts";
import { createFileBlobs } from "../../src/store/files.ts";
import { createMemoryBlobs } from "../../src/store/memory.ts";
import { desk, OFFICE, REPORTER } from "./district.ts";

it("an upload that no entry names goes after seven days; one that an entry names stays", async () => {
  const { office, blobs, book, moveTo, done } = await desk();
  const { evidence } = office.ports;
  const named = await evidence.keep(book, utf8("签约协议"), "协议.txt", "text/plain");
  const unused = await evidence.keep(book, utf8("传错的文件"), "传错.txt", "text/plain");
  await done(
    REPORTER,
    writeMotion(
      { register: "funnel", schema: 1, item: "i-1", stage: "signed", facts: { name: "青岚电缆" } },
      0,
      { person: REPORTER, effectiveOn: "2025-03-01", evidence: [named] },
    ),
  );
  // Both were uploaded just now, long after the desk's day, so nothing is old yet.
  expect(await clearUnusedEvidence(office)).toBe(0);
  moveTo("2999-01-01");
  expect(await clearUnusedEvidence(office)).toBe(1);
  expect(await blobs.get(unused.sha256)).toBeNull();
  expect(await evidence.find(book, unused.sha256)).toBeNull();
  expect(await blobs.get(named.sha256)).toEqual(utf8("签约协议"));
  expect(await clearUnusedEvidence(office)).toBe(0);
});

it("a file whose erasure stands in a book goes when the server starts; every other file stays", async () => {
  const { office, blobs, book, done } = await desk();
  const { evidence } = office.ports;
  const [secret, other] = [
    await evidence.keep(book, utf8("身份证复印件"), "证件.txt", "text/plain"),
    await evidence.keep(book, utf8("签约协议"), "协议.txt", "text/plain"),
  ];
  const written = await done(
    REPORTER,
    writeMotion(
      { register: "funnel", schema: 1, item: "i-1", stage: "signed", facts: { name: "青岚电缆" } },
      0,
      { person: REPORTER, effectiveOn: "2025-03-01", evidence: [secret, other] },
    ),
  );
  const wish = {
    entry: written,
    place: `file:${secret.sha256}`,
    kind: "personal",
    why: "含证件号码",
    item: "e-1",
  };
  const entries = (await office.ask(book))?.volume.entries ?? [];
  await done(OFFICE, eraseMotion(wish, entries, { person: OFFICE, effectiveOn: "2025-03-02", evidence: [] }));
  // As a crash between the entry and the removal of its file leaves it.
  await evidence.keep(book, utf8("身份证复印件"), "证件.txt", "text/plain");
  await finishErasures(office);
  expect(await blobs.get(secret.sha256)).toBeNull();
  expect(await blobs.get(other.sha256)).toEqual(utf8("签约协议"));
});

describe("an upload that is swept while an entry that names it is on its way", () => {
  const signing = (evidence: Parameters<typeof writeMotion>[2]["evidence"]) =>
    writeMotion(
      { register: "funnel", schema: 1, item: "i-1", stage: "signed", facts: { name: "青岚电缆" } },
      0,
      {
        person: REPORTER,
        effectiveOn: "2025-03-01",
        evidence,
      },
    );

  it("gone before the entry is decided: the entry is refused with a sentence, and nothing is written", async () => {
    const { office, book, moveTo } = await desk();
    const { evidence } = office.ports;
    const file = await evidence.keep(book, utf8("签约协议"), "协议.txt", "text/plain");
    moveTo("2999-01-01");
    expect(await clearUnusedEvidence(office)).toBe(1);
    const size = (await office.ports.store.head(book))?.size;
    const decided = await office.decide(book, REPORTER, signing([file]));
    expect(decided).toMatchObject({
      ok: false,
      error: { code: "evidence-unknown", field: "evidence", zh: expect.stringContaining("重新上传") },
    });
    expect((await office.ports.store.head(book))?.size).toBe(size);
  });

  it("the sweep has read the log already when the entry is placed: the file stays", async () => {
    const { office, blobs, book } = await desk();
    const { evidence } = office.ports;
    const file = await evidence.keep(book, utf8("签约协议"), "协议.txt", "text/plain");
    // A sweep for which whatever was uploaded until this moment is old.
    const clock = { now: () => new Date(started + 7 * 24 * 3_600_000).toISOString() };
    const started = Date.now();
    const sweeping: EvidenceShelf = {
      ...evidence,
      uploadedBefore: async () => [file.sha256],
      // It comes to take the file; right before that the entry that names it is placed.
      erase: async (...words) => {
        expect(await office.decide(book, REPORTER, signing([file]))).toMatchObject({ ok: true });
        return evidence.erase(...words);
      },
    };
    const ports = { ...office.ports, evidence: sweeping, clock };
    expect(await clearUnusedEvidence({ ...office, ports })).toBe(0);
    expect(await blobs.get(file.sha256)).toEqual(utf8("签约协议"));
  });
});

describe.each(["memory", "files"] as const)("the shelf of uploads: %s", (kind) => {
  const on = async (
    look: (shelf: EvidenceShelf, has: (sha256: string) => Promise<boolean>) => Promise<void>,
  ) => {
    const folder = mkdtempSync(join(tmpdir(), "taizhang-uploads-"));
    const blobs =
      kind === "memory" ? createMemoryBlobs(nativeDigest) : createFileBlobs(join(folder, "bytes"));
    const shelf =
      kind === "memory" ? createMemoryEvidence(blobs) : createFileEvidence(join(folder, "names"), blobs);
    await look(shelf, async (sha256) => (await blobs.get(sha256)) !== null).finally(() =>
      rmSync(folder, { recursive: true }),
    );
  };
  const streamed = async function* (text: string) {
    yield utf8(text);
  };

  it("holds nothing that is not there, and keeps what is held or uploaded again since", () =>
    on(async (shelf, has) => {
      const { sha256 } = await shelf.keep("b-1", utf8("一"), "一.txt", "text/plain");
      const before = new Date(Date.now() - 1_000).toISOString();
      expect(await shelf.erase("b-1", sha256, before)).toBe(false);
      expect(await shelf.hold("b-1", sha256)).toBe(true);
      expect(await shelf.hold("b-2", sha256)).toBe(false);
      expect(await shelf.erase("b-1", sha256, "2999-01-01T00:00:00.000Z")).toBe(true);
      expect(await shelf.hold("b-1", sha256)).toBe(false);
      expect(await has(sha256)).toBe(false);
    }));

  it("uploading and taking away the same bytes at once leaves both the name and the bytes, or neither", () =>
    on(async (shelf, has) => {
      for (let n = 0; n < 20; n++) {
        const { sha256 } = await shelf.keep("b-1", utf8("同一份"), "甲.txt", "text/plain");
        await Promise.all([
          shelf.erase("b-1", sha256),
          shelf.keepStream("b-2", streamed("同一份"), 1_000, async () => ({
            name: "乙.txt",
            mediaType: "text/plain",
          })),
          shelf.keep("b-3", utf8("同一份"), "丙.txt", "text/plain"),
          shelf.erase("b-3", sha256),
        ]);
        expect(await shelf.find("b-2", sha256)).not.toBeNull();
        expect(await has(sha256)).toBe(true);
        await shelf.erase("b-2", sha256);
        await shelf.erase("b-3", sha256);
        expect(await has(sha256)).toBe(false);
      }
    }));

  it("a refused stream has no turn to give back, and holds up nobody", () =>
    on(async (shelf) => {
      const refused = shelf.keepStream("b-1", streamed("坏"), 1_000, () => Promise.reject(new Error("no")));
      await expect(refused).rejects.toThrow("no");
      expect(await shelf.keep("b-1", utf8("好"), "好.txt", "text/plain")).toMatchObject({ size: 3 });
    }));
});
