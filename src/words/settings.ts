import type { Sentence } from "./sentence.ts";

/** What the office may set of the models, by name; bounds are decimals. Docs: docs/outlook.md. */
export const ASSUMPTION_NAMES = {
  planWeight: { zh: "规划数权重", en: "weight of the plan's own number" },
  "confirm.a": { zh: "核验先验属实数", en: "prior claims confirmed" },
  "confirm.b": { zh: "核验先验不实数", en: "prior claims refuted" },
  "overrun.median": { zh: "工期延长中位数", en: "median overrun" },
  "overrun.sigma": { zh: "工期延长离散度", en: "spread of overruns" },
  "overrun.shared": { zh: "工期延长共同部分", en: "shared part of overruns" },
  "event.first": { zh: "活动初始把握", en: "chance of an event at first" },
  "event.gain": { zh: "活动把握增量", en: "chance an event gains" },
  "event.leadDays": { zh: "活动筹备天数", en: "days an event is prepared" },
} as const satisfies Readonly<{ [name: string]: Sentence }>;

/** After how many days a line's page speaks up, by the name under which the office sets it. Docs: docs/settings.md. */
export const THRESHOLD_NAMES = {
  "silent.days": { zh: "久未联系天数", en: "days without a contact" },
  "tight.days": { zh: "余地偏紧天数", en: "days of slack below which time is tight" },
  "stuck.days": { zh: "卡点最少停留天数", en: "least days in a stage to be stuck" },
} as const satisfies Readonly<{ [name: string]: Sentence }>;

/** How the value of each kind of setting is written; said when it cannot be read. */
export const SETTING_FORMS = {
  "working-day": {
    zh: "「班」或「休」加日期，起止用两点相连，多个以空格分开，例如：休2024-02-10..2024-02-17 班2024-02-04",
    en: "“班” (worked) or “休” (rest) and a day, or two days joined by two points, parted by spaces, such as 休2024-02-10..2024-02-17 班2024-02-04",
  },
  "lamp-rule": {
    zh: "绿和黄的门槛，均为占应到数的份额，绿高于黄，例如：绿0.9 黄0.7",
    en: "the thresholds of green and amber as shares of what is expected, green above amber, such as 绿0.9 黄0.7 (green 0.9 amber 0.7)",
  },
  gate: {
    zh: "名册栏目加 >=、<= 或 = 和数值，或「阶段=…」「核验=1、2、3」，多条以分号分开，例如：核验=2；计划投资>=5000",
    en: "a column with >=, <= or = and a value, or stage=… or proof=1, 2 or 3, parted by semicolons, such as proof=2; invested>=5000",
  },
  assumption: { zh: "一个数，例如：0.25", en: "one number, such as 0.25" },
  threshold: { zh: "整数天，例如：45", en: "whole days, such as 45" },
} as const satisfies Readonly<{ [kind: string]: Sentence }>;

/** Refusals of settings, posts, overrides and definitions: all of them change answers, so none is taken half understood. */
export const SETTING_REFUSALS = {
  "days-backwards": {
    zh: "结束日期 {to} 早于开始日期 {from}。请核对这两个日期。",
    en: "The last day {to} is before the first day {from}. Check both.",
  },
  "definition-unfit": {
    zh: "计量口径「{measure}」不能这样改：{what}。",
    en: "The measure {measure} cannot be changed so: {what}.",
  },
  "override-ended": {
    zh: "到期日 {until} 早于生效日期 {on}，这盏灯一天也不会亮。请核对这两个日期。",
    en: "The override would expire on {until}, before it takes effect on {on}. Check both days.",
  },
  "override-one": {
    zh: "一次人工定灯只针对一项承诺。请分别登记。",
    en: "An override speaks of one commitment. Write one for each.",
  },
  "override-too-long": {
    zh: "人工定灯最长 {limit} 天，到期日不能晚于 {last}；到期后如仍有必要，请重新说明理由。",
    en: "An override lasts at most {limit} {limit:day|days}, so it expires by {last}. If it is still needed then, give the reason again.",
  },
  "override-without-document": {
    zh: "人工定灯须有依据：请填写文件名称和文号，或附上文件。",
    en: "An override needs its document: give the document's title and number, or attach it.",
  },
  "setting-not-between": {
    zh: "「{name}」应在 {least} 到 {most} 之间。请核对数值。",
    en: "“{name}” must lie between {least} and {most}. Check the value.",
  },
  "setting-unknown-name": {
    zh: "没有名为「{name}」的{kind}。可用的名称：{names}。",
    en: "There is no {kind} named “{name}”. Known names: {names}.",
  },
  "setting-unreadable": {
    zh: "取值「{value}」读不懂。应写成：{form}。",
    en: "The value “{value}” cannot be read. Write it as: {form}.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** What does not fit in a definition of a measure. */
export const DEFINITION_FAULTS = {
  empty: { zh: "没有写明改什么", en: "it does not say what changes" },
  measure: { zh: "没有这个计量口径", en: "there is no such measure" },
  stage: {
    zh: "名册没有「{value}」这一阶段，或这个口径不按阶段数",
    en: "its register has no stage “{value}”, or it counts without stages",
  },
  field: { zh: "名册没有「{value}」这一栏", en: "its register has no column “{value}”" },
  value: { zh: "「{value}」不是这一栏能取的值", en: "“{value}” is no value of that column" },
  proof: { zh: "核验层级只有 1、2、3", en: "the level of proof is 1, 2 or 3" },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** Marks on rows of posts and settings, and what stands beside a light. */
export const BESIDE_WORDS = {
  until: { zh: "至 {day}", en: "until {day}" },
  byHandShort: { zh: "人工定{light}", en: "by hand {light}" },
  originalShort: { zh: "原承诺{light}", en: "first promise {light}" },
  localShort: { zh: "本地{light}", en: "local {light}" },
  byHand: { zh: "人工定灯：{light}", en: "set by hand: {light}" },
  byHandMore: {
    zh: "督查室定，{since} 至 {until}，届时自动失效：{why}",
    en: "by the supervision office, {since} to {until}, ends by itself: {why}",
  },
  document: { zh: "依据 {document}", en: "by {document}" },
  entry: { zh: "第 {entry} 条", en: "entry {entry}" },
  erased: { zh: "（理由已擦除）", en: "(reason erased)" },
  local: { zh: "本地亮灯规则：{light}", en: "local lamp rule: {light}" },
  localMore: {
    zh: "已核为应到的 {share}%；绿 ≥ {green}%，黄 ≥ {amber}%",
    en: "proven is {share}% of what is expected; green from {green}%, amber from {amber}%",
  },
  adjusted: { zh: "已调整", en: "adjusted" },
  original: { zh: "按原承诺：", en: "against the original promise: " },
  current: { zh: "按调整后：", en: "as revised: " },
  both: {
    zh: "按原承诺：{first} · 按调整后：{now}",
    en: "against the original: {first} · as revised: {now}",
  },
  ownRules: { zh: "含本台账的设定", en: "with settings of this book" },
  assumed: { zh: "模型假设由本台账设定：{list}", en: "model assumptions set in this book: {list}" },
  setByHand: { zh: "另有 {n} 项人工定灯（计数仍按研判）", en: "{n} also set by hand (counted as judged)" },
  holder: { zh: "现任：{person}，自 {since}", en: "held by {person} since {since}" },
  holderErased: { zh: "姓名已擦除", en: "name erased" },
  vacant: { zh: "空缺", en: "vacant" },
  overlap: { zh: "同时有 {n} 人任职", en: "{n} holders at once" },
  returnDue: { zh: "{day}前", en: "by {day}" },
  definition: { zh: "口径自 {on} 起：{what}", en: "counted since {on}: {what}" },
  definitionStage: { zh: "数到「{stage}」", en: "counted at {stage}" },
  definitionProof: { zh: "核验到第 {proof} 级才算实", en: "proven from level {proof}" },
  definitionGate: { zh: "{field} {sign} {value}", en: "{field} {sign} {value}" },
  definitionBySetting: { zh: "（本地认定标准）", en: "(local gate)" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The line's own way of counting, beside the way that this book has set. */
export const HOUSE_READING: Sentence = {
  zh: "默认口径：{measure}",
  en: "The line's own reading: {measure}",
};
