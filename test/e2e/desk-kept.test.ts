import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { NO_BROWSER, needs, startWalker, type Walker } from "./browser.ts";
import { joinAt, leavesNoTrace, type Member, onSite, WEB } from "./site.ts";

const TEXT =
  "青禾区2026年工作要点\n一、产业。力争全年引进企业20家。新建粮仓3座。\n二、交通。修好乡道40公里。年底前开通公交线2条。";
const SERVED = fileURLToPath(new URL("served.ts", import.meta.url));

const saved = (page: Page): Promise<void> =>
  page.locator(".desk-bar").getByText("已存", { exact: true }).waitFor();
const opened = (page: Page, words: string): Promise<void> =>
  page.locator(".desk-cards").getByText(words).first().click();
/** A draft as the interface answers it, as far as it is looked at here. */
interface Standing {
  readonly plan: {
    readonly commitments: readonly {
      readonly id: string;
      readonly words: string;
      readonly owner: { readonly leaderPost: string | null };
    }[];
  };
  readonly accepted: readonly string[];
  readonly setAside: readonly string[];
}

/** The draft's promises by their words, with what both people may have changed. */
const told = ({ plan, accepted, setAside }: Standing) =>
  Object.fromEntries(
    plan.commitments.map(({ id, words, owner }) => [
      words.slice(0, 6),
      [owner.leaderPost, accepted.includes(id), setAside.includes(id)],
    ]),
  );
/** A book with one draft on its desk, and the draft's page and address. */
async function drafted(office: Member): Promise<{ readonly page: string; readonly api: string }> {
  const book = (await office.tell("/api/books", { title: "青禾区试存台账", district: "青禾区" })).body.id;
  const made = await office.tell(`/api/books/${book}/drafts`, { text: TEXT, name: "要点", year: 2026 });
  return { page: `/b/${book}/desk/${made.body.id}`, api: `/api/books/${book}/drafts/${made.body.id}` };
}

describe.skipIf(NO_BROWSER)(needs("两个人同时改一份文稿，谁的也不丢"), () => {
  const site = onSite("2026-01-20");
  let office: Member;
  let one: Page;
  let other: Page;
  let draft = { page: "", api: "" };

  it("各改各的：后存的一方合并对方的，并且说出来", async () => {
    office = await site.member("office");
    const colleague = await site.member("office");
    draft = await drafted(office);
    one = (await site.open({ cookie: office.cookie, stays: true })).page;
    other = (await site.open({ cookie: colleague.cookie, stays: true })).page;
    await Promise.all([one.goto(draft.page), other.goto(draft.page)]);
    await opened(one, "引进企业20家");
    await one.keyboard.press("a");
    await saved(one);
    await expect.poll(async () => (await office.ask(draft.api)).body.accepted.length).toBe(1);
    await opened(other, "修好乡道40公里");
    await other.keyboard.press("o");
    await other.locator("#owner-leader").fill("分管交通副区长");
    await other.keyboard.press("Enter");
    const news = other.getByText("别人也改了这份文稿。已合并：1 项取自对方");
    await news.waitFor();
    expect(await news.innerText()).toContain("「力争全年引进企业20家」");
    await saved(other);
    expect(told((await office.ask(draft.api)).body)).toMatchObject({
      力争全年引进: [null, true, false],
      修好乡道40: ["分管交通副区长", false, false],
    });
  });

  it("撤回只撤自己的一步，不把别人做的也撤掉", async () => {
    await other.keyboard.press("z");
    await expect
      .poll(async () => told((await office.ask(draft.api)).body))
      .toMatchObject({ 力争全年引进: [null, true, false], 修好乡道40: [null, false, false] });
  });

  it("改的是同一项：各人看到自己的，并被告知是哪一项", async () => {
    for (const [page, post] of [
      [other, "分管粮食副区长"],
      [one, "区长"],
    ] as const) {
      await opened(page, "新建粮仓3座");
      await page.keyboard.press("o");
      await page.locator("#owner-leader").fill(post);
      await page.keyboard.press("Enter");
      if (page === other) await saved(page);
      if (page === other)
        await expect
          .poll(async () => told((await office.ask(draft.api)).body))
          .toMatchObject({ 新建粮仓3座: ["分管粮食副区长", false, false] });
    }
    await one.getByText("两边都改过、留了您的：").waitFor();
    await saved(one);
    await expect
      .poll(async () => told((await office.ask(draft.api)).body))
      .toMatchObject({ 新建粮仓3座: ["区长", false, false], 力争全年引进: [null, true, false] });
  });

  it("没等存好就去了别的页：回来都在", async () => {
    await opened(one, "开通公交线2条");
    await one.keyboard.press("a");
    await one.getByRole("link", { name: "挂图" }).first().click();
    await one.waitForURL(/\/wall/);
    await expect.poll(async () => (await office.ask(draft.api)).body.accepted.length).toBe(2);
  });

  it("别人存过以后立账：先把他的合并进来再看一眼，再按一次就成", async () => {
    await other.reload();
    await one.goto(draft.page);
    await opened(one, "修好乡道40公里");
    await one.keyboard.press("s");
    await expect.poll(async () => (await office.ask(draft.api)).body.setAside.length).toBe(1);
    await other.getByRole("button", { name: "立账" }).click();
    const dialog = other.getByRole("dialog");
    await dialog.getByText("4 项承诺立账").waitFor();
    const adopt = dialog.locator(".ant-modal-footer .ant-btn-primary");
    await adopt.click();
    await dialog.getByText("别人刚才也改了这份文稿").waitFor();
    await dialog.getByText("3 项承诺立账").waitFor();
    await adopt.click();
    await other.getByRole("heading", { name: /3 项承诺/ }).waitFor();
  });
  leavesNoTrace(site);
});

describe.skipIf(NO_BROWSER)(needs("正打着字，服务器被 kill -9：重启、刷新，什么也没丢"), () => {
  const children: ChildProcess[] = [];
  let walker: Walker | null = null;
  let folder = "";
  const start = async (port: string): Promise<{ url: string; firstLink: string }> => {
    const child = spawn(process.execPath, ["--import", "tsx", SERVED, join(folder, "data"), WEB, port], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
    throw new Error("the server said nothing");
  };
  const kill = async (): Promise<void> => {
    const child = children.at(-1);
    if (child === undefined) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  afterAll(async () => {
    await walker?.close();
    for (const child of children) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  it("存上的、没存上的、还没填完的，都在", async () => {
    folder = await mkdtemp(join(tmpdir(), "taizhang-kill-"));
    const { url, firstLink } = await start("0");
    const office = await joinAt(url, firstLink.split("/join/")[1] ?? "", "试用");
    const draft = await drafted(office);
    walker = await startWalker(url);
    const { page } = await walker.open({ cookie: office.cookie });
    await page.goto(draft.page);
    await opened(page, "引进企业20家");
    await page.keyboard.press("a");
    await expect.poll(async () => (await office.ask(draft.api)).body.accepted.length).toBe(1);
    await opened(page, "修好乡道40公里");
    await page.keyboard.press("o");
    await page.locator("#owner-leader").pressSequentially("分管交通");
    await kill();
    await page.locator("#owner-leader").pressSequentially("副区长");
    await page.keyboard.press("Enter");
    await page.locator(".desk-bar").getByText("还没存上，内容在本机").waitFor();
    await opened(page, "新建粮仓3座");
    await page.keyboard.press("o");
    // Never finished: no Enter, no Escape.
    await page.locator("#owner-leader").fill("分管粮食");
    await start(new URL(url).port);
    await page.reload();
    await expect
      .poll(async () => told((await office.ask(draft.api)).body), { timeout: 10_000 })
      .toMatchObject({ 力争全年引进: [null, true, false], 修好乡道40: ["分管交通副区长", false, false] });
    await opened(page, "新建粮仓3座");
    await page.keyboard.press("o");
    expect(await page.locator("#owner-leader").inputValue()).toBe("分管粮食");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => told((await office.ask(draft.api)).body))
      .toMatchObject({ 新建粮仓3座: ["分管粮食", false, false] });
  }, 60_000);
});
