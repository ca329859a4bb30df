import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/formats/xlsx/write-xlsx.ts";
import { COLUMNS } from "../../src/office/task-table/columns.ts";
import { ROWS_ABOVE, taskTable } from "../../src/office/task-table/task-table.ts";
import { NO_BROWSER, needs } from "./browser.ts";
import { type Typist, typistAt } from "./keyboard.ts";
import { leavesNoTrace, onSite, PLANS } from "./site.ts";

/** Our own statement, damaged the way the founding page is: traditional letters, glosses, lost bytes. */
const DAMAGED = readFileSync(join(PLANS, "lingcheng-2024.damaged.txt"), "utf8");

describe.skipIf(NO_BROWSER)(needs("识读：只用键盘，从粘贴全文到立账"), () => {
  const site = onSite("2024-03-20");
  let page: Page;
  let hands: Typist;
  let book = "";
  const open = (): Locator => page.locator(".open-card");
  const words = (): Promise<string> => open().locator(".open-words").innerText();
  const counted = (text: string): Promise<void> =>
    page.locator(".counters").getByText(text, { exact: true }).waitFor();
  const kept = (): Promise<void> => page.locator(".desk-bar").getByText("已存").waitFor();
  /** Goes down, or around by going up first, until the promise with these words is open. */
  const goTo = async (part: string): Promise<void> => {
    for (let step = 0; step < 30; step += 1) await hands.press("k");
    for (let step = 0; step < 30; step += 1) {
      if ((await words()).includes(part)) return;
      await hands.press("j");
    }
    throw new Error(`no promise says “${part}”`);
  };

  it("新建一本台账，粘贴受损的全文，写上年份，按回车就读出来", async () => {
    const office = await site.member("office");
    page = (await site.open({ cookie: office.cookie, stays: true })).page;
    hands = typistAt(page);
    await page.goto("/");
    await page.locator(".beginnings").waitFor();
    await hands.reach("新建台账");
    await hands.press("Enter");
    await page.locator("#book-title:focus").waitFor();
    await hands.type("陵城区试读台账");
    await hands.press("Tab");
    await hands.type("陵城区");
    await hands.press("Enter");
    await page.waitForURL(/\/b\/[^/]+\/desk$/);
    book = /\/b\/([^/]+)\/desk/.exec(page.url())?.[1] ?? "";
    await hands.reach("粘贴全文");
    await hands.type(DAMAGED);
    await hands.reach("是哪一年的规划");
    await hands.retype("2024");
    await hands.press("Enter");
    await page.locator(".desk-columns").waitFor();
  });

  it("左边是修好的原文，每一处修复都有标记；右边是承诺卡片和计数", async () => {
    const text = page.locator(".desk-text");
    await text.getByText("修复 7 处").waitFor();
    expect(await text.innerText()).toContain("强化同中石化绿源地热能公司的合作");
    expect(await text.innerText()).not.toMatch(/[áàāéèēíìīóòōúùū]/);
    const coverage = text.locator(".coverage");
    const sentences = (await coverage.locator("span").allInnerTexts()).map((told) =>
      Number(/\d+/.exec(told)?.[0]),
    );
    expect(sentences).toHaveLength(6);
    expect(sentences.slice(1).reduce((sum, count) => sum + count, 0)).toBe(sentences[0]);
    expect(await coverage.innerText()).toContain("原文说“十个转型”：点了 10 项，只写了 3 项");
    for (const certainty of ["exact", "by-gloss", "by-language"])
      expect(await text.locator(`.desk-scroll .repair-${certainty}`).count(), certainty).toBeGreaterThan(0);
    const guess = text.locator(".desk-scroll .repair-by-language").first();
    expect(await guess.getAttribute("title")).toMatch(/原作“.+”，只凭语言推断（把握 0\.\d+）/);
    await counted("20 项承诺");
    await counted("0 项已采纳");
    await counted("4 处读法未定");
    await counted("20 项没有责任");
  });

  it("有歧义的句子列出各种读法，用数字键选定", async () => {
    for (const [sentence, senses] of [
      ["并力争6月份前投入使用", 2],
      ["规上企业15家以上", 2],
      ["完全实现“地热代煤”", 3],
    ] as const) {
      await goTo(sentence);
      const choices = open().locator(".doubt-card .sense");
      expect(await choices.count(), sentence).toBe(senses);
      expect(await choices.getByText("暂按").count(), sentence).toBe(1);
      expect((await choices.allInnerTexts()).join("")).not.toMatch(/\d{4}-\d{2}-\d{2}/);
      await hands.press(String(senses));
      await open().locator(".doubt-card.settled").waitFor();
      expect(await choices.nth(senses - 1).getAttribute("aria-pressed")).toBe("true");
      await hands.press("1");
      expect(await choices.nth(0).getAttribute("aria-pressed")).toBe("true");
    }
    await counted("1 处读法未定");
    // The fourth stays open: it may be adopted all the same.
    await goTo("10个车间投入使用");
    expect(await open().locator(".doubt-card:not(.settled)").count()).toBe(1);
  });

  it("采纳、编辑、拆开、合并、不收、撤回，都是一个键", async () => {
    await goTo("加快数字经济产业园、鲁北大数据中心项目二期开工建设");
    await hands.press("a");
    await counted("1 项已采纳");
    expect(await words()).toContain("6月份前投入使用");

    await goTo("梳理传统产业企业100个");
    await hands.press("e");
    await hands.reach("数量");
    await hands.retype("一百");
    await hands.press("Escape");
    await open().getByText("数量要写数字").waitFor();
    await hands.retype("120");
    await hands.press("Escape");
    await open().getByText("= 120 个").waitFor();
    await hands.press("z");
    await open().getByText("= 100 个").waitFor();

    await goTo("攀亲联姻");
    await hands.press("x");
    await open().getByText("从哪里拆开？").waitFor();
    await hands.press("1");
    await counted("21 项承诺");
    expect(await words()).not.toContain("引进和转化");
    await hands.press("m");
    await counted("20 项承诺");
    expect(await words()).toContain("引进和转化更多先进技术成果项目");
    await hands.press("z", "z");
    await counted("20 项承诺");

    await goTo("泛越野车型基地");
    await hands.press("s");
    await counted("19 项承诺");
    await counted("1 不收入账");
    await hands.press("s");
    await counted("20 项承诺");
    await hands.press("s");
    await counted("19 项承诺");
  });

  it("写责任：牵头领导、牵头单位、责任单位，再抄给选中的几项；没有责任的数得清", async () => {
    await goTo("规上企业15家以上");
    await hands.press("v");
    await goTo("着手设立数字经济产业发展基金");
    await hands.press("v");
    await page.getByText("选中 2 项").waitFor();
    await goTo("龙头企业10家以上");
    await hands.press("o");
    await page.locator("#owner-leader:focus").waitFor();
    await hands.type("分管招商副区长");
    await hands.press("Tab");
    await hands.type("投资促进局");
    await hands.press("Tab");
    await hands.type("工信局、财政局");
    await hands.press("Escape");
    await open().getByText("分管招商副区长").waitFor();
    await counted("18 项没有责任");
    await hands.press("c");
    await counted("16 项没有责任");
    await goTo("着手设立数字经济产业发展基金");
    expect(await open().innerText()).toContain("分管招商副区长 · 投资促进局");
  });

  it("写节点：按季一键设好，改数字，抄给选中的", async () => {
    await goTo("龙头企业10家以上");
    await hands.press("w");
    await hands.press("Enter");
    await open().locator(".waypoint-row").nth(3).waitFor();
    for (const expected of ["1", "3", "6", "10"]) {
      await hands.reach("累计应到");
      await hands.type(expected);
    }
    await hands.reach("把当前项的节点抄给选中的");
    await hands.press("Enter");
    await open().getByText("4 个节点").waitFor();
    await goTo("规上企业15家以上");
    await open().getByText("4 个节点").waitFor();
  });

  it("按 / 查找，按 ? 看按键，按 Esc 关上", async () => {
    await hands.press("/");
    await hands.type("地热");
    await hands.press("Enter");
    expect(await page.locator(".desk-card").count()).toBe(2);
    await hands.press("/");
    await hands.retype("");
    await hands.press("Escape");
    await page.locator(".desk-card").nth(19).waitFor();
    await hands.press("?");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("选一种读法").waitFor();
    await hands.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("刷新页面，一切都还在", async () => {
    await kept();
    await page.reload();
    await counted("19 项承诺");
    await counted("1 项已采纳");
    await counted("1 处读法未定");
    await counted("16 项没有责任");
    await page.getByText("已存").waitFor();
  });

  it("改过的任务分解表放回来，先看改了什么，采用以后还能撤回；按 D 到没选定的读法", async () => {
    const id = /desk\/([^/?]+)/.exec(page.url())?.[1] ?? "";
    const draft = await (await page.request.get(`/api/books/${book}/drafts/${id}`)).json();
    const sheet = taskTable(draft);
    const leader = COLUMNS.findIndex(({ key }) => key === "leader");
    const rows = sheet.rows.map(({ cells, ...row }, at) => ({
      ...row,
      cells: at === ROWS_ABOVE ? cells.with(leader, { look: "text", words: "分管工业副区长" }) : cells,
    }));
    const bytes = Buffer.from(writeXlsx({ ...sheet, rows }));
    await page
      .locator("#table-back")
      .setInputFiles({ name: "改.xlsx", mimeType: "application/zip", buffer: bytes });
    const dialog = page.getByRole("dialog");
    await dialog.getByText("分管工业副区长").waitFor();
    await dialog.getByRole("button", { name: "采用选中的 1 行" }).click();
    await dialog.waitFor({ state: "hidden" });
    await hands.press("k", "z", "d");
    await counted("16 项没有责任");
    expect(await words()).toContain("10个车间投入使用");
    await kept();
  });

  it("立账前列清楚会记下什么；立账后挂图上就是这些承诺", async () => {
    await hands.reach("立账");
    await hands.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("19 项承诺立账").waitFor();
    expect(await dialog.innerText()).toMatch(/1 项不收[\s\S]*1 处读法未定：立账后标“暂不能研判：未选读法”/);
    await hands.reach("立账");
    await hands.press("Enter");
    await page.getByRole("heading", { name: /19 项承诺/ }).waitFor();
    await hands.reach("挂图");
    await hands.press("Enter");
    const wall = page.locator("main svg").first();
    await wall.getByRole("link", { name: /^力争引进营收过亿元的龙头企业10家以上/ }).waitFor();
    expect(await wall.locator(".tz-row").count()).toBe(19);
    expect(await wall.textContent()).not.toContain("泛越野车型基地");
    expect(await wall.textContent()).toContain("分管招商副区长");
  });

  it("没选定读法的承诺：暂不能研判，并说明原因", async () => {
    await page.goto(`/b/${book}/wall`);
    await page.locator("main svg").first().waitFor();
    await hands.reach("确保5月份前10个车间投入使用");
    await hands.press("Enter");
    await page.getByRole("heading", { name: "确保5月份前10个车间投入使用" }).waitFor();
    await page.locator(".verdict-light").getByText("暂不能研判").waitFor();
    await page
      .locator(".reason")
      .getByText(/原句有 3 种读法.尚未选定/)
      .waitFor();
    // The original stays beside it in the adopted plan, repairs and all.
    await page.goto(`/b/${book}/desk`);
    await page.getByRole("link", { name: "陵城区2024年三篇文章工作安排" }).click();
    await page.getByText("修复 7 处").waitFor();
  });
  leavesNoTrace(site);
});
