import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openFile } from "../formats/open.ts";
import { openDemo, type DemoPorts } from "../office/demo-book.ts";
import { FOUNDING, openFounding, type FoundingFile } from "../office/founding.ts";
import { DEMO_BOOK } from "../office/demo/demo-entries.ts";
import type { Office } from "../office/office.ts";
import { StoreRefused } from "../store/refused.ts";

const FOUNDING_FILE = "lingcheng-2024.txt";
const DEMO_FILE = "demo-2025.txt";

async function shipped(folder: string, name: string): Promise<FoundingFile> {
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  const opened = await openFile(bytes, name);
  // The files are part of the product, so a refusal here is a damaged installation and no bad input.
  if (!opened.ok) throw new Error(`the shipped plan ${name} cannot be read: ${opened.error.code}`);
  return { opened: opened.value, name, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** A shipped book that has lost entries stays as it is until somebody mends it; the others still open. */
async function unlessIncomplete(opening: Promise<void>): Promise<void> {
  try {
    await opening;
  } catch (error) {
    if (!(error instanceof StoreRefused && error.code === "book-incomplete")) throw error;
  }
}

async function openPlan(office: Office, plansDir: string): Promise<void> {
  const standing = await office.ports.store.head(FOUNDING.book);
  if (standing !== null && standing.size > 0) return;
  const founding = await openFounding(office, await shipped(plansDir, FOUNDING_FILE));
  if (!founding.ok) throw new Error(`the founding plan was refused: ${founding.error.code}`);
}

async function openYear(demo: DemoPorts, plansDir: string): Promise<void> {
  const opened = await openDemo(demo, await shipped(plansDir, DEMO_FILE));
  if (!opened.ok) throw new Error(`the plan of ${DEMO_BOOK} was refused: ${opened.error.code}`);
}

/** Opens the two books that the product ships with, once: the founding plan and the demonstration. */
export async function openShippedBooks(office: Office, demo: DemoPorts, plansDir: string): Promise<void> {
  await unlessIncomplete(openPlan(office, plansDir));
  await unlessIncomplete(openYear(demo, plansDir));
}
