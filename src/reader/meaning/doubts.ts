import { addDays, endOfMonth } from "../../std/day.ts";
import type { Sense } from "../../plan/doubt.ts";
import type { DoubtCode } from "../../plan/doubt.ts";
import type { Deadline, Target } from "../../plan/target.ts";
import { isImpossible, lastDay } from "../lexer/last-day.ts";
import type { Claim } from "./claim.ts";
import { TERMS } from "./plan-terms.data.ts";
import type { PlanTerm } from "./plan-terms.data.ts";

/** A doubt before its span is located in the file. Offsets count into the repaired text. */
export interface DoubtSeed {
  readonly code: DoubtCode;
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  readonly preferred: string;
}

interface Reading {
  readonly claim: Claim;
  readonly target: Target | null;
  readonly deadline: Deadline;
  readonly text: string;
}

const monthWords = (words: string): string => words.replace(/[之以]?前$/, "");
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** 「6月份前」: before the month begins, or by its end. RULES §5 reads the first. */
function beforeMonth({ claim, deadline }: Reading): DoubtSeed | null {
  const words = claim.due?.words;
  if (words === undefined || claim.due === null || words.bound !== "before" || words.grain !== "month")
    return null;
  const year = words.year ?? claim.due.year + (words.offset ?? 0);
  const month = monthWords(deadline.words);
  const name = MONTHS[words.month - 1] ?? "";
  const early = lastDay(words, claim.due.year);
  const late = endOfMonth(year, words.month);
  const senses: readonly Sense[] = [
    {
      id: "before-month",
      zh: `${month}开始以前，即最晚${early}`,
      en: `before ${name} begins: at the latest ${early}`,
      deadline,
    },
    {
      id: "by-month-end",
      zh: `${month}底以前，即最晚${late}`,
      en: `by the end of ${name}: at the latest ${late}`,
      deadline: { ...deadline, on: late, bound: "by" },
    },
  ];
  return {
    code: "before-or-during-month",
    start: words.start,
    end: words.end,
    senses,
    preferred: "before-month",
  };
}

/** 「2月30日前」: no such day. The month's last day, or the day after it; a person looks it up. */
function noSuchDay({ claim, deadline }: Reading): DoubtSeed | null {
  const words = claim.due?.words;
  if (words === undefined || claim.due === null || !isImpossible(words, claim.due.year)) return null;
  const last = lastDay(words, claim.due.year);
  const next = addDays(last, 1);
  return {
    code: "impossible-date",
    start: words.start,
    end: words.end,
    preferred: "month-end",
    senses: [
      { id: "month-end", zh: `当月最后一天，即${last}`, en: `the month's last day, ${last}`, deadline },
      {
        id: "next-day",
        zh: `次日，即${next}`,
        en: `the day after it, ${next}`,
        deadline: { ...deadline, on: next },
      },
    ],
  };
}

/** 「5月份前10个车间」: ten before May, or in May the first ten. RULES §5 reads the first. */
function countOrOrdinal(reading: Reading): DoubtSeed | null {
  const { claim, target, deadline } = reading;
  const words = claim.due?.words;
  if (words === undefined || claim.due === null || claim.amount === null || target === null) return null;
  if (words.bound !== "before" || words.end !== claim.amount.start || claim.amount.comparator !== "=")
    return null;
  const year = words.year ?? claim.due.year + (words.offset ?? 0);
  const inside = endOfMonth(year, words.month);
  const month = monthWords(deadline.words);
  const count = `${target.value}${target.unit}`;
  const name = MONTHS[words.month - 1] ?? "";
  const early = lastDay(words, claim.due.year);
  const senses: readonly Sense[] = [
    {
      id: "count-before",
      zh: `${month}以前，${count}；最晚${early}`,
      en: `${target.value} of them before ${name}: at the latest ${early}`,
      target,
      deadline,
    },
    {
      id: "first-in",
      zh: `在${month}，编号在前的${count}；最晚${inside}`,
      en: `in ${name}, the first ${target.value} of them: at the latest ${inside}`,
      target,
      deadline: { ...deadline, on: inside, bound: "by", words: month },
    },
    {
      id: "count-by-end",
      zh: `${month}底以前，${count}；最晚${inside}`,
      en: `${target.value} of them by the end of ${name}: at the latest ${inside}`,
      target,
      deadline: { ...deadline, on: inside, bound: "by" },
    },
  ];
  return {
    code: "count-or-ordinal",
    start: words.start,
    end: claim.amount.end,
    senses,
    preferred: "count-before",
  };
}

/** A term of the field that has two meanings in law or statistics: kept as data, one row a term. */
function ofTerm({ claim, target, text }: Reading, term: PlanTerm): DoubtSeed | null {
  if (term.counted === (target === null)) return null;
  const quote = text.slice(claim.start, claim.end);
  const found = term.words.exec(term.within === "object" ? claim.object : quote);
  if (found === null || !term.verbs.test(claim.action + quote)) return null;
  const start = claim.start + Math.max(0, quote.indexOf(found[0]));
  const senses = term.senses.map(
    (sense): Sense => ({
      id: sense.id,
      zh: sense.zh,
      en: sense.en,
      target:
        target === null
          ? { measure: sense.measure, comparator: "=", value: "100", unit: "%" }
          : { ...target, measure: sense.measure },
    }),
  );
  return {
    code: term.code,
    start,
    end: Math.min(start + found[0].length, claim.end),
    senses,
    preferred: term.preferred,
  };
}

/** All ways in which the words of one promise can be read otherwise. */
export function doubtsOf(reading: Reading): readonly DoubtSeed[] {
  const ordinal = countOrOrdinal(reading);
  const month = ordinal === null ? beforeMonth(reading) : null;
  const dated = [ordinal, month, noSuchDay(reading)];
  return [...dated, ...TERMS.map((term) => ofTerm(reading, term))].filter((doubt) => doubt !== null);
}

/** A number, date or name that rests on a repair below 0.9: as mended, or to be looked up in the original. */
export function repairedWords(start: number, end: number, before: string, after: string): DoubtSeed {
  return {
    code: "repaired-words",
    start,
    end,
    preferred: "as-mended",
    senses: [
      { id: "as-mended", zh: `按修复后的文字：${after}`, en: `as mended: ${after}` },
      {
        id: "not-as-mended",
        zh: `修复有误，以原件为准（原文作“${before}”）`,
        en: `the repair is wrong, see the original (it came as "${before}")`,
        target: null,
        deadline: { on: null, bound: "by", basis: "none", words: "" },
      },
    ],
  };
}
