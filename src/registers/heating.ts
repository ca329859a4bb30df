import type { Register } from "./register.ts";
import { choice, COMMON_FIELDS, field, stage } from "./schema.ts";

/**
 * 供暖: one row a coal-heated boiler house or community of the frozen base list, and its switch to geothermal heat.
 * Projects that take water must return as much to the same aquifer (地下水管理条例 art. 51).
 */
export const HEATING: Register = {
  id: "heating",
  zh: "地热供暖",
  en: "Geothermal heating",
  schema: 1,
  fields: [
    field("name", "name", "小区或热源点", "Community or boiler house", { required: true }),
    field("inBase", "flag", "在燃煤供暖基数清单内", "In the frozen base list of coal heating"),
    field("area", "number", "供暖面积", "Heated area", { unit: "平方米" }),
    field("boiler", "number", "被替代锅炉", "Boiler replaced", { unit: "蒸吨/时" }),
    field("coal", "number", "基准年耗煤", "Coal in the base year", { unit: "吨", rule: "GE-4" }),
    field("technology", "choice", "技术路线", "Technology", {
      choices: [
        choice("closed-loop", "取热不取水", "Heat without water"),
        choice("reinjection", "取热不耗水(全部回灌)", "Full reinjection"),
      ],
    }),
    field("extracted", "number", "采暖季取水量", "Water extracted in the season", {
      unit: "立方米",
      rule: "GE-3",
    }),
    field("reinjected", "number", "采暖季回灌量", "Water returned in the season", {
      unit: "立方米",
      rule: "GE-3",
    }),
    field("heat", "number", "采暖季供热量", "Heat of the season", { unit: "吉焦" }),
    field("waterPermit", "name", "取水许可证号", "Water permit"),
    field("miningRight", "name", "地热采矿权证号", "Mining right"),
    field("plannedEnd", "day", "计划替代", "Planned switch"),
    ...COMMON_FIELDS,
  ],
  stages: [
    stage("surveyed", "摸底", "Surveyed"),
    stage("designed", "方案", "Designed"),
    stage("licensed", "取水与采矿手续", "Water and mining permits"),
    stage("drilling", "打井施工", "Drilling", { presupposes: ["licensed"] }),
    stage("tested", "回灌试验", "Reinjection tested", { presupposes: ["drilling"], rule: "GE-3" }),
    stage("switched", "替代投用", "Switched to geothermal", {
      evidence: true,
      proof: { zh: "供热站投用记录与计量数据", en: "Heat station's records and meter readings" },
    }),
    stage("coal-off", "燃煤停用", "Coal boiler shut", {
      presupposes: ["switched"],
      evidence: true,
      proof: { zh: "锅炉拆除或注销材料", en: "Papers of the boiler's removal" },
    }),
    stage("dropped", "退出", "Dropped", { ended: true }),
  ],
  columns: ["name", "inBase", "area", "technology", "plannedEnd"],
  due: { day: "plannedEnd", stage: "switched" },
};
