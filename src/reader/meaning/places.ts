import type { Token } from "../lexer/token.ts";
import { isWord } from "../lexer/token.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { listParts, trimNoun } from "./noun.ts";

const OPENS_QUOTE = /[“「《"]/;
const QUOTED = /[“「《"]([^“”「」《》"]{2,24})[”」》"]/g;
/** Endings of names of projects, facilities and places. */
const NAMED =
  /(?:项目|工程|产业园|园区|科技园|基地|中心|平台|机场|高铁|铁路|高速|公路|大桥|隧道|港口|码头|港|电站|电厂|管道|走廊|水库|灌区|水厂|医院|学校|大学|学院|研究院|实验室|图书馆|博物馆|体育馆|公园|小镇|示范区|试验区|开发区|高新区|新区|保税区|口岸|通道|基金|期|枢纽|航站楼|快速路|地铁|号线|系统|大厦|广场|街区|改扩建|[东西南北]延(?:段|线|伸段)?|扩能改造|国道|省道|大道|绿道|步道|栈道|廊道|景观带|幼儿园|小学|中学|卫生院|养老院|福利院|养护楼|综合楼|住院楼|教学楼|服务区|处理厂|市场|公寓|大剧院|体育场|线|园|区|城|站|厂|湖|河|江|山|岛|湾|路|街|桥|渠|闸|坝|馆|院)(?:（[^（）]*）|[一二三四五六]期(?:工程|项目)?)?$/;
const GENERIC =
  /^(?:一批|更多|新(?=[建增设型改扩兴的]|能源|材料|技术|农村|业态|一[代批轮]|基建|市民)|各|全[省市区县国域]|重点|有关|相关|现代|国家级|省级|市级|县级|重大|大型|传统|新型|优质|特色|高端|先进|专业|公共|基层|城乡|农村|城市|乡村|老旧|标准化|通用|高校|社区|区域|一流|区域性|若干|这些|本|该|等|集|以|让|亿元|千亿|百亿|\d{1,3}(?!\d))/;
const ONLY_GENERIC =
  /^(?:生产|研发|示范|应用|项目|工程|园区|基地|中心|平台|企业|公园|产业园|系统|区域|城区|小区|社区|学校|医院|产业链|生产线|县区|市区|全区|地区|东区|前期工作|高速公路|公路|铁路|高铁|机场|储能电站|充电站|新区|管线|路线|战线|主线|底线|一线|车间|厂区|幼儿园|小学|中学|卫生院|养老院|市场|公寓|道路|农村|乡镇|公办|断头路|产业路|主干路|次干路|支路|国道|省道|大道|绿道|步道|栈道|廊道|景观带|危桥|文化馆|场馆|服务区|园|区|城|站|厂|线|期|港|山|河|湖|江|路|街|桥|渠|坝|馆|院)+$/;
const LONGEST_NAME = 30;
const SHORTEST_NAME = 3;
/** Longer phrases are no names, and the patterns below are kept from long strings. */
const LONGEST_PART = 60;
/** 启动县图书馆新馆建设, 实施城东水厂扩建: what is done to a thing is no part of its name. */
const COMMON_TAIL =
  /(?:等\d*[个项座条]?(?:重点)?(?:项目|工程)?|建设|项目建设|新建|迁建|扩建|改建|改造|整治|步伐|进度|前期工作|工作|谋划争取|前期)+$/;
/** 开工新建A路: behind a verb the next one is no part of the name either. */
const COMMON_HEAD = /^(?:新建|改建|扩建|改扩建|迁建|续建|建设|开工建设)+(?=.{3})/;
/** Longest stretch from the beginning that ends like a name: 魏桥集团德州基地 of 魏桥集团德州基地生产线改造. */
const NAME_FIRST =
  /^.{2,28}(?:项目|产业园|园区|科技园|基地|机场|高铁|铁路|高速公路|大桥|隧道|水库|水厂|医院|大学|研究院|实验室|电站|港区|新区|开发区|示范区|枢纽|通道|中心|大道|片区|污水处理厂|基金)/;

/** Names inside quotation marks or 《》 within a stretch of text. */
export const quotedNames = (words: string): readonly string[] =>
  OPENS_QUOTE.test(words)
    ? [...words.matchAll(QUOTED)].map((match) => match[1] ?? "").filter((name) => !/[，。；]/.test(name))
    : [];

/** 14号线, 轨道3号线东延: a line is called by its number. */
const NUMBERED_LINE = /^(?:[\u4e00-\u9fff]{0,6})\d{1,2}号线(?:[东西南北]延(?:段|线|伸段)?|[一二三四]期)?$/;

/** True for a phrase that names one thing: it ends like a name and is not only a kind of thing. */
export function isName(words: string): boolean {
  if (NUMBERED_LINE.test(words)) return true;
  return (
    words.length >= SHORTEST_NAME &&
    words.length <= LONGEST_NAME &&
    NAMED.test(words) &&
    !ONLY_GENERIC.test(words) &&
    !/的|更多|一批|各类|若干/.test(words) &&
    !GENERIC.test(words)
  );
}

/** 2×66万千瓦煤电项目, 4号线: sizes and numbers that are part of a name. */
const SIZE_IN_NAME = /\d+(?:[×xX*]\d+)?(?:\.\d+)?(?:万千瓦|万吨|千瓦|兆瓦|千伏|号|期)/g;

/** The name that a phrase is or begins with; null when it names nothing. */
function nameIn(part: string): string | null {
  if (isName(part)) return part;
  // 日供水30万吨的A水厂: behind what is said of it stands its name.
  const own = part.slice(part.lastIndexOf("的") + 1);
  if (own.length < part.length && isName(own)) return own;
  const first = NAME_FIRST.exec(part)?.[0];
  return first !== undefined && isName(first) && !/\d/.test(first.replace(SIZE_IN_NAME, "")) ? first : null;
}

const SHARED_LINE = /[\u4e00-\u9fff]至[\u4e00-\u9fff]|^[\u4e00-\u9fff]{2,8}$/;

/** Named projects, facilities and places of an object, as written; a shared tail (A、B高铁) is left on the last only. */
export function placesIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly string[] {
  const names: string[] = [];
  for (const token of tokens.slice(from, to))
    if (token.kind === "quote") names.push(...quotedNames(text.slice(token.start, token.end)));
  const parts = listParts(text, tokens, from, to)
    .filter((part) => part.length <= LONGEST_PART)
    .map((part) =>
      trimNoun(
        part
          .replace(/(?<![高平中同初优均对])等.*$/, "")
          .replace(COMMON_HEAD, "")
          .replace(COMMON_TAIL, ""),
      ),
    );
  const last = parts.at(-1) ?? "";
  const shared = parts.length > 1 && nameIn(last) !== null;
  parts.forEach((part, index) => {
    const listed =
      shared &&
      index < parts.length - 1 &&
      /^[^的]{2,20}$/.test(part) &&
      !GENERIC.test(part) &&
      SHARED_LINE.test(part);
    const name = nameIn(part) ?? (listed ? part : null);
    if (name !== null && !/[“”"]/.test(name)) names.push(name);
  });
  return names.length < 2 ? names : [...new Set(names)];
}

/** Examples before 等N个 (魏桥等35个项目): they go to the places of the count. */
export function examplesBefore(
  text: string,
  tokens: readonly Token[],
  from: number,
  count: number,
): readonly string[] {
  if (!isWord(tokens[count - 1], W.etcetera)) return [];
  return listParts(text, tokens, from, count - 1).filter(
    (name) => name.length >= 2 && name.length <= LONGEST_NAME,
  );
}
