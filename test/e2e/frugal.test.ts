import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { NO_BROWSER, needs, PHONE } from "./browser.ts";
import { DEMO, leavesNoTrace, onSite } from "./site.ts";

/** Largest first load, in bytes of gzipped scripts and styles (DESIGN, section 7). */
const FIRST_LOAD = 450 * 1024;

/** What a page loads of scripts and styles: bytes as gzip would send them, whatever the server does. */
function weigh(page: Page): { readonly parts: () => Promise<readonly (readonly [string, number])[]> } {
  const waiting: Promise<readonly [string, number]>[] = [];
  page.on("response", (response) => {
    if (!["script", "stylesheet"].includes(response.request().resourceType())) return;
    const name = new URL(response.url()).pathname;
    waiting.push(response.body().then((body) => [name, gzipSync(body).length] as const));
  });
  return { parts: () => Promise.all(waiting) };
}

describe.skipIf(NO_BROWSER)(needs("省：第一次打开装得少，打印正好一页，断网也能办公"), () => {
  const site = onSite("2024-03-20");

  for (const [name, path, mark] of [
    ["起始页", "/", "article.card"],
    ["总览", `/b/${DEMO}`, "main.cockpit"],
    ["挂图", `/b/${DEMO}/wall`, "main svg"],
  ] as const)
    it(`${name}第一次打开，脚本和样式压缩后不超过 450 kB`, async () => {
      const { page } = await site.open();
      const scale = weigh(page);
      await page.goto(path);
      await page.locator(mark).first().waitFor();
      const parts = await scale.parts();
      const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
      expect(parts.length).toBeGreaterThan(0);
      expect(total, parts.map(([part, bytes]) => `${part}: ${bytes}`).join("\n")).toBeLessThanOrEqual(
        FIRST_LOAD,
      );
    });

  it("挂图打印正好是一页 A3，中英文、过去的一天都一样", async () => {
    const { page } = await site.open();
    for (const query of ["", "?lang=en", "?on=2025-03-31&known=2025-04-10"]) {
      await page.goto(`/print/${DEMO}/wall${query}`);
      await page.locator("svg").waitFor();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, query).toBe(1);
      const [, , , width = 0, height = 0] =
        /\/MediaBox\s*\[\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*\]/.exec(pdf)?.map(Number) ?? [];
      // A3 landscape is 420 × 297 mm; a point of PDF is 1/72 inch.
      expect(width / 72).toBeCloseTo(420 / 25.4, 1);
      expect(height / 72).toBeCloseTo(297 / 25.4, 1);
    }
  });

  it("手机上没有一页要左右拖动", async () => {
    const { page } = await site.open({ size: PHONE });
    const wide: string[] = [];
    for (const path of [
      "/",
      "/sign-in",
      ...["", "/wall", "/c/2025-01.c04", "/r", "/r/upgrades", "/log"].map((rest) => `/b/${DEMO}${rest}`),
    ]) {
      await page.goto(path);
      await page.locator("main#content").waitFor();
      await page.waitForFunction(() => !document.body.innerText.includes("正在翻账"));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path}: ${over} px`);
    }
    expect(wide).toEqual([]);
  });

  it("不用脚本也看得到纸上的挂图", async () => {
    const { page } = await site.open();
    await page.route("**/*", (route) =>
      route.request().resourceType() === "script" ? route.abort() : route.continue(),
    );
    await page.goto(`/print/${DEMO}/wall`);
    await page.locator("svg").getByText("27 项承诺", { exact: true }).waitFor();
    expect(await page.locator("script").count()).toBe(0);
  });
  leavesNoTrace(site);
});
