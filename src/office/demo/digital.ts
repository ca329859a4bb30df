import type { Facts } from "../../ledger/act.ts";
import type { Day } from "../../std/day.ts";
import { daysBetween } from "../../std/day.ts";
import { codeOf, firmOf, projectCodeOf, signOf } from "./cast.data.ts";
import { CASES, COMPUTE, LABELLING, STATIONS } from "./digital.data.ts";
import type { Scene, Step } from "./scene.ts";
import { career, deliver } from "./scene.ts";

const INVEST = "区投资促进局";

/** The fact that ties an item to the commitments of a role; nothing when the plan has none. */
const tied = (scene: Scene, role: string): Facts => {
  const commitments = scene.naming(role);
  return commitments === null ? {} : { commitments };
};

/** Two projects: one missed its day, one is close to it. */
function projects(scene: Scene): void {
  career(scene, {
    register: "projects",
    item: "compute-2",
    unit: "区发展和改革局",
    facts: {
      name: "青禾智算中心二期项目",
      code: projectCodeOf("2408", 11),
      kind: "digital",
      owner: firmOf(0, "算力运营"),
      place: "望禾镇",
      totalInvestment: "86000",
      yearInvestment: "42000",
      plannedStart: "2024-09-20",
      plannedEnd: "2025-06-30",
      ...tied(scene, "compute"),
    },
    steps: COMPUTE,
  });
  career(scene, {
    register: "projects",
    item: "labelling-park",
    unit: "区大数据局",
    facts: {
      name: "青禾数据标注产业园",
      code: projectCodeOf("2501", 12),
      kind: "park",
      owner: firmOf(1, "园区开发"),
      place: "安澜街道",
      waitsFor: "compute-2",
      totalInvestment: "21500",
      yearInvestment: "21500",
      plannedStart: "2025-03-15",
      plannedEnd: "2025-09-20",
      ...tied(scene, "labelling"),
    },
    steps: LABELLING,
  });
}

function stations(scene: Scene): void {
  for (const [month, amount] of STATIONS)
    deliver(scene, {
      role: "stations",
      item: `station-2025-${month}`,
      name: `5G基站${month}月份批次`,
      amount: String(amount),
      on: `2025-0${month}-${month === 2 ? 27 : 28}`,
      unit: "区大数据局",
      found: month < 8 ? 2 : undefined,
    });
}

/** The funnel, one firm a row. */
function funnel(scene: Scene): void {
  for (const one of CASES)
    career(scene, {
      register: "funnel",
      item: `firm-${one.at}`,
      unit: INVEST,
      facts: {
        name: firmOf(one.at, one.trade),
        creditCode: codeOf(one.at),
        investor: `${signOf(one.at)}控股(虚构)`,
        industry: "39",
        chain: one.chain,
        plannedInvestment: String(one.planned),
        revenue: String(one.revenue),
        aboveScale: one.above,
        fixedInvestment: String(Math.round(one.planned * 0.7)),
        land: String(Math.round(one.planned / 360)),
        agent: INVEST,
      },
      steps: one.steps,
    });
}

/** A correction with a backdated day: one firm's revenue was its group's; the single legal entity's was known from June on. */
function correction(scene: Scene): void {
  const on = "2025-03-12";
  scene.diary.write({
    register: "funnel",
    item: "firm-9",
    unit: INVEST,
    on,
    lag: daysBetween(on, "2025-06-16"),
    facts: { revenue: "6100" },
    paper: "上年度审计报告(单一法人口径)",
  });
}

/** The fund: announced in spring, registered in July, its first money reported in the last week and not yet checked. */
function fund(scene: Scene): void {
  career(scene, {
    register: "fund",
    item: "digital-fund",
    unit: "区财政局",
    facts: {
      name: "青禾数字产业发展基金(虚构)",
      creditCode: codeOf(900),
      manager: firmOf(18, "基金管理"),
      subscribed: "100000",
      plannedEnd: "2025-08-31",
      ...tied(scene, "fund"),
    },
    steps: [
      ["2025-02-18", "scheme"],
      ["2025-05-12", "approved", 1],
      ["2025-07-22", "registered", 1],
      ["2025-08-27", "paid-in", undefined, { paidIn: "20000" }],
    ],
  });
}

/** Forums: one held and confirmed, one on its way; a third was only of city level and does not count. */
function forums(scene: Scene): void {
  const event = (
    item: string,
    name: string,
    level: string,
    plannedEnd: Day,
    steps: readonly Step[],
  ): void => {
    const facts = {
      name,
      level,
      role: "organiser",
      host: "主办单位(虚构)",
      place: "青禾会展中心",
      plannedEnd,
    };
    career(scene, { register: "events", item, unit: "区委宣传部", facts, steps });
  };
  event("forum-spring", "数字乡村与县域算力论坛(虚构)", "provincial", "2025-05-18", [
    ["2025-02-20", "applied"],
    ["2025-04-02", "approved", 1],
    ["2025-04-20", "scheduled"],
    ["2025-05-18", "held", 3],
  ]);
  event("forum-autumn", "数据要素产业高端论坛(虚构)", "provincial", "2025-10-22", [
    ["2025-05-26", "applied"],
    ["2025-07-15", "approved", 1],
    ["2025-08-10", "scheduled"],
  ]);
  event("fair-summer", "数字经济项目推介会(虚构)", "city", "2025-07-11", [
    ["2025-05-06", "applied"],
    ["2025-06-04", "approved"],
    ["2025-07-11", "held", 2],
  ]);
}

/** 数字经济: projects, base stations, investment, the fund and forums. */
export function digitalYear(scene: Scene): void {
  projects(scene);
  stations(scene);
  funnel(scene);
  correction(scene);
  fund(scene);
  forums(scene);
}
