import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { amountOf } from "./amount.ts";
import type { Clause } from "./clause.ts";
import { quoteStart, textOf } from "./clause.ts";
import { COUNTING_VERB } from "./member.ts";
import { countMeasure, indicatorOf, listParts, trimNoun } from "./noun.ts";
import type { NumberedClaim } from "./numbered-claim.ts";
import { GROWS } from "./parts.ts";

const PAIRS: Readonly<{ [words: string]: readonly [string, string] }> = {
  城乡居民: ["城镇居民", "农村居民"],
  城乡: ["城镇", "农村"],
};

/** Subjects of 分别, one for each value: 交通、水利, or 城乡居民. */
function subjectsOfEach(text: string, clause: Clause, each: number, count: number): readonly string[] {
  const subjects = listParts(text, clause.tokens, clause.body, each);
  if (subjects.length === count) return subjects;
  const only = trimNoun(textOf(text, clause.tokens, clause.body, each));
  for (const [pair, both] of Object.entries(PAIRS)) {
    if (count === 2 && only.startsWith(pair)) return both.map((half) => half + only.slice(pair.length));
  }
  return Array.from({ length: count }, () => only);
}

/** 分别达90%、96%: one claim a value, all with the clause as their quote; the last bound holds for all. */
export function readEach(
  text: string,
  clause: Clause,
  each: number,
  indexes: readonly number[],
): readonly NumberedClaim[] {
  const subjects = subjectsOfEach(text, clause, each, indexes.length);
  const last = clause.tokens[indexes.at(-1) ?? -1];
  const bound = last?.kind === "quantity" ? last.quantity.comparator : "=";
  const verb = clause.tokens
    .slice(each + 1, indexes[0])
    .find((token) => isWord(token, W.reach | COUNTING_VERB));
  const action = verb === undefined ? "达到" : text.slice(verb.start, verb.end);
  return indexes.flatMap((index, position) => {
    const token = clause.tokens[index];
    if (token?.kind !== "quantity") return [];
    const subject = subjects[position] ?? "";
    const measure = GROWS.test(action)
      ? `${subject}增速`
      : indicatorOf(subject) || countMeasure(action, subject, token.quantity.unit);
    return [
      {
        kind: "quantity",
        force: clause.force,
        action,
        object: subject,
        measure,
        amount: amountOf(text, clause, token, token.quantity.bounded ? token.quantity.comparator : bound),
        reference: null,
        relation: null,
        start: quoteStart(clause),
        end: clause.end,
        optional: false,
        places: [],
        quantityIndex: index,
        each: { place: position, of: indexes.length },
      },
    ];
  });
}
