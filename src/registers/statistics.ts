import type { Register } from "./register.ts";
import { COMMON_FIELDS, field, stage } from "./schema.ts";

/** 统计公报: published figures with source, release day and vintage. They are imported, never written by the unit they judge (统计法). */
export const STATISTICS: Register = {
  id: "statistics",
  zh: "已公布数据",
  en: "Published figures",
  schema: 1,
  fields: [
    field("indicator", "name", "指标", "Indicator", { required: true }),
    field("figure", "number", "数值", "Figure"),
    field("unit", "name", "单位", "Unit"),
    field("period", "name", "时期", "Period"),
    field("releasedOn", "day", "发布日", "Released on"),
    field("vintage", "name", "版本(初步、修订、最终)", "Vintage (first, revised, final)"),
    field("source", "organisation", "来源", "Source"),
    ...COMMON_FIELDS,
  ],
  stages: [stage("published", "已公布", "Published"), stage("revised", "已修订", "Revised")],
  columns: ["indicator", "figure", "unit", "period", "releasedOn", "source"],
};
