const DIGITS = "〇一二三四五六七八九";
const CAPITALS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1–9999 in words: 十一, 二十, 一百零五; a leading 一十 is shortened unless the capital form is asked for. */
function chinese(
  value: number,
  digits: string,
  units: readonly string[],
  zero: string,
  short: boolean,
): string {
  if (value < 1 || value > 9999) return String(value);
  let out = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    out += `${gap ? zero : ""}${digits[digit]}${units[place]}`;
    gap = false;
  }
  return short && out.startsWith("一十") ? out.slice(1) : out;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let out = "";
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      out += letters;
      rest -= worth;
    }
  }
  return out;
}

/** a, b, … z, aa, bb, … as Word counts letters. */
const letters = (value: number): string =>
  value < 1
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)));
const cyclic = (value: number, names: string): string =>
  value < 1 ? String(value) : (names[(value - 1) % names.length] as string);
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return String(value);
}

const PLAIN = (value: number): string => chinese(value, DIGITS, ["", "十", "百", "千"], "零", true);
const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ["chineseCounting", PLAIN],
  ["chineseCountingThousand", PLAIN],
  ["taiwaneseCounting", PLAIN],
  ["taiwaneseCountingThousand", PLAIN],
  ["japaneseCounting", PLAIN],
  ["chineseLegalSimplified", (value) => chinese(value, CAPITALS, ["", "拾", "佰", "仟"], "零", false)],
  ["ideographDigital", (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] as string)],
  [
    "japaneseDigitalTenThousand",
    (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] as string),
  ],
  ["ideographTraditional", (value) => cyclic(value, STEMS)],
  ["ideographZodiac", (value) => cyclic(value, BRANCHES)],
  ["decimalFullWidth", fullWidth],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["numberInDash", (value) => `- ${value} -`],
  ["upperRoman", roman],
  ["lowerRoman", (value) => roman(value).toLowerCase()],
  ["upperLetter", (value) => letters(value).toUpperCase()],
  ["lowerLetter", letters],
]);

/** A number in one of Word's number formats (ECMA-376 part 1, 17.18.59 ST_NumberFormat); plain digits for any other. */
export const numeral = (value: number, format: string): string =>
  FORMATS.get(format)?.(value) ?? String(value);
