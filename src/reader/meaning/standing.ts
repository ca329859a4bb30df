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

const OF_PLAN = /占[^，。；]{0,12}(?:计划|任务|目标|总数|总量|总投资)的?$/;
const WORK_DONE =
  /(?:施工|工程量?|形象进度|工程进度|总体进度|整体进度|建设进度|主体结构|桩基|土建|进度)(?:已|累计)?(?:完成|达到?|为)$/;

/** 占年度计划的62%, 主体施工完成90%: how far work has come. */
export const isProgress = (stands: string, unit: string, behind: string): boolean =>
  (unit === "%" && (OF_PLAN.test(stands) || (WORK_DONE.test(stands) && !/以上/.test(behind.slice(0, 3))))) ||
  /(?:年初|原定|原计划|原有|此前)[^，。；]{0,10}$/.test(stands);

const SIZE_NOUN =
  /^(?:总|项目|设计|计划|规划)*(?:建筑面积|用地面积|占地面积|装机容量|装机规模|库容|线路长度|里程|全长|工期|床位|车位|处理能力|年产能|产能)(?:约|为|达)?$/;
const HOLDS = /^(?:可|能|共|共计)?(?:容纳|涉及|辐射|服务半径|覆盖半径)[^，。；\d]{0,10}$/;
const HAS = /(?:我|全|本)[省市区县旗镇乡]有$/;
const WITHIN = /(?:出门|步行|方圆|周边|半径|骑行|驾车)$/;

/** 总建筑面积42万平方米, 涉及居民8000户, 出门300米: how large or how near a thing is, with nothing that makes it so. */
export const isSize = (stands: string): boolean =>
  SIZE_NOUN.test(stands) || HOLDS.test(stands) || HAS.test(stands) || WITHIN.test(stands);

/** 出台支持民营经济的20条措施, 人才新政十条: the number is a policy's name. */
export const namesPolicy = (stands: string, unit: string, behind: string): boolean =>
  unit === "条" &&
  /出台|印发|发布|推出|制定|落实|实施|落细/.test(stands) &&
  (/^(?:惠企|硬核|具体|支持|助企)?(?:措施|政策|举措|意见|实招)/.test(behind) ||
    /(?:新政|政策|措施|举措|意见|办法)$/.test(stands));
