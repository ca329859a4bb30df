import type { Sentence } from "../sentence.ts";

/** Promises with neither a number nor a day, and the decision that sets many at once. */
export const UNDATED = {
  title: { zh: "没有数字也没有日期的承诺", en: "Promises with neither a number nor a day" },
  lead: {
    zh: "{n} 项。原话没有数字也没有日期，所以没有灯；定一个期限或几个节点以后，就能研判。",
    en: "{n}. Their words give neither a number nor a day, so they have no light; once they have a deadline or waypoints they can be judged.",
  },
  others: {
    zh: "另有 {n} 项有数字或日期、还没有人报过：登记以后就有灯。",
    en: "{n} more {n:has|have} a number or a day and nobody has reported on {n:it|them}: an item gives {n:it|them} a light.",
  },
  toDecide: { zh: "一次给多项定期限、定责任人", en: "Give many a deadline or an owner at once" },
  help: {
    zh: "按同一份文件一次定下，每项各记一条；有一项不能定，就一项也不记。原来的承诺一直留着对照。",
    en: "One document decides them all, one entry each; if one cannot be decided none is written. The first promise stays beside it.",
  },
  noProgramme: { zh: "不属于任何板块", en: "under no programme" },
  all: { zh: "{programme}（{n} 项）", en: "{programme} ({n})" },
  none: { zh: "请选至少一项。", en: "Choose at least one." },
  nothing: { zh: "请填期限或责任人。", en: "Give a deadline or an owner." },
  chosen: { zh: "已选 {n} 项", en: "{n} chosen" },
  decide: { zh: "调整所选", en: "Revise those chosen" },
  done: { zh: "已调整 {n} 项。", en: "{n} revised." },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
