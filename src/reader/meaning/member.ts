import type { Token } from "../lexer/token.ts";
import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Clause } from "./clause.ts";

/** A number token. */
export type QuantityToken = Extract<Token, { kind: "quantity" }>;

/** One number of a clause with the part of the list that belongs to it, as token indexes. */
export interface Member {
  readonly from: number;
  readonly to: number;
  /** The number itself. */
  readonly index: number;
  /** First token behind adverbs, dates and words of force. */
  readonly body: number;
}

/** Verbs that can govern a counted thing. */
export const COUNTING_VERB = W.make | W.done | W.act | W.draft;

const joins = (token: Token | undefined): boolean =>
  isMark(token, "、") || (token?.kind === "word" && (token.classes & W.and) !== 0);

/** Token indexes where one member of a list of numbers ends and the next begins. */
function boundaryBetween(tokens: readonly Token[], first: number, second: number): number {
  for (let at = second - 1; at > first; at -= 1) {
    if (joins(tokens[at])) return at;
    if (!isWord(tokens[at], W.adverb) && tokens[at]?.kind !== "date") break;
  }
  for (let at = first + 1; at < second; at += 1) if (joins(tokens[at])) return at;
  for (let at = first + 1; at < second; at += 1) if (isWord(tokens[at], W.make | W.done | W.reach)) return at;
  return first + 1;
}

/** Divides a clause among its numbers: 新建A 5个、B 3个 has two members. */
export function membersOf(clause: Clause, indexes: readonly number[]): readonly Member[] {
  let from = 0;
  return indexes.map((index, position) => {
    const next = indexes[position + 1];
    const to = next === undefined ? clause.tokens.length : boundaryBetween(clause.tokens, index, next);
    const member = { from, to, index, body: from === 0 ? Math.min(clause.body, index) : from };
    from = joins(clause.tokens[to]) ? to + 1 : to;
    return member;
  });
}

/** True for a verb that counts things and is no preposition here. */
const counts = (token: Token | undefined): boolean =>
  isWord(token, COUNTING_VERB) && !isWord(token, W.preposition);

/**
 * The verb of a member, or -1: the one right before the number when something stands before it and nothing behind
 * (面积新增60万平方米), else the first.
 */
export function memberVerb(clause: Clause, member: Member): number {
  const last = member.index - 1;
  const closes = member.index === member.to - 1;
  if (closes && last > member.body && counts(clause.tokens[last])) return last;
  for (let at = member.body; at < member.index; at += 1) if (counts(clause.tokens[at])) return at;
  return -1;
}

/** The verb of level right before the number (达到, 增长, 突破), or -1. */
export function reachBefore(clause: Clause, member: Member): number {
  for (let at = member.index - 1; at >= member.from && at >= member.index - 3; at -= 1) {
    const token = clause.tokens[at];
    if (isWord(token, W.reach)) return at;
    if (token?.kind !== "word") return -1;
  }
  return -1;
}
