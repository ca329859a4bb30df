import { plus } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

/** A number found in a text: where it ends and its exact value. */
export interface Numeral {
  /** Offset behind the last character that belongs to the number. */
  readonly end: number;
  readonly value: Decimal;
  /** True when it is written in digits (20, ２０), false for 二十. */
  readonly digits: boolean;
  /** True when 余, 多 or 几 stands in it (10余, 3万多): the true number is a little larger. */
  readonly more: boolean;
}

/** By character code: texts are asked for them at every turn, and a number is found sooner than a string. */
const byCode = (values: Readonly<{ [char: string]: number }>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([char, value]) => [char.charCodeAt(0), value]));

const CHINESE = byCode({
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});
const SMALL = byCode({ 十: 10, 百: 100, 千: 1000 });
const POWERS = byCode({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 });
const ZERO = 48;
const WIDE_ZERO = 0xff10;
const MAX_DIGITS = 40;

/** Value of an ASCII or full-width digit at `at`, or -1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  if (code >= WIDE_ZERO && code <= WIDE_ZERO + 9) return code - WIDE_ZERO;
  return -1;
}

/** A whole number without leading zeros: most numbers of a text, for which the point need not be looked for. */
const PLAIN = /^(?:0|[1-9]\d*)$/;

/** Multiplies a plain decimal by ten to the power `places` (0 or more) without any rounding. */
export function shiftDecimal(value: Decimal, places: number): Decimal {
  if (PLAIN.test(value)) return places === 0 || value === "0" ? value : value + "0".repeat(places);
  const negative = value.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const padded = fraction.padEnd(places, "0");
  const left = (whole + padded.slice(0, places)).replace(/^0+(?=\d)/, "");
  const right = padded.slice(places).replace(/0+$/, "");
  const body = right === "" ? left : `${left}.${right}`;
  return negative && body !== "0" ? `-${body}` : body;
}

/** Arabic digits with thousands separators and a fraction; null when there is none at `at`. */
function readDigits(text: string, at: number): { end: number; value: Decimal } | null {
  if (digitAt(text, at) < 0) return null;
  let end = at;
  let whole = "";
  while (whole.length < MAX_DIGITS) {
    const digit = digitAt(text, end);
    if (digit >= 0) {
      whole += digit;
      end += 1;
    } else if (groupOfThree(text, end + 1) && groupBefore(text, at, end)) {
      end += 1;
    } else break;
  }
  let fraction = "";
  if ((text[end] === "." || text[end] === "．") && digitAt(text, end + 1) >= 0) {
    end += 1;
    for (
      let digit = digitAt(text, end);
      digit >= 0 && fraction.length < MAX_DIGITS;
      digit = digitAt(text, end)
    ) {
      fraction += digit;
      end += 1;
    }
  }
  return { end, value: shiftDecimal(fraction === "" ? whole : `${whole}.${fraction}`, 0) };
}

/** Exactly three digits follow, so that "1,234" is one number and "3,4" is a list. */
const groupOfThree = (text: string, at: number): boolean =>
  digitAt(text, at) >= 0 &&
  digitAt(text, at + 1) >= 0 &&
  digitAt(text, at + 2) >= 0 &&
  digitAt(text, at + 3) < 0;

/** Before a thousands separator stand one to three digits, or another group. An ideographic comma ends a clause instead. */
function groupBefore(text: string, start: number, comma: number): boolean {
  if (text[comma] !== ",") return false;
  const before = text.slice(Math.max(start, comma - 4), comma);
  return /^\d{1,3}$/.test(before) || /^,\d{3}$/.test(before);
}

/** 一千二百, 十五, 二十: a number below 万 written in Chinese; null when none begins at `at`. */
function readBelowTenThousand(text: string, at: number): { end: number; value: number } | null {
  let end = at;
  let total = 0;
  let digit = -1;
  let seen = false;
  for (; end < text.length && end - at < 12; end += 1) {
    const code = text.charCodeAt(end);
    const unit = SMALL.get(code);
    const value = CHINESE.get(code);
    if (value !== undefined) {
      if (digit >= 0 && digit !== 0) break;
      digit = value;
    } else if (unit !== undefined) {
      if (digit < 0 && unit !== 10) break;
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else break;
    seen = true;
  }
  if (!seen) return null;
  return { end, value: total + Math.max(digit, 0) };
}

/** 千, 万, 亿 behind a number, as a power of ten; 万亿 is twelve. A unit that begins with 千 (千瓦) is no multiplier. */
function readPowers(text: string, at: number): { end: number; power: number } {
  let end = at;
  let power = 0;
  while (end - at < 3) {
    const more = POWERS.get(text.charCodeAt(end));
    if (more === undefined || (text[end] === "千" && /[瓦伏米克卡帕]/.test(text[end + 1] ?? ""))) break;
    if (text[end] === "百" && /[分货姓]/.test(text[end + 1] ?? "")) break;
    power += more;
    end += 1;
  }
  return { end, power };
}

/** 余, 多 or 几 that makes a number a little larger, and not the beginning of 多元, 多样, 余热. */
const isMore = (text: string, at: number): boolean =>
  (text[at] === "余" || text[at] === "多" || text[at] === "几") && !/[元样种彩渠热]/.test(text[at + 1] ?? "");

/**
 * Reads the number that begins at `at`: digits or Chinese numerals, with 十百千万亿 multiplied out exactly
 * (1.2万 → "12000", 三千二百 → "3200", 2亿5000万 → "250000000"). Null when no number begins there.
 * Linear in the length of the number.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const first = readPart(text, at);
  if (first === null || first.power < 4) return first;
  const second = readPart(text, first.end);
  if (second === null || second.power >= first.power) return first;
  return {
    ...second,
    digits: first.digits,
    value: plus(first.value, second.value),
    more: first.more || second.more,
  };
}

/** One number with its powers of ten: the 2亿 of 2亿5000万. */
function readPart(text: string, at: number): (Numeral & { readonly power: number }) | null {
  const digits = readDigits(text, at);
  if (digits !== null) return scaled(text, digits.end, digits.value, true);
  const chinese = readBelowTenThousand(text, at);
  if (chinese === null) return null;
  const fraction =
    text[chinese.end] === "点" && CHINESE_FRACTION.test(text.slice(chinese.end, chinese.end + 8))
      ? fractionAt(text, chinese.end + 1)
      : "";
  const value = shiftDecimal(fraction === "" ? String(chinese.value) : `${chinese.value}.${fraction}`, 0);
  return scaled(text, chinese.end + (fraction === "" ? 0 : fraction.length + 1), value, false);
}

/** 八点五个百分点, 二点五亿: 点 is a decimal point where digits and then something that is measured follow; 八点半 is a time. */
const CHINESE_FRACTION =
  /^点[零〇一二三四五六七八九]{1,4}(?:[万亿倍亩元米吨％%以左]|个百分点|公[里顷]|平方|$|[，。；、）)])/;

/** The digits behind 点, as they are written in Chinese. */
function fractionAt(text: string, at: number): string {
  let digits = "";
  for (
    let digit = CHINESE.get(text.charCodeAt(at));
    digit !== undefined;
    digit = CHINESE.get(text.charCodeAt(at + digits.length))
  )
    digits += digit;
  return digits;
}

function scaled(
  text: string,
  at: number,
  value: Decimal,
  digits: boolean,
): Numeral & { readonly power: number } {
  const early = isMore(text, at);
  const { end, power } = readPowers(text, early ? at + 1 : at);
  const late = !early && isMore(text, end);
  return {
    end: late ? end + 1 : end,
    value: power === 0 ? value : shiftDecimal(value, power),
    digits,
    more: early || late,
    power,
  };
}
