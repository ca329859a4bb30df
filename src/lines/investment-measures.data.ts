import type { Measure } from "../judge/measure.ts";

const LANDED = { shape: "count-at-stage", register: "funnel", stage: "landed", unit: "家", proof: 1 } as const;

/** Firms and projects: leading and above-scale are two measures, and each has other readings beside it. */
const FIRMS: readonly Measure[] = [
  {
    ...LANDED,
    id: "leading-firms",
    where: [{ field: "revenue", atLeast: "10000" }],
    zh: "落地企业中上年度营业收入（单一法人）达到1亿元的家数；“龙头企业”没有法定定义，此为建议口径",
    en: "Landed firms whose own revenue of the last full year is CNY 100 million or more; a suggested rule, the law has none",
  },
  {
    ...LANDED,
    id: "leading-firms-group",
    where: [{ field: "groupRevenue", atLeast: "10000" }],
    zh: "落地企业中集团合并营业收入达到1亿元的家数（另一读法）",
    en: "Landed firms whose group's revenue is CNY 100 million or more (another reading)",
  },
  {
    ...LANDED,
    id: "leading-firms-local",
    where: [{ field: "localRevenue", atLeast: "10000" }],
    zh: "落地企业中本地主体营业收入达到1亿元的家数（另一读法，须经一个完整年度）",
    en: "Landed firms that earn CNY 100 million or more here (another reading, known after a full year)",
  },
  {
    ...LANDED,
    id: "above-scale",
    where: [{ field: "aboveScale", is: true }],
    zh: "落地企业中经统计部门确认为规上的家数",
    en: "Landed firms that the statistics bureau has confirmed as above scale",
  },
  {
    ...LANDED,
    id: "above-scale-entered",
    stage: "above-scale",
    zh: "落户后进入本地规上名录的家数，以统计部门确认的入库月份为准（另一读法）",
    en: "Firms brought in that have entered the district's own above-scale directory, by the month that the statistics bureau confirms (another reading)",
  },
  {
    ...LANDED,
    id: "firms-landed",
    zh: "落地的企业或项目数（签约不算）",
    en: "Firms or projects landed (a signature does not count)",
  },
  {
    ...LANDED,
    id: "contracts-signed",
    stage: "signed",
    unit: "个",
    zh: "正式签约的项目数（框架协议不算）",
    en: "Projects with a formal contract (framework agreements do not count)",
  },
  {
    ...LANDED,
    id: "projects-started",
    stage: "started",
    unit: "个",
    zh: "招商引进的项目中已开工的个数",
    en: "Projects brought in whose works have started",
  },
  {
    id: "funds-in-place",
    shape: "sum",
    register: "funnel",
    field: "paid",
    unit: "元",
    proof: 1,
    zh: "到位资金合计：以付款凭证为准",
    en: "Funds in place: by proof of payment",
  },
];

const FUND = { register: "fund", proof: 1 } as const;
const MONEY = { ...FUND, shape: "sum", unit: "元" } as const;

/** Funds: an announcement counts nothing; what is subscribed is not yet paid, what is paid is not yet placed. */
const FUNDS: readonly Measure[] = [
  {
    ...FUND,
    id: "fund-set-up",
    shape: "count-at-stage",
    stage: "paid-in",
    unit: "支",
    outlook: "milestones",
    zh: "已登记且首期出资到位的基金数：宣布不等于设立",
    en: "Funds registered and first paid in: an announcement is not a fund",
  },
  {
    ...MONEY,
    id: "fund-subscribed",
    field: "subscribed",
    stage: "registered",
    zh: "已登记基金的认缴规模",
    en: "Capital subscribed to registered funds",
  },
  {
    ...MONEY,
    id: "fund-paid-in",
    field: "paidIn",
    stage: "paid-in",
    zh: "基金实缴到位的金额：以出资凭证为准",
    en: "Capital paid in to funds: by proof of payment",
  },
  {
    ...MONEY,
    id: "fund-placed",
    field: "placed",
    stage: "placed",
    zh: "基金已投放到企业的金额：以投资协议和付款凭证为准",
    en: "Money that funds have placed with firms: by contract and proof of payment",
  },
  {
    ...FUND,
    id: "fund-reinvested",
    shape: "ratio",
    numerator: "local",
    denominator: "placed",
    unit: "%",
    zh: "返投本地金额占投放金额的比例",
    en: "Share of the money placed that was placed locally",
  },
  {
    ...FUND,
    id: "fund-reinvested-public",
    shape: "ratio",
    numerator: "local",
    denominator: "publicPaidIn",
    unit: "%",
    zh: "返投本地金额与财政出资实缴之比（另一读法，常见于基金合同）",
    en: "Money placed locally over what the budget has paid in (another reading, usual in fund contracts)",
  },
];

/** How the investment line counts (rules.md §5). Every measure is one of the six shapes; none takes a typed total. */
export const INVESTMENT_MEASURES: readonly Measure[] = [...FIRMS, ...FUNDS];
