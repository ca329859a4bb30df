import { FUNNEL_FIELDS } from "./funnel-fields.data.ts";
import type { Check, Derived, Register, Stage } from "./register.ts";
import { stage } from "./schema.ts";

const STAGES: readonly Stage[] = [
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
    rule: "IG-1",
  }),
  stage("started", "开工", "Started", { presupposes: ["landed"] }),
  stage("in-statistics", "纳统", "In the statistics", { presupposes: ["started"], rule: "FI-1" }),
  stage("producing", "投产", "Producing", { presupposes: ["started"] }),
  stage("at-capacity", "达产", "At capacity", { presupposes: ["producing"] }),
  stage("above-scale", "入规", "In the above-scale directory", {
    presupposes: ["registered"],
    rule: "SS-IND",
    // The bureau that brought the firm in may not say so itself; the firm's own return is never copied here (统计法 art. 11).
    by: ["office", "checker"],
    proof: {
      zh: "统计部门确认的入库月份（只记是否与月份，不存企业报表）",
      en: "Month of entry confirmed by the statistics bureau (yes and when; never the firm's own return)",
    },
  }),
  stage("lost", "流失", "Lost", { ended: true }),
];

const CHECKS: readonly Check[] = [
  { kind: "not-above", field: "paid", bound: "plannedInvestment" },
  { kind: "not-above", field: "paidThisYear", bound: "paid" },
  { kind: "not-above", field: "fixedInvestment", bound: "plannedInvestment" },
  { kind: "not-above", field: "revenue", bound: "groupRevenue" },
  { kind: "not-before", field: "signedOn", after: "firstTalkOn" },
  { kind: "not-before", field: "startedOn", after: "signedOn" },
  { kind: "not-before", field: "startedOn", after: "registeredOn" },
  { kind: "not-before", field: "producingOn", after: "startedOn" },
];

/** Per mu of land, by the expected figures (rules.md §5). */
const DERIVED: readonly Derived[] = [
  {
    id: "intensity",
    zh: "投资强度",
    en: "Investment per mu",
    unit: "万元/亩",
    formula: { kind: "quotient", field: "fixedInvestment", over: "land" },
  },
  {
    id: "taxPerMu",
    zh: "亩均税收",
    en: "Tax per mu",
    unit: "万元/亩",
    formula: { kind: "quotient", field: "expectedTax", over: "land" },
  },
  {
    id: "outputPerMu",
    zh: "亩均产值",
    en: "Output per mu",
    unit: "万元/亩",
    formula: { kind: "quotient", field: "expectedOutput", over: "land" },
  },
];

/**
 * 招商: one case from first lead to full production. Stages as local investment rules use them; a signature alone is
 * never 落地, which needs the firm registered and land or a plant in hand.
 */
export const FUNNEL: Register = {
  id: "funnel",
  zh: "招商",
  en: "Investment funnel",
  schema: 1,
  fields: FUNNEL_FIELDS,
  stages: STAGES,
  columns: [
    "name",
    "investor",
    "chain",
    "plannedInvestment",
    "paid",
    "revenue",
    "aboveScale",
    "place",
    "agent",
  ],
  due: { day: "plannedStart", stage: "started" },
  checks: CHECKS,
  derived: DERIVED,
  // One investor may have several projects, so its code tells nothing of the item.
  identity: { codes: ["projectCode", "creditCode"], name: "name" },
};
