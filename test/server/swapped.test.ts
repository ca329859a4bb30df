import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startServer } from "../../src/server/start.ts";
import { joinAt } from "../e2e/site.ts";

it("a file swapped on the disk is named by the page's check, and not handed out until the true one is back", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "taizhang-swapped-"));
  const server = await startServer({ dataDir, port: 0, webDir: null, log: false });
  onTestFinished(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const office = await joinAt(server.url, server.firstLink?.split("/join/")[1] ?? "", "试用一");
  const { id } = (await office.tell("/api/books", { title: "青禾区台账", district: "青禾区" })).body;
  const book = `/api/books/${id}`;
  const upload = async (words: string) => {
    const form = new FormData();
    form.set("file", new File([words], "验收单.txt"), "验收单.txt");
    return (await office.upload(`${book}/evidence`, form)).body.sha256 as string;
  };
  const sha256 = await upload("青岚水厂验收单");
  const facts = { name: "青岚水厂" };
  const write = { register: "projects", item: null, facts, effectiveOn: "2025-03-10", seen: 0 };
  expect((await office.tell(`${book}/writes`, { ...write, evidence: [sha256] })).http).toBe(200);
  const verify = async () => (await office.ask(`${book}/verify`)).body.faults;
  const paper = async () => {
    const { http, body } = await office.ask(`${book}/evidence/${sha256}`);
    return [http, body?.error?.code ?? null];
  };
  expect([await verify(), await paper()]).toEqual([[], [200, null]]);

  writeFileSync(join(dataDir, "evidence", "bytes", sha256.slice(0, 2), sha256), "苍岭水厂验收单");
  expect(await verify()).toEqual([{ seq: 1, fault: "evidence-changed" }]);
  expect(await paper()).toEqual([409, "evidence-changed"]);

  expect(await upload("青岚水厂验收单")).toBe(sha256);
  expect([await verify(), await paper()]).toEqual([[], [200, null]]);
});
