import type { Sentence } from "./sentence.ts";

/** Why a cell of a spreadsheet was not understood, and what to do. Slots: {label} the column, {value} what stands there. */
export const CELL_FAULTS = {
  number: {
    zh: "「{label}」读不成一个数：{value}。只写一个数，约数、区间请改写",
    en: "{label} cannot be read as one number: {value}. Write one number; no ranges, no “about”",
  },
  negative: { zh: "「{label}」不能是负数：{value}", en: "{label} cannot be negative: {value}" },
  unit: {
    zh: "「{label}」的单位换算不了：{value}；本栏以{unit}计",
    en: "the unit of {label} cannot be converted: {value}; this column is in {unit}",
  },
  formula: {
    zh: "「{label}」的公式没有算出结果：{value}。请在表格软件中重新计算并保存，或改成数值",
    en: "the formula of {label} has no result: {value}. Recalculate and save the sheet, or put the value itself",
  },
  day: {
    zh: "「{label}」读不成日期：{value}。可写 2025-06-30、2025年6月30日、2025年6月",
    en: "{label} cannot be read as a day: {value}. Write 2025-06-30, 2025年6月30日 or 2025年6月",
  },
  flag: { zh: "「{label}」只能是“是”或“否”：{value}", en: "{label} takes yes or no: {value}" },
  choice: {
    zh: "「{label}」没有「{value}」这一项；可选：{choices}",
    en: "{label} has no “{value}”; choose from: {choices}",
  },
  industry: {
    zh: "「{label}」不是国民经济行业大类：{value}。写两位代码或大类名称",
    en: "{label} is no division of GB/T 4754: {value}. Write its two digits or its name",
  },
  stage: {
    zh: "没有「{value}」这个阶段；可选：{choices}",
    en: "there is no stage “{value}”; choose from: {choices}",
  },
  field: { zh: "{fault}", en: "{fault}" },
  "unknown-item": {
    zh: "编号「{value}」不在本名册中；新事项请留空",
    en: "no item of this register has the number “{value}”; leave it blank for a new one",
  },
  "twice-in-sheet": {
    zh: "与第 {value} 行是同一事项，请合成一行",
    en: "the same item as row {value}; join the two",
  },
  ask: {
    zh: "与名册中已有的「{value}」很像，请选：更新它，或作为新事项",
    en: "much like “{value}”, which stands in the register: choose to update it or to take this as new",
  },
  refused: { zh: "{fault}", en: "{fault}" },
} as const satisfies { readonly [code: string]: Sentence };

/** Why a whole sheet was not taken. */
export const SHEET_FAULTS = {
  "no-sheet": {
    zh: "文件里没有可读的表。请确认内容在可见的工作表中。",
    en: "The file holds no sheet that can be read. See that the table stands on a visible sheet.",
  },
  "no-head": {
    zh: "在表「{sheet}」里没有找到本名册的栏目名（如{columns}）。请下载模板对照，或指明表头行。",
    en: "No column of this register (such as {columns}) was found on sheet “{sheet}”. Compare the template, or name the head row.",
  },
  "no-name": {
    zh: "没有找到「{column}」一栏，无法知道每行是哪个事项。请指定对应的列。",
    en: "There is no column for “{column}”, so no row can be told from another. Name the column that holds it.",
  },
  "too-many-rows": {
    zh: "表中有 {rows} 行，一次最多导入 {limit} 行。请拆成几份；什么都没有写入。",
    en: "The sheet has {rows} rows; at most {limit} are taken at once. Split it; nothing was written.",
  },
  stopped: {
    zh: "已停止，什么都没有写入。",
    en: "Stopped; nothing was written.",
  },
  "no-rows": { zh: "表头之下没有数据行。", en: "There are no rows below the head." },
} as const satisfies { readonly [code: string]: Sentence };

/** Heads that stand for no field of a register. */
export const INTAKE_HEADS = {
  item: { zh: "事项编号", en: "Item number" },
  stage: { zh: "阶段", en: "Stage" },
  stageOn: { zh: "阶段日期", en: "Stage since" },
  fault: { zh: "未导入原因", en: "Why not taken" },
  template: { zh: "导入模板", en: "Template" },
} as const satisfies { readonly [head: string]: Sentence };

/** What stands in sheets that we write. */
export const TEMPLATE_SAYS = {
  note: {
    zh: "填写说明：一行一个事项；新事项的编号留空；必填：{required}；金额按表头单位，日期写到日；标“示例”的一行导入时不读。",
    en: "One row an item; leave the number of a new one blank; required: {required}; amounts in the unit of the head, days in full; the line marked 示例 is not read.",
  },
  ask: {
    zh: "与已有的「{names}」很像，还没有人决定；确为同一事项请填它的编号",
    en: "much like {names}, and nobody has decided; put its number where it is the same",
  },
} as const satisfies { readonly [code: string]: Sentence };
