import type { Comparator } from "../../plan/target.ts";
import type { Unit } from "../../plan/unit.ts";
import type { Decimal } from "../../std/decimal.ts";
import { shiftDecimal } from "../../std/numeral.ts";

/** A number of an English sentence with its bound and unit; offsets count into the text. */
export interface EnglishQuantity {
  /** From the bound in front to the unit behind. */
  readonly start: number;
  readonly numberStart: number;
  readonly end: number;
  readonly value: Decimal;
  readonly valueMax?: Decimal;
  readonly comparator: Comparator;
  readonly unit: Unit;
  /** False for things that are counted: their unit is the noun. */
  readonly measured: boolean;
}

const SMALL =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS: Readonly<{ [word: string]: number }> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const WORDS = [...Object.keys(TENS), ...SMALL].join("|");
const DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const NUMBER = new RegExp(
  `(?:${DIGITS}|a\\s+(?:dozen|hundred|thousand)(?=\\s)|(?:${WORDS})(?:[- ](?:${SMALL.slice(0, 9).join("|")}))?(?=[\\s-]))`,
  "iy",
);
const SCALE = /\s*-?(hundred|thousand|million|billion|trillion|bn|mn)\b/iy;
const POWERS: Readonly<{ [word: string]: number }> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  mn: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
};
const CURRENCY = /(?:RMB|CNY|¥|￥|US\$|USD|\$|EUR|€)\s?$/i;
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [
    /\b(?:at least|no fewer than|no less than|not less than|not fewer than|no lower than|a minimum of)\s+$/i,
    ">=",
  ],
  [
    /\b(?:no more than|not more than|at most|up to|not exceed(?:ing)?|a maximum of|no higher than|within|or under)\s+$/i,
    "<=",
  ],
  [
    /\b(?:more than|over|exceed(?:ing|s|ed)?|above|surpass(?:ing|es)?|in excess of|upwards of|greater than|higher than|top(?:ping)?)\s+$/i,
    ">",
  ],
  [/\b(?:less than|fewer than|below|under|lower than)\s+$/i, "<"],
  [/\b(?:around|about|approximately|roughly|nearly|almost|close to|some|an estimated)\s+$/i, "~"],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^\s*(?:or more|or above|and above|or higher|or over|and more|plus\b|\+)/i, ">="],
  [/^\s*(?:or less|or below|or lower|or fewer|and below)/i, "<="],
  [/^\s*or so\b/i, "~"],
];
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^\s?(?:%|per\s?cent\b)/i, "%"],
  [/^[\s-]?percentage[\s-]points?\b/i, "percentage points"],
  [/^\s?(?:yuan|RMB|CNY|renminbi)\b/i, "CNY"],
  [/^\s?(?:US dollars|U\.S\. dollars|dollars|USD)\b/i, "USD"],
  [/^\s?(?:metric\s+)?(?:tonnes?|tons?)(?:\s+of\s+standard\s+coal)?\b|^\s?t\b/i, "t"],
  [/^[\s-]?(?:square\s+kilomet(?:er|re)s?|sq\.?\s?km|km2|km²)(?![a-z])/i, "km²"],
  [/^[\s-]?(?:square\s+met(?:er|re)s?|sq\.?\s?m|m2|m²)(?![a-z])/i, "m²"],
  [/^[\s-]?(?:cubic\s+met(?:er|re)s?|m3|m³)(?![a-z])/i, "m³"],
  [/^[\s-]?(?:kilomet(?:er|re)s?|km)\b/i, "km"],
  [/^[\s-]?(?:kilowatt-?\s?hours?|kWh)\b/i, "kWh"],
  [/^[\s-]?(?:gigawatts?|GW)\b/i, "GW"],
  [/^[\s-]?(?:megawatts?|MW)\b/i, "MW"],
  [/^[\s-]?(?:kilowatts?|kW)\b/i, "kW"],
  [/^[\s-]?(?:hectares?|ha)\b/i, "ha"],
  [/^[\s-]?mu\b/i, "mu"],
  [/^[\s-]?(?:working|business)\s+days?\b/i, "working days"],
];
const STOP =
  /^(?:in|by|on|at|of|for|to|and|or|with|from|across|within|this|the|a|an|will|shall|are|is|be|before|during|per|that|which|who|each|every|while|as|under|over|into|through|throughout|including|built|completed|opened|put|put|nationwide|annually|province-wide|citywide|district-wide|new|more|each|between|along|around|using|after)$/i;

const FURTHEST_NOUN = 160;
/** The number of charging piles … 2,400: what is counted is told before the number. */
const NUMBER_OF = /\bnumber of (?:[A-Za-z-]+ ){0,6}?([A-Za-z-]+s|people)\b/i;

/** "from 122 million hectares in 2025 to 120 million": the unit is told where one stands. */
const FROM_UNIT =
  /\bfrom\s+[\d.,]+(?:\s(?:thousand|million|billion|trillion))?\s([A-Za-z]+)\b[^.;]{0,30}\bto\s+(?:[a-z]+\s+){0,2}$/i;
/** "Population to be held at around 1.4 billion". */
const PEOPLE = /\bpopulation\b[^.;]{0,60}$/i;

/** What is counted, where only the words before the number tell. */
function toldBefore(lead: string): Unit {
  const counted = NUMBER_OF.exec(lead)?.[1] ?? FROM_UNIT.exec(lead)?.[1];
  return counted ?? (PEOPLE.test(lead) ? "people" : "");
}

/** Two will be opened: the noun was told before. */
const STANDS_FOR =
  /^\s+(?:(?:of (?:them|these|which)\s+)?(?:will|shall|are to|must)\s|of (?:them|these|which)\b)/;
/** A three-year plan, a two-lane road: the number only says of what kind the thing is. */
const OF_KIND =
  /^-(?:year|month|week|day|hour|minute|lane|storey|story|star|stage|phase|part|tier|level|way|in-one)s?\b/i;
/** Double the number of places: twice what there is, where no number says how many that makes. */
const MULTIPLE = /(double|triple|quadruple)(?=\s+(?:the|its|their|our)\s)/iy;
const TIMES: Readonly<{ [word: string]: Decimal }> = { double: "2", triple: "3", quadruple: "4" };
const MAKES = /^[^.;]{0,120}\bto\s+(?:[a-z]+\s+){0,3}\d/i;

function readMultiple(text: string, at: number, to: number): EnglishQuantity | null {
  MULTIPLE.lastIndex = at;
  const word = MULTIPLE.exec(text)?.[1];
  if (word === undefined || MAKES.test(text.slice(at, to))) return null;
  const span = { start: at, numberStart: at, end: at + word.length } as const;
  return {
    ...span,
    value: TIMES[word.toLowerCase()] ?? "2",
    comparator: "=",
    unit: "times",
    measured: false,
  };
}

function valueOf(words: string): Decimal | null {
  const lower = words.toLowerCase();
  if (/^\d/.test(lower)) return lower.replaceAll(",", "");
  if (lower.startsWith("a "))
    return lower.endsWith("dozen") ? "12" : lower.endsWith("hundred") ? "100" : "1000";
  const [first = "", second = ""] = lower.split(/[- ]/);
  const ones = SMALL.indexOf(second) + 1;
  const base = TENS[first] ?? SMALL.indexOf(first) + 1;
  return base > 0 ? String(base + ones) : null;
}

interface Read {
  readonly value: Decimal;
  readonly power: number;
  readonly end: number;
}

function readNumber(text: string, at: number): Read | null {
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(text);
  const value = found === null ? null : valueOf(found[0].replace(/\s+/g, " "));
  if (found === null || value === null) return null;
  SCALE.lastIndex = at + found[0].length;
  const scale = SCALE.exec(text);
  return {
    value,
    power: scale === null ? 0 : (POWERS[(scale[1] ?? "").toLowerCase()] ?? 0),
    end: at + found[0].length + (scale?.[0].length ?? 0),
  };
}

/** The noun that is counted: the last word before a preposition, a verb or a mark. */
function nounBehind(words: string): { readonly unit: string; readonly length: number } {
  const noun = /^(?:[ -]+(?:\d{1,2})?[A-Za-z][A-Za-z'’/-]*){1,7}/.exec(words)?.[0] ?? "";
  const taken: string[] = [];
  for (const word of noun.trim().split(/\s+/)) {
    if (STOP.test(word) && !(taken.length === 0 && /^(?:new|more)$/i.test(word))) break;
    taken.push(word);
    if (/(?:[^s]s|people|personnel|staff|households)$/.test(word) && taken.length > 0) break;
  }
  const unit = taken.at(-1) ?? "";
  const length = unit === "" ? 0 : words.indexOf(unit, words.indexOf(taken[0] ?? "")) + unit.length;
  return { unit, length };
}

const scaled = (read: Read, power: number): Decimal => shiftDecimal(read.value, power);

function currencyOf(sign: string): Unit {
  if (/US/.test(sign)) return "USD";
  // Many countries have a dollar: which one is not for the reader to say.
  if (sign.includes("$")) return "$";
  return /EUR|€/.test(sign) ? "EUR" : "CNY";
}

/** "Add 6 more": what there are more of was told before. */
const countedBy = (noun: string): Unit => (noun === "more" ? "" : noun);

/** The quantity whose number begins at `at`, with bounds to both sides; null for a number without unit or noun. */
export function readEnglishQuantity(
  text: string,
  at: number,
  from: number,
  to: number,
): EnglishQuantity | null {
  const low = readNumber(text, at);
  if (low === null || low.end > to) return low === null ? readMultiple(text, at, to) : null;
  if (text[low.end] === "-" && OF_KIND.test(text.slice(low.end, low.end + 10))) return null;
  const sign = /^\s?(?:%|percent|per cent)?\s?(?:[-–—]|to)\s?(?=\d)/i.exec(
    text.slice(low.end, low.end + 14),
  )?.[0];
  // "from 210 to 260" goes from where one stands to the target; it is no range.
  const high =
    sign === undefined || /\bfrom\s+$/i.test(text.slice(Math.max(from, at - 8), at))
      ? null
      : readNumber(text, low.end + sign.length);
  const numberEnd = high?.end ?? low.end;
  const lead = text.slice(Math.max(from, at - 30), at);
  const money = CURRENCY.exec(lead);
  const rest = text.slice(numberEnd, Math.min(to, numberEnd + 80));
  const unit = UNITS.find(([pattern]) => pattern.test(rest));
  const noun = unit === undefined && money === null ? nounBehind(rest) : null;
  const told = noun?.unit === "" ? toldBefore(text.slice(Math.max(from, at - FURTHEST_NOUN), at)) : "";
  if (noun?.unit === "" && told === "" && !STANDS_FOR.test(rest)) return null;
  const behind = unit === undefined ? (noun?.length ?? 0) : (unit[0].exec(rest)?.[0].length ?? 0);
  const after =
    AFTER.find(([pattern]) => pattern.test(rest.slice(behind))) ??
    AFTER.find(([pattern]) => pattern.test(rest));
  const bare = money === null ? lead : lead.slice(0, lead.length - money[0].length);
  const before = BEFORE.find(([pattern]) => pattern.test(bare));
  const power = high === null ? low.power : high.power;
  const tail = after === undefined ? 0 : (after[0].exec(rest.slice(behind))?.[0].length ?? 0);
  return {
    start: at - (money?.[0].length ?? 0) - (before?.[0].exec(bare)?.[0].length ?? 0),
    numberStart: at,
    end: numberEnd + behind + tail,
    value: scaled(low, low.power === 0 ? power : low.power),
    ...(high === null ? {} : { valueMax: scaled(high, high.power) }),
    comparator: high === null ? (after?.[1] ?? before?.[1] ?? "=") : ">=",
    unit: unit?.[1] ?? (money === null ? told || countedBy(noun?.unit ?? "") : currencyOf(money[0])),
    measured: unit !== undefined || money !== null,
  };
}
