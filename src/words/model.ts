import type { Sentence } from "./sentence.ts";

/** Why a model gave no answer that can be used; what was read without it stands. */
export const MODEL_FAULTS = {
  cancelled: {
    zh: "已停止询问模型，不再发送文字。",
    en: "The model is no longer asked; no more text is sent.",
  },
  unreachable: {
    zh: "连不上模型 {address}。请核对地址，看它是否在运行，再问一次。",
    en: "The model at {address} cannot be reached. Check the address and whether it runs, then ask again.",
  },
  "timed-out": {
    zh: "模型 {address} 在 {seconds} 秒内没有答完。可以稍后再问，或把 TAIZHANG_MODEL_SECONDS 设大一些。",
    en: "The model at {address} did not finish within {seconds} seconds. Ask again later, or raise TAIZHANG_MODEL_SECONDS.",
  },
  "turned-away": {
    zh: "模型 {address} 不肯作答（HTTP {answer}）。请核对密钥、模型名称和额度。",
    en: "The model at {address} refused to answer (HTTP {answer}). Check the key, the model's name and its quota.",
  },
  redirected: {
    zh: "模型 {address} 要把文字转到别的地址，没有照办。请把 TAIZHANG_MODEL_URL 直接写成最终地址。",
    en: "The model at {address} wanted the text sent elsewhere, which was not done. Set TAIZHANG_MODEL_URL to the final address.",
  },
  "too-long": {
    zh: "模型 {address} 的回答超过 {limit} KB，没有读。请换一个模型，或再问一次。",
    en: "The answer of the model at {address} is longer than {limit} KB and was not read. Use another model, or ask again.",
  },
  garbled: {
    zh: "模型 {address} 的回答不是约定的格式，没有采用。可以再问一次，或换一个模型。",
    en: "The answer of the model at {address} does not have the agreed form and was not used. Ask again, or use another model.",
  },
  english: {
    zh: "模型辅助目前只用于中文文本，这份英文文本没有发送。",
    en: "Model help is for Chinese texts so far; this English text was not sent.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** Why a proposal of a model was not kept. */
export const MODEL_REJECTIONS = {
  "not-a-proposal": {
    zh: "缺少必要的内容，或者格式不对",
    en: "it lacks a part, or a part has the wrong form",
  },
  "unknown-sentence": { zh: "指的不是问到的句子", en: "it names a sentence that was not asked about" },
  "quote-missing": {
    zh: "引文不是原句里的文字，一字不差才算",
    en: "its quote does not stand in the sentence, letter for letter",
  },
  "quote-cuts": {
    zh: "引文把一个数或日期从中间截断了",
    en: "its quote cuts a number or a date in two",
  },
  "words-missing": {
    zh: "动作或对象“{words}”不是引文里的文字",
    en: "its action or object “{words}” does not stand in the quote",
  },
  "number-differs": {
    zh: "它说的数是 {said}，按引文读出来的是 {read}",
    en: "it says {said}; the quote reads {read}",
  },
  "number-left-out": {
    zh: "引文里有 {read}，它没有说",
    en: "the quote holds {read}, which it does not say",
  },
  "date-differs": {
    zh: "它说的期限是 {said}，按引文读出来的是 {read}",
    en: "it says the deadline is {said}; the quote reads {read}",
  },
  "date-left-out": {
    zh: "引文里有期限 {read}，它没有说",
    en: "the quote holds the deadline {read}, which it does not say",
  },
  "already-read": { zh: "这项承诺已经读出来了", en: "this promise has been read already" },
  "said-twice": { zh: "同一项提了两次", en: "it was proposed twice" },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** Why the settings of a model cannot be used. */
export const MODEL_SETTING_FAULTS = {
  address: {
    zh: "TAIZHANG_MODEL_URL 应是 http 或 https 地址，不带用户名、密码和问号，例如 http://127.0.0.1:8080/v1。模型辅助没有启用。",
    en: "TAIZHANG_MODEL_URL must be an http or https address without user, password or query, such as http://127.0.0.1:8080/v1. Model help stays off.",
  },
  name: {
    zh: "设了 TAIZHANG_MODEL_URL，还要设 TAIZHANG_MODEL_NAME（模型名称）。模型辅助没有启用。",
    en: "TAIZHANG_MODEL_URL is set; TAIZHANG_MODEL_NAME, the model's name, is missing. Model help stays off.",
  },
  key: {
    zh: "读不了 TAIZHANG_MODEL_KEY_FILE 所指的文件（{why}）。模型辅助没有启用。",
    en: "The file named by TAIZHANG_MODEL_KEY_FILE cannot be read ({why}). Model help stays off.",
  },
  seconds: {
    zh: "TAIZHANG_MODEL_SECONDS 应是 1 到 600 的整数。模型辅助没有启用。",
    en: "TAIZHANG_MODEL_SECONDS must be a whole number from 1 to 600. Model help stays off.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** What is said around model help, on the desk and in the terminal. */
export const MODEL_SAYS = {
  off: {
    zh: "没有设置模型，所以没有询问，也没有发送任何文字。设置办法见 docs/settings.md（TAIZHANG_MODEL_URL、TAIZHANG_MODEL_NAME）。",
    en: "No model is set up, so none was asked and no text was sent. docs/settings.md tells how (TAIZHANG_MODEL_URL, TAIZHANG_MODEL_NAME).",
  },
  sends: {
    zh: "将把 {n} 句原文发给 {address}（模型 {name}）。",
    en: "{n} {n:sentence|sentences} of the text go to {address} (model {name}).",
  },
  result: {
    zh: "模型提出 {all} 项：留下 {kept} 项待人采纳，{rejected} 项没有采用。",
    en: "The model proposed {all}: {kept} kept until a person accepts them, {rejected} not used.",
  },
  proposed: { zh: "模型提出，待采纳", en: "proposed by a model" },
  rejected: { zh: "未采用：「{quote}」{reason}", en: "not used: “{quote}” — {reason}" },
  proposedBy: { zh: "模型提出", en: "from a model" },
  waiting: { zh: "{n} 项模型提出，待采纳", en: "{n} proposed by a model" },
  scope: { zh: "发哪些句子", en: "Which sentences" },
  unknownOnly: { zh: "只发没读懂的：{n} 句", en: "Only those not understood: {n}" },
  all: {
    zh: "凡可能写有承诺的都发：{n} 句（回顾过去的不发）",
    en: "All that may hold a promise: {n} (what reports the past stays here)",
  },
  title: { zh: "请模型帮忙", en: "Help from a model" },
  nothing: {
    zh: "没有需要询问的句子，没有发送任何文字。",
    en: "There is no sentence to ask about; nothing is sent.",
  },
  lead: {
    zh: "它的回答只当作线索：引文、数和日期与原文逐一核对，对不上的不用；对得上的，也要有人采纳才会立账。",
    en: "Its answer is a hint only: quote, number and date are checked against the text. What does not fit is not used; what fits is adopted only once a person accepts it.",
  },
  send: { zh: "发送", en: "Send" },
  sending: { zh: "正在询问……", en: "Asking…" },
  waited: { zh: "已等 {n} 秒。长的文稿要几分钟。", en: "{n} s so far; a long text takes minutes." },
  stop: { zh: "停止", en: "Stop" },
  close: { zh: "关闭", en: "Close" },
  answer: { zh: "模型的回答", en: "The model's answer" },
  proposedTitle: { zh: "模型提出、与原文对得上的 {n} 项", en: "{n} proposed that fit the text" },
  rejectedTitle: { zh: "没有采用的 {n} 项", en: "{n} not used" },
  faultsTitle: { zh: "没有问成的", en: "What failed" },
  acceptHint: {
    zh: "点开一项看原句，采纳了才会立账；不采纳的不用管。",
    en: "Open one to see its sentence. Only what is accepted is adopted; leave the rest.",
  },
  notAdopted: {
    zh: "{n} 项模型提出、没有人采纳，不立账",
    en: "{n} proposed by a model and accepted by nobody: not adopted",
  },
  last: {
    zh: "上次询问：{address}（模型 {name}），发送 {n} 句",
    en: "Last asked: {address} (model {name}), {n} {n:sentence|sentences} sent",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
