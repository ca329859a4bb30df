import type { Token } from "../lexer/token.ts";
import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Clause } from "./clause.ts";
import { textOf } from "./clause.ts";
import { holdsThing } from "./noun.ts";
import { stateAtEnd } from "./state.ts";

/** What a clause without a number promises. */
export interface PlainKind {
  readonly kind: "milestone" | "action";
  readonly optional: boolean;
  /** Index of the state that ends the clause (…投入使用), or -1. */
  readonly state: number;
}

const FULL_REACH =
  /惠及(?:全[省市区县体国]|所有|全部)|覆盖(?:全[省市区县体国]|所有|全部)|全面(?:实行|取消|推开|建成|完成|停止)|全部(?:纳入|建成|开工|完成)/;
const PREPARING = /前期工作|前期准备|谋划|可研|论证|储备|征求意见|申报工作/;
/** Aims that nobody could later call done or not done. */
const AIM =
  /得到[^，。；]{0,6}(?:保障|提升|改善|加强|增强)|更好|明显(?:提高|改善|增强|提升)|高质量发展|新局面|新突破|新台阶|新格局|新成效|新进展|新提升|新篇章|良性|(?<!乡村)振兴|繁荣|涅槃|共赢|双赢|跃升|跨越|共同富裕|现代化|长治久安|有机统一|深度融合|协调发展|转型升级|提质增效|愿景|梦想|定位|相匹配|相适应|成为|小康社会|强国|强省|强市|强区|形象|氛围|共识|信心|机遇/;
/** Verbs of degree or of going on: without a number they promise no end. */
const DEGREE = new Set(
  "压缩 压减 缩短 减少 降低 下降 提高 提升 增加 增长 扩大 改善 增强 优化 完善 健全 深化 巩固 拓展 培育 壮大 发展 促进 推进 推动 加快 加强 强化 支持 鼓励 引导 参与 参加 保障 维护 服务 探索 研究 简化 规范 督促 指导 加快推进 加快推动 统筹推进 拓宽 营造 创新 转变 调整 盘活 化解 防范 打击 严防 遏制 防止".split(
    " ",
  ),
);
/** Verbs of going about something: without a thing that they bring about they have no end. */
const PROCESS = new Set("资助 补贴 组织 开展 组织开展 落实 实施 推进 做好 抓好 服务 对接".split(" "));
/** 抓好项目建设 goes on, whatever it is done to. */
const ATTENDS = new Set("抓好 做好 抓 资助".split(" "));
/** “三篇文章”, “三个计划”: a heading of the plan, told by its parts. */
const COUNTED_TITLE =
  /^[“「]?[一二三四五六七八九十两\d]{1,3}(?:个|项|大|篇|件|条|场)?(?:方面|重点|转型|文章|大文章|计划|行动|工程|任务|战役|举措|攻坚战|抓手|突破)[”」]?$/;
/** 通过省级验收: somebody else says that the work is done. */
const PASSES =
  /(?:通过|取得|获得|拿到)[^，。；、]{0,12}(?:评审|验收|认定|评估|审批|审查|考核|复核|复审|认证|核查|评定|批复|命名|许可证|批准)$|(?:进入|跻身|入围|入选|挤进)[^，。；、]{0,14}\d{1,3}强$/;
/** 2#泊位具备靠船条件; 9个项目未开工 is none. */
const FIT_FOR = /具备[^，。；、]{1,8}条件$/;
/** 断面无劣五类水体: what is to be gone. */
const NONE_LEFT = /(?<![有全])无(?:劣|新增|黑臭|较大|重大|超标)[^，。；]{1,12}$/;
const NOT_YET = /[未没](?:有|能|曾|及时)?[^，。；]{1,4}$/;
const STRONG_STATE = /清零|全覆盖|全面覆盖|一网通办|全程网上办|应保尽保|全域覆盖/;
const FIRM_END = new Set(
  "开通运营 通车运营 建成 建成投用 建成投产 建成投运 建成运营 建成通车 建成使用 建好 投用 投产 投运 竣工投产 开工 开工建设 新开工 启动 启动建设 启动实施 启动运营 完成 全面完成 高质量完成 按期完成 完工 竣工 通车 成立 设立 组建 挂牌 揭牌 上线 上线运行 落成 开通 开业 开园 启用 基本完成 基本建成 全面建成 全面实行 并网 收官 动工 交付 交付使用 改造完成 创成 创建成 全部建成 全部完成 取消 推出 办成 编制完成 投入使用 投入运营 投入运行 获批".split(
    " ",
  ),
);
/** What is built is concrete, whatever it is called. */
const BUILDING = new Set(
  "建成 建成投用 建成投产 建成投运 建成运营 建成通车 建成使用 开工 开工建设 新开工 投用 投产 投运 竣工 竣工投产 完工 通车 启用 动工".split(
    " ",
  ),
);
/** 必须按时保质保量完成: an end that names nothing that ends. */
/** 制定本计划: the paper that promises is not what it promises. */
const THIS_PAPER =
  /(?:^[特现](?:制定|制订|提出|印发)[^，。；]*|(?:制定|制订|形成|编制|印发|提出|下达)出?(?:本|此|该|如下|以下)[^，。；]{0,6})(?:计划|方案|意见|办法|要点|清单|措施|规划|通知)$/;
const NAMELESS =
  /^(?:必须|务必|要|坚决|确保|按时|按期|如期|保质|保量|高质量|圆满|全面|全部|顺利|[\s])+完成(?:任务)?$/;
/** Phrases that open another clause and promise nothing themselves: 围绕…, 通过…, 为实现…. */
const OPENING = new Set(
  "坚持 围绕 紧紧围绕 通过 依托 立足 聚焦 按照 根据 针对 结合 借助 为 以 锚定 瞄准 对标 紧扣 随着 凭借".split(
    " ",
  ),
);
/** 实施区域发展战略: what guides the work has no end. */
const STRATEGY = /(?:战略|理念|方针|思路|路径)$/;
const COPULA = /^(?:今年|明年|\d{4}年)?(?:也|更)?是/;
/** …主任在会上说，; 主要预期目标是：: such a clause only leads up to what follows. */
const LEADS_UP = /(?:说|表示|指出|介绍|强调|(?:目标|任务|重点|思路|要求|安排)[是为])$/;
/** 抓好以下工作; not 35蒸吨以下锅炉. */
const LISTS = /如下|下列|以下(?=[几一二三四五六七八九十两\d]|工作|方面|措施|任务|事项|内容|重点|$)/;
/** 总投资3.2亿元: how large a thing is, whatever verb the words hold. */
const SIZE_CLAUSE =
  /^(?:(?:建设|施工|项目)?(?:周期|工期)|(?:\d{4}年)?(?:计划|概算|估算|项目)?总投资|(?:\d{4}年)?(?:概算|估算)投资|(?:总)?(?:占地|建筑面积))[^的]*$/;
const RECURS = /^每(?:个?[年月周]|季度?|半年|半月|两[年月周])/;
const LONGEST_HEADING = 16;
/** 盯住三季度投产等节点, 在完成培训的学员中: words that lead up to something. */
const FRAMES =
  /^(?:紧)?盯|^在[^，。；]{2,60}等方面[^，。；]{0,6}$|(?:即将|将)迎来|^每[名人户家位](?:合资格)?[^，。；]{0,10}(?:可|能|获|得)[^，。；]*\d|[作做]客[《“「]|(?:[作做]出?|给予)(?:权威|积极)?回应$|接受[^，。；]{0,12}(?:采访|专访)$|^(?:项目|工程)?(?:全部|全面|正式)?(?:建成|投产|投用|通车|运营|完工|竣工|达产|投入使用|投入运营)(?:投产|投用|运营|通车|使用)?[以之]?后|(?:印发|关于)[^，。；]*的(?:通知|意见|决定|函|请示|批复)$|(?:落实|贯彻|学习|领会|传达)[^，。；]*(?:精神|思想|部署|决策|要求|讲话|指示|指引)$|^[在从当][^，。；]{2,40}(?:中|时|过程中|会上|基础上|前提下|同时|之际|之后|期间)$/;
/** 抓招商, 一是抓园区: a heading of what follows. */
const TAKES_UP = /^(?:[一二三四五六七八九十]是|全力以赴|突出|着力|聚力|全力|坚持)*抓(?:好)?[^，。；、]{1,3}$/;
/** 争取试点落户我区, 争取八号线纳入五期规划: what is to be won comes or does not. */
const LANDS =
  /(?:争取|力争|确保|力促|促成|推动)[^，。；]{3,60}(?:(?:落户|落点|落地)(?:我?[区县市省州]|[^，。；的等]{2,8}[区县市园镇省])|(?:纳入|列入|进入)(?:国家|全国|[省市县区]|部)[^，。；的]{0,16}(?:规划|计划|名单|目录|名录|试点|项目库|盘子|笼子|清单))$/;
/** 新建A路下穿通道, 增设B路信号灯: work that is done once and then done. */
const MADE_ONCE = new Set(
  "动建 修复 改造 新建 改建 扩建 改扩建 新改建 迁建 重建 增设 拆除 提升改造".split(" "),
);
const FOUNDING = new Set(["成立", "设立", "组建"]);

const action = (optional: boolean): PlainKind => ({ kind: "action", optional, state: -1 });
const milestone = (optional: boolean, state = -1): PlainKind => ({ kind: "milestone", optional, state });

/** 实施X行动, 建设一批…: campaigns by title and kinds of things without a name are borderline (RULES §4). */
function isGeneric(clause: Clause): boolean {
  if (isWord(clause.tokens.at(-1), W.campaign) && !isWord(clause.tokens.at(-1), W.thing)) return true;
  return !clause.tokens.some((token) => token.kind === "quote" || isWord(token, W.thing));
}

function kindOfState(clause: Clause, dated: boolean, thing: boolean): PlainKind | null {
  const state = stateAtEnd(clause.tokens, clause.body, clause.tokens.length);
  const token = clause.tokens[state];
  if (state <= clause.body || token?.kind !== "word") return null;
  if (!thing && !dated && clause.force !== "ensure" && !STRONG_STATE.test(token.form)) return null;
  return milestone(clause.force === "advance" && !dated, state);
}

/** What a date makes of a verb: an end that can be checked, unless the verb only says more or less. */
function kindOfDated(
  verb: Extract<Token, { kind: "word" }>,
  thing: boolean,
  campaign: boolean,
): PlainKind | null {
  if (DEGREE.has(verb.form)) return action(true);
  if (PROCESS.has(verb.form) && (!thing || campaign)) return action(true);
  if (ATTENDS.has(verb.form)) return action(true);
  if (isWord(verb, W.done | W.draft | W.state | W.make)) return milestone(false);
  return isWord(verb, W.act) && thing ? milestone(false) : null;
}

/** 推进甲河、乙河等水电开发: examples with the name of a water or a place stand for things. */
const EXAMPLES = /[\u4e00-\u9fff]{1,6}[河江湖山岛镇乡村县区市路街]、[^，。；]{1,60}(?<![平均同高中])等/;
const namesExamples = (text: string, clause: Clause): boolean =>
  clause.tokens.some((token) => isWord(token, W.etcetera)) &&
  EXAMPLES.test(text.slice(clause.start, clause.end));

/** 对A广场进行改建, 新建B路通道: something that has a name of its own is made. */
const named = (clause: Clause): boolean =>
  clause.tokens.some(
    (token) => token.kind === "quote" || (token.kind === "text" && token.end - token.start >= 2),
  );

function kindOfVerb(
  text: string,
  clause: Clause,
  verb: Extract<Token, { kind: "word" }>,
  dated: boolean,
  thing: boolean,
  aim: boolean,
): PlainKind | null {
  const behind = clause.tokens.slice(clause.verb + 1);
  const paper = behind.some((token) => isWord(token, W.paper) || token.kind === "quote");
  if (isWord(verb, W.draft) && paper) return milestone(false);
  if (FIRM_END.has(verb.form) && (thing || (BUILDING.has(verb.form) && !aim)) && behind.length > 0)
    return milestone(clause.force === "advance" && !dated && !FOUNDING.has(verb.form));
  const ofDate = dated && !aim ? kindOfDated(verb, thing, isWord(clause.tokens.at(-1), W.campaign)) : null;
  if (ofDate !== null) return ofDate;
  if (isWord(verb, W.guide) && !isWord(verb, W.act | W.make)) return null;
  if (!thing || aim) return null;
  // 将新建的设施出租: a verb that only describes makes nothing.
  const governs =
    text[verb.end] !== "的" &&
    ((behind.every((token) => token.kind === "paren") &&
      /(?:进行|予以|加以|实施)$/.test(text.slice(clause.start, verb.start))) ||
      clause.tokens
        .slice(clause.body, clause.verb)
        .every((token) => /^[\d.、 　]+$/.test(text.slice(token.start, token.end))));
  if (governs && MADE_ONCE.has(verb.form) && clause.force === "plain" && !clause.soon && named(clause))
    return milestone(false);
  return isWord(verb, W.act | W.make | W.done | W.draft | W.advance | W.strive)
    ? action(isGeneric(clause))
    : null;
}

/** Kind of promise that a clause without a number makes; null for guidance, slogans and aims (RULES §2, §4). */
export function kindOf(text: string, clause: Clause, dated: boolean): PlainKind | null {
  const words = text.slice(clause.start, clause.end);
  const verb = clause.tokens[clause.verb];
  const vague = clause.tokens.some((token) => isWord(token, W.vague));
  const thing = holdsThing(clause.tokens.slice(clause.body)) || namesExamples(text, clause);
  const aim = AIM.test(words);
  const opener = clause.tokens[clause.body];
  // 每季度开展一次监测 goes on: a date of the sentence ends something else.
  if (words.startsWith("每") && RECURS.test(words)) return thing ? action(true) : null;
  if (LEADS_UP.test(words.slice(-3)) || SIZE_CLAUSE.test(words)) return null;
  if (!dated && words.length <= LONGEST_HEADING && TAKES_UP.test(words)) return null;
  const leadsOn = "，,".includes(clause.closedBy || "-");
  if (COPULA.test(words) || (leadsOn && opener?.kind === "word" && OPENING.has(opener.form))) return null;
  if (LISTS.test(words) || FRAMES.test(words) || STRATEGY.test(words) || THIS_PAPER.test(words)) return null;
  if (LANDS.test(words) && !aim) return vague ? action(true) : milestone(false);
  if (COUNTED_TITLE.test(textOf(text, clause.tokens, clause.verb + 1, clause.tokens.length))) return null;
  if (NOT_YET.test(words) && stateAtEnd(clause.tokens, clause.body, clause.tokens.length) >= 0) return null;
  if ((PASSES.test(words) || FIT_FOR.test(words) || NONE_LEFT.test(words)) && !vague)
    return milestone(clause.force === "advance" && !dated);
  const prepared = dated && verb !== undefined && isWord(verb, W.done);
  if ((PREPARING.test(words) && !prepared) || (clause.soon && !dated)) return thing ? action(false) : null;
  if (NAMELESS.test(words) && !dated) return null;
  if (FULL_REACH.test(words) && !vague && !aim) return milestone(false);
  const ofState = vague ? null : kindOfState(clause, dated, thing);
  if (ofState !== null) return ofState;
  if (verb?.kind !== "word" || (leadsOn && OPENING.has(verb.form))) return null;
  if (vague) return thing ? action(true) : null;
  return kindOfVerb(text, clause, verb, dated, thing, aim);
}
