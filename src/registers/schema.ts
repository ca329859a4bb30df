import type { Field, FieldKind, Stage } from "./register.ts";

/** Writes one column of a register in one line: id, kind, both names, and what else it needs. */
export const field = (
  id: string,
  kind: FieldKind,
  zh: string,
  en: string,
  more: Partial<Omit<Field, "id" | "kind" | "zh" | "en">> = {},
): Field => ({ id, kind, zh, en, ...more });

/** Writes one stage of a register in one line. A stage is `done` unless it says otherwise: it says that something happened. */
export const stage = (
  id: string,
  zh: string,
  en: string,
  more: Partial<Omit<Stage, "id" | "zh" | "en">> = {},
): Stage => ({ id, zh, en, done: true, ...more });

/** One choice of a choice field. */
export const choice = (id: string, zh: string, en: string): { id: string; zh: string; en: string } => ({
  id,
  zh,
  en,
});

/** Fields that every register of cases has: which commitments an item counts for when the office says so, and a note. */
export const COMMON_FIELDS: readonly Field[] = [
  field("commitments", "commitments", "计入的承诺", "Counts for commitments"),
  field("note", "text", "备注", "Note"),
];

/** The credit code of a firm, with its check digit (GB 32100-2015). */
export const creditCodeField = (zh = "统一社会信用代码", en = "Unified social credit code"): Field =>
  field("creditCode", "code", zh, en, { form: "credit-code" });

/**
 * Which document a figure stands on (材料等级), the strongest first. It says how good a paper is; whether somebody else has
 * looked at it is the attestation's level, another ladder.
 */
export const DOCUMENT_GRADES = [
  choice("audited", "审计报告", "Audited report"),
  choice("tax-return", "年度纳税申报表", "Annual tax return"),
  choice("annual-report", "企业年度报告", "Enterprise annual report"),
  choice("declared", "企业自行申报", "Declared by the firm"),
] as const;
