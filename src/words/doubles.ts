import type { Sentence } from "./sentence.ts";

/** Why two items look like one (疑似重复). Slots: {share} likeness in per cent, {year} an earlier year, {one} and {other} units or places. */
export const DOUBLE_REASONS = {
  "same-code": { zh: "代码相同", en: "They bear the same code" },
  "like-name": { zh: "名称相近（{share}%）", en: "Their names are alike ({share} %)" },
  "same-party": { zh: "投资方代码相同", en: "The investor's code is the same" },
  "like-party": { zh: "投资方名称相近（{share}%）", en: "The investors' names are alike ({share} %)" },
  "repeat-signing": {
    zh: "两项都已签约（{one}、{other}），可能是重复签约",
    en: "Both are signed ({one}, {other}): perhaps signed twice",
  },
  "two-units": {
    zh: "由两个单位引进：{one}、{other}",
    en: "Brought in by two units: {one}, {other}",
  },
  "two-places": { zh: "登记在两地：{one}、{other}", en: "Entered for two places: {one}, {other}" },
} as const satisfies { readonly [code: string]: Sentence };
