import type { Day } from "../../std/day.ts";
import type { Step } from "./scene.ts";

/** Base stations built in each month, from January on. */
export const STATIONS: readonly (readonly [month: number, amount: number])[] = [[1, 24], [2, 26], [3, 38], [4, 32], [5, 34], [6, 30], [7, 28], [8, 17]];

/** One firm of the funnel: revenue and investment in 万元, whether it is above scale, and how far it came. */
export interface Case {
  readonly at: number;
  readonly trade: string;
  readonly chain: string;
  readonly revenue: number;
  readonly above: boolean;
  readonly planned: number;
  readonly steps: readonly Step[];
}

/** From first talks to landed, with the money that came by then (万元) and the check's finding on it. */
const landed = (talks: Day, signed: Day, registered: Day, day: Day, paid: number, found?: Step[2]): readonly Step[] => [
  [talks, "talks"],
  [signed, "signed", 1],
  [registered, "registered"],
  [day, "landed", found, { paid: String(paid) }],
];

export const CASES: readonly Case[] = [
  { at: 2, trade: "数据科技", chain: "digital", revenue: 18600, above: true, planned: 32000, steps: landed("2025-01-12", "2025-02-10", "2025-02-26", "2025-03-18", 24000, 3) },
  { at: 3, trade: "智能装备", chain: "digital", revenue: 24500, above: true, planned: 45000, steps: landed("2025-01-20", "2025-03-05", "2025-03-28", "2025-05-09", 31000, 3) },
  { at: 4, trade: "软件信息", chain: "digital", revenue: 13200, above: false, planned: 12000, steps: landed("2025-02-11", "2025-04-02", "2025-04-20", "2025-05-27", 9500, 2) },
  { at: 5, trade: "电气设备", chain: "storage", revenue: 31800, above: true, planned: 52000, steps: landed("2025-02-18", "2025-04-16", "2025-05-12", "2025-07-08", 27000, 3) },
  { at: 6, trade: "汽车零部件", chain: "vehicles", revenue: 15700, above: true, planned: 28000, steps: landed("2025-03-03", "2025-05-15", "2025-06-10", "2025-08-12", 16000) },
  { at: 7, trade: "新材料", chain: "hydrogen", revenue: 11900, above: false, planned: 20000, steps: landed("2025-03-20", "2025-05-22", "2025-06-25", "2025-08-21", 11000) },
  // The check group found an empty plant here: what was reported as landed was not.
  { at: 8, trade: "数据科技", chain: "digital", revenue: 12600, above: false, planned: 15000, steps: landed("2025-02-25", "2025-04-28", "2025-05-20", "2025-06-18", 2000, "refuted") },
  { at: 9, trade: "精密制造", chain: "other", revenue: 6800, above: true, planned: 9000, steps: landed("2025-01-25", "2025-03-12", "2025-03-30", "2025-04-25", 6200, 1) },
  { at: 10, trade: "食品加工", chain: "other", revenue: 4300, above: false, planned: 6000, steps: landed("2025-02-06", "2025-03-20", "2025-04-10", "2025-06-05", 4600, 1) },
  { at: 11, trade: "新材料", chain: "hydrogen", revenue: 9200, above: false, planned: 16000, steps: landed("2025-03-15", "2025-05-08", "2025-06-01", "2025-07-22", 8800, 2) },
  { at: 12, trade: "数据科技", chain: "digital", revenue: 16800, above: true, planned: 26000, steps: [["2025-04-08", "talks"], ["2025-07-16", "signed", 1], ["2025-08-11", "registered"]] },
  { at: 13, trade: "软件信息", chain: "digital", revenue: 20300, above: true, planned: 30000, steps: [["2025-05-14", "talks"], ["2025-08-06", "signed"]] },
  { at: 14, trade: "智能装备", chain: "vehicles", revenue: 14500, above: true, planned: 22000, steps: [["2025-06-03", "talks"]] },
  { at: 15, trade: "电气设备", chain: "storage", revenue: 8800, above: false, planned: 11000, steps: [["2025-06-19", "talks"]] },
  { at: 16, trade: "包装印务", chain: "other", revenue: 5200, above: false, planned: 4500, steps: [["2025-02-14", "talks"], ["2025-05-30", "lost"]] },
  { at: 17, trade: "新材料", chain: "hydrogen", revenue: 10600, above: false, planned: 18000, steps: [["2025-07-10", "lead"], ["2025-08-14", "talks"]] },
];

/** The computing centre: late, accepted only in August and not yet in use. */
export const COMPUTE: readonly Step[] = [["2024-08-16", "filed"], ["2024-09-02", "land"], ["2024-09-10", "works-permit"], ["2024-09-12", "drawings"], ["2024-09-18", "permit"], ["2024-09-20", "eia"], ["2024-09-22", "start", 3, { paidInvestment: "9800" }], ["2025-04-18", "main-works", 2, { paidInvestment: "61500" }], ["2025-08-05", "planning-check"], ["2025-08-14", "fire"], ["2025-08-22", "accepted", undefined, { paidInvestment: "77200" }]];

/** The labelling park: near its day, accepted in the last week, its use still to come. */
export const LABELLING: readonly Step[] = [["2025-01-16", "filed"], ["2025-02-20", "land"], ["2025-02-26", "works-permit"], ["2025-03-01", "drawings"], ["2025-03-10", "permit"], ["2025-03-12", "eia"], ["2025-03-18", "start", 3, { paidInvestment: "2600" }], ["2025-08-08", "main-works", 3, { paidInvestment: "16900" }], ["2025-08-16", "planning-check"], ["2025-08-21", "fire"], ["2025-08-28", "accepted"]];
