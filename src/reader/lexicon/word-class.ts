/**
 * What a word of plan language can do in a clause. A word may do several things (建设 is a verb and ends a noun),
 * so the classes are bits of one number.
 */
export const WORD_CLASS = {
  /** 确保: the strongest promise. */
  ensure: 1 << 0,
  /** 力争, 争取: a promise with a reserve. */
  strive: 1 << 1,
  /** 加快, 推动, 着手: movement without a promised end. */
  advance: 1 << 2,
  /** 积极, 持续, 全面: colours a verb and can be passed over. */
  adverb: 1 << 3,
  /** 要, 将, 应: says that something lies ahead. */
  modal: 1 << 4,
  /** 建成, 投用, 印发: a checkable end. */
  done: 1 << 5,
  /** 新增, 引进, 举办: makes things that can be counted. */
  make: 1 << 6,
  /** 达到, 突破, 控制在: a level is reached. */
  reach: 1 << 7,
  /** 合作, 参与, 支持: doing without an end. */
  act: 1 << 8,
  /** 坚持, 围绕, 聚焦: guidance. */
  guide: 1 << 9,
  /** 投入使用, 全覆盖, 清零: the state that ends a milestone. */
  state: 1 << 10,
  /** 了, 已, 累计: says that something lies behind. */
  past: 1 << 11,
  /** 今年, 下一步: says that the passage looks ahead. */
  ahead: 1 << 12,
  /** 在, 对, 通过: opens a phrase that stands before its verb. */
  preposition: 1 << 13,
  /** 和, 与, 及. */
  and: 1 << 14,
  /** 等: the list before it is not complete. */
  etcetera: 1 << 15,
  /** 分别: values belong to subjects one by one. */
  each: 1 << 16,
  /** 办法, 方案, 清单: a paper that is issued. */
  paper: 1 << 17,
  /** 项目, 产业园, 高铁: a thing that stands somewhere. */
  thing: 1 << 18,
  /** 方面, 重点, 文章: counts parts of the text, not things of the world. */
  part: 1 << 19,
  /** 制定, 修订: makes a paper. */
  draft: 1 << 20,
  /** 一批, 更多: an object without a number or a name. */
  vague: 1 << 21,
  /** 行动, 活动, 专项: a campaign named by its title. */
  campaign: 1 << 22,
  /** 高于, 快于, 同步: a comparison. */
  compare: 1 << 23,
  /** 尽快, 尽早: a time without a date. */
  soon: 1 << 24,
  /** 其中, 同时: joins clauses, says nothing by itself. */
  link: 1 << 25,
} as const;

export type WordClass = keyof typeof WORD_CLASS;
