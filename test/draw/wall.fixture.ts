import type { Contribution, Reading } from "../../src/judge/measure.ts";
import type { Pace, Reason, Verdict, Word } from "../../src/judge/verdict.ts";
import type { Force } from "../../src/plan/force.ts";
import type { Flag, Wall, WallProgramme, WallRow } from "../../src/draw/wall.ts";

/*
 * A made-up wall of 25 commitments of an invented district. Only the drawing is under test here: the verdicts
 * are set by hand, so that every light, word, mark and edge of the picture occurs.
 */

const YEAR_START = "2024-12-31";

interface Told {
  readonly words: string;
  readonly force?: Force;
  readonly post?: string | null;
  readonly unit?: string | null;
  readonly target?: readonly [comparator: string, value: string, unit: string];
  readonly first?: readonly [comparator: string, value: string, unit: string];
  readonly deadline?: string | null;
  readonly flags?: readonly (readonly [title: string, due: string, mark: Flag["mark"]])[];
  /** Contributions: day, amount, proven. */
  readonly reached?: readonly (readonly [on: string, amount: string, proven: boolean])[];
  readonly expected?: readonly (readonly [on: string, share: string])[];
  readonly assumed?: boolean;
  readonly word: Word;
  readonly light: Verdict["light"];
  readonly reason?: Reason;
  readonly chance?: string;
  readonly method?: "met" | "passed" | "gamma-poisson";
  readonly pace?: readonly [word: Pace["word"], gap: string];
  readonly doubts?: number;
}

const goal = (told: Told["target"]): WallRow["target"] =>
  told ? { comparator: told[0], value: told[1], unit: told[2] } : null;

function readingOf(told: Told): Reading | null {
  if (!told.reached) return null;
  const contributions: Contribution[] = told.reached.map(([on, amount, proven], at) => ({
    item: `i-${at}`,
    on,
    amount,
    proven,
    entry: at + 1,
  }));
  const sum = (parts: readonly Contribution[]): string =>
    String(parts.reduce((total, part) => total + Number(part.amount), 0));
  return {
    measure: "made-up",
    on: "2025-08-31",
    reported: sum(contributions),
    proven: sum(contributions.filter((part) => part.proven)),
    unit: told.target?.[2] ?? "项",
    contributions,
  };
}

function verdictOf(told: Told): Verdict {
  const reading = readingOf(told);
  const trajectory = told.expected
    ? {
        points: told.expected.map(([on, expected]) => ({ on, expected })),
        basis: told.assumed ? ("assumed-straight-line" as const) : ("waypoints" as const),
      }
    : null;
  const forecast =
    told.chance || told.method
      ? {
          chance: told.chance ?? "1",
          method: told.method ?? ("gamma-poisson" as const),
          version: "1",
          seed: 1,
          assumed: "0.4",
        }
      : null;
  return {
    light: told.light,
    word: told.word,
    reason: told.reason ?? "chance-high",
    because: {},
    pace: told.pace ? { word: told.pace[0], gap: told.pace[1], expected: "0" } : null,
    forecast,
    reading,
    trajectory,
    needed: null,
    original: told.first ? { light: "red", word: "behind" } : null,
    adjusted: told.first !== undefined,
    ruleVersion: "1",
  };
}

let counter = 0;
export function rowOf(told: Told): WallRow {
  counter += 1;
  return {
    commitment: `2025-01.c${String(counter).padStart(2, "0")}`,
    line: "general",
    words: told.words,
    force: told.force ?? "plain",
    leaderPost: told.post === undefined ? "分管工业副区长" : told.post,
    leadUnit: told.unit === undefined ? "区工业和信息化局" : told.unit,
    target: goal(told.target),
    originalTarget: goal(told.first),
    deadline: told.deadline === undefined ? "2025-12-31" : told.deadline,
    flags: (told.flags ?? []).map(([title, due, mark]) => ({ title, due, mark })),
    expected: (told.expected ?? []).map(([on, share]) => ({ on, share })),
    openDoubts: told.doubts ?? 0,
    verdict: verdictOf(told),
  };
}

const straight = [
  [YEAR_START, "0"],
  ["2025-12-31", "1"],
] as const;
const late = [
  [YEAR_START, "0"],
  ["2025-03-31", "0.1"],
  ["2025-06-30", "0.4"],
  ["2025-09-30", "0.75"],
  ["2025-12-31", "1"],
] as const;

const digital: WallProgramme = {
  id: "p1",
  title: "数字经济",
  points: [
    {
      id: "p1.1",
      title: "算力底座",
      rows: [
        rowOf({
          words: "确保青禾算力中心二期6月底前建成投用",
          force: "ensure",
          post: "常务副区长",
          unit: "区发展和改革局",
          deadline: "2025-06-30",
          flags: [
            ["开工", "2025-02-28", "done"],
            ["主体封顶", "2025-04-30", "done"],
            ["投用", "2025-06-30", "late"],
          ],
          word: "overdue",
          light: "red",
          method: "passed",
        }),
        rowOf({
          words: "力争数据标注产业园9月底前投入使用",
          force: "strive",
          post: "常务副区长",
          unit: "区大数据局",
          deadline: "2025-09-30",
          flags: [
            ["开工", "2025-03-15", "done"],
            ["首批企业入驻", "2025-08-20", "late"],
            ["验收", "2025-09-30", "due"],
          ],
          word: "behind",
          light: "amber",
          chance: "0.62",
        }),
        rowOf({
          words: "新建5G基站300座以上",
          target: [">=", "300", "座"],
          post: "常务副区长",
          unit: "区大数据局",
          expected: straight,
          assumed: true,
          reached: [
            ["2025-02-28", "60", true],
            ["2025-04-30", "70", true],
            ["2025-06-30", "60", true],
            ["2025-08-15", "48", false],
          ],
          word: "on-track",
          light: "green",
          chance: "0.93",
          pace: ["ahead", "39"],
        }),
      ],
    },
    {
      id: "p1.2",
      title: "招商引资",
      rows: [
        rowOf({
          words: "力争引进营收过亿元的龙头企业8家以上",
          force: "strive",
          post: "分管招商副区长",
          unit: "区投资促进局",
          target: [">=", "8", "家"],
          expected: late,
          reached: [
            ["2025-03-20", "1", true],
            ["2025-05-12", "2", true],
            ["2025-07-09", "1", true],
            ["2025-08-21", "2", false],
          ],
          word: "on-track",
          light: "green",
          chance: "0.81",
          pace: ["at-pace", "0"],
        }),
        rowOf({
          words: "规上企业15家以上",
          force: "strive",
          post: "分管招商副区长",
          unit: "区投资促进局",
          target: [">=", "15", "家"],
          expected: straight,
          assumed: true,
          reached: [
            ["2025-04-30", "3", true],
            ["2025-07-31", "2", false],
          ],
          word: "behind",
          light: "red",
          reason: "chance-low",
          chance: "0.12",
          pace: ["behind-pace", "-5"],
        }),
        rowOf({
          words: "设立总规模12亿元的数字产业引导基金",
          post: "分管招商副区长",
          unit: "区财政局",
          target: ["=", "1200000000", "元"],
          flags: [
            ["工商登记", "2025-05-31", "done"],
            ["首期到位", "2025-08-31", "due"],
          ],
          expected: [
            [YEAR_START, "0"],
            ["2025-05-31", "0.25"],
            ["2025-12-31", "1"],
          ],
          reached: [
            ["2025-05-28", "300000000", true],
            ["2025-08-25", "240000000", false],
          ],
          word: "behind",
          light: "amber",
          chance: "0.55",
          pace: ["behind-pace", "-140000000"],
        }),
      ],
    },
    {
      id: "p1.3",
      title: "品牌活动",
      rows: [
        rowOf({
          words: "举办省级以上数字经济论坛2场以上",
          post: "宣传部部长",
          unit: "区委宣传部",
          target: [">=", "2", "场"],
          reached: [
            ["2025-05-18", "1", true],
            ["2025-08-22", "1", true],
          ],
          expected: [],
          word: "done-proven",
          light: "green",
          method: "met",
        }),
      ],
    },
  ],
};

const energy: WallProgramme = {
  id: "p2",
  title: "新能源利用",
  points: [
    {
      id: "p2.1",
      title: "地热供暖",
      rows: [
        rowOf({
          words: "确保到2026年底完成“地热代煤”改造面积120万平方米",
          force: "ensure",
          post: "分管城建副区长",
          unit: "区住房和城乡建设局",
          target: [">=", "1200000", "平方米"],
          deadline: "2026-12-31",
          expected: [
            [YEAR_START, "0"],
            ["2025-12-31", "0.45"],
            ["2026-12-31", "1"],
          ],
          reached: [
            ["2025-03-31", "180000", true],
            ["2025-07-31", "210000", true],
            ["2025-08-28", "60000", false],
          ],
          word: "on-track",
          light: "green",
          chance: "0.9",
          pace: ["ahead", "60000"],
        }),
        rowOf({
          words: "燃煤锅炉全部关停",
          post: "分管城建副区长",
          unit: "区生态环境局",
          deadline: "2025-10-31",
          flags: [
            ["名单冻结", "2025-03-31", "done"],
            ["关停过半", "2025-07-31", "done"],
            ["全部关停", "2025-10-31", "due"],
          ],
          word: "on-track",
          light: "green",
          chance: "0.84",
        }),
      ],
    },
    {
      id: "p2.2",
      title: "氢能园区",
      rows: [
        rowOf({
          words: "确保5月份前氢能产业园10个车间投入使用",
          force: "ensure",
          post: "分管工业副区长",
          unit: "开发区管委会",
          target: ["=", "10", "个"],
          deadline: null,
          word: "not-assessable",
          light: "grey",
          reason: "reading-not-chosen",
          doubts: 1,
        }),
        rowOf({
          words: "推动氢能项目入驻园区并形成上下游配套",
          force: "advance",
          unit: "开发区管委会",
          deadline: null,
          word: "not-assessable",
          light: "grey",
          reason: "no-number-no-date",
        }),
      ],
    },
    {
      id: "p2.3",
      title: "储能电站",
      rows: [
        rowOf({
          words: "建成共享储能电站一座，装机不低于10万千瓦",
          post: "分管工业副区长",
          unit: "区发展和改革局",
          target: [">=", "100000", "千瓦"],
          first: [">=", "150000", "千瓦"],
          deadline: "2025-11-30",
          flags: [
            ["备案", "2025-01-20", "done"],
            ["接入批复", "2025-04-30", "done"],
            ["并网", "2025-11-30", "due"],
          ],
          reached: [],
          expected: [],
          word: "on-track",
          light: "amber",
          chance: "0.7",
        }),
      ],
    },
    {
      id: "p2.4",
      title: "新能源汽车",
      rows: [
        rowOf({
          words: "加快青禾整车基地生产线改造和新厂房建设",
          force: "advance",
          unit: "区工业和信息化局",
          deadline: null,
          flags: [
            ["生产线改造", "2025-05-31", "done"],
            ["厂房封顶", "2025-10-15", "due"],
          ],
          word: "on-track",
          light: "green",
          chance: "0.78",
        }),
        rowOf({
          words: "新增公共充电桩600个",
          post: null,
          unit: null,
          target: ["=", "600", "个"],
          expected: straight,
          assumed: true,
          word: "not-assessable",
          light: "grey",
          reason: "nobody-has-reported",
          reached: [],
        }),
      ],
    },
  ],
};

const livelihood: WallProgramme = {
  id: "p3",
  title: "产业升级与民生",
  points: [
    {
      id: "p3.1",
      title: "技术改造",
      rows: [
        rowOf({
          words: "实施投资500万元以上的重点技改项目80个",
          target: ["=", "80", "个"],
          expected: straight,
          assumed: true,
          reached: [
            ["2025-01-31", "6", true],
            ["2025-03-31", "12", true],
            ["2025-05-31", "14", true],
            ["2025-06-30", "9", true],
            ["2025-08-31", "11", false],
          ],
          word: "on-track",
          light: "amber",
          chance: "0.66",
          pace: ["behind-pace", "-1"],
        }),
        rowOf({
          words: "新增智能工厂3家",
          target: ["=", "3", "家"],
          deadline: "2025-07-31",
          reached: [
            ["2025-04-10", "1", true],
            ["2025-07-20", "2", false],
          ],
          expected: [],
          word: "done-unproven",
          light: "amber",
          method: "met",
        }),
      ],
    },
    {
      id: "p3.2",
      title: "产学研对接",
      rows: [
        rowOf({
          words: "梳理60家传统企业与科研院所结对，签订技术合同20份以上",
          post: "分管科技副区长",
          unit: "区科学技术局",
          target: [">=", "20", "份"],
          expected: late,
          reached: [
            ["2025-04-30", "4", true],
            ["2025-06-30", "6", true],
            ["2025-08-10", "3", false],
          ],
          word: "on-track",
          light: "green",
          chance: "0.83",
          pace: ["at-pace", "0"],
        }),
      ],
    },
    {
      id: "p3.3",
      title: "企业梯度培育",
      rows: [
        rowOf({
          words: "“个转企”300户",
          post: "分管市场副区长",
          unit: "区市场监督管理局",
          target: ["=", "300", "户"],
          expected: straight,
          assumed: true,
          reached: [
            ["2025-03-31", "90", true],
            ["2025-06-30", "110", true],
            ["2025-08-31", "40", false],
          ],
          word: "on-track",
          light: "green",
          chance: "0.97",
          pace: ["ahead", "40"],
        }),
        rowOf({
          words: "争取1家企业上市申请获受理",
          force: "strive",
          post: "常务副区长",
          unit: "区金融服务中心",
          target: ["=", "1", "家"],
          flags: [
            ["辅导备案", "2025-04-30", "late"],
            ["申报", "2025-11-30", "due"],
          ],
          word: "behind",
          light: "red",
          chance: "0.2",
          reached: [],
          expected: [],
        }),
      ],
    },
    {
      id: "p3.4",
      title: "教育医疗",
      rows: [
        rowOf({
          words: "8月底前建成投用2所公办幼儿园",
          post: "分管教育副区长",
          unit: "区教育和体育局",
          target: ["=", "2", "所"],
          deadline: "2025-08-31",
          reached: [
            ["2025-08-20", "1", true],
            ["2025-08-30", "1", true],
          ],
          expected: [],
          word: "done-proven",
          light: "green",
          method: "met",
        }),
        rowOf({
          words: "6月底前标准化村卫生室覆盖率达到95%以上",
          post: "分管卫生副区长",
          unit: "区卫生健康局",
          target: [">=", "95", "%"],
          deadline: "2025-06-30",
          reached: [["2025-06-30", "91.5", true]],
          expected: [],
          word: "missed",
          light: "red",
          method: "passed",
        }),
      ],
    },
    {
      id: "p3.5",
      title: "道路与主要指标",
      rows: [
        rowOf({
          words: "新改建农村公路45公里",
          post: "分管交通副区长",
          unit: "区交通运输局",
          target: ["=", "45", "公里"],
          expected: [
            [YEAR_START, "0"],
            ["2025-04-30", "0.1"],
            ["2025-10-31", "1"],
          ],
          deadline: "2025-10-31",
          reached: [
            ["2025-05-31", "12.5", true],
            ["2025-07-31", "14", true],
            ["2025-08-25", "6", false],
          ],
          word: "on-track",
          light: "green",
          chance: "0.86",
          pace: ["ahead", "1.9"],
        }),
        rowOf({
          words: "全区空气质量优良天数比例高于上年",
          post: "分管城建副区长",
          unit: "区生态环境局",
          word: "not-assessable",
          light: "grey",
          reason: "figure-not-published",
        }),
        rowOf({
          words: "关停北部砖瓦窑旧址改造工程（按区政府常务会议决定停止实施）",
          post: "分管城建副区长",
          unit: "区自然资源局",
          word: "stopped",
          light: "grey",
          reason: "stopped-by-decision",
        }),
        rowOf({
          words: "地区生产总值增长6%以上",
          post: "区长",
          unit: "区统计局",
          target: [">=", "6", "%"],
          reached: [["2025-07-20", "6.3", true]],
          expected: [],
          word: "on-track",
          light: "grey",
          reason: "too-few-data",
        }),
      ],
    },
  ],
};

const programmes = [digital, energy, livelihood];
const lights = programmes.flatMap((programme) =>
  programme.points.flatMap((point) => point.rows.map((row) => row.verdict.light)),
);
const countOf = (light: Verdict["light"]): number => lights.filter((one) => one === light).length;

/** 25 commitments of an invented district on 31 August 2025. */
export const WALL: Wall = {
  book: "made-up-2025",
  title: "青禾区2025年承诺台账",
  district: "青禾区",
  simulated: true,
  asOf: { on: "2025-08-31", known: "2025-08-31" },
  size: 412,
  from: "2025-01-01",
  until: "2025-12-31",
  programmes,
  tally: { green: countOf("green"), amber: countOf("amber"), red: countOf("red"), grey: countOf("grey") },
};
