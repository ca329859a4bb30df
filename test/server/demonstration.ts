import { readFile } from "node:fs/promises";
import { openFile } from "../../src/formats/open.ts";
import { DEMO_BOOK } from "../../src/office/demo/demo-entries.ts";
import { createPretendClock, openDemo } from "../../src/office/demo-book.ts";
import { createOffice, type Inquiry } from "../../src/office/office.ts";
import { createMemoryDrafts } from "../../src/store/desk/drafts.ts";
import { createMemoryEvidence } from "../../src/store/desk/evidence.ts";
import { nativeDigest, randomSalts } from "../../src/store/digest.ts";
import { createMemoryBlobs, createMemoryStore } from "../../src/store/memory.ts";

const PLANS = new URL("../../plans/", import.meta.url);
/** A plan that is shipped with the program. */
export const shipped = async (name: string) => {
  const opened = await openFile(new Uint8Array(await readFile(new URL(name, PLANS))), name);
  if (!opened.ok) throw new Error(opened.error.code);
  return { opened: opened.value, name, sha256: "0".repeat(64) };
};

/** The demonstration: the richest book there is, so that every optional field is there somewhere. */
export async function demonstration(): Promise<Inquiry> {
  const clock = createPretendClock({ now: () => "2026-01-15T00:00:00.000Z" });
  const store = createMemoryStore({ clock, salts: randomSalts, digest: nativeDigest });
  const evidence = createMemoryEvidence(createMemoryBlobs(nativeDigest));
  const office = createOffice({ store, evidence, clock, drafts: createMemoryDrafts(), newId: () => "a" });
  const opened = await openDemo({ store, evidence, clock }, await shipped("demo-2025.txt"));
  if (!opened.ok) throw new Error(opened.error.code);
  const inquiry = await office.ask(DEMO_BOOK);
  if (inquiry === null) throw new Error("no demonstration");
  return inquiry;
}
