import type { Register } from "./register.ts";
import { COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/** 需求: firms that look for technology, from the list to a result. A list is not a match: only a registered contract is. */
export const NEEDS: Register = {
  id: "needs",
  zh: "企业技术需求",
  en: "Technology needs",
  schema: 1,
  fields: [
    field("name", "name", "企业", "Firm", { required: true }),
    creditCodeField(),
    field("industry", "industry", "行业(GB/T 4754 大类)", "Industry (GB/T 4754 division)"),
    field("need", "text", "技术需求", "What it needs"),
    field("institute", "organisation", "对接院所", "Institute"),
    field("contractAmount", "money", "技术合同金额", "Contract amount", { unit: "万元" }),
    field("plannedEnd", "day", "计划签约", "Planned contract"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("listed", "梳理入册", "Listed", {
      proof: { zh: "企业确认的需求表", en: "Need sheet confirmed by the firm" },
    }),
    stage("profiled", "需求画像", "Profiled"),
    stage("recommended", "院所推荐", "Institute proposed"),
    stage("met", "首次对接", "First meeting"),
    stage("visited", "互访", "Visits"),
    stage("intent", "意向", "Intent"),
    stage("contract", "技术合同登记", "Technology contract registered", {
      evidence: true,
      proof: { zh: "技术合同登记证明", en: "Certificate of contract registration" },
    }),
    stage("pilot", "中试", "Pilot", { presupposes: ["contract"] }),
    stage("landed", "转化落地", "Put to use", { presupposes: ["contract"], evidence: true }),
    stage("effective", "达效", "Effective", { presupposes: ["landed"] }),
    stage("withdrawn", "撤回", "Withdrawn", { ended: true }),
  ],
  columns: ["name", "industry", "institute", "contractAmount"],
  due: { day: "plannedEnd", stage: "contract" },
};

/** 供给: results and teams that institutes offer, the other side of a match. */
export const OFFERS: Register = {
  id: "offers",
  zh: "院所成果",
  en: "Research offers",
  schema: 1,
  fields: [
    field("name", "name", "成果或团队", "Result or team", { required: true }),
    field("institute", "organisation", "院所", "Institute", { required: true }),
    field("industry", "industry", "适用行业", "Industry it serves"),
    field("summary", "text", "简介", "Summary"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("listed", "收录", "Listed"),
    stage("shown", "推介", "Shown"),
    stage("matched", "对接成功", "Matched"),
    stage("withdrawn", "撤回", "Withdrawn", { ended: true }),
  ],
  columns: ["name", "institute", "industry"],
};
