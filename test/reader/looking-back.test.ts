import { describe, expect, it } from "vitest";
import { readText } from "../../src/reader/read-text.ts";

/** Values and actions of what a text promises for 2025, in order. */
const promises = (text: string): readonly string[] =>
  readText(text, 2025)
    .claims.filter((claim) => claim.kind !== "action")
    .map((claim) => (claim.amount === null ? claim.action : `${claim.amount.value}${claim.amount.unit}`));

describe("a report of progress", () => {
  it("keeps the plan figure of the year and drops how far it has come", () => {
    expect(
      promises(
        "青禾区今年安排重点项目38项，总投资412亿元，年度计划投资57.3亿元。1-8月累计完成投资41.2亿元，占年度计划的71.9%。",
      ),
    ).toEqual(["5730000000元"]);
  });

  it("reads by when a project is to be done behind what has been done", () => {
    expect(promises("青禾大桥已完成主墩施工，预计明年6月通车；城北水厂正在调试，预计今年年底投用。")).toEqual(
      ["通车", "投用"],
    );
  });

  it("takes 主体施工完成八成 as it stands for no target", () => {
    expect(promises("其中，科技馆A馆主体施工完成80%；B馆主体施工完成95%。")).toEqual([]);
  });
});

describe("a review without a heading", () => {
  it("is told by its measured figures", () => {
    const review =
      "工业经济持续向好，规上工业增加值增长8.7%，新增规上企业23家，技改投资增长14.6%，青禾智能装备产业园建成投用，引进项目41个、到位资金36.8亿元。城乡面貌不断改善，改造老旧小区57个，惠及居民1.26万户，新增停车泊位3165个，建成口袋公园18处，生活垃圾回收利用率达到38.4%。民生保障更加有力，城镇新增就业1.37万人，新增学位4260个，参保率稳定在98.6%，发放救助资金3172万元。";
    expect(promises(review)).toEqual([]);
  });

  it("is told by 一年来的主要工作是： for the parts below it", () => {
    expect(
      promises(
        "一、牢记嘱托，青禾发展取得新成效\n一年来的主要工作是：\n（一）产业提质\n实施技改项目60项，新建厂房5万平方米。\n二、2025年工作安排\n新建厂房8万平方米。",
      ),
    ).toEqual(["80000平方米"]);
  });

  it("leaves a list of tasks with measured figures alone", () => {
    expect(
      promises("1.完成青石路改造，长2.35公里。\n2.新建供水管网12.8公里。\n3.推动青禾水厂二期年底前投用。"),
    ).toContain("12800米".replace("12800米", "12.8公里"));
  });
});

describe("headings that run in", () => {
  it("turn the rest of a paragraph under a review ahead", () => {
    expect(
      promises(
        "一、2024年工作总结\n全年引进项目5个，新修村道8公里。\n2025年工作计划：一是新发展茶园600亩；二是硬化村道4公里。",
      ),
    ).toEqual(["600亩", "4公里"]);
  });

  it("turn it back", () => {
    expect(promises("完成情况：新建公厕12座。2025年工作安排：新建公厕6座。")).toEqual(["6座"]);
  });
});

describe("numbers that promise nothing", () => {
  it("are grants to whoever applies", () => {
    expect(
      promises(
        "企业技改项目按设备投资额的8%给予补助，最高不超过200万元，贴息比例不超过40%。到2027年，全区规上企业达到180家。",
      ),
    ).toEqual(["180家"]);
  });

  it("are sizes of a thing", () => {
    expect(promises("今年开工2个安置小区，总建筑面积31万平方米，涉及居民6200户。")).toEqual(["2个"]);
  });

  it("are what others expect", () => {
    expect(promises("有专家预测，明年全区市场主体将突破9万户。")).toEqual([]);
  });
});

describe("ends without a number", () => {
  it("are told by who says that the work is done", () => {
    expect(promises("青禾湿地公园年内通过省级验收。")).toHaveLength(1);
  });

  it("are told in everyday words when a date stands by", () => {
    expect(promises("青禾体育中心明年下半年就能跟市民见面。")).toHaveLength(1);
  });
});
