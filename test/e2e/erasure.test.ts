import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenBook, openBook } from "./book.ts";
import { NO_BROWSER, needs } from "./browser.ts";
import { photograph } from "./paper.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

describe.skipIf(NO_BROWSER)(needs("擦除：字和文件没有了，条目和证明还在"), () => {
  const site = onSite("2024-03-20");
  let office: Member;
  let reporter: Member;
  let book: OpenBook;
  const at = (path: string): string => `/b/${book.id}${path}`;
  const windowOf = async (member: Member): Promise<Page> => (await site.open({ cookie: member.cookie })).page;
  const button = (place: Page | Locator, name: string): Locator =>
    place.getByRole("button", { name, exact: true });
  /** The second entry of the book: what the unit returned, with a name in it and a picture under it. */
  const entryOf = (page: Page): Locator => page.locator("#entry-2");

  beforeAll(async () => {
    if (NO_BROWSER) return;
    office = await site.member("office");
    reporter = await site.member("reporter", "工信局");
    book = await openBook(office, "青禾区试用台账");
    site.moveTo("2024-07-10");
    const paper = photograph("证件照.png");
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(paper.buffer)], { type: paper.mimeType }), paper.name);
    const { sha256 } = (await reporter.upload(`/api/books/${book.id}/evidence`, form)).body;
    const returned = await reporter.tell(`/api/books/${book.id}/returns`, {
      commitment: book.hall,
      happened: "施工方联系人王某某已进场",
      nothingNew: false,
      effectiveOn: "2024-07-09",
      evidence: [sha256],
    });
    expect(returned.body.entry.seq).toBe(2);
  });

  it("填报人看不到“擦除”；硬来也被拒绝", async () => {
    const page = await windowOf(reporter);
    await page.goto(at("/log"));
    await entryOf(page).getByText("施工方联系人王某某已进场").waitFor();
    expect(await button(page, "擦除").count()).toBe(0);
    const refused = await reporter.tell(`/api/books/${book.id}/erasures`, {
      entry: 2,
      place: "/facts/happened",
      kind: "personal",
      why: "当事人要求",
    });
    expect(refused.http).toBe(403);
  });

  it("督查室擦除一段有姓名的文字：先说清后果，选哪一处用栏目的名字，没有理由不行", async () => {
    const page = await windowOf(office);
    await page.goto(at("/log"));
    const entry = entryOf(page);
    await button(entry, "擦除").click();
    await entry.getByText("擦除后无法恢复。").waitFor();
    const place = entry.getByLabel("擦除哪一处");
    expect(await place.locator("option").allInnerTexts()).toEqual([
      "请选择要擦除的文字或文件",
      "进展情况",
      "文件「证件照.png」",
    ]);
    await place.selectOption({ label: "进展情况" });
    await button(entry, "擦除，不再保留").click();
    await entry.getByText("请写明理由").waitFor();
    await entry.getByLabel("说明").fill("含个人姓名，当事人要求删除");
    await button(entry, "擦除，不再保留").click();
    await entry.getByText("已擦除 · 个人信息").first().waitFor();
    await entry.locator("form").waitFor({ state: "hidden" });
    expect(await page.locator("body").innerText()).not.toContain("王某某");
    await page.getByText("含个人姓名，当事人要求删除").waitFor();
  });

  it("再擦除那个文件：文件打不开了，条目还在", async () => {
    const page = await windowOf(office);
    await page.goto(at("/log"));
    const entry = entryOf(page);
    const address = (await entry.locator(".evidence a").getAttribute("href")) ?? "";
    expect((await office.ask(address)).http).toBe(200);
    await button(entry, "擦除").click();
    await entry.getByLabel("事由").selectOption({ label: "传错文件" });
    await entry.getByLabel("说明").fill("误传证件");
    await button(entry, "擦除，不再保留").click();
    await entry.getByText("已擦除 · 传错文件").first().waitFor();
    expect((await office.ask(address)).http).toBeGreaterThanOrEqual(400);
    expect(await button(entry, "擦除").count()).toBe(0);
  });

  it("擦除之后整本账照样校验得过；承诺页上也不再有那个名字", async () => {
    const page = await windowOf(office);
    await page.goto(at("/log"));
    await button(page, "校验整本账").click();
    await page.getByText(/校验通过：\d+ 条/).waitFor();
    await page.goto(at(`/c/${book.hall}`));
    await page.getByText("已擦除").first().waitFor();
    expect(await page.locator("body").innerText()).not.toContain("王某某");
  });

  leavesNoTrace(site);
});
