import type { Sentence } from "../sentence.ts";

/** The time control: three questions, a day, and the state in words. */
export const TIME = {
  bar: { zh: "时间", en: "Time" },
  questions: {
    now: { zh: "现在怎样", en: "Now" },
    "then-as-known-today": { zh: "那天怎样", en: "Then, as known today" },
    "then-as-known-then": { zh: "当时以为怎样", en: "Then, as known then" },
  },
  questionHelp: {
    now: { zh: "今天的情况，按今天所知", en: "Today's state, as known today" },
    "then-as-known-today": {
      zh: "那一天的情况，补报和更正都算进去",
      en: "The state on that day, with everything reported or corrected since",
    },
    "then-as-known-then": {
      zh: "那一天的情况，只算那天（含）以前登记的",
      en: "The state on that day, only with what had been written by its end",
    },
  },
  states: {
    now: { zh: "{on}（今天）的情况", en: "The state on {on}, today" },
    "then-as-known-today": { zh: "{on}的情况，按今天所知", en: "The state on {on}, as known today" },
    "then-as-known-then": { zh: "{on}的情况，按当时所知", en: "The state on {on}, as known then" },
    other: { zh: "{on}的情况，按{known}所知", en: "The state on {on}, as known on {known}" },
  },
  choose: { zh: "问哪一种情况", en: "Which state" },
  slider: { zh: "哪一天", en: "Which day" },
  sliderHelp: {
    zh: "左右键移一天，上下键移到月末",
    en: "Left and right move by a day, up and down to a month-end",
  },
  notNow: { zh: "您看到的不是现在：", en: "You are not looking at the present: " },
  wrong: {
    zh: "地址中的日期「{value}」不存在，现显示：{state}",
    en: "The address holds a date that does not exist (“{value}”). Shown instead: {state}",
  },
  on: { zh: "截至", en: "As of" },
  known: { zh: "以当时所知", en: "As known" },
  change: { zh: "换一天", en: "Change" },
  monthBefore: { zh: "上月末", en: "Previous month-end" },
  monthAfter: { zh: "下月末", en: "Next month-end" },
  back: { zh: "回到现在", en: "Back to now" },
  onHelp: { zh: "看哪一天的情况", en: "Which day's state to look at" },
  knownHelp: {
    zh: "只用那天（含）以前已经登记的内容；不填就是现在",
    en: "Use only what had been written by the end of that day; empty means now",
  },
  apply: { zh: "看这一天", en: "Show" },
} as const satisfies Readonly<{
  [key: string]: Sentence | Readonly<{ [key: string]: Sentence }>;
}>;
