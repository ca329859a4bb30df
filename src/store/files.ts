import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Blobs } from "../office/ports.ts";
import type { Hash } from "../std/hash.ts";
import { faultOfFile } from "./evidence.ts";
import { StoreRefused } from "./refused.ts";

const SHA256 = /^[0-9a-f]{64}$/;
const SUBFOLDER = /^[0-9a-f]{2}$/;
/** Evidence may name people: only the program's own user reads it. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

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

/** A part of a file on its way in: written, flushed, and not yet named. */
interface Part {
  readonly path: string;
  readonly sha256: Hash;
  readonly size: number;
}

/** Writes what streams by into a file without a name yet; leaves nothing behind when the stream, the limit or the disk ends it. */
async function writePart(folder: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Part> {
  const path = join(folder, `.${randomUUID()}.part`);
  const hash = createHash("sha256");
  let size = 0;
  try {
    const handle = await open(path, "wx", FILE_MODE);
    try {
      for await (const chunk of bytes) {
        size += chunk.length;
        if (size > limit) throw new StoreRefused("file-too-large", { limit: String(limit) });
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { path, sha256: hash.digest("hex"), size };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.size,
    () => -1,
  );

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function* hashesIn(folder: string): AsyncIterable<Hash> {
  for (const place of await namesIn(folder))
    if (SUBFOLDER.test(place))
      for (const name of await namesIn(join(folder, place))) if (SHA256.test(name)) yield name;
}

/**
 * Files by content hash under a folder, spread over 256 sub-folders. A file is durable when `put` returns, and
 * the same bytes are kept once. Bytes come back as they lie there: `verifyEvidence` tells whether they still fit.
 */
export function createFileBlobs(folder: string): Blobs {
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2));
  const pathOf = (hash: string): string => join(placeOf(hash), hash);
  const read: Blobs["read"] = async (hash) => {
    // Anything else than a hash could name a file outside of the folder.
    const size = SHA256.test(hash) ? await sizeOf(pathOf(hash)) : -1;
    return size < 0 ? null : { size, bytes: createReadStream(pathOf(hash)) };
  };
  /** Gives a part its name, unless the same bytes have it already. */
  const nameIt = async ({ path, sha256, size }: Part): Promise<void> => {
    // The same bytes are kept once; a damaged file is replaced by the sound one.
    const isThere = (await sizeOf(pathOf(sha256))) === size && (await faultOfFile({ read }, sha256)) === null;
    if (isThere) return rm(path, { force: true });
    await mkdir(placeOf(sha256), { recursive: true, mode: FOLDER_MODE });
    await syncFolder(folder);
    await rename(path, pathOf(sha256));
    await syncFolder(placeOf(sha256));
  };
  const putStream: Blobs["putStream"] = async (bytes, limit, look) => {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    const part = await writePart(folder, bytes, limit);
    try {
      if (look !== undefined) await look(new Uint8Array(await readFile(part.path)));
      await nameIt(part);
    } catch (error) {
      await rm(part.path, { force: true });
      throw error;
    }
    return { sha256: part.sha256, size: part.size };
  };
  return {
    putStream,
    put: async (bytes) => (await putStream(once(bytes), bytes.length)).sha256,
    get: async (hash) => {
      if (!SHA256.test(hash)) return null;
      try {
        return new Uint8Array(await readFile(pathOf(hash)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    read,
    erase: async (hash) => {
      if (!SHA256.test(hash) || (await sizeOf(pathOf(hash))) < 0) return false;
      await rm(pathOf(hash), { force: true });
      await syncFolder(placeOf(hash));
      return true;
    },
    list: () => hashesIn(folder),
  };
}
