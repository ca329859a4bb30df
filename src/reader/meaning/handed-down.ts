import { readDateWords } from "../lexer/date-words.ts";
import type { Token } from "../lexer/token.ts";
import type { Due } from "./claim.ts";

/** 第一阶段（2025年3月—6月）: the time of a stage stands in its bracket. */
const STAGE = /^[^，。；]{0,20}(?:阶段|步|环节)[^，。；（）()]{0,10}[（(]([^（）()]{3,24})[）)][。：:]?$/;

const LONGEST = 60;

/** The last day of a stage whose name ends with its time in brackets; null for any other sentence. */
export function stageDate(text: string, start: number, end: number, year: number): Due | null {
  const sentence = text.slice(start, Math.min(end, start + LONGEST + 1));
  if (sentence.length > LONGEST || !/[）)]/.test(sentence)) return null;
  const words = STAGE.exec(sentence.trimEnd());
  if (words === null) return null;
  const found = readDateWords(text, start + words[0].lastIndexOf(words[1] ?? ""));
  return found === null || found.end > end ? null : { words: { ...found, bound: "by" }, year };
}

/** 到2027年的目标: the date of a heading holds for what stands below it. */
/** 上半年推进情况的通报: a heading that reports says of when, not by when. */
export const REPORTS = /情况|通报|总结|回顾|成效/;

export function dateOf(tokens: readonly Token[], year: number): Due | null {
  const token = tokens.find((candidate) => candidate.kind === "date");
  if (token?.kind !== "date" || token.date.bound === "since") return null;
  // 2024年3月1日 above a page is the day of its printing.
  if (token.date.grain === "day" && !token.date.ends) return null;
  // 6月底前完成的任务: without a year it must say that it ends.
  const { year: written, ends, grain, offset } = token.date;
  const near = ends && offset === null && grain !== "year" && grain !== "span";
  if (written === null ? !near : written < year) return null;
  return { words: token.date, year };
}
