import type { Day } from "../../std/day.ts";
import { addDays } from "../../std/day.ts";
import { TRADES, codeOf, firmOf, projectCodeOf, signOf } from "./cast.data.ts";
import { DEMO_TODAY } from "./calendar.ts";
import type { Scene, Step } from "./scene.ts";
import { career } from "./scene.ts";

const WORKS = "区工业和信息化局";
const KINDS = ["equipment", "quality", "digital", "green-safe", "innovation"] as const;

/** Towns of nowhere, and divisions of GB/T 4754 that such towns have. */
const TOWNS = ["柳湾镇", "青石镇", "望禾镇", "南渠街道", "安澜街道"] as const;
const DIVISIONS = ["13", "17", "26", "33", "34", "35", "38"] as const;
const SIZES = ["small", "medium", "small", "large"] as const;

/** Upgrades: 68 filed, most of them started and checked; in August the paper of some is still missing. */
function upgrades(scene: Scene): void {
  const { dice, diary } = scene;
  for (let at = 0; at < 68; at += 1) {
    const filed = addDays("2025-01-12", Math.floor((at * 205) / 68) + dice.whole(0, 4));
    const started = addDays(filed, dice.whole(12, 40));
    const total = dice.whole(6, 60) * 100;
    const starts = started <= addDays(DEMO_TODAY, -1);
    const found = started < "2025-08-01" && dice.roll() < 0.94 ? dice.pick([1, 2, 3] as const) : undefined;
    const steps: readonly Step[] = starts
      ? [
          [filed, "filed"],
          [started, "started", found],
        ]
      : [[filed, "filed"]];
    const item = `upgrade-${String(at + 1).padStart(3, "0")}`;
    career(scene, {
      register: "upgrades",
      item,
      unit: WORKS,
      facts: {
        name: `${firmOf(at, dice.pick(TRADES))}技术改造项目`,
        code: projectCodeOf(filed.slice(2, 4) + filed.slice(5, 7), 100 + at),
        firm: firmOf(at, "实业"),
        creditCode: codeOf(100 + at),
        key: true,
        kind: dice.pick(KINDS),
        place: TOWNS[at % TOWNS.length] ?? "",
        industry: DIVISIONS[at % DIVISIONS.length] ?? "",
        size: SIZES[at % SIZES.length] ?? "small",
        totalInvestment: String(total),
        equipmentInvestment: String(Math.round(total * 0.6)),
        paidInvestment: starts ? String(Math.round(total * 0.35)) : "0",
        plannedEnd: addDays(started, 200),
      },
      steps,
    });
    const update = addDays(started, 60);
    if (starts && update < "2025-08-10" && at % 2 === 0)
      paid(scene, item, update, Math.round(total * 0.8), diary);
  }
}

/** Money paid since: written when the project enters the statistics, and checked with it. */
function paid(scene: Scene, item: string, on: Day, amount: number, diary: Scene["diary"]): void {
  const note = diary.write({
    register: "upgrades",
    item,
    unit: WORKS,
    on,
    stage: "in-statistics",
    facts: { paidInvestment: String(amount) },
    paper: "纳统材料与付款凭证",
  });
  const checked = addDays(diary.dayOf(note), scene.dice.whole(5, 14));
  if (checked <= DEMO_TODAY)
    diary.attest(note, checked, { level: 1, finding: "confirmed", words: "纳统材料与付款凭证一致。" });
}

/** Upgrades that were finished this summer, by their place in the list, with the year before; what came of them is told in a year. */
const FINISHED = [
  [0, "2025-07-18", "18600", "3900", "212"],
  [4, "2025-07-29", "9400", "2100", "118"],
  [8, "2025-08-12", "26300", "5200", "305"],
  [12, "2025-08-26", "7200", "1500", "96"],
] as const;

/** 技改竣工: equipment in place, then accepted; the first three were looked at by somebody else. Written after all else, so that no other day moves. */
export function finishedUpgrades({ diary }: Scene): void {
  for (const [at, on, outputBefore, valueBefore, staffBefore] of FINISHED) {
    const item = `upgrade-${String(at + 1).padStart(3, "0")}`;
    const told = { register: "upgrades", item, unit: WORKS };
    const equipped = diary.write({
      ...told,
      on: addDays(on, -20),
      stage: "equipped",
      paper: "设备到货验收单",
    });
    const note = diary.write({
      ...told,
      after: equipped,
      on,
      stage: "accepted",
      facts: { outputBefore, valueBefore, staffBefore },
      paper: "竣工验收文件",
    });
    const checked = addDays(diary.dayOf(note), 3);
    if (checked <= DEMO_TODAY && at < 12)
      diary.attest(note, checked, { level: 3, finding: "confirmed", words: "验收文件与现场相符。" });
  }
}

/** Sixty firms and what they look for; nine contracts were registered, one of the meetings led to nothing. */
function needs(scene: Scene): void {
  const unit = "区科学技术局";
  for (let at = 0; at < 60; at += 1) {
    const listed = addDays("2025-02-10", Math.floor((at * 150) / 60));
    const contract = addDays("2025-03-20", at * 11);
    const more: readonly Step[] =
      at < 14
        ? [
            [addDays(contract, -25), "met"],
            [contract, "contract", contract < "2025-08-05" ? 1 : undefined],
          ]
        : [];
    const steps: readonly Step[] = [
      [listed, "listed", 1],
      ...more.filter(([on]) => on <= "2025-08-28" && on >= listed),
    ];
    career(scene, {
      register: "needs",
      item: `need-${String(at + 1).padStart(2, "0")}`,
      unit,
      facts: {
        name: firmOf(at, TRADES[at % TRADES.length] ?? "制造"),
        creditCode: codeOf(300 + at),
        industry: "35",
        institute: at < 20 ? `${signOf(at)}研究所(虚构)` : null,
        contractAmount: at < 14 ? String(20 + at * 6) : null,
        need: { text: "降低能耗、提高成品率的工艺改进。" },
      },
      steps,
    });
  }
}

/** One rung of the ladder: how many rows, from which day, how far apart, and until when they were checked. */
interface Rung {
  readonly step: string;
  readonly count: number;
  readonly from: Day;
  readonly apart: number;
  readonly checkedBefore: Day;
  readonly unit: string;
  readonly trade: string;
  readonly code: number;
}

const RUNGS: readonly Rung[] = [
  {
    step: "to-company",
    count: 97,
    from: "2025-01-14",
    apart: 2.35,
    checkedBefore: "2025-08-01",
    unit: "区市场监督管理局",
    trade: "商贸",
    code: 400,
  },
  {
    step: "to-scale",
    count: 6,
    from: "2025-03-10",
    apart: 30,
    checkedBefore: "2025-07-20",
    unit: "区统计局",
    trade: "制造",
    code: 600,
  },
];

function ladder(scene: Scene): void {
  for (const rung of RUNGS)
    for (let at = 0; at < rung.count; at += 1) {
      const on = addDays(rung.from, Math.round(at * rung.apart));
      if (on > "2025-08-29") continue;
      career(scene, {
        register: "enterprises",
        item: `${rung.step}-${String(at + 1).padStart(3, "0")}`,
        unit: rung.unit,
        facts: {
          name: firmOf(at, rung.trade),
          creditCode: codeOf(rung.code + at),
          step: rung.step,
          ...(rung.step === "to-company"
            ? { formerName: `${signOf(at)}商行(个体,虚构)`, route: "direct" }
            : {}),
        },
        steps: [[on, "effective", on < rung.checkedBefore ? 1 : undefined]],
      });
    }
}

/** 传统产业: upgrades, matches with institutes, and the ladder of firms. */
export function industryYear(scene: Scene): void {
  upgrades(scene);
  needs(scene);
  ladder(scene);
}
