import type { Step } from "./scene.ts";

/** Communities of the frozen base list: heated area in m², and how far each has come. */
export const COMMUNITIES: readonly (readonly [name: string, area: number, steps: readonly Step[]])[] = [
  ["东苑小区", 96000, [["2025-03-16", "licensed"], ["2025-03-24", "drilling", 3], ["2025-05-06", "tested", 2], ["2025-05-26", "switched", 3]]],
  ["西苑小区", 84000, [["2025-03-20", "licensed"], ["2025-04-15", "drilling", 3], ["2025-05-28", "tested", 2], ["2025-06-22", "switched", 3]]],
  ["南河嘉园", 75000, [["2025-03-28", "licensed"], ["2025-04-22", "drilling"], ["2025-06-10", "tested", 2], ["2025-07-10", "switched", 1]]],
  ["北关佳苑", 68000, [["2025-04-10", "licensed"], ["2025-05-12", "drilling"], ["2025-06-30", "tested", 2], ["2025-07-26", "switched", 3]]],
  ["青云公寓", 57000, [["2025-04-22", "licensed"], ["2025-05-30", "drilling"], ["2025-07-20", "tested", 1], ["2025-08-19", "switched"]]],
  ["禾丰里", 72000, [["2025-04-10", "licensed"], ["2025-05-20", "drilling"], ["2025-07-28", "tested", "refuted"]]],
  ["望禾苑", 81000, [["2025-04-18", "licensed"], ["2025-06-06", "drilling"], ["2025-08-12", "tested", "refuted"]]],
  ["穗城花园", 65000, [["2025-05-15", "licensed"], ["2025-07-01", "drilling"]]],
  ["稻香新村", 88000, [["2025-06-16", "licensed"]]],
  ["麦田小镇", 76000, [["2025-06-30", "licensed"]]],
  ["禾苗社区", 68000, []],
  ["丰登里", 92000, []],
];

/** Workshops that were early, later, and those of the last lot. */
export const EARLY = (day: string): readonly Step[] => [["2025-01-15", "started"], ["2025-04-12", "topped"], ["2025-05-20", "equipped"], ["2025-06-18", "fire"], ["2025-06-28", "accepted", 1], [day, "in-use", 3]];
export const MIDDLE: readonly Step[] = [["2025-02-12", "started"], ["2025-05-25", "topped"], ["2025-07-10", "equipped"], ["2025-08-06", "fire"], ["2025-08-18", "accepted"], ["2025-08-26", "in-use"]];
export const LATE: readonly Step[] = [["2025-03-18", "started"], ["2025-07-30", "topped"]];

export const STORAGE_EAST: readonly Step[] = [["2025-01-10", "filed"], ["2025-01-22", "grid-approval"], ["2025-02-10", "permit"], ["2025-02-20", "start", 3], ["2025-07-02", "back-fed"], ["2025-07-28", "connected", 1], ["2025-08-20", "tested"]];
export const STORAGE_WEST: readonly Step[] = [["2025-03-06", "filed"], ["2025-04-18", "grid-approval"], ["2025-05-20", "permit"], ["2025-06-03", "start", 3]];

/** The vehicle base: main works done in June, acceptance still ahead. */
export const VEHICLE_BASE: readonly Step[] = [["2025-01-08", "filed"], ["2025-02-04", "land"], ["2025-02-06", "works-permit"], ["2025-02-08", "drawings"], ["2025-02-12", "permit"], ["2025-02-14", "eia"], ["2025-02-20", "start", 3, { paidInvestment: "11000" }], ["2025-06-24", "main-works", 3, { paidInvestment: "46500" }], ["2025-08-12", "planning-check"], ["2025-08-25", "fire", 1]];

/** Charging points put up in each month. */
export const PILES: readonly (readonly [month: number, amount: number])[] = [[3, 62], [4, 70], [5, 88], [6, 54], [7, 66], [8, 52]];
