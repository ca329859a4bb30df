import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/** 技改: technical upgrades, 山东省企业技术改造条例 arts. 2, 8–10. A filing is no start, and a start needs permanent works. */
export const UPGRADES: Register = {
  id: "upgrades",
  zh: "技改项目",
  en: "Technical upgrades",
  schema: 1,
  fields: [
    field("name", "name", "项目名称", "Project", { required: true }),
    field("code", "code", "项目代码", "Project code", { form: "project-code" }),
    field("firm", "organisation", "企业", "Firm"),
    creditCodeField(),
    field("key", "flag", "重点技改项目", "Key upgrade"),
    field("kind", "choice", "改造方向", "Direction", {
      choices: [
        choice("equipment", "设备更新", "Equipment"),
        choice("process", "工艺提升", "Process"),
        choice("digital", "数字化智能化", "Digital"),
        choice("green", "绿色节能", "Green"),
        choice("safety", "安全环保", "Safety"),
        choice("other", "其他", "Other"),
      ],
    }),
    field("totalInvestment", "money", "计划总投资", "Planned investment", { unit: "万元", rule: "FI-1" }),
    field("paidInvestment", "money", "累计完成投资", "Invested so far", { unit: "万元" }),
    field("plannedEnd", "day", "计划竣工", "Planned acceptance"),
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
    stage("evaluated", "后评价", "Evaluated", { presupposes: ["accepted"] }),
    stage("dropped", "终止", "Dropped", { ended: true }),
  ],
  columns: ["name", "firm", "key", "kind", "totalInvestment", "paidInvestment"],
  due: { day: "plannedEnd", stage: "accepted" },
};
