import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashOf, sha256, utf8 } from "../../src/std/hash.ts";
import { createFileEvidence, createMemoryEvidence } from "../../src/store/desk/evidence.ts";
import { createFileBlobs } from "../../src/store/files.ts";
import { createMemoryBlobs } from "../../src/store/memory.ts";
import { folder } from "../store/folder.ts";
import { house } from "./house.ts";

const PAPER = utf8("验收单：青岚电缆");
const LIMIT = 1_000;
const LATER = "9999-01-01T00:00:00.000Z";
const EARLIER = "2000-01-01T00:00:00.000Z";

async function* streamed(...parts: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* parts;
}

/** A connection that breaks off after its first part. */
async function* broken(): AsyncIterable<Uint8Array> {
  yield PAPER;
  throw new Error("connection lost");
}

const accepted = async () => ({ name: "验收单.txt", mediaType: "text/plain" });

const shelves = [
  [
    "in a folder",
    async () => {
      const place = await folder();
      const blobs = createFileBlobs(join(place, "bytes"));
      const left = () => readdir(join(place, "bytes")).catch(() => []);
      return { blobs, shelf: createFileEvidence(join(place, "names"), blobs), left };
    },
  ],
  [
    "in memory",
    async () => {
      const blobs = createMemoryBlobs(sha256);
      const left = async () => {
        const all: string[] = [];
        for await (const hash of blobs.list()) all.push(hash);
        return all;
      };
      return { blobs, shelf: createMemoryEvidence(blobs), left };
    },
  ],
] as const;

describe.each(shelves)("Evidence that streams in, %s", (_, make) => {
  it("is kept by the hash of all its parts, with what the look at it found", async () => {
    const { blobs, shelf } = await make();
    const kept = await shelf.keepStream("b", streamed(PAPER, PAPER), LIMIT, accepted);
    const whole = new Uint8Array([...PAPER, ...PAPER]);
    expect(kept).toMatchObject({ size: whole.length, mediaType: "text/plain", name: { text: "验收单.txt" } });
    expect(await blobs.get(kept.sha256)).toEqual(whole);
    expect(await shelf.find("b", kept.sha256)).toEqual(kept);
  });

  it("leaves nothing behind when it breaks off, is too long, or is refused", async () => {
    const { shelf, left } = await make();
    const refused = async () => Promise.reject(new Error("refused"));
    await expect(shelf.keepStream("b", broken(), LIMIT, accepted)).rejects.toThrow("connection lost");
    await expect(shelf.keepStream("b", streamed(PAPER), 3, accepted)).rejects.toThrow(/limit/);
    await expect(shelf.keepStream("b", streamed(PAPER), LIMIT, refused)).rejects.toThrow("refused");
    expect(await left()).toEqual([]);
  });

  it("stays when the same bytes are refused under another name", async () => {
    const { blobs, shelf } = await make();
    const { sha256: hash } = await shelf.keepStream("b", streamed(PAPER), LIMIT, accepted);
    const refused = async () => Promise.reject(new Error("refused"));
    await expect(shelf.keepStream("b", streamed(PAPER), LIMIT, refused)).rejects.toThrow("refused");
    expect(await blobs.get(hash)).toEqual(PAPER);
  });

  it("is listed by when it was uploaded, in its own book", async () => {
    const { shelf } = await make();
    await shelf.keepStream("b", streamed(PAPER), LIMIT, accepted);
    expect(await shelf.uploadedBefore("b", LATER)).toEqual([hashOf("验收单：青岚电缆")]);
    expect(await shelf.uploadedBefore("b", EARLIER)).toEqual([]);
    expect(await shelf.uploadedBefore("c", LATER)).toEqual([]);
  });
});

describe("Evidence over the interface", () => {
  it("that is refused is not kept, and one over 20 MB is told so", async () => {
    const at = await house();
    const reporter = await at.person("reporter", "招商局");
    const macro = await reporter.upload("/api/books/qinghe/evidence", "报表.xlsm", utf8("PK"));
    expect(macro.body.error.code).toBe("file-macro");
    const hash = hashOf("PK");
    expect((await reporter.get(`/api/books/qinghe/evidence/${hash}`)).status).toBe(404);
    const large = new Uint8Array(20 * 1024 * 1024 + 1).fill(0x25);
    const answer = await reporter.upload("/api/books/qinghe/evidence", "合同.pdf", large);
    expect(answer.body.error.code).toBe("file-too-large");
  });
});
