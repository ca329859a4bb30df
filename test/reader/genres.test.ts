import { describe, expect, it } from "vitest";
import type { Opened, Passage } from "../../src/reader/opened.ts";
import { readPlan } from "../../src/reader/read-plan.ts";

const about = (year: number) => ({ planId: "t", year, sha256: "", mediaType: "text/plain" });

/** Object, number or kind, last day, and bodies with their roles, one line a commitment. */
function told(text: string, year = 2025): readonly string[] {
  return readPlan({ decoded: text }, about(year)).plan.commitments.map(
    ({ object, target, kind, deadline, organisations }) => {
      const number = target === null ? kind : `${target.comparator}${target.value}${target.unit}`;
      return [
        object,
        number,
        deadline.on ?? "-",
        ...organisations.map((body) => `${body.name}:${body.role}`),
      ].join(" ");
    },
  );
}

describe("lists of tasks with units", () => {
  it("gives the units of a bracket to all promises of its task, the lead first", () => {
    const text = `青禾区2025年重点任务分工
1．建成智慧停车平台，新增泊位900个。（区城管局牵头，区公安分局、区大数据局等有关部门按职责分工负责）
2．12月底前出台人才安居办法。（责任单位：区住建局、区人社局）`;
    expect(told(text)).toEqual([
      "智慧停车平台 milestone 2025-12-31 区城管局:lead 区公安分局:responsible 区大数据局:responsible",
      "泊位 =900个 2025-12-31 区城管局:lead 区公安分局:responsible 区大数据局:responsible",
      "人才安居办法 milestone 2025-12-31 区住建局:responsible 区人社局:responsible",
    ]);
  });

  it("reads units and time limits from lines of their own", () => {
    const text = `青禾区2025年民生实事
（一）改造老旧小区31个。
牵头单位：区住建局；配合单位：区财政局、各镇街
完成时限：2025年10月
（二）新建公办幼儿园4所。
区教体局牵头，区财政局配合。`;
    expect(told(text)).toEqual([
      "老旧小区 =31个 2025-10-31 区住建局:lead 区财政局:cooperating 各镇街:cooperating",
      "公办幼儿园 =4所 2025-12-31 区教体局:lead 区财政局:cooperating",
    ]);
  });

  it("hands no year down where tasks carry their own dates over several years", () => {
    const text = `具体措施：1．2025年底前实现老年优待证网上办。修订养老机构管理办法。（区民政局负责）
2．2026年6月底前建成康养大数据平台。（区大数据局负责）`;
    expect(told(text)).toEqual([
      "老年优待证 milestone 2025-12-31 区民政局:responsible",
      "养老机构管理办法 milestone - 区民政局:responsible",
      "康养大数据平台 milestone 2026-06-30 区大数据局:responsible",
    ]);
  });
});

describe("tables", () => {
  it("takes targets, not baselines, with the unit of the row and the year of the column", () => {
    const text = `青禾区“十四五”主要指标
指标名称\t2020年\t2025年\t年均增长\t属性
地区生产总值（亿元）\t386.5\t550\t7.3%\t预期性
常住人口城镇化率（%）\t48.2\t56以上\t—\t预期性
城镇新增就业（万人）\t0.62\t[3.5]\t—\t预期性
单位地区生产总值能耗\t—\t完成市下达任务\t—\t约束性`;
    expect(told(text, 2021)).toEqual([
      "地区生产总值 =55000000000元 2025-12-31",
      "地区生产总值 =7.3% 2025-12-31",
      "常住人口城镇化率 >=56% 2025-12-31",
      "城镇新增就业 =35000人 2025-12-31",
      "单位地区生产总值能耗 relative 2025-12-31",
    ]);
  });

  it("reads tasks with units and time limits, also drawn with bars", () => {
    const text = `任务清单
| 序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 |
| --- | --- | --- | --- | --- |
| 1 | 建成智慧养老平台 | 区民政局 | 区大数据局 | 2025年9月底 |
| 2 | 新改建农村公路120公里 | 区交通局 | | 12月底前 |
| 3 | 培育专精特新企业10家以上 | | | |`;
    expect(told(text)).toEqual([
      "智慧养老平台 milestone 2025-09-30 区民政局:lead 区大数据局:responsible",
      "农村公路 =120公里 2025-12-31 区交通局:lead",
      "专精特新企业 >=10家 2025-12-31 区交通局:lead",
    ]);
  });

  it("points to the cell of an opened file", () => {
    const cell = (row: number, column: number, text: string): Passage => ({
      text,
      kind: "cell",
      cell: { table: 0, row, column },
      source: { kind: "cell", sheet: "表1", row, column },
    });
    const opened: Opened = {
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      passages: [
        cell(0, 0, "指标"),
        cell(0, 1, "单位"),
        cell(0, 2, "2025年目标"),
        cell(1, 0, "新增充电桩"),
        cell(1, 1, "个"),
        cell(1, 2, "≥600"),
      ],
    };
    const [commitment] = readPlan({ opened }, about(2025)).plan.commitments;
    expect(commitment?.target).toMatchObject({ comparator: ">=", value: "600", unit: "个" });
    expect(commitment?.quote.source).toEqual({ kind: "cell", sheet: "表1", row: 1, column: 0 });
  });
});

describe("interviews, bulletins and reviews", () => {
  it("keeps what is planned and leaves what was done", () => {
    const text = `记者：今年有什么打算？
局长：去年我们签约项目62个，落地率达到71%。今年计划再引进链上企业40家。
局长：人民医院主体已经封顶，预计明年5月投用。我们正在加快推进青禾大桥建设，确保国庆节前通车。
1-9月，全区完成工业投资86.3亿元，同比增长12.4%。`;
    expect(told(text)).toEqual([
      "链上企业 =40家 2025-12-31",
      "人民医院主体 milestone 2026-05-31",
      "青禾大桥建设 action -",
      "青禾大桥建设 milestone 2025-09-30",
    ]);
  });

  it("finds nothing in a paragraph that reports, even where a sentence alone could promise", () => {
    const text =
      "一年来，民生投入持续加大，年初确定的20件实事全部完成。新建学校3所，新增学位2400个。养老服务中心实现镇街全覆盖，群众获得感成色更足了。";
    expect(told(text)).toEqual([]);
  });

  it("reads a review and a plan in one report apart, by their headings", () => {
    const text = `青禾区政府工作报告
一、2024年工作回顾
新建改建农村公路90公里。建成区文化馆。
二、2025年重点工作
新建改建农村公路100公里。建成区体育馆。`;
    expect(told(text)).toEqual(["农村公路 =100公里 2025-12-31", "区体育馆 milestone 2025-12-31"]);
  });
});
