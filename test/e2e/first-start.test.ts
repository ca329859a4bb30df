import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { NO_BROWSER, needs } from "./browser.ts";
import { DEMO, FOUNDING, leavesNoTrace, onSite, PASSWORD } from "./site.ts";

/** Pages of the demonstration that anybody may open, each of which has to say that everything on it is invented. */
const OPEN_PAGES = ["", "/wall", "/r", "/r/upgrades", "/desk", "/log", "/c/2025-01.c04"];

describe.skipIf(NO_BROWSER)(needs("第一次启动：两本台账，一条一次性链接；然后督查室邀请别人"), () => {
  const site = onSite("2024-03-20");

  it("起始页有两本台账：真实的一本只立了账，演示的一本标着“模拟”", async () => {
    const { page } = await site.open();
    await page.goto("/");
    const cards = page.locator("article.card");
    await cards.first().waitFor();
    expect(await cards.count()).toBe(2);
    const [real, shown] = [cards.nth(0), cards.nth(1)];
    expect(await real.innerText()).toContain("陵城区2024年");
    expect(await real.innerText()).toContain("账上 1 条");
    expect(await real.getByText("模拟").count()).toBe(0);
    expect(await shown.innerText()).toContain("青禾区2025年");
    expect(await shown.getByText("模拟", { exact: true }).isVisible()).toBe(true);
    // Nobody is here yet, and the page says where the link stands.
    await page.getByText("第一次启动").waitFor();
    // The real book can be read as long as it holds nothing but the published plan.
    await page.goto(`/b/${FOUNDING}/log`);
    await page.locator(".timeline li").waitFor();
    expect(await page.locator(".timeline li").count()).toBe(1);
  });

  it("演示不用登录就能看，每一页都写着模拟，挂图的画面里也写着", async () => {
    const { page } = await site.open();
    for (const place of OPEN_PAGES) {
      await page.goto(`/b/${DEMO}${place}`);
      await page.locator("main h1, main .state-line, main p").first().waitFor();
      // The masthead knows its book a moment after the page itself may stand.
      await page.locator("header .simulated").waitFor();
      await page.locator(".simulated-line").waitFor();
      expect(await page.locator("header .simulated").isVisible(), place).toBe(true);
      expect(await page.locator(".simulated-line").innerText(), place).toContain("全是虚构");
    }
    await page.goto(`/b/${DEMO}/wall`);
    const picture = page.locator("main svg").first();
    await picture.waitFor();
    expect(await picture.textContent()).toContain("模拟数据 SIMULATED");
    for (const lang of ["zh", "en"]) {
      const svg = await page.request.get(`/api/books/${DEMO}/wall.svg?lang=${lang}`);
      expect(await svg.text()).toContain("SIMULATED");
      const sheet = await page.request.get(`/print/${DEMO}/wall?lang=${lang}`);
      expect(await sheet.text()).toContain("SIMULATED");
    }
  });

  it("演示翻在2025年8月31日，说明只供查看，没有可写的地方", async () => {
    const { page } = await site.open();
    await page.goto(`/b/${DEMO}`);
    await page.locator(".time-bar").getByText("2025年8月31日").waitFor();
    await page.goto("/");
    await page.getByText("只读，不用登录").waitFor();
    await page.goto(`/b/${DEMO}/desk`);
    await page.getByText("模拟台账只供查看，不能读入新的规划。").waitFor();
    expect(await page.locator("form").count()).toBe(0);
    await page.goto(`/b/${DEMO}/c/2025-01.c04`);
    await page.locator("h1").waitFor();
    expect(await page.getByRole("button", { name: "报一次情况" }).count()).toBe(0);
  });

  it("打开链接，写姓名和密码，就登录了；填错的地方说明白，写过的还在", async () => {
    const { page } = await site.open();
    await page.goto(new URL(site.firstLink).pathname);
    await page.getByText("以“督查室”身份").waitFor();
    await page.getByLabel("姓名").fill("秦主任");
    await page.getByLabel("密码", { exact: true }).fill("太短");
    await page.getByRole("button", { name: "加入", exact: true }).click();
    await page.locator("#password-help .fault").getByText("不足 10 个字符").waitFor();
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await page.getByLabel("再输一遍密码").fill(`${PASSWORD}?`);
    await page.getByRole("button", { name: "加入", exact: true }).click();
    await page.locator("#again-help .fault").getByText("不一样").waitFor();
    expect(await page.getByLabel("姓名").inputValue()).toBe("秦主任");
    await page.getByLabel("再输一遍密码").fill(PASSWORD);
    await page.getByRole("button", { name: "加入", exact: true }).click();
    await page.locator(".person").getByText("秦主任 · 督查室").waitFor();
    expect(await page.getByText("第一次启动").count()).toBe(0);
  });

  it("链接只能用一次", async () => {
    const { page } = await site.open();
    await page.goto(new URL(site.firstLink).pathname);
    await page.getByText("这个邀请链接已用过或已过期").waitFor();
  });

  it("登录后邀请填报和核验各一人；他们各在自己的浏览器里加入", async () => {
    const { page } = await site.open();
    await page.goto("/sign-in");
    await page.getByLabel("姓名").fill("秦主任");
    await page.getByLabel("密码").fill("不是这个密码 2024");
    await page.getByRole("button", { name: "登录" }).click();
    await page.locator("main .fault").first().waitFor();
    await page.getByLabel("密码").fill(PASSWORD);
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByRole("link", { name: "人员" }).click();
    await page.getByText("目前只有您一个人").waitFor();
    for (const [role, unit, name] of [
      ["填报", "工信局", "郑填报"],
      ["核验", "统计局", "冯核验"],
    ] as const) {
      await page.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
      await page.getByLabel("单位", { exact: true }).fill("");
      await page.getByRole("button", { name: "生成一次性链接" }).click();
      await page.getByText("填报和核验人员必须写明单位。").waitFor();
      await page.getByLabel("单位", { exact: true }).fill(unit);
      await page.getByRole("button", { name: "生成一次性链接" }).click();
      const before = await page.locator("#made-link").inputValue();
      expect(before).toContain(`${site.url}/join/`);
      const guest = (await site.open()).page;
      await guest.goto(before);
      await guest.getByText(`单位：${unit}`).waitFor();
      await guest.getByLabel("姓名").fill(name);
      await guest.getByLabel("密码", { exact: true }).fill(PASSWORD);
      await guest.getByLabel("再输一遍密码").fill(PASSWORD);
      await guest.getByRole("button", { name: "加入", exact: true }).click();
      await guest.locator(".person").getByText(`${name} · ${unit}`).waitFor();
      // Only the office manages people.
      expect(await guest.getByRole("link", { name: "人员" }).count()).toBe(0);
      await guest.goto("/people");
      await guest.locator("[role=alert]").waitFor();
      await page.reload();
      await page.getByRole("rowheader", { name }).waitFor();
    }
  });

  it("演示连督查室也写不进去", async () => {
    const { page } = await site.open();
    await signIn(page, "秦主任");
    await page.goto(`/b/${DEMO}/c/2025-01.c04`);
    await page.locator("h1").waitFor();
    expect(await page.getByRole("button", { name: "报一次情况" }).count()).toBe(0);
    const refused = await page.evaluate(async (path) => {
      const body = JSON.stringify({
        commitment: "2025-01.c04",
        nothingNew: true,
        effectiveOn: "2025-08-31",
        evidence: [],
      });
      const answer = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      return answer.json();
    }, `/api/books/${DEMO}/returns`);
    expect(refused.error.zh).toContain("这是模拟台账，只供演示，不能写入");
  });

  it("停用一个人以后，他再也登录不了", async () => {
    const { page } = await site.open();
    await signIn(page, "秦主任");
    await page.getByRole("link", { name: "人员" }).click();
    await page
      .getByRole("row", { name: /郑填报/ })
      .getByRole("button", { name: "停用" })
      .click();
    await page.locator(".ant-popconfirm").getByRole("button", { name: "停用" }).click();
    await page
      .getByRole("row", { name: /郑填报/ })
      .getByText("已停用")
      .waitFor();
    const gone = (await site.open()).page;
    await gone.goto("/sign-in");
    await gone.getByLabel("姓名").fill("郑填报");
    await gone.getByLabel("密码").fill(PASSWORD);
    await gone.getByRole("button", { name: "登录" }).click();
    await gone.locator("main .fault").first().waitFor();
    expect(await gone.locator(".person").count()).toBe(0);
  });
  leavesNoTrace(site);
});

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.locator(".person").waitFor();
}
