import type { Sentence } from "../sentence.ts";

/** Registers, their tables and their items. */
export const REGISTER = {
  title: { zh: "名册", en: "Registers" },
  lead: {
    zh: "所有的数都从这里的事项来：一个事项一行，一个阶段一条，条条有日期、有佐证。",
    en: "Every number comes from the items kept here: one row an item, one entry a stage, each with its day and its evidence.",
  },
  inUse: { zh: "有事项的名册", en: "Registers in use" },
  notYet: { zh: "还没有事项的名册", en: "Registers without items yet" },
  noneYet: {
    zh: "还没有人登记过事项。打开一本名册，登记第一个。",
    en: "No item has been written yet. Open a register and write the first.",
  },
  count: { zh: "{n} 个事项", en: "{n} {n:item|items}" },
  add: { zh: "登记新事项", en: "Write a new item" },
  search: { zh: "查找", en: "Find" },
  searchHint: { zh: "在各栏里找", en: "words in any column" },
  all: { zh: "全部", en: "All" },
  noStage: { zh: "未进入阶段", en: "no stage yet" },
  stage: { zh: "阶段", en: "Stage" },
  stageOn: { zh: "进入日期", en: "Reached" },
  proof: { zh: "核验", en: "Attested" },
  proven: { zh: "已核验：{level}", en: "attested {level}" },
  reported: { zh: "已报未核", en: "reported only" },
  marks: { zh: "提醒", en: "Marks" },
  empty: { zh: "这本名册还没有事项。", en: "This register holds no item yet." },
  emptyWriter: {
    zh: "登记第一个事项后，它会出现在这里，并算进有关承诺的数。",
    en: "The first item will stand here and count for its commitments.",
  },
  emptyOffice: {
    zh: "由督查室登记；登记后按生效日改变台账的答案，改动前后都查得到。",
    en: "The supervision office writes it; from its day on it changes what the book answers, and both states stay on record.",
  },
  emptyErasures: {
    zh: "要擦除个人信息或传错的文件，请到那一条登记下面点“擦除”。",
    en: "To erase personal data or a wrong file, choose “Erase” under the entry that holds it.",
  },
  emptyReader: {
    zh: "责任单位登记后会出现在这里。",
    en: "Items will stand here once the units have written them.",
  },
  noMatch: { zh: "没有符合条件的事项。", en: "No item fits." },
  sum: { zh: "合计", en: "Total" },
  shown: { zh: "显示 {n} 个，共 {all} 个", en: "{n} of {all} shown" },
  clear: { zh: "清除条件", en: "Clear" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** Marks on an item, short. */
export const MARK_WORDS = {
  "stage-without-earlier": { zh: "缺前置手续", en: "earlier step missing" },
  "stage-before-earlier": { zh: "手续倒置", en: "steps out of order" },
  refuted: { zh: "核验不属实", en: "refuted" },
  "post-vacant": { zh: "岗位空缺", en: "post vacant" },
  "post-overlap": { zh: "一岗多人", en: "several holders" },
  "setting-unread": { zh: "读不懂，未生效", en: "not understood, without effect" },
} as const satisfies Readonly<{ [mark: string]: Sentence }>;

/** The item page and its forms. */
export const ITEM = {
  facts: { zh: "现在的情况", en: "As it stands" },
  stages: { zh: "阶段", en: "Stages" },
  history: { zh: "经过", en: "History" },
  countsFor: { zh: "算进哪些承诺", en: "Counts for" },
  countsForNone: { zh: "目前不算进任何承诺。", en: "It counts for no commitment at present." },
  othersItem: {
    zh: "这一事项由“{unit}”登记，由该单位续写。",
    en: "{unit} opened this item and writes it.",
  },
  namedIn: { zh: "{register}（{n}）", en: "{register} ({n})" },
  namedInAll: { zh: "看全部", en: "See all" },
  move: { zh: "进入下一阶段", en: "Move on" },
  edit: { zh: "补充或更新", en: "Update" },
  correct: { zh: "改正", en: "Correct" },
  correctHelp: {
    zh: "改正就是另写一条，再把写错的那条冲销；两条都留在账上。",
    en: "A correction writes a new entry and strikes the wrong one; both stay in the book.",
  },
  correctWhy: { zh: "原来哪里写错了", en: "What was wrong" },
  toStage: { zh: "进入哪个阶段", en: "Into which stage" },
  noMove: { zh: "（不改阶段）", en: "(leave the stage)" },
  day: { zh: "哪一天的事", en: "Day it happened" },
  evidence: { zh: "佐证", en: "Evidence" },
  evidenceNeeded: { zh: "这一阶段必须附佐证", en: "This stage needs evidence" },
  proofOf: { zh: "凭什么算：{proof}", en: "What proves it: {proof}" },
  more: { zh: "更多栏目", en: "More columns" },
  write: { zh: "登记", en: "Write" },
  required: { zh: "请填写“{label}”。", en: "Please fill in {label}." },
  number: {
    zh: "“{label}”要写数字，可以带万、亿，例如 1.2万。",
    en: "{label} takes a number, such as 12000.",
  },
  reads: { zh: "即 {exact}", en: "that is {exact}" },
  dayNeeded: { zh: "请选日期。", en: "Please choose the day." },
  nothing: { zh: "还没有改动任何一栏。", en: "Nothing has been changed yet." },
  kept: { zh: "上次没写完的内容还在。", en: "What you had not finished is still here." },
  dropKept: { zh: "清空重填", en: "Start afresh" },
  notSaid: { zh: "未填", en: "not said" },
  file: { zh: "{register}", en: "{register}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
