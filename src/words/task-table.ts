import type { Sentence } from "./sentence.ts";

/** Heads of the columns of a decomposition table (任务分解表). */
export const TABLE_HEADS = {
  no: { zh: "序号", en: "No." },
  source: { zh: "来源", en: "Source" },
  task: { zh: "任务", en: "Task" },
  words: { zh: "具体举措", en: "Commitment" },
  measure: { zh: "指标", en: "Counted" },
  comparator: { zh: "比较", en: "Bound" },
  value: { zh: "目标值", en: "Target" },
  unit: { zh: "单位", en: "Unit" },
  q1: { zh: "一季度", en: "1st quarter" },
  q2: { zh: "二季度", en: "2nd quarter" },
  q3: { zh: "三季度", en: "3rd quarter" },
  q4: { zh: "四季度", en: "4th quarter" },
  deadline: { zh: "完成时限", en: "Deadline" },
  leader: { zh: "牵头领导", en: "Leader's post" },
  lead: { zh: "牵头单位", en: "Lead unit" },
  others: { zh: "责任/配合单位", en: "Responsible / cooperating units" },
  person: { zh: "责任人", en: "Person" },
  kind: { zh: "类别", en: "Kind" },
  id: { zh: "编号（勿动）", en: "id (leave as is)" },
  base: { zh: "底稿（勿动）", en: "copy (leave as is)" },
} as const satisfies Readonly<{ [column: string]: Sentence }>;

/** Heads over several columns, the table's title and its lines of help. */
export const TABLE_SAYS = {
  title: { zh: "{plan}任务分解表", en: "{plan}: decomposition table" },
  note: {
    zh: "共 {n} 项。可改：具体举措、目标、年度节点、完成时限、牵头领导（写职务）、单位；可增行、删行。改好后在识读页“放回改过的表”。",
    en: "{n} rows. Words, targets, quarters, deadlines, posts and units may be edited, rows added or removed; then hand the table back on the reading desk.",
  },
  target: { zh: "目标", en: "Target" },
  quarters: { zh: "年度节点", en: "Waypoints of the year" },
  quantified: { zh: "定量", en: "quantified" },
  described: { zh: "定性", en: "described" },
  outside: { zh: "条目之外", en: "outside of points" },
  sheet: { zh: "任务分解表", en: "Decomposition" },
  page: { zh: "第 &P 页，共 &N 页", en: "page &P of &N" },
  paragraph: { zh: "第 {n} 段", en: "paragraph {n}" },
  onPage: { zh: "第 {n} 页", en: "page {n}" },
  cell: { zh: "{sheet} 第 {n} 行", en: "{sheet} row {n}" },
  character: { zh: "第 {n} 字", en: "character {n}" },
  byHand: { zh: "手工添加", en: "typed by hand" },
} as const satisfies Readonly<{ [name: string]: Sentence }>;

/** Bounds as offices write them in a table. */
export const BOUND_WORDS = {
  ">=": { zh: "不少于", en: "at least" },
  ">": { zh: "超过", en: "more than" },
  "<=": { zh: "不超过", en: "at most" },
  "<": { zh: "少于", en: "less than" },
  "~": { zh: "左右", en: "about" },
  "=": { zh: "等于", en: "exactly" },
} as const satisfies Readonly<{ [bound: string]: Sentence }>;

/** What is wrong with one cell of a table that was handed back, and what to do. */
export const TABLE_FAULTS = {
  "no-words": {
    zh: "{cell}：这一行没有写具体举措。请写上，或者清空整行。",
    en: "{cell}: this row says no commitment. Write it, or empty the whole row.",
  },
  "words-emptied": {
    zh: "{cell}：具体举措被清空了，仍按原来的。不要这一项时请删掉整行。",
    en: "{cell}: the commitment's words were emptied; the old ones stay. To set it aside, delete the whole row.",
  },
  "bad-value": {
    zh: "{cell}：目标值“{value}”不是数。请只写数字，例如 12、1.2万、8～10；单位写在单位栏。",
    en: "{cell}: the target “{value}” is no number. Write digits only, such as 12, 12000 or 8~10; the unit has its own column.",
  },
  "bad-bound": {
    zh: "{cell}：比较“{value}”看不懂。请写：不少于、超过、不超过、少于、左右、等于。",
    en: "{cell}: the bound “{value}” is not understood. Write one of: 不少于 at least, 超过 more than, 不超过 at most, 少于 less than, 左右 about, 等于 exactly.",
  },
  "target-without-value": {
    zh: "{cell}：写了比较或单位，但没有目标值，这一格没有采用。",
    en: "{cell}: a bound or unit without a target value was not taken.",
  },
  "bad-day": {
    zh: "{cell}：完成时限“{value}”不是日期。请写最后一天，例如 2026年6月30日、6月30日、6月底、年底。",
    en: "{cell}: the deadline “{value}” is no day. Write the last day, such as 2026-06-30.",
  },
  "bad-waypoint": {
    zh: "{cell}：节点“{value}”的日期或数看不懂，这一格没有采用。请写成：做到什么（6月30日，累计 5），一行一个。",
    en: "{cell}: the day or number of the waypoint “{value}” is not understood; the cell was not taken. Write: what is due（6月30日，累计 5）, one a line.",
  },
  "waypoint-quarter": {
    zh: "{cell}：节点“{value}”的日期不在这一季度，这一格没有采用。请移到那一季度的栏里。",
    en: "{cell}: the day of the waypoint “{value}” is not in this quarter; the cell was not taken. Move it to its own quarter.",
  },
  "relative-target": {
    zh: "{cell}：对比类目标不能在表里改。请在识读页上改。",
    en: "{cell}: a relative target cannot be changed in the table. Change it on the desk.",
  },
  "too-long": {
    zh: "{cell}：文字超过 {limit} 字，没有采用。请缩短。",
    en: "{cell}: more than {limit} characters; not taken. Make it shorter.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** What whoever hands a table back is told of it as a whole. */
export const TABLE_NOTICES = {
  "older-version": {
    zh: "这张表是从第 {stamp} 版下载的，文稿现在是第 {now} 版。只采用您在表里改过的格；两边都改过的行先不选，请看清再定。",
    en: "This table was taken from version {stamp}; the draft is now at version {now}. Only cells you changed are taken; rows changed on both sides start unticked.",
  },
  "other-draft": {
    zh: "这张表的编号属于另一份文稿，行按编号对不上的都算新增。请确认没有放错文件。",
    en: "This table belongs to another draft; rows whose ids are not found count as new. Make sure it is the right file.",
  },
  "no-stamp": {
    zh: "表里的隐藏标记不见了，不知道下载时有哪些行；表里没有的项不会自动不收。",
    en: "The hidden stamp is gone, so nobody knows which rows were there; nothing is set aside for being absent.",
  },
  "persons-not-kept": {
    zh: "责任人栏写了 {n} 个姓名。台账只记职务和单位，不记姓名；姓名仍在您的文件里。",
    en: "The column 责任人 names {n} people. The book keeps posts and units, no names; they stay in your file.",
  },
  "copied-row": {
    zh: "第 {rows} 行与前面的行编号相同（大概是复制的），作为新增的一项。",
    en: "Row {rows} carries the id of an earlier row (it was probably copied) and counts as new.",
  },
  "aside-row": {
    zh: "表里有 {n} 项在识读页上已经不收：改动照记，仍然不收。",
    en: "{n} rows were set aside on the desk meanwhile: their changes are kept, and they stay aside.",
  },
  "missing-column": {
    zh: "表里少了这些栏：{columns}。这些内容不变。",
    en: "These columns are missing: {columns}. What they hold does not change.",
  },
  "no-change": {
    zh: "没有改动：表里的内容与文稿一致。",
    en: "Nothing was changed: table and draft agree.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;
