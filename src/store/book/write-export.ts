import { open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { exportBook } from "./export.ts";
import type { Exported, ExportSource } from "./export.ts";
import type { Watch } from "./refused.ts";
import { MoveRefused } from "./refused.ts";

const BATCH = 1024 * 1024;

/** Writes an export so that its name appears when the file is whole and on disk, or not at all. */
export async function writeExport(path: string, source: ExportSource, watch: Watch): Promise<Exported> {
  const passing = join(dirname(resolve(path)), `.${process.pid}-${Date.now()}.part`);
  try {
    const file = await open(passing, "wx", 0o600);
    try {
      const lines = exportBook(source, watch);
      let pending = "";
      for (;;) {
        const next = await lines.next();
        if (!next.done) pending += next.value;
        if (pending.length > BATCH || next.done) {
          await file.writeFile(pending);
          pending = "";
        }
        if (!next.done) continue;
        await file.sync();
        await rename(passing, path);
        return next.value;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(passing, { force: true });
    throw asRefusal(error, path);
  }
}

/** A fault of the disk as a sentence; anything else as it is. */
export function asRefusal(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || syscall === undefined) return error;
  return new MoveRefused("disk-refused", { file, why: code ?? error.message });
}
