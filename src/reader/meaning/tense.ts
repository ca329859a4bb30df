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
/** What says nothing of either. */
export const NO_CUE: Tense = { past: 0, ahead: 0 };
const AHEAD_FORMS = new Set(["要", "将", "应", "须", "必须", "拟", "应当", "将要", "预计", "打算", "准备"]);

/** 2000年底前建成的小区: the date belongs to a noun and says nothing about the sentence. */
const OF_NOUN = /^(?:底|前|底前|以前|之前)?(?:建成|成立|出让|挂牌|建造|投用|竣工|开工)[^，。；]{0,6}的/;

/** 五年累计降低17% is a plan's way of counting; 累计完成 reports. */
const CHANGES = /^(?:降低|下降|减少|增长|提高|新增|压减)/;
const PLANNED_RATE = /^(?:(?:增长|提高|下降|降低)(?:[不≥]|超过|力争|[\d.]{1,4}[%％](?:以上|左右))|[+＋]\d)/;
const COMPARING = /[比较同](?:照|上)?$/;
/** 由2023年的21%提高到35%: the year of what a promise starts from. */
const STARTING = /[由从]$/;
const OF_YEAR = /^(?:底|末)?的/;

function ofDate(text: string, date: DateWords, year: number): Tense {
  if (OF_NOUN.test(text.slice(date.end, date.end + 12))) return NO_CUE;
  // 比去年提高4个百分点 says from where a promise starts as often as it reports.
  if (COMPARING.test(text.slice(Math.max(0, date.start - 3), date.start))) return NO_CUE;
  const lead = text.slice(Math.max(0, date.start - 1), date.start);
  if (STARTING.test(lead) && OF_YEAR.test(text.slice(date.end, date.end + 2))) return NO_CUE;
  const written = date.year ?? (date.offset === null ? null : year + date.offset);
  // 6月1日起实施 begins then; 年初以来 and 自2023年起 report.
  if (date.bound === "since" && (written ?? year) >= year && text[date.end - 1] === "起") return NO_CUE;
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
  if (token.kind !== "word") return NO_CUE;
  // 同比增长不低于10%, 同比+6%: a plan says so, too.
  if (token.form === "同比" && PLANNED_RATE.test(text.slice(token.end, token.end + 8))) return NO_CUE;
  if (token.form === "累计" && CHANGES.test(text.slice(token.end, token.end + 2))) return NO_CUE;
  // 比过去五年多: what is compared with is no report.
  if (token.form.endsWith("年") && COMPARING.test(text.slice(Math.max(0, token.start - 3), token.start)))
    return NO_CUE;
  // 高于全市平均水平 compares, 排名上升, 得到改善 are aims as well; reports say so often, plans too.
  if (/^(?:[高快]于|居|列|位居|排名|得到)/.test(token.form) && (token.classes & WORD_CLASS.past) !== 0)
    return { past: HALF, ahead: 0 };
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

/** Where the first number with a floor (98%以上) begins, or -1. */
const floorAt = (tokens: readonly Token[]): number =>
  tokens.find((token) => token.kind === "quantity" && token.quantity.comparator === ">=")?.start ?? -1;

/** 增长12.6%达92.9亿元: a rate with the level right behind it, which reports give for one figure after another. */
const RATE_AND_LEVEL = /(?:增长|增|下降|降)[\d.]{1,5}[%％](?:，|,|、)?(?:达到?)[\d.]+/g;
const FEWEST_LEVELS = 3;

const isToCome = (token: Token | undefined, year: number): boolean =>
  token?.kind === "date" &&
  token.date.year !== null &&
  token.date.year >= year &&
  token.date.bound !== "since";

/** Weighs the cues of one sentence against the plan's year. */
export function tenseOf(text: string, tokens: readonly Token[], year: number): Tense {
  let past = 0;
  let ahead = 0;
  let done = 0;
  let reached = false;
  const floor = floorAt(tokens);
  let before: Token | undefined;
  for (const token of tokens) {
    // 2025年累计800家: counted from the first year to one that is still to come.
    const sums = token.kind === "word" && token.form === "累计" && isToCome(before, year);
    before = token;
    const cue = sums ? NO_CUE : ofToken(text, token, year);
    if (token.kind === "word" && token.form.startsWith("全部")) done += cue.past;
    // A率达100%，B率达95%: a level told twice is no stronger report than one told once.
    // 达98%以上: reports measure, plans set a floor.
    const again = token.kind === "word" && token.form === "达" && (reached || floor === token.end);
    reached ||= token.kind === "word" && token.form === "达";
    past += again ? 0 : cue.past;
    ahead += cue.ahead;
  }
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (reached && ahead < 1 && first !== undefined && last !== undefined)
    past += (text.slice(first.start, last.end).match(RATE_AND_LEVEL)?.length ?? 0) >= FEWEST_LEVELS ? 2 : 0;
  // 10月底前全部完工 is to come; 全部完工 alone has come.
  return { past: ahead >= 1 ? past - done : past, ahead };
}

const COMMAS = "，,；;";
/** 年度投资计划8亿元, 今年计划开工20个: the plan figure that a report of progress stands beside. */
const PLAN_FIGURE =
  /(?:年度|全年|今年|当年|年)(?:计划|安排)?(?:完成)?(?:总)?投资(?:计划|目标|任务)?(?:为|约|达)?\d|(?:年度|全年|今年|当年)(?:投资|目标)?计划(?:为)?[^，。；的]{0,8}?\d/;
/** 占年度计划的62%, 实际开工18个: how far the plan has come. */
const HOW_FAR = /^[^，。；]{0,6}占|实际|截至|截止|目前|超[^，。；]{0,4}进度|为年度?计划的/;
/** 计划投入资金28亿元, 拟新建12所: what is intended, beside what is done. */
const INTENDS =
  /^(?:今年|全年|共|总共)?(?:计划|拟|预计)(?:总)?(?:投入|投资|安排|完成|新建|实施|建设|改造|筹集)/;
/** 今年再改30个: what comes on top of what was done. */
const ONCE_MORE = /^(?:今年|明年|\d{4}年)[^，。；]{0,4}(?:再|还)/;

/** 计划9月建成通车: in a report of progress, what is planned for a date. */
const PLANNED_FOR = /(?<!按)(?:计划|预计|拟|将)(?:于|在)?\d{1,2}月/;

/** Which way a clause of a mixed sentence looks: 1 ahead, -1 back, 0 as the clause before it. */
function lookOf(text: string, clause: readonly Token[], year: number): -1 | 0 | 1 {
  const first = clause[0];
  const last = clause.at(-1);
  if (first === undefined || last === undefined) return 0;
  const words = text.slice(first.start, last.end);
  const { past, ahead } = tenseOf(text, clause, year);
  if (HOW_FAR.test(words) && (ahead < 1 || words.startsWith("占"))) return -1;
  if (PLAN_FIGURE.test(words) && !HOW_FAR.test(words)) return past > 0 ? -1 : 1;
  const strives = clause.some(
    (token) =>
      token.kind === "word" && (token.classes & WORD_CLASS.strive) !== 0 && !/^努力$|争取$/.test(token.form),
  );
  // 力争投资完成率超过50%: what is striven for is to come, whatever noun says what it is.
  if (past > 0 && !(strives && ahead >= past)) return -1;
  const dated = clause.some(
    (token) => token.kind === "date" || (token.kind === "word" && /^今年|^年内/.test(token.form)),
  );
  const plans = clause.some((token) => token.kind === "word" && (token.classes & WORD_CLASS.modal) !== 0);
  if (ONCE_MORE.test(words) || INTENDS.test(words)) return 1;
  if (strives || PLANNED_FOR.test(words)) return 1;
  return dated && (ahead >= 1 || (plans && ahead > 0)) ? 1 : 0;
}

/**
 * 今年计划投资150亿元，目前已完成80亿元，预计明年投用: the clauses of a reporting sentence that promise. A clause without
 * a cue goes with the one before it, but not across a semicolon.
 */
export function aheadParts(text: string, tokens: readonly Token[], year: number): readonly Token[] {
  const kept: Token[] = [];
  let look: -1 | 0 | 1 = -1;
  for (let start = 0; start < tokens.length; ) {
    const comma = tokens.findIndex(
      (token, at) => at >= start && token.kind === "mark" && COMMAS.includes(token.char),
    );
    const end = comma < 0 ? tokens.length : comma;
    const clause = tokens.slice(start, end);
    look = lookOf(text, clause, year) || look;
    if (look > 0) kept.push(...tokens.slice(start, end + 1));
    const mark = tokens[comma];
    if (mark?.kind === "mark" && "；;".includes(mark.char)) look = -1;
    start = end + 1;
  }
  return kept;
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

const BACK_HEADING =
  /回顾|^(?:过去)?(?:一年|五年|三年|几年)来[^，。；]{0,10}(?:主要)?(?:工作|做了)|主要做了以下|存在(?:的)?(?:主要|突出)?(?:问题|困难|不足)|(?:困难|问题)[和与及、](?:问题|不足|挑战|困难|短板)|(?<![比较])过去[一五]年|工作总结|主要成绩|取得的成[绩就效]|[工作进展完成]情况$|发展成就|总结/;
const AHEAD_HEADING =
  /工作(?:安排|重点|部署|打算|思路|计划|任务|要点|目标)|重点(?:工作|任务)|目标任务|预期目标|主要(?:目标|任务)|下一步|今年|总体要求|展望|规划|方案|措施|民生实事/;

/** What a heading says about the text below it: "back", "ahead" or null. */
export function headingTense(heading: string, year: number): "back" | "ahead" | null {
  const years = (heading.match(/(?:19|20)\d\d/g) ?? []).map(Number);
  if (BACK_HEADING.test(heading))
    return years.some((y) => y >= year) && AHEAD_HEADING.test(heading) ? null : "back";
  // 2021年各项任务全面完成: a year gone by opens the heading, and no later one follows.
  if (/^\s*(?:\d{4}年)/.test(heading) && years.every((y) => y < year)) return "back";
  // 2025年政府工作报告 reviews and promises: its title says neither.
  if (heading.trim().endsWith("工作报告")) return null;
  if (AHEAD_HEADING.test(heading) || years.some((y) => y >= year)) return "ahead";
  return null;
}

/** 2024年工作回顾, 2025年重点工作: a line that is nothing but a heading, whatever its style. */
const BARE_HEADING =
  /^\s*(?:\d{4}年|过去[一五]年|今年|下一步|下一阶段)[^，。；：:！\n]{0,14}(?:回顾|总结|工作|安排|打算|计划|任务|重点|目标|部署|思路|举措|展望|要求|项目|清单|实事|名单)(?:的?(?:建议|意见|考虑))?\s*$/;

export const isBareHeading = (line: string): boolean => BARE_HEADING.test(line);

/** 一年来的主要工作是：, 主要做了以下工作：: a short line that hands over to a review of its own parts. */
const OPENS_REVIEW = /^(?:过去)?(?:一年|五年|三年|几年)来[^，。；]{0,10}(?:主要)?(?:工作|做了)|主要做了以下/;

/** 过去的一年，我们…; 一年来，…: a paragraph that opens a review without a heading; 今年，…: one that ends it. */
const REVIEW_OPENER =
  /^(?:过去的?[一三五]年|[一三五]年来|回[顾首](?:过去|20\d\d|一年)|20\d\d年(?:是|，)[^。]{0,30}(?:一年|收官))/;
const PLAN_OPENER = /^(?:今年|明年|新的一年|下一步|下一阶段|展望|20\d\d年)/;

/** Which way the first words of a paragraph turn it and what follows; null when they say nothing. */
export function paragraphTurn(opener: string, year: number): "back" | "ahead" | null {
  const written = /^20\d\d/.exec(opener)?.[0] ?? null;
  const before = written !== null && Number(written) < year;
  if (REVIEW_OPENER.test(opener) && (before || written === null)) return "back";
  return PLAN_OPENER.test(opener) && !before ? "ahead" : null;
}

export const opensReview = (opener: string): boolean => OPENS_REVIEW.test(opener);
