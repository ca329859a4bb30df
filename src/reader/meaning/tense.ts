import type { DateWords } from "../lexer/date-words.ts";
import { WORD_CLASS } from "../lexicon/word-class.ts";
import type { Token } from "../lexer/token.ts";

/** How strongly a sentence looks back and ahead: counts of cues, not probabilities. */
export interface Tense {
  readonly past: number;
  readonly ahead: number;
}

const WEAK = 0.3;
const HALF = 0.5;
const AHEAD_FORMS = new Set(["要", "将", "应", "须", "必须", "拟", "应当", "将要", "预计", "打算", "准备"]);

/** 2000年底前建成的小区: the date belongs to a noun and says nothing about the sentence. */
const OF_NOUN = /^(?:底|前|底前)?(?:建成|成立|出让|挂牌|建造|投用|竣工|开工)[^，。；]{0,6}的/;

/** 五年累计降低17% is a plan's way of counting; 累计完成 reports. */
const CHANGES = /^(?:降低|下降|减少|增长|提高|新增|压减)/;
const COMPARING = /[比较同](?:照|上)?$/;

function ofDate(text: string, date: DateWords, year: number): Tense {
  if (OF_NOUN.test(text.slice(date.end, date.end + 12))) return { past: 0, ahead: 0 };
  // 比去年提高4个百分点 says from where a promise starts as often as it reports.
  if (COMPARING.test(text.slice(Math.max(0, date.start - 3), date.start))) return { past: 0, ahead: 0 };
  const written = date.year ?? (date.offset === null ? null : year + date.offset);
  if (date.bound === "since" || (written !== null && written < year)) return { past: 1, ahead: 0 };
  if (date.ends || (written !== null && written > year)) return { past: 0, ahead: 1 };
  return { past: 0, ahead: written === null ? 0 : HALF };
}

function ofToken(text: string, token: Token, year: number): Tense {
  if (token.kind === "date") return ofDate(text, token.date, year);
  if (token.kind === "quantity")
    return {
      past: 0,
      ahead: token.quantity.comparator === ">=" || token.quantity.comparator === "~" ? WEAK : 0,
    };
  if (token.kind !== "word") return { past: 0, ahead: 0 };
  if (token.form === "累计" && CHANGES.test(text.slice(token.end, token.end + 2)))
    return { past: 0, ahead: 0 };
  if ((token.classes & WORD_CLASS.past) !== 0)
    return {
      past:
        token.form === "了" ||
        token.form === "成功" ||
        token.form === "首次" ||
        token.form === "顺利" ||
        token.form === "累计"
          ? 0.8
          : 1,
      ahead: 0,
    };
  if (
    AHEAD_FORMS.has(token.form) ||
    (token.classes & (WORD_CLASS.ensure | WORD_CLASS.strive | WORD_CLASS.ahead)) !== 0
  )
    return { past: 0, ahead: 1 };
  if (token.form === "达" || token.form === "获") return { past: HALF, ahead: 0 };
  return { past: 0, ahead: (token.classes & WORD_CLASS.advance) !== 0 ? WEAK : 0 };
}

/** Weighs the cues of one sentence against the plan's year. */
export function tenseOf(text: string, tokens: readonly Token[], year: number): Tense {
  let past = 0;
  let ahead = 0;
  for (const token of tokens) {
    const cue = ofToken(text, token, year);
    past += cue.past;
    ahead += cue.ahead;
  }
  return { past, ahead };
}

const COMMAS = "，,；;";

/**
 * 我们排出了96个项目，今年计划完成投资150亿元: the first token of the clauses that promise behind clauses that report,
 * or -1. Nothing behind it may look back.
 */
export function aheadFrom(text: string, tokens: readonly Token[], year: number): number {
  let from = -1;
  for (let start = 0; start < tokens.length; ) {
    const comma = tokens.findIndex(
      (token, at) => at >= start && token.kind === "mark" && COMMAS.includes(token.char),
    );
    const end = comma < 0 ? tokens.length : comma;
    const clause = tokens.slice(start, end);
    const tense = tenseOf(text, clause, year);
    const dated = clause.some(
      (token) => token.kind === "date" || (token.kind === "word" && /^今年|^年内/.test(token.form)),
    );
    const plans = clause.some((token) => token.kind === "word" && (token.classes & WORD_CLASS.modal) !== 0);
    if (tense.past > 0) from = -1;
    else if (from < 0 && start > 0 && dated && (tense.ahead >= 1 || (plans && tense.ahead > 0))) from = start;
    start = end + 1;
  }
  return from;
}

/** Sums over the sentences of a paragraph. */
export const addTense = (a: Tense, b: Tense): Tense => ({ past: a.past + b.past, ahead: a.ahead + b.ahead });

const CLEAR = 1.5;
const OUTWEIGHS = 1.6;

/** True when a stretch of text clearly reports: its looking back outweighs its looking ahead. */
export const looksBack = (tense: Tense): boolean =>
  tense.past >= CLEAR && tense.past > OUTWEIGHS * tense.ahead;

/** True when a stretch of text clearly promises. */
export const looksAhead = (tense: Tense): boolean => tense.ahead >= 1 && tense.ahead > OUTWEIGHS * tense.past;

const BACK_HEADING = /回顾|过去[一五]年|工作总结|主要成绩|取得的成[绩就效]|[工作进展完成]情况$|发展成就|总结/;
const AHEAD_HEADING =
  /工作(?:安排|重点|部署|打算|思路|计划|任务|要点|目标)|重点(?:工作|任务)|目标任务|预期目标|主要(?:目标|任务)|下一步|今年|总体要求|展望|规划|方案|措施|民生实事/;

/** What a heading says about the text below it: "back", "ahead" or null. */
export function headingTense(heading: string, year: number): "back" | "ahead" | null {
  const years = [...heading.matchAll(/(?:19|20)\d\d/g)].map((match) => Number(match[0]));
  if (BACK_HEADING.test(heading))
    return years.some((y) => y >= year) && AHEAD_HEADING.test(heading) ? null : "back";
  if (AHEAD_HEADING.test(heading) || years.some((y) => y >= year)) return "ahead";
  return null;
}
