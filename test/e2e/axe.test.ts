import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenBook, openBook } from "./book.ts";
import { DESKTOP, NO_BROWSER, needs, PHONE } from "./browser.ts";
import { doorPlaces, goTo, openPlaces, ownPlaces, type Place } from "./pages.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

/** WCAG 2.2, levels A and AA. */
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const GRAVE = new Set(["serious", "critical"]);

/** What axe finds serious or critical, one line each: rule, how often, and where it stands first. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(RULES)
    .analyze();
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ""))
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
}

describe.skipIf(NO_BROWSER)(needs("无障碍：axe 在每一页上都没有发现严重问题"), () => {
  const site = onSite("2024-03-20");
  let places: readonly Place[];
  let reporter: Member;
  let book: OpenBook;

  beforeAll(async () => {
    if (NO_BROWSER) return;
    const office = await site.member("office");
    reporter = await site.member("reporter", "工信局");
    book = await openBook(office, "青禾区试用台账");
    const draft = await office.tell(`/api/books/${book.id}/drafts`, {
      text: "青禾区补充任务\n年底前新建口袋公园3个以上。\n确保6月份前8个车间投入使用。\n",
      name: "补充",
      year: 2024,
    });
    const invited = await office.tell("/api/invitations", { role: "reader", unit: "" });
    places = [
      ...doorPlaces(invited.body.link),
      ...(await openPlaces(site)),
      ...ownPlaces(office, reporter, book, draft.body.id),
    ];
  });

  // Every page in both sizes and both languages, once each: all four would only find the same faults twice.
  for (const [size, lang, title] of [
    [DESKTOP, "zh", "1920×1080，中文"],
    [PHONE, "en", "390×844, English"],
  ] as const)
    it(title, { timeout: 120_000 }, async () => {
      const found: string[] = [];
      for (const who of new Set(places.map((place) => place.who))) {
        const { page } = await site.open({ size, cookie: who?.cookie });
        for (const place of places.filter((one) => one.who === who)) {
          await goTo(page, place, `?lang=${lang}`);
          found.push(...(await faultsOn(page)).map((fault) => `${place.name}: ${fault}`));
        }
      }
      expect(found).toEqual([]);
    });

  it("查得出毛病：放进一个没有名字的按钮，axe 会说出来", async () => {
    const { page } = await site.open();
    await page.goto("/sign-in");
    await page.locator("main form").waitFor();
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    expect((await faultsOn(page)).join()).toContain("button-name");
  });

  it("看过去的一天，换了底色，字也看得清", async () => {
    const { page } = await site.open();
    const found: string[] = [];
    for (const place of (await openPlaces(site)).slice(0, 4)) {
      await goTo(page, place, "?on=2025-06-30&known=2025-07-15");
      found.push(...(await faultsOn(page)).map((fault) => `${place.name}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it("打开的表单、抽屉、对话框也一样", async () => {
    const { page } = await site.open({ cookie: reporter.cookie });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await faultsOn(page)).map((fault) => `${name}: ${fault}`));
    };
    await page.goto(`/b/${book.id}/c/${book.upgrades}`);
    await page.getByRole("button", { name: "报一次情况" }).click();
    await page.getByRole("button", { name: "报送", exact: true }).click();
    await page.locator(".fault").first().waitFor();
    await look("a return with a fault");
    await page.goto("/b/demo-2025/c/2025-01.c04");
    await page.locator("button.door").click();
    await page.getByRole("dialog").getByText("算进这个数").waitFor();
    await look("the door behind a number");
    await page.goto("/b/demo-2025");
    await page.getByRole("button", { name: "换一天" }).click();
    await page.locator("#time-known").waitFor();
    await look("the form of the time bar");
  });
  leavesNoTrace(site);
});
