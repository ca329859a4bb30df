import type { Sentence } from "./sentence.ts";

/** What a revision changed, one sentence a field of the change. */
export const CHANGES = {
  target: { zh: "目标由 {from} 改为 {to}", en: "target changed from {from} to {to}" },
  deadline: { zh: "期限由 {from} 改为 {to}", en: "deadline changed from {from} to {to}" },
  owner: { zh: "责任由 {from} 改为 {to}", en: "owner changed from {from} to {to}" },
  waypoints: { zh: "节点改为 {count} 个", en: "waypoints set to {count}" },
  line: { zh: "条线改为「{to}」", en: "line of work changed to “{to}”" },
  measureId: { zh: "改按「{to}」计数", en: "now counted by “{to}”" },
  sense: { zh: "疑点定读：{to}", en: "doubt settled: {to}" },
  stopped: { zh: "停止", en: "stopped" },
  resumed: { zh: "恢复", en: "resumed" },
  prior: {
    zh: "前景的先验定为每年 {total}，权重 {weight}",
    en: "prior of the outlook set to {total} a year, weight {weight}",
  },
  none: { zh: "未定", en: "not set" },
} as const satisfies { readonly [change: string]: Sentence };

/** How a comparator reads before a number. */
export const COMPARATORS: { readonly [comparator: string]: Sentence } = {
  ">=": { zh: "≥", en: "≥" },
  ">": { zh: ">", en: ">" },
  "<=": { zh: "≤", en: "≤" },
  "<": { zh: "<", en: "<" },
  "~": { zh: "约", en: "about" },
  "=": { zh: "", en: "" },
};
