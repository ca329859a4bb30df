const NUMBER = "(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]\\s*)?";
const AHEAD_RUN = new RegExp(
  `^${NUMBER}(?:\\d{4}年|今年|明年|来年|下步|下一步|下阶段|下一阶段|下半年)(?:的)?(?:全年|重点|主要|工作|具体){0,2}(?:计划|打算|安排|思路|目标|任务|措施|重点|举措|工作|要求|部署)[：:]`,
);
const BACK_RUN = new RegExp(
  `^${NUMBER}(?:存在(?:的)?(?:主要|突出)?(?:问题|困难|不足)|(?:\\d{4}年|去年|上年|今年|上半年|前三季度|目前|截至目前)?(?:的)?(?:工作|任务|目标|项目|主要|总体){0,2}(?:完成|进展|落实|推进|执行|开展|建设)(?:情况|成效))[：:]`,
);
const YEAR = /\d{4}(?=年)/;
/** A heading that runs on into its sentence is no longer than this. */
const LONGEST = 24;

/** 2025年工作计划：…, 完成情况：…: a heading inside a paragraph turns the rest of it ahead or back; null where there is none. */
export function runInHeading(text: string, start: number, year: number): "back" | "ahead" | null {
  const words = text.slice(start, start + LONGEST);
  if (!/[：:]/.test(words)) return null;
  if (BACK_RUN.test(words)) return "back";
  if (!AHEAD_RUN.test(words)) return null;
  const written = YEAR.exec(words)?.[0];
  return written !== undefined && Number(written) < year ? "back" : "ahead";
}

/** 专家预测，…: what others expect is no promise of the plan (RULES §2). */
const OTHERS =
  /^[^，。；：]{0,14}(?:专家|业内人士|业内|分析人士|分析师|研究机构|评级机构|咨询公司|学者|券商)(?:们|普遍|[^，。；：]{0,6})(?:预测|预计|预期|认为|估计|估算|测算|分析)/;

/** True for a sentence that tells what a third party expects. */
export const othersExpect = (words: string): boolean => OTHERS.test(words);
