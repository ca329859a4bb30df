import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../src/server/start.ts";
import { typed } from "./heard.ts";

const BOOK = "lingcheng-2024";
const PLANS = join(import.meta.dirname, "..", "..", "plans");
const here = mkdtempSync(join(tmpdir(), "taizhang-moving-"));
const at = (name: string): string => join(here, name);
const verify = (folder: string) => typed("verify", "--book", BOOK, "--data", at(folder));

beforeAll(async () => {
  const server = await startServer({
    dataDir: at("data"),
    port: 0,
    webDir: null,
    plansDir: PLANS,
    log: false,
  });
  await server.close();
  writeFileSync(at("minutes.txt"), "会议纪要：沟渠整治由水务局负责。");
  const book = ["--book", BOOK, "--data", at("data"), "--register", "matters", "--stage", "assigned"];
  const written = await typed("write", ...book, "--fact", "name=整治沟渠", "--evidence", at("minutes.txt"));
  expect([written.code, written.remarks]).toEqual([0, ""]);
}, 60_000);
afterAll(() => rmSync(here, { recursive: true, force: true }));

describe("a book on its way: export, import, verify, backup, restore", () => {
  it("is exported, imported into an empty folder, and verified there, evidence too", async () => {
    const out = await typed("export", "--book", BOOK, "--data", at("data"), "--out", at("book.jsonl"));
    expect([out.code, out.answer]).toEqual([0, expect.stringContaining(BOOK)]);
    expect((await typed("import", at("book.jsonl"), "--data", at("second"))).code).toBe(0);
    const [first, second] = [await verify("data"), await verify("second")];
    expect([second.code, second.answer]).toEqual([0, expect.stringContaining("全部一致")]);
    expect(first.code).toBe(0);
    await typed("export", "--book", BOOK, "--data", at("second"), "--out", at("again.jsonl"));
    const leaves = (file: string) =>
      readFileSync(at(file), "utf8")
        .split("\n")
        .filter((line) => line.includes('"leaf"'));
    expect(leaves("again.jsonl")).toEqual(leaves("book.jsonl"));
  });

  it("a word changed on the way is refused whole, in the language asked for", async () => {
    writeFileSync(at("bad.jsonl"), readFileSync(at("book.jsonl"), "utf8").replace("整治沟渠", "整治河道"));
    const refused = await typed("import", at("bad.jsonl"), "--data", at("third"), "--lang", "en");
    expect([refused.code, refused.remarks]).toEqual([1, expect.stringMatching(/^✗ [^一-鿿]*$/m)]);
    expect((await verify("third")).code).toBe(1);
    // Nothing of it stays, so that another book may come into the folder.
    expect(existsSync(at("third"))).toBe(false);
  });

  it("is backed up and restored to a new folder only", async () => {
    const kept = await typed("backup", "--data", at("data"), "--to", at("backup"));
    expect([kept.code, kept.remarks]).toEqual([0, expect.not.stringContaining("✗")]);
    expect((await typed("restore", at("backup"), "--data", at("restored"))).code).toBe(0);
    expect((await verify("restored")).code).toBe(0);
    const twice = await typed("restore", at("backup"), "--data", at("restored"));
    expect([twice.code, twice.remarks]).toEqual([1, expect.stringMatching(/^✗ /)]);
  });
});
