import { describe, expect, it } from "vitest";
import { judgedBook } from "../../src/office/judged.ts";
import { type LinePage, linePageAt } from "../../src/office/line-page.ts";
import { commitmentWith, diaryOf, planWith, type Diary } from "../judge/builders.ts";

const ON = "2024-09-30";

function pageOf(diary: Diary, line: string, on = ON): LinePage {
  const page = linePageAt(judgedBook(diary.at(on)), line, on);
  if (page === null) throw new Error(`no line ${line}`);
  return page;
}
const panelOf = <Kind extends LinePage["panels"][number]["panel"]>(page: LinePage, kind: Kind) =>
  page.panels.find(({ panel }) => panel === kind) as Extract<
    LinePage["panels"][number],
    { readonly panel: Kind }
  >;

describe("a measure that no promise is counted by shows what its register holds", () => {
  it("whichever commitment an item names; what was landed last year is last year's", () => {
    const diary = diaryOf(planWith([commitmentWith({ line: "investment", measureId: "leading-firms" })]));
    diary.write("2023-11-01", "funnel", "earlier", "landed", { name: "去年的一家" });
    diary.attest("2024-05-20", diary.write("2024-05-10", "funnel", "free", "landed", { name: "不写承诺的" }));
    diary.write("2024-06-10", "funnel", "named", "landed", {
      name: "写了承诺的",
      commitments: "2024-01.c01",
    });
    const { measures } = pageOf(diary, "investment");
    const shown = (id: string) => measures.find((measure) => measure.id === id);
    expect(shown("firms-landed")).toMatchObject({
      commitments: 0,
      whole: { reported: "2", proven: "1", unit: "家" },
    });
    // A promise is counted by this one, and its number stands beside the promise.
    expect(shown("leading-firms")).toMatchObject({ commitments: 1, whole: null });
  });

  it("the fund from what was subscribed to what was placed at home", () => {
    const diary = diaryOf(planWith([commitmentWith({ line: "investment" })]));
    diary.write("2024-03-01", "fund", "f", "registered", { name: "一号基金", subscribed: "50000" });
    diary.write("2024-04-01", "fund", "f", "paid-in", { paidIn: "20000", publicPaidIn: "8000" });
    diary.write("2024-06-01", "fund", "f", "placed", { placed: "10000", local: "6000" });
    const shown = new Map(
      pageOf(diary, "investment").measures.map(({ id, whole }) => [
        id,
        whole && `${whole.reported} ${whole.unit}`,
      ]),
    );
    expect(shown.get("fund-subscribed")).toBe("500000000 元");
    expect(shown.get("fund-paid-in")).toBe("200000000 元");
    expect(shown.get("fund-placed")).toBe("100000000 元");
    expect(shown.get("fund-reinvested")).toBe("60 %");
    expect(shown.get("fund-reinvested-public")).toBe("75 %");
  });

  it("nobody having said anything is not nought: an empty register, an amount that no item gives", () => {
    const diary = diaryOf(planWith([commitmentWith({ line: "investment" })]));
    diary.write("2024-03-01", "funnel", "a", "talks", { name: "在谈的一家" });
    const shown = new Map(pageOf(diary, "investment").measures.map(({ id, whole }) => [id, whole?.reported]));
    expect(shown.get("firms-landed")).toBe("0");
    expect(shown.get("funds-in-place")).toBeUndefined();
    expect(shown.get("fund-set-up")).toBeUndefined();
  });

  it("is silent where only a promise could say what is asked: named things, published indicators", () => {
    const diary = diaryOf(planWith([commitmentWith({ line: "infrastructure" })]));
    const infrastructure = pageOf(diary, "infrastructure").measures;
    expect(infrastructure.find(({ id }) => id === "named-in-use")?.whole).toBeNull();
    const general = pageOf(diary, "general").measures;
    expect(general.map(({ whole }) => whole)).toEqual(general.map(() => null));
  });
});

describe("infrastructure: money and what waits for what", () => {
  const diary = diaryOf(planWith([commitmentWith({ line: "infrastructure" })]));
  diary.write("2024-01-10", "projects", "hall", "start", {
    name: "机房楼",
    totalInvestment: "3000",
    paidInvestment: "1000",
    plannedEnd: "2024-12-01",
  });
  diary.write("2023-05-01", "projects", "road", "in-use", { name: "进场道路", paidInvestment: "500" });
  diary.write("2024-02-01", "projects", "cloud", "filed", {
    name: "云平台",
    waitsFor: "hall road",
    totalInvestment: "800",
  });
  const { rows } = panelOf(pageOf(diary, "infrastructure"), "milestones");
  const row = (item: string) => rows.find((one) => one.item === item);

  it("a project tells what was spent of how much, rounded down; what nobody said is not nought", () => {
    expect(row("hall")?.money).toEqual({ done: "1000", of: "3000", unit: "万元", share: 33 });
    expect(row("road")?.money).toEqual({ done: "500", of: null, unit: "万元", share: null });
    expect(row("cloud")?.money).toEqual({ done: null, of: "800", unit: "万元", share: null });
  });

  it("everything that it waits for is told, also what does not decide its day", () => {
    expect(row("cloud")?.awaits.map(({ name, isThere }) => [name, isThere])).toEqual([
      ["机房楼", false],
      ["进场道路", true],
    ]);
    expect(row("hall")?.awaits).toEqual([]);
  });

  it("by place: an amount that nobody has said is none, and not nought", () => {
    const { rows: places, cells } = panelOf(pageOf(diary, "infrastructure"), "portfolio");
    expect(places.map(({ key }) => key)).toEqual([""]);
    expect(cells.map(({ column, count, value }) => [column, count, value])).toEqual([
      ["start", 1, "1000"],
      ["in-use", 1, "500"],
      ["filed", 1, null],
    ]);
  });

  it("what was invested before the plan's year counts too, and nothing of what has not started", () => {
    diary.write("2024-03-01", "projects", "cloud", undefined, { paidInvestment: "70" });
    const measure = pageOf(diary, "infrastructure").measures.find(({ id }) => id === "projects-investment");
    expect(measure?.whole).toEqual({ reported: "15000000", proven: "0", unit: "元" });
  });
});

describe("after how many days a page speaks up is a setting of the book", () => {
  function book(): Diary {
    const diary = diaryOf(planWith([commitmentWith({ line: "investment" })]));
    diary.write("2024-08-01", "funnel", "quiet", "talks", { name: "一家在谈的" });
    diary.write("2024-01-10", "projects", "hall", "start", { name: "机房楼", plannedEnd: "2024-11-15" });
    for (const stage of ["fire", "accepted"]) diary.write("2024-08-01", "projects", "hall", stage);
    return diary;
  }
  const silent = (diary: Diary, on?: string) => panelOf(pageOf(diary, "investment", on), "funnel").silent;
  const room = (diary: Diary) => panelOf(pageOf(diary, "infrastructure"), "milestones").rows[0]?.room;

  it("a month where nobody has set it", () => {
    expect(silent(book())).toMatchObject({ after: 30, count: 1 });
    expect(room(book())).toBe("enough");
  });

  it("the office's own from its day; a question about an earlier day keeps the earlier one", () => {
    const diary = book();
    diary.write("2024-09-15", "settings", "s-1", undefined, {
      name: "久未联系天数",
      kind: "threshold",
      value: "75",
    });
    diary.write("2024-09-15", "settings", "s-2", undefined, {
      name: "tight.days",
      kind: "threshold",
      value: "60",
    });
    expect(silent(diary)).toMatchObject({ after: 75, count: 0 });
    expect(silent(diary, "2024-09-10")).toMatchObject({ after: 30, count: 1 });
    expect(room(diary)).toBe("tight");
  });
});

describe("a promise with neither number nor day", () => {
  const undatedOf = (diary: Diary) =>
    pageOf(diary, "general").commitments.map(({ verdict, programme, head }) => [
      verdict.reason,
      programme,
      head,
    ]);
  const book = (): Diary =>
    diaryOf(
      planWith([
        commitmentWith({
          kind: "action",
          target: null,
          measureId: "matter-finished",
          deadline: { on: null, bound: "by", basis: "none", words: "" },
        }),
      ]),
    );

  it("is told with its programme and the entry that a decision on it has to have seen", () => {
    expect(undatedOf(book())).toEqual([["no-number-no-date", null, 1]]);
  });

  it("can be judged once a decision gives it a day", () => {
    const diary = book();
    diary.revise("2024-03-01", "2024-01.c01", "decision", {
      deadline: { on: "2024-11-30", bound: "by", basis: "none", words: "" },
    });
    expect(undatedOf(diary)).toEqual([["nobody-has-reported", null, 2]]);
  });
});

describe("what stands nearest to a promise's target", () => {
  const plan = () => planWith([commitmentWith({ line: "investment", measureId: "leading-firms" })]);

  it("is told stage by stage, the nearest first, with who meets the other conditions; the lost and the landed are not among them", () => {
    const diary = diaryOf(plan());
    diary.write("2024-02-01", "funnel", "a", "registered", { name: "甲线缆", revenue: "15000" });
    diary.write("2024-02-01", "funnel", "b", "talks", { name: "乙冷链", revenue: "9999" });
    diary.write("2024-03-01", "funnel", "c", "talks", { name: "丙传感", revenue: "20000" });
    diary.write("2024-03-01", "funnel", "d", "landed", { name: "丁轴承", revenue: "30000" });
    diary.write("2024-03-01", "funnel", "e", "signed", { name: "戊纺织" });
    diary.write("2024-04-01", "funnel", "e", "lost");
    const [{ nearest } = { nearest: null }] = pageOf(diary, "investment").commitments;
    expect(nearest).toMatchObject({ register: "funnel", until: "landed", asksMore: true });
    expect(
      nearest?.stages.map(({ stage, items, fit, first }) => [
        stage,
        items,
        fit,
        first.map(({ name }) => name),
      ]),
    ).toEqual([
      ["registered", 1, 1, ["甲线缆"]],
      ["talks", 2, 1, ["丙传感", "乙冷链"]],
    ]);
  });

  it("is nothing where nobody is under way, and for a promise that no items are counted for", () => {
    const diary = diaryOf(plan());
    diary.write("2024-03-01", "funnel", "d", "landed", { name: "丁轴承", revenue: "30000" });
    expect(pageOf(diary, "investment").commitments[0]?.nearest).toBeNull();
    const figures = diaryOf(planWith([commitmentWith({ line: "general", measureId: "published-figure" })]));
    expect(pageOf(figures, "general").commitments[0]?.nearest).toBeNull();
  });
});

describe("cooperations, which promises of any line may have", () => {
  it("stand on the page of the line whose promise they name, with partner, signature, term and what came of it", () => {
    const diary = diaryOf(planWith([commitmentWith({ line: "infrastructure", measureId: "named-in-use" })]));
    const facts = { name: "运维合作", partner: "云栈运维公司", commitments: "2024-01.c01" };
    diary.write("2024-02-01", "cooperations", "a", "intent", facts);
    diary.attest(
      "2024-03-10",
      diary.write("2024-03-05", "cooperations", "a", "signed", { from: "2024-04-01", to: "2027-03-31" }),
    );
    diary.write("2024-08-01", "cooperations", "a", "result", { result: "故障响应降到两小时" });
    diary.write("2024-03-05", "cooperations", "b", "signed", { name: "别的合作", partner: "别家" });
    const page = pageOf(diary, "infrastructure");
    expect(page.cooperations).toEqual([
      {
        register: "cooperations",
        item: "a",
        name: "运维合作",
        partner: "云栈运维公司",
        stage: "result",
        attested: 0,
        signedOn: "2024-03-05",
        from: "2024-04-01",
        to: "2027-03-31",
        result: "故障响应降到两小时",
        commitments: ["2024-01.c01"],
      },
    ]);
    expect(page.registers.map(({ register }) => register.id)).toEqual(["projects", "cooperations"]);
    expect(pageOf(diary, "phoenix").cooperations).toBeUndefined();
  });

  it("a partner that a promise names stands there, too, without naming the promise", () => {
    const diary = diaryOf(
      planWith([
        commitmentWith({
          line: "geothermal",
          measureId: "cooperations-signed",
          organisations: [{ name: "青禾地热研究院", role: "partner" }],
        }),
      ]),
    );
    diary.write("2024-03-05", "cooperations", "a", "signed", { name: "地热合作", partner: "青禾地热研究院" });
    expect(pageOf(diary, "geothermal").cooperations).toMatchObject([
      { item: "a", signedOn: "2024-03-05", result: null, commitments: ["2024-01.c01"] },
    ]);
  });
});
