import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Draft } from "../../src/office/answers.ts";
import { createFileDrafts, createMemoryDrafts } from "../../src/store/desk/drafts.ts";
import { PLAN } from "./district.ts";

const draft = (version: number, more: Partial<Draft> = {}): Draft => ({
  id: "d-1",
  plan: PLAN,
  setAside: [],
  accepted: [],
  sentences: [],
  version,
  ...more,
});

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), "taizhang-drafts-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
};

describe.each([
  ["in files", async () => createFileDrafts(await folder())],
  ["in memory", async () => createMemoryDrafts()],
])("Drafts %s", (_, open) => {
  it("are kept, listed by book, replaced by version, and removed", async () => {
    const drafts = await open();
    expect(await drafts.get("qinghe", "d-1")).toBeNull();
    expect((await drafts.put("qinghe", draft(1), 0)).ok).toBe(true);
    expect(await drafts.get("qinghe", "d-1")).toEqual(draft(1));
    expect((await drafts.put("qinghe", draft(2, { setAside: ["2025-01.c04"] }), 1)).ok).toBe(true);
    expect(await drafts.list("qinghe")).toEqual([
      { id: "d-1", title: PLAN.title, version: 2, commitments: 3 },
    ]);
    expect(await drafts.list("hechuan")).toEqual([]);
    await drafts.remove("qinghe", "d-1");
    await drafts.remove("qinghe", "d-1");
    expect(await drafts.list("qinghe")).toEqual([]);
  });

  it("refuse a save on another version and hand back what stands", async () => {
    const drafts = await open();
    await drafts.put("qinghe", draft(1), 0);
    const again = await drafts.put("qinghe", draft(1), 0);
    expect(again).toEqual({ ok: false, error: draft(1) });
    const gone = await drafts.put("qinghe", draft(2, { id: "d-2" }), 1);
    expect(gone).toEqual({ ok: false, error: null });
  });

  it("let one of many saves on one version through", async () => {
    const drafts = await open();
    await drafts.put("qinghe", draft(1), 0);
    const saves = await Promise.all(
      Array.from({ length: 8 }, (_unused, n) => drafts.put("qinghe", draft(2, { accepted: [String(n)] }), 1)),
    );
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

it("Drafts in files never leave their folder and leave no half file behind", async () => {
  const root = await folder();
  const drafts = createFileDrafts(join(root, "drafts"));
  expect(await drafts.get("..", "people")).toBeNull();
  expect(await drafts.get("qinghe", "../../people")).toBeNull();
  expect(await drafts.list("../..")).toEqual([]);
  await drafts.put("qinghe", draft(1), 0);
  expect(await readdir(join(root, "drafts", "qinghe"))).toEqual(["d-1.json"]);
});
