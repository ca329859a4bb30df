import type { Derived, Register, Upcastable, Upcaster } from "./register.ts";
import { choice, COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/**
 * What schema 1 called the directions, in our own words, and which of the eight kinds of 山东省企业技术改造条例 art. 6 holds each.
 * Two of them fall under one kind, so the old word is kept in the note.
 */
const OLD_KINDS: Readonly<{ [old: string]: readonly [kind: string, words: string] }> = {
  equipment: ["equipment", "设备更新"],
  process: ["equipment", "工艺提升"],
  digital: ["digital", "数字化智能化"],
  green: ["green-safe", "绿色节能"],
  safety: ["green-safe", "安全环保"],
  other: ["other", "其他"],
};

/** The six directions of schema 1 become the eight kinds of the law; the word that was chosen stands in the note. */
function kindOfTheLaw({ facts, ...told }: Upcastable): Upcastable {
  const old = facts?.["kind"];
  const known = typeof old === "string" ? OLD_KINDS[old] : undefined;
  if (facts === undefined) return told;
  if (known === undefined) return { ...told, facts };
  const note = facts["note"];
  const before = typeof note === "object" && note !== null ? note.text : note;
  const words = `改造方向（旧口径）：${known[1]}`;
  const text = typeof before === "string" && before !== "" ? `${before}；${words}` : words;
  return { ...told, facts: { ...facts, kind: known[0], note: { text } } };
}

const FROM_SCHEMA_1: Upcaster = { from: 1, upcast: kindOfTheLaw };

/** Figures of the full year before the start, and of the first twelve months after acceptance. */
const BEFORE_AND_AFTER = (["Before", "After"] as const).flatMap((when) => {
  const [zh, en] = when === "Before" ? ["改造前", "before"] : ["改造后", "after"];
  return [
    field(`output${when}`, "money", `${zh}年产值`, `Output in the year ${en}`, { unit: "万元" }),
    field(`value${when}`, "money", `${zh}增加值`, `Value added ${en}`, { unit: "万元" }),
    field(`staff${when}`, "number", `${zh}平均从业人数`, `Average staff ${en}`, { unit: "人" }),
    field(`energy${when}`, "number", `${zh}综合能耗`, `Energy used ${en}`, { unit: "吨标煤" }),
    field(`keySteps${when}`, "number", `${zh}关键工序设备数`, `Equipment of key processes ${en}`, {
      unit: "台",
    }),
    field(`numeric${when}`, "number", `${zh}其中数控设备数`, `Of it numerically controlled ${en}`, {
      unit: "台",
    }),
    field(`water${when}`, "number", `${zh}用水量`, `Water used ${en}`, { unit: "立方米" }),
  ];
});

const quotient = (
  id: string,
  zh: string,
  en: string,
  unit: string,
  top: string,
  over: string,
  times?: string,
): Derived => ({
  id,
  zh,
  en,
  unit,
  formula: { kind: "quotient", field: top, over, ...(times === undefined ? {} : { times }) },
});
const change = (id: string, zh: string, en: string, name: string): Derived => ({
  id,
  zh,
  en,
  unit: "%",
  formula: { kind: "change", before: `${name}Before`, after: `${name}After` },
});

/** 全员劳动生产率 by value added; 万元产值综合能耗 at the prices reported; 关键工序数控化率 as GB/T 23020 names it. Formulas are arithmetic. */
const DERIVED: readonly Derived[] = [
  quotient(
    "equipmentShare",
    "设备投资占比",
    "Share of equipment",
    "%",
    "equipmentInvestment",
    "totalInvestment",
    "100",
  ),
  quotient(
    "productivityBefore",
    "改造前全员劳动生产率",
    "Labour productivity before",
    "万元/人",
    "valueBefore",
    "staffBefore",
  ),
  quotient(
    "productivityAfter",
    "改造后全员劳动生产率",
    "Labour productivity after",
    "万元/人",
    "valueAfter",
    "staffAfter",
  ),
  change("productivityChange", "劳动生产率变化", "Labour productivity, change", "productivity"),
  quotient(
    "intensityBefore",
    "改造前万元产值综合能耗",
    "Energy per output before",
    "吨标煤/万元",
    "energyBefore",
    "outputBefore",
  ),
  quotient(
    "intensityAfter",
    "改造后万元产值综合能耗",
    "Energy per output after",
    "吨标煤/万元",
    "energyAfter",
    "outputAfter",
  ),
  change("intensityChange", "单位能耗变化", "Energy per output, change", "intensity"),
  quotient(
    "numericShareBefore",
    "改造前关键工序数控化率",
    "Key processes controlled before",
    "%",
    "numericBefore",
    "keyStepsBefore",
    "100",
  ),
  quotient(
    "numericShareAfter",
    "改造后关键工序数控化率",
    "Key processes controlled after",
    "%",
    "numericAfter",
    "keyStepsAfter",
    "100",
  ),
];

/** 技改: technical upgrades, 山东省企业技术改造条例 arts. 2, 6, 8–10. A filing is no start, and a start needs permanent works. */
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
    field("place", "place", "所在镇街", "Town"),
    field("industry", "industry", "行业(GB/T 4754 大类)", "Trade (GB/T 4754 division)"),
    field("size", "choice", "企业规模", "Size of the firm", {
      choices: [
        choice("large", "大型", "Large"),
        choice("medium", "中型", "Medium"),
        choice("small", "小型", "Small"),
        choice("micro", "微型", "Micro"),
      ],
    }),
    field("key", "flag", "重点技改项目", "Key upgrade"),
    field("kind", "choice", "改造类别（条例第六条）", "Kind (art. 6 of the regulation)", {
      choices: [
        choice("innovation", "技术创新和成果产业化", "Innovation and results put to use"),
        choice("digital", "与互联网、大数据、人工智能融合", "Internet, big data and AI"),
        choice("equipment", "工艺、技术、装备更新", "Process, technology and equipment renewed"),
        choice("quality", "品种、品质提升", "New products, better quality"),
        choice("replacement", "落后、低效产能淘汰置换", "Backward capacity replaced"),
        choice("green-safe", "节约、循环利用、环保和安全", "Saving, recycling, environment and safety"),
        choice("chain", "产业链延伸和整合", "Chain extended, capacity joined"),
        choice("other", "国家和省鼓励的其他改造", "Others that state or province encourage"),
      ],
    }),
    field("newLand", "flag", "新增建设用地", "Takes new land"),
    field("pureEquipment", "flag", "单纯购置设备", "Equipment only"),
    field("totalInvestment", "money", "计划总投资", "Planned investment", { unit: "万元", rule: "FI-1" }),
    field("equipmentInvestment", "money", "其中设备投资", "Of it equipment", { unit: "万元" }),
    field("paidInvestment", "money", "累计完成投资", "Invested so far", { unit: "万元" }),
    field("plannedStart", "day", "计划开工", "Planned start"),
    field("plannedEnd", "day", "计划竣工", "Planned acceptance"),
    ...BEFORE_AND_AFTER,
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
    stage("in-statistics", "纳统", "In the statistics", { presupposes: ["started"], rule: "FI-1" }),
    stage("equipped", "设备到位", "Equipment in place", { presupposes: ["started"] }),
    stage("trial", "试生产", "Trial production", { presupposes: ["equipped"] }),
    stage("accepted", "竣工验收", "Accepted", {
      presupposes: ["started"],
      evidence: true,
      proof: { zh: "验收文件", en: "Acceptance papers" },
    }),
    stage("at-capacity", "达产", "At capacity", { presupposes: ["accepted"] }),
    stage("evaluated", "后评价", "Evaluated", {
      presupposes: ["accepted"],
      evidence: true,
      proof: {
        zh: "改造后一年的产值、能耗等数据及其依据",
        en: "Figures of the first year after, and what they rest on",
      },
    }),
    stage("dropped", "终止", "Dropped", { ended: true }),
  ],
  columns: ["name", "firm", "key", "kind", "place", "totalInvestment", "paidInvestment", "plannedEnd"],
  due: { day: "plannedEnd", stage: "accepted" },
  upcasters: [FROM_SCHEMA_1],
  checks: [
    { kind: "not-above", field: "paidInvestment", bound: "totalInvestment" },
    { kind: "not-above", field: "equipmentInvestment", bound: "totalInvestment" },
    { kind: "not-above", field: "numericBefore", bound: "keyStepsBefore" },
    { kind: "not-above", field: "numericAfter", bound: "keyStepsAfter" },
    { kind: "not-above", field: "valueBefore", bound: "outputBefore" },
    { kind: "not-above", field: "valueAfter", bound: "outputAfter" },
    { kind: "not-before", field: "plannedEnd", after: "plannedStart" },
    {
      kind: "between",
      field: "totalInvestment",
      atLeast: "500",
      why: {
        zh: "计划总投资不足500万元的项目不在固定资产投资统计范围内",
        en: "projects below CNY 5 million planned are outside the investment statistics",
      },
    },
  ],
  derived: DERIVED,
  identity: { codes: ["code"], name: "name" },
};
