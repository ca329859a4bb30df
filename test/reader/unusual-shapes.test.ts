import { describe, expect, it } from "vitest";
import { toGold, type GoldRow } from "../../src/reader/gold.ts";
import { readPlan } from "../../src/reader/read-plan.ts";

const rows = (text: string, year = 2025): readonly GoldRow[] =>
  toGold(readPlan({ decoded: text }, { planId: "s", year, sha256: "0", mediaType: "text/plain" }).plan);
const brief = ({ comparator, value, unit, deadline }: GoldRow) => [comparator, value, unit, deadline];
const who = ({ value, organisations }: GoldRow) => [value, organisations];

describe("a table whose cells stand below each other", () => {
  const table = [
    "附件：2025年民生实事分解表",
    ["序号", "实事内容", "责任单位", "完成时限"],
    ["1", "新建健身步道12公里。", "县体育局", "县财政局", "10月底前"],
    ["2", "开工建设青山幼儿园。", "县教育局", "5月底前动工", "开工建设县残疾人之家。", "12月底前"],
    ["3", "改造泵站9座。", "县水利局", "汛期前"],
  ]
    .flat()
    .join("\n");

  it("ties every task to its offices and its date, also where one cell holds for two tasks", () => {
    expect(rows(table).map((row) => [row.value, row.deadline, row.organisations])).toEqual([
      [12, "2025-10-31", ["县体育局", "县财政局"]],
      [null, "2025-05-31", ["县教育局"]],
      [null, "2025-12-31", ["县教育局"]],
      [9, "2025-05-31", ["县水利局"]],
    ]);
  });
});

describe("a table without a head", () => {
  it("is read by what its columns hold", () => {
    const table =
      "①育儿｜建成托位360个｜卫健局｜8月\n②助老｜新建长者食堂11家｜民政局、财政局｜11月底\n③出行｜改造路口7处｜交通局｜全年";
    expect(rows(table).map((row) => [row.value, row.deadline, row.organisations[0]])).toEqual([
      [360, "2025-08-31", "卫健局"],
      [11, "2025-11-30", "民政局"],
      [7, "2025-12-31", "交通局"],
    ]);
  });
});

describe("a table with more than rows", () => {
  it("goes on behind a line that names the rows below it", () => {
    const table =
      "指标 | 2020年 | 2025年 | 〔累计〕\n空气\n优良天数比例（%） | 81.2 | >84 | -\n水\n劣Ⅴ类断面比例（%） | 3.1 | <1 | -\n氨氮减排（%） | - | - | 〔9〕";
    expect(rows(table, 2021).map(brief)).toEqual([
      [">", 84, "%", "2025-12-31"],
      ["<", 1, "%", "2025-12-31"],
      ["=", 9, "%", "2025-12-31"],
    ]);
  });

  it("reads the steps of a column of nodes, each with its own end", () => {
    const table =
      "工作任务\t季度节点\t牵头单位\n招商引资\t一季度：签约7个；二季度：累计签约16个\t区投促局\n政务改革\t6月底前上线21项\t区数据局";
    expect(rows(table).map((row) => [row.value, row.deadline])).toEqual([
      [7, "2025-03-31"],
      [16, "2025-06-30"],
      [21, "2025-06-30"],
    ]);
  });
});

describe("who answers", () => {
  it("is told for a whole part by the bracket of a heading that runs on", () => {
    const text = "一、壮大工业。（责任单位：市工信局）全年实施技改项目44个。\n二、畅通交通。新建公路90公里。";
    expect(rows(text).map(who)).toContainEqual([44, ["市工信局"]]);
    expect(rows(text).map(who)).toContainEqual([90, []]);
  });

  it("is told for one line by the bracket behind it, where lines bear no label", () => {
    const text = "新建口袋公园14个。\n改造背街小巷33条（市城管局，6月底前）。";
    expect(rows(text).map((row) => [row.value, row.organisations, row.deadline])).toEqual([
      [14, [], "2025-12-31"],
      [33, ["市城管局"], "2025-06-30"],
    ]);
  });

  it.each([
    ["培训乡村医生240人次（基层卫生科）。", ["基层卫生科"]],
    ["培训乡村医生240人次。\n责任科室：基层卫生科、财务科", ["基层卫生科", "财务科"]],
    ["培训乡村医生240人次。（卫生局/教育局）", ["卫生局", "教育局"]],
  ])("may be a section of an office: %s", (text, organisations) => {
    expect(rows(text)[0]?.organisations).toEqual(organisations);
  });
});

describe("numbers", () => {
  it.each([
    ["工业产值突破千亿元。", [">", 100_000_000_000, "元"]],
    ["旅游收入超百亿元。", [">", 10_000_000_000, "元"]],
    ["培育百家高新技术企业。", ["=", 100, "家"]],
    ["一般公共预算收入争取干到17个亿。", ["=", 1_700_000_000, "元"]],
    ["全区GDP超1400亿。", [">", 140_000_000_000, "元"]],
    ["营业收入≥64亿元。", [">=", 6_400_000_000, "元"]],
    ["资产负债率≤61%。", ["<=", 61, "%"]],
    ["改造校舍2.3万㎡。", ["=", 23_000, "㎡"]],
    ["税收同比+7%。", ["=", 7, "%"]],
  ])("are read as they are said: %s", (text, expected) => {
    expect(rows(`今年目标如下。${text}`).map((row) => [row.comparator, row.value, row.unit])).toEqual([
      expected,
    ]);
  });

  it.each([
    ["打造15分钟便民生活圈6个，公园绿地500米服务半径覆盖率达到83%。", [6, 83]],
    ["全力推动26个5000万元以上项目开复工。", [26]],
    ["新增国家级、省级示范社分别3家、11家以上。", [3, 11]],
    ["同步开展18个乡镇的调研工作。", [18]],
    ["收回土地480公顷，总量比过去五年收回的130公顷翻倍。", [480]],
    ["新购置公交车40辆（含新能源车25辆）。", [40, 25]],
    ["实施万名干部下乡活动。", []],
  ])("count where they count: %s", (text, values) => {
    expect(rows(text).flatMap((row) => (row.value === null ? [] : [row.value]))).toEqual(values);
  });
});

describe("dates", () => {
  it.each([
    ["一季度前完成招标工作。", "2025-03-31"],
    ["上半年前完成水厂选址。", "2025-06-30"],
    ["三季度前建成城北水厂。", "2025-06-30"],
    ["2027年或之前建成城北水厂。", "2027-12-31"],
    ["城北水厂于2026年底前建成。", "2026-12-31"],
    ["新建改建学校30所，力争三年建成投用。", "2027-12-31"],
  ])("end where they end: %s", (text, deadline) => {
    expect(rows(text).at(-1)?.deadline).toBe(deadline);
  });

  it("are inherited from the period that the first line names", () => {
    const text =
      "省政府印发《水网建设三年行动方案》(2023—2025年)的通知,在供水提升工程这一类别中,全省三年拟实施项目共31个。";
    expect(rows(text, 2023).map((row) => row.deadline)).toEqual(["2025-12-31"]);
  });
});

describe("kinds", () => {
  it.each([
    ["新建滨河路下穿通道。", "milestone"],
    ["对火车站站前广场进行改建。", "milestone"],
    ["建设滨河路城市综合广场。", "action"],
    ["2号泊位具备靠船条件。", "milestone"],
    ["逾期应收款不高于期初数。", "relative"],
    ["工业增加值增速居全省第3位以上。", "relative"],
    ["推进青龙河、白沙河等水电开发。", "action"],
  ])("follow from what is done: %s", (text, kind) => {
    expect(rows(text).map((row) => row.kind)).toEqual([kind]);
  });

  it.each([
    "但仍有9个项目未开工。",
    "2025年估算投资26亿元。",
    "市住建局将认真落实全会精神。",
    "盯住三季度集中投产等重要节点。",
    "某省人民政府关于印发三年行动方案的通知。",
    "记者：今年要新增学位1.1万个，这个目标怎么实现？",
  ])("are none where nothing is promised: %s", (text) => {
    expect(rows(text).filter((row) => row.kind !== "action")).toEqual([]);
  });
});

describe("a report of progress", () => {
  it("tells first what was planned, then how far it has come", () => {
    const text =
      "一、重点指标任务完成情况\n1.引进亿元以上项目22个。上半年，引进亿元以上项目15个。\n2.培育平台企业3家。";
    expect(rows(text).map((row) => row.value)).toEqual([22, 3]);
  });

  it("has done what it sets against the schedule", () => {
    const text = "今年计划完成投资90亿元。北站枢纽完成投资4.2亿元，超序时进度6个百分点。";
    expect(rows(text).map((row) => row.value)).toEqual([9_000_000_000]);
  });

  it("is a report where one rate after another has its level behind it", () => {
    const text =
      "全县生产总值增长8.6%达71.4亿元,第一产业增长6.2%达15.8亿元,第二产业增长11.3%达30.1亿元,服务业增长7.7%达25.5亿元。";
    expect(rows(text)).toEqual([]);
  });
});

describe("blanks around numbers", () => {
  it("are a typesetter's and part no date from its year", () => {
    const text =
      "约 600 个黑点须于 2026 年底前消除至少 75%。为 111 个构筑物进行翻新，收回约 480 公顷土地，新增 30 个泊位。";
    expect(rows(text).map((row) => [row.value, row.deadline])).toContainEqual([75, "2026-12-31"]);
  });
});

describe("what a page carries beside its promises", () => {
  it("is no deadline where it is the day of printing", () => {
    expect(rows("2025年04月02日\n第6版:特别报道\n2025年目标任务\n工业产值增长11%以上。")[0]?.deadline).toBe(
      "2025-12-31",
    );
  });

  it.each([
    "2025年区政府为民办实事项目\n1\n新增床位90张",
    "会议由出席会议的210名代表对区政府提交的18项候选项目投票。\n新增床位90张",
    "日前，省政府印发《水污染防治三年方案（2025—2027年）》。\n新增床位90张",
  ])("is no promise: %s", (text) => {
    expect(rows(text).flatMap((row) => (row.kind === "action" ? [] : [row.value]))).toEqual([90]);
  });

  it("holds a bound before the first of a list for the others that have none of their own", () => {
    expect(rows("推出不少于180场文艺演出、360场阅读活动、900场电影放映服务。").map(brief)).toEqual([
      [">=", 180, "场", "2025-12-31"],
      [">=", 360, "场", "2025-12-31"],
      [">=", 900, "场", "2025-12-31"],
    ]);
  });

  it("tells by how much and to how much apart", () => {
    expect(rows("将服务券总数增加3000张至1.5万张。").map((row) => row.value)).toEqual([3000, 15_000]);
  });

  it.each([
    ["断面水质达到国家考核目标。", "relative"],
    ["年内断面无劣五类水体。", "milestone"],
    ["2025年要突出抓好交通项目建设。", "action"],
    ["年底前资助老人入住养老院。", "action"],
    ["将新建的公园出租给机构。", "action"],
  ])("is of its kind: %s", (text, kind) => {
    expect(rows(text).map((row) => row.kind)).toEqual([kind]);
  });
});
