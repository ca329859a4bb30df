import type { Sentence } from "./sentence.ts";

/** Refusals of splits (分解), successors (接续) and drops (不再列入). */
export const LINEAGE_OBJECTIONS = {
  "drop-gone": {
    zh: "承诺「{words}」已经由后来的规划接续或停列，不能再列为“不再列入”。",
    en: "“{words}” has already been taken up or dropped by a later plan, so it cannot be dropped again.",
  },
  "drop-unknown": {
    zh: "要停列的承诺 {commitment} 不在本台账以前的规划里。只有以前规划中的承诺才能列为“不再列入”。",
    en: "{commitment} is no commitment of an earlier plan in this book; only those can be dropped.",
  },
  "drop-without-why": {
    zh: "有 {count} 项承诺不再列入，请写明原因。停列的承诺和原因都会一直显示。",
    en: "{count} {count:commitment is|commitments are} dropped; give the reason. A dropped promise stays visible, with its reason.",
  },
  "lineage-too-early": {
    zh: "日期 {on} 早于承诺 {commitment} 的立账日期 {adopted}。请改为立账之日或以后。",
    en: "The day {on} is before {commitment} was adopted ({adopted}). Give that day or a later one.",
  },
  "origin-repeated": {
    zh: "承诺 {commitment} 把同一个来源写了两次，或分解自两项承诺。一项只能分解自一项承诺；合并请用接续。",
    en: "{commitment} names one origin twice, or is part of two commitments. An item is part of one commitment only; merging is taking up.",
  },
  "origin-self": {
    zh: "承诺 {commitment} 的来源写成了它自己。请改为它所出自的承诺。",
    en: "{commitment} names itself as its origin. Name the commitment it comes from.",
  },
  "origin-unknown": {
    zh: "来源 {origin} 不是本台账中的承诺。请核对编号。",
    en: "The origin {origin} is no commitment of this book. Check its number.",
  },
  "part-elsewhere": {
    zh: "{commitment} 是从另一份规划的承诺 {origin} 分解的。分解只在同一份规划内进行；后来的规划再提同一件事，请用接续。",
    en: "{commitment} would be split from {origin} of another plan. A split stays within its plan; a later plan takes a promise up instead.",
  },
  "part-later": {
    zh: "「{words}」的期限 {on} 晚于原承诺的期限 {deadline}，或没有期限。各项期限不能晚于原承诺。",
    en: "“{words}” is due {on}, after the commitment it is split from ({deadline}), or has no deadline. No item may be due later than the promise.",
  },
  "part-of-part": {
    zh: "{origin} 本身就是分解出来的具体事项，不再往下分解。请在原承诺下增加事项。",
    en: "{origin} is itself an item of a split and is split no further. Add items to the commitment it came from.",
  },
  "parts-too-few": {
    zh: "分解至少要有两项。只是改动一项承诺，请用调整。",
    en: "A split needs at least two items. To change one commitment, revise it.",
  },
  "parts-too-little": {
    zh: "各项目标合计 {sum} {unit}，少于原承诺的 {target} {unit}。请补足差额；分解可以多，不能少。",
    en: "The items add up to {sum} {unit}, less than the {target} {unit} promised. Make up the difference: a split may promise more, never less.",
  },
  "parts-too-much": {
    zh: "各项上限合计 {sum} {unit}，超过原承诺的上限 {target} {unit}。请压减到上限以内。",
    en: "The items add up to {sum} {unit}, more than the ceiling of {target} {unit} that was promised. Bring them under it.",
  },
  "successor-earlier": {
    zh: "{commitment} 要接续的 {origin} 属于更晚一年的规划。只能接续以前或同年规划中的承诺。",
    en: "{commitment} would take up {origin} of a later year's plan. Only commitments of earlier plans, or of the same year's, can be taken up.",
  },
  "successor-same-plan": {
    zh: "{commitment} 与它要接续的 {origin} 在同一份规划里。接续只发生在两份规划之间；规划内部请用分解或调整。",
    en: "{commitment} and {origin} stand in the same plan. Only another plan takes a promise up; within a plan split it or revise it.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** Where a commitment came from and went, as a page tells it. */
export const LINEAGE = {
  title: { zh: "来龙去脉", en: "Where it came from and went" },
  splitFrom: { zh: "分解自", en: "Split from" },
  splitInto: { zh: "分解为 {n} 项", en: "Split into {n} {n:item|items}" },
  takesUp: { zh: "接续以前的承诺", en: "Takes up earlier commitments" },
  takenUpBy: { zh: "后来的规划接续为", en: "Taken up by" },
  droppedBy: { zh: "《{plan}》不再列入", en: "Dropped by “{plan}”" },
  dropWhy: { zh: "原因：{why}", en: "Reason: {why}" },
  whyErased: { zh: "原因已清除", en: "The reason was erased" },
  heading: {
    zh: "本项已分解，按具体事项计数；这里只作总题，不重复计数。",
    en: "This commitment was split: its items are counted, and it stands as their heading, not counted twice.",
  },
  sum: { zh: "各项合计 {sum}，原承诺 {target}", en: "Items add up to {sum}; promised {target}" },
  notSummed: { zh: "比率或对比类目标不作加总", en: "Ratios and comparisons are not added up" },
  dropped: { zh: "不再列入", en: "dropped" },
  takenUp: { zh: "已接续", en: "taken up" },
  parts: { zh: "分解 {n} 项", en: "{n} {n:item|items}" },
  items: {
    zh: "{items} 项具体事项，出自 {promises} 项承诺",
    en: "{items} {items:item|items} from {promises} {promises:commitment|commitments}",
  },
  takenUpCount: { zh: "其中 {n} 项已由后来的规划接续", en: "{n} of them taken up by a later plan" },
  droppedCount: { zh: "{n} 项后来的规划不再列入", en: "{n} dropped by a later plan" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The form that splits a commitment. */
export const SPLIT_FORM = {
  open: { zh: "分解", en: "Split" },
  title: { zh: "把这项承诺分解为具体事项", en: "Split this commitment into items" },
  help: {
    zh: "每项写清做什么、多少、何时、谁负责。合计不能少于原承诺，期限不能更晚；原承诺一直显示为总题。",
    en: "Say for each what, how much, by when and who. Together they may not promise less, nor later; the commitment stays as their heading.",
  },
  part: { zh: "哪一项（如地点、项目名称）", en: "Which one (a place, a project's name)" },
  words: { zh: "事项", en: "Item" },
  number: { zh: "第 {n} 项", en: "Item {n}" },
  value: { zh: "目标数", en: "Target" },
  unit: { zh: "单位", en: "Unit" },
  deadline: { zh: "期限", en: "Deadline" },
  lead: { zh: "牵头单位", en: "Lead unit" },
  add: { zh: "再加一项", en: "Add an item" },
  remove: { zh: "去掉第 {n} 项", en: "Remove item {n}" },
  why: { zh: "说明（可不填）", en: "Note (optional)" },
  send: { zh: "分解", en: "Split" },
  wordsAgain: {
    zh: "第 {n} 项与前面一项的文字相同。请写明是哪一项，例如地点或项目名称。",
    en: "Item {n} reads like one before it. Say which one it is, such as its place or project.",
  },
  wordsNeeded: { zh: "请写清第 {n} 项做什么。", en: "Say what item {n} is." },
  valueWrong: { zh: "第 {n} 项的目标数要写数字。", en: "The target of item {n} must be a number." },
  deadlineNeeded: { zh: "请选第 {n} 项的期限。", en: "Choose the deadline of item {n}." },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The step before adoption that asks what became of earlier promises. */
export const CARRY_OVER = {
  title: {
    zh: "以前的规划还有 {n} 项未了的承诺",
    en: "{n} {n:commitment of earlier plans is|commitments of earlier plans are} still open",
  },
  help: {
    zh: "默认原样保留。本规划里接着办的，请选由哪一项接续；不再列入的，请选“不再列入”并写明原因。",
    en: "They are left standing unless you say otherwise: choose what takes one up, or drop it with a reason.",
  },
  stand: { zh: "原样保留", en: "Left standing" },
  drop: { zh: "不再列入", en: "Dropped" },
  takenUpBy: { zh: "接续为：{words}", en: "Taken up by: {words}" },
  suggested: { zh: "（可能是）{words}", en: "(perhaps) {words}" },
  why: { zh: "不再列入的原因", en: "Reason for dropping" },
  choice: { zh: "「{words}」怎么办", en: "What becomes of “{words}”" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
