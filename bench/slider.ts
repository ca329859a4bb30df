/**
 * How fast the time slider shows another day: npx tsx bench/slider.ts [entries] [--browser]
 * Starts the real server over a synthetic book on SQLite (default 100,000 entries in one year) and asks it for walls of moving
 * days, as a slider does; the first walls of the server stand in a row of their own. With --browser it also moves the slider of the built workbench and waits for the new drawing.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import type { Proposal } from "../src/ledger/entry.ts";
import { startServer } from "../src/server/start.ts";
import { addDays, type Day, endOfMonth, instantOf } from "../src/std/day.ts";
import { nativeDigest, randomSalts } from "../src/store/digest.ts";
import { createSqliteStore } from "../src/store/sqlite/store.ts";
import { machine, ms, quantile } from "./machine.ts";
import { FIRST_DAY, LAST_DAY, scaleOf, SYNTHETIC_HEADER, syntheticProposals } from "./synthetic.ts";

const size = Number(process.argv.slice(2).find((one) => !one.startsWith("--")) ?? 100_000);
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WEB = process.env.TAIZHANG_WEB ?? join(ROOT, "dist", "web");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const BATCH = 1000;

/** Writes the synthetic year through the store's own append, its clock moving on with the entries. */
async function writeBook(path: string): Promise<void> {
  let now = Date.parse(SYNTHETIC_HEADER.openedAt);
  const clock = { now: () => instantOf(now) };
  const store = await createSqliteStore({ path, clock, salts: randomSalts, digest: nativeDigest });
  await store.open(SYNTHETIC_HEADER);
  const step = (360 * 86_400_000 * BATCH) / size;
  let batch: Proposal[] = [];
  const send = async (): Promise<void> => {
    const appended = await store.append(SYNTHETIC_HEADER.book, batch, []);
    if (!appended.ok) throw new Error("the synthetic book was refused");
    now += step;
    batch = [];
  };
  for (const proposal of syntheticProposals(scaleOf(size))) {
    batch.push(proposal);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  await store.close();
}

/** Days as a hand moves them: on by one, and now and then a leap to a month-end. */
function movingDays(count: number): readonly Day[] {
  const days = Array.from({ length: count }, (_, n) =>
    n % 7 === 6 ? endOfMonth(2025, 1 + ((n * 5) % 12)) : addDays(FIRST_DAY, 30 + ((n * 3) % 330)),
  );
  return [...new Set(days)];
}

function report(name: string, took: readonly number[], bytes = 0): void {
  const kilobytes = bytes === 0 ? "" : `  ${Math.round(bytes / 1024)} kB`;
  console.log(
    `  ${name.padEnd(52)} p50 ${ms(quantile(took, 0.5)).padStart(9)}  p95 ${ms(quantile(took, 0.95)).padStart(9)}${kilobytes}`,
  );
}

/**
 * A server that has just been started runs code that nothing has made quick yet, for some ten walls. They are told in a row of their
 * own; these days are asked for by nobody else.
 */
const warmingDays = (others: readonly Day[]): readonly Day[] =>
  Array.from({ length: 20 }, (_, n) => addDays(FIRST_DAY, 31 + n * 15)).filter(
    (day) => !others.includes(day),
  );

/** One moving hand over HTTP: every day once, so that no answer comes from the cache. */
async function overHttp(url: string, path: string, name: string, days: readonly Day[]): Promise<void> {
  const took: number[] = [];
  let bytes = 0;
  for (const on of days) {
    const start = performance.now();
    const answer = await fetch(`${url}/api/books/${SYNTHETIC_HEADER.book}/${path}?on=${on}`);
    bytes = (await answer.text()).length;
    took.push(performance.now() - start);
    if (!answer.ok) throw new Error(`${path} ${answer.status}`);
  }
  report(name, took, bytes);
}

/** Milliseconds from a key on the slider to the drawing of the day it moved to. */
const move = (page: Page, key: string): Promise<number> =>
  page.evaluate(async (pressed) => {
    const slider = document.querySelector<HTMLInputElement>(".day-slider input");
    if (slider === null) throw new Error("no slider");
    const wall = document.querySelector("#wall-sheet .wall");
    if (wall === null) throw new Error("no wall");
    const start = performance.now();
    const drawn = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      }).observe(wall, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    slider.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
    return drawn;
  }, key);

async function inBrowser(url: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: "zh-CN" });
  await page.goto(`${url}/b/${SYNTHETIC_HEADER.book}/wall?on=2025-06-15`);
  await page.locator("#wall-sheet svg").waitFor();
  await page.waitForLoadState("networkidle");
  for (const [name, keys] of [
    ["browser: a day on, never asked before", Array.from({ length: 40 }, () => "ArrowRight")],
    ["browser: days asked for before", Array.from({ length: 30 }, () => "ArrowLeft")],
  ] as const) {
    const took: number[] = [];
    for (const key of keys) {
      took.push(await move(page, key));
      await page.waitForTimeout(30);
    }
    report(name, took);
  }
  await browser.close();
}

console.log(machine());
const folder = await mkdtemp(join(tmpdir(), "taizhang-slider-"));
try {
  await writeBook(join(folder, "taizhang.sqlite"));
  const server = await startServer({
    dataDir: folder,
    port: 0,
    webDir: existsSync(WEB) ? WEB : null,
    log: false,
  });
  const opening = performance.now();
  await fetch(`${server.url}/api/books/${SYNTHETIC_HEADER.book}/wall`).then((answer) => answer.text());
  console.log(
    `\n${size.toLocaleString("en")} entries until ${LAST_DAY}; opened and first wall in ${ms(performance.now() - opening)}`,
  );
  const days = movingDays(60);
  await overHttp(server.url, "wall", "HTTP wall as data, the first days after the start", warmingDays(days));
  await overHttp(server.url, "wall", "HTTP wall as data, day never asked before", days);
  await overHttp(server.url, "wall", "HTTP wall as data, asked before", days.slice(-20));
  await overHttp(server.url, "wall.svg", "HTTP wall as picture, state known, drawn anew", days.slice(-20));
  if (process.argv.includes("--browser") && existsSync(WEB) && existsSync(CHROMIUM))
    await inBrowser(server.url);
  await server.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
