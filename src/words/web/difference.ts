import type { Sentence } from "../sentence.ts";

/** The page of changes: two states of one book, and what differs between them. */
export const DIFFERENCE = {
  title: { zh: "变化", en: "Changes" },
  lead: {
    zh: "两种情况之间有什么不同，是哪几条登记造成的。",
    en: "What differs between two states of the book, and which entries did it.",
  },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  barIsTo: { zh: "（用页顶的时间条换）", en: "(change it in the time bar above)" },
  other: { zh: "另选比照的情况", en: "Compare with another state" },
  presets: { zh: "比什么", en: "Compare with" },
  month: { zh: "比一个月前", en: "a month before" },
  yesterday: { zh: "比昨天", en: "yesterday" },
  monthEnd: { zh: "比上月末", en: "the last month-end" },
  thoughtThen: { zh: "当时所知与今天所知", en: "known then and known today" },
  issued: { zh: "比签发时", en: "what was issued" },
  issuedOf: { zh: "{document}，截至 {on}", en: "{document} of {on}" },
  choose: { zh: "选一份签发过的", en: "Choose a document" },
  none: {
    zh: "这两种情况之间没有任何不同：没有灯变色，没有承诺调整，没有事项变动。",
    en: "Nothing differs between these two states: no light turned, no promise changed, no item moved.",
  },
  counts: { zh: "共有", en: "In all" },
  turned: { zh: "{n} 盏灯变了", en: "{n} {n:light|lights} turned" },
  promises: { zh: "{n} 处承诺变动", en: "{n} {n:change|changes} of promises" },
  opened: { zh: "{n} 个事项新登记", en: "{n} {n:item|items} opened" },
  moved: { zh: "{n} 个事项换了阶段", en: "{n} {n:item|items} moved stage" },
  facts: { zh: "{n} 处内容更改", en: "{n} facts changed" },
  struck: { zh: "{n} 条冲销", en: "{n} {n:entry|entries} struck" },
  attested: { zh: "{n} 次核验", en: "{n} {n:attestation|attestations}" },
  entries: { zh: "由 {n} 条登记造成", en: "made by {n} {n:entry|entries}" },
  noCommitment: { zh: "不归哪一项承诺", en: "Counted for no commitment" },
  originally: { zh: "按原承诺：", en: "Against the original promise: " },
  newItem: { zh: "新登记", en: "opened" },
  goneItem: { zh: "不再算数", en: "no longer counts" },
  changedItem: { zh: "有变动", en: "changed" },
  stage: { zh: "阶段", en: "stage" },
  nothing: { zh: "（空）", en: "(empty)" },
  unnamed: { zh: "一项（没有名称）", en: "one item, without a name" },
  attestedAt: { zh: "第 {of} 条：{finding}（{level}）", en: "entry {of}: {finding} ({level})" },
  struckAt: { zh: "第 {of} 条已冲销", en: "entry {of} was struck" },
  byEntry: { zh: "第 {seq} 条", en: "entry {seq}" },
  showEntries: { zh: "看这 {n} 条登记", en: "Show the {n} {n:entry|entries}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** Documents that are signed and issued. */
export const DOCUMENTS: Readonly<{ [document: string]: Sentence }> = {
  "forecast-record": { zh: "月末预测存档", en: "month-end forecast record" },
  bulletin: { zh: "通报", en: "bulletin" },
  "public-page": { zh: "公开页", en: "public page" },
};
