import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startServer } from "../src/server/start.ts";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./run.mjs";
import { giveUp, tell } from "./say.mjs";

/**
 * `npm run pictures`: makes the pictures of docs/pictures from the product itself, over an empty data folder and a
 * fixed calendar, so that two runs show the same. Nobody's name is in them.
 */
const PLACE = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FOLDER = join(ROOT, "docs", "pictures");
const PLANS = join(ROOT, "plans");
const NOW = Date.parse("2024-03-20T02:00:00.000Z");
const DEMO = "demo-2025";
const REAL = "lingcheng-2024";
const SIZES = [
  { suffix: "", viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
  { suffix: "-phone", viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
];

/** Joins by a one-time link; the session cookie, and a way to send further things under it. */
async function joinAt(url, token, name) {
  let cookie = "";
  const send = async (path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie, origin: url },
      body: JSON.stringify(body),
    });
    cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  await send(`/api/invitations/${token}`, { name, password: "picture book 2024" });
  return { send, cookie: () => cookie };
}

const tokenOf = (link) => link.split("/join/")[1];

/** What is pictured: a name, an address, what has to stand there first, and who looks. */
async function subjects(server) {
  const office = await joinAt(server.url, tokenOf(server.firstLink), "值班员");
  const invited = await office.send("/api/invitations", { role: "reporter", unit: "区工业和信息化局" });
  const reporter = await joinAt(server.url, tokenOf(invited.link), "填报员");
  const text = await readFile(join(PLANS, "lingcheng-2024.damaged.txt"), "utf8");
  const draft = await office.send(`/api/books/${REAL}/drafts`, { text, name: "受损的一份", year: 2024 });
  const doubtful = draft.plan.commitments.find((one) => one.doubts.length > 0 && one.target !== null);
  return [
    { name: "start", path: "/", mark: "article.card" },
    { name: "wall", path: `/b/${DEMO}/wall`, mark: "main svg, .wall-list", whole: true },
    { name: "cockpit", path: `/b/${DEMO}`, mark: "main.cockpit" },
    { name: "commitment", path: `/b/${DEMO}/c/2025-01.c04`, mark: "button.door" },
    ...["infrastructure", "investment", "phoenix", "general"].map((line) => ({
      name: `line-${line}`,
      path: `/b/${DEMO}/l/${line}`,
      mark: "main.line-page h1",
      whole: true,
    })),
    { name: "register", path: `/b/${DEMO}/r/upgrades`, mark: "main table, .item-list" },
    { name: "item", path: `/b/${DEMO}/r/upgrades`, mark: "main table, .item-list", follow: true },
    {
      name: "desk",
      path: `/b/${REAL}/desk/${draft.id}`,
      mark: ".open-card",
      cookie: office.cookie(),
      open: doubtful?.words,
    },
    { name: "my", path: `/b/${DEMO}/my`, mark: "main .duty", cookie: reporter.cookie() },
  ];
}

/** Makes the window as high as the page, so that nothing that clings to its lower edge covers anything. */
async function growTo(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

async function picture(browser, url, subject, size) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size.viewport,
    deviceScaleFactor: size.deviceScaleFactor,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  if (subject.cookie !== undefined) {
    const [name, value] = subject.cookie.split("=");
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  await page.goto(subject.path);
  await page.locator(subject.mark).first().waitFor();
  if (subject.open !== undefined) await page.locator(".card-open", { hasText: subject.open }).first().click();
  if (subject.follow) await page.locator("main table a, .item-list a").first().click();
  // A pointer left on the page would show one thing as if somebody were about to press it.
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  if (subject.whole && size.suffix === "") await growTo(page, size.viewport.width);
  const path = join(FOLDER, `${subject.name}${size.suffix}.png`);
  await page.screenshot({ path });
  await context.close();
  const kilobytes = Math.round((await stat(path)).size / 1024);
  console.log(`  docs/pictures/${subject.name}${size.suffix}.png  ${kilobytes} kB`);
}

if (!existsSync(PLACE))
  giveUp(
    "没有浏览器。请安装：sudo apt-get install chromium fonts-noto-cjk",
    "There is no browser. Install one: sudo apt-get install chromium fonts-noto-cjk",
  );
if (!(await ensureBuilt())) giveUp("构建失败，原因见上。", "The build failed; the reason stands above.");
tell("正在拍照……", "Taking pictures …");
await mkdir(FOLDER, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), "taizhang-pictures-"));
const begun = Date.now();
const server = await startServer({
  dataDir: folder,
  port: 0,
  webDir: join(ROOT, "dist", "web"),
  plansDir: PLANS,
  log: false,
  simulatedClock: { now: () => new Date(NOW + Date.now() - begun).toISOString() },
});
const browser = await chromium.launch({
  executablePath: PLACE,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  for (const subject of await subjects(server))
    for (const size of SIZES) await picture(browser, server.url, subject, size);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
