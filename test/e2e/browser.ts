import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

/** The browser that walks through the product: Debian's Chromium, or the one that CHROMIUM names. */
const PLACE = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** True when there is no browser on this machine: then these tests are skipped, and their titles say so. */
export const NO_BROWSER = !existsSync(PLACE);

/** Put behind a title: says what is missing and the command that installs it; nothing when all is there. */
export const needs = (title: string): string =>
  NO_BROWSER ? `${title} (needs chromium: sudo apt-get install chromium fonts-noto-cjk)` : title;

/** Switches off everything by which a browser itself would call home, so that what is recorded is ours. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { width: 1920, height: 1080 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** One window of one person: a cookie jar of its own, and a page. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** How a window is opened. */
export interface WindowOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** The session cookie of somebody who has joined; nobody is signed in without it. */
  readonly cookie?: string | undefined;
  /** Keeps the window open for the tests after this one; the browser closes it in the end. */
  readonly stays?: boolean;
}

/** A browser whose every window writes down what it asked for and what it complained of. */
export interface Walker {
  readonly open: (options?: WindowOptions) => Promise<Window>;
  /** Addresses asked for that are not the server's own. */
  readonly strayed: readonly string[];
  /** Errors of pages: thrown, or written to the console. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A refusal of the server is an answer, though the browser's console reports every 4xx as an error. */
const isRefusal = (text: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);

/** Starts the browser for one server. Nothing in a test waits longer than ten seconds for the page. */
export async function startWalker(url: string): Promise<Walker> {
  const browser: Browser = await chromium.launch({ executablePath: PLACE, args: QUIET });
  const strayed: string[] = [];
  const complaints: string[] = [];
  const watch = (context: BrowserContext): void => {
    context.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(`${url}/`) && !/^(?:data|blob|about):/.test(address)) strayed.push(address);
    });
    context.on("console", (message) => {
      if (message.type() === "error" && !isRefusal(message.text())) complaints.push(message.text());
    });
    context.on("weberror", (thrown) => complaints.push(String(thrown.error())));
  };
  return {
    strayed,
    complaints,
    open: async ({ size = DESKTOP, cookie, stays = false } = {}) => {
      const context = await browser.newContext({
        viewport: size,
        baseURL: url,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
      });
      context.setDefaultTimeout(10_000);
      watch(context);
      const [name = "", value = ""] = cookie?.split("=") ?? [];
      if (cookie !== undefined) await context.addCookies([{ name, value, url }]);
      if (!stays) onTestFinished(() => context.close());
      return { context, page: await context.newPage() };
    },
    close: () => browser.close(),
  };
}
