import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Blobs } from "../../src/office/ports.ts";
import { hashOf, sha256, utf8 } from "../../src/std/hash.ts";
import { faultOfFile, verifyEvidence } from "../../src/store/evidence.ts";
import { createFileBlobs } from "../../src/store/files.ts";
import { createMemoryBlobs } from "../../src/store/memory.ts";
import { log, write } from "../ledger/fixture.ts";
import { folder } from "./folder.ts";

const stores: readonly (readonly [string, () => Promise<Blobs>])[] = [
  ["files in a folder", async () => createFileBlobs(join(await folder(), "evidence"))],
  ["files in memory", async () => createMemoryBlobs(sha256)],
];

describe.each(stores)("%s", (_, make) => {
  it("come back by the hash of their bytes, once however often they are put", async () => {
    const blobs = await make();
    const hash = await blobs.put(utf8("验收单"));
    expect(hash).toBe(hashOf("验收单"));
    expect(await blobs.put(utf8("验收单"))).toBe(hash);
    expect(await blobs.get(hash)).toEqual(utf8("验收单"));
    const empty = await blobs.put(new Uint8Array(0));
    expect(await blobs.get(empty)).toEqual(new Uint8Array(0));
  });

  it("are null where nobody put them, and for names that are no hash", async () => {
    const blobs = await make();
    for (const name of ["0".repeat(64), "", "../../etc/passwd", "A".repeat(64), `${"0".repeat(62)}/..`])
      expect(await blobs.get(name)).toBeNull();
  });
});

it("many puts of the same file at once leave one whole file and nothing half-written", async () => {
  const place = await folder();
  const blobs = createFileBlobs(place);
  const bytes = new Uint8Array(200_000).fill(7);
  const hashes = await Promise.all(Array.from({ length: 8 }, () => blobs.put(bytes)));
  const hash = hashes[0] as string;
  expect(await readdir(join(place, hash.slice(0, 2)))).toEqual([hash]);
  expect(await blobs.get(hash)).toEqual(bytes);
});

it("evidence that is missing or was swapped is named with its entry", async () => {
  const place = await folder();
  const blobs = createFileBlobs(place);
  const attached = await Promise.all(["完好", "丢失", "调换"].map((words) => blobs.put(utf8(words))));
  const [whole, , swapped] = attached as [string, string, string];
  const lost = hashOf("从未上传");
  await writeFile(join(place, swapped.slice(0, 2), swapped), "别的");
  const evidence = (sha256: string) => [
    { sha256, size: 1, mediaType: "text/plain", name: { text: "单.txt" } },
  ];
  const entries = log(
    [whole, lost, swapped, swapped].map((hash) => ({
      ...write("projects", "i-1"),
      evidence: evidence(hash),
    })),
  );
  expect(await verifyEvidence(entries, blobs)).toEqual([
    { seq: 2, sha256: lost, fault: "evidence-missing" },
    { seq: 3, sha256: swapped, fault: "evidence-changed" },
    { seq: 4, sha256: swapped, fault: "evidence-changed" },
  ]);
});

it("a file that was swapped is whole again once the same bytes are put again", async () => {
  const place = await folder();
  const blobs = createFileBlobs(place);
  const hash = await blobs.put(utf8("验收单"));
  await writeFile(join(place, hash.slice(0, 2), hash), utf8("假收单"));
  expect(await faultOfFile(blobs, hash)).toBe("evidence-changed");
  await blobs.put(utf8("验收单"));
  expect(await faultOfFile(blobs, hash)).toBeNull();
});
