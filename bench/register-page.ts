import { type BrowserContext, chromium, type Page } from "playwright-core";
import { ms, quantile } from "./machine.ts";

/** Fresh browsers, each with nothing cached. */
const OPENINGS = 7;
/** Pages turned, and seconds of scrolling. */
const TURNS = 10;
const SCROLLED = 3000;

/** When the first row could be clicked, in milliseconds since the navigation began; and what blocked the page until then. */
interface Opened {
  readonly usable: number;
  readonly blocked: number;
  /** The page's own thread on the processor: what the page costs, however busy the machine is. */
  readonly own: number;
}

interface Watched {
  usable: number | null;
  blocked: number;
}

/** Runs in the page before its own scripts: notes the frame after the first row has been drawn, and every long task. */
function watch(): void {
  const told: Watched = { usable: null, blocked: 0 };
  Object.assign(globalThis, { told });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) told.blocked += duration;
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (document.querySelector(".row-link") === null) return void requestAnimationFrame(look);
    // The frame in which the row is painted comes first; a task after it is heard.
    requestAnimationFrame(() => setTimeout(() => (told.usable = performance.now())));
  };
  requestAnimationFrame(look);
}

const told = (page: Page): Promise<Watched> =>
  page.evaluate(() => (globalThis as unknown as { readonly told: Watched }).told);

async function opened(context: BrowserContext, path: string): Promise<Opened> {
  const page = await context.newPage();
  // The compiler that runs this file names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(watch);
  const inside = await context.newCDPSession(page);
  await inside.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(path);
  await page.waitForFunction(() => (globalThis as unknown as { told: Watched }).told.usable !== null);
  const { usable, blocked } = await told(page);
  const { metrics } = await inside.send("Performance.getMetrics");
  const own = 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  await page.close();
  return { usable: usable ?? Number.NaN, blocked, own };
}

/** Milliseconds from the click on "next page" until other rows stand there. */
async function turned(page: Page): Promise<number> {
  const first = await page.locator(".row-link").first().innerText();
  const since = performance.now();
  await page.getByRole("button", { name: "下一页" }).click();
  await page.waitForFunction(
    (before) => document.querySelector<HTMLElement>(".row-link")?.innerText !== before,
    first,
  );
  return performance.now() - since;
}

/** Milliseconds between frames while the wheel turns without a pause. */
async function frames(page: Page): Promise<readonly number[]> {
  await page.mouse.move(600, 500);
  const counted = page.evaluate((during) => {
    const times: number[] = [];
    return new Promise<number[]>((resolve) => {
      const begun = performance.now();
      const next = (now: number) => {
        times.push(now);
        if (now - begun < during) requestAnimationFrame(next);
        else resolve(times);
      };
      requestAnimationFrame(next);
    });
  }, SCROLLED);
  const end = performance.now() + SCROLLED;
  for (let n = 0; performance.now() < end; n++) await page.mouse.wheel(0, n % 60 < 30 ? 120 : -120);
  const times = await counted;
  return times.slice(1).map((time, at) => time - (times[at] ?? time));
}

const line = (name: string, text: string): void => console.log(`  ${name.padEnd(58)} ${text}`);
const middle = (values: readonly number[]): string =>
  `p50 ${ms(quantile(values, 0.5))}  p95 ${ms(quantile(values, 0.95))}`;

/** Joins by the first start's link; the session's cookie. */
async function joined(
  url: string,
  token: string,
): Promise<{ readonly name: string; readonly value: string }> {
  const answer = await fetch(`${url}/api/invitations/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ name: "测速", password: "一把好锁 plain 2025" }),
  });
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "") ?? [];
  return { name, value };
}

/** Opens a register's page in Chromium as a person does, and tells until when it can be used, pages turned, and frames. */
export async function browseRegister(url: string, firstLink: string, path: string): Promise<void> {
  const cookie = await joined(url, firstLink.split("/join/")[1] ?? "");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({
      baseURL: url,
      locale: "zh-CN",
      viewport: { width: 1280, height: 900 },
    });
    await context.addCookies([{ ...cookie, url }]);
    return context;
  };
  try {
    const cold: Opened[] = [];
    for (let n = 0; n < OPENINGS; n++) {
      const context = await fresh();
      cold.push(await opened(context, path));
      await context.close();
    }
    line("page usable, browser with nothing cached", middle(cold.map(({ usable }) => usable)));
    line("  of it blocked by long tasks", middle(cold.map(({ blocked }) => blocked)));
    line("  processor time of the page's own thread", middle(cold.map(({ own }) => own)));
    const context = await fresh();
    await opened(context, path);
    const warm: Opened[] = [];
    for (let n = 0; n < OPENINGS; n++) warm.push(await opened(context, path));
    line("page usable, opened before", middle(warm.map(({ usable }) => usable)));
    line("  processor time of the page's own thread", middle(warm.map(({ own }) => own)));
    const page = await context.newPage();
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(path);
    await page.locator(".row-link").first().waitFor();
    const turns: number[] = [];
    for (let n = 0; n < TURNS; n++) turns.push(await turned(page));
    line("next page of rows", middle(turns));
    const between = await frames(page);
    const late = between.filter((gap) => gap > 34).length;
    line("frames while scrolling", `${middle(between)}  ${late} of ${between.length} later than 34 ms`);
  } finally {
    await browser.close();
  }
}
