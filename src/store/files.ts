import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Blobs } from "../office/ports.ts";
import { toHex } from "../std/hash.ts";
import type { Digest } from "../std/hash.ts";
import { nativeDigest } from "./digest.ts";

const SHA256 = /^[0-9a-f]{64}$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Makes a folder's own entries durable: without it a new name can be lost although its bytes are not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  // Windows cannot open a folder; there the rename itself is journalled.
  if (handle === null) return;
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes bytes so that the name appears with all of them, or not at all. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}.part`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/**
 * Files by content hash under a folder, spread over 256 sub-folders. A file is durable when `put` returns, and
 * the same bytes are kept once. Bytes come back as they lie there: `verifyEvidence` tells whether they still fit.
 */
export function createFileBlobs(folder: string, digest: Digest = nativeDigest): Blobs {
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2));
  return {
    put: async (bytes) => {
      const hash = toHex(digest(bytes));
      const place = placeOf(hash);
      const size = await stat(join(place, hash)).then(
        (found) => found.size,
        () => -1,
      );
      // A damaged file of another length is replaced; one of equal length is left for `verifyEvidence` to name.
      if (size === bytes.length) return hash;
      await mkdir(place, { recursive: true });
      await syncFolder(folder);
      await writeWhole(place, hash, bytes);
      return hash;
    },
    get: async (hash) => {
      // Anything else than a hash could name a file outside of the folder.
      if (!SHA256.test(hash)) return null;
      try {
        return new Uint8Array(await readFile(join(placeOf(hash), hash)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}
