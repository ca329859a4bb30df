import type { DateWords } from "./date-words.ts";

/**
 * Feasts, school terms and seasons of the plan language, as the last day before they begin. By office: heating in the north
 * begins on 15 November, the flood season on 1 June, the summer peak of the grid in July, autumn terms on 1 September.
 */
const SEASONS: Readonly<{ [name: string]: readonly [number, number] }> = {
  国庆: [9, 30],
  元旦: [12, 31],
  五一: [4, 30],
  劳动节: [4, 30],
  七一: [6, 30],
  秋季开学: [8, 31],
  秋季学期: [8, 31],
  新学期: [8, 31],
  清明: [4, 3],
  高考: [6, 6],
  迎峰度夏: [6, 30],
  汛期: [5, 31],
  入汛: [5, 31],
  主汛期: [6, 30],
  雨季: [5, 31],
  供暖季: [11, 14],
  采暖季: [11, 14],
  供暖期: [11, 14],
  采暖期: [11, 14],
  冬季供暖: [11, 14],
  入冬: [10, 31],
};
const SEASON_AT = new RegExp(
  `[“"]?(?:今年|当年)?(${Object.keys(SEASONS).join("|")})[”"]?(?:节|劳动节)?(?:假期)?(?:来临|到来|开始|启动)?之?前夕?`,
  "y",
);
/** 暑假期间: the holiday itself is the time. */
const HOLIDAY_AT = /(暑假|暑期|寒假)(?:期间|内|结束前)/y;
const HOLIDAYS: Readonly<{ [name: string]: readonly [number, number] }> = {
  暑假: [8, 31],
  暑期: [8, 31],
  寒假: [2, 28],
};
const LUNAR_AT = /[“"]?(春节|端午|中秋)[”"]?节?(?:来临|到来)?之?前夕?/y;

/** Days of the feasts of the lunar calendar, as month * 100 + day, by the notices of holidays and the almanac (GB/T 33661). */
const LUNAR: Readonly<{ [feast: string]: Readonly<{ [year: number]: number }> }> = {
  春节: {
    2015: 219,
    2016: 208,
    2017: 128,
    2018: 216,
    2019: 205,
    2020: 125,
    2021: 212,
    2022: 201,
    2023: 122,
    2024: 210,
    2025: 129,
    2026: 217,
    2027: 206,
    2028: 126,
    2029: 213,
    2030: 203,
  },
  端午: {
    2015: 620,
    2016: 609,
    2017: 530,
    2018: 618,
    2019: 607,
    2020: 625,
    2021: 614,
    2022: 603,
    2023: 622,
    2024: 610,
    2025: 531,
    2026: 619,
    2027: 609,
    2028: 528,
    2029: 616,
    2030: 605,
  },
  中秋: {
    2015: 927,
    2016: 915,
    2017: 1004,
    2018: 924,
    2019: 913,
    2020: 1001,
    2021: 921,
    2022: 910,
    2023: 929,
    2024: 917,
    2025: 1006,
    2026: 925,
    2027: 915,
    2028: 1003,
    2029: 922,
    2030: 912,
  },
};

/** Month and day of a feast of the lunar calendar in `year`; null outside of 2015–2030. */
export function lunarFeast(
  name: string,
  year: number,
): { readonly month: number; readonly date: number } | null {
  const day = LUNAR[name]?.[year];
  return day === undefined ? null : { month: Math.floor(day / 100), date: day % 100 };
}

function found(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The day before a feast or a season, as a date phrase (国庆节前, 供暖季前, 春节前, 暑假期间); null when none begins at `at`. */
export function readFestival(text: string, at: number): DateWords | null {
  const lunar = found(LUNAR_AT, text, at);
  const fixed = found(SEASON_AT, text, at) ?? found(HOLIDAY_AT, text, at);
  const match = lunar ?? fixed;
  const name = match?.[1] ?? "";
  const day = lunar === null ? (SEASONS[name] ?? HOLIDAYS[name]) : ([12, 31] as const);
  if (match === null || day === undefined) return null;
  return {
    start: at,
    end: at + match[0].length,
    year: null,
    offset: null,
    month: day[0],
    date: day[1],
    bound: "by",
    grain: "day",
    ends: true,
    ...(lunar === null ? {} : { feast: name }),
  };
}
