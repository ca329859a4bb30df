import type { DateWords } from "../lexer/date-words.ts";
import type { Token } from "../lexer/token.ts";
import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Due } from "./claim.ts";
import type { Clause } from "./clause.ts";

type DateToken = Extract<Token, { kind: "date" }>;

/** 早于去年, 高于2020年 compare; 要于6月底前, 于6月底前完工 say when. */
const COMPARES = /[比较自从于]$/;
const ON = /(?<![高低快优慢早晚好大小多少强弱差异])于$/;
/** 2000年底前建成的小区: the date belongs to the noun. */
const ATTRIBUTIVE = /^(?:以来|度|的|建成的|建成并|底建成的|前建成的|成立的|出让的|挂牌|新开通)/;

const comparesWith = (lead: string, date: DateWords): boolean =>
  COMPARES.test(lead) && !(ON.test(lead) && (date.ends || date.year !== null));

/** True when the date says by when the clause's promise is kept. */
function isDeadline(text: string, clause: Clause, index: number, token: DateToken, year: number): boolean {
  const { date } = token;
  if (date.bound === "since") return false;
  const written = date.year ?? (date.offset === null ? null : year + date.offset);
  if (written !== null && written < year) return false;
  const lead = text.slice(Math.max(clause.start, token.start - 2), token.start);
  if (comparesWith(lead, date) || ATTRIBUTIVE.test(text.slice(token.end, token.end + 6))) return false;
  if (date.grain === "year" && !date.ends)
    return (
      (date.offset === null || date.offset > 0) &&
      written !== null &&
      (index < clause.body ||
        ON.test(lead) ||
        isWord(clause.tokens[index - 1], W.ensure | W.strive | W.modal)) &&
      text[token.end] !== "是"
    );
  return true;
}

/** A date that sets a deadline, with its token index. */
interface Deadline {
  readonly index: number;
  readonly due: Due;
}

/** Dates of a clause that set a deadline. */
export function deadlinesIn(
  text: string,
  clause: Clause,
  planYear: number,
  yearHere: number,
): readonly Deadline[] {
  const deadlines: Deadline[] = [];
  let year = yearHere;
  clause.tokens.forEach((token, index) => {
    if (token.kind !== "date") return;
    if (token.date.year !== null && token.date.year >= planYear) year = token.date.year;
    if (isDeadline(text, clause, index, token, planYear))
      deadlines.push({
        index,
        due: { words: token.date, year: token.date.offset === null ? year : planYear },
      });
  });
  return deadlines;
}

/**
 * The date that holds for a number: the nearest before it, else the first of the clause. Where several dates stand before
 * 分别, each value has its own: `each` is the value's place in that list.
 */
export function dueFor(
  deadlines: readonly Deadline[],
  index: number,
  each: { readonly place: number; readonly of: number } | null,
): Due | null {
  if (each !== null) {
    const ahead = deadlines.filter((deadline) => deadline.index < index);
    if (ahead.length === each.of) return ahead[each.place]?.due ?? null;
  }
  let found: Due | null = deadlines[0]?.due ?? null;
  for (const deadline of deadlines) if (deadline.index < index) found = deadline.due;
  return found;
}

/** 上半年过半、全年突破20亿元: 全年 behind another date ends what that date holds for. */
export function wholeYear(
  clause: Clause,
  deadlines: readonly Deadline[],
  index: number,
  planYear: number,
  carried: Due | null,
): Due | null {
  const last = deadlines.findLast((deadline) => deadline.index < index)?.index ?? -1;
  if (last < 0 && carried === null) return null;
  const token = clause.tokens.findLast(
    (candidate, at) =>
      at < index &&
      at > last &&
      candidate.kind === "date" &&
      candidate.date.offset === 0 &&
      candidate.date.grain === "year",
  );
  return token?.kind === "date" ? { words: { ...token.date, bound: "by" }, year: planYear } : null;
}

/** The last year that a clause writes out, for phrases like 12月底前 behind it. */
export function yearBehind(clause: Clause, planYear: number, yearHere: number): number {
  let year = yearHere;
  for (const token of clause.tokens)
    if (
      token.kind === "date" &&
      token.date.year !== null &&
      token.date.year >= planYear &&
      token.date.bound !== "since"
    )
      year = token.date.year;
  return year;
}

/** True for dates that point beyond the plan's year in words: 到2026年 in a plan for 2024. */
export const isFar = (words: DateWords, planYear: number): boolean =>
  words.year !== null && words.year > planYear;
