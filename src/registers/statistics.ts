import type { Register, Upcastable, Upcaster } from "./register.ts";
import { choice, COMMON_FIELDS, field, stage } from "./schema.ts";

/** The vintages as schema 1 wrote them, in words. */
const VINTAGES: Readonly<{ [words: string]: string }> = { 初步: "first", 修订: "revised", 最终: "final" };

/**
 * Schema 1 held the vintage as free words. Words that name none of the three are kept in the note, so that
 * nothing that was said goes lost; a note of the same write stays in front of them.
 */
function chosenVintage({ facts, ...told }: Upcastable): Upcastable {
  const words = facts?.["vintage"];
  if (facts === undefined || typeof words !== "string")
    return facts === undefined ? told : { ...told, facts };
  const chosen = VINTAGES[words.trim()];
  if (chosen !== undefined) return { ...told, facts: { ...facts, vintage: chosen } };
  const { vintage: _, ...rest } = facts;
  const note = rest["note"];
  const before = typeof note === "object" && note !== null ? note.text : note;
  const text = typeof before === "string" && before !== "" ? `${before}；版本：${words}` : `版本：${words}`;
  return { ...told, facts: { ...rest, note: { text } } };
}

const FROM_SCHEMA_1: Upcaster = { from: 1, upcast: chosenVintage };

/** 统计公报: published figures with source, release day and vintage. They are imported, never written by the unit they judge (统计法). */
export const STATISTICS: Register = {
  id: "statistics",
  zh: "已公布数据",
  en: "Published figures",
  schema: 2,
  fields: [
    field("indicator", "name", "指标", "Indicator", { required: true }),
    field("figure", "number", "数值", "Figure"),
    field("unit", "name", "单位", "Unit"),
    field("period", "name", "时期", "Period"),
    field("releasedOn", "day", "发布日", "Released on"),
    field("vintage", "choice", "版本", "Vintage", {
      choices: [
        choice("first", "初步", "First"),
        choice("revised", "修订", "Revised"),
        choice("final", "最终", "Final"),
      ],
    }),
    field("source", "organisation", "来源", "Source"),
    ...COMMON_FIELDS,
  ],
  stages: [stage("published", "已公布", "Published"), stage("revised", "已修订", "Revised")],
  columns: ["indicator", "figure", "unit", "period", "releasedOn", "source"],
  identity: { codes: [], name: "indicator", apart: ["period", "releasedOn"] },
  upcasters: [FROM_SCHEMA_1],
};
