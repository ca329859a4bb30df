import { shiftDecimal } from "../../std/numeral.ts";
import type { Numeral } from "../../std/numeral.ts";
import type { FoundUnit } from "./unit.ts";

/** 突破千亿元, 上百家: behind a word that bounds it a power of ten is a number by itself; so it is where people, firms or events are made. */
const SCALE_AT =
  /(?:(?<=突破|跨过|超过|不少于|不低于|[超过逾近上达]|达到)[百千万]?[百千万亿]|(?<=培育|引进|新增|举办|培训|招引|引育|选派)[百千万](?=[家名场][^，。；、]{0,12}(?:[，。；、]|$))(?![^，。；]{0,16}(?:计划|行动|工程|活动|进)))(?![分货姓强里瓦克级])/y;
const SCALES: Readonly<{ [char: string]: number }> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** A power of ten that stands for a number at `at`; null where none does. */
export function readScale(text: string, at: number): Numeral | null {
  if (!(SCALES[text[at] ?? ""] ?? 0) || !/[破过超于逾近上达到育进增办训引派]/.test(text[at - 1] ?? ""))
    return null;
  SCALE_AT.lastIndex = at;
  const found = SCALE_AT.exec(text)?.[0];
  if (found === undefined) return null;
  let power = 0;
  for (const char of found) power += SCALES[char] ?? 0;
  return {
    end: at + found.length,
    value: shiftDecimal("1", power),
    digits: true,
    more: text[at - 1] === "上",
  };
}

/** 20个亿: how money is counted in speech. */
export const oralMoney = (text: string, at: number): FoundUnit | null =>
  text[at] === "个" && text[at + 1] === "亿" ? { end: at + 2, unit: "元", sort: "measured" } : null;
