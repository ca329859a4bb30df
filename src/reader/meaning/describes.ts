import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { AS_OF } from "./as-of.ts";
import type { Clause } from "./clause.ts";
import { textOf } from "./clause.ts";
import { trimSubject } from "./noun.ts";

const HAPPENED = /^(?:已|已经|获批|荣获|入选|累计完成|累计实现|位居|取得了|了)$/;

/** 目前处于调试阶段, 都是九十年代建成的: what is the case. */
const NOW =
  /(?:目前|现阶段|当前)[^，。；]{0,8}(?:在|处于|正在?)|(?:处于|进入|正在?)[^，。；]{0,14}阶段$|(?:施工|进度|工程量?|结构|土建)(?:已|累计)?完成\d[\d.]{0,5}[%％]$|^(?:也|都|全|大多|多)(?:都)?是|的$/;

/** 完成年度计划的38%: how far work has come, whatever 计划 says. */
const PART_DONE = /完成(?:年度|全年|当年)[^，。；]{0,8}的\d[\d.]{0,5}[%％]$/;

/** Words that say that something is still to come. */
const looksOn = (clause: Clause): boolean =>
  clause.tokens.some((token) => isWord(token, W.modal | W.ensure | W.strive | W.ahead));

/** 占年度计划的68%: the plan is what the report measures by. */
const OF_PLAN = /^(?:占|为|达到?)(?:全年|年度)?[^，。；]{0,6}(?:计划|任务|目标)/;

/** True for a clause that turns from a report to what is to come: by a word, or by a date of its own. */
export const turns = (text: string, clause: Clause): boolean =>
  (looksOn(clause) && !OF_PLAN.test(text.slice(clause.start, clause.end))) ||
  clause.tokens.some(
    (token) => token.kind === "date" && token.date.ends && !AS_OF.test(text.slice(token.start, clause.end)),
  );

/** 主体已经封顶: a clause that tells what is, within a sentence that looks ahead. */
export function describes(text: string, clause: Clause, deadlines: number): boolean {
  if (PART_DONE.test(text.slice(clause.start, clause.end))) return true;
  if (deadlines > 0 || looksOn(clause)) return false;
  return (
    clause.tokens.some((token) => token.kind === "word" && HAPPENED.test(token.form)) ||
    NOW.test(text.slice(clause.start, clause.end))
  );
}

/** The noun at the head of a clause. */
export function subjectOf(text: string, clause: Clause): string {
  const stop = clause.tokens.findIndex(
    (token, at) => at >= clause.body && isWord(token, W.past | W.state | W.done | W.link | W.adverb),
  );
  return trimSubject(textOf(text, clause.tokens, clause.body, stop < 0 ? clause.tokens.length : stop));
}
