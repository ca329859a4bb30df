import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startServer } from "../../src/server/start.ts";

// A house that must use the national algorithms opens its book in SM3 (GB/T 32905) by the API; SHA-256 is what everybody else gets.
it("a book opened in SM3 is kept by SQLite, written to, verified from its bytes, and its checkpoint says which hash it is", async () => {
  const data = await mkdtemp(join(tmpdir(), "taizhang-sm3-"));
  const server = await startServer({ dataDir: data, port: 0, webDir: null, plansDir: null, log: false });
  onTestFinished(async () => {
    await server.close();
    await rm(data, { recursive: true, force: true });
  });
  const { key } = JSON.parse(await readFile(join(data, "server.json"), "utf8"));
  const send = async (path: string, body: object) => {
    const answer = await fetch(`${server.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
    return { code: answer.status, body: await answer.json() };
  };
  const get = (path: string) =>
    fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${key}` } }).then((answer) =>
      answer.text(),
    );

  const { body: card } = await send("/api/books", { title: "国密台账", district: "青禾区", hash: "sm3" });
  const written = await send(`/api/books/${card.id}/writes`, {
    register: "projects",
    item: null,
    facts: { name: "试用电缆" },
    effectiveOn: "2025-03-01",
    seen: 0,
    evidence: [],
  });
  expect(written.code, JSON.stringify(written.body)).toBe(200);
  expect(JSON.parse(await get(`/api/books/${card.id}/verify`))).toMatchObject({ entries: 1, faults: [] });
  expect((await get(`/api/books/${card.id}/checkpoint`)).split("\n")).toContain("hash sm3");

  const { body: plain } = await send("/api/books", { title: "平常台账", district: "青禾区" });
  expect(await get(`/api/books/${plain.id}/checkpoint`)).not.toContain("hash sm3");
  expect((await send("/api/books", { title: "别的", district: "青禾区", hash: "md5" })).code).toBe(400);
});
