import type { Check, Derived, Field, Register, Upcastable, Upcaster } from "./register.ts";
import { choice, COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/**
 * The directions of schema 1, which were ours, as the eight kinds of the law. Where several of ours fall into one kind, or into none,
 * the words of schema 1 are kept beside it.
 */
const DIRECTIONS: Readonly<{
  [direction: string]: { readonly kind: string | null; readonly words?: string };
}> = {
  digital: { kind: "digital" },
  equipment: { kind: "equipment", words: "设备更新" },
  process: { kind: "equipment", words: "工艺提升" },
  green: { kind: "green-safe", words: "绿色节能" },
  safety: { kind: "green-safe", words: "安全环保" },
  other: { kind: null, words: "其他" },
};

/**
 * A field of its own holds what schema 1 said, not the note: a note written earlier would be hidden by it, because a write
 * must be read alike whatever stands before it.
 */
function kindOfLaw({ facts, ...told }: Upcastable): Upcastable {
  const said = facts?.["kind"];
  if (facts === undefined || said === undefined)
    return { ...told, ...(facts === undefined ? {} : { facts }) };
  if (typeof said !== "string") return { ...told, facts: { ...facts, formerKind: null } };
  const { kind, words } = DIRECTIONS[said] ?? { kind: null, words: said };
  return { ...told, facts: { ...facts, kind, formerKind: words ?? null } };
}

const FROM_SCHEMA_1: Upcaster = { from: 1, upcast: kindOfLaw };

/** Values of the full year before the start and of the first twelve months after acceptance, side by side. */
const beforeAndAfter = (
  id: string,
  kind: "number" | "money",
  zh: string,
  en: string,
  unit: string,
): readonly Field[] => [
  field(`${id}Before`, kind, `${zh}（开工前一年）`, `${en} (full year before the start)`, { unit }),
  field(`${id}After`, kind, `${zh}（验收后十二个月）`, `${en} (first 12 months after acceptance)`, { unit }),
];

const VALUES: readonly Field[] = [
  ...beforeAndAfter("output", "money", "产值", "Output", "万元"),
  ...beforeAndAfter("value", "money", "增加值", "Value added", "万元"),
  ...beforeAndAfter("staff", "number", "平均从业人数", "Average staff", "人"),
  ...beforeAndAfter("energy", "number", "综合能耗", "Energy", "吨标准煤"),
  ...beforeAndAfter("keySteps", "number", "关键工序设备", "Key-process equipment", "台套"),
  ...beforeAndAfter("numeric", "number", "其中数控", "Of it numerically controlled", "台套"),
  ...beforeAndAfter("water", "number", "用水", "Water", "立方米"),
];

/** A quotient before, the same after, and how much it changed. */
const compared = (
  id: string,
  [top, over, times]: readonly [string, string, string],
  zh: string,
  en: string,
  unit: string,
): readonly Derived[] => [
  {
    id: `${id}Before`,
    zh: `${zh}（改造前）`,
    en: `${en} (before)`,
    unit,
    formula: { kind: "quotient", field: `${top}Before`, over: `${over}Before`, times },
  },
  {
    id: `${id}After`,
    zh: `${zh}（改造后）`,
    en: `${en} (after)`,
    unit,
    formula: { kind: "quotient", field: `${top}After`, over: `${over}After`, times },
  },
  {
    id: `${id}Change`,
    zh: `${zh}变化`,
    en: `${en}, change`,
    unit: "%",
    formula: { kind: "change", before: `${id}Before`, after: `${id}After` },
  },
];

const DERIVED: readonly Derived[] = [
  {
    id: "equipmentShare",
    zh: "设备投资占比",
    en: "Share of equipment in the investment",
    unit: "%",
    formula: { kind: "quotient", field: "equipmentInvestment", over: "totalInvestment", times: "100" },
  },
  ...compared("productivity", ["value", "staff", "1"], "全员劳动生产率", "Value added per head", "万元/人"),
  ...compared(
    "intensity",
    ["energy", "output", "1"],
    "万元产值综合能耗",
    "Energy per CNY 10,000 of output",
    "吨标准煤/万元",
  ),
  ...compared(
    "numericShare",
    ["numeric", "keySteps", "100"],
    "关键工序数控化率",
    "Key processes numerically controlled",
    "%",
  ),
  ...compared(
    "waterPerOutput",
    ["water", "output", "1"],
    "万元产值用水",
    "Water per CNY 10,000 of output",
    "立方米/万元",
  ),
];

const CHECKS: readonly Check[] = [
  { kind: "not-above", field: "paidInvestment", bound: "totalInvestment" },
  { kind: "not-above", field: "equipmentInvestment", bound: "totalInvestment" },
  { kind: "not-before", field: "plannedEnd", after: "plannedStart" },
  { kind: "not-before", field: "plannedStart", after: "promisedOn" },
  { kind: "not-above", field: "numericBefore", bound: "keyStepsBefore" },
  { kind: "not-above", field: "numericAfter", bound: "keyStepsAfter" },
  { kind: "not-above", field: "valueBefore", bound: "outputBefore" },
  { kind: "not-above", field: "valueAfter", bound: "outputAfter" },
  {
    kind: "between",
    field: "totalInvestment",
    atLeast: "500",
    why: {
      zh: "固定资产投资统计只收计划总投资500万元及以上的项目（规则 FI-1），不足的不能纳统",
      en: "investment statistics take projects planned at CNY 5 million or more (rule FI-1); a smaller one cannot enter them",
    },
  },
];

/**
 * 技改: technical upgrades, 山东省企业技术改造条例 arts. 2, 6, 8–10, 15. A filing is no start, and a start needs permanent works. A
 * project is effective only with its acceptance paper and with values after it.
 */
export const UPGRADES: Register = {
  id: "upgrades",
  zh: "技改项目",
  en: "Technical upgrades",
  schema: 2,
  fields: [
    field("name", "name", "项目名称", "Project", { required: true }),
    field("code", "code", "项目代码", "Project code", { form: "project-code" }),
    field("firm", "organisation", "企业", "Firm"),
    creditCodeField(),
    field("place", "place", "镇街", "Town"),
    field("industry", "industry", "行业(GB/T 4754 大类)", "Industry (GB/T 4754 division)"),
    field("size", "choice", "企业规模", "Size of the firm", {
      choices: [
        choice("large", "大型", "Large"),
        choice("medium", "中型", "Medium"),
        choice("small", "小型", "Small"),
        choice("micro", "微型", "Micro"),
      ],
    }),
    field("key", "flag", "重点技改项目", "Key upgrade"),
    // The eight kinds of 山东省企业技术改造条例 art. 6, in its order, in our words.
    field("kind", "choice", "改造方向", "Direction", {
      choices: [
        choice("innovation", "技术创新和成果应用", "New technology and research put to use"),
        choice("digital", "数字化智能化融合", "Digital and intelligent manufacturing"),
        choice("equipment", "工艺装备更新", "Processes and equipment renewed"),
        choice("quality", "品种品质提升", "Better products and quality"),
        choice("replacement", "落后低效产能淘汰置换", "Outdated or inefficient capacity replaced"),
        choice("green-safe", "节能环保和安全设施", "Saving, environmental and safety works"),
        choice("chain", "分散产能整合", "Scattered capacity brought together"),
        choice("encouraged", "国家和省鼓励的其他改造", "Other upgrades that state or province encourage"),
      ],
    }),
    field("formerKind", "name", "旧口径改造方向", "Direction by the earlier list"),
    field("newLand", "flag", "新增建设用地", "New building land"),
    field("promisedOn", "day", "承诺手续办结日", "Promise procedure done on"),
    field("pureEquipment", "flag", "单纯购置设备", "Equipment purchase only"),
    field("totalInvestment", "money", "计划总投资", "Planned investment", { unit: "万元", rule: "FI-1" }),
    field("equipmentInvestment", "money", "其中设备投资", "Of it equipment", { unit: "万元" }),
    field("paidInvestment", "money", "累计完成投资", "Invested so far", { unit: "万元" }),
    field("plannedStart", "day", "计划开工", "Planned start"),
    field("plannedEnd", "day", "计划竣工", "Planned acceptance"),
    ...VALUES,
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("planned", "谋划", "Planned"),
    stage("filed", "备案或核准", "Filed or approved", { rule: "CP-8" }),
    stage("reviewed", "环评与节能审查", "Reviews passed"),
    stage("started", "开工", "Started", {
      presupposes: ["filed"],
      evidence: true,
      proof: {
        zh: "备案证明与设备发票或现场照片",
        en: "Filing and equipment invoice or a photograph of the site",
      },
    }),
    stage("in-statistics", "纳统", "In the statistics", {
      presupposes: ["started"],
      evidence: true,
      proof: {
        zh: "统计联网平台审核通过的页面",
        en: "The page of the statistics platform that shows it was accepted",
      },
      rule: "FI-1",
    }),
    stage("equipped", "设备到位", "Equipment in place", { presupposes: ["started"] }),
    stage("trial", "试生产", "Trial production", { presupposes: ["equipped"] }),
    stage("accepted", "竣工验收", "Accepted", {
      presupposes: ["started"],
      evidence: true,
      proof: { zh: "验收文件", en: "Acceptance papers" },
    }),
    stage("at-capacity", "达产", "At capacity", {
      presupposes: ["accepted"],
      evidence: true,
      proof: { zh: "达产的产量或产值材料", en: "Papers of the output at capacity" },
    }),
    // Whoever carried the project out does not evaluate it.
    stage("evaluated", "后评价", "Evaluated", {
      presupposes: ["accepted"],
      evidence: true,
      proof: { zh: "验收后满十二个月的后评价报告", en: "Evaluation report, twelve months after acceptance" },
      by: ["office"],
    }),
    stage("dropped", "终止", "Dropped", { ended: true }),
  ],
  columns: [
    "name",
    "firm",
    "place",
    "industry",
    "size",
    "key",
    "kind",
    "totalInvestment",
    "paidInvestment",
    "plannedEnd",
  ],
  identity: { codes: ["code"], name: "name" },
  checks: CHECKS,
  derived: DERIVED,
  due: { day: "plannedEnd", stage: "accepted" },
  upcasters: [FROM_SCHEMA_1],
};
