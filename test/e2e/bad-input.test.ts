import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { NO_BROWSER, needs } from "./browser.ts";
import { photograph } from "./paper.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

const PLAN = "青禾区2024年任务\n年底前实施重点技改项目4个以上。\n";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe.skipIf(NO_BROWSER)(needs("识读：坏的、空的、涉密的、带脚本的，一句话说清楚，什么也不留下"), () => {
  const site = onSite("2024-03-20");
  let office: Member;
  let book = "";
  let page: Page;

  beforeAll(async () => {
    if (NO_BROWSER) return;
    office = await site.member("office");
    book = (await office.tell("/api/books", { title: "试读台账", district: "青禾区" })).body.id;
    page = (await site.open({ cookie: office.cookie, stays: true })).page;
  });

  /** The desk with nothing handed in. */
  const sitDown = async (): Promise<void> => {
    await page.goto(`/b/${book}/desk`);
    await page.locator("form.hand-in").waitFor();
  };
  const read = (): Promise<void> => page.getByRole("button", { name: "识读", exact: true }).click();
  const fault = () => page.locator("form.hand-in [role=alert]");
  const nothingKept = async (): Promise<void> => {
    expect((await office.ask(`/api/books/${book}/drafts`)).body).toEqual([]);
    expect((await office.ask(`/api/books/${book}/entries`)).body).toEqual([]);
    expect(page.url()).toContain(`/b/${book}/desk`);
    expect(page.url()).not.toMatch(/desk\/.+/);
  };

  it("改名成 .docx 的照片：说是图片，请换 Word 文档或粘贴", async () => {
    await sitDown();
    const photo = { ...photograph("工作安排.docx"), mimeType: WORD };
    await page.locator("#plan-file").setInputFiles(photo);
    await read();
    await fault().getByText("“工作安排.docx”是一张图片").waitFor();
    expect(await fault().innerText()).toContain("把正文复制后直接粘贴");
    // What was chosen is still there, so that the person sees what was meant.
    expect(await page.locator(".drop-place").innerText()).toContain("工作安排.docx");
    await nothingKept();
  });

  it("空文件，什么也没粘贴，年份写错：各说各的", async () => {
    await sitDown();
    await read();
    await page.locator("#paste-help .fault").getByText("请粘贴文字，或者放入一个文件。").waitFor();
    await page.locator("#plan-file").setInputFiles({
      name: "空.txt",
      mimeType: "text/plain",
      buffer: Buffer.alloc(0),
    });
    await read();
    await fault().getByText("空").first().waitFor();
    await nothingKept();
    await sitDown();
    await page.getByLabel("粘贴全文").fill(PLAN);
    await page.getByLabel("是哪一年的规划").fill("二四年");
    await read();
    await page.locator("#plan-year-help .fault").getByText("请写四位数的年份").waitFor();
    expect(await page.getByLabel("粘贴全文").inputValue()).toBe(PLAN);
    await nothingKept();
  });

  it("带密级标志的文字和文件：拒收，说明原因，什么也不存", async () => {
    await sitDown();
    await page.getByLabel("粘贴全文").fill(`机密★10年\n${PLAN}`);
    await read();
    await fault().getByText("材料标有密级").waitFor();
    expect(await fault().innerText()).toContain("未保存任何内容");
    await nothingKept();
    await sitDown();
    await page.locator("#plan-file").setInputFiles({
      name: "安排.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(`秘密★5年\n${PLAN}`),
    });
    await read();
    await fault().getByText("材料标有密级").waitFor();
    await nothingKept();
    // Not in a draft, not in a log, not in a file that was meant to be temporary.
    const files = await readdir(site.dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const mark of ["机密★10年", "秘密★5年"]) expect(bytes.includes(mark), file.name).toBe(false);
    }
  });

  it("不是规划的文字：照样打开，说没有读出承诺，不能立账", async () => {
    await sitDown();
    await page.getByLabel("粘贴全文").fill("今天天气很好，我们去公园散步，晚上吃了面条。");
    await read();
    // No year in the text: the year is asked for, and the text stays where it was.
    await page.locator("#plan-year-help .fault").getByText("看不出这是哪一年的规划").waitFor();
    expect(await page.getByLabel("粘贴全文").inputValue()).toContain("今天天气很好");
    await page.getByLabel("是哪一年的规划").fill("2024");
    await read();
    await page.locator(".desk-columns").waitFor();
    await page.getByText("这份文字里没有读出承诺").waitFor();
    await page.getByRole("button", { name: "立账" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "立账" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await sitDown();
    await page.getByRole("button", { name: "不要了" }).click();
    await page.locator(".ant-popconfirm").getByRole("button", { name: "不要了" }).click();
    await page.getByText("案头没有没读完的文稿。").waitFor();
    await nothingKept();
  });

  it("带脚本的网页：只读文字，脚本不跑，从外面取的东西不取", async () => {
    await sitDown();
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>任务</title>
<script>globalThis.ran = 1; document.title = "ran";</script></head><body>
<img src="http://192.0.2.1/pixel.png" onerror="globalThis.ran = 2">
<p>青禾区2024年任务</p><p>年底前实施重点技改项目4个以上<img src=x onerror="globalThis.ran=3">。</p>
<p>&lt;script&gt;globalThis.ran = 4&lt;/script&gt;</p><svg onload="globalThis.ran = 5"></svg>
<p>年底前新建<a href="javascript:globalThis.ran=6">口袋公园</a>3个以上。</p></body></html>`;
    await page.locator("#plan-file").setInputFiles({
      name: "任务.html",
      mimeType: "text/html",
      buffer: Buffer.from(html),
    });
    await read();
    await page.locator(".desk-columns").waitFor();
    const text = page.locator(".desk-text");
    await text.getByText("重点技改项目4个以上").first().waitFor();
    expect(await text.locator("script, img, a, svg, iframe").count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran ?? 0)).toBe(0);
    expect(await page.locator(".desk-card").count()).toBe(2);
  });

  it("粘贴进来的标签只当文字", async () => {
    await sitDown();
    await page
      .getByLabel("粘贴全文")
      .fill(`青禾区2024年任务\n年底前实施重点技改项目4个以上<img src=x onerror="globalThis.ran=7">。\n`);
    await read();
    await page.locator(".desk-columns").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran ?? 0)).toBe(0);
  });
  leavesNoTrace(site);
});
