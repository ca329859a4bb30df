import { CHAR, charClass } from "../lexer/char-class.ts";
import type { Token } from "../lexer/token.ts";
import { isMark, isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";

const TAIL = /(?:等)?(?:举措|措施|目标|任务|(?<!前期)工作|的目标|左右)$/;
const QUOTES = /^[“"「《](.*)[”"」》]$/;

const TRAILING = /(?:要|将|应|须|必须|力争|争取|确保|预计|预期|保持|持续|目前|已经|全部|继续|基本|全面)$/;

/** A noun phrase without the particles and separators at its edges. */
export function trimNoun(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && (charClass(words, start) & CHAR.leftEdge) !== 0) start += 1;
  while (start < end && (charClass(words, end - 1) & CHAR.rightEdge) !== 0) end -= 1;
  return words.slice(start, end);
}

/** A subject without the modal words between it and its verb: 面积要(达到), 家庭保持(清零). */
export function trimSubject(words: string): string {
  let bare = trimNoun(words);
  for (
    let shorter = bare.replace(TRAILING, "");
    shorter !== bare && shorter.length >= 2;
    shorter = bare.replace(TRAILING, "")
  ) {
    bare = trimNoun(shorter);
  }
  return bare;
}

/** A noun phrase as an object: trailing 工作, 目标 and the quotation marks around the whole of it are left out. */
export function tidyObject(words: string): string {
  const bare = trimNoun(words);
  const shorter = trimNoun(bare.replace(TAIL, ""));
  const object = shorter.length >= 2 ? shorter : bare;
  const quoted = QUOTES.exec(object)?.[1];
  return quoted !== undefined && !/[“”"]/.test(quoted) ? quoted : object;
}

const INDICATORS =
  /(增加值|总产值|产值|零售总额|进出口总额|总额|总量|成交额|可支配收入|收入|营业里程|通车里程|里程|投资强度|投入强度|强度|比重|占比|覆盖率|就业率|利用率|城镇化率|贡献率|普及率|入园率|达标率|合格率|满意度|满意率|优良率|失业率|[^\s、]{2}化率|[^\s、]{2}率|生产总值|生产率|产量|发电量|交易量|吞吐量|销售量|量|装机容量|装机|产能|能力|能耗|浓度|面积|规模|经费|人口|人数|户数|家数|涨幅|增速|增幅|时限|时间|速度|寿命|学位|床位|客流|人次|比例|成本|价格|指数|存量|余额|税收|支出|利润|里数)$/;

/** The indicator word that ends a subject (成交额, 覆盖率), or "". */
export const indicatorOf = (subject: string): string => INDICATORS.exec(subject)?.[1] ?? "";

const COUNT_NOUNS =
  /(企业|项目|平台|工程|中心|人员|车间|学校|社区|园区|基地|机构|站点|峰会|论坛|活动|事项|人才|岗位|住房|公里|道路|医院|产业园|管网|充电桩|小区|村|户|店|场|厅|馆)$/;

const PHYSICAL: Readonly<{ [unit: string]: string }> = {
  公里: "里程",
  平方米: "面积",
  亩: "面积",
  公顷: "面积",
  平方公里: "面积",
  千瓦: "容量",
  千瓦时: "电量",
};

/** What is counted, in words: 引进 + 企业 → 引进企业数. */
export function countMeasure(action: string, object: string, unit: string): string {
  if (unit === "人" || unit === "名" || unit === "人次" || unit === "位") return `${action}人数`;
  if (unit === "元") return /投资/.test(action + object) ? "投资额" : "金额";
  if (unit === "场" || unit === "次") return `${action}场次`;
  const physical = PHYSICAL[unit];
  if (physical !== undefined) return `${action}${physical}`;
  const noun = COUNT_NOUNS.exec(object)?.[1] ?? "";
  return noun === "" ? `${action}数量` : `${action}${noun}数`;
}

const NAME_CUT = W.preposition;

/** Pieces of a list joined by 、和与及, brackets and quotations kept whole. */
export function listParts(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly string[] {
  const parts: string[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) parts.push(text.slice(start, end));
    start = -1;
  };
  for (const token of tokens.slice(from, to)) {
    const joins =
      isMark(token, "、 　") ||
      (token.kind === "word" &&
        /^(?:和|与|及|以及|暨|同)$/.test(token.form) &&
        (token.classes & (W.and | NAME_CUT)) !== 0);
    if (joins) {
      close();
      continue;
    }
    if (start < 0) start = token.start;
    end = token.end;
  }
  close();
  return parts.map(trimNoun).filter((part) => part !== "");
}

/** 16号线, 3号楼: a thing that is called by its number. */
const isNumbered = (token: Token): boolean =>
  token.kind === "quantity" && token.quantity.sort === "passing" && token.quantity.unit === "号";

/** True when the tokens hold a thing that can be pointed at: a project, a paper, a campaign or a quoted name. */
export const holdsThing = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) => token.kind === "quote" || isWord(token, W.thing | W.paper | W.campaign) || isNumbered(token),
  );
