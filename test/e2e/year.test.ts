import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenBook, openBook } from "./book.ts";
import { NO_BROWSER, needs } from "./browser.ts";
import { photograph, sheet } from "./paper.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

describe.skipIf(NO_BROWSER)(needs("一年里：登记、佐证、核验、调整、冲销"), () => {
  const site = onSite("2024-03-20");
  let office: Member;
  let reporter: Member;
  let checker: Member;
  let book: OpenBook;
  const at = (path: string): string => `/b/${book.id}${path}`;
  const windowOf = async (member: Member): Promise<Page> => (await site.open({ cookie: member.cookie })).page;
  const button = (place: Page | Locator, name: string): Locator =>
    place.getByRole("button", { name, exact: true });

  beforeAll(async () => {
    if (NO_BROWSER) return;
    office = await site.member("office");
    reporter = await site.member("reporter", "工信局");
    checker = await site.member("checker", "统计局");
    book = await openBook(office, "青禾区试用台账");
    site.moveTo("2024-07-10");
  });

  /** Types a day into a date field and takes it. */
  const giveDay = async (place: Locator, day: string): Promise<void> => {
    await place.click();
    await place.fill(day);
    await place.press("Enter");
  };
  const choose = async (page: Page, place: Locator, option: string): Promise<void> => {
    await place.click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option }).click();
  };

  it("填报人登记一个技改项目：缺佐证、日期在将来，都在那一栏说清楚，写好的字不丢", async () => {
    const page = await windowOf(reporter);
    await page.goto(at(`/c/${book.upgrades}`));
    await page.getByRole("link", { name: "登记：技改项目" }).click();
    const form = page.locator("form.item-form");
    await button(form, "登记").click();
    await form.getByText("请填写“项目名称”。").waitFor();
    await form.getByLabel("项目名称").fill("冲压线改造");
    await form.getByLabel("企业", { exact: true }).fill("青禾机械厂");
    await choose(page, form.getByLabel("进入哪个阶段"), "开工");
    await form.getByText("这一阶段必须附佐证 · 凭什么算：备案证明与设备发票或现场照片").waitFor();
    await button(form, "登记").click();
    const evidence = form.locator(".field.faulty", { hasText: "佐证" });
    await evidence.getByText("「开工」须附佐证").waitFor();
    await form.locator("input[type=file]").setInputFiles([photograph("现场.png"), sheet("备案证明.pdf")]);
    await form.getByText("备案证明.pdf").waitFor();
    await giveDay(form.getByLabel("哪一天的事"), "2024-8-1");
    await button(form, "登记").click();
    const day = form.locator(".field.faulty", { hasText: "哪一天的事" });
    await day.getByText("晚于今天（2024-07-10）").waitFor();
    expect(await form.getByLabel("项目名称").inputValue()).toBe("冲压线改造");
    expect(await form.getByText("现场.png").count()).toBe(1);
    await giveDay(form.getByLabel("哪一天的事"), "2024-6-20");
    await button(form, "登记").click();
    await page.getByRole("heading", { name: "冲压线改造" }).waitFor();
    await page.getByText("已报未核").first().waitFor();
    expect(await page.locator(".timeline .evidence a").allInnerTexts()).toEqual(["现场.png", "备案证明.pdf"]);
  });

  it("跳过了备案就开工：照实收下，但标明缺前置手续；没有的阶段不收", async () => {
    const page = await windowOf(reporter);
    await page.goto(at("/r/upgrades"));
    await page.getByRole("link", { name: "冲压线改造" }).click();
    await page.getByText("缺前置手续").waitFor();
    const item = page.url().split("/").at(-1) ?? "";
    const wrong = await reporter.tell(`/api/books/${book.id}/writes`, {
      register: "upgrades",
      item,
      stage: "promised",
      effectiveOn: "2024-07-01",
      seen: 2,
      evidence: [],
    });
    expect(wrong.body.error).toMatchObject({ code: "unknown-stage", field: "stage" });
  });

  it("进入下一阶段，填上一条的备案日期，提醒就没有了", async () => {
    const page = await windowOf(reporter);
    await page.goto(at("/r/upgrades"));
    await page.getByRole("link", { name: "冲压线改造" }).click();
    await button(page, "进入下一阶段").click();
    let form = page.locator("form.item-form");
    await choose(page, form.getByLabel("进入哪个阶段"), "备案或核准");
    await giveDay(form.getByLabel("哪一天的事"), "2024-5-8");
    await button(form, "登记").click();
    await form.waitFor({ state: "hidden" });
    expect(await page.getByText("缺前置手续").count()).toBe(0);
    await button(page, "进入下一阶段").click();
    form = page.locator("form.item-form");
    await choose(page, form.getByLabel("进入哪个阶段"), "设备到位");
    await giveDay(form.getByLabel("哪一天的事"), "2024-7-1");
    await button(form, "登记").click();
    await form.waitFor({ state: "hidden" });
    expect(await page.locator(".track li[aria-current=step]").innerText()).toContain("设备到位");
    expect(await page.locator(".timeline > li").count()).toBe(3);
  });

  it("本月无新情况：点一下就报了；另报一次写明进展和问题", async () => {
    const page = await windowOf(reporter);
    await page.goto(at(`/c/${book.hall}`));
    await page.getByText("还没有人报过。").waitFor();
    await button(page, "报一次情况").click();
    await button(page, "本月无新情况").click();
    await page.locator("li.return").getByText("本月无新情况").waitFor();
    await button(page, "报一次情况").click();
    await button(page, "报送").click();
    await page.getByText("请写一句进展、问题或下一步").waitFor();
    await page.getByLabel("进展").fill("一窗办理已在三个大厅推开");
    await page.getByLabel("下一步").fill("九月底前覆盖全部镇街");
    await button(page, "报送").click();
    await page.locator("li.return").getByText("一窗办理已在三个大厅推开").waitFor();
    expect(await page.locator("li.return").count()).toBe(2);
    // A promise of another unit is refused, in words.
    await page.goto(at(`/c/${book.park}`));
    await button(page, "报一次情况").click();
    await page.getByLabel("进展").fill("替别人报一句");
    await button(page, "报送").click();
    await page.getByText("「工信局」不在这项承诺的责任单位之列").waitFor();
    expect(await page.getByLabel("进展").inputValue()).toBe("替别人报一句");
  });

  it("核验人核验开工的那一条；本单位的人没有这个按钮，硬来也被拒绝", async () => {
    const own = await site.member("checker", "工信局");
    const mine = await windowOf(own);
    await mine.goto(at("/r/upgrades"));
    await mine.getByRole("link", { name: "冲压线改造" }).click();
    await mine.locator(".timeline li").first().waitFor();
    expect(await button(mine, "核验").count()).toBe(0);
    const refused = await own.tell(`/api/books/${book.id}/attestations`, {
      entry: 2,
      level: 1,
      finding: "confirmed",
      evidence: [],
    });
    expect(refused.body.error).toMatchObject({ code: "attest-own-unit" });

    const page = await windowOf(checker);
    await page.goto(at("/r/upgrades"));
    await page.getByRole("link", { name: "冲压线改造" }).click();
    const entry = page.locator(".timeline > li", { hasText: "进入“开工”" });
    await button(entry, "核验").click();
    await entry.getByRole("radio", { name: "不属实" }).check();
    await button(entry, "核验").click();
    await entry.getByText("不属实时请写明查到了什么。").waitFor();
    await entry.getByRole("radio", { name: "属实", exact: true }).check();
    await entry.getByRole("radio", { name: "现场查看" }).check();
    await button(entry, "核验").click();
    await entry.getByText("核验要有依据").waitFor();
    await entry.getByLabel("说明").fill("7月10日到厂查看，设备已安装");
    await button(entry, "核验").click();
    await page.getByText("属实（现场查看）").waitFor();
  });

  it("再登记一个没核验的：承诺页和挂图都写 2 报 1 实，点开看得到每一笔", async () => {
    const stored = await uploaded(reporter, book.id, photograph("锻造线.png", 90));
    const second = await reporter.tell(`/api/books/${book.id}/writes`, {
      register: "upgrades",
      item: null,
      stage: "started",
      facts: { name: "锻造线改造" },
      effectiveOn: "2024-07-05",
      seen: 0,
      evidence: [stored],
    });
    expect(second.http).toBe(200);
    const page = await windowOf(office);
    await page.goto(at(`/c/${book.upgrades}`));
    const door = page.locator("button.door");
    await door.waitFor();
    expect(await door.locator(".reported").innerText()).toBe("2");
    expect(await door.locator(".proven").innerText()).toBe("1");
    await door.click();
    const drawer = page.locator(".ant-drawer");
    await drawer.getByText("2 个事项算进这个数").waitFor();
    await drawer.getByRole("button", { name: /冲压线改造/ }).click();
    await drawer.getByRole("link", { name: "现场.png" }).waitFor();
    await page.keyboard.press("Escape");
    await drawer.getByText("2 个事项算进这个数").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.goto(at("/wall"));
    const row = page.locator("main svg .tz-row", { hasText: "实施重点技改项目4个以上" }).first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/2\s*报\s*1\s*实/);
  });

  it("督查室凭文件调整目标：没有文件不行；调整后原目标还在旁边，挂图上标“已调整”", async () => {
    const page = await windowOf(office);
    await page.goto(at(`/c/${book.upgrades}`));
    await button(page, "调整").click();
    const form = page.locator("form.inset");
    await form.getByLabel("目标数").fill("3");
    await form.locator("button[type=submit]").click();
    await form.getByText("请写明理由。").waitFor();
    await form.getByLabel("理由").fill("两家企业搬迁，项目合并");
    await form.locator("button[type=submit]").click();
    await form.locator(".fault").getByText("文件").first().waitFor();
    await form.getByLabel("文件名称").fill("关于调整重点技改任务的通知");
    await form.getByLabel("文号").fill("青政办字〔2024〕18号");
    await giveDay(form.getByLabel("文件日期"), "2024-7-8");
    await form.locator("button[type=submit]").click();
    await form.waitFor({ state: "hidden" });
    await page.getByText("关于调整重点技改任务的通知").waitFor();
    const target = page.locator("section.panel", { hasText: "目标怎么变的" });
    expect(await target.innerText()).toMatch(/≥ 3 个[\s\S]*≥ 4 个/);
    await page.goto(at("/wall"));
    const row = page.locator("main svg .tz-row", { hasText: "实施重点技改项目4个以上" }).first();
    // What the light would be by the original promise may stand behind the word, in the same line.
    await row.getByText(/^已调整(?: · |$)/).waitFor();
    expect(await row.textContent()).toMatch(/≥ 3 个[\s\S]*原 4/);
    // Asked for the day before, the wall still shows the first target.
    await page.goto(at("/wall?on=2024-07-09"));
    await row.waitFor();
    expect(await row.textContent()).toContain("≥ 4 个");
  });

  it("写错的一条冲销要写理由；冲销后不再计入，但仍留在账上", async () => {
    const page = await windowOf(reporter);
    await page.goto(at("/r/upgrades"));
    await page.getByRole("link", { name: "锻造线改造" }).click();
    const entry = page.locator(".timeline > li").first();
    await button(entry, "冲销").click();
    const form = entry.locator("form");
    await button(form, "冲销").click();
    await form.getByText("请写明理由。").waitFor();
    await form.getByLabel("理由").fill("重复登记，与冲压线是同一个项目");
    await button(form, "冲销").click();
    await page.goto(at("/log"));
    const struck = page.locator(".timeline > li.struck");
    await struck.getByText(/已被第 \d+ 条冲销/).waitFor();
    expect(await struck.innerText()).toContain("锻造线改造");
    await page.getByText("重复登记，与冲压线是同一个项目").waitFor();
    await page.goto(at(`/c/${book.upgrades}`));
    await page.locator("button.door").waitFor();
    expect(await page.locator("button.door .reported").innerText()).toBe("1");
    await page.goto(at("/log"));
    await button(page, "校验整本账").click();
    await page.getByText(/校验通过：\d+ 条/).waitFor();
  });

  it("两个人同时改一个事项：后一个被拒绝，看得到中间的变动，写好的字还在，看过再交就行", async () => {
    const [first, second] = [await windowOf(reporter), await windowOf(office)];
    for (const page of [first, second]) {
      await page.goto(at("/r/upgrades"));
      await page.getByRole("link", { name: "冲压线改造" }).click();
      await button(page, "补充或更新").click();
    }
    const [one, two] = [first.locator("form.item-form"), second.locator("form.item-form")];
    await two.getByLabel("计划总投资").fill("800");
    await one.getByLabel("企业", { exact: true }).fill("青禾重型机械厂");
    await button(one, "登记").click();
    await one.waitFor({ state: "hidden" });
    await button(two, "登记").click();
    await two.getByText("您打开之后，这里又有了 1 条新记录").waitFor();
    await two.getByText("青禾重型机械厂").waitFor();
    expect(await two.getByLabel("计划总投资").inputValue()).toBe("800");
    await button(two, "登记").click();
    await two.waitFor({ state: "hidden" });
    const facts = second.locator("section.panel", { hasText: "现在的情况" });
    await facts.getByText("800").waitFor();
    // Seeing the other's change and sending again changed only the own field.
    expect(await facts.innerText()).toContain("青禾重型机械厂");
  });
  leavesNoTrace(site);
});

/** Stores a file as evidence through the interface; its hash. */
async function uploaded(member: Member, book: string, paper: ReturnType<typeof photograph>): Promise<string> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(paper.buffer)], { type: paper.mimeType }), paper.name);
  return (await member.upload(`/api/books/${book}/evidence`, form)).body.sha256;
}
