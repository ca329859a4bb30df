import type { Sentence } from "../sentence.ts";

/** The log page. */
export const LOG = {
  title: { zh: "账页", en: "Log" },
  lead: {
    zh: "账上每一条，按登记次序。只能往后添，不能改、不能删；写错了就冲销再写。",
    en: "Every entry in the order it was written. Entries are only added, never changed or removed; a mistake is struck and written anew.",
  },
  verify: { zh: "校验整本账", en: "Verify the whole book" },
  verifying: { zh: "正在逐条校验……", en: "Checking every entry…" },
  sound: {
    zh: "校验通过：{n} 条条条相符，佐证文件与登记时一致，没有改动、没有缺失。",
    en: "Verified: all {n} {n:entry|entries} fit, and so do the evidence files; nothing changed, nothing missing.",
  },
  faulty: { zh: "校验发现 {n} 处不符：", en: "{n} {n:fault|faults} found:" },
  faultAt: { zh: "第 {seq} 条：{fault}", en: "Entry {seq}: {fault}" },
  unknownFault: { zh: "内容不符", en: "does not fit" },
  root: { zh: "树根：{root}", en: "Tree root: {root}" },
  rootHelp: {
    zh: "记下树根和条数，以后就能核对这本账有没有被改过。",
    en: "Note the root and the number of entries: with them anybody can check later that nothing was rewritten.",
  },
  newer: { zh: "‹ 更新的", en: "‹ newer" },
  older: { zh: "更早的 ›", en: "older ›" },
  between: { zh: "第 {from}—{to} 条，共 {all} 条", en: "entries {from}–{to} of {all}" },
  empty: {
    zh: "这本账还没有条目。第一条通常是立账。",
    en: "No entry yet. The first is usually the adoption of a plan.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The page for a phone. */
export const MY = {
  title: { zh: "我的", en: "Mine" },
  duties: { zh: "本月该报的", en: "Due this month" },
  dutiesNone: { zh: "本月没有要您报的。", en: "Nothing of yours is due this month." },
  done: { zh: "本月已报", en: "reported this month" },
  report: { zh: "报一项", en: "Report one item" },
  lights: { zh: "我的灯", en: "My lights" },
  lightsNone: {
    zh: "还没有承诺由{unit}牵头或负责。督查室在承诺上写明责任单位后，会出现在这里。",
    en: "No commitment names {unit} yet. They appear here once the office has named the units.",
  },
  allLights: { zh: "全部承诺", en: "All commitments" },
  signIn: {
    zh: "登录后这里是您本月该报的和您的灯。",
    en: "Sign in to see what is due from you and your lights.",
  },
  choose: { zh: "选一项承诺", en: "Choose a commitment" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
