import type { Sentence } from "./sentence.ts";

/*
 * Sentences behind a verdict. Words and colours of lights stand in lights.ts, words of a chance in outlook.ts; here is
 * why a verdict says what it says. Slots are the keys of a verdict's `because`.
 */

/** The one sentence that answers "why this light". */
export const REASONS = {
  "target-met": {
    zh: "已核验 {proven} {unit}，达到目标 {target} {unit}",
    en: "{proven} {unit} proven; the target of {target} is met",
  },
  "target-met-unproven": {
    zh: "已报 {reported} {unit}，够目标 {target} {unit}；核验 {proven}，还差核验",
    en: "{reported} {unit} reported, enough for the target of {target}; only {proven} proven so far",
  },
  "chance-high": {
    zh: "报 {reported} 实 {proven}，目标 {target} {unit}；到期完成的把握较大",
    en: "{reported} reported, {proven} proven of {target} {unit}; likely to be met in time",
  },
  "chance-middling": {
    zh: "报 {reported} 实 {proven}，目标 {target} {unit}；能否到期完成尚不确定",
    en: "{reported} reported, {proven} proven of {target} {unit}; it could go either way by the deadline",
  },
  "chance-low": {
    zh: "报 {reported} 实 {proven}，目标 {target} {unit}；照此到期难以完成",
    en: "{reported} reported, {proven} proven of {target} {unit}; unlikely to be met in time as things stand",
  },
  "chance-middling-ahead": {
    zh: "报 {reported} 实 {proven}，目标 {target} {unit}；眼下超序时 {gap}，但剩下的能否到期完成尚不确定，灯看前景",
    en: "{reported} reported, {proven} proven of {target} {unit}; {gap} ahead of its own pace, but the rest could go either way, and the light follows the outlook",
  },
  "chance-low-ahead": {
    zh: "报 {reported} 实 {proven}，目标 {target} {unit}；眼下超序时 {gap}，但剩下的照此到期难以完成，灯看前景",
    en: "{reported} reported, {proven} proven of {target} {unit}; {gap} ahead of its own pace, but the rest is unlikely to come in time, and the light follows the outlook",
  },
  "chance-high-behind": {
    zh: "报 {reported} 实 {proven}，目标 {target} {unit}；眼下欠序时 {gap}，但到期完成的把握较大，灯看前景",
    en: "{reported} reported, {proven} proven of {target} {unit}; {gap} behind its own pace, but likely to be met in time, and the light follows the outlook",
  },
  "deadline-passed-unmet": {
    zh: "{deadline} 到期，报 {reported} 实 {proven}，未达目标 {target} {unit}",
    en: "Due {deadline}: {reported} reported, {proven} proven, short of {target} {unit}",
  },
  "deadline-passed-unproven": {
    zh: "{deadline} 到期前报 {reported} {unit}，核验仅 {proven}，目标 {target} 尚待核实",
    en: "By {deadline} {reported} {unit} were reported and {proven} proven; the target of {target} waits for proof",
  },
  "met-after-deadline": {
    zh: "{deadline} 到期时未达标，其后达到：报 {reported} 实 {proven}，目标 {target} {unit}",
    en: "Reached only after {deadline}: {reported} reported, {proven} proven of {target} {unit}",
  },
  "waypoint-overdue": {
    zh: "节点「{waypoint}」应于 {due} 完成，尚未完成；{all} 个节点已完成 {done} 个，逾期 {late} 个",
    en: "The step {waypoint} was due {due} and is not done; {done} of {all} {all:step|steps} done, {late} overdue",
  },
  "waypoints-kept": {
    zh: "{all} 个节点已完成 {done} 个，没有逾期",
    en: "{done} of {all} {all:step|steps} done, none overdue",
  },
  "waypoints-reached": { zh: "{all} 个节点全部完成", en: "{all} of {all} {all:step|steps} done" },
  "stopped-by-decision": { zh: "已依决定停止", en: "Stopped by decision" },
  "reading-not-chosen": {
    zh: "原句有 {senses} 种读法，尚未选定，暂不排期、不研判",
    en: "The sentence has {senses} readings and none is chosen yet, so nothing is scheduled or judged by it",
  },
  "no-number-no-date": {
    zh: "原文没有数字，也没有期限；请由责任单位提出目标、期限或节点",
    en: "The plan gives neither a number nor a date; set a target, a deadline or steps",
  },
  "no-deadline": { zh: "有目标，没有期限；请明确完成时限", en: "There is a target but no deadline; set one" },
  "no-measure": {
    zh: "还没有名册能数它；请选定条线和计量口径，或为它设定节点",
    en: "No register counts it yet; choose a line and a measure, or set steps for it",
  },
  "base-not-frozen": {
    zh: "占比没有基数：请先在名册中标定基数清单",
    en: "A share needs its base: mark the base list in the register first",
  },
  "figure-not-published": {
    zh: "所需数据尚未公布，公布后再研判",
    en: "The figure it needs has not been published yet",
  },
  "nobody-has-reported": { zh: "还没有人报过", en: "Nobody has reported anything yet" },
  "too-few-data": {
    zh: "报 {reported} 实 {proven}，目标 {target} {unit}；数据太少，给不出可信的前景",
    en: "{reported} reported, {proven} proven of {target} {unit}; too few data for an honest outlook",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** How a forecast was made, named beside it. */
export const METHODS = {
  "gamma-poisson": { zh: "按到达率推算（伽马—泊松）", en: "From the rate of arrivals (Gamma-Poisson)" },
  "milestone-lognormal": {
    zh: "按剩余计划工期推算，工期惯常延长（中位 1.15 倍，假设值）",
    en: "From planned days left and the usual overrun (median 1.15, an assumption)",
  },
  "poisson-binomial": { zh: "按逐项活动的把握合计", en: "From the chances of single events" },
  met: { zh: "已达到", en: "Met" },
  passed: { zh: "期限已过", en: "Deadline passed" },
} as const satisfies { readonly [method: string]: Sentence };

/** How much of a forecast is assumption; slot {percent}. */
export const ASSUMED: Sentence = {
  zh: "其中约 {percent}% 来自假设，随登记增多而减少",
  en: "About {percent}% of it is assumption, less with every entry",
};

/** Where a trajectory comes from. */
export const TRAJECTORY_BASES = {
  waypoints: { zh: "按办公室设定的节点", en: "By the office's steps" },
  "assumed-straight-line": { zh: "按时间均匀推进（假设）", en: "Straight line over time (an assumption)" },
} as const satisfies { readonly [basis: string]: Sentence };

/** What would turn a light green; slots {perMonth} and {unit}. */
export const NEEDED: Sentence = {
  zh: "到期前每月还需 {perMonth} {unit}",
  en: "{perMonth} {unit} a month are still needed",
};
