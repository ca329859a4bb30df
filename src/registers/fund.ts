import type { Register, Upcastable, Upcaster } from "./register.ts";
import { COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/**
 * Schema 1 put the filing after the first payment, so that a filed fund counted as paid in. Today the filing stands
 * before it: an old filing is read as what it then said, money in and filed.
 */
const filedAfterPayment = (told: Upcastable): Upcastable =>
  told.stage === "filed" ? { ...told, stage: "paid-in", facts: { ...told.facts, filed: true } } : told;

const FROM_SCHEMA_1: Upcaster = { from: 1, upcast: filedAfterPayment };

/** 基金: from scheme to money placed. An announcement is not a fund: it is set up when registered and first paid in. */
export const FUND: Register = {
  id: "fund",
  zh: "产业基金",
  en: "Industry funds",
  schema: 2,
  fields: [
    field("name", "name", "基金名称", "Fund", { required: true }),
    creditCodeField(),
    field("manager", "organisation", "管理人", "Manager"),
    field("managerNumber", "name", "管理人登记编号", "Registration number of the manager"),
    field("gp", "organisation", "普通合伙人", "General partner"),
    field("lp", "organisation", "有限合伙人", "Limited partners"),
    field("subscribed", "money", "认缴规模", "Subscribed", { unit: "万元" }),
    field("paidIn", "money", "实缴到位", "Paid in", { unit: "万元" }),
    field("publicPaidIn", "money", "其中财政出资实缴", "Of these paid in from the budget", { unit: "万元" }),
    field("placed", "money", "投放金额", "Placed", { unit: "万元" }),
    field("local", "money", "返投本地", "Placed locally", { unit: "万元" }),
    field("filingNumber", "name", "基金备案编码", "Filing number", { rule: "FU-1" }),
    field("filed", "flag", "已备案", "Filed"),
    field("plannedEnd", "day", "计划设立", "Planned set-up"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("scheme", "方案", "Scheme"),
    stage("approved", "批复", "Approved"),
    stage("registered", "登记", "Registered", {
      evidence: true,
      proof: { zh: "营业执照", en: "Business licence" },
    }),
    stage("filed", "基金备案", "Filed with the fund association", {
      presupposes: ["registered"],
      rule: "FU-1",
      proof: { zh: "中国证券投资基金业协会备案证明", en: "Proof of filing with the fund association" },
    }),
    stage("paid-in", "首期到位", "First capital paid in", {
      presupposes: ["registered"],
      evidence: true,
      proof: { zh: "登记材料与首期出资凭证", en: "Registration and proof of the first payment" },
    }),
    stage("decided", "投资决策", "Investment decided", { presupposes: ["filed", "paid-in"] }),
    stage("placed", "投放", "Money placed", {
      presupposes: ["decided"],
      proof: { zh: "投资协议与付款凭证", en: "Investment contract and proof of payment" },
    }),
    stage("dropped", "终止", "Dropped", { ended: true }),
  ],
  columns: ["name", "manager", "subscribed", "paidIn", "placed", "local"],
  due: { day: "plannedEnd", stage: "paid-in" },
  checks: [
    { kind: "not-above", field: "paidIn", bound: "subscribed" },
    { kind: "not-above", field: "publicPaidIn", bound: "paidIn" },
    { kind: "not-above", field: "placed", bound: "paidIn" },
    { kind: "not-above", field: "local", bound: "placed" },
  ],
  derived: [
    {
      id: "localShare",
      zh: "返投占投放比例",
      en: "Share placed locally",
      unit: "%",
      formula: { kind: "quotient", field: "local", over: "placed", times: "100" },
    },
  ],
  identity: { codes: ["creditCode"], name: "name" },
  upcasters: [FROM_SCHEMA_1],
};
