import type { Sentence } from "./sentence.ts";

/** Why a published figure is refused. */
export const PUBLISHED_REFUSALS = {
  "figures-by-office": {
    zh: "已公布数据只由督查室导入，不由报送单位填写。请把公布文件交督查室。",
    en: "Published figures are imported by the supervision office, not written by a unit that reports. Hand the office the publication.",
  },
  "figure-by-judged": {
    zh: "{unit}对这项承诺负责，不能登记据以考核它的数据。请由督查室其他人员导入。",
    en: "{unit} answers for this promise and cannot write the figure it is judged by. Let somebody else of the office import it.",
  },
  "figure-without-source": {
    zh: "公布数据要写明来源（公布的机关或公报），没有来源的数据不登记。",
    en: "A published figure names its source (the authority or bulletin that published it); without one it is not taken.",
  },
  "figure-without-release-day": {
    zh: "公布数据要写明发布日，修订数据才能与初次公布的分开。",
    en: "A published figure names the day of its release, so that a revised one can be told from the first.",
  },
  "figure-ahead": {
    zh: "发布日{on}还没有到（今天是{today}）。公布以后再登记。",
    en: "The release day {on} lies ahead (today is {today}). Write the figure once it is out.",
  },
  "figure-stands": {
    zh: "已公布的「{label}」不改写。修订数据请另登记一条，两次公布的都保留；录错的请先冲销。",
    en: "A published {label} is not written over. Write a revised figure as an item of its own, so that both stand; strike one that was typed wrongly.",
  },
} as const satisfies { readonly [code: string]: Sentence };
