import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/reader/read-plan.ts";
import { toGold, type GoldRow } from "../../src/reader/gold.ts";

const rows = (text: string, year = 2025): readonly GoldRow[] =>
  toGold(readPlan({ decoded: text }, { planId: "g", year, sha256: "0", mediaType: "text/plain" }).plan);

/** Bound, number, unit and last day of each promise, or its kind and last day. */
const told = (text: string, year = 2025): readonly string[] =>
  rows(text, year).map((row) =>
    row.value === null
      ? `${row.kind} ${row.deadline ?? "-"}`
      : `${row.comparator}${row.value}${row.unit} ${row.deadline ?? "-"}`,
  );

describe("numbers that are no plain counts", () => {
  it.each([
    ["青禾县劳动年龄人口平均受教育年限达到11.6年。", ["=11.6年 2025-12-31"]],
    ["全县农田灌溉水有效利用系数提高到0.61。", ["=0.61 2025-12-31"]],
    ["城乡居民收入比缩小到1.85以内。", ["<=1.85 2025-12-31"]],
    ["技改投资占工业投资比重提高到四分之一。", ["=25% 2025-12-31"]],
    ["新能源货车占比过半。", [">50% 2025-12-31"]],
    ["地区生产总值较2020年翻一番。", ["=2倍(2020年) 2025-12-31"]],
    ["技术合同成交额占地区生产总值比重达到1.9%。", ["=1.9% 2025-12-31"]],
    ["建筑业总产值突破90亿元，同比增长8%。", [">9000000000元 2025-12-31", "=8% 2025-12-31"]],
  ])("%s", (text, expected) => {
    expect(told(`今年要办好以下工作。${text}`)).toEqual(expected);
  });

  it("gives one level to each of the subjects that 均 joins", () => {
    const found = rows("确保垃圾分类知晓率、污水集中处理率均达到97%以上。");
    expect(found.map((row) => [row.object, row.comparator, row.value])).toEqual([
      ["垃圾分类知晓率", ">=", 97],
      ["污水集中处理率", ">=", 97],
    ]);
  });

  it.each([
    ["年度考核力争进入全市前四名。", "全市前四名"],
    ["确保工业投资增速居全市前列。", "全市前列"],
  ])("takes a rank for a comparison: %s", (text, reference) => {
    expect(rows(text)[0]).toMatchObject({ kind: "relative", value: null, reference });
  });
});

describe("dates", () => {
  it.each([
    ["迎峰度夏前新建变电站2座。", "2025-06-30"],
    ["汛期前加固水库6座。", "2025-05-31"],
    ["供暖季前改造热网12公里。", "2025-11-14"],
    ["春节前发放慰问物资800份。", "2025-01-28"],
    ["学校暑假期间维修校舍45所。", "2025-08-31"],
    ["两年内新建粮库3座。", "2026-12-31"],
    ["2025年至2027年新建粮库3座。", "2027-12-31"],
    ["截至2025年12月底，新增规上企业15家。", "2025-12-31"],
  ])("%s", (text, deadline) => {
    expect(rows(text).map((row) => row.deadline)).toEqual([deadline]);
  });

  it("gives each value behind 分别 the date of its place", () => {
    expect(told("2025年底、2027年底管网更新率分别达到40%、75%以上。")).toEqual([
      ">=40% 2025-12-31",
      ">=75% 2027-12-31",
    ]);
    expect(told("6月、9月、12月底前分别完成30%、60%、100%。")).toEqual([
      "=30% 2025-06-30",
      "=60% 2025-09-30",
      "=100% 2025-12-31",
    ]);
  });

  it("ends with the whole year what the half year was said for", () => {
    expect(told("上半年完成投资3亿元、全年完成7亿元。")).toEqual([
      "=300000000元 2025-06-30",
      "=700000000元 2025-12-31",
    ]);
  });

  it("hands down the date of a heading that names a month, and of a stage", () => {
    expect(
      told("一、6月底前完成的任务\n1.建成卫生室8所。\n二、12月底前完成的任务\n1.新增学位800个。"),
    ).toEqual(["=8所 2025-06-30", "=800个 2025-12-31"]);
    expect(told("（一）摸底阶段（2025年3月—6月）。完成排查500户。")).toEqual(["=500户 2025-06-30"]);
  });
});

describe("notes about who answers", () => {
  it.each([
    [
      "（一）新建村道60公里。由县交通局牵头，县财政局配合，9月底前完成。",
      ["县交通局", "县财政局"],
      "2025-09-30",
    ],
    [
      "1.建成公益性公墓3处。（县民政局牵头，县林业局配合；10月底前完成）",
      ["县民政局", "县林业局"],
      "2025-10-31",
    ],
    [
      "2.新增托位300个。（牵头部门：县卫健局，协同部门：县教体局、县妇联）",
      ["县卫健局", "县教体局", "县妇联"],
      "2025-12-31",
    ],
    ["3.完成造林600亩。（各乡镇（街道）负责）", ["各乡镇（街道）"], "2025-12-31"],
  ])("%s", (text, organisations, deadline) => {
    expect(rows(text).map((row) => [row.organisations, row.deadline])).toEqual([[organisations, deadline]]);
  });
});

describe("tables whose cells are joined", () => {
  it("fills what a row leaves empty at its edges, down over several rows", () => {
    const text = `任务|目标|牵头单位|时限
农村供水|新建水厂4座|县水利局|9月
|改造管网60公里||11月
|安装水表900只||`;
    expect(rows(text).map((row) => [row.value, row.deadline, row.organisations])).toEqual([
      [4, "2025-09-30", ["县水利局"]],
      [60, "2025-11-30", ["县水利局"]],
      [900, "2025-11-30", ["县水利局"]],
    ]);
  });

  it("sets a row that lacks the joined cells to the right", () => {
    const text = `类别\t任务\t责任单位\t完成时限
养老\t新建食堂5家\t县民政局\t6月
新建日间照料中心8个\t县卫健局\t2025.10`;
    expect(rows(text).map((row) => [row.value, row.deadline, row.organisations])).toEqual([
      [5, "2025-06-30", ["县民政局"]],
      [8, "2025-10-31", ["县卫健局"]],
    ]);
  });

  it("reads indicators that name who answers, and goes on behind a title row", () => {
    const text = `指标名称\t单位\t2024年完成\t2025年目标\t责任单位
一般公共预算收入\t亿元\t12.3\t13\t县财政局
二、产业发展
规上工业企业\t家\t88\t≥100\t县工信局`;
    expect(rows(text).map((row) => [row.comparator, row.value, row.unit, row.organisations])).toEqual([
      ["=", 1_300_000_000, "元", ["县财政局"]],
      [">=", 100, "家", ["县工信局"]],
    ]);
  });
});

describe("sizes, shares and words explained", () => {
  it("takes a share of things for a target and a size for what it says of them", () => {
    expect(told("今年90%以上的村建成卫生室。")).toEqual([">=90% 2025-12-31"]);
    expect(told("今年重点服务投资1亿元以上项目。").filter((row) => row.includes("元"))).toEqual([]);
  });

  it("turns to the plan at a heading without a number, and ends where words are explained", () => {
    const text = `青禾县政府工作报告
2024年工作回顾
新建村道80公里。
2025年工作安排建议
新建村道90公里。
名词解释
1.一圈：指15分钟内可达的8类服务。`;
    expect(told(text)).toEqual(["=90公里 2025-12-31"]);
  });
});
