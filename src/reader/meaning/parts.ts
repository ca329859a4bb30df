import { isWord } from "../lexer/token.ts";
import type { Clause } from "./clause.ts";
import { textOf } from "./clause.ts";
import { COUNTING_VERB, memberVerb } from "./member.ts";
import type { Member, QuantityToken } from "./member.ts";
import { stateAtEnd, stateEnd } from "./state.ts";
import { countMeasure, indicatorOf, tidyObject, trimNoun, trimSubject } from "./noun.ts";

/** What is done, to what, and what is measured by it. */
export interface Parts {
  readonly action: string;
  readonly object: string;
  readonly measure: string;
}

/** Verbs of growth: their number is a rate or an increase of the subject. */
export const GROWS = /^(?:同比|年均)?(?:增长|提高|提升|增加|下降|降低|减少|翻.*)$/;

/** X达到N, X增长N%: the subject is measured. */
export function levelParts(text: string, clause: Clause, member: Member, reach: number): Parts {
  const subject = trimSubject(
    textOf(text, clause.tokens, member.body, reach)
      .replace(/^(?:努力)?(?:实现|完成)(?=.{3})/, "")
      .replace(/[由从][\d.]+[^，]*$/, ""),
  );
  const word = textOf(text, clause.tokens, reach, reach + 1);
  const indicator = indicatorOf(subject);
  if (GROWS.test(word))
    return { action: word, object: subject, measure: /增长|翻/.test(word) ? `${subject}增速` : subject };
  return {
    action: word,
    object: trimNoun(subject.slice(0, subject.length - indicator.length)) || subject,
    measure: indicator === "" ? subject : indicator,
  };
}

/** The thing counted stands behind the number, or before it when nothing but a bound or 目标 follows. */
function nounOf(before: string, after: string): string {
  const cut = after.replace(/^(?:的)|[（(][^（）()]*[)）]$/g, "");
  return cut.length >= 2 && !/^(?:以上|以内|左右|目标|等)/.test(cut) ? cut : before.replace(/等$/, "");
}

/** 建设10个X, 配置X10台, X新增10台, 10个X投入使用: things are counted. */
export function countParts(text: string, clause: Clause, member: Member, token: QuantityToken): Parts {
  const tokens = clause.tokens;
  const own = memberVerb(clause, member);
  const inherited = clause.verb >= 0 && clause.verb < member.index ? clause.verb : -1;
  const verb = own >= 0 ? own : inherited;
  const state = stateAtEnd(tokens, member.index + 1, member.to);
  const after = trimNoun(textOf(text, tokens, member.index + 1, state > 0 ? state : member.to));
  const subjectFirst = own > member.body && own === member.index - 1 && after.length < 2;
  const opensWithVerb = isWord(tokens[member.body], COUNTING_VERB) && own > member.body + 1;
  const before = trimSubject(
    subjectFirst
      ? textOf(text, tokens, opensWithVerb ? member.body + 1 : member.body, own)
      : textOf(text, tokens, own >= 0 ? own + 1 : member.body, member.index),
  );
  const governs = state > 0 ? state : verb;
  const action =
    governs >= 0 ? textOf(text, tokens, governs, state > 0 ? stateEnd(tokens, state) : governs + 1) : "";
  const object = tidyObject(nounOf(before, after));
  const indicator = token.quantity.sort === "measured" ? indicatorOf(before) : "";
  return {
    action,
    object,
    measure: indicator === "" ? countMeasure(action, object, token.quantity.unit) : indicator,
  };
}
