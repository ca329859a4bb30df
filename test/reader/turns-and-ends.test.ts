import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";
import { toGold, type GoldRow } from "../../src/reader/gold.ts";

const rows = (text: string, year = 2025): readonly GoldRow[] =>
  toGold(readPlan({ decoded: text }, { planId: "t", year, sha256: "0", mediaType: "text/plain" }).plan);
const brief = (row: GoldRow) => [row.kind, row.comparator, row.value, row.deadline];

describe("a review without a heading", () => {
  const review =
    "过去的一年，我们顶住压力、稳住预期。工业产值突破90亿元，增长8.1%；净增规上企业12家，新改建学校5所。城西水厂投入使用，千人床位数达到6.2张。";

  it("promises nothing", () => {
    expect(rows(review)).toEqual([]);
  });

  it("ends where a paragraph turns to this year", () => {
    const text = `${review}\n今年，我们要一鼓作气再出发，以更大的力度办好群众的急难愁盼。新改建学校7所，新增学位3600个。`;
    expect(rows(text).map((row) => row.value)).toEqual([7, 3600]);
  });

  it("also stands behind 存在问题, until the text asks for something", () => {
    const text =
      "存在问题：城北管网改造项目至今未开工，个别单位重视不够。下步要求：城北管网改造项目11月底前进场施工。";
    expect(rows(text).map(brief)).toEqual([["milestone", "by", null, "2025-11-30"]]);
  });
});

describe("a report of progress", () => {
  it("is a report as far as it measures by the plan, whatever stands behind the semicolon", () => {
    const text = "截至7月底，全市86个项目完成投资120亿元，占年度计划的52%；新开工项目31个，开工率77%。";
    expect(rows(text)).toEqual([]);
  });

  it("gives the plan's own figure, and not how far it has come", () => {
    expect(
      rows("1—3月，60个项目已完成投资22亿元，为年度计划140亿元的15.7%。").map((row) => row.value),
    ).toEqual([14_000_000_000]);
  });

  it("promises what is planned for a month, and what is striven for", () => {
    const text =
      "1—4月，全市完成投资31亿元，同比增长6%。环湖公路计划9月建成通车，目前路基已完成；力争上半年投资完成率超过48%。";
    expect(rows(text).map(brief)).toEqual([
      ["milestone", "by", null, "2025-09-30"],
      ["quantity", ">", 48, "2025-06-30"],
    ]);
  });
});

describe("dates that begin something", () => {
  it("are no report: 6月1日起", () => {
    expect(rows("推动单位错时开放停车位900个，6月1日起实施。").map((row) => row.value)).toEqual([900]);
  });

  it("let what is summed up from the first year count for the years to come", () => {
    const text = "2025年改造企业60家，2026年累计150家，2027年累计260家。";
    expect(rows(text).map((row) => [row.value, row.deadline])).toEqual([
      [60, "2025-12-31"],
      [150, "2026-12-31"],
      [260, "2027-12-31"],
    ]);
  });

  it("leave the end of its period to a plan for several years", () => {
    const text = "清溪市绿色建造三年行动方案（2025—2027年）\n改造既有公共建筑40万平方米。";
    expect(rows(text)[0]?.deadline).toBe("2027-12-31");
  });
});

describe("what goes on", () => {
  it("is not ended by the date of the clause before", () => {
    const found = rows("9月底前消除黑臭水体3条；每季度开展一次水质监测。");
    expect(found.filter((row) => row.kind !== "action").map(brief)).toEqual([
      ["quantity", "=", 3, "2025-09-30"],
    ]);
  });

  it("is no background where contracts are to be signed anew", () => {
    expect(rows("公司计划新签合同额680亿元。").map((row) => row.value)).toEqual([68_000_000_000]);
  });
});

describe("one thing and its end", () => {
  it("are one promise when the clause before gave no date", () => {
    expect(rows("建成智慧灌溉平台，7月底前上线运行。").map(brief)).toEqual([
      ["milestone", "by", null, "2025-07-31"],
    ]);
  });

  it("are two where ground is broken first", () => {
    expect(rows("开工建设城南水厂，2026年6月建成通水。").map(brief)).toEqual([
      ["milestone", "by", null, "2025-12-31"],
      ["milestone", "by", null, "2026-06-30"],
    ]);
  });

  it("are two where a second thing has a date of its own", () => {
    expect(rows("云台电厂1号机组6月底前并网、2号机组年内投产。").map(brief)).toEqual([
      ["milestone", "by", null, "2025-06-30"],
      ["milestone", "by", null, "2025-12-31"],
    ]);
  });
});

describe("numbers and bounds of other genres", () => {
  it.each([
    ["新建充电桩700个（其中快充桩不少于240个）。", [700, 240]],
    ["为65周岁以上老人体检8000人次。", [8000]],
    ["新建改建公路90公里，总投资2.1亿元。", [90]],
  ])("reads %s", (text, values) => {
    expect(rows(text).map((row) => row.value)).toEqual(values);
  });

  it("takes 过 for a bound behind a rate, and for none in 通过", () => {
    expect(rows("力争一季度签约率过九成。")[0]?.comparator).toBe(">");
    expect(rows("力争通过90%的验收。").every((row) => row.comparator !== ">")).toBe(true);
  });
});

describe("who answers, and for what", () => {
  it("hears the office behind 由", () => {
    const text = "城东污水厂提标项目由市水务局牵头，9月20日前完成招标。";
    expect(rows(text)[0]?.organisations).toEqual(["市水务局"]);
  });

  it("takes the office in the bracket of a heading for all that stands below it, until the next heading", () => {
    const text = [
      "（一）加快城市建设（责任单位：区住建局、区城管局）",
      "1.新增绿地12公顷。滨河公园6月底前对外开放。",
      "2.改造公路8公里（区交通局牵头）。",
      "（二）改善民生",
      "新增学位900个。",
    ].join("\n");
    expect(rows(text).map((row) => row.organisations)).toEqual([
      ["区住建局", "区城管局"],
      ["区住建局", "区城管局"],
      ["区交通局"],
      [],
    ]);
  });

  it("does not hand on the office of a task to the next task", () => {
    const text = "1.改造公路8公里（责任单位：区交通局）\n2.改造公路9公里";
    expect(rows(text).map((row) => row.organisations)).toEqual([["区交通局"], []]);
  });

  it("ends a project's name where its date or its 务必 begins", () => {
    const names = rows("高铁新城片区路网工程务必于11月15日前建成通车。").map((row) => row.places_projects);
    expect(names).toEqual([["高铁新城片区路网工程"]]);
  });
});

describe("words that only lead up to something", () => {
  it.each(["2025年的主要预期目标是：", "一是抓园区。", "经开区主任在会上说，", "街道将聚焦“一老一小”，"])(
    "promise nothing: %s",
    (words) => {
      expect(rows(`${words}新增规上企业9家。`).map((row) => row.value)).toEqual([9]);
    },
  );
});
