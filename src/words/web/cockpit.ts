import type { Sentence } from "../sentence.ts";

/** The cockpit. */
export const COCKPIT = {
  state: { zh: "{n} 项承诺", en: "{n} {n:commitment|commitments}" },
  light: { zh: "{n} {light}", en: "{n} {light}" },
  grey: { zh: "{n} 暂不能研判", en: "{n} not assessable" },
  colon: { zh: "：", en: ": " },
  compared: { zh: "比上月", en: "against last month" },
  same: { zh: "与上月相同", en: "as last month" },
  sameButTurned: {
    zh: "各色数目与上月相同，但有 {n} 项变了灯",
    en: "as many of each as last month, though {n} {n:light|lights} turned",
  },
  delta: { zh: "{light} {delta}", en: "{light} {delta}" },
  programmes: { zh: "各板块", en: "Programmes" },
  shortfall: {
    zh: "规划原文列了 {named} 项，只展开写了 {described} 项",
    en: "the plan names {named}, it describes {described}",
  },
  history: {
    zh: "逐月：灯和报数占目标的比例",
    en: "Month by month: light, and reported share of the target",
  },
  atRisk: { zh: "有风险，为什么", en: "At risk, and why" },
  silentPast: {
    zh: "{n} 项承诺的期限已过，还没有人报过情况。",
    en: "{n} {n:commitment is past its deadline|commitments are past their deadline}, and nobody has reported.",
  },
  noRisk: { zh: "目前没有亮红灯或黄灯的承诺。", en: "No commitment stands on red or amber." },
  turned: { zh: "这一个月有什么变了", en: "What changed since last month" },
  allChanges: { zh: "看全部变化和条目", en: "All changes and their entries" },
  noTurn: { zh: "这一个月没有灯变色。", en: "No light has turned since last month." },
  waiting: { zh: "什么在等谁", en: "What waits for whom" },
  noWaiting: { zh: "没有事在等人。", en: "Nothing waits for anybody." },
  toDesk: { zh: "识读一份规划", en: "Read a plan" },
  noPlan: {
    zh: "这本台账还没有承诺。先识读一份规划，再立账，这里就会有灯。",
    en: "This book holds no commitment yet. Read a plan and adopt it, and its lights will stand here.",
  },
  lead: { zh: "牵头：{unit}", en: "lead: {unit}" },
  noLead: { zh: "没有牵头单位", en: "no lead unit" },
  due: { zh: "期限 {day}", en: "due {day}" },
  more: { zh: "另有 {n} 项", en: "{n} more" },
  fewer: { zh: "收起", en: "Show fewer" },
  noPoint: { zh: "未列入条目", en: "outside of the points" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** Why a light turned. */
export const TURN_CAUSES = {
  "new-data": { zh: "有了新登记", en: "new data" },
  "passing-time": { zh: "时间过去了", en: "time passed" },
  "changed-promise": { zh: "承诺调整了", en: "the promise was changed" },
  "changed-rule": { zh: "规则变了", en: "the rule was changed" },
} as const satisfies Readonly<{ [cause: string]: Sentence }>;

/** Several causes, when no single one would have turned the light. */
export const CAUSES_TOGETHER = {
  all: { zh: "{causes}，合在一起变的灯", en: "{causes}, taken together" },
  and: { zh: "、", en: " and " },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** What waits, and for whom. */
export const WAITING_KINDS = {
  doubt: { zh: "读法待定", en: "reading not chosen" },
  owner: { zh: "责任单位待明确", en: "nobody answers for it yet" },
  attest: { zh: "待核验", en: "waits for attestation" },
  return: { zh: "本月未报", en: "no return this month" },
} as const satisfies Readonly<{ [kind: string]: Sentence }>;

/** Headings of the list of what waits: who is asked to move. */
export const WAITING_FOR = {
  doubt: { zh: "等督查室选定读法", en: "for the office to choose a reading" },
  owner: { zh: "等督查室明确责任单位", en: "for the office to name who answers" },
  attest: { zh: "等核验人员核验", en: "for the checkers to attest" },
  return: { zh: "等责任单位报本月情况", en: "for the units to report this month" },
} as const satisfies Readonly<{ [kind: string]: Sentence }>;
