import type { Token } from "../lexer/token.ts";
import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Clause } from "./clause.ts";
import { drivesWork, isIncentive, isProgress, isSize, leadsAverage, namesPolicy } from "./standing.ts";

type QuantityToken = Extract<Token, { kind: "quantity" }>;

const COUNT_OF_PARTS = new Set(["个", "项", "篇", "件", "条", "场", "方面"]);
const MOST_PARTS = 30;
/** Money and size units: with 以上 and a noun behind them they say which things count, not how many. */
const SIZE = /^(?:元|美元|亩|平方米|公顷|吨|千瓦|兆瓦|吉瓦|MW|GW|立方米|公里|岁|人|P|吨标准煤|吨标煤)$/;
/** 能耗5000吨以上用能单位: behind a size, a noun that closes the clause is what is meant by it. */
const OF_SIZE = /^(?!的)[^，。；、\d]{0,10}(?:企业|单位|项目|集群|园区|大户|村|客户|主体)$/;
const OF_KIND = /^以[下内](?!的?水平|标准)[\u4e00-\u9fff]{2}/;
const CAPACITY = /^(?:吨|千瓦|兆瓦|吉瓦|MW|GW|立方米|千伏|千伏安|公斤|标准立方米|平方米)$/;
const TIME = /^(?:天|日|小时|个小时|分钟|秒|个月|个工作日|岁)$/;
const SHRINK = /压缩|缩短|减至|减到|压减|控制|降至|降到|不超过|办结|延长|提高|达到|办理|优化/;
const POLICY_RATE = /(?:补助|补贴|奖励|奖补|给予|资助|罚款|贴息|发放)(?:标准)?$/;
/** 发放补贴48万元: so much is no rate for one person, it is what is paid in all. */
const LEAST_FUND = 100_000;
const BACKGROUND =
  /(?:现有|拥有|共有|占地(?!区)|总占地|总人口|位于|面积约|(?<!完成)总投资|(?<!完成)总投资额|估算投资|概算|(?<!新签)合同额|注册资本|计划总投资|累计投资|已投资|地处|全长|总长|辐射|历时|位居|排名|(?<!安)排|列|居)(?:约|达|为)?$/;
const NAME_TAIL = /^[^、，,。；;和与及]{0,14}?(?:项目|工程|装置|生产线|机组|电站|基地|电厂|风电场|输变电)/;
const BACK = 8;
/** What is, not what will be: such words may stand well before the number. */
const PER_HEAD = /每(?:百|千|万|十万|百万)(?:名|个)?(?:人口|老年人|常住人口|学生|劳动者|就业人员|人|户)/;
const STANDING = /现有|仍有|尚有|还存在|共有|拥有|总人口|下辖|占地(?!区)|坐落|位于/;

/** Words right before the number, bounds and the number's own sign left out. */
function before(text: string, token: QuantityToken, clause: Clause): string {
  return text.slice(Math.max(clause.start, token.quantity.start - BACK), token.quantity.start);
}

const hasVerb = (token: Token | undefined): boolean => isWord(token, W.make | W.done | W.reach | W.act);

/** 从8.7万元提高到12万元: the first of the two is where one stands. */
function isBaseline(clause: Clause, index: number): boolean {
  const tokens = clause.tokens;
  let from = false;
  for (let at = index - 1; at >= 0 && at >= index - 4; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "word" && /^[从由比较]$/.test(token.form)) from = true;
    if (token?.kind === "text" || token?.kind === "mark") continue;
  }
  if (!from) return false;
  return tokens
    .slice(index + 1)
    .some(
      (token) =>
        token.kind === "word" && (token.classes & W.reach) !== 0 && /[到至]$|超过|突破/.test(token.form),
    );
}

/** 肉羊、玉米2个产业链: the number only counts the names before it. */
function countsNamesBefore(text: string, clause: Clause, token: QuantityToken, index: number): boolean {
  if (token.quantity.sort !== "counted" || token.quantity.bounded) return false;
  const count = Number(token.quantity.value);
  const from = Math.max(
    clause.body,
    clause.verb + 1 <= index ? Math.max(clause.verb + 1, clause.body) : clause.body,
  );
  const first = clause.tokens[from];
  if (isWord(clause.tokens[index - 1], W.each)) return false;
  // 甲校、乙校2所学校开工: of things that come to an end the count is what is promised (RULES §3).
  if (clause.tokens.slice(index + 1).some((word) => isWord(word, W.state | W.done))) return false;
  if (first === undefined || from >= index || isWord(clause.tokens[index - 1], W.etcetera)) return false;
  if (clause.tokens.slice(from, index).some((word) => word.kind === "quantity")) return false;
  const names = text
    .slice(first.start, token.start)
    .split(/[、和与及]/)
    .filter((name) => name.trim() !== "");
  return count >= 2 && count <= 12 && names.length === count && names.every((name) => name.length <= 14);
}

/** 比过去五年收回的120公顷多四倍: what is compared with has been. */
const COMPARED_WITH = /(?:比|较)(?:过去|去年|上年|前|原|\d{4}年|[二三四五]年前)[^，。；]*(?:的|为|是)$/;

const MATTERS = /^(?:民生|惠民|为民|利民|大事|好事)?[^，。；]{0,6}(?:民生|为民|惠民)?实事$/;

/** 代表提交的19项候选项目, 出席会议的237名代表: what has been handed in or who came is there already. */
const IS_GIVEN = /(?:提交|提出|参加|参会|出席|确定|选出|票决|公布|通报|发布|反映|收到)[^，。；]{0,20}的$/;

/** 3项重点, 10个方面: counts parts of the text or slogans. */
function countsParts(text: string, clause: Clause, token: QuantityToken, index: number): boolean {
  if (
    !COUNT_OF_PARTS.has(token.quantity.unit) ||
    Number(token.quantity.value) > MOST_PARTS ||
    token.quantity.bounded
  )
    return false;
  const noun = clause.tokens.slice(index + 1, index + 4);
  const last = clause.tokens.slice(index + 1).at(-1);
  // 16个乡镇的调研工作: what is counted has a noun of its own.
  if (/^[^，。；]{2,12}的/.test(text.slice(token.end, clause.end))) return false;
  // 办好15件民生实事: matters that are counted as such are promised.
  if (MATTERS.test(text.slice(token.end, clause.end))) return false;
  if (isWord(last, W.part) || noun.some((word) => isWord(word, W.part) && !isWord(word, W.adverb)))
    return !isWord(clause.tokens[clause.verb], W.done);
  return false;
}

const PLAN_FIGURE = /(?:年度|全年)(?:投资)?(?:计划|目标)(?:投资|任务)?(?:为)?$/;

/** 营收5亿元以上的企业, 10亿元以上项目20个: a size that says which things are meant. */
function isThreshold(text: string, clause: Clause, token: QuantityToken, index: number): boolean {
  const next = text.slice(token.end, token.end + 2);
  const follows = clause.tokens[index + 1];
  const governed = hasVerb(clause.tokens[index - 1]);
  // 90%的村达到标准: a share of things is what is to be reached.
  const share = token.quantity.unit === "%" && clause.tokens.slice(index + 1).some(hasVerb);
  // 完成48亿元，为年度计划280亿元的17%: the plan's own figure is what is still to be reached.
  if (
    next.startsWith("的") &&
    PLAN_FIGURE.test(text.slice(Math.max(clause.start, token.start - 12), token.start))
  )
    return false;
  if (next.startsWith("的")) return SIZE.test(token.quantity.unit) || (!governed && !share);
  if (next.startsWith("级") || next.startsWith("规模")) return true;
  if (!SIZE.test(token.quantity.unit) || follows === undefined || isMark(follows, "、")) return false;
  // 10吨及以下燃煤锅炉: no more than so much, with the noun right behind it, says which ones.
  if (token.quantity.comparator === "<=" && OF_KIND.test(text.slice(token.end - 2, clause.end))) return true;
  if (token.quantity.comparator === ">=" && OF_SIZE.test(text.slice(token.end, clause.end))) return true;
  // 推动25个5000万元以上项目开工: what is counted already needs no second number.
  const counted = clause.tokens[index - 1];
  if (counted?.kind === "quantity" && counted.quantity.sort === "counted" && token.quantity.bounded)
    return true;
  for (const later of clause.tokens.slice(index + 1)) {
    if (isMark(later, "、") || isWord(later, W.and) || isWord(later, W.make | W.done)) return false;
    if (later.kind === "quantity") return later.quantity.sort === "counted";
  }
  return false;
}

/** 50万吨甲醇项目: the number is part of a project's name. */
const namesProject = (text: string, token: QuantityToken): boolean =>
  CAPACITY.test(token.quantity.unit) &&
  !token.quantity.bounded &&
  NAME_TAIL.test(text.slice(token.end, token.end + 24));

/** 新建游客中心一座: one of such things is built, and can be counted. */
const ONE_THING = /^[座所处家条台辆艘栋幢支]$/;

/** 新增学位一千零八十个, 打通断头路五条: a number that closes its member behind a verb and a noun counts, however it is written. */
function countsWithVerb(clause: Clause, token: QuantityToken, index: number): boolean {
  const next = clause.tokens[index + 1];
  const closes = next === undefined || isMark(next, "、") || isWord(next, W.and) || next.kind === "paren";
  if (token.quantity.sort !== "counted" || !closes || clause.tokens[index - 1]?.kind === "mark") return false;
  return clause.verb >= 0 && clause.verb < index - 1
    ? isWord(clause.tokens[clause.verb], W.make | W.done)
    : Number(token.quantity.value) >= 100;
}

/** Numbers in Chinese characters are mostly names and idioms; they count behind a verb that makes things. */
function isIdiom(text: string, clause: Clause, token: QuantityToken, index: number): boolean {
  if (token.quantity.digits || token.quantity.unit === "%" || token.quantity.unit === "倍") return false;
  // 等四市, 等八方: the number counts the names before it.
  if (/^[省市县州方]$/.test(token.quantity.unit)) return true;
  if (token.quantity.sort === "passing") return true;
  if (token.quantity.value === "1")
    return !(ONE_THING.test(token.quantity.unit) && countsWithVerb(clause, token, index));
  if (token.quantity.sort === "measured" && !TIME.test(token.quantity.unit)) return false;
  if (token.quantity.bounded && token.quantity.value.length > 1) return false;
  if (countsWithVerb(clause, token, index)) return false;
  const verb = clause.tokens[index - 1];
  return !isWord(verb, W.make | W.done) && !/(?:等|新增|建成|完成)$/.test(before(text, token, clause));
}

/** Durations count only where a time is shortened or held: 压缩至5个工作日以内. */
const isIdleTime = (text: string, token: QuantityToken, clause: Clause): boolean =>
  TIME.test(token.quantity.unit) && !SHRINK.test(text.slice(clause.start, token.start));

/** 14列市州“动车组”齐发力, 8个集群产值突破6100亿元: the number belongs to a subject that something else is said of. */
function belongsToSubject(text: string, clause: Clause, token: QuantityToken, index: number): boolean {
  if (token.quantity.sort !== "counted" || token.quantity.bounded) return false;
  const behind = clause.tokens.slice(index + 1);
  if (clause.tokens.slice(clause.body, index).some((word) => isWord(word, W.make | W.done | W.act | W.reach)))
    return false;
  const level = behind.findIndex((word) => isWord(word, W.reach));
  const joined = behind.findIndex((word) => isMark(word, "、") || isWord(word, W.and));
  if (
    level >= 0 &&
    behind.slice(level).some((word) => word.kind === "quantity") &&
    (joined < 0 || joined > level)
  )
    return true;
  // 2024年累计500家: what is counted was told before.
  const sums =
    clause.tokens[index - 1]?.kind === "word" && text.slice(clause.start, token.start).endsWith("累计");
  return index === clause.body && clause.verb < 0 && !sums && clause.force === "plain";
}

/** True when the number at `index` of the clause is something to be reached, and not a name, a baseline, a threshold or a rank. */
export function isCountable(text: string, clause: Clause, index: number): boolean {
  const token = clause.tokens[index];
  if (token?.kind !== "quantity" || token.quantity.sort === "passing") return false;
  const lead = before(text, token, clause);
  const dated = clause.tokens[index - 1]?.kind === "date";
  if (!dated && /[第前]$/.test(lead)) return false;
  const stands = text.slice(clause.start, token.start);
  if (STANDING.test(stands) && !PER_HEAD.test(stands)) return false;
  const behind = text.slice(token.end, clause.end);
  if (isIncentive(stands, token.quantity.unit, behind) || isProgress(stands, token.quantity.unit, behind))
    return false;
  if (leadsAverage(stands, token.quantity.unit) || drivesWork(stands, behind)) return false;
  if (isSize(stands, token.quantity.unit, behind) || namesPolicy(stands, token.quantity.unit, behind))
    return false;
  if (COMPARED_WITH.test(stands) || IS_GIVEN.test(stands)) return false;
  const rate = token.quantity.unit === "元" && Number(token.quantity.value) < LEAST_FUND;
  if (BACKGROUND.test(lead) || (POLICY_RATE.test(lead) && rate)) return false;
  if (
    token.quantity.unit === "岁" &&
    !/达到|(?:提高|增加|延长)到?[\d.]+岁$|以上$/.test(text.slice(clause.start, token.end))
  )
    return false;
  if (
    token.quantity.unit === "倍" &&
    !token.quantity.bounded &&
    !/翻|达到|增长|提高|增加/.test(text.slice(clause.start, token.end))
  )
    return false;
  return !(
    belongsToSubject(text, clause, token, index) ||
    isIdleTime(text, token, clause) ||
    isIdiom(text, clause, token, index) ||
    isBaseline(clause, index) ||
    countsParts(text, clause, token, index) ||
    countsNamesBefore(text, clause, token, index) ||
    isThreshold(text, clause, token, index) ||
    namesProject(text, token)
  );
}
