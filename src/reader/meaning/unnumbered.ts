import type { Token } from "../lexer/token.ts";
import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Comparator } from "../../plan/target.ts";
import type { Claim } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { textOf } from "./clause.ts";
import { holdsThing, indicatorOf, tidyObject, trimNoun } from "./noun.ts";
import { placesIn } from "./places.ts";
import { quoteStart } from "./numbered.ts";

/** What a clause without a number leaves for the sentence reader to complete. */
export type PlainClaim = Omit<Claim, "due" | "soon" | "organisations">;

const REFERENCE =
  /全国|全省|全市|全区|平均|上年|去年|同期|经济增长|经济增速|GDP|生产总值|居民收入|收入增速|以上水平|城镇居民|周边|同类|上级|国家|省里|省定|市定|下达/;
const ASSIGNED =
  /完成((?:国家|省|市|上级|自治区|中央|省委|市委)?(?:省|市)?(?:下达|规定|确定|分解|核定|要求|定)(?:的)?[^，。；]{0,8}(?:任务|目标|指标)[^，。；]{0,4})$/;
const COMPARED =
  /(?:明显|略|稳定|持续|继续|力争)?(不低于|不高于|高于|快于|优于|好于|低于|大于)([^，。、；]{2,20})/;
const IN_STEP = /与([^，。；]{2,20}?)(?:保持)?(?:基本)?(?:同步|持平|相当|一致)/;
const RELATIONS: Readonly<{ [word: string]: Comparator }> = {
  高于: ">",
  快于: ">",
  优于: ">",
  好于: ">",
  大于: ">",
  不低于: ">=",
  低于: "<",
  不高于: "<=",
};

/** 高于全国平均水平, 与经济增长同步, 完成国家下达任务: compared with something that is no number of the text. */
function readRelative(text: string, clause: Clause): PlainClaim | null {
  const words = text.slice(clause.start, clause.end);
  const assigned = ASSIGNED.exec(words);
  const compared = COMPARED.exec(words);
  const step = IN_STEP.exec(words);
  const found =
    assigned ??
    (compared !== null && REFERENCE.test(compared[2] ?? "") ? compared : null) ??
    (step !== null && REFERENCE.test(step[1] ?? "") ? step : null);
  if (found === null) return null;
  const relation = found === compared ? (RELATIONS[compared[1] ?? ""] ?? ">") : "=";
  const reference = found === compared ? (compared[2] ?? "") : (found[1] ?? "");
  const subjectFrom = clause.tokens[clause.body]?.start ?? clause.start;
  const subject = trimNoun(text.slice(subjectFrom, Math.max(subjectFrom, clause.start + found.index)));
  if (subject === "") return null;
  const action = found === assigned ? "完成" : found === compared ? (compared[1] ?? "") : "同步";
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

const FULL_REACH =
  /惠及(?:全[省市区县体国]|所有|全部)|覆盖(?:全[省市区县体国]|所有|全部)|全面(?:实行|推行|取消|推开|建成|完成|停止)|全部(?:纳入|建成|开工|完成)/;
const PREPARING = /前期工作|谋划|可研|论证|储备|征求意见|申报工作/;
const AIM =
  /高质量发展|新局面|新突破|新台阶|新格局|新成效|新进展|新提升|良性|振兴|繁荣|涅槃|共赢|双赢|跃升|跨越|共同富裕|现代化|长治久安|有机统一|深度融合|协调发展|转型升级|提质增效|愿景|梦想/;

/** Index of the state word that ends the clause (…投入使用, …全覆盖), or -1. */
function stateAtEnd(clause: Clause): number {
  for (let at = clause.tokens.length - 1; at >= clause.body; at -= 1) {
    const token = clause.tokens[at];
    if (isWord(token, W.state)) return at;
    if (token?.kind !== "mark" && token?.kind !== "paren") return -1;
  }
  return -1;
}

/** Kind of promise that the verb and its object make; null when the clause promises nothing that could be checked. */
function kindOf(
  text: string,
  clause: Clause,
  dated: boolean,
): { kind: "milestone" | "action"; optional: boolean; state: number } | null {
  const words = text.slice(clause.start, clause.end);
  const body = clause.tokens.slice(clause.body);
  const verb = clause.tokens[clause.verb];
  const vague = clause.tokens.some((token) => isWord(token, W.vague));
  const thing = holdsThing(body);
  const state = stateAtEnd(clause);
  if (PREPARING.test(words)) return thing ? { kind: "action", optional: false, state: -1 } : null;
  if (clause.soon && !dated) return thing ? { kind: "action", optional: false, state: -1 } : null;
  if (FULL_REACH.test(words) && !vague) return { kind: "milestone", optional: false, state: -1 };
  if (
    state > clause.body &&
    !vague &&
    (thing || dated || clause.force === "ensure" || isStrongState(clause.tokens[state]))
  ) {
    return { kind: "milestone", optional: clause.force === "advance" && !dated, state };
  }
  if (verb === undefined || vague)
    return thing && verb !== undefined ? { kind: "action", optional: true, state: -1 } : null;
  return verbKind(clause, verb, thing, dated, words);
}

/** States that need no named thing beside them: 清零, 全覆盖. */
const isStrongState = (token: Token | undefined): boolean =>
  token?.kind === "word" && /清零|全覆盖|全面覆盖|一网通办|全程网上办|应保尽保|全域覆盖/.test(token.form);

const FIRM_END =
  /^(?:建成|建成投用|建成投产|建成投运|建成运营|建成通车|建成使用|建好|投用|投产|投运|竣工投产|开工|开工建设|新开工|启动|启动建设|启动实施|启动运营|完成|全面完成|高质量完成|按期完成|完工|竣工|通车|成立|设立|组建|挂牌|揭牌|上线|上线运行|落成|开通|开业|开园|启用|基本完成|基本建成|全面建成|全面实行|全面推行|并网|收官|动工|交付|交付使用|改造完成|创成|创建成|全部建成|全部完成|办成|编制完成|投入使用|投入运营|投入运行|获批)$/;

function verbKind(
  clause: Clause,
  verb: Token,
  thing: boolean,
  dated: boolean,
  words: string,
): { kind: "milestone" | "action"; optional: boolean; state: number } | null {
  if (verb.kind !== "word") return null;
  const hasPaper = clause.tokens
    .slice(clause.verb + 1)
    .some((token) => isWord(token, W.paper) || token.kind === "quote");
  if (isWord(verb, W.draft) && hasPaper) return { kind: "milestone", optional: false, state: -1 };
  if (FIRM_END.test(verb.form) && thing && clause.verb < clause.tokens.length - 1)
    return {
      kind: "milestone",
      optional: clause.force === "advance" && !dated && !/成立|设立|组建/.test(verb.form),
      state: -1,
    };
  if (dated && isWord(verb, W.done | W.draft | W.state | W.make) && !AIM.test(words))
    return { kind: "milestone", optional: false, state: -1 };
  if (dated && isWord(verb, W.act) && thing && !AIM.test(words))
    return { kind: isWord(verb, W.done) ? "milestone" : "action", optional: false, state: -1 };
  if (isWord(verb, W.guide) && !isWord(verb, W.act | W.make)) return null;
  if (!thing || AIM.test(words)) return null;
  return isWord(verb, W.act | W.make | W.done | W.draft | W.advance | W.strive)
    ? { kind: "action", optional: isGeneric(clause), state: -1 }
    : null;
}

/** 实施X行动, 建设一批…: campaigns by title and kinds of things without a name are borderline (RULES §4). */
function isGeneric(clause: Clause): boolean {
  const last = clause.tokens.at(-1);
  if (isWord(last, W.campaign) && !isWord(last, W.thing)) return true;
  return !clause.tokens.some((token) => token.kind === "quote" || isWord(token, W.thing));
}

/** Object of a clause without a number: what stands behind the verb, or before the state. */
function objectOf(text: string, clause: Clause, state: number): { from: number; to: number; object: string } {
  const verbFirst = clause.verb >= 0 && clause.verb === clause.body;
  const behind = clause.verb >= 0 && clause.verb + 1 < clause.tokens.length;
  const from =
    state > clause.body
      ? verbFirst
        ? clause.verb + 1
        : clause.body
      : behind
        ? clause.verb + 1
        : clause.body;
  const to = state > clause.body ? state : clause.tokens.length;
  const used = from < to ? from : clause.body;
  return { from: used, to, object: tidyObject(textOf(text, clause.tokens, used, to)) };
}

/** The promise of a clause without a number: relative, milestone or action; null for guidance and slogans. */
export function readUnnumbered(text: string, clause: Clause, dated: boolean): PlainClaim | null {
  const relative = readRelative(text, clause);
  if (relative !== null) return relative;
  const found = kindOf(text, clause, dated);
  if (found === null) return null;
  const { from, to, object } = objectOf(text, clause, found.state);
  if (object.length < 2 && found.state < 0) return null;
  const action =
    found.state > clause.body
      ? textOf(text, clause.tokens, found.state, found.state + 1)
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

/** A clause that only says when or how soon its predecessor comes true: 力争6月份前投入使用, 力争尽早开工. */
export function isBare(clause: Clause): boolean {
  const body = clause.tokens.slice(clause.body);
  return (
    body.length > 0 &&
    body.every((token) => isWord(token, W.state | W.done | W.adverb | W.soon | W.link) || isMark(token, " "))
  );
}
