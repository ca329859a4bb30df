/** Numbers that say how much a rule grants, how far work has come or how large a thing is: no target by themselves (RULES §2). */

const GRANT = /给予|予以|奖励|补助|补贴|奖补|资助|贴息|贴补|减免|返还|补偿|扶持/;
const PER_CASE =
  /(?:最高|上限|单个(?:企业|项目)?|每(?:家|个|户|人|年|项|件|套|台)?(?:企业|项目)?(?:每年)?)[^，。；]{0,6}$|按[^，。；]{0,16}的?$|(?:贴息|补贴|补助|奖励)(?:比例|标准|额度|金额|上限|期限)[^，。；]{0,6}$|(?:分别)?(?:给予|予以|奖励)[^，。；]{0,12}$/;
const MONEY_OR_SHARE = /^(?:元|美元|%|元\/.*)$/;
const CEILING = /^(?:最高|累计最高|总额|单个企业|同一企业|每家企业|年度最高)[^，。；]{0,10}$/;

/** 按设备投资额的10%给予补助, 最高不超过300万元: what a rule grants to whoever applies. */
export function isIncentive(stands: string, unit: string, behind: string): boolean {
  if (!MONEY_OR_SHARE.test(unit)) return false;
  if (CEILING.test(stands)) return true;
  return PER_CASE.test(stands) && (GRANT.test(stands) || GRANT.test(behind.slice(0, 16)));
}

const OF_PLAN =
  /[为占达]?(?:年度|全年)(?:投资)?(?:计划|任务|目标)[^，。；]{0,12}\d[\d.]*[万亿]?元的$|占[^，。；]{0,12}(?:计划|任务|目标|总数|总量|总投资)的?$|完成(?:年度|全年|年初|当年)?(?:投资)?(?:计划|任务|目标|年度投资)(?:任务)?的$/;
const WORK_DONE =
  /(?:施工|工程量?|形象进度|工程进度|总体进度|整体进度|建设进度|主体结构|桩基|土建|进度)(?:已|累计)?(?:完成|达到?|为)$/;

/** 较序时进度滞后3个百分点: beside the schedule, not towards a target. */
const SCHEDULE = /(?:序时|时间|计划|时序)进度/;

/** 占年度计划的62%, 主体施工完成90%: how far work has come. */
export const isProgress = (stands: string, unit: string, behind: string): boolean =>
  (/^(?:%|个百分点)$/.test(unit) && SCHEDULE.test(stands)) ||
  (unit === "%" && (OF_PLAN.test(stands) || (WORK_DONE.test(stands) && !/以上/.test(behind.slice(0, 3))))) ||
  /(?:年初|原定|原计划|原有|此前)[^，。；]{0,10}$/.test(stands);

const LEAD_OVER =
  /(?:高于|快于|优于|好于|低于|高出|超过|高过|领先)(?:全?[国省市区县州]|[^，。；、\d]{0,6}平均)[^，。；、\d]{0,8}$/;

/** 高于全省平均2个百分点: the lead over others is part of a comparison, and no level. */
export const leadsAverage = (stands: string, unit: string): boolean =>
  (unit === "个百分点" || unit === "%") &&
  LEAD_OVER.test(stands) &&
  /平均|水平|[国省市区县州]$/.test(stands.slice(-8));

/** 以办好10件实事为牵引: what drives the work is told, not promised. */
const DRIVEN_BY = /^以/;
const DRIVES =
  /^[^，。；]{0,16}为(?:牵引|抓手|引领|目标|契机|载体|重点|导向|核心|主线|统领|突破口|依托|支撑|基础|着力点|切入点|落脚点)$/;

/** True for the number of a phrase 以…为…. */
export const drivesWork = (stands: string, behind: string): boolean =>
  DRIVEN_BY.test(stands) && DRIVES.test(behind);

const SIZE_NOUN =
  /^(?:总|项目|设计|计划|规划)*(?:建筑面积|用地面积|占地面积|装机容量|装机规模|库容|线路长度|里程|全长|工期|床位|车位|处理能力|年产能|产能)(?:约|为|达)?$/;
const HOLDS = /^(?:可|能|共|共计)?(?:容纳|涉及|辐射|服务半径|覆盖半径)[^，。；\d]{0,10}$/;
const HAS = /(?:我|全|本)[省市区县旗镇乡]有$|(?:缺口|存量|库存)(?:仍|还|尚)?(?:有|达|约|为)+$/;
/** 500米服务半径, 300米见绿: how near a thing is. */
const NEAR =
  /^(?:(?:公交|地铁|轨道)?(?:站点|服务|出行|步行|覆盖)?(?:半径|范围|服务圈|生活圈)|(?:公交|地铁)?站点(?:全?覆盖)|见绿|入园|服务半径|覆盖率)/;
const WITHIN = /(?:出门|步行|方圆|周边|半径|骑行|驾车)$/;

/** 总建筑面积42万平方米, 涉及居民8000户, 出门300米: how large or how near a thing is, with nothing that makes it so. */
export const isSize = (stands: string, unit: string, behind: string): boolean =>
  ((unit === "米" || unit === "公里") && NEAR.test(behind)) ||
  SIZE_NOUN.test(stands) ||
  HOLDS.test(stands) ||
  HAS.test(stands) ||
  WITHIN.test(stands);

/** 出台支持民营经济的20条措施, 人才新政十条: the number is a policy's name. */
export const namesPolicy = (stands: string, unit: string, behind: string): boolean =>
  unit === "条" &&
  /出台|印发|发布|推出|制定|落实|实施|落细/.test(stands) &&
  (/^(?:惠企|硬核|具体|支持|助企)?(?:措施|政策|举措|意见|实招)/.test(behind) ||
    /(?:新政|政策|措施|举措|意见|办法)$/.test(stands));
