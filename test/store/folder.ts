import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A fresh folder that is removed when the test ends. */
export async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "taizhang-store-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}
