import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/**
 * 招商: one case from first lead to full production. Stages as local investment rules use them; a signature alone is
 * never 落地, which needs the firm registered and land or a plant in hand.
 */
export const FUNNEL: Register = {
  id: "funnel",
  zh: "招商",
  en: "Investment funnel",
  schema: 1,
  fields: [
    field("name", "name", "企业或项目", "Firm or project", { required: true }),
    creditCodeField(),
    field("investor", "organisation", "投资方", "Investor"),
    field("industry", "industry", "行业(GB/T 4754 大类)", "Industry (GB/T 4754 division)"),
    field("chain", "choice", "产业链", "Chain", {
      choices: [
        choice("digital", "数字经济", "Digital economy"),
        choice("hydrogen", "氢能", "Hydrogen"),
        choice("storage", "储能", "Energy storage"),
        choice("vehicles", "新能源汽车", "New-energy vehicles"),
        choice("other", "其他", "Other"),
      ],
    }),
    field("park", "place", "落户园区", "Park"),
    field("plannedInvestment", "money", "计划总投资", "Planned investment", { unit: "万元", rule: "SS-INV" }),
    field("paid", "money", "到位资金", "Funds in place", { unit: "万元" }),
    field(
      "revenue",
      "money",
      "上年度营业收入(单一法人)",
      "Revenue of the last full year (single legal entity)",
      {
        unit: "万元",
      },
    ),
    field(
      "aboveScale",
      "flag",
      "规上企业(统计部门确认)",
      "Above scale (confirmed by the statistics bureau)",
      {
        rule: "SS-IND",
      },
    ),
    field("signedOn", "day", "签约日", "Signed on"),
    field("agent", "organisation", "招商单位", "Attracted by"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("lead", "线索", "Lead"),
    stage("judged", "初判", "Assessed"),
    stage("talks", "洽谈", "In talks"),
    stage("signed", "签约", "Signed", {
      evidence: true,
      proof: { zh: "正式合同（框架协议不算）", en: "Formal contract (a framework agreement does not count)" },
    }),
    stage("registered", "注册", "Registered", {
      proof: { zh: "营业执照与税务登记", en: "Business licence and tax registration" },
    }),
    stage("landed", "落地", "Landed", {
      presupposes: ["signed", "registered"],
      evidence: true,
      proof: { zh: "用地或厂房落实材料", en: "Papers for land or plant" },
    }),
    stage("started", "开工", "Started", { presupposes: ["landed"] }),
    stage("in-statistics", "纳统", "In the statistics", { presupposes: ["started"], rule: "FI-1" }),
    stage("producing", "投产", "Producing", { presupposes: ["started"] }),
    stage("at-capacity", "达产", "At capacity", { presupposes: ["producing"] }),
    stage("above-scale", "入规", "In the above-scale directory", {
      presupposes: ["registered"],
      rule: "SS-IND",
      proof: { zh: "统计部门确认的入库月份", en: "Month of entry confirmed by the statistics bureau" },
    }),
    stage("lost", "流失", "Lost", { ended: true }),
  ],
  columns: ["name", "investor", "chain", "plannedInvestment", "revenue", "aboveScale", "agent"],
};
