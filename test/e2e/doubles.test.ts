import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { creditCheckCharacter } from "../../src/registers/creditcode.ts";
import { type OpenBook, openBook } from "./book.ts";
import { NO_BROWSER, needs, PHONE } from "./browser.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

/** A credit code of nobody, with its check character. */
const BARE = "91371499MA0000007";
const CODE = `${BARE}${creditCheckCharacter(BARE) ?? ""}`;

/** Where pictures of the pages go, for whoever wants to look at them; nowhere when unset. */
const LOOK = process.env.TAIZHANG_LOOK;

describe.skipIf(NO_BROWSER)(needs("疑似重复：看见、判断、改判断，名册里写的是名字"), () => {
  const site = onSite("2024-07-10");
  let book: OpenBook;
  let office: Member;
  let east: Member;
  let page: Page;
  const picture = async (of: Page, name: string): Promise<void> => {
    if (LOOK !== undefined) await of.screenshot({ path: `${LOOK}/${name}.png`, fullPage: true });
  };
  const tell = async (who: Member, register: string, facts: object, stage?: string): Promise<string> => {
    const body = { register, item: null, facts, effectiveOn: "2024-07-01", seen: 0, evidence: [] };
    const answer = await who.tell(
      `/api/books/${book.id}/writes`,
      stage === undefined ? body : { ...body, stage },
    );
    if (answer.http !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.item;
  };

  beforeAll(async () => {
    if (NO_BROWSER) return;
    office = await site.member("office");
    east = await site.member("reporter", "东河镇");
    const west = await site.member("reporter", "西坡乡");
    book = await openBook(office, "青禾区招商台账");
    const first = await tell(
      east,
      "funnel",
      { name: "长风轴承项目", place: "东河镇", creditCode: CODE },
      "talks",
    );
    await tell(west, "funnel", { name: "长风轴承项目二期", place: "西坡乡", creditCode: CODE }, "lead");
    await tell(
      east,
      "contacts",
      { subject: "看厂址", case: first, day: "2024-07-01", kind: "visit-in" },
      "held",
    );
    page = (await site.open({ cookie: office.cookie, stays: true })).page;
  });

  it("两个镇分别上报的同一家，写明为什么像；督查室判断后只算一次，可以改判", async () => {
    await page.goto(`/b/${book.id}/l/investment`);
    const doubles = page.locator("section", { hasText: "疑似重复" });
    await doubles.getByText("1 对待判断，0 对已判断").waitFor();
    await doubles.getByText("代码相同").waitFor();
    await doubles.getByText("登记在两地：东河镇、西坡乡").waitFor();
    await picture(page, "doubles-open");
    await doubles.getByRole("textbox").fill("两份营业执照是同一张");
    await doubles.getByRole("button", { name: "是同一个", exact: true }).click();
    await doubles.getByText("已判断：是同一个").waitFor();
    await doubles.getByText("改判断").click();
    await doubles.getByRole("textbox").fill("二期另有一家公司");
    await doubles.getByRole("button", { name: "是两个" }).click();
    await doubles.getByText("已判断：是两个").waitFor();
    await picture(page, "doubles-decided");
  });

  it("「同一认定」的表和卡片写的是两件事的名字，点开就是那一件", async () => {
    await page.goto(`/b/${book.id}/r/identities`);
    await page.getByRole("link", { name: "长风轴承项目", exact: true }).first().waitFor();
    await picture(page, "identities-table");
    await page.getByRole("link", { name: "两份营业执照是同一张" }).click();
    await page.locator("dd").getByRole("link", { name: "长风轴承项目二期" }).waitFor();
    await picture(page, "identities-item");
    await page.locator("dd").getByRole("link", { name: "长风轴承项目", exact: true }).click();
    await page.getByRole("heading", { name: "接洽与拜访（1）" }).waitFor();
    await page.getByRole("link", { name: "看厂址" }).waitFor();
    await picture(page, "case");
  });

  it("程序没有想到的两件事，也可以从名册里选出来认定", async () => {
    await page.goto(`/b/${book.id}/r/identities#new`);
    await page.getByRole("combobox", { name: "名册" }).click();
    await page.locator(".ant-select-item-option", { hasText: "招商" }).first().click();
    await page.getByRole("combobox", { name: "事项", exact: true }).click();
    await page.locator(".ant-select-item-option", { hasText: "长风轴承项目二期" }).waitFor();
    await picture(page, "identities-form");
  });

  it("报送单位不能写的，不给它表单：公布数据、别的单位的事项", async () => {
    await tell(office, "statistics", {
      indicator: "工业增加值增速",
      period: "2024年上半年",
      figure: "6.1",
      unit: "%",
      vintage: "first",
      source: "统计公报",
      releasedOn: "2024-07-01",
    });
    const { page: reporters } = await site.open({ cookie: east.cookie });
    await reporters.goto(`/b/${book.id}/r/statistics`);
    await reporters.getByRole("link", { name: "工业增加值增速" }).click();
    await reporters.getByRole("heading", { name: "工业增加值增速" }).waitFor();
    expect(await reporters.getByRole("button", { name: "补充或更新" }).count()).toBe(0);
    await reporters.goto(`/b/${book.id}/r/funnel`);
    await reporters.getByRole("link", { name: "长风轴承项目二期" }).click();
    await reporters.getByText("这一事项由“西坡乡”登记，由该单位续写。").waitFor();
    expect(await reporters.getByRole("button", { name: "进入下一阶段" }).count()).toBe(0);
    await picture(reporters, "others-item");
  });

  it("手机上也看得清、不出边", async () => {
    const { page: phone } = await site.open({ cookie: office.cookie, size: PHONE });
    for (const path of ["l/investment", "r/identities"]) {
      await phone.goto(`/b/${book.id}/${path}`);
      await phone.locator("h1").waitFor();
      await phone.waitForLoadState("networkidle");
      await picture(phone, `phone-${path.replace("/", "-")}`);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
    }
  });

  leavesNoTrace(site);
});
