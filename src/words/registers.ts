import type { Sentence } from "./sentence.ts";

/** What is wrong with a value in a register's field, where, and what to do. Slots: {label} the field's name. */
export const FIELD_FAULTS = {
  unknown: {
    zh: "名册「{register}」没有「{label}」这一栏；请改用已有的栏目",
    en: "The register {register} has no column {label}; use one of its columns",
  },
  required: { zh: "「{label}」不能为空，请填写", en: "{label} is needed; please fill it in" },
  decimal: {
    zh: "「{label}」应为数字{unit}，例如 1200.5;不要写单位、千分号或汉字",
    en: "{label} takes a plain number{unit}, such as 1200.5, without unit, separators or words",
  },
  negative: { zh: "「{label}」不能是负数", en: "{label} cannot be negative" },
  day: { zh: "「{label}」应为日期，例如 2024-06-30", en: "{label} takes a day, such as 2024-06-30" },
  flag: { zh: "「{label}」只能填是或否", en: "{label} takes yes or no" },
  text: { zh: "「{label}」应为文字", en: "{label} takes words" },
  choice: { zh: "「{label}」只能选：{choices}", en: "{label} must be one of: {choices}" },
  "credit-code": {
    zh: "「{label}」不是有效的统一社会信用代码：应为18位，且校验位相符（GB 32100-2015）；请核对营业执照",
    en: "{label} is not a valid credit code: 18 characters with the right check character (GB 32100-2015); compare the licence",
  },
  "project-code": {
    zh: "「{label}」不是项目代码的样式，例如 2403-371403-04-01-123456",
    en: "{label} is not in the form of a project code, such as 2403-371403-04-01-123456",
  },
  industry: {
    zh: "「{label}」应为国民经济行业分类的两位大类代码，例如 39",
    en: "{label} takes a two-digit division of GB/T 4754, such as 39",
  },
  commitments: {
    zh: "「{label}」应为承诺编号，多个以空格分开，例如 2024-01.c04",
    en: "{label} takes identifiers of commitments, separated by spaces, such as 2024-01.c04",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** What is hardly so in a row: told to the person typing, who may know better. */
export const IMPLAUSIBLE = {
  "not-above": {
    zh: "「{label}」{value} 大于「{other}」{bound}，请核对（可照常保存）",
    en: "{label} {value} is more than {other} {bound}; check it (it can be saved all the same)",
  },
  "not-before": {
    zh: "「{label}」{value} 早于「{other}」{bound}，请核对（可照常保存）",
    en: "{label} {value} lies before {other} {bound}; check it (it can be saved all the same)",
  },
  between: {
    zh: "「{label}」不在通常范围（{least} 至 {most}）内：{why}。请核对（可照常保存）",
    en: "{label} is outside the usual range ({least} to {most}): {why}. Check it (it can be saved all the same)",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** What is wrong with a move into a stage, and what to do. */
export const STAGE_FAULTS = {
  unknown: {
    zh: "名册「{register}」没有「{stage}」这一阶段；可选：{stages}",
    en: "The register {register} has no stage {stage}; choose from: {stages}",
  },
  future: {
    zh: "「{stage}」是已经发生的事，日期 {on} 还没有到；请填实际发生的日期，计划日期填在计划栏",
    en: "{stage} says that something has happened, and {on} has not come yet; give the day it happened, and put plans in the planned column",
  },
  evidence: {
    zh: "登记「{stage}」至少要附一份佐证{proof}",
    en: "Writing {stage} needs at least one file of evidence{proof}",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** Marks on an item whose stages stand against the legal order: written, marked and listed, never mended. */
export const ORDER_MARKS = {
  "stage-without-earlier": {
    zh: "{on} 已登记「{stage}」，但没有「{missing}」的记录",
    en: "{stage} is written for {on}, but {missing} is not on record",
  },
  "stage-before-earlier": {
    zh: "「{stage}」({on})登记在「{missing}」({after})之前",
    en: "{stage} ({on}) is written before {missing} ({after})",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** A write that only a later program can read; slots are the register's name, both schema numbers and the entry. */
export const NEWER_REGISTER: Sentence = {
  zh: "第 {entry} 条按「{register}」的第 {given} 版口径登记，本程序只认到第 {known} 版。为免读错，暂不打开这本台账；请升级程序，账上内容没有改动。",
  en: "Entry {entry} was written by version {given} of the register “{register}”; this program knows it up to version {known}. Rather than misread it, the book stays closed: upgrade the program. Nothing in the book was changed.",
};
