import type { Sentence } from "../sentence.ts";

/** Items that may be one, items counted by several promises, and cases that nobody has spoken to. */
export const DOUBLES = {
  title: { zh: "疑似重复", en: "Possible doubles" },
  lead: {
    zh: "{open} 对待判断，{decided} 对已判断。程序不会自己合并；判断写进台账，算数时一家只算一次。",
    en: "{open} to be decided, {decided} decided. Nothing is merged by itself; the decision goes into the book, and one firm then counts once.",
  },
  and: { zh: "与", en: "and" },
  isOne: { zh: "已判断：是同一个", en: "decided: they are one" },
  areTwo: { zh: "已判断：是两个", en: "decided: they are two" },
  decideAnew: { zh: "改判断", en: "Decide anew" },
  theDecision: { zh: "看这条判断", en: "see the decision" },
  decideOne: { zh: "是同一个", en: "They are one" },
  decideTwo: { zh: "是两个", en: "They are two" },
  why: { zh: "依据（如核对营业执照）", en: "On what ground (say, licences compared)" },
  also: { zh: "{n} 个事项同时计入几项承诺", en: "{n} {n:item counts|items count} for several promises" },
  alsoLead: {
    zh: "各项承诺的数各自成立，加起来不等于这么多家。",
    en: "Each promise’s number is right by itself; their sum is no number of firms.",
  },
  silent: {
    zh: "{n} 个还没落地、{after} 天以上没人联系",
    en: "{n} not landed, and nobody has spoken to them for over {after} days",
  },
  lastSpoken: { zh: "上次联系 {day}，{n} 天前", en: "last spoken to on {day}, {n} {n:day|days} ago" },
  neverSpoken: { zh: "没有联系记录，已 {n} 天", en: "no contact on record, {n} {n:day|days}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
