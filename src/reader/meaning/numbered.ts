import type { Token } from "../lexer/token.ts";
import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Claim } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { textOf } from "./clause.ts";
import { isCountable } from "./countable.ts";
import { countMeasure, indicatorOf, listParts, tidyObject, trimNoun } from "./noun.ts";
import { examplesBefore, placesIn } from "./places.ts";

type QuantityToken = Extract<Token, { kind: "quantity" }>;
/** What a clause with numbers leaves for the sentence reader to complete. */
export type NumberedClaim = Omit<Claim, "due" | "soon" | "organisations"> & {
  readonly quantityIndex: number;
};

const MEASURED_VERB = W.make | W.done | W.act | W.draft;
/** Scope words: work goes on, the number says how much is under way, not what will be finished. */
const ONGOING =
  /^(?:加快|提速|推进|安排|推动|加快推进|加紧|加快建设|谋划|储备|全力推进|抓好|统筹推进|续建|协调推进|推动实施|重点推进|加快实施)$/;

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

interface Member {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

function membersOf(clause: Clause, indexes: readonly number[]): readonly Member[] {
  let from = 0;
  return indexes.map((index, position) => {
    const next = indexes[position + 1];
    const to = next === undefined ? clause.tokens.length : boundaryBetween(clause.tokens, index, next);
    const member = { from, to, index };
    from = joins(clause.tokens[to]) ? to + 1 : to;
    return member;
  });
}

/** The first verb of a member; the clause's own verb for members that have none. */
function memberVerb(clause: Clause, member: Member): number {
  const start = Math.max(member.from, member.from === 0 ? clause.body : member.from);
  for (let at = start; at < member.index; at += 1)
    if (isWord(clause.tokens[at], MEASURED_VERB) && !isWord(clause.tokens[at], W.preposition)) return at;
  return -1;
}

/** The verb of level right before the number (达到, 增长, 突破), or -1. */
function reachBefore(clause: Clause, member: Member): number {
  for (let at = member.index - 1; at >= member.from && at >= member.index - 3; at -= 1) {
    const token = clause.tokens[at];
    if (isWord(token, W.reach)) return at;
    if (token?.kind !== "word") return -1;
  }
  return -1;
}

interface Parts {
  readonly action: string;
  readonly object: string;
  readonly measure: string;
}

const GROWS = /^(?:同比|年均)?(?:增长|提高|提升|增加|下降|降低|减少|翻.*)$/;

/** X达到N, X增长N%: the subject is measured. */
function levelParts(text: string, clause: Clause, member: Member, reach: number): Parts {
  const start = member.from === 0 ? clause.body : member.from;
  const subject = trimNoun(textOf(text, clause.tokens, start, reach));
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

/** 建设10个X, 配置X10台, 10个X投入使用: things are counted. */
function countParts(text: string, clause: Clause, member: Member, quantity: QuantityToken): Parts {
  const tokens = clause.tokens;
  const own = memberVerb(clause, member);
  const verb = own >= 0 ? own : clause.verb >= 0 && clause.verb < member.index ? clause.verb : -1;
  const afterWords = textOf(text, tokens, member.index + 1, member.to);
  const state = stateAtEnd(tokens, member.index + 1, member.to);
  const after = trimNoun(state > 0 ? textOf(text, tokens, member.index + 1, state) : afterWords);
  const beforeFrom = own >= 0 ? own + 1 : member.from === 0 ? clause.body : member.from;
  const before = trimNoun(textOf(text, tokens, beforeFrom, member.index));
  const action =
    state > 0
      ? textOf(text, tokens, state, state + 1)
      : verb >= 0
        ? textOf(text, tokens, verb, verb + 1)
        : "";
  const object = tidyObject(nounOf(before, after));
  const indicator = quantity.quantity.sort === "measured" ? indicatorOf(before) : "";
  return {
    action,
    object,
    measure: indicator === "" ? countMeasure(action, object, quantity.quantity.unit) : indicator,
  };
}

/** The thing counted stands behind the number, or before it when nothing but a bound or 目标 follows. */
function nounOf(before: string, after: string): string {
  const cut = after.replace(/^(?:的)/, "");
  return cut.length >= 2 && !/^(?:以上|以内|左右|目标|等)/.test(cut) ? cut : before.replace(/等$/, "");
}

function stateAtEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    if (isWord(tokens[at], W.state)) return at;
    if (tokens[at]?.kind !== "mark") return -1;
  }
  return -1;
}

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

/** 人均8.7万元: an amount a head, also for the number that it rises to. */
const perHead = (text: string, clause: Clause): boolean =>
  /人均\d/.test(text.slice(clause.start, clause.end));

const amountOf = (
  text: string,
  clause: Clause,
  token: QuantityToken,
  comparator = token.quantity.comparator,
): NonNullable<Claim["amount"]> => ({
  comparator,
  value: token.quantity.value,
  ...(token.quantity.valueMax === undefined ? {} : { valueMax: token.quantity.valueMax }),
  unit: token.quantity.unit === "元" && perHead(text, clause) ? "元/人" : token.quantity.unit,
  start: token.start,
  end: token.end,
});

/** 分别达90%、96%: one claim a value, all with the clause as their quote; the last bound holds for all. */
function readEach(
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
    .find((token) => isWord(token, W.reach | MEASURED_VERB));
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
      },
    ];
  });
}

/** A quote leaves out 同时, 其中 and the like in front. */
export function quoteStart(clause: Clause): number {
  const first = clause.tokens.find(
    (token) => !isWord(token, W.link) && token.kind !== "mark" && token.kind !== "paren",
  );
  return first?.start ?? clause.start;
}

/** 50个乡镇级、650个村级水源地: earlier members that end in 级 or 型 take the last member's noun. */
function shareTail(claims: readonly NumberedClaim[]): readonly NumberedClaim[] {
  const last = claims.at(-1)?.object ?? "";
  const tail = /^[^级型类]{1,6}[级型类](.{2,})$/.exec(last)?.[1];
  return tail === undefined
    ? claims
    : claims.map((claim) =>
        /^[^级型类]{1,6}[级型类]$/.test(claim.object) ? { ...claim, object: claim.object + tail } : claim,
      );
}

/** 比2010年翻一番: the year that a doubling is measured from. */
function withBaseYear(text: string, clause: Clause, claim: NumberedClaim): readonly NumberedClaim[] {
  if (claim.amount === null || !text.startsWith("翻", claim.amount.start)) return [claim];
  const base = /比(\d{4}年)/.exec(text.slice(clause.start, clause.end))?.[1];
  const amount = { ...claim.amount, unit: base === undefined ? "倍" : `倍(${base})` };
  const until = clause.tokens.findIndex(
    (token) =>
      (token.kind === "word" && token.form === "比") || text.slice(token.start, token.end).endsWith("比"),
  );
  const subjects = listParts(
    text,
    clause.tokens,
    clause.body,
    until < 0 ? claim.quantityIndex : until + 1,
  ).map((part) => trimNoun(part.replace(/比$/, "")));
  return subjects.length < 2
    ? [{ ...claim, amount }]
    : subjects.map((object) => ({ ...claim, amount, object, measure: object }));
}

/** All numbers of a clause that are to be reached, each as a claim with its own part of the list as quote (RULES §3). */
export function readNumbered(text: string, clause: Clause): readonly NumberedClaim[] {
  const indexes = clause.tokens.flatMap((_, index) => (isCountable(text, clause, index) ? [index] : []));
  if (indexes.length === 0) return [];
  const each = clause.tokens.findIndex((token) => isWord(token, W.each));
  if (each >= 0 && each < (indexes[0] ?? 0) && indexes.length > 1)
    return readEach(text, clause, each, indexes);
  const claims = membersOf(clause, indexes).flatMap((member, position): readonly NumberedClaim[] => {
    const token = clause.tokens[member.index];
    if (token?.kind !== "quantity") return [];
    const reach = reachBefore(clause, member);
    const level = reach >= 0 && reach > (member.from === 0 ? clause.body : member.from) - 1;
    const parts = level ? levelParts(text, clause, member, reach) : countParts(text, clause, member, token);
    const own = memberVerb(clause, member);
    const first = clause.tokens[member.from];
    const start = position === 0 ? quoteStart(clause) : (first?.start ?? clause.start);
    const end = clause.tokens[member.to - 1]?.end ?? clause.end;
    const examples = examplesBefore(
      text,
      clause.tokens,
      own >= 0 ? own + 1 : member.from === 0 ? clause.body : member.from,
      member.index,
    );
    const places =
      examples.length > 0
        ? examples
        : placesIn(text, clause.tokens, own >= 0 ? own + 1 : member.from, member.to);
    const governing = own >= 0 ? "" : clause.forceWord;
    const optional =
      token.quantity.sort === "counted" && (ONGOING.test(governing) || ONGOING.test(parts.action));
    return [
      {
        kind: "quantity",
        force: clause.force,
        ...parts,
        amount: amountOf(text, clause, token),
        reference: null,
        relation: null,
        start,
        end,
        optional,
        places,
        quantityIndex: member.index,
      },
    ];
  });
  return shareTail(claims.flatMap((claim) => withBaseYear(text, clause, claim)));
}
