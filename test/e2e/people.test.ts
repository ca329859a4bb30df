import { beforeAll, describe, expect, it } from "vitest";
import { NO_BROWSER, needs, PHONE } from "./browser.ts";
import { leavesNoTrace, type Member, onSite } from "./site.ts";

/** Where pictures of the pages go, for whoever wants to look at them; nowhere when unset. */
const LOOK = process.env.TAIZHANG_LOOK;
const NEW = "另一把好锁 plain 2025";

describe.skipIf(NO_BROWSER)(needs("忘记密码：督查室发链接，本人重设，还是同一个人"), () => {
  const site = onSite("2024-07-10");
  let office: Member;
  let reporter: Member;
  beforeAll(async () => {
    if (NO_BROWSER) return;
    office = await site.member("office");
    reporter = await site.member("reporter", "东河镇");
  });

  it("链接写明是谁的；设好就登录，旧的登录退出", async () => {
    const { page } = await site.open({ cookie: office.cookie });
    await page.goto("/people");
    const row = page.locator("tr", { hasText: reporter.name });
    await row.getByRole("button", { name: "重设密码" }).click();
    const link = await page.locator("#made-link").inputValue();
    if (LOOK !== undefined) await page.screenshot({ path: `${LOOK}/people-renewal.png` });

    const { page: own } = await site.open({ size: PHONE });
    await own.goto(new URL(link).pathname);
    await own.getByText(`${reporter.name}，请设一个新密码`).waitFor();
    expect(await own.getByLabel("姓名").count()).toBe(0);
    if (LOOK !== undefined) await own.screenshot({ path: `${LOOK}/people-renew-phone.png` });
    await own.getByLabel("密码", { exact: true }).fill(NEW);
    await own.getByLabel("再输一遍密码").fill(NEW);
    await own.getByRole("button", { name: "设好并登录" }).click();
    await own.waitForURL(/\/$/);
    expect((await reporter.ask("/api/session")).body.person).toBeNull();
    expect(
      (await office.ask("/api/people")).body.filter(({ name }: { name: string }) => name === reporter.name),
    ).toHaveLength(1);
  });

  it("只有督查室能发：填报人员自己调用接口被拒绝", async () => {
    const other = await site.member("reporter", "西坡乡");
    const people = (await office.ask("/api/people")).body as { id: string; name: string }[];
    const target = people.find(({ name }) => name === office.name)?.id ?? "";
    expect((await other.tell(`/api/people/${target}/renewal`, {})).http).toBe(403);
  });
  leavesNoTrace(site);
});
