import type { DateWords } from "../lexer/date-words.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept\\.|Sep\\.|Oct\\.|Nov\\.|Dec\\.)";
const LEAD =
  "(?:by|before|until|prior to|ahead of|no later than|not later than|in|within|during|over|from|since|throughout|for|as of|through|on|to)";
const EDGE =
  "(?:the\\s+)?(?:end|close|start|beginning|middle)\\s+of\\s+|mid-|early\\s+|late\\s+|year-end\\s+";
const YEAR = "(20\\d\\d|19\\d\\d)";
const ORDINALS: Readonly<{ [word: string]: number }> = { first: 1, second: 2, third: 3, fourth: 4 };
const NUMBERS: Readonly<{ [word: string]: number }> = { two: 2, three: 3, four: 4, five: 5, ten: 10 };

type Base = Pick<DateWords, "year" | "offset" | "month" | "date" | "grain" | "feast">;
type Rule = readonly [RegExp, (found: RegExpExecArray) => Base];

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const yearOf = (word: string | undefined): Pick<Base, "year" | "offset"> => ({
  year: word === undefined ? null : Number(word),
  offset: null,
});

/** Feasts whose eve is meant by "before" and "by": the fixed ones as month and day of the eve, those of the lunar calendar by name. */
const FEASTS: readonly (readonly [
  RegExp,
  { readonly feast?: string; readonly eve: readonly [number, number] },
])[] = [
  [/spring|lunar|chinese/i, { feast: "春节", eve: [12, 31] }],
  [/dragon/i, { feast: "端午", eve: [12, 31] }],
  [/autumn/i, { feast: "中秋", eve: [12, 31] }],
  [/national/i, { eve: [9, 30] }],
  [/may|labou?r/i, { eve: [4, 30] }],
];
const FEAST =
  "(Spring\\s+Festival|(?:Lunar|Chinese)\\s+New\\s+Year|Dragon\\s+Boat\\s+Festival|Mid-Autumn(?:\\s+Festival)?|National\\s+Day|May\\s+Day|Labou?r\\s+Day)";

/** The period that a phrase names, longest form first. */
const PERIODS: readonly Rule[] = [
  [
    new RegExp(
      `(?:the\\s+)?(?:coming\\s+|next\\s+)?${FEAST}(?:\\s+holidays?)?(?:\\s+(?:of\\s+|in\\s+)?${YEAR})?`,
      "iy",
    ),
    ([words, , year]) => {
      const known = FEASTS.find(([pattern]) => pattern.test(words))?.[1];
      const [month, date] = known?.eve ?? [12, 31];
      const feast = known?.feast === undefined ? {} : { feast: known.feast };
      return { ...yearOf(year), month, date, grain: "day", ...feast };
    },
  ],
  [
    new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+${YEAR})?`, "iy"),
    ([words, date, year]) => ({ ...yearOf(year), month: monthOf(words), date: Number(date), grain: "day" }),
  ],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})(?:,?\\s+${YEAR})?`, "iy"),
    ([, date, month, year]) => ({
      ...yearOf(year),
      month: monthOf(month ?? ""),
      date: Number(date),
      grain: "day",
    }),
  ],
  [
    new RegExp(`(${MONTH})(?:,?\\s+(?:of\\s+)?${YEAR})?(?![a-z])`, "iy"),
    ([, month, year]) => ({ ...yearOf(year), month: monthOf(month ?? ""), date: 0, grain: "month" }),
  ],
  [
    new RegExp(
      `(?:the\\s+)?(first|second)\\s+half(?:\\s+of\\s+(?:${YEAR}|the year|this year|next year))?`,
      "iy",
    ),
    ([words, half, year]) => ({
      ...(words.endsWith("next year") ? { year: null, offset: 1 } : yearOf(year)),
      month: half?.toLowerCase() === "first" ? 6 : 12,
      date: 0,
      grain: "half",
    }),
  ],
  [
    new RegExp(
      `(?:the\\s+)?(first|second|third|fourth)\\s+quarter(?:\\s+of\\s+(?:${YEAR}|the year|this year|next year))?`,
      "iy",
    ),
    ([words, quarter, year]) => ({
      ...(words.endsWith("next year") ? { year: null, offset: 1 } : yearOf(year)),
      month: 3 * (ORDINALS[quarter?.toLowerCase() ?? ""] ?? 4),
      date: 0,
      grain: "quarter",
    }),
  ],
  [
    new RegExp(`Q([1-4])(?:\\s+(?:of\\s+)?${YEAR})?`, "iy"),
    ([, quarter, year]) => ({ ...yearOf(year), month: 3 * Number(quarter), date: 0, grain: "quarter" }),
  ],
  [
    /(?:the\s+)?(?:(1[2-5])th|(?:Twelf|Thirteen|Fourteen|Fifteen)th)\s+Five-Year\s+Plan(?:\s+period)?(?:\s*\(\d{4}\s*[-–—]\s*(\d{4})\))?/iy,
    ([words, number]) => {
      const spelled = ["twelfth", "thirteenth", "fourteenth", "fifteenth"].findIndex((word) =>
        words.toLowerCase().includes(word),
      );
      const plan = number === undefined ? 12 + spelled : Number(number);
      return { year: 2015 + 5 * (plan - 12), offset: null, month: 12, date: 0, grain: "five-year" };
    },
  ],
  [
    /(?:the\s+)?(?:next|coming|following)\s+(two|three|four|five|ten|\d)\s+years/iy,
    ([, years]) => ({
      year: null,
      offset: (NUMBERS[years?.toLowerCase() ?? ""] ?? Number(years)) - 1,
      month: 12,
      date: 0,
      grain: "span",
    }),
  ],
  [
    /(?<=within\s)(two|three|four|five|ten|\d)\s+years/iy,
    ([, years]) => ({
      year: null,
      offset: (NUMBERS[years?.toLowerCase() ?? ""] ?? Number(years)) - 1,
      month: 12,
      date: 0,
      grain: "span",
    }),
  ],
  [
    new RegExp(`${YEAR}(?:\\s*[-–—]\\s*(20\\d\\d))?(?![\\d,.]\\d|\\d)`, "y"),
    ([, from, to]) => ({ ...yearOf(to ?? from), month: 12, date: 0, grain: "year" }),
  ],
  [
    /(?:the\s+)?(?:next|coming)\s+year\b/iy,
    () => ({ year: null, offset: 1, month: 12, date: 0, grain: "year" }),
  ],
  [/(?:last|the previous)\s+year\b/iy, () => ({ year: null, offset: -1, month: 12, date: 0, grain: "year" })],
  [
    /(?:this|the(?:\s+(?:whole|current))?)\s+year\b|year-end\b|end-year\b/iy,
    () => ({ year: null, offset: 0, month: 12, date: 0, grain: "year" }),
  ],
];

const START = new RegExp(
  `\\b(?:(${LEAD})\\s+)?((?:${EDGE})?)(?=the\\s|this\\s|next\\s|last\\s|year|end-year|coming\\s|following\\s|first\\s|second\\s|third\\s|fourth\\s|(?:two|three|four|five|ten)\\s+years|Q[1-4]|\\d|${MONTH}|1[2-5]th|${FEAST})`,
  "giy",
);

/** What the lead and the edge make of the period: an end, an exclusive end, or what lies behind. */
function bounded(lead: string, edge: string, base: Base): Pick<DateWords, "bound" | "ends"> & Partial<Base> {
  const start = /start|beginning|early/i.test(edge);
  const middle = /mid/i.test(edge);
  const month = base.grain === "year" ? (middle ? 6 : start ? 1 : base.month) : base.month;
  if (/^(?:since|from|as of|on|to|for)$/i.test(lead))
    return {
      bound: lead.toLowerCase() === "on" || /^(?:to|for)$/i.test(lead) ? "within" : "since",
      ends: false,
    };
  if (/^(?:before|prior to|ahead of)$/i.test(lead) && edge === "" && base.grain !== "day")
    return { bound: "before", ends: true };
  const ends = lead !== "" || edge !== "";
  const bound =
    /^(?:in|during|over|throughout|)$/i.test(lead) && edge === "" ? "within" : ends ? "by" : "within";
  return { bound, ends: bound === "by" || base.grain !== "year" || base.offset !== 0, month };
}

/** The date phrase that begins at `at` ("by the end of June", "in 2025", "before 2023"), or null. */
export function readEnglishDate(text: string, at: number): DateWords | null {
  START.lastIndex = at;
  const start = START.exec(text);
  if (start === null) return null;
  const from = at + start[0].length;
  for (const [pattern, read] of PERIODS) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found === null) continue;
    // A bare month name without lead is often a verb (may) or a name (March).
    if ((start[1] ?? "") === "" && (start[2] ?? "") === "" && /^(?:may|march)$/i.test(found[0])) return null;
    const base = read(found);
    if (base.grain === "day" && (base.date < 1 || base.date > 31)) return null;
    return {
      ...base,
      ...bounded(start[1] ?? "", start[2] ?? "", base),
      start: at,
      end: from + found[0].length,
    };
  }
  return null;
}
