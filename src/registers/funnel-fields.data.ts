import type { Field } from "./register.ts";
import { choice, COMMON_FIELDS, creditCodeField, DOCUMENT_GRADES, field } from "./schema.ts";

const money = (id: string, zh: string, en: string, more: Partial<Field> = {}): Field =>
  field(id, "money", zh, en, { unit: "万元", ...more });
const flag = (id: string, zh: string, en: string, more: Partial<Field> = {}): Field =>
  field(id, "flag", zh, en, more);
const day = (id: string, zh: string, en: string): Field => field(id, "day", zh, en);

/** Who invests, and whose firm it becomes here. */
const WHO: readonly Field[] = [
  field("name", "name", "企业或项目", "Firm or project", { required: true }),
  creditCodeField(),
  field("investor", "organisation", "投资方", "Investor"),
  field("investorCode", "code", "投资方统一社会信用代码", "Credit code of the investor", {
    form: "credit-code",
  }),
  flag("top500", "投资方为500强", "Investor is one of the top 500"),
  flag("listed", "投资方为上市公司", "Investor is listed"),
  flag("chainLeader", "投资方为链主企业", "Investor leads its chain"),
  field("capital", "choice", "内资或外资", "Domestic or foreign", {
    choices: [choice("domestic", "内资", "Domestic"), choice("foreign", "外资", "Foreign")],
  }),
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
  field("place", "place", "落地镇街", "Landing town"),
  field("park", "place", "落户园区", "Park"),
  field("agent", "organisation", "招商单位", "Attracted by"),
  field("projectCode", "code", "项目代码", "Project code", { form: "project-code" }),
];

/** What is to be invested, what has come, and what it is to bring. */
const AMOUNTS: readonly Field[] = [
  money("plannedInvestment", "计划总投资", "Planned investment", { rule: "SS-INV" }),
  money("fixedInvestment", "固定资产投资", "Fixed-asset investment"),
  money("paid", "到位资金", "Funds in place", { rule: "IG-6" }),
  money("paidThisYear", "其中当年到位资金", "Of these in place this year"),
  field("land", "number", "用地", "Land", { unit: "亩" }),
  money("expectedOutput", "预计年产值", "Expected yearly output"),
  money("expectedTax", "预计年税收", "Expected yearly tax"),
  field("jobs", "number", "预计就业", "Expected jobs", { unit: "人" }),
];

/** Revenue: the legal entity's own, the group's apart from it, and what is earned here; and by which document. */
const REVENUE: readonly Field[] = [
  money("revenue", "上年度营业收入(单一法人)", "Revenue of the last full year (single legal entity)"),
  field("revenueYear", "number", "营业收入所属年度", "Year of the revenue"),
  field("revenueGrade", "choice", "营业收入依据", "Document of the revenue", { choices: DOCUMENT_GRADES }),
  money("groupRevenue", "集团合并营业收入", "Revenue of the whole group"),
  money("localRevenue", "本地主体营业收入", "Revenue earned locally"),
  flag("aboveScale", "规上企业(统计部门确认)", "Above scale (confirmed by the statistics bureau)", {
    rule: "SS-IND",
  }),
  field("aboveScaleMonth", "name", "入规月份", "Month of entry above scale", { rule: "SS-IND" }),
];

/** What a district may decide not to count (口径外情形). */
const LEFT_OUT: readonly Field[] = [
  flag("localInvestor", "本地投资方", "Local investor", { rule: "IG-3" }),
  flag("realEstate", "房地产项目", "Real estate", { rule: "IG-3" }),
  flag("budgetFunded", "财政资金项目", "Budget-funded works", { rule: "IG-3" }),
  flag("laterPhase", "同一合同的后续期", "Later phase of the same contract", { rule: "IG-3" }),
  flag("movedWithin", "市域内搬迁", "Moved within the city", { rule: "IG-3" }),
];

const DAYS: readonly Field[] = [
  day("firstTalkOn", "首谈日", "First talk"),
  day("signedOn", "签约日", "Signed on"),
  day("registeredOn", "注册日", "Registered on"),
  day("plannedStart", "计划开工", "Planned start"),
  day("startedOn", "开工日", "Started on"),
  day("producingOn", "投产日", "Producing since"),
];

/** Columns of the investment funnel (rules.md §5: the fields of local investment ledgers). */
export const FUNNEL_FIELDS: readonly Field[] = [
  ...WHO,
  ...AMOUNTS,
  ...REVENUE,
  ...LEFT_OUT,
  ...DAYS,
  ...COMMON_FIELDS,
];
