import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Organisation } from "../../plan/organisation.ts";
import type { Comparator } from "../../plan/target.ts";
import type { ClauseClaim } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { quoteStart, textOf } from "./clause.ts";
import { kindOf } from "./kind.ts";
import { indicatorOf, tidyObject, trimNoun, trimSubject } from "./noun.ts";
import { stateEnd } from "./state.ts";
import { placesIn } from "./places.ts";

const REFERENCE =
  /全国|全省|全市|全区|平均|上年|去年|期初|年初|同期|经济增长|经济增速|经济发展|GDP|生产总值|居民收入|收入增速|以上水平|城镇居民|周边|同类|上级|国家|省里|省定|市定|下达/;
/** 完成省、市下达的减排任务, 完成年度减排任务: the task that somebody else, or the year's plan, sets. */
const ASSIGNED =
  /完成((?:(?:国家|省|市|州|区|县|上级|自治区|中央|省委|市委|省级|市级)(?:[、和]?(?:省|市|区|县))*?(?:下达|规定|确定|分解|核定|要求|定)|(?:下达|规定|确定|核定)|(?:年度|全年|当年)(?=[^，。；投资]{2,10}(?:任务|目标)))(?:的|给[我本][市县区]的)?([^，。；]{0,30}?)(?:考核|目标|约束性|责任)*(?:任务|目标|指标)[^，。；]{0,4})$/;
/** 断面水质达到国家考核目标: a level that others set. */
const LEVEL_SET =
  /达到((?:国家|省|市|上级|自治区)(?:级)?(?:考核|规定|下达|确定|要求)?的?(?:考核)?(?:目标|标准|要求))$/;
const COMPARED =
  /(?:明显|略|稳定|持续|继续|力争)?(不低于|不高于|不超过|高于|快于|优于|好于|低于|大于)([^，。、；的]{2,20})/;
const IN_STEP = /[与和同]([^，。；]{2,20}?)(?:保持)?(?:基本)?(?:同步|持平|相当|一致)/;
const RELATIONS: Readonly<{ [word: string]: Comparator }> = {
  高于: ">",
  快于: ">",
  优于: ">",
  好于: ">",
  大于: ">",
  不低于: ">=",
  低于: "<",
  不高于: "<=",
  不超过: "<=",
};

const RANK =
  /(?:进入|位居|位列|居|列|排名|排|跻身|挺进|冲刺|保持在?|稳居|稳定在|处于|走在|达到|前移至|上升到|提升到)((?:全国|全省|全市|全区|全州|全县|同类[^，。；\d]{0,6}|[^，。；、\d]{1,6}市|百强[县区])[^，。；、\d]{0,6}(?:前列|前茅|第一方阵|第一梯队|前\s?\d{1,3}(?:名|位|强)?|前[一二三四五六七八九十百]{1,3}(?:名|位|强)?|第[一二三\d]{1,2}(?:名|位)))(?:以[上内]|左右)?$/;
/** Only what is measured can be seen to stand in front: 增速, 考核, 满意度. */
const RANKED =
  /(?:增速|增幅|指标|考核|排名|位次|满意度|水平|评价|质量|收入|总量|率|得分|测评|成绩|实力)(?:力争|争取|确保|继续|努力)*$/;

/** 综合考核进入全市前三名, 增速居全市前列: a rank among others, with whom it is taken as its first group. */
function readRank(words: string): RegExpExecArray | null {
  const found = RANK.exec(words);
  return found !== null && RANKED.test(words.slice(0, found.index)) ? found : null;
}

/** 参保率高于平均2个百分点以上的镇街: the comparison only says which ones are meant. */
const OF_OTHERS = /^(?:以上)?的/;

/** 高于全国平均水平, 与经济增长同步, 完成国家下达任务: compared with something that is no number of the text. */
function readRelative(text: string, clause: Clause, about: string): ClauseClaim | null {
  const words = text.slice(clause.start, clause.end);
  const assigned = ASSIGNED.exec(words) ?? LEVEL_SET.exec(words);
  const compared = COMPARED.exec(words);
  const step = IN_STEP.exec(words);
  const found =
    assigned ??
    (compared !== null && REFERENCE.test(compared[2] ?? "") ? compared : null) ??
    (step !== null && REFERENCE.test(step[1] ?? "") ? step : null) ??
    readRank(words);
  if (found === null || OF_OTHERS.test(words.slice(found.index + found[0].length))) return null;
  const relation = found === compared ? (RELATIONS[compared[1] ?? ""] ?? ">") : "=";
  const reference = found === compared ? (compared[2] ?? "") : (found[1] ?? "");
  const subjectFrom = clause.tokens[clause.body]?.start ?? clause.start;
  // 能耗下降15%，完成省下达任务: what was measured before is compared here.
  const subject =
    trimNoun(text.slice(subjectFrom, Math.max(subjectFrom, clause.start + found.index))) ||
    about ||
    (found === assigned ? (found[2] ?? "") : "");
  if (subject === "" || /现代化|小康社会|共同富裕/.test(words)) return null;
  const action =
    found === assigned ? "完成" : found === compared ? (compared[1] ?? "") : found === step ? "同步" : "位居";
  return {
    kind: "relative",
    force: clause.force,
    action,
    object: subject,
    measure: indicatorOf(subject) || subject,
    amount: null,
    reference: trimNoun(reference),
    relation,
    start: quoteStart(clause),
    end: clause.end,
    optional: false,
    places: [],
  };
}

/** Object of a clause without a number: what stands behind the verb, before the state, or the subject with its verb. */
function objectOf(text: string, clause: Clause, state: number): { from: number; to: number; object: string } {
  const verbFirst = clause.verb >= 0 && clause.verb === clause.body;
  const behind = clause.verb >= 0 && clause.verb + 1 < clause.tokens.length;
  const subject = clause.verb > clause.body && !isWord(clause.tokens[clause.body], W.preposition);
  const afterVerb = verbFirst || (state < 0 && behind && !subject);
  const from = afterVerb ? clause.verb + 1 : clause.body;
  const to = state > clause.body ? state : clause.tokens.length;
  const used = from < to ? from : clause.body;
  // 城南快速路年底前全线贯通: the noun ends where its date or its word of force begins.
  const stop = clause.tokens.findIndex(
    (token, at) =>
      at > used &&
      at < to &&
      (token.kind === "date" ||
        isWord(token, W.strive | W.ensure) ||
        (isWord(token, W.modal) && clause.tokens[at + 1]?.kind === "date")),
  );
  const until = afterVerb || stop < 0 ? to : stop;
  return { from: used, to: until, object: tidyObject(trimSubject(textOf(text, clause.tokens, used, until))) };
}

/** Duties of report and procedure: no promise of the plan (RULES §2). */
const PROCEDURE =
  /报送|上报|报备|备案|督查室|考核|各(?:责任|有关|相关|级)?(?:单位|部门|地区?|镇街?|县区|县（市、区）|县\(市、区\)|乡镇).{0,12}(?:制定|细化|明确|落实)|组织领导|宣传报道|督促检查|跟踪问效/;

/** The promise of a clause without a number: relative, milestone or action; null for guidance and slogans. */
export function readUnnumbered(text: string, clause: Clause, dated: boolean, about = ""): ClauseClaim | null {
  const relative = readRelative(text, clause, about);
  if (relative !== null) return relative;
  const found = kindOf(text, clause, dated);
  if (found === null || PROCEDURE.test(text.slice(clause.start, clause.end))) return null;
  const { from, to, object } = objectOf(text, clause, found.state);
  if (object.length < 2 && found.state < 0) return null;
  const action =
    found.state > clause.body
      ? textOf(text, clause.tokens, found.state, stateEnd(clause.tokens, found.state))
      : clause.verb >= 0
        ? textOf(text, clause.tokens, clause.verb, clause.verb + 1)
        : "";
  return {
    kind: found.kind,
    force: clause.force,
    action,
    object,
    measure: found.kind === "milestone" ? action : "",
    amount: null,
    reference: null,
    relation: null,
    start: quoteStart(clause),
    end: clause.end,
    optional: found.optional,
    places: placesIn(text, clause.tokens, from, to),
  };
}

/** 到某院所“攀亲联姻”: the verb stands in quotation marks, but a partner is named, so something is to be done with it. */
export function readMeeting(
  text: string,
  clause: Clause,
  organisations: readonly Organisation[],
): ClauseClaim | null {
  const quote = clause.tokens.find((token) => token.kind === "quote");
  if (quote === undefined || !organisations.some((body) => body.role === "partner")) return null;
  const object = text.slice(quote.start + 1, quote.end - 1);
  return {
    kind: "action",
    force: clause.force,
    action: "对接",
    object,
    measure: "",
    amount: null,
    reference: null,
    relation: null,
    start: quoteStart(clause),
    end: clause.end,
    optional: false,
    places: [],
  };
}

/** A clause that only says when or how soon its predecessor comes true: 力争6月份前投入使用, 力争尽早开工. */
export function isBare(clause: Clause): boolean {
  const body = clause.tokens.slice(clause.body);
  return (
    body.length > 0 &&
    body.every(
      (token) =>
        isWord(token, W.state | W.done | W.adverb | W.soon | W.link | W.modal | W.ahead) ||
        isMark(token, " "),
    )
  );
}
