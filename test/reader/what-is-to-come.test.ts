import { describe, expect, it } from "vitest";
import { toGold, type GoldRow } from "../../src/reader/gold.ts";
import { readPlan } from "../../src/reader/read-plan.ts";

const rows = (text: string, year = 2025): readonly GoldRow[] =>
  toGold(readPlan({ decoded: text }, { planId: "g", year, sha256: "0", mediaType: "text/plain" }).plan);

describe("months of a plan's steps", () => {
  it("are ends where they do not begin with January", () => {
    const found = rows("3-4月，青石小学、白河小学、城南幼儿园3所学校开工，5-6月，白河小学主体完工。");
    expect(found.map((row) => [row.kind, row.value, row.deadline])).toEqual([
      ["quantity", 3, "2025-04-30"],
      ["milestone", null, "2025-06-30"],
    ]);
  });

  it("report where they count from January on", () => {
    expect(rows("1-4月，青石小学、白河小学、城南幼儿园3所学校开工。")).toEqual([]);
  });
});

describe("a count behind the names it counts", () => {
  it("is promised where the things come to an end", () => {
    expect(rows("年内青石桥、白河桥2座桥梁建成通车。").map((row) => row.value)).toEqual([2]);
  });

  it("only counts names where nothing ends", () => {
    expect(rows("壮大花生、葡萄2个产业链。").map((row) => row.value)).toEqual([]);
  });

  it("is promised where matters for the people are counted as such", () => {
    expect(rows("今年重点抓好12件民生实事。").map((row) => [row.value, row.unit])).toEqual([[12, "件"]]);
  });
});

describe("what others set", () => {
  it.each([
    ["完成省、市下达的扬尘治理考核目标任务。", "扬尘治理"],
    ["完成年度能耗双控任务。", "能耗双控"],
    ["完成上级下达的征兵任务。", "征兵"],
  ])("is a comparison with a task that is told elsewhere: %s", (text, object) => {
    expect(rows(`今年要做好以下工作。${text}`)).toMatchObject([{ kind: "relative", object, value: null }]);
  });
});

describe("things called by a number or by a name that begins with 新", () => {
  it.each([
    ["力争全年6号线、8号线通车运营。", ["6号线", "8号线"]],
    ["9月底前开工新建青石路。", ["青石路"]],
    ["年内完成新柳大道一期工程。", ["新柳大道一期工程"]],
    ["年内提升青石滨河绿道20公里。", ["青石滨河绿道"]],
  ])("are named: %s", (text, places) => {
    expect(rows(text)[0]?.places_projects).toEqual(places);
  });

  it("new kinds of things are no names", () => {
    expect(rows("年内建成新型储能电站。")[0]?.places_projects).toEqual([]);
  });
});

describe("what is to be won", () => {
  it("comes or does not, when somebody's list is named", () => {
    expect(rows("争取城北货运站纳入省级物流枢纽规划。")).toMatchObject([{ kind: "milestone" }]);
  });
});

describe("a place in somebody's list of the first", () => {
  it("is reached or not", () => {
    expect(rows("青石交通集团力争进入全国企业500强。")).toMatchObject([{ kind: "milestone" }]);
  });
});

describe("what promises nothing", () => {
  it.each([
    "今年我区将新建哪些学校？",
    "怎样确保年底前建成城南大桥？",
    "2025年将大力实施“两河三城”发展战略。",
  ])("%s", (text) => expect(rows(text)).toEqual([]));
});

describe("parts of a district as heads of their tasks", () => {
  it("answer for what stands below them, where offices head others", () => {
    const text = ["市交通局：", "（1）新改建农村公路230公里。", "柳林区：", "（1）新建学校6所。"].join("\n");
    expect(rows(text).map((row) => row.organisations)).toEqual([["市交通局"], ["柳林区"]]);
  });
});

describe("a table that left a joined cell out", () => {
  it("takes the office of the row above, never a sentence", () => {
    const text = [
      "序号 | 项目内容 | 牵头单位 | 落实情况",
      "1 | 新建村卫生室8个。 | 县卫健局 | 已完成。已建成3个。",
      "2 | 新增除颤仪47台。 | 已完成。已公布采购意向。 | ",
    ].join("\n");
    expect(rows(text).map((row) => [row.value, row.organisations])).toEqual([
      [8, ["县卫健局"]],
      [47, ["县卫健局"]],
    ]);
  });
});

describe("a plan's period in its name", () => {
  it("ends what has no date, wherever among the first lines the name stands", () => {
    const text = [
      "青政办〔2025〕6号",
      "青石区学位建设三年（2025-2027）攻坚行动方案",
      "一、建设目标",
      "完成学校建设12所。",
    ].join("\n");
    expect(rows(text).map((row) => [row.value, row.deadline])).toEqual([[12, "2027-12-31"]]);
  });

  it("is not taken from a plan on which this one rests", () => {
    const text = [
      "青石区2025年工作要点",
      "根据《青石区教育规划（2021-2028年）》，制定本要点。",
      "完成学校建设12所。",
    ].join("\n");
    expect(rows(text).map((row) => [row.value, row.deadline])).toEqual([[12, "2025-12-31"]]);
  });
});

describe("a heading that looks ahead", () => {
  it("holds for sentences that a report could hold as well", () => {
    const text = [
      "一、工作目标",
      "河湖水质得到明显改善。2025年空气优良天数比例达到88%，全省排名上升2位。",
    ].join("\n");
    expect(rows(text).map((row) => [row.value, row.unit])).toEqual([
      [88, "%"],
      [2, "位"],
    ]);
  });
});

describe("clauses that blanks part", () => {
  it("are clauses where the sentence has no comma", () => {
    const found = rows("- 实施青石路改造工程 新建挡墙13.5公里 护砌2.8公里");
    expect(found.map((row) => [row.kind, row.value])).toEqual([
      ["action", null],
      ["quantity", 13.5],
      ["quantity", 2.8],
    ]);
  });
});

describe("a size in front of its noun", () => {
  it("says which things are meant, also from above", () => {
    const found = rows("年底前建成区内10吨及以下燃煤锅炉全部淘汰。");
    expect(found.map((row) => [row.kind, row.value, row.deadline])).toEqual([
      ["milestone", null, "2025-12-31"],
    ]);
  });
});

describe("a table whose cells stand below each other", () => {
  it("keeps its columns where every cell ends in a bar and the first row has another number", () => {
    const cells = ["序号", "主要任务", "分 管 领导", "牵头 单位", "责任单位"];
    const row = (n: number, task: string, lead: string) => [String(n), task, "某 某", lead, "县各有关单位"];
    const lines = [
      ...cells,
      ...row(24, "新增车位300个。", "县城管局"),
      ...row(25, "新增托位80个。", "县教育局"),
    ];
    expect(
      rows(lines.map((cell) => `${cell} |`).join("\n")).map((found) => [found.value, found.organisations]),
    ).toEqual([
      [300, ["县城管局"]],
      [80, ["县教育局"]],
    ]);
  });
});

describe("who answers, line by line", () => {
  it("stays in front though others are told behind it", () => {
    const text = ["1.新增城镇就业6000人。", "牵头单位：区人社局", "责任单位：各街道，区工信局"].join("\n");
    expect(rows(text)[0]?.organisations).toEqual(["区人社局", "区工信局"]);
  });
});
