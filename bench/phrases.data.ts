import type { Comparator } from "../src/plan/target.ts";

/** A sentence of a plan for 2024 and what a person reads in it. Where two answers are right, both stand. */
export interface Phrase {
  readonly text: string;
  readonly value?: string;
  readonly bound?: Comparator;
  readonly unit?: string;
  /** Last days on which it is kept. */
  readonly on?: readonly string[];
}

/** Answer key, written by hand before any of the three readers saw it; the words are our own. */
export const PHRASES: readonly Phrase[] = [
  { text: "新建社区食堂20个以上。", value: "20", bound: ">=", unit: "个" },
  { text: "培育龙头企业15家以上。", value: "15", bound: ">=", unit: "家" },
  { text: "引进各类人才不少于300人。", value: "300", bound: ">=", unit: "人" },
  { text: "网络零售额突破10亿元。", value: "1000000000", bound: ">", unit: "元" },
  { text: "工业投资超过12.5亿元。", value: "1250000000", bound: ">", unit: "元" },
  { text: "一般公共预算收入增长5%以上。", value: "5", bound: ">=", unit: "%" },
  { text: "地区生产总值增长6%左右。", value: "6", bound: "~", unit: "%" },
  { text: "居民收入增长百分之三。", value: "3", bound: "=", unit: "%" },
  { text: "单位能耗降低百分之二点五以上。", value: "2.5", bound: ">=", unit: "%" },
  { text: "办理时限压缩到3个工作日以内。", value: "3", bound: "<=", unit: "个工作日" },
  { text: "城镇登记失业率控制在4.5%以内。", value: "4.5", bound: "<=", unit: "%" },
  { text: "新改建农村公路120公里。", value: "120", bound: "=", unit: "公里" },
  { text: "建成高标准农田近3000亩。", value: "3000", bound: "~", unit: "亩" },
  { text: "完成植树约2.4万亩。", value: "24000", bound: "~", unit: "亩" },
  { text: "新增停车位1.2万个。", value: "12000", bound: "=", unit: "个" },
  { text: "改造老旧小区二十四个。", value: "24", bound: "=", unit: "个" },
  { text: "新增绿地十五万平方米。", value: "150000", bound: "=", unit: "平方米" },
  { text: "旅游收入翻一番。", value: "2", bound: "=", unit: "倍" },
  { text: "森林覆盖率提高1.5个百分点。", value: "1.5", bound: "=", unit: "个百分点" },
  { text: "高新技术产业产值占比过半。", value: "50", bound: ">", unit: "%" },
  { text: "新增就业1万人以上。", value: "10000", bound: ">=", unit: "人" },
  { text: "新增储能装机200兆瓦。", value: "200", bound: "=", unit: "兆瓦" },
  { text: "举办招商活动至少8场。", value: "8", bound: ">=", unit: "场" },
  { text: "新开通公交线路两条。", value: "2", bound: "=", unit: "条" },
  { text: "建设口袋公园10余个。", value: "10", bound: ">", unit: "个" },
  { text: "全年接待游客逾500万人次。", value: "5000000", bound: ">", unit: "人次" },
  { text: "技术合同成交额不低于30亿元。", value: "3000000000", bound: ">=", unit: "元" },
  { text: "新建公厕50座，6月底前完成。", value: "50", bound: "=", unit: "座", on: ["2024-06-30"] },
  { text: "5月底前建成区图书馆。", on: ["2024-05-31"] },
  { text: "确保城东水厂三季度末前投入使用。", on: ["2024-09-30"] },
  { text: "一季度开工建设青石大桥。", on: ["2024-03-31"] },
  { text: "城南学校二季度末完工。", on: ["2024-06-30"] },
  { text: "上半年完成体育馆主体工程。", on: ["2024-06-30"] },
  { text: "下半年启用政务服务中心。", on: ["2024-12-31"] },
  { text: "滨河公园年底前竣工。", on: ["2024-12-31"] },
  { text: "年内建成人民医院新院区。", on: ["2024-12-31"] },
  { text: "力争火车站广场6月份前投入使用。", on: ["2024-05-31", "2024-06-30"] },
  { text: "到2026年，建成充电桩2000个。", value: "2000", bound: "=", unit: "个", on: ["2026-12-31"] },
  { text: "2024年10月15日前完成社区服务站改造。", on: ["2024-10-15"] },
  { text: "12月31日前建成档案馆新馆。", on: ["2024-12-31"] },
  {
    text: "三年内改造危旧房800户。",
    value: "800",
    bound: "=",
    unit: "户",
    on: ["2026-12-31", "2027-01-31", "2027-02-01"],
  },
  {
    text: "到“十四五”末，城镇化率达到65%。",
    value: "65",
    bound: "=",
    unit: "%",
    on: ["2025-12-31"],
  },
  { text: "到2025年底，再生水利用率达到30%以上。", value: "30", bound: ">=", unit: "%", on: ["2025-12-31"] },
  { text: "9月中旬前建成南湖小学。", on: ["2024-09-20"] },
  { text: "明年6月底前建成货运枢纽。", on: ["2025-06-30"] },
  { text: "8月份建成东区污水处理厂。", on: ["2024-08-31"] },
];
