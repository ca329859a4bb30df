import type { Day } from "../../std/day.ts";
import type { Scene } from "./scene.ts";
import { deliver } from "./scene.ts";

function kindergartens(scene: Scene): void {
  const unit = "区教育和体育局";
  const all: readonly (readonly [name: string, on: Day])[] = [
    ["禾苗幼儿园", "2025-07-18"],
    ["青云路幼儿园", "2025-08-04"],
    ["稻香幼儿园", "2025-08-18"],
  ];
  for (const [at, [name, on]] of all.entries())
    deliver(scene, {
      role: "kindergartens",
      item: `kindergarten-${at + 1}`,
      name,
      amount: "1",
      on,
      unit,
      found: 3,
      lag: 1,
    });
}

const ROADS: readonly (readonly [name: string, amount: string, on: Day, checked: boolean, lag?: number])[] = [
  ["东部三村连接线", "4.4", "2025-04-12", true],
  ["东部三村至望禾段", "3.6", "2025-04-28", true],
  ["禾丰路至望禾村", "4.2", "2025-05-16", true],
  ["北关至麦田段", "4.8", "2025-06-06", true],
  ["麦田至稻香段", "3.2", "2025-06-24", true],
  // Finished in June, reported seven weeks later: the book of July did not know of it, that of August does.
  ["南河堤顶路改建", "5.6", "2025-06-28", true, 47],
  ["稻香环村路", "4.5", "2025-07-18", true],
  ["稻香至麦田段", "4.0", "2025-07-28", true],
  ["穗城支线一段", "3.7", "2025-08-02", true],
  ["穗城支线二段", "4.1", "2025-08-24", false],
];

function roads(scene: Scene): void {
  for (const [at, [name, amount, on, checked, lag]] of ROADS.entries())
    deliver(scene, {
      role: "roads",
      item: `road-${at + 1}`,
      name,
      amount,
      on,
      unit: "区交通运输局",
      found: checked ? 3 : undefined,
      ...(lag === undefined ? {} : { lag }),
    });
}

const JOBS: readonly (readonly [month: number, amount: number])[] = [
  [1, 480],
  [2, 520],
  [3, 800],
  [4, 600],
  [5, 620],
  [6, 680],
  [7, 620],
  [8, 560],
];

function jobs(scene: Scene): void {
  for (const [month, amount] of JOBS)
    deliver(scene, {
      role: "jobs",
      item: `jobs-2025-${month}`,
      name: `${month}月份城镇新增就业`,
      amount: String(amount),
      on: `2025-0${month}-28` as Day,
      unit: "区人力资源和社会保障局",
      found: month < 8 ? 1 : undefined,
    });
}

/** Published figures come from the bureau's releases and are imported by the office, never written by the unit they judge. */
function statistics(scene: Scene): void {
  const commitments = scene.naming("gdp");
  if (commitments === null) return;
  const facts = { indicator: "地区生产总值增速", unit: "%", source: "青禾区统计局公报(虚构)", commitments };
  const release = (
    on: Day,
    figure: string,
    period: string,
    vintage: string,
    stage: string,
    item: string,
  ): void => {
    scene.diary.write({
      register: "statistics",
      item,
      unit: "",
      on,
      stage,
      facts: { ...facts, figure, period, vintage, releasedOn: on },
      paper: `${period}主要经济指标`,
    });
  };
  release("2025-04-20", "5.7", "2025年一季度", "first", "published", "gdp-q1");
  release("2025-07-18", "6.2", "2025年上半年", "first", "published", "gdp-h1");
  release("2025-08-15", "6.1", "2025年上半年", "revised", "revised", "gdp-h1-revised");
}

/** 民生实事: schools, roads, jobs and the figures that others publish. */
export function livelihoodYear(scene: Scene): void {
  kindergartens(scene);
  roads(scene);
  jobs(scene);
  statistics(scene);
}
