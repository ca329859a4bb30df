import type { Sentence } from "./sentence.ts";

/** What the lint of targets can warn of, each with its article. */
export const LINT_SAYS = {
  "self-employed-growth": {
    zh: "个体工商户的数量增长率不得作为绩效考核评价指标；请改用服务、培育或“个转企”等指标。",
    en: "The growth rate of the number of self-employed businesses must not be an indicator of performance; use a measure of services, support or conversion instead.",
  },
  "annual-report-rate": {
    zh: "个体工商户的年度报告率不得作为绩效考核评价指标。",
    en: "The annual-report rate of self-employed businesses must not be an indicator of performance.",
  },
  "statistics-office-target": {
    zh: "统计机构列为增长目标的责任单位，易致干预统计数据；统计机构宜只负责核算与监测，目标由主管部门承担。",
    en: "A statistics office answers for a growth target, which invites interference with statistics; let it only measure, and let the department in charge answer.",
  },
  "fair-competition": {
    zh: "所列优惠或限制可能影响公平竞争，出台前应进行公平竞争审查。",
    en: "The incentive or restriction may affect fair competition; it needs a fair-competition review before it is issued.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** Where each warning comes from. */
export const LINT_ARTICLES = {
  "self-employed-growth": {
    zh: "《促进个体工商户发展条例》第三十二条",
    en: "Regulations on Promoting the Development of Self-Employed Businesses, article 32",
  },
  "annual-report-rate": {
    zh: "《促进个体工商户发展条例》第三十二条",
    en: "Regulations on Promoting the Development of Self-Employed Businesses, article 32",
  },
  "statistics-office-target": {
    zh: "《统计法》（2024年修正）第七条、第十二条",
    en: "Statistics Law (amended 2024), articles 7 and 12",
  },
  "fair-competition": {
    zh: "《公平竞争审查条例》第八条至第十条",
    en: "Fair Competition Review Regulations, articles 8 to 10",
  },
} as const satisfies Readonly<{ [code in keyof typeof LINT_SAYS]: Sentence }>;
