import type { Example } from "./line.ts";

/** Worked examples of the investment line, run from the sentence to the verdict by test/lines. Firms that belong to nobody. */
export const INVESTMENT_EXAMPLES: readonly Example[] = [
  {
    title: "两家落地,一家营收不到一亿:只算一家;签约的不算",
    sentence: "全年引进2家以上营收过亿元的龙头企业。",
    year: 2025,
    writes: [
      { on: "2025-02-10", item: "a", stage: "landed", facts: { name: "甲公司", revenue: "15000" }, attested: 2 },
      { on: "2025-03-10", item: "b", stage: "landed", facts: { name: "乙公司", revenue: "9999" }, attested: 2 },
      { on: "2025-04-10", item: "c", stage: "signed", facts: { name: "丙公司", revenue: "30000" }, attested: 2 },
    ],
    on: "2026-01-05",
    expect: { reported: "1", proven: "1", word: "missed" },
  },
  {
    title: "集团营收过亿而本法人不过亿,不算龙头;营收后补而未核验,只算已报",
    sentence: "全年引进2家以上营收过亿元的龙头企业。",
    year: 2025,
    writes: [
      {
        on: "2025-02-10",
        item: "a",
        stage: "landed",
        facts: { name: "甲公司", revenue: "3000", groupRevenue: "80000" },
        attested: 1,
      },
      { on: "2025-03-10", item: "b", stage: "landed", facts: { name: "乙公司" }, attested: 1 },
      { on: "2025-06-10", item: "b", facts: { revenue: "12000", revenueGrade: "declared" } },
    ],
    on: "2026-01-05",
    expect: { reported: "1", proven: "0", word: "missed" },
  },
  {
    title: "规上企业以统计部门确认为准:自报规上而未核验的不算实",
    sentence: "全年引进规上企业1家以上。",
    year: 2025,
    writes: [
      { on: "2025-02-10", item: "a", stage: "landed", facts: { name: "甲公司" }, attested: 1 },
      { on: "2025-05-10", item: "a", facts: { aboveScale: true } },
    ],
    on: "2025-06-30",
    expect: { reported: "1", proven: "0", word: "done-unproven" },
  },
  {
    title: "同一家被两个镇各报一次,认定为同一家后只算一家",
    sentence: "全年引进企业2家以上。",
    year: 2025,
    writes: [
      { on: "2025-02-10", item: "a", stage: "landed", facts: { name: "甲公司" }, attested: 1 },
      { on: "2025-03-10", item: "b", stage: "landed", facts: { name: "甲有限公司" }, attested: 1 },
      {
        on: "2025-04-01",
        item: "d",
        register: "identities",
        facts: { register: "funnel", one: "a", other: "b", decision: "one" },
      },
    ],
    on: "2026-01-05",
    expect: { reported: "1", proven: "1", word: "missed" },
  },
  {
    title: "基金登记而首期未到位,还不算设立;到位并核验才算",
    sentence: "年内设立智造产业发展基金。",
    year: 2025,
    writes: [
      { on: "2025-05-01", item: "f", stage: "registered", facts: { name: "智造产业发展基金" }, attested: 1 },
      { on: "2025-08-01", item: "f", stage: "paid-in", attested: 1 },
    ],
    on: "2025-09-01",
    expect: { reported: "1", proven: "1", word: "done-proven" },
  },
  {
    title: "基金只宣布、批复、登记和备案,年底仍未设立",
    sentence: "年内设立智造产业发展基金。",
    year: 2025,
    writes: [
      { on: "2025-03-01", item: "f", stage: "scheme", facts: { name: "智造产业发展基金" } },
      { on: "2025-04-01", item: "f", stage: "approved", attested: 1 },
      { on: "2025-09-01", item: "f", stage: "registered", attested: 1 },
      { on: "2025-10-01", item: "f", stage: "filed", attested: 1 },
    ],
    on: "2026-01-05",
    expect: { reported: "0", proven: "0", word: "missed" },
  },
];
