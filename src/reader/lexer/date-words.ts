import { digitAt, readNumeral } from "../../std/numeral.ts";
import { CHAR, charClass } from "./char-class.ts";
import { readFestival } from "./festival.ts";
import { readSpan } from "./span-words.ts";

/** A date phrase of a plan, before it is set against the plan's year. */
export interface DateWords {
  readonly start: number;
  readonly end: number;
  /** Calendar year as written; null when only a month, a quarter or 年底 is named. */
  readonly year: number | null;
  /** Years to add to the plan's year: 0 for 今年, 1 for 明年, -1 for 去年, n-1 for n年内; null when a year is written or none is. */
  readonly offset: number | null;
  /** Last month of the period, 1–12. */
  readonly month: number;
  /** Day of the month, or 0 for the month's last day. */
  readonly date: number;
  /** `before` excludes the period (6月份前), `by` includes it (6月底前), `since` looks back (2020年以来), `within` is a bare period. */
  readonly bound: "by" | "before" | "since" | "within";
  /** What the phrase names, so that 2024年 alone can be told from 2024年底. */
  readonly grain: "year" | "half" | "quarter" | "month" | "day" | "five-year" | "span";
  /** True when the words say that the date ends something (底, 前, 内, 到…). */
  readonly ends: boolean;
  /** True for 1-9月, the period of a progress report. */
  readonly range?: boolean;
  /** 春节前: the feast of the lunar calendar whose day the year decides. */
  readonly feast?: string;
}

const YEAR_WORD: Readonly<{ [word: string]: number }> = {
  今年: 0,
  本年度: 0,
  本年: 0,
  当年: 0,
  全年: 0,
  年内: 0,
  年底: 0,
  年末: 0,
  年终: 0,
  年中: 0,
  明年: 1,
  来年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
  前年: -2,
};
const YEAR_WORD_AT = /今年|本年度|本年|当年|全年|年内|年底|年末|年终|年中|明年|来年|后年|去年|上年|前年/y;
const PERIOD_AT = /上半年|下半年|第?[一二三四1234]季度|前三季度/y;
const POSITION_AT = /底|末|中旬|下旬|上旬|初|中(?![心国央部西小外型等期])/y;
const SUFFIX_AT =
  /或(?:之|以)前|之前|以前|前(?!\d{1,2}个月|[一二三]季度)|以内|之内|内(?![部容需外陆蒙])|期间|以来|起|以后|之后|后|来(?![自源临])/y;
const FIVE_YEAR_AT = /[“"]?十(二|三|四|五)五[”"]?(时期|期间|规划期|期)?(末|末期|期末|内)?/y;
const FIVE_YEAR_END: Readonly<{ [plan: string]: number }> = { 二: 2015, 三: 2020, 四: 2025, 五: 2030 };
const LEAD_AT = /截至|截止到|截止|到|至/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Year part: 2024年, 2023—2025年, 今年, 年底. */
function readYear(
  text: string,
  at: number,
): { end: number; year: number | null; offset: number | null; word: string } | null {
  const first = fourDigits(text, at);
  if (first === null) {
    const word = match(YEAR_WORD_AT, text, at)?.[0];
    return word === undefined
      ? null
      : { end: at + word.length, year: null, offset: YEAR_WORD[word] ?? 0, word };
  }
  let end = at + 4;
  let year = first;
  if (/[-—–－至~～]/.test(text[end] ?? "")) {
    const dash = text[end] === "—" && text[end + 1] === "—" ? 2 : 1;
    const last = fourDigits(text, end + dash);
    if (last !== null) {
      end += dash + 4;
      year = last;
    }
  }
  if (text[end] !== "年") return null;
  end += 1;
  if (text[end] === "度") end += 1;
  // 2025年至2027年: the last year of the period ends it.
  const last = /[至到—–-]/.test(text[end] ?? "") ? fourDigits(text, end + 1) : null;
  if (last !== null && last > year && text[end + 5] === "年")
    return { end: end + 6, year: last, offset: null, word: "" };
  return { end, year, offset: null, word: "" };
}

function fourDigits(text: string, at: number): number | null {
  let value = 0;
  for (let i = 0; i < 4; i += 1) {
    const digit = digitAt(text, at + i);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value >= 1949 && value <= 2100 && digitAt(text, at + 4) < 0 && digitAt(text, at - 1) < 0
    ? value
    : null;
}

interface Period {
  readonly end: number;
  readonly month: number;
  readonly date: number;
  readonly grain: "half" | "quarter" | "month" | "day";
  /** 1-9月: from the beginning of the year on, as reports count; 3-4月 is a step of a plan. */
  readonly range: boolean;
}

const QUARTER_END: Readonly<{ [word: string]: number }> = {
  一: 3,
  "1": 3,
  二: 6,
  "2": 6,
  三: 9,
  "3": 9,
  四: 12,
  "4": 12,
};

function readPeriod(text: string, at: number): Period | null {
  const named = match(PERIOD_AT, text, at)?.[0];
  if (named === "上半年" || named === "下半年")
    return { end: at + 3, month: named === "上半年" ? 6 : 12, date: 0, grain: "half", range: false };
  if (named !== undefined) {
    const key = named.startsWith("前") ? "三" : named.replace("第", "").charAt(0);
    return { end: at + named.length, month: QUARTER_END[key] ?? 12, date: 0, grain: "quarter", range: false };
  }
  return readMonth(text, at);
}

/** 2月30日 and 4月31日 are read as written, so that they can be doubted; a larger number is no slip of a date. */
const LONGEST_DATE = 39;

function readMonth(text: string, at: number): Period | null {
  const numeral = readNumeral(text, at);
  if (numeral === null || numeral.more) return null;
  let end = numeral.end;
  let month = Number(numeral.value);
  let range = false;
  if (/[-—–－至~～、]/.test(text[end] ?? "")) {
    const last = readNumeral(text, end + 1);
    if (last !== null && text[last.end] === "月") {
      end = last.end;
      range = month === 1;
      month = Number(last.value);
    }
  }
  if (text[end] !== "月" || !Number.isInteger(month) || month < 1 || month > 12) return null;
  end += 1;
  if (text[end] === "份") end += 1;
  const later = /[-—–－至~～]/.test(text[end] ?? "") ? readNumeral(text, end + 1) : null;
  if (later !== null && text[later.end] === "月" && Number(later.value) > month && Number(later.value) <= 12)
    return { end: later.end + 1, month: Number(later.value), date: 0, grain: "month", range: month === 1 };
  const day = readNumeral(text, end);
  const date = day === null ? 0 : Number(day.value);
  if (
    day !== null &&
    /[日号]/.test(text[day.end] ?? "") &&
    Number.isInteger(date) &&
    date >= 1 &&
    date <= LONGEST_DATE
  ) {
    return { end: day.end + 1, month, date, grain: "day", range: false };
  }
  return { end, month, date: 0, grain: "month", range };
}

/** 一季度前, 上半年前: before it begins would be before the year does, so its end is meant. */
const beginsYear = ({ grain, month }: Pick<DateWords, "grain" | "month">): boolean =>
  (grain === "quarter" && month === 3) || (grain === "half" && month === 6);

/** What a phrase names, before the words behind it say how it ends. */
interface Named extends Omit<Period, "end" | "grain"> {
  readonly year: number | null;
  readonly offset: number | null;
  readonly grain: DateWords["grain"];
}

const POSITION_DATE: Readonly<{ [word: string]: number }> = { 上旬: 10, 中旬: 20, 中: 15, 初: 10 };

function withEnding(text: string, start: number, at: number, to: boolean, base: Named): DateWords {
  const position = match(POSITION_AT, text, at)?.[0] ?? "";
  const tail = match(SUFFIX_AT, text, at + position.length)?.[0] ?? "";
  const before =
    tail.endsWith("前") &&
    !tail.startsWith("或") &&
    position === "" &&
    base.grain !== "day" &&
    base.grain !== "five-year" &&
    !beginsYear(base);
  const since = /来|起|后/.test(tail) || (base.range && tail === "" && position === "");
  const ends = to || position !== "" || (tail !== "" && !since);
  const date = base.grain === "month" ? (POSITION_DATE[position] ?? base.date) : base.date;
  const bound = since ? "since" : before ? "before" : ends ? "by" : "within";
  const month =
    base.grain === "year" && position === "初"
      ? 1
      : base.grain === "year" && position === "中"
        ? 6
        : base.month;
  const { year, offset, grain, range } = base;
  const end = at + position.length + tail.length;
  return { start, end, year, offset, month, date, bound, grain, ends, range };
}

function readFiveYear(text: string, start: number, at: number, to: boolean): DateWords | null {
  const found = match(FIVE_YEAR_AT, text, at);
  if (
    found === null ||
    (found[2] === undefined &&
      found[3] === undefined &&
      !/以来/.test(text.slice(at + found[0].length, at + found[0].length + 2)))
  )
    return null;
  const year = FIVE_YEAR_END[found[1] ?? ""] ?? 2025;
  const base = { year, offset: null, month: 12, date: 0, grain: "five-year", range: false } as const;
  return {
    ...withEnding(text, start, at + found[0].length, to, base),
    ...(text.startsWith("以来", at + found[0].length)
      ? { bound: "since" as const }
      : { bound: "by" as const, ends: true }),
  };
}

/**
 * Reads the date phrase that begins at `at` ("到2026年", "6月份前", "三季度", "“十四五”期末"), or null.
 * A dateless 年 inside a word (年均, 年度投资) is none.
 */
export function readDateWords(text: string, at: number): DateWords | null {
  const bits = charClass(text, at);
  const span = (bits & CHAR.span) === 0 ? null : readSpan(text, at);
  const feast = span !== null || (bits & CHAR.feast) === 0 ? null : readFestival(text, at);
  if (span !== null || feast !== null) return span ?? feast;
  const to = match(LEAD_AT, text, at)?.[0] ?? "";
  const from = at + to.length;
  const five = readFiveYear(text, at, from, to !== "");
  if (five !== null) return five;
  const year = readYear(text, from);
  const periodAt = year?.end ?? from;
  const period = year === null || !/^年[内底末终]/.test(year.word) ? readPeriod(text, periodAt) : null;
  if (year === null && period === null) return null;
  if (period !== null) {
    return withEnding(text, at, period.end, to !== "", {
      year: year?.year ?? null,
      offset: year?.offset ?? null,
      month: period.month,
      date: period.date,
      grain: period.grain,
      range: period.range,
    });
  }
  return year === null ? null : yearAlone(text, at, year, to !== "");
}

function yearAlone(
  text: string,
  at: number,
  year: NonNullable<ReturnType<typeof readYear>>,
  to: boolean,
): DateWords {
  const base = {
    year: year.year,
    offset: year.offset,
    month: year.word === "年中" ? 6 : 12,
    date: 0,
    grain: "year",
    range: false,
  } as const;
  const words = withEnding(text, at, year.end, to, base);
  if (!/^年[内底末终中]$/.test(year.word)) return words;
  return { ...words, bound: words.bound === "since" ? "since" : "by", ends: true };
}
