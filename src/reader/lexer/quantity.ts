import { readNumeral, shiftDecimal } from "../../std/numeral.ts";
import { times } from "../../std/decimal.ts";
import type { Decimal } from "../../std/decimal.ts";
import type { Comparator } from "../../plan/target.ts";
import type { Unit } from "../../plan/unit.ts";
import type { UnitClass } from "../lexicon/units.data.ts";
import { oralMoney, readScale } from "./scale.ts";
import { isIndex, measuresYears, readFraction } from "./share.ts";
import { readUnit } from "./unit.ts";
import { readWordAmount } from "./word-amount.ts";

/** A number with its unit and the bound that the words around it give. */
export interface Quantity {
  /** First character of the expression, including a bound in front (不少于20家). */
  readonly start: number;
  /** First digit. */
  readonly numberStart: number;
  readonly end: number;
  readonly value: Decimal;
  /** Upper end of a range; null when there is none. */
  readonly valueMax: Decimal | null;
  readonly comparator: Comparator;
  readonly unit: Unit;
  readonly sort: UnitClass;
  /** False for 十个: numbers in Chinese characters are often parts of names. */
  readonly digits: boolean;
  /** Whether a word gives the bound; a bare number reads "=". */
  readonly bounded: boolean;
}

const BEFORE: Readonly<{ [words: string]: Comparator }> = {
  不少于: ">=",
  不低于: ">=",
  不小于: ">=",
  不下于: ">=",
  至少: ">=",
  最少: ">=",
  "≥": ">=",
  "≧": ">=",
  "≤": "<=",
  "≦": "<=",
  "＞": ">",
  "＜": "<",
  不得少于: ">=",
  不得低于: ">=",
  力保: ">=",
  不超过: "<=",
  不高于: "<=",
  不大于: "<=",
  不多于: "<=",
  至多: "<=",
  最多: "<=",
  不得超过: "<=",
  不得高于: "<=",
  不突破: "<=",
  超过: ">",
  超: ">",
  突破: ">",
  高于: ">",
  大于: ">",
  多于: ">",
  逾: ">",
  超出: ">",
  跨过: ">",
  过: ">",
  低于: "<",
  少于: "<",
  小于: "<",
  约: "~",
  近: "~",
  大约: "~",
  约为: "~",
  接近: "~",
  将近: "~",
  约占: "~",
  大致: "~",
};
/** Words that end like a bound and are none: 节约5%, 最近3年, 附近, 赶超; 过 is one behind a rate or an amount (签约率过九成). */
const NO_BOUND =
  /(?:(?<![率值额量比重数超跨])过|节约|预约|签约|契约|履约|集约|最近|附近|靠近|邻近|临近|赶超|反超|未超过|贴近)$/;
const LONGEST_BOUND = 4;
const AFTER = /(?:（含）|\(含\))?(?:及以上|含以上|以上|及以内|以内|之内|以下|及以下|左右|上下|内)/y;
const RANGE = /\s?(?:-|—|–|－|~|～|至|到)\s?/y;

const CHINESE_SORTS: Readonly<{ [unit: string]: true }> = { "%": true, 倍: true, 成: true };

/** Last characters of the bounds in front: any other character before a number tells at once that there is none. */
const BOUND_ENDS: ReadonlySet<string> = new Set(Object.keys(BEFORE).map((words) => words.at(-1) ?? ""));

function boundBefore(text: string, at: number): { start: number; comparator: Comparator } | null {
  if (!BOUND_ENDS.has(text[at - 1] ?? "")) return null;
  for (let length = LONGEST_BOUND; length > 0; length -= 1) {
    const comparator = BEFORE[text.slice(at - length, at)];
    if (at >= length && comparator !== undefined) {
      return NO_BOUND.test(text.slice(Math.max(0, at - 4), at)) ? null : { start: at - length, comparator };
    }
  }
  return null;
}

function boundAfter(text: string, at: number, unit: Unit): { end: number; comparator: Comparator } | null {
  AFTER.lastIndex = at;
  const found = AFTER.exec(text);
  if (found === null) return null;
  const end = at + found[0].length;
  if (found[0].endsWith("上") && !/[上下]{2}/.test(found[0])) return { end, comparator: ">=" };
  if (/左右|上下/.test(found[0])) return { end, comparator: "~" };
  if (found[0] === "内" && !/[%时日天钟]$/.test(unit)) return null;
  return { end, comparator: "<=" };
}

/** 百分之十 at `at`: percent written in words. */
function readPercentWords(text: string, at: number): { end: number; value: Decimal } | null {
  if (!text.startsWith("百分之", at)) return null;
  const numeral = readNumeral(text, at + 3);
  return numeral === null ? null : { end: numeral.end, value: numeral.value };
}

interface Core {
  readonly end: number;
  readonly value: Decimal;
  readonly valueMax: Decimal | null;
  readonly unit: Unit;
  readonly sort: UnitClass;
  readonly digits: boolean;
  readonly more: boolean;
}

/** A single number with its unit. */
const coreOf = (
  end: number,
  value: Decimal,
  unit: Unit,
  sort: UnitClass,
  digits: boolean,
  more: boolean,
): Core => ({ end, value, valueMax: null, unit, sort, digits, more });

/** 七成 is seventy percent; 成 in 成立, 成为, 成本 is none. */
const TENTHS = /^成(?![立为功果本长员效片品交绩熟年都型像分])/;

const GROWS_BY = /(?:增加|增|提高|减少|降低|扩大|上升|下降|提升|压减)(?:约|近|了)?$/;

function readCore(text: string, at: number): Core | null {
  const percent = readFraction(text, at) ?? readPercentWords(text, at);
  if (percent !== null) return coreOf(percent.end, percent.value, "%", "measured", true, false);
  const low = readNumeral(text, at) ?? readScale(text, at);
  if (low === null) return null;
  if (TENTHS.test(text.slice(low.end, low.end + 2)) && low.value.length === 1)
    return coreOf(low.end + 1, times(low.value, "10"), "%", "measured", true, low.more);
  const lowUnit = oralMoney(text, low.end) ?? readUnit(text, low.end);
  // 增加4000张至1.6万张: by so many, to so many.
  const grows = lowUnit !== null && GROWS_BY.test(text.slice(Math.max(0, at - 4), at));
  const range = grows ? null : readRange(text, lowUnit === null ? low.end : lowUnit.end);
  if (range !== null && range.digits === low.digits && (lowUnit === null || lowUnit.unit === range.unit)) {
    return {
      end: range.end,
      value: sameScale(text, at, low, range, lowUnit !== null),
      valueMax: range.value,
      unit: range.unit,
      sort: range.sort,
      digits: low.digits,
      more: false,
    };
  }
  if (lowUnit === null) return people(text, low) ?? money(text, at, low) ?? index(text, at, low);
  const value = text.startsWith("个亿", low.end) ? shiftDecimal(low.value, 8) : low.value;
  const sort = lowUnit.unit === "年" && measuresYears(text, at) ? "measured" : lowUnit.sort;
  return coreOf(lowUnit.end, value, lowUnit.unit, sort, low.digits, low.more);
}

/** 系数提高到0.62: an index or a ratio has no unit. */
const index = (text: string, at: number, low: NonNullable<ReturnType<typeof readNumeral>>): Core | null =>
  low.digits && isIndex(text, at, low.end)
    ? coreOf(low.end, low.value, "", "measured", true, low.more)
    : null;

/** GDP超2000亿: an amount in 亿 whose unit is left out is money where money is what is measured. */
function money(text: string, at: number, low: NonNullable<ReturnType<typeof readNumeral>>): Core | null {
  if (
    text[low.end - 1] !== "亿" ||
    !/^(?:以上|左右|大关|[，。；”）)\s]|$)/.test(text.slice(low.end, low.end + 2))
  )
    return null;
  const measured = /(?:GDP|总值|产值|规模|营收|收入|投资|税收|财力|[易售成]额|总额|总量)[^，。；、\d]{0,8}$/;
  if (!measured.test(text.slice(Math.max(0, at - 14), at))) return null;
  return coreOf(low.end, low.value, "元", "measured", true, low.more);
}

/** 1亿左右农业转移人口: a large number whose unit is left out counts people when people are what follows. */
function people(text: string, low: NonNullable<ReturnType<typeof readNumeral>>): Core | null {
  const large = low.value.length > 4 && low.digits;
  const counted =
    /^(?:左右|以上|多|余)?[^，。、；0-9]{0,8}?(?:人口|居民|群众|农民|劳动力|毕业生|大学生|职工|学生|老人|老年人|儿童)/;
  if (!large || !/[万亿]$/.test(text[low.end - 1] ?? "") || !counted.test(text.slice(low.end, low.end + 16)))
    return null;
  return coreOf(low.end, low.value, "人", "counted", true, low.more);
}

/** In 5-8万人 the 万 belongs to both ends; in 5万-8万人 and 5000-8000人 each end carries its own. */
function sameScale(
  text: string,
  at: number,
  low: { end: number; value: Decimal },
  range: Ranged,
  hasUnit: boolean,
): Decimal {
  const bare = !hasUnit && /^[\d.]+$/.test(text.slice(at, low.end));
  return bare && range.power > 0 ? shiftDecimal(low.value, range.power) : low.value;
}

interface Ranged {
  readonly end: number;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly sort: UnitClass;
  readonly digits: boolean;
  readonly power: number;
}

function readRange(text: string, at: number): Ranged | null {
  RANGE.lastIndex = at;
  const sign = RANGE.exec(text);
  if (sign === null) return null;
  const start = at + sign[0].length;
  const high = readNumeral(text, start);
  if (high === null) return null;
  const unit = readUnit(text, high.end);
  if (unit === null) return null;
  const scale = /[千万亿]+$/.exec(text.slice(start, high.end))?.[0] ?? "";
  let power = 0;
  for (const char of scale) power += char === "千" ? 3 : char === "万" ? 4 : 8;
  return { end: unit.end, value: high.value, unit: unit.unit, sort: unit.sort, digits: high.digits, power };
}

/** A minus sign or 负 before a number, and what stands before that: a hyphen behind a number, a noun or a letter is a range, a dash or a name. */
const SIGNED = /(?:[为达到至在于长降是值率约幅][-−－]|负)$/;

/** Characters of the sign before a number: 1 in 增长-5% and 负5%, else 0. A hyphen that opens a line is a bullet. */
const signBefore = (text: string, at: number): number =>
  SIGNED.test(text.slice(Math.max(0, at - 2), at)) ? 1 : 0;

const negative = (value: Decimal): Decimal => (value === "0" ? value : `-${value}`);

/** A range below zero (-5%至-3%) keeps its ends as they stand; only a single number takes the sign. */
const negated = (core: Core): Core =>
  core.valueMax === null ? { ...core, value: negative(core.value) } : core;

/**
 * Reads the quantity whose number begins at `at`: number, range, unit and bounds ("不少于20家", "8-10个", "5%左右").
 * Null when no number with a unit begins there. Looks at most a few characters to either side.
 */
export function readQuantity(text: string, at: number): Quantity | null {
  const word = readWordAmount(text, at);
  if (word !== null) return word;
  const unsigned = readCore(text, at);
  if (unsigned === null) return null;
  const sign = signBefore(text, at);
  const core = sign === 0 ? unsigned : negated(unsigned);
  if (!core.digits && core.sort === "passing" && CHINESE_SORTS[core.unit] !== true) return null;
  const before = boundBefore(text, at - sign);
  const after = boundAfter(text, core.end, core.unit);
  const bound = after?.comparator ?? before?.comparator ?? (core.more ? ">" : undefined);
  return {
    start: before?.start ?? at - sign,
    numberStart: at - sign,
    end: after?.end ?? core.end,
    value: core.value,
    valueMax: core.valueMax,
    comparator: core.valueMax !== null ? ">=" : (bound ?? "="),
    unit: core.unit,
    sort: core.sort,
    digits: core.digits,
    bounded: bound !== undefined || core.valueMax !== null,
  };
}
