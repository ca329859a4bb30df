import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenBook, openBook } from "./book.ts";
import { NO_BROWSER, needs, PHONE } from "./browser.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

// 名称 | 镇街 | 计划总投资（万元）| 计划竣工
const ROWS = [
  ["甲厂产线改造", "东河镇", "900", "2024-06-30"],
  ["乙厂产线改造", "东河镇", "12000", "2024-08-31"],
  ["丙厂冷库改造", "西坡乡", "1500", "2024-07-20"],
  ["丁厂冷库改造", "", "700", ""],
] as const;

describe.skipIf(NO_BROWSER)(needs("名册：表、看板、日程、镇街是同一批事项"), () => {
  const site = onSite("2024-07-10");
  let reporter: Member;
  let book: OpenBook;
  let page: Page;
  const names = () => page.locator(".row-link").allInnerTexts();
  const at = (): URLSearchParams => new URL(page.url()).searchParams;

  beforeAll(async () => {
    if (NO_BROWSER) return;
    const office = await site.member("office");
    reporter = await site.member("reporter", "工信局");
    book = await openBook(office, "青禾区名册台账");
    for (const [name, place, totalInvestment, plannedEnd] of ROWS)
      await reporter.tell(`/api/books/${book.id}/writes`, {
        register: "upgrades",
        item: null,
        stage: "filed",
        facts: {
          name,
          totalInvestment,
          ...(place === "" ? {} : { place }),
          ...(plannedEnd === "" ? {} : { plannedEnd }),
        },
        effectiveOn: "2024-07-01",
        seen: 0,
        evidence: [],
      });
    page = (await site.open({ cookie: reporter.cookie, stays: true })).page;
  });

  it("筛选合乎各栏的类别，记在网址里；合计打开它的由来", async () => {
    await page.goto(`/b/${book.id}/r/upgrades`);
    await page.locator(".row-link").first().waitFor();
    expect(await names()).toEqual(ROWS.map(([name]) => name));
    await page.getByRole("button", { name: "筛选「镇街」" }).click();
    await page.getByRole("checkbox", { name: "东河镇 2" }).check();
    await page.getByText("镇街：东河镇").waitFor();
    expect(at().getAll("is")).toEqual(["place:东河镇"]);
    expect(await names()).toEqual(["甲厂产线改造", "乙厂产线改造"]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "1.29 亿元" }).click();
    await page.getByText("2 个事项填了这一栏，合计 1.29 亿元").waitFor();
    await page.getByRole("link", { name: "在表里从大到小看全部" }).click();
    await expect.poll(() => at().get("down")).toBe("1");
    await page.reload();
    await page.locator(".row-link").first().waitFor();
    expect(await names()).toEqual(["乙厂产线改造", "甲厂产线改造"]);
    await page.getByRole("button", { name: "去掉条件：镇街：东河镇" }).click();
    await expect.poll(names).toHaveLength(4);
  });

  it("看法起了名字留在这台浏览器里，打开就是那张表", async () => {
    await page.goto(`/b/${book.id}/r/upgrades?has=name:冷库&by=totalInvestment`);
    await page.getByText("项目名称含「冷库」").waitFor();
    await page.getByRole("button", { name: "常用看法" }).click();
    await page.getByPlaceholder("给现在的看法起个名字").fill("冷库");
    await page.getByRole("button", { name: "存下" }).click();
    expect(await page.getByLabel("现在看法的网址").inputValue()).toContain("has=name");
    await page.goto(`/b/${book.id}/r/upgrades`);
    await expect.poll(names).toHaveLength(4);
    await page.getByRole("button", { name: "常用看法" }).click();
    await page.getByRole("link", { name: "冷库", exact: true }).click();
    await expect.poll(names).toEqual(["丁厂冷库改造", "丙厂冷库改造"]);
  });

  it("键盘：/ 查找，J K 上下，回车打开", async () => {
    await page.goto(`/b/${book.id}/r/upgrades`);
    await page.locator(".row-link").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("产线");
    await expect.poll(names).toHaveLength(2);
    await page.locator("h1").click();
    for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "甲厂产线改造" }).waitFor();
  });

  it("看板上推进一个事项，用的是同一张登记表；日程和镇街随筛选", async () => {
    await page.goto(`/b/${book.id}/r/upgrades?view=board&is=place:东河镇`);
    await page.getByRole("button", { name: "推进「甲厂产线改造」" }).click();
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.locator(".board-column", { hasText: "环评与节能审查" }).getByText("甲厂产线改造").waitFor();
    await page.getByRole("button", { name: "日程" }).click();
    await page.getByText("环评与节能审查").first().waitFor();
    await page.getByRole("button", { name: "‹ 上个月" }).click();
    await page.getByText("计划竣工（已过期）").waitFor();
    expect(at().get("month")).toBe("2024-06");
    await page.getByRole("button", { name: "按镇街" }).click();
    await page.getByRole("link", { name: "打开「东河镇」的事项" }).click();
    await expect.poll(names).toEqual(["甲厂产线改造", "乙厂产线改造"]);
  });

  it("填表时写明依据，说出存疑之处，不拦人；镇街可选台账里用过的", async () => {
    await page.goto(`/b/${book.id}/r/upgrades#new`);
    await page.getByText("依据：项目纳统：计划总投资 ≥ 500 万元").waitFor();
    await page.getByRole("textbox", { name: "计划总投资", exact: true }).fill("900");
    await page.getByRole("textbox", { name: "累计完成投资" }).fill("1200");
    await page.getByText("「累计完成投资」1200 大于「计划总投资」900").waitFor();
    await page.getByRole("combobox", { name: "镇街" }).click();
    await page.locator(".ant-select-item-option", { hasText: "西坡乡" }).waitFor();
  });

  it("手机上同样的筛选在抽屉里，页面不出边", async () => {
    const phone = (await site.open({ cookie: reporter.cookie, size: PHONE })).page;
    await phone.goto(`/b/${book.id}/r/upgrades`);
    await phone.getByRole("button", { name: "筛选", exact: true }).click();
    await phone.locator("summary", { hasText: "镇街" }).click();
    await phone.getByRole("checkbox", { name: "未填 1" }).check();
    await phone.getByRole("button", { name: "看 1 个事项" }).click();
    await expect.poll(() => phone.locator(".row-link").allInnerTexts()).toEqual(["丁厂冷库改造"]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });

  leavesNoTrace(site);
});
