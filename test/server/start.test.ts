import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { findConsoleDoor } from "../../src/server/console-key.ts";
import { startServer, type StartOptions } from "../../src/server/start.ts";
import { PASSWORD } from "./house.ts";

const PLANS = fileURLToPath(new URL("../../plans", import.meta.url));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "taizhang-start-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

const started = async (options: StartOptions) => {
  const server = await startServer({ port: 0, log: false, ...options });
  onTestFinished(server.close);
  return server;
};

const json = async (url: string, init: RequestInit = {}) => {
  const answer = await fetch(url, init);
  return { status: answer.status, body: await answer.json(), cookie: answer.headers.get("set-cookie") ?? "" };
};

const post = (body: unknown, cookie = ""): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", cookie: cookie.split(";")[0] ?? "" },
  body: JSON.stringify(body),
});

it("starts over an empty folder with two books and a one-time link, and keeps everything over a restart", async () => {
  const dataDir = join(await folder(), "data");
  const first = await started({ dataDir, webDir: null, plansDir: PLANS });
  const cards = (await json(`${first.url}/api/books`)).body;
  expect(cards.map(({ id, simulated }: { id: string; simulated: boolean }) => [id, simulated])).toEqual(
    expect.arrayContaining([
      ["lingcheng-2024", false],
      ["demo-2025", true],
    ]),
  );
  // The founding plan is adopted as it was read, and nothing else stands in its book.
  const founding = (await json(`${first.url}/api/books/lingcheng-2024/entries`)).body;
  expect(founding.map(({ act, by }: { act: string; by: string }) => [act, by])).toEqual([
    ["adopt", "shipped"],
  ]);
  const demo = (await json(`${first.url}/api/books/demo-2025/verify`)).body;
  expect(demo).toMatchObject({ faults: [] });

  // The data belong to their owner alone.
  expect((await stat(dataDir)).mode & 0o077).toBe(0);
  expect((await stat(join(dataDir, "server.json"))).mode & 0o077).toBe(0);

  const token = first.firstLink?.split("/join/")[1] ?? "";
  const joined = await json(
    `${first.url}/api/invitations/${token}`,
    post({ name: "秦主任", password: PASSWORD }),
  );
  expect(joined.body).toMatchObject({ person: { role: "office" }, firstStart: false });
  expect(joined.cookie).toMatch(/HttpOnly; SameSite=Strict/);
  const book = await json(
    `${first.url}/api/books`,
    post({ title: "新台账", district: "禾川区" }, joined.cookie),
  );
  expect(book.status).toBe(200);
  const door = await findConsoleDoor(dataDir);
  expect(door?.url).toBe(first.url);
  const console = await fetch(`${first.url}/api/people`, {
    headers: { authorization: `Bearer ${door?.key}` },
  });
  expect(console.status).toBe(200);
  await first.close();
  expect(await findConsoleDoor(dataDir)).toBeNull();

  const again = await started({ dataDir, webDir: null, plansDir: PLANS });
  expect(again.firstLink).toBeNull();
  const signed = await json(`${again.url}/api/session`, post({ name: "秦主任", password: PASSWORD }));
  expect(signed.status).toBe(200);
  const books = await json(`${again.url}/api/books`, {
    headers: { cookie: signed.cookie.split(";")[0] ?? "" },
  });
  expect(books.body).toHaveLength(3);
  expect((await json(`${again.url}/api/books/demo-2025/verify`)).body).toEqual(demo);
});

it("takes the next free port when the first is taken, and a second server over one folder is refused", async () => {
  const blocker = createServer();
  await new Promise<void>((done) => blocker.listen(0, "127.0.0.1", done));
  onTestFinished(() => void blocker.close());
  const address = blocker.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const dataDir = await folder();
  const server = await started({ dataDir, webDir: null, port });
  expect(Number(new URL(server.url).port)).toBeGreaterThan(port);
  await expect(startServer({ dataDir, webDir: null, port: 0, log: false })).rejects.toMatchObject({
    code: "second-writer",
  });
  // The refused start has not shut the door of the one that runs.
  expect((await findConsoleDoor(dataDir))?.url).toBe(server.url);
});

it("serves the built workbench, and its first page for every address of it", async () => {
  const root = await folder();
  const { mkdir, writeFile } = await import("node:fs/promises");
  const webDir = join(root, "web");
  await mkdir(join(webDir, "assets"), { recursive: true });
  await writeFile(join(webDir, "index.html"), "<!doctype html><title>台账</title>");
  await writeFile(join(webDir, "assets", "main-abcdef12.js"), "export {};");
  const { url } = await started({ dataDir: join(root, "data"), webDir });
  const page = await fetch(`${url}/b/x/c/2024-01.c01?lang=en`);
  expect([page.status, await page.text()]).toEqual([200, await readFile(join(webDir, "index.html"), "utf8")]);
  const script = await fetch(`${url}/assets/main-abcdef12.js`);
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${url}/assets/gone.js`)).status).toBe(404);
  expect((await fetch(`${url}/..%2f..%2fdata%2fpeople.sqlite`)).headers.get("content-type")).toContain(
    "text/html",
  );
});
