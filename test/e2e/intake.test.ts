import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/formats/xlsx/write-xlsx.ts";
import type { SheetPage } from "../../src/office/task-table/sheet.ts";
import { type OpenBook, openBook } from "./book.ts";
import { NO_BROWSER, needs } from "./browser.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

/** A bureau's own sheet: a unit above the table, a head of its own words, one figure that is none, one name much like another. */
const LINES = [
  ["单位：亿元", "", "", ""],
  ["项目名称", "计划总投资", "计划竣工", "负责领导批示"],
  ["滨河现代智慧物流产业园一期", "1.2", "2025年6月底", ""],
  ["滨河现代智慧物流产业园二期", "0.8", "2025-12-31", "抓紧"],
  ["城北热源厂", "若干", "2025-10-31", ""],
];
const words = (text: string) => ({ look: "text" as const, words: text });
const PAGE: SheetPage = {
  name: "调度表",
  columns: LINES[0]?.map(() => ({ width: 16 })) ?? [],
  rows: LINES.map((cells) => ({ cells: cells.map((text) => (text === "" ? null : words(text))) })),
  merged: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  frozen: { rows: 2, columns: 1 },
  repeated: [1, 1],
  tableFrom: 1,
  paper: "A3",
  footer: "",
  choices: [],
};

describe.skipIf(NO_BROWSER)(needs("导入：先看，再登记"), () => {
  const site = onSite("2024-07-10");
  let reporter: Member;
  let book: OpenBook;
  let page: Page;

  beforeAll(async () => {
    if (NO_BROWSER) return;
    const office = await site.member("office");
    reporter = await site.member("reporter", "工信局");
    book = await openBook(office, "青禾区导入台账");
    await reporter.tell(`/api/books/${book.id}/writes`, {
      register: "projects",
      item: null,
      facts: { name: "滨河现代智慧物流产业园三期" },
      effectiveOn: "2024-07-01",
      seen: 0,
      evidence: [],
    });
    page = (await site.open({ cookie: reporter.cookie, stays: true })).page;
  });

  it("选了表格先看到每一行会怎样：单元格的错在单元格里，像的由人定", async () => {
    await page.goto(`/b/${book.id}/r/projects/import`);
    await page.locator('input[type="file"]').setInputFiles({
      name: "调度表.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(writeXlsx(PAGE)),
    });
    await page.getByText("读不成一个数：若干").waitFor();
    expect(await page.locator("tr.fate-ask").count()).toBe(2);
    await page.locator("tr.fate-ask").first().getByRole("button", { name: "是新的" }).click();
    await page.locator("tr.fate-new").first().waitFor();
    await page.locator("tr.fate-ask").first().getByRole("button", { name: "是新的" }).click();
    await page.getByRole("button", { name: "登记 2 行" }).waitFor();
  });

  it("登记一次写入两行，其余的留着；再看就没有新的了", async () => {
    await page.getByRole("button", { name: "登记 2 行" }).click();
    await page.getByText("已登记 2 行").waitFor();
    await page.getByText("没有可以登记的行").waitFor();
    const { body } = await reporter.ask(`/api/books/${book.id}/registers/projects/table?q=二期`);
    expect(body.rows[0].facts.totalInvestment).toBe("8000");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it("表头没认出来：从表里指一行，再说明各列是什么，就能登记", async () => {
    const lines = ["青禾区住建局二季度情况", "工程,额度（亿元）", "城南泵站改造,0.6"];
    await page.goto(`/b/${book.id}/r/projects/import`);
    await page.locator('input[type="file"]').setInputFiles({
      name: "情况.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\r\n")),
    });
    await page.getByText("请下载模板对照，或指明表头行").waitFor();
    await page.getByLabel("表头在哪一行").selectOption({ label: "第 2 行：工程 | 额度（亿元）" });
    await page.getByText("请指定对应的列").waitFor();
    const columns = page.locator(".intake-columns select");
    await columns.nth(0).selectOption({ label: "项目名称" });
    await page.locator("tr.fate-new").waitFor();
    await columns.nth(1).selectOption({ label: "总投资" });
    await page.locator("td.fresh", { hasText: "0.6" }).waitFor();
    await page.getByRole("button", { name: "登记 1 行" }).click();
    await page.getByText("已登记 1 行").waitFor();
    const { body } = await reporter.ask(`/api/books/${book.id}/registers/projects/table?q=泵站`);
    expect(body.rows[0].facts).toMatchObject({ name: "城南泵站改造", totalInvestment: "6000" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  leavesNoTrace(site);
});
