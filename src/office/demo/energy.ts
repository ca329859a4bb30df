import type { Day } from "../../std/day.ts";
import { firmOf, projectCodeOf } from "./cast.data.ts";
import type { Scene, Step } from "./scene.ts";
import { career, deliver } from "./scene.ts";
import {
  COMMUNITIES,
  EARLY,
  LATE,
  MIDDLE,
  PILES,
  STORAGE_EAST,
  STORAGE_WEST,
  VEHICLE_BASE,
} from "./energy.data.ts";

const HEAT = "区住房和城乡建设局";
const ZONE = "青禾经济开发区管委会";

/** The base list was surveyed in February and frozen in March; without it no share could be told. */
function heating(scene: Scene): void {
  for (const [at, [name, area, steps]] of COMMUNITIES.entries()) {
    const last = steps.length === 0 ? "2026-10-31" : "2025-11-10";
    career(scene, {
      register: "heating",
      item: `community-${String(at + 1).padStart(2, "0")}`,
      unit: HEAT,
      facts: {
        name,
        inBase: true,
        area: String(area),
        technology: "reinjection",
        boiler: String(Math.round(area / 9000)),
        plannedEnd: last,
      },
      steps: [["2025-02-25", "surveyed"], ["2025-03-12", "designed"], ...steps],
    });
  }
}

/** In July the office lowers the year's area by decision, with its document; the first promise stays visible. */
function lowered(scene: Scene): void {
  const [commitment] = scene.of("heated-area");
  if (!commitment?.target) return;
  scene.diary.revise("2025-07-16", {
    subject: { kind: "commitment", id: commitment.id },
    kind: "decision",
    change: { target: { ...commitment.target, value: "500000" } },
    why: {
      text: "两个小区回灌试验未达标,须重新布井,经区政府常务会议研究,年度新增面积由60万平方米调整为50万平方米。",
    },
    authority: {
      title: "青禾区人民政府第31次常务会议纪要(虚构)",
      number: "青政会纪〔2025〕31号",
      on: "2025-07-14",
    },
  });
}

/** Twelve workshops: four work, two more are reported. The sentence can be read in two ways, and nobody has chosen. */
function workshops(scene: Scene): void {
  for (let at = 1; at <= 12; at += 1)
    career(scene, {
      register: "workshops",
      item: `workshop-${String(at).padStart(2, "0")}`,
      unit: ZONE,
      facts: {
        name: `${at}号车间`,
        park: "青禾氢能产业园",
        area: String(5200 + 300 * at),
        tenant: firmOf(19 + at, "氢能装备"),
        plannedEnd: "2025-07-31",
      },
      steps: at <= 4 ? EARLY(`2025-07-${10 + at}`) : at <= 6 ? MIDDLE : LATE,
    });
}

/** Two shared stations: the first is connected and confirmed, the second under way. */
function storage(scene: Scene): void {
  const station = (item: string, name: string, at: number, plannedEnd: Day, steps: readonly Step[]): void => {
    const facts = {
      name,
      code: projectCodeOf("2410", at),
      owner: firmOf(33, "储能电站"),
      technology: "electrochemical",
      power: "100000",
      energy: "200000",
      plannedEnd,
    };
    career(scene, { register: "storage", item, unit: "区发展和改革局", facts, steps });
  };
  station("storage-east", "城东共享储能电站", 41, "2025-07-31", STORAGE_EAST);
  station("storage-west", "城西共享储能电站", 42, "2025-11-15", STORAGE_WEST);
}

/** The vehicle base, tied to its commitment. */
function vehicles(scene: Scene): void {
  const commitments = scene.naming("vehicles");
  if (commitments === null) return;
  career(scene, {
    register: "projects",
    item: "vehicle-base",
    unit: "区工业和信息化局",
    facts: {
      name: "青禾整车基地改造项目",
      kind: "line",
      code: projectCodeOf("2411", 51),
      owner: firmOf(34, "整车制造"),
      place: "柳湾镇",
      totalInvestment: "64000",
      plannedStart: "2025-02-20",
      plannedEnd: "2025-10-15",
      commitments,
    },
    steps: VEHICLE_BASE,
  });
}

/** Charging points; June's figure was typed with a zero too many, struck in July and written again. */
function piles(scene: Scene): void {
  const unit = "区工业和信息化局";
  for (const [month, amount] of PILES) {
    const item = `piles-2025-${month}`;
    const told = {
      role: "piles",
      item,
      name: `公共充电桩${month}月份投运`,
      on: `2025-0${month}-28` as Day,
      unit,
    };
    if (month !== 6) {
      deliver(scene, { ...told, amount: String(amount), found: month < 8 ? 2 : undefined });
      continue;
    }
    const wrong = deliver(scene, { ...told, amount: "540", lag: 2 });
    if (wrong !== null) scene.diary.strike(wrong, "2025-07-08", "录入错误:54个误填为540个,冲销后重新登记。");
    deliver(scene, { ...told, amount: String(amount), lag: 11, found: 2 });
  }
}

/** 绿色能源: heating, hydrogen, storage, vehicles and charging. */
export function energyYear(scene: Scene): void {
  heating(scene);
  lowered(scene);
  workshops(scene);
  storage(scene);
  vehicles(scene);
  piles(scene);
}
