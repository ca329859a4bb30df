import type { Sentence } from "../sentence.ts";

/** Who answers, and the waypoints: the same fields on the desk and in a revision. */
export const OWNER = {
  title: { zh: "责任", en: "Who answers" },
  leader: { zh: "牵头领导（写职务，不写姓名）", en: "Leader's post (a post, not a name)" },
  leaderExample: { zh: "例如：分管工业副区长", en: "for example: deputy head for industry" },
  lead: { zh: "牵头单位", en: "Lead unit" },
  others: { zh: "责任单位，按次序", en: "Responsible units, in order" },
  othersHelp: { zh: "用顿号分开，例如：发改局、住建局", en: "separated by commas" },
  waypoints: { zh: "节点", en: "Waypoints" },
  perMonth: { zh: "每月设一个", en: "One a month" },
  perQuarter: { zh: "每季设一个", en: "One a quarter" },
  add: { zh: "添一个节点", en: "Add one" },
  clear: { zh: "全部去掉", en: "Remove all" },
  what: { zh: "到时要办成什么", en: "What is due" },
  due: { zh: "哪一天", en: "Due" },
  expected: { zh: "累计应到", en: "Expected by then" },
  remove: { zh: "去掉", en: "Remove" },
  monthTitle: { zh: "{month}月末", en: "end of month {month}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
