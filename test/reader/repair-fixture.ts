/** Sentences of a district that does not exist, for damaging and repairing; no text of others stands here. */
export const sentences: readonly string[] = [
  "青禾区今年要把三件大事抓实抓好，为来年打下坚实基础。",
  "力争引进规上企业12家、到位资金3.5亿元。",
  "确保10月底前完成老旧小区改造28个，惠及居民4600户。",
  "加快建设共享储能电站，持续提升电网调节能力。",
  "全区财政收入增长8%，城乡居民收入差距进一步缩小。",
  "强化与高校、科研院所合作，推动成果就近转化。",
  "在地热方面，完成供暖面积120万平方米，替代燃煤锅炉9台。",
  "实施重点技术改造项目36个，鼓励企业更新设备。",
  "发展设施农业2万亩，培育区级以上龙头企业15家。",
  "启动东部水厂扩建工程，6月份前具备通水条件。",
  "设立产业发展基金，首期规模不低于5亿元。",
  "办好一年一度的开放发展大会，邀请客商200名以上。",
  "责任单位要压实责任，按月报告进展情况。",
  "梳理企业诉求清单，做到事事有回应、件件有着落。",
  "打造国家级、省级创新平台各1个。",
  "优化营商环境，让企业少跑腿、群众得实惠。",
  "新增城镇就业3000人，开展技能培训1.2万人次。",
  "组织银行与企业对接，为中小企业解决融资难题。",
  "改造提升农村公路60公里，打通断头路7条。",
  "建立项目协调机制，对问题项目实行销号管理。",
];

/** A glossed page around a line, so that the page shows the list that it was damaged with. */
export function onGlossedPage(line: string): string {
  return `區(qū)里的責(zé)任單位，時(shí)時(shí)報(bào)告。\n${line}\n強(qiáng)化實(shí)效，完成計(jì)劃。`;
}

/** Only letters and digits, line by line: what a repair must give back. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\n]/gu, "");
}
