import type { Sentence } from "../sentence.ts";

/** Reported and proven, wherever a number stands. */
export const PROOF = {
  reported: { zh: "报", en: "reported" },
  proven: { zh: "实", en: "proven" },
  unit: { zh: "（{unit}）", en: "({unit})" },
  exact: { zh: "已上报 {reported}，已核实 {proven}", en: "reported {reported}, proven {proven}" },
  nobody: { zh: "还没有人报过", en: "nobody has reported yet" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The acts of the book, as a timeline names them. */
export const ACT_WORDS = {
  adopt: { zh: "立账", en: "adopted" },
  revise: { zh: "调整", en: "revised" },
  write: { zh: "登记", en: "written" },
  attest: { zh: "核验", en: "attested" },
  strike: { zh: "冲销", en: "struck" },
  issue: { zh: "签发", en: "issued" },
} as const satisfies Readonly<{ [act: string]: Sentence }>;

/** An adoption that splits a commitment is told by a word of its own: no plan came in. */
export const SPLIT_WORDS = {
  act: { zh: "分解", en: "split" },
  into: { zh: "分为 {n} 个具体事项", en: "into {n} {n:item|items}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** Levels of proof. */
export const LEVEL_WORDS = {
  1: { zh: "查阅材料", en: "on paper" },
  2: { zh: "电话或第三方", en: "by telephone or a third source" },
  3: { zh: "现场查看", en: "on site" },
} as const satisfies Readonly<{ [level: number]: Sentence }>;

export const FINDING_WORDS = {
  confirmed: { zh: "属实", en: "confirmed" },
  refuted: { zh: "不属实", en: "refuted" },
} as const satisfies Readonly<{ [finding: string]: Sentence }>;

/** A timeline of entries and the evidence under them. */
export const ENTRY = {
  rule: { zh: "依据：{rule}", en: "Rule: {rule}" },
  number: { zh: "第 {seq} 条", en: "entry {seq}" },
  said: { zh: "{moment}登记", en: "written {moment}" },
  happened: { zh: "{day}的事", en: "of {day}" },
  office: { zh: "督查室", en: "the office" },
  clock: { zh: "月末自动", en: "the month-end clock" },
  shipped: { zh: "随软件附带", en: "shipped with the software" },
  struck: { zh: "已被第 {seq} 条冲销", en: "struck by entry {seq}" },
  strikes: { zh: "冲销第 {seq} 条", en: "strikes entry {seq}" },
  attests: { zh: "核验第 {seq} 条：{finding}（{level}）", en: "attests entry {seq}: {finding} ({level})" },
  stage: { zh: "进入“{stage}”", en: "reached “{stage}”" },
  erased: { zh: "（内容已依法删除）", en: "(erased)" },
  removed: { zh: "（删去）", en: "(removed)" },
  unknownCommitment: { zh: "（本账当日没有的承诺）", en: "(a commitment not in the book on that day)" },
  someItem: { zh: "名册里的一个事项", en: "an item of a register" },
  someItems: { zh: "名册里的 {n} 个事项", en: "{n} items of a register" },
  someWaypoint: { zh: "一个节点", en: "a waypoint" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  noEvidence: { zh: "没有佐证", en: "no evidence" },
  evidence: { zh: "佐证", en: "Evidence" },
  unnamed: { zh: "未命名文件", en: "unnamed file" },
  none: { zh: "还没有条目。", en: "No entry yet." },
  attest: { zh: "核验", en: "Attest" },
  strike: { zh: "冲销", en: "Strike" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The evidence field of every form. */
export const EVIDENCE = {
  add: { zh: "添加佐证文件", en: "Add evidence files" },
  drop: { zh: "也可以把文件拖到这里", en: "or drop files here" },
  sending: { zh: "正在上传{name}……", en: "Uploading {name}…" },
  remove: { zh: "去掉{name}", en: "Remove {name}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The door behind a number: number → items → entries → evidence. */
export const DOOR = {
  open: { zh: "看这个数从哪里来", en: "See where this number comes from" },
  title: { zh: "这个数从哪里来", en: "Where this number comes from" },
  items: { zh: "{n} 个事项算进这个数", en: "{n} {n:item|items} count towards it" },
  noItems: { zh: "还没有事项算进这个数。", en: "No item counts towards it yet." },
  back: { zh: "返回上一层", en: "One step back" },
  backHint: { zh: "Esc 返回上一层", en: "Esc goes one step back" },
  others: {
    zh: "名册里还有 {n} 个事项没有算进来",
    en: "{n} more {n:item|items} of the register do not count yet",
  },
  openItem: { zh: "打开这一页", en: "Open its page" },
  counts: { zh: "{day}算入 {amount}", en: "{amount} counted on {day}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
