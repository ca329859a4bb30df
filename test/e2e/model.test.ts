import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { createModelEndpoint } from "../../src/links/model-endpoint.ts";
import { type Heard, modelServer, type ModelServer, type Speaks } from "../links/model-server.ts";
import { NO_BROWSER, needs } from "./browser.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

const LIGHTS = "两岸的灯会在10月底前亮起来，共3600盏。";
const BOATS = "至于游船，端午节前要看得到15艘以上，码头另说。";
const TEXT = `青禾区2026年工作要点\n一、产业。力争全年引进企业20家。去年已经引进企业11家。\n二、${LIGHTS}${BOATS}`;

const proposal = ({ sentences }: Heard, value: string): object => ({
  n: sentences.find(({ text }) => text.includes(LIGHTS))?.n,
  quote: "10月底前亮起来，共3600盏",
  action: "亮起来",
  object: "3600盏",
  value,
  valueMax: null,
  unit: "盏",
  comparator: "=",
  deadline: "2026-10-31",
});

describe.skipIf(NO_BROWSER)(needs("请模型帮忙：先说清发到哪里，再问；提出的要人采纳"), () => {
  let endpoint: ModelServer | null = null;
  let speaks: Speaks = (heard) =>
    JSON.stringify({ proposals: [proposal(heard, "3600"), proposal(heard, "3700")] });
  const site = onSite("2026-01-20", {
    model: async () => {
      endpoint = await modelServer((heard, response) => speaks(heard, response));
      return createModelEndpoint({ url: endpoint.url, name: "local-7b", key: "k-1", seconds: 20 });
    },
  });
  afterAll(() => endpoint?.close());
  let office: Member;
  let page: Page;
  let draft = "";
  const counted = (text: string): Promise<void> =>
    page.locator(".counters").getByText(text, { exact: true }).waitFor();

  it("没有问以前，什么也没有发出去；对话框写明地址、模型和每一种发多少句", async () => {
    office = await site.member("office");
    const book = (await office.tell("/api/books", { title: "青禾区试问台账", district: "青禾区" })).body.id;
    const made = await office.tell(`/api/books/${book}/drafts`, { text: TEXT, name: "要点", year: 2026 });
    draft = `/api/books/${book}/drafts/${made.body.id}`;
    page = (await site.open({ cookie: office.cookie, stays: true })).page;
    await page.goto(`/b/${book}/desk/${made.body.id}`);
    await counted("2 项承诺");
    const offer = (await office.ask(`${draft}/model`)).body;
    await page.getByRole("button", { name: "请模型帮忙" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(`将把 ${offer.notUnderstood} 句原文发给`).waitFor();
    const words = await dialog.innerText();
    expect(words).toContain(endpoint?.url);
    expect(words).toContain("local-7b");
    expect(words).toContain(`${offer.all} 句`);
    expect(endpoint?.heard).toEqual([]);
  });

  it("刚改的先存好再问；提出的标明是模型提出的，放在一边；没用上的写明原因", async () => {
    await page.getByRole("dialog").getByRole("button", { name: "关闭" }).first().click();
    await page.keyboard.press("a");
    await page.getByRole("button", { name: "请模型帮忙" }).click();
    await page
      .getByRole("button", { name: "发 送" })
      .or(page.getByRole("button", { name: "发送" }))
      .click();
    const drawer = page.locator(".ant-drawer-body");
    await drawer.getByText("模型提出 2 项：留下 1 项待人采纳，1 项没有采用。").waitFor();
    await drawer.getByText("它说的数是 = 3700盏，按引文读出来的是 = 3600盏").waitFor();
    const standing = (await office.ask(draft)).body;
    expect(standing.accepted).toHaveLength(1);
    expect(standing.setAside).toEqual([expect.stringMatching(/\.m01$/)]);
    expect(
      endpoint?.heard.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(""),
    ).not.toContain("去年已经");
    await drawer.getByText("10月底前亮起来，共3600盏").first().click();
    await counted("2 项承诺");
    await counted("1 项模型提出，待采纳");
    await page.locator(".open-card").getByText("模型提出，待采纳").waitFor();
    await page.locator(".desk-text .mark-selected").getByText("3600盏").first().waitFor();
  });

  it("有人采纳，才算一项承诺；撤回，又放在一边", async () => {
    await page.keyboard.press("a");
    await counted("3 项承诺");
    await counted("2 项已采纳");
    await page.locator(".desk-bar").getByText("已存").waitFor();
    expect((await office.ask(draft)).body.setAside).toEqual([]);
    await page.keyboard.press("z");
    await counted("1 项模型提出，待采纳");
  });

  it("等的时候可以停：请求断开，不再发送，案头的都在", async () => {
    // The endpoint keeps silent; only the stop ends this asking.
    speaks = () => undefined;
    await page.getByRole("button", { name: "请模型帮忙" }).click();
    await page
      .getByRole("button", { name: "发 送" })
      .or(page.getByRole("button", { name: "发送" }))
      .click();
    await page.getByRole("dialog").getByText("正在询问").waitFor();
    await expect.poll(() => endpoint?.heard.length).toBe(2);
    await page
      .getByRole("button", { name: "停 止" })
      .or(page.getByRole("button", { name: "停止" }))
      .click();
    await page.locator(".ant-drawer-body").getByText("已停止询问模型，不再发送文字。").waitFor();
    await page.keyboard.press("Escape");
    await counted("1 项模型提出，待采纳");
  });

  it("别人刚存过：先把他的合并进来，请人再看一眼，再按一次就问", async () => {
    const { version, plan, setAside, accepted } = (await office.ask(draft)).body;
    const { id } = plan.commitments[0];
    const theirs = { version, commitments: plan.commitments, setAside: [...setAside, id], accepted: [] };
    expect(accepted).toContain(id);
    expect((await office.tell(draft, theirs, "PUT")).http).toBe(200);
    speaks = () => JSON.stringify({ proposals: [] });
    await page.getByRole("button", { name: "请模型帮忙" }).click();
    const send = page.getByRole("button", { name: "发 送" }).or(page.getByRole("button", { name: "发送" }));
    await send.click();
    await page.getByRole("dialog").getByText("别人刚才也改了这份文稿").waitFor();
    await send.click();
    await page.locator(".ant-drawer-body").getByText("模型提出 0 项").waitFor();
    await page.keyboard.press("Escape");
    await counted("1 项承诺");
    await counted("1 不收入账");
  });
  leavesNoTrace(site);
});
