import type { Force } from "../../plan/force.ts";
import type { Token } from "../lexer/token.ts";
import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";

/** A stretch of a sentence between commas, with what stands before its verb told apart. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** The mark that ends it, empty at the end of a sentence without one. */
  readonly closedBy: string;
  /** Index of the first token behind dates, adverbs and words of force. */
  readonly body: number;
  /** Index of the verb that governs the clause, or -1. */
  readonly verb: number;
  readonly force: Force;
  /** The word that gave the force, empty for a plain promise. */
  readonly forceWord: string;
  /** 尽快, 早日 somewhere in the clause. */
  readonly soon: boolean;
}

export const VERB = W.done | W.make | W.act | W.draft | W.reach | W.state;
const LEAD = W.adverb | W.modal | W.link | W.ahead | W.ensure | W.strive | W.advance | W.soon;
/** A stretch without a comma longer than this is cut, so that reading stays linear on any input. */
const MOST_TOKENS = 240;
const COMMAS = "，,；;：:。！？!?\n";

/** Adverbs that are also common verbs stand as verbs when nothing verbal follows. */
function leadEnd(tokens: readonly Token[]): number {
  let at = 0;
  while (at < tokens.length && passes(tokens, at)) at += 1;
  return at;
}

function passes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === "date") return true;
  // 6月、9月、12月底前分别…: a list of dates.
  if (token.kind === "mark")
    return (
      " 　\t".includes(token.char) ||
      (token.char === "、" && tokens[at - 1]?.kind === "date" && tokens[at + 1]?.kind === "date")
    );
  if (token.kind === "paren") return at === 0;
  return (
    isWord(token, LEAD) &&
    !(isWord(token, W.ahead) && /目标|任务|措施/.test(token.kind === "word" ? token.form : ""))
  );
}

function forceOf(tokens: readonly Token[], body: number): { force: Force; word: string } {
  let advance = "";
  for (const token of tokens.slice(0, Math.max(body, firstVerb(tokens, 0) + 1))) {
    if (token.kind !== "word") continue;
    if ((token.classes & W.ensure) !== 0) return { force: "ensure", word: token.form };
    if ((token.classes & W.strive) !== 0) return { force: "strive", word: token.form };
    if ((token.classes & W.advance) !== 0) advance ||= token.form;
  }
  return advance === "" ? { force: "plain", word: "" } : { force: "advance", word: advance };
}

function firstVerb(tokens: readonly Token[], from: number): number {
  return tokens.findIndex(
    (token, index) => index >= from && isWord(token, VERB | W.advance) && !isWord(token, W.preposition),
  );
}

/** The governing verb: at the head, behind a phrase with 在/对/将, or behind a subject. */
function verbOf(tokens: readonly Token[], body: number): number {
  const head = tokens[body];
  if (isWord(head, VERB) && !isWord(head, W.preposition)) return body;
  const before = tokens[body - 1];
  if (!isWord(head, W.preposition) && isWord(before, W.advance) && isWord(before, VERB | W.advance))
    return body - 1;
  const later = firstVerb(tokens, body);
  if (later >= 0) return later;
  return isWord(before, VERB | W.advance) ? body - 1 : -1;
}

function clauseOf(tokens: readonly Token[], closedBy: string): Clause | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const body = leadEnd(tokens);
  const { force, word } = forceOf(tokens, body);
  const soon = tokens.some((token) => isWord(token, W.soon));
  return {
    tokens,
    start: first.start,
    end: last.end,
    closedBy,
    body,
    verb: verbOf(tokens, body),
    force,
    forceWord: word,
    soon,
  };
}

const FURTHEST_DATE = 5;
/** 年内开工、明年6月投用: 、 before a date parts two ends, where the first has a date of its own. */
const partsDates = (tokens: readonly Token[], at: number, open: readonly Token[]): boolean => {
  if (!isMark(tokens[at], "、") || !isWord(tokens[at - 1], W.state | W.done)) return false;
  // 1号机组6月并网、2号机组年内投产: the second end may name a thing of its own.
  const ahead = tokens.slice(at + 1, at + 1 + FURTHEST_DATE);
  const date = ahead.findIndex((token) => token.kind === "date");
  const own = ahead.slice(0, Math.max(0, date));
  return (
    date >= 0 &&
    own.every((token) => token.kind !== "mark" && !isWord(token, VERB)) &&
    isWord(ahead[date + 1], W.state | W.done) &&
    open.some((token) => token.kind === "date")
  );
};

/** A sentence without any comma parts its clauses by the blanks that stand in it, as slides and mails do. */
const partingMarks = (tokens: readonly Token[]): string =>
  tokens.some((token) => isMark(token, COMMAS.slice(0, 4))) ? COMMAS : `${COMMAS} 　`;

/** Splits a sentence's tokens into clauses at commas, semicolons and colons; empty ones are dropped. */
export function splitClauses(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  const marks = partingMarks(tokens);
  let open: Token[] = [];
  const close = (mark: string): void => {
    const clause = clauseOf(open, mark);
    if (clause !== null) clauses.push(clause);
    open = [];
  };
  tokens.forEach((token, at) => {
    if (isMark(token, marks) || partsDates(tokens, at, open)) close(token.kind === "mark" ? token.char : "");
    else if (open.length > 0 || !isMark(token, " 　\t")) open.push(token);
    if (open.length >= MOST_TOKENS) close("");
  });
  close("");
  return clauses;
}

/** The clause's text between two token indexes. */
export function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? "" : text.slice(first.start, last.end);
}

/** A quote leaves out 同时, 其中 and the like in front. */
export function quoteStart(clause: Clause): number {
  const first = clause.tokens.find(
    (token) => !isWord(token, W.link) && token.kind !== "mark" && token.kind !== "paren",
  );
  return first?.start ?? clause.start;
}
