import { beforeAll, describe, expect, it } from "vitest";
import { type OpenBook, openBook } from "./book.ts";
import { NO_BROWSER, needs } from "./browser.ts";
import { doorPlaces, goTo, openPlaces, ownPlaces, type Place } from "./pages.ts";
import { DEMO, leavesNoTrace, type Member, onSite } from "./site.ts";
import { chineseOf, hearBook, holdsChinese, type Uttered, utteredOn, withoutBook } from "./uttered.ts";

const THEN = "?on=2025-06-30&known=2025-07-15";
/** Names in Latin letters that Chinese pages use as they are, among them the endings of files; a credit code is eighteen letters and digits. */
const LATIN =
  /\b[0-9A-Z]{18}\b|English|SIMULATED|Taizhang|\bEsc\b|\.[a-z]{3,4}\b|\bPDF\b|\bWord\b|\bWPS\b|\bGB\/T\b|\bA3\b|\bKB\b|\bMB\b/g;
/** What only the program may know: identifiers of books, plans, promises, points, items; and long hashes. */
const INTERNAL =
  /\b20\d\d-\d\d(?:\.c\d\d)?(?!-?\d)\b|\bp\d+(?:\.\d+)?\b|\b[bdi]-[a-z0-9]{8}\b|\b[0-9a-f]{40,}\b|judge-\d/;
/** Names that the kit gives its own icons, in English whatever the page speaks. */
const KIT_ICONS = /^(?:eye-invisible|close-circle|down|Clear)$/;

describe.skipIf(NO_BROWSER)(needs("时间和语言：每一页都带着两个日期，中英文都说得完整"), () => {
  const site = onSite("2024-03-20");
  let places: readonly Place[];
  let office: Member;
  let book: OpenBook;

  beforeAll(async () => {
    if (NO_BROWSER) return;
    office = await site.member("office");
    const reporter = await site.member("reporter", "工信局");
    book = await openBook(office, "青禾区试用台账");
    const draft = await office.tell(`/api/books/${book.id}/drafts`, {
      text: "青禾区补充任务\n年底前新建口袋公园3个以上。\n确保6月份前8个车间投入使用。\n",
      name: "补充",
      year: 2024,
    });
    await office.tell(`/api/books/${book.id}/writes`, {
      register: "upgrades",
      item: null,
      stage: "filed",
      facts: { name: "冲压线改造", commitments: book.upgrades },
      effectiveOn: "2024-03-10",
      seen: 0,
      evidence: [],
    });
    const invited = await office.tell("/api/invitations", { role: "reader", unit: "" });
    places = [
      ...doorPlaces(invited.body.link),
      ...(await openPlaces(site)),
      ...ownPlaces(office, reporter, book, draft.body.id),
    ];
  });

  it("地址里写了哪一天，页面就换底色、用话说明，链接都带着同样的日期", async () => {
    const { page } = await site.open();
    for (const place of await openPlaces(site)) {
      await goTo(page, place, THEN);
      expect(await page.locator(".book.past").count(), place.name).toBe(1);
      const notice = await page.locator(".past-notice").innerText();
      expect(notice, place.name).toContain("您看到的不是现在：2025年6月30日的情况，按2025年7月15日所知");
      expect(await page.locator(".time-bar input[type=range]").count(), place.name).toBeGreaterThan(0);
      const links = await page
        .locator(`a[href*="${DEMO}"]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      // Files and proofs are what they are on every day.
      const pages = links.filter((link) => !link.includes("/api/"));
      expect(pages.length, place.name).toBeGreaterThan(4);
      expect(
        pages.filter((link) => !link.includes("on=2025-06-30") || !link.includes("known=2025-07-15")),
        place.name,
      ).toEqual([]);
    }
  });

  it("底色看得出来；回到现在就没有了", async () => {
    const { page } = await site.open();
    const paper = () =>
      page.locator(".book").evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.goto(`/b/${DEMO}`);
    await page.locator("main.cockpit").waitFor();
    const now = await paper();
    await page.getByRole("button", { name: "上月末" }).click();
    await page.waitForURL(/on=2025-07-31/);
    await page.locator(".book.past").waitFor();
    expect(await paper()).not.toBe(now);
    await page.getByRole("button", { name: "换一天" }).click();
    await page.locator("#time-known").fill("2025-7-1");
    await page.locator("#time-known").press("Tab");
    await page.getByRole("button", { name: "看这一天" }).click();
    await page.waitForURL(/known=2025-07-01/);
    await page.getByRole("button", { name: "回到现在" }).click();
    await page.waitForURL(/\/b\/demo-2025$/);
    expect(await paper()).toBe(now);
  });

  it("三种问法写进地址，状态用话说；滑块左右键移一天、上下键移到月末，只改当前这一步历史", async () => {
    const { page } = await site.open();
    await page.goto(`/b/${DEMO}/wall`);
    await page.locator("#wall-sheet svg").waitFor();
    const past = page.locator(".past-notice");
    await page.getByRole("button", { name: "那天怎样" }).click();
    await page.waitForURL(/\?on=2025-07-31$/);
    await past.getByText("2025年7月31日的情况，按今天所知").waitFor();
    await page.getByRole("button", { name: "当时以为怎样" }).click();
    await page.waitForURL(/on=2025-07-31&known=2025-07-31/);
    await past.getByText("2025年7月31日的情况，按当时所知").waitFor();
    const steps = await page.evaluate(() => history.length);
    const slider = page.locator(".time-bar input[type=range]");
    await slider.focus();
    await slider.press("ArrowDown");
    await page.waitForURL(/on=2025-06-30&known=2025-06-30/);
    await slider.press("ArrowLeft");
    await page.waitForURL(/on=2025-06-29&known=2025-06-29/);
    await slider.press("ArrowUp");
    await page.waitForURL(/on=2025-06-30&known=2025-06-30/);
    await page.locator("#wall-sheet svg").getByText("截至 2025年6月30日").first().waitFor();
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.getByRole("button", { name: "现在怎样" }).click();
    await page.waitForURL(/\/b\/demo-2025\/wall$/);
  });

  it("地址里的日期不存在时会说出来，不会悄悄当成现在", async () => {
    const { page } = await site.open();
    await page.goto(`/b/${DEMO}?on=2025-02-30`);
    const told = page.getByRole("alert");
    await told.getByText("地址中的日期「2025-02-30」不存在，现显示：2025年8月31日（今天）的情况").waitFor();
    await page.getByRole("link", { name: "挂图" }).click();
    await page.locator("main.wall-page").waitFor();
    expect(await told.count()).toBe(0);
    expect(page.url()).not.toContain("02-30");
  });

  it("晚到的登记：当时所知与今天所知之间有哪些不同，是哪几条造成的", async () => {
    const { page } = await site.open();
    await page.goto(`/b/${DEMO}/difference?on=2025-06-30`);
    await page.getByRole("button", { name: "当时所知与今天所知" }).click();
    await page.waitForURL(/beforeOn=2025-06-30&beforeKnown=2025-06-30/);
    const states = page.locator(".two-states");
    await states.getByText("2025年6月30日的情况，按当时所知").waitFor();
    await states.getByText("2025年6月30日的情况，按今天所知").waitFor();
    const group = page.locator(".difference-group").first();
    await group.getByText(/看这 \d+ 条登记/).click();
    const said = await group.locator(".timeline .entry-head").first().innerText();

    // Written down in July or August, and counted among what was so in June.
    expect(said).toMatch(/第 \d+ 条 · 2025年[78]月/);
    await page.goto(`/b/${DEMO}/difference?beforeOn=2025-08-31`);
    await page.getByText("这两种情况之间没有任何不同").waitFor();
  });

  it("英文的浏览器第一次来，先说英文", async () => {
    const { page, context } = await site.open();
    await context.addInitScript(() => Object.defineProperty(navigator, "language", { get: () => "en-GB" }));
    await page.goto(`/b/${DEMO}`);
    await page.getByRole("heading", { name: /27 commitments/ }).waitFor();
  });

  it("同一天、不同的所知，答案不同：后来的登记不算进当时的数", async () => {
    const { page } = await site.open();
    const told = async (query: string): Promise<string> => {
      await page.goto(`/b/${DEMO}/c/2025-01.c04${query}`);
      await page.locator("button.door").waitFor();
      return page.locator("button.door .proof").innerText();
    };
    const then = await told("?on=2025-06-30&known=2025-06-30");
    const later = await told("?on=2025-06-30");
    const now = await told("");
    expect(new Set([then, later, now]).size, `${then} | ${later} | ${now}`).toBeGreaterThan(1);
    // The wall that is sent as a picture and the one on paper say it too.
    const picture = await page.request.get(`/api/books/${DEMO}/wall.svg${THEN}`);
    expect(await picture.text()).toContain("不是今天");
    const sheet = await page.request.get(`/print/${DEMO}/wall${THEN}`);
    expect(await sheet.text()).toContain("不是今天");
  });

  it("滑块一路移过去的挂图，和重新打开那一天画的一模一样，键盘停在哪一行也不变", async () => {
    const { page } = await site.open();
    const drawing = () => page.locator("#wall-sheet .wall").innerHTML();
    await page.goto(`/b/${DEMO}/wall?on=2025-03-27`);
    const today = page.locator("#wall-sheet .tz-today");
    await today.waitFor();
    await page.locator(".day-slider input").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowUp", "ArrowUp", "ArrowLeft"])
      await page.keyboard.press(key);
    await today.getByText("4月29日").waitFor();
    const row = page.locator("#wall-sheet .tz-row").nth(2);
    await row.focus();
    await page
      .locator(".day-slider input")
      .evaluate((slider) =>
        slider.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true })),
      );
    await today.getByText("4月30日").waitFor();
    expect(await row.evaluate((one) => one === document.activeElement)).toBe(true);
    const moved = await drawing();
    await page.goto(`/b/${DEMO}/wall?on=2025-04-30`);
    await today.getByText("4月30日").waitFor();
    expect(await drawing()).toBe(moved);
  });

  it("换成英文，地址和页面都换；再开一页还是英文", async () => {
    const { page } = await site.open();
    await page.goto(`/b/${DEMO}/wall`);
    await page.getByRole("button", { name: "English" }).click();
    await page.waitForURL(/lang=en/);
    await page.getByRole("link", { name: "Cockpit" }).click();
    await page.getByRole("heading", { name: /27 commitments/ }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(page.url()).toContain("lang=en");
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("heading", { name: /27 项承诺/ }).waitFor();
  });

  /** Opens every page in a window of whoever looks at it, and hands over what it says beside the book's own words. */
  const eachPage = async (
    query: string,
    look: (place: Place, said: readonly Uttered[], own: readonly string[]) => void,
  ): Promise<void> => {
    for (const who of new Set(places.map((place) => place.who))) {
      const { page } = await site.open({ cookie: who?.cookie });
      const heard = hearBook(page);
      for (const place of places.filter((one) => one.who === who)) {
        await goTo(page, place, query);
        look(place, await utteredOn(page), chineseOf(await heard.words()));
      }
    }
  };

  it("英文页面上的汉字都是规划和账上自己的话", async () => {
    const found = new Set<string>();
    await eachPage("?lang=en", (place, said, own) => {
      for (const one of said) {
        const rest = withoutBook(one, own).replaceAll(/中文|模拟数据/g, "");
        if (holdsChinese(rest))
          found.add(`${place.name}: ${one.text.slice(0, 80)} → ${rest.trim().slice(0, 40)}`);
        if (INTERNAL.test(one.text)) found.add(`${place.name}: ${one.text.slice(0, 80)}`);
      }
    });
    expect([...found]).toEqual([]);
  });

  it("中文页面上没有英文代号，也没有内部编号", async () => {
    const found = new Set<string>();
    await eachPage("", (place, said, own) => {
      for (const one of said) {
        const rest = withoutBook(one, own).replaceAll(LATIN, "");
        // A checkpoint and its key stand as other verifiers read them.
        if (KIT_ICONS.test(one.text) || one.text.startsWith("taizhang/")) continue;
        if (/[a-z]{3,}/i.test(rest) || INTERNAL.test(one.text))
          found.add(`${place.name}: ${one.text.slice(0, 80)}`);
      }
    });
    expect([...found]).toEqual([]);
  });
  leavesNoTrace(site);
});
