import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, creditCodeField, field, stage } from "./schema.ts";

/**
 * 企业培育: one row is one step of one firm (个转企, 小升规 or 规改股), because a firm that becomes a joint-stock company
 * has not thereby turned from a sole trader: no rung of the ladder stands for another.
 */
export const ENTERPRISES: Register = {
  id: "enterprises",
  zh: "企业培育",
  en: "Enterprise ladder",
  schema: 1,
  fields: [
    field("name", "name", "企业", "Firm", { required: true }),
    creditCodeField(),
    field("step", "choice", "培育台阶", "Step", {
      required: true,
      choices: [
        choice("to-company", "个转企", "Sole trader to company"),
        choice("to-scale", "小升规", "Into the above-scale directory"),
        choice("to-joint-stock", "规改股", "Share reform"),
        choice("to-corporate", "规范化公司制改制", "Regular corporate governance"),
      ],
    }),
    field("industry", "industry", "行业(GB/T 4754 大类)", "Industry (GB/T 4754 division)"),
    field("revenue", "money", "本年营业收入", "Revenue this year", { unit: "万元", rule: "SS-IND" }),
    field("formerName", "name", "原名称", "Former name"),
    field("route", "choice", "办理方式", "Route", {
      rule: "GZQ-1",
      choices: [
        choice("direct", "直接变更", "Direct change"),
        choice("new", "注销后新设", "Cancelled and set up anew"),
      ],
    }),
    field("legalForm", "name", "企业类型", "Legal form"),
    field("plannedEnd", "day", "计划完成", "Planned"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("candidate", "后备", "Candidate"),
    stage("prepared", "材料齐备", "Papers ready"),
    stage("submitted", "申报", "Submitted"),
    stage("checked", "审核通过", "Checked"),
    stage("effective", "办结", "Effective", {
      evidence: true,
      proof: {
        zh: "新营业执照；小升规以统计部门确认的入库月份为准",
        en: "New licence; for the directory the month of entry confirmed by the statistics bureau",
      },
    }),
    stage("left", "退出", "Left", { ended: true }),
  ],
  columns: ["name", "step", "industry", "revenue", "legalForm"],
  due: { day: "plannedEnd", stage: "effective" },
};

/** 上市后备: a firm on its way to an exchange, with the review's own stages. Tutoring before filing, registration before listing. */
export const LISTINGS: Register = {
  id: "listings",
  zh: "上市后备",
  en: "Listings",
  schema: 1,
  fields: [
    field("name", "name", "企业", "Firm", { required: true }),
    creditCodeField(),
    field("board", "choice", "拟上市板块", "Board", {
      choices: [
        choice("main", "沪深主板", "Main board"),
        choice("star", "科创板", "STAR"),
        choice("chinext", "创业板", "ChiNext"),
        choice("bse", "北交所", "Beijing exchange"),
        choice("neeq", "新三板", "NEEQ"),
        choice("regional", "区域股权市场", "Regional market"),
      ],
    }),
    field("broker", "organisation", "保荐机构", "Sponsor"),
    field("plannedEnd", "day", "计划上市", "Planned listing"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("reserve", "后备入库", "In the reserve"),
    stage("broker", "签约券商", "Sponsor engaged"),
    stage("reformed", "完成股改", "Share reform done"),
    stage("tutoring", "辅导备案", "Tutoring filed", { presupposes: ["broker", "reformed"] }),
    stage("tutored", "辅导验收", "Tutoring accepted", { presupposes: ["tutoring"] }),
    stage("accepted", "受理", "Application accepted", { presupposes: ["tutored"], evidence: true }),
    stage("inquiry", "问询", "Inquiry", { presupposes: ["accepted"] }),
    stage("committee", "上市委审议", "Committee passed", { presupposes: ["accepted"] }),
    stage("registered", "注册生效", "Registered", { presupposes: ["committee"] }),
    stage("listed", "上市", "Listed", { presupposes: ["registered"], evidence: true }),
    stage("withdrawn", "撤回或终止", "Withdrawn or ended", { ended: true }),
  ],
  columns: ["name", "board", "broker", "plannedEnd"],
  due: { day: "plannedEnd", stage: "listed" },
};
