import type { Sentence } from "../sentence.ts";

/** What stands on every page: navigation, the time bar, the simulated mark, common actions. */
export const SHELL = {
  product: { zh: "台账", en: "Taizhang" },
  skip: { zh: "跳到正文", en: "Skip to content" },
  pages: { zh: "页面", en: "Pages" },
  cockpit: { zh: "总览", en: "Cockpit" },
  wall: { zh: "挂图", en: "Wall" },
  registers: { zh: "名册", en: "Registers" },
  desk: { zh: "识读", en: "Reading desk" },
  log: { zh: "账页", en: "Log" },
  my: { zh: "我的", en: "Mine" },
  people: { zh: "人员", en: "People" },
  allBooks: { zh: "全部台账", en: "All books" },
  signIn: { zh: "登录", en: "Sign in" },
  signOut: { zh: "退出", en: "Sign out" },
  otherLanguage: { zh: "English", en: "中文" },
  simulated: { zh: "模拟", en: "Simulated" },
  simulatedLong: {
    zh: "模拟台账：地名、企业、编码、数字全是虚构，不对应任何真实单位",
    en: "Simulated book: places, firms, codes and figures are invented and belong to nobody",
  },
  loading: { zh: "正在翻账……", en: "Opening the book…" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
  back: { zh: "返回", en: "Back" },
  retry: { zh: "再试一次", en: "Try again" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  none: { zh: "无", en: "None" },
  choose: { zh: "请选择", en: "Choose" },
  notFound: { zh: "这里没有这一页", en: "There is no such page" },
  notFoundHint: {
    zh: "地址可能抄漏了。可以回到起始页，从台账里再找。",
    en: "The address may be incomplete. Go back to the start page and look from the book.",
  },
  broken: { zh: "这一页没能打开", en: "This page could not be opened" },
  needSignIn: { zh: "登录后才能做这件事。", en: "Sign in to do this." },
  table: { zh: "数据表", en: "Data table" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The time bar: both dates of every question. */
export const TIME = {
  bar: { zh: "时间", en: "Time" },
  on: { zh: "截至", en: "As of" },
  known: { zh: "以当时所知", en: "As known" },
  now: { zh: "现在", en: "now" },
  change: { zh: "换一天", en: "Change" },
  monthBefore: { zh: "上月末", en: "Previous month-end" },
  monthAfter: { zh: "下月末", en: "Next month-end" },
  back: { zh: "回到现在", en: "Back to now" },
  knownEntries: { zh: "账上前 {n} 条", en: "the first {n} entries" },
  past: {
    zh: "您看到的不是现在：截至 {on}，以{known}所知为准。",
    en: "You are not looking at the present: the state on {on}, as known {known}.",
  },
  pastKnownNow: { zh: "现在", en: "now" },
  pastKnown: { zh: " {known} ", en: "on {known}" },
  onHelp: { zh: "看哪一天的情况", en: "Which day's state to look at" },
  knownHelp: {
    zh: "只用那天（含）以前已经登记的内容；不填就是现在",
    en: "Use only what had been written by the end of that day; empty means now",
  },
  apply: { zh: "看这一天", en: "Show" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
