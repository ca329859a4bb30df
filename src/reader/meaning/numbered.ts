import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Comparator } from "../../plan/target.ts";
import { amountOf } from "./amount.ts";
import type { Clause } from "./clause.ts";
import { quoteStart } from "./clause.ts";
import { isCountable } from "./countable.ts";
import { readEach } from "./each.ts";
import { memberVerb, membersOf, reachBefore } from "./member.ts";
import type { Member } from "./member.ts";
import { indicatorOf, listParts, trimNoun } from "./noun.ts";
import type { NumberedClaim } from "./numbered-claim.ts";
import { countParts, levelParts } from "./parts.ts";
import { examplesBefore, placesIn } from "./places.ts";

/** Scope words: work goes on, the number says how much is under way, not what will be finished. */
const ONGOING =
  /^(?:加快|提速|推进|安排|推动|加快推进|加紧|加快建设|谋划|储备|全力推进|抓好|统筹推进|续建|协调推进|推动实施|重点推进|加快实施)$/;

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
function withBaseYear(
  text: string,
  clause: Clause,
  claim: NumberedClaim,
  alone: boolean,
): readonly NumberedClaim[] {
  if (claim.amount === null || !text.startsWith("翻", claim.amount.start)) return [claim];
  const base = /[比较](\d{4}年)/.exec(text.slice(clause.start, clause.end))?.[1];
  const amount = { ...claim.amount, unit: base === undefined ? "倍" : `倍(${base})` };
  if (!alone) return [{ ...claim, amount }];
  const until = clause.tokens.findIndex(
    (token) =>
      (token.kind === "word" && /^[比较]$/.test(token.form)) ||
      /[比较]$/.test(text.slice(token.start, token.end)),
  );
  const subjects = listParts(
    text,
    clause.tokens,
    clause.body,
    until < 0 ? claim.quantityIndex : until + 1,
  ).map((part) => trimNoun(part.replace(/[比较]$/, "")));
  return subjects.length < 2
    ? [{ ...claim, amount }]
    : subjects.map((object) => ({ ...claim, amount, object, measure: object }));
}

const BOTH = /(?<![人户年月日平])(?:均|都)(?:要|须|应)?$/;

/** A率、B率均达到98%: one level for each of the subjects. */
function withBoth(text: string, clause: Clause, claim: NumberedClaim): readonly NumberedClaim[] {
  const lead = text.slice(clause.start, clause.tokens[claim.quantityIndex]?.start);
  if (!/[均都]/.test(lead)) return [claim];
  const both = clause.tokens.findIndex(
    (token, at) =>
      at >= clause.body && at < claim.quantityIndex && BOTH.test(text.slice(clause.start, token.end)),
  );
  if (both < 0 || !isWord(clause.tokens[both + 1], W.reach | W.strive | W.ensure)) return [claim];
  const subjects = listParts(text, clause.tokens, clause.body, both + 1).map((part) =>
    trimNoun(part.replace(BOTH, "")),
  );
  return subjects.map((object) => ({ ...claim, object, measure: indicatorOf(object) || object }));
}

/** Named things of a member: examples before 等N个, else what its object names. */
function placesOf(text: string, clause: Clause, member: Member, own: number): readonly string[] {
  const closes = own === member.index - 1 && member.index === member.to - 1;
  const from = own >= 0 && !closes ? own + 1 : member.body;
  const examples = examplesBefore(text, clause.tokens, from, member.index);
  if (examples.length > 0) return examples;
  const named = placesIn(text, clause.tokens, from, member.to);
  // 提升A滨江线20公里: what has a name stands before the number as often as behind it.
  const noun = clause.verb >= from && clause.verb < member.index - 1 ? clause.verb + 1 : from;
  return named.length > 0 ? named : placesIn(text, clause.tokens, noun, member.index);
}

function readMember(text: string, clause: Clause, member: Member, position: number): NumberedClaim | null {
  const token = clause.tokens[member.index];
  if (token?.kind !== "quantity") return null;
  const reach = reachBefore(clause, member);
  const parts =
    reach >= member.body ? levelParts(text, clause, member, reach) : countParts(text, clause, member, token);
  const own = memberVerb(clause, member);
  const ongoing = ONGOING.test(own >= 0 ? "" : clause.forceWord) || ONGOING.test(parts.action);
  return {
    kind: "quantity",
    force: clause.force,
    action: parts.action,
    object: parts.object,
    measure: parts.measure,
    amount: amountOf(text, clause, token),
    reference: null,
    relation: null,
    start: position === 0 ? quoteStart(clause) : (clause.tokens[member.from]?.start ?? clause.start),
    end: clause.tokens[member.to - 1]?.end ?? clause.end,
    optional: token.quantity.sort === "counted" && ongoing,
    places: placesOf(text, clause, member, own),
    quantityIndex: member.index,
    each: null,
  };
}

/** 不少于200场A、400场B: a bound before the first of a list holds for those that have neither verb nor bound of their own. */
function withBound(
  clause: Clause,
  members: readonly Member[],
  claims: readonly NumberedClaim[],
): readonly NumberedClaim[] {
  let held: Comparator | null = null;
  return claims.map((claim, at) => {
    const [member, token] = [members[at], clause.tokens[claim.quantityIndex]];
    if (member === undefined || token?.kind !== "quantity") return claim;
    const { quantity } = token;
    const before = quantity.start < quantity.numberStart;
    const counts =
      quantity.sort === "counted" && memberVerb(clause, member) < 0 && reachBefore(clause, member) < 0;
    if (quantity.bounded || !(counts || before))
      held = before && /^[<>]=$/.test(quantity.comparator) ? quantity.comparator : null;
    return quantity.bounded || held === null || !counts || claim.amount === null
      ? claim
      : { ...claim, amount: { ...claim.amount, comparator: held } };
  });
}

/** All numbers of a clause that are to be reached, each as a claim with its own part of the list as quote (RULES §3). */
export function readNumbered(text: string, clause: Clause): readonly NumberedClaim[] {
  const indexes: number[] = [];
  clause.tokens.forEach(({ kind }, index) => {
    if (kind === "quantity" && isCountable(text, clause, index)) indexes.push(index);
  });
  if (indexes.length === 0) return [];
  const each = clause.tokens.findIndex((token) => isWord(token, W.each));
  if (each >= 0 && each < (indexes[0] ?? 0) && indexes.length > 1)
    return readEach(text, clause, each, indexes);
  const members = membersOf(clause, indexes);
  const claims = withBound(
    clause,
    members,
    members
      .map((member, position) => readMember(text, clause, member, position))
      .filter((claim) => claim !== null),
  );
  const all: NumberedClaim[] = [];
  for (const claim of claims)
    for (const based of withBaseYear(text, clause, claim, claims.length === 1))
      all.push(...(claims.length === 1 ? withBoth(text, clause, based) : [based]));
  return shareTail(all);
}
