import type { Sentence } from "../sentence.ts";

/** Warnings of the lint on the desk. */
export const LINTING = {
  count: { zh: "{n} 处提醒", en: "{n} {n:warning|warnings}" },
  badge: { zh: "有提醒", en: "warning" },
  title: { zh: "请核对", en: "Please check" },
  from: { zh: "依据：{article}（{grade}）", en: "Source: {article} ({grade})" },
  question: {
    zh: "这只是提醒，由您判断，不影响采纳和立账。",
    en: "This is a question to you; it keeps nothing from being accepted or adopted.",
  },
  adopted: {
    zh: "这只是提醒，由您判断，不影响研判。确实不妥的，可以调整。",
    en: "This is a question to you and changes no light. If something is wrong indeed, revise the promise.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The decomposition table on the desk. */
export const DESK_TABLE = {
  download: { zh: "下载任务分解表", en: "Decomposition table" },
  handBack: { zh: "放回改过的表", en: "Hand an edited table back" },
  title: { zh: "放回改过的表：先看改了什么", en: "The edited table: what it changes" },
  busy: { zh: "正在读表……", en: "Reading the table…" },
  take: { zh: "采用选中的 {n} 行", en: "Take the {n} ticked {n:row|rows}" },
  close: { zh: "都不采用", en: "Take none" },
  changed: { zh: "改", en: "changed" },
  added: { zh: "增", en: "added" },
  removed: { zh: "表里删了，将不收", en: "gone from the table: set aside" },
  row: { zh: "第 {n} 行", en: "row {n}" },
  both: { zh: "两边都改过", en: "changed on both sides" },
  meanwhile: { zh: "识读页上现在是：", en: "the desk now says: " },
  empty: { zh: "（空）", en: "(empty)" },
  faults: { zh: "没有采用的格", en: "Cells not taken" },
  undoable: { zh: "采用以后可以撤回（Z）。", en: "It can be undone (Z)." },
  byHand: { zh: "手工添加，没有原文", en: "typed by hand, no source" },
  edited: { zh: "原文：「{words}」", en: "In the plan: 「{words}」" },
  sheets: {
    zh: "读了工作表：{read}。隐藏的没有读：{hidden}。其中若有任务，请取消隐藏后重新放入。",
    en: "Sheets read: {read}. Hidden and skipped: {hidden}. If they hold tasks, show them and hand the file in again.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** Setting one thing on many promises at once. */
export const BULK = {
  tickShown: { zh: "选中列出的 {n} 项", en: "Tick the {n} shown" },
  tickGroup: { zh: "选中这一组", en: "Tick this group" },
  set: { zh: "批量设", en: "Set for all ticked" },
  lead: { zh: "牵头单位", en: "Lead unit" },
  leader: { zh: "责任领导职务", en: "Leader's post" },
  deadline: { zh: "期限", en: "Deadline" },
  line: { zh: "条线", en: "Line of work" },
  apply: { zh: "设好", en: "Set" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
