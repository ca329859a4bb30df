import { describe, expect, it } from "vitest";
import type { Commitment } from "../../src/plan/commitment.ts";
import { readPlan } from "../../src/reader/read-plan.ts";

/** A commitment in one line: kind, force, bound and value with unit, deadline with what it rests on, and its words. */
function line(commitment: Commitment): string {
  const { target, deadline } = commitment;
  const number =
    target === null
      ? ""
      : `${target.comparator}${target.value}${target.valueMax === undefined ? "" : `..${target.valueMax}`}${target.unit}`;
  const due =
    deadline.on === null
      ? "-"
      : `${deadline.bound === "before" ? "<" : ""}${deadline.on}${deadline.basis === "inherited" ? "*" : ""}`;
  return [commitment.kind, commitment.force, number, due, commitment.words]
    .filter((part) => part !== "")
    .join(" ");
}

const read = (text: string, year = 2025): readonly string[] =>
  readPlan(
    { decoded: text },
    { planId: "t", year, sha256: "", mediaType: "text/plain" },
  ).plan.commitments.map(line);

/** Text first, what it promises after. A star marks a deadline inherited from the plan's year, "<" one that excludes its period. */
const CASES: readonly (readonly [string, readonly (readonly [string, ...string[]])[]])[] = [
  [
    "an end that only finishes what was counted gives the numbers their date; another state is a promise of its own",
    [
      [
        "改造雨污管网18公里，更换井盖600个，9月底前全部完工。",
        "quantity plain =18公里 2025-09-30 改造雨污管网18公里",
        "quantity plain =600个 2025-09-30 更换井盖600个",
      ],
      [
        "新建社区食堂6个，秋季开学前投入使用。",
        "quantity plain =6个 2025-12-31* 新建社区食堂6个",
        "milestone plain 2025-08-31 新建社区食堂6个，秋季开学前投入使用",
      ],
      ["力争用两年时间，改造窨井900座。", "quantity plain =900座 2026-12-31 改造窨井900座"],
      ["每个街道至少培育2支志愿队伍。", "quantity plain >=2支 2025-12-31* 每个街道至少培育2支志愿队伍"],
    ],
  ],
  [
    "a level told a second time from where it starts is one promise, and does not look back",
    [
      [
        "河湖水质优良率达到92%，比去年提高3个百分点。",
        "quantity plain =92% 2025-12-31* 河湖水质优良率达到92%",
      ],
    ],
  ],
  [
    "the number of an item is no decimal before a month",
    [["6.3月底前完成堤防验收。", "milestone plain 2025-03-31 3月底前完成堤防验收"]],
  ],
  [
    "what a report counts up to a day is no promise, what it turns to is",
    [
      [
        "截至8月底，全区已改造管网60公里，占年度任务的75%；力争10月底前全部完工。",
        "milestone strive 2025-10-31 力争10月底前全部完工",
      ],
    ],
  ],
  [
    "tenths, and indicators a head",
    [
      ["力争制造业项目占比不低于七成。", "quantity strive >=70% 2025-12-31* 力争制造业项目占比不低于七成"],
      [
        "每千名老年人拥有养老床位达到42张。",
        "quantity plain =42张 2025-12-31* 每千名老年人拥有养老床位达到42张",
      ],
    ],
  ],
  [
    "numbers below zero, and hyphens that are no sign",
    [
      ["居民消费价格涨幅控制在-1%以内。", "quantity plain <=-1% 2025-12-31* 居民消费价格涨幅控制在-1%以内"],
      ["碳排放强度增长负3%。", "quantity plain =-3% 2025-12-31* 碳排放强度增长负3%"],
      ["新建农贸市场5-8个。", "quantity plain >=5..8个 2025-12-31* 新建农贸市场5-8个"],
    ],
  ],
  [
    "numbers with a bound",
    [
      ["全年新建口袋公园12个以上。", "quantity plain >=12个 2025-12-31* 全年新建口袋公园12个以上"],
      ["力争引育高层次人才不少于80名。", "quantity strive >=80名 2025-12-31* 力争引育高层次人才不少于80名"],
      [
        "确保规上工业增加值突破260亿元。",
        "quantity ensure >26000000000元 2025-12-31* 确保规上工业增加值突破260亿元",
      ],
      [
        "单位产品能耗控制在0.3吨标准煤以内。",
        "quantity plain <=0.3吨标准煤 2025-12-31* 单位产品能耗控制在0.3吨标准煤以内",
      ],
      ["一般公共预算收入增长6%左右。", "quantity plain ~6% 2025-12-31* 一般公共预算收入增长6%左右"],
      ["新增停车位约3500个。", "quantity plain ~3500个 2025-12-31* 新增停车位约3500个"],
      ["完成造林绿化1.2万余亩。", "quantity plain >12000亩 2025-12-31* 完成造林绿化1.2万余亩"],
      ["培育省级农业龙头企业5至8家。", "quantity plain >=5..8家 2025-12-31* 培育省级农业龙头企业5至8家"],
      [
        "空气质量优良率达到百分之八十五以上。",
        "quantity plain >=85% 2025-12-31* 空气质量优良率达到百分之八十五以上",
      ],
      ["建成两座污水处理厂。", "quantity plain =2座 2025-12-31* 建成两座污水处理厂"],
    ],
  ],
  [
    "several promises in one clause",
    [
      [
        "新建养老食堂20个、托育机构6家，改造农村公路90公里。",
        "quantity plain =20个 2025-12-31* 新建养老食堂20个",
        "quantity plain =6家 2025-12-31* 托育机构6家",
        "quantity plain =90公里 2025-12-31* 改造农村公路90公里",
      ],
      [
        "粮食、蔬菜产量分别稳定在50万吨和120万吨以上。",
        "quantity plain >=500000吨 2025-12-31* 粮食、蔬菜产量分别稳定在50万吨和120万吨以上",
        "quantity plain >=1200000吨 2025-12-31* 粮食、蔬菜产量分别稳定在50万吨和120万吨以上",
      ],
      [
        "地区生产总值增长6%以上、力争达到6.5%。",
        "quantity plain >=6% 2025-12-31* 地区生产总值增长6%以上",
        "quantity plain =6.5% 2025-12-31* 力争达到6.5%",
      ],
      [
        "投资8000万元建设3个冷链物流园。",
        "quantity plain =80000000元 2025-12-31* 投资8000万元",
        "quantity plain =3个 2025-12-31* 建设3个冷链物流园",
      ],
    ],
  ],
  [
    "deadlines in the clause",
    [
      ["6月底前完成青禾大道改造工程。", "milestone plain 2025-06-30 6月底前完成青禾大道改造工程"],
      ["10月份前建成区职教中心。", "milestone plain <2025-09-30 10月份前建成区职教中心"],
      ["力争三季度启动青禾水厂扩建项目。", "milestone strive 2025-09-30 力争三季度启动青禾水厂扩建项目"],
      ["上半年出台产业引导基金管理办法。", "milestone plain 2025-06-30 上半年出台产业引导基金管理办法"],
      ["5月15日前印发项目清单。", "milestone plain 2025-05-15 5月15日前印发项目清单"],
      ["到2027年，城镇化率达到62%。", "quantity plain =62% 2027-12-31 城镇化率达到62%"],
      ["“十四五”末建成环城绿道。", "milestone plain 2025-12-31 “十四五”末建成环城绿道"],
      ["三年内实现城区供水管网全覆盖。", "milestone plain 2027-12-31 三年内实现城区供水管网全覆盖"],
      ["2026年前完成历史街区修缮工程。", "milestone plain <2025-12-31 2026年前完成历史街区修缮工程"],
      [
        "2025年9月底前制定数据共享管理办法，12月底前实现社保卡线上办理。",
        "milestone plain 2025-09-30 2025年9月底前制定数据共享管理办法",
        "milestone plain 2025-12-31 12月底前实现社保卡线上办理",
      ],
    ],
  ],
  [
    "promises without a number",
    [
      ["确保零就业家庭动态清零。", "milestone ensure 2025-12-31* 确保零就业家庭动态清零"],
      ["城乡居民收入增速高于经济增长。", "relative plain 2025-12-31* 城乡居民收入增速高于经济增长"],
      ["节能减排完成省下达任务。", "relative plain 2025-12-31* 节能减排完成省下达任务"],
      ["加快推进青禾高铁站项目建设。", "action advance - 加快推进青禾高铁站项目建设"],
      ["着手组建区属文旅公司。", "milestone advance 2025-12-31* 着手组建区属文旅公司"],
      [
        "深化与星河农业集团合作，力争更多订单落地。",
        "action strive - 深化与星河农业集团合作，力争更多订单落地",
      ],
    ],
  ],
  [
    "what promises nothing",
    [
      ["坚持稳中求进，推动高质量发展迈上新台阶。"],
      ["围绕“六个提升”，突出做好“四篇文章”。"],
      ["去年，我们新建学校3所，新增学位2400个。"],
      ["全区现有规上企业260家，总人口58万人。"],
      ["累计完成投资12.6亿元，占年度计划的84%。"],
      ["各位代表，让我们携手奋进，谱写青禾新篇章！"],
    ],
  ],
  [
    "numbers that are no targets",
    [
      ["引进投资额10亿元以上项目6个。", "quantity plain =6个 2025-12-31* 引进投资额10亿元以上项目6个"],
      [
        "全员劳动生产率由人均9万元提高到11万元。",
        "quantity plain =110000元/人 2025-12-31* 全员劳动生产率由人均9万元提高到11万元",
      ],
      ["开工建设30万吨生物航煤项目。", "milestone plain 2025-12-31* 开工建设30万吨生物航煤项目"],
      [
        "改造2000年底前建成的老旧小区14个。",
        "quantity plain =14个 2025-12-31* 改造2000年底前建成的老旧小区14个",
      ],
      ["新开通5G基站260个。", "quantity plain =260个 2025-12-31* 新开通5G基站260个"],
    ],
  ],
];

for (const [title, cases] of CASES) {
  describe(title, () => {
    for (const [text, ...expected] of cases) {
      it(text, () => {
        expect(read(text)).toEqual(expected);
      });
    }
  });
}

describe("a date that the calendar does not have", () => {
  const only = (text: string, year: number): Commitment | undefined =>
    readPlan({ decoded: text }, { planId: "t", year, sha256: "", mediaType: "text/plain" }).plan
      .commitments[0];

  it.each([
    ["2月30日前建成口袋公园3个。", 2025, "2025-02-28", "2025-03-01"],
    ["2月29日前建成口袋公园3个。", 2025, "2025-02-28", "2025-03-01"],
    ["4月31日前建成口袋公园3个。", 2025, "2025-04-30", "2025-05-01"],
  ])("%s in %i: the month's last day, in doubt", (text, year, last, next) => {
    const commitment = only(text, year);
    expect(commitment?.deadline.on).toBe(last);
    const [doubt] = commitment?.doubts ?? [];
    expect(doubt?.code).toBe("impossible-date");
    expect(doubt?.senses.map(({ deadline }) => deadline?.on)).toEqual([last, next]);
  });

  it("29 February of a leap year is a day like others", () => {
    const commitment = only("2月29日前建成口袋公园3个。", 2024);
    expect(commitment?.deadline.on).toBe("2024-02-29");
    expect(commitment?.doubts).toEqual([]);
  });
});

describe("who answers, in a bracket within which brackets stand", () => {
  it("the lead first, those between the lead and the last word with the last", () => {
    const { plan } = readPlan(
      {
        decoded:
          "新建充电桩800个。（市发展改革委牵头，市住建局、市交通局，各县（市、区）政府配合）\n新建公厕20座。（市城管局负责）",
      },
      { planId: "t", year: 2025, sha256: "", mediaType: "text/plain" },
    );
    expect(plan.commitments.map(({ organisations }) => organisations)).toEqual([
      [
        { name: "市发展改革委", role: "lead" },
        { name: "市住建局", role: "cooperating" },
        { name: "市交通局", role: "cooperating" },
      ],
      [{ name: "市城管局", role: "responsible" }],
    ]);
  });
});
