/** 其他指标任务完成情况, 实事项目进展情况: a heading over tasks of which each is told with how far it has come. */
const MEASURED =
  /(?:任务|目标|指标|事项|实事|项目|要点|台账)[^，。；]{0,8}(?:完成|落实|进展|推进|办理|执行)(?:情况|进度)/;

export const headsProgress = (heading: string): boolean => MEASURED.test(heading);

/** 上半年，引进…; 截至目前…: where an item turns from its task to how far it has come. */
const PROGRESS =
  /^(?:上半年|前?[一二三四]季度|前三季度|\d{1,2}\s?[-—–至]\s?\d{1,2}月|\d{1,2}月至\d{1,2}月|截[至止]|目前|今年以来|年初以来|已|(?:进展|完成|落实|推进)情况)/;

/** What tells whether a sentence belongs to the task or to the report. */
export interface ItemSentence {
  readonly words: string;
  readonly past: number;
}

/** 企业总数达30家 says what is to be reached as well as what was. */
const NO_PAST = 0.6;
export const tellsNothing = ({ past }: { readonly past: number }): boolean => past < NO_PAST;

/** How many sentences at the head of an item say what was planned; 0 where it does not turn to its progress. */
export function plannedSentences(item: readonly ItemSentence[]): number {
  const turn = item.findIndex(({ words }, at) => at > 0 && PROGRESS.test(words));
  return turn > 0 && item.slice(0, turn).every(tellsNothing) ? turn : 0;
}
