import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGE = join(ROOT, "dist", "reader-package");
const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const noPackage = !existsSync(join(PACKAGE, "package.json"));

const USE = `import { readPlan } from "taizhang-reader";
const { plan } = readPlan({ decoded: "青禾区2026年工作要点\\n9月底前建成青禾二小，新增学位1200个以上。" },
  { planId: "2026-01", year: 2026, sha256: "", mediaType: "text/plain" });
const told = plan.commitments.map(({ target, deadline }) => (target ? target.comparator + target.value + target.unit : "") + " " + deadline.on).join("; ");
`;
const TOLD = "2026-09-30; >=1200个 2026-09-30";

/** An empty folder into which the packed reader was put with what it asks for, and nothing else. */
async function installed(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "taizhang-reader-")));
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], {
    cwd: PACKAGE,
  });
  const home = join(folder, "node_modules", "taizhang-reader");
  await mkdir(home, { recursive: true });
  execFileSync("tar", [
    "-xzf",
    join(folder, "taizhang-reader-0.1.0.tgz"),
    "--strip-components=1",
    "-C",
    home,
  ]);
  const { dependencies } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
  expect(Object.keys(dependencies).length).toBeLessThan(6);
  for (const name of Object.keys(dependencies))
    await symlink(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  return folder;
}

describe.skipIf(noPackage)("the reader as a package of its own (needs npm run build)", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await installed();
  });

  it("reads a plan in Node, out of its tarball and the few packages it asks for", async () => {
    await writeFile(join(folder, "use.mjs"), `${USE}console.log(told);`);
    expect(execFileSync("node", ["use.mjs"], { cwd: folder, encoding: "utf8" }).trim()).toBe(TOLD);
  });

  it.skipIf(!existsSync(BROWSER))(
    "reads a plan in a browser, from a page that calls nobody (needs chromium)",
    async () => {
      await writeFile(join(folder, "page.js"), `${USE}document.title = told;`);
      await writeFile(
        join(folder, "index.html"),
        '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>',
      );
      await build({ root: folder, logLevel: "silent", configFile: false, build: { outDir: "out" } });
      const server = createServer((request, response) => {
        const name = (request.url ?? "/").replace(/^\/$/, "/index.html");
        response.setHeader("content-type", name.endsWith(".js") ? "text/javascript" : "text/html");
        readFile(join(folder, "out", name)).then(
          (bytes) => response.end(bytes),
          () => response.writeHead(404).end(),
        );
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const browser = await chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage();
        const strangers: string[] = [];
        page.on(
          "request",
          (request) => void (request.url().startsWith(home) || strangers.push(request.url())),
        );
        await page.goto(home);
        await page.waitForFunction(() => document.title !== "");
        expect(await page.title()).toBe(TOLD);
        expect(strangers).toEqual([]);
      } finally {
        await browser.close();
        server.close();
      }
    },
  );
});
