import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { MoveRefused } from "../book/refused.ts";

const count = z.number().int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A path within the backup: plain steps only, so that nothing is ever restored outside of its folder. */
const path = z.string().regex(/^(?:[\p{L}\p{N}_-][\p{L}\p{N}._-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u);

const MANIFEST = z.strictObject({
  taizhang: z.literal("backup"),
  form: z.literal(1),
  madeAt: z.string(),
  /** A copy of the SQLite store, or one exported file a book. */
  store: z.enum(["sqlite", "books"]),
  withKey: z.boolean(),
  heads: z.array(z.strictObject({ book: z.string().regex(/^[a-z0-9-]{1,64}$/), size: count, root: hash })),
  files: z.array(z.strictObject({ path, size: count, sha256: hash })),
});

/** What a backup holds; written last, so that a backup without one is known to be unfinished. */
export type Manifest = z.infer<typeof MANIFEST>;
/** One file of a backup. */
export type ManifestFile = Manifest["files"][number];
/** What a book was when it was backed up. */
export type BackedHead = Manifest["heads"][number];

/** Name of the manifest in a backup's folder. */
export const MANIFEST_NAME = "manifest.json";

/** Reads the manifest of a backup; refuses a folder without one, and one that cannot be read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_NAME), "utf8").catch(() => null);
  if (text === null) throw new MoveRefused("backup-unfinished", { folder });
  try {
    return MANIFEST.parse(JSON.parse(text));
  } catch {
    throw new MoveRefused("backup-form", { folder });
  }
}

/** Size and hash of a file on disk. */
export async function measured(file: string): Promise<Omit<ManifestFile, "path">> {
  const all = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    all.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: all.digest("hex") };
}

/** Every file below a folder, as paths within it, in order; hidden files and unfinished parts are no content. */
export async function filesBelow(folder: string, within = ""): Promise<readonly string[]> {
  const entries = await readdir(join(folder, within), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name.endsWith(".part")) continue;
    const inside = within === "" ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, inside)));
    else if (entry.isFile()) found.push(inside);
  }
  return found;
}

/** Brings a file or folder to the disk. */
export async function synced(place: string): Promise<void> {
  const handle = await open(place, "r").catch(() => null);
  if (handle === null) return;
  try {
    // Where a folder cannot be synced the file system keeps its own order.
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

/** Refuses a folder in which anything stands already. */
export async function refuseFull(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return;
  const names = found.isDirectory() ? await readdir(folder) : [folder];
  if (names.length > 0) throw new MoveRefused("folder-not-empty", { folder });
}
