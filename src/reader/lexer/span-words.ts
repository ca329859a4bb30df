import { readNumeral } from "../../std/numeral.ts";
import type { DateWords } from "./date-words.ts";

const SPAN_AT =
  /(?:(?:用|利用|未来|今后|再用|力争)?(\d|[一二两三四五六七八九十])(?:到|至|-|—)?(\d|[二三四五六七八九十])?年(?:左右)?(?:的)?(?:时间|内|之内|以内))/y;
/** 力争三年建成, 计划用两年完成: years that a word of aim sets. */
const AIMED_SPAN_AT =
  /(?<=力争|争取|计划|未来|今后|拟|再用|用|利用)([二三四五两\d])年(?=[\u4e00-\u9fff])(?![来前后内底末度初间期级制行计规以])/y;
const PAST_SPAN_AT = /(?:过去|近|最近|连续)(?:\d|[一二两三四五六七八九十])+年(?:来)?/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A number of years from now, or up to now, that begins at `at` (三年内, 近五年); null when none does. */
export function readSpan(text: string, at: number): DateWords | null {
  const past = match(PAST_SPAN_AT, text, at)?.[0];
  if (past !== undefined)
    return {
      start: at,
      end: at + past.length,
      year: null,
      offset: -1,
      month: 12,
      date: 0,
      bound: "since",
      grain: "span",
      ends: false,
    };
  const found = match(SPAN_AT, text, at) ?? match(AIMED_SPAN_AT, text, at);
  if (found === null) return null;
  const years = Number(readNumeral(found[2] ?? found[1] ?? "1", 0)?.value ?? "1");
  return {
    start: at,
    end: at + found[0].length,
    year: null,
    offset: years - 1,
    month: 12,
    date: 0,
    bound: "by",
    grain: "span",
    ends: true,
  };
}
