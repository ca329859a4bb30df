import type { Register } from "./register.ts";
import { COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/** 基金: from scheme to money placed. An announcement is not a fund: it is set up when registered and first paid in. */
export const FUND: Register = {
  id: "fund",
  zh: "产业基金",
  en: "Industry funds",
  schema: 1,
  fields: [
    field("name", "name", "基金名称", "Fund", { required: true }),
    creditCodeField(),
    field("manager", "organisation", "管理人", "Manager"),
    field("subscribed", "money", "认缴规模", "Subscribed", { unit: "万元" }),
    field("paidIn", "money", "实缴到位", "Paid in", { unit: "万元" }),
    field("placed", "money", "投放金额", "Placed", { unit: "万元" }),
    field("local", "money", "返投本地", "Placed locally", { unit: "万元" }),
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
    stage("paid-in", "首期到位", "First capital paid in", {
      presupposes: ["registered"],
      evidence: true,
      proof: { zh: "登记材料与首期出资凭证", en: "Registration and proof of the first payment" },
    }),
    stage("filed", "基金备案", "Filed with the fund association", { presupposes: ["registered"] }),
    stage("decided", "投资决策", "Investment decided", { presupposes: ["paid-in"] }),
    stage("placed", "投放", "Money placed", { presupposes: ["decided"] }),
    stage("dropped", "终止", "Dropped", { ended: true }),
  ],
  columns: ["name", "manager", "subscribed", "paidIn", "placed"],
  due: { day: "plannedEnd", stage: "paid-in" },
};
