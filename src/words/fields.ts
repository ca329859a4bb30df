import type { Sentence } from "./sentence.ts";

/** What people call the fields of a request; a refusal never names them as programs do. */
const FIELD_WORDS: Readonly<{ [field: string]: Sentence }> = {
  authority: { zh: "依据文件", en: "the deciding document" },
  change: { zh: "调整的内容", en: "what is changed" },
  chosen: { zh: "读法", en: "the reading chosen" },
  commitment: { zh: "承诺", en: "the commitment" },
  commitments: { zh: "承诺", en: "the commitments" },
  deadline: { zh: "期限", en: "the deadline" },
  district: { zh: "地区", en: "the district" },
  doubt: { zh: "疑点", en: "the doubt" },
  drops: { zh: "不再列入的承诺", en: "what is dropped" },
  effectiveOn: { zh: "哪一天的事", en: "the day it is about" },
  entry: { zh: "条目号", en: "the entry number" },
  evidence: { zh: "佐证", en: "the evidence" },
  facts: { zh: "各栏内容", en: "the columns" },
  file: { zh: "文件", en: "the file" },
  finding: { zh: "核验结论", en: "the finding" },
  happened: { zh: "进展", en: "what happened" },
  item: { zh: "事项", en: "the item" },
  kind: { zh: "类别", en: "the kind" },
  known: { zh: "以当时所知", en: "as known then" },
  beforeOn: { zh: "比照日的截至", en: "as of, of the earlier state" },
  beforeKnown: { zh: "比照日的当时所知", en: "as known, of the earlier state" },
  leaderPost: { zh: "责任领导", en: "the leader's post" },
  level: { zh: "核验层级", en: "the level of proof" },
  limit: { zh: "每页条数", en: "entries on a page" },
  line: { zh: "条线", en: "the line of work" },
  measureId: { zh: "度量", en: "the measure" },
  name: { zh: "名称", en: "the name" },
  next: { zh: "下一步", en: "the next step" },
  note: { zh: "说明", en: "the note" },
  nothingNew: { zh: "本期无新进展", en: "nothing new" },
  number: { zh: "文号", en: "the document's number" },
  on: { zh: "截至", en: "as of" },
  owner: { zh: "责任单位", en: "the responsible unit" },
  parts: { zh: "具体事项", en: "the items" },
  password: { zh: "密码", en: "the password" },
  problem: { zh: "困难", en: "the difficulty" },
  register: { zh: "名册", en: "the register" },
  role: { zh: "角色", en: "the role" },
  seen: { zh: "看到的最后一条", en: "the last entry seen" },
  stage: { zh: "阶段", en: "the stage" },
  takenUp: { zh: "接续", en: "what is taken up" },
  target: { zh: "目标", en: "the target" },
  text: { zh: "正文", en: "the text" },
  title: { zh: "标题", en: "the title" },
  unit: { zh: "单位", en: "the unit" },
  value: { zh: "数值", en: "the value" },
  version: { zh: "草稿版本", en: "the draft's version" },
  waypoints: { zh: "节点", en: "the waypoints" },
  why: { zh: "原因", en: "the reason" },
  year: { zh: "年份", en: "the year" },
};

const SOMETHING: Sentence = { zh: "填写的内容", en: "what was filled in" };

/** What people call a field; words for any other field, so that no name of a program is ever shown. */
export const fieldWord = (field: string): Sentence =>
  Object.hasOwn(FIELD_WORDS, field) ? (FIELD_WORDS[field] ?? SOMETHING) : SOMETHING;

/** What is wrong with a request before anybody looks at what it asks for. */
export const REQUEST_FAULTS = {
  empty: { zh: "没有收到任何内容", en: "nothing arrived" },
  json: { zh: "内容残缺，无法读取", en: "it is cut short or garbled" },
  other: SOMETHING,
} as const satisfies Readonly<{ [fault: string]: Sentence }>;
