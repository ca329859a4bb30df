import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, field, stage } from "./schema.ts";

/**
 * 项目: construction projects with their statutory milestones in order. `presupposes` holds what the law asks for
 * first: 城乡规划法 arts. 38, 40, 45; 环境影响评价法 art. 25; 建筑法 arts. 7, 8; 消防法 art. 13; 建设工程质量管理条例
 * arts. 16, 49. Permits that may run side by side presuppose nothing of each other.
 */
export const PROJECTS: Register = {
  id: "projects",
  zh: "项目",
  en: "Projects",
  schema: 1,
  fields: [
    field("name", "name", "项目名称", "Project", { required: true }),
    field("code", "code", "项目代码", "Project code", { form: "project-code" }),
    field("kind", "choice", "类别", "Kind", {
      choices: [
        choice("digital", "数字经济", "Digital economy"),
        choice("park", "产业园区", "Industrial park"),
        choice("line", "生产线改造", "Production line rebuilt"),
        choice("plant", "厂房建设", "Plant building"),
        choice("transport", "交通", "Transport"),
        choice("energy", "能源", "Energy"),
        choice("other", "其他", "Other"),
      ],
    }),
    field("owner", "organisation", "建设单位", "Owner"),
    field("place", "place", "建设地点", "Place"),
    field("government", "flag", "政府投资", "Government investment"),
    field("totalInvestment", "money", "总投资", "Total investment", { unit: "万元", rule: "FI-1" }),
    field("yearInvestment", "money", "年度计划投资", "Planned this year", { unit: "万元" }),
    field("paidInvestment", "money", "累计完成投资", "Invested so far", { unit: "万元" }),
    field("buildDays", "number", "合同工期", "Construction time by contract", { unit: "天" }),
    field(
      "waitsFor",
      "items",
      "先行项目（其投用后本项目方可投用）",
      "Waits for (in use before this one can be)",
      {
        of: "projects",
      },
    ),
    field("plannedStart", "day", "计划开工", "Planned start"),
    field("plannedEnd", "day", "计划投用", "Planned in use"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("filed", "备案或核准", "Filed or approved", { rule: "CP-8" }),
    stage("sited", "选址意见书", "Siting opinion"),
    stage("land", "用地落实", "Land secured"),
    stage("land-permit", "建设用地规划许可证", "Land-use planning permit", { presupposes: ["filed"] }),
    stage("eia", "环评批复", "Environmental approval", {
      least: { days: 30, rule: "CP-7" },
      rule: "CP-6",
    }),
    stage("energy-review", "节能审查", "Energy review", { rule: "EN-1" }),
    stage("works-permit", "建设工程规划许可证", "Works planning permit", { presupposes: ["land"] }),
    stage("drawings", "施工图与消防设计审查", "Drawings and fire design reviewed", {
      least: { workingDays: 15, rule: "CP-10" },
    }),
    stage("supervision", "质量监督手续", "Quality supervision"),
    stage("permit", "施工许可证", "Construction permit", {
      presupposes: ["land", "works-permit", "drawings"],
      least: { days: 7, rule: "CP-1" },
      rule: "CP-1",
    }),
    stage("start", "开工", "Started", {
      presupposes: ["eia", "permit"],
      evidence: true,
      proof: { zh: "施工许可证与现场照片", en: "Construction permit and a dated photograph of the site" },
      rule: "CP-2",
      limit: { after: "permit", months: 3, rule: "CP-2" },
    }),
    stage("main-works", "主体完工、设备安装", "Main works and equipment", {
      presupposes: ["start"],
      takes: "buildDays",
    }),
    stage("planning-check", "规划核实", "Planning verified", { presupposes: ["start", "main-works"] }),
    stage("fire", "消防验收或备案", "Fire acceptance", {
      presupposes: ["start", "main-works"],
      least: { workingDays: 15, rule: "CP-11" },
      rule: "CP-11",
    }),
    stage("accepted", "竣工验收", "Accepted", {
      presupposes: ["start", "planning-check"],
      evidence: true,
      proof: { zh: "竣工验收报告", en: "Acceptance report" },
    }),
    stage("accepted-filed", "竣工验收备案", "Acceptance filed", {
      presupposes: ["accepted"],
      rule: "CP-4",
      limit: { after: "accepted", days: 15, rule: "CP-4" },
    }),
    stage("in-use", "投入使用", "In use", {
      presupposes: ["fire", "accepted"],
      evidence: true,
      proof: { zh: "验收文件与实际使用的现场材料", en: "Acceptance papers and proof of actual use on site" },
    }),
    stage("settled", "决算或后评价", "Settled or evaluated", { presupposes: ["accepted"] }),
    stage("dropped", "终止", "Dropped", { ended: true }),
  ],
  columns: [
    "name",
    "kind",
    "owner",
    "place",
    "totalInvestment",
    "paidInvestment",
    "plannedStart",
    "plannedEnd",
  ],
  identity: { codes: ["code"], name: "name" },
  checks: [
    { kind: "not-above", field: "paidInvestment", bound: "totalInvestment" },
    { kind: "not-above", field: "yearInvestment", bound: "totalInvestment" },
    { kind: "not-before", field: "plannedEnd", after: "plannedStart" },
  ],
  due: { day: "plannedEnd", stage: "in-use" },
};
