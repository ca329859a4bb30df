import { beforeAll, describe, expect, it } from "vitest";
import { NO_BROWSER, needs, PHONE } from "./browser.ts";
import { FOUNDING, leavesNoTrace, type Member, onSite } from "./site.ts";

/** Where pictures of the pages go, for whoever wants to look at them; nowhere when unset. */
const LOOK = process.env.TAIZHANG_LOOK;

describe.skipIf(NO_BROWSER)(needs("日期：怎么写都认得全，认不全的留着说明，日历也能选"), () => {
  const site = onSite("2024-07-10");
  let office: Member;
  beforeAll(async () => {
    if (!NO_BROWSER) office = await site.member("office");
  });
  const opened = async (size = {}) => {
    const { page } = await site.open({ cookie: office.cookie, ...size });
    const list = await office.ask(`/api/books/${FOUNDING}/wall`);
    expect(list.http).toBe(200);
    await page.goto(`/b/${FOUNDING}/c/2024-01.c04`);
    await page.getByRole("button", { name: "调整", exact: true }).click();
    const field = page.getByLabel("文件日期");
    await field.waitFor();
    return { page, field };
  };

  it.each(["2024/1/20", "2024-1-20", "2024.1.20", "2024-01-20", "20240120", "2024年1月20日"])(
    "一个键一个键地写 %s，离开时是 1 月 20 日，不是 1 月 2 日",
    async (typed) => {
      const { page, field } = await opened();
      await field.click();
      await page.keyboard.type(typed, { delay: 40 });
      await page.getByLabel("文号").click();
      expect(await field.inputValue()).toBe("2024年1月20日");
      await page.close();
    },
  );

  it("写了一半的留在那里，说明还缺什么；补全就好", async () => {
    const { page, field } = await opened();
    await field.click();
    await page.keyboard.type("2024-1");
    await page.keyboard.press("Tab");
    await page.getByText("还看不出是哪一天").waitFor();
    expect(await field.inputValue()).toBe("2024-1");
    await field.focus();
    await page.keyboard.press("End");
    await page.keyboard.type("-5");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("2024年1月5日");
    expect(await page.getByText("还看不出是哪一天").count()).toBe(0);
  });

  it.each([
    ["desktop", {}],
    ["phone", { size: PHONE }],
  ])("从日历上选，%s", async (name, size) => {
    const { page, field } = await opened(size);
    await field.fill("2024-1-5");
    await page
      .locator(".day-input", { has: page.locator("#document-day") })
      .getByRole("button")
      .click();
    await page.locator(".ant-picker-dropdown").waitFor();
    if (LOOK !== undefined) await page.screenshot({ path: `${LOOK}/day-${name}.png` });
    await page.locator('.ant-picker-dropdown td[title="2024-01-18"]').click();
    expect(await field.inputValue()).toBe("2024年1月18日");
    await page.locator(".ant-picker-dropdown").waitFor({ state: "hidden" });
  });
  leavesNoTrace(site);
});
