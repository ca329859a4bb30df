import type { Sentence } from "./sentence.ts";

/** Why the office does not erase something. Slots: {entry} the number of an entry. */
export const ERASURE_REFUSALS = {
  "erasure-unknown": {
    zh: "第 {entry} 条里没有这段可擦除的文字或文件。请从该条目的「擦除」进入，再选一次。",
    en: "Entry {entry} holds no such words or file that could be erased. Open “Erase” on that entry and choose again.",
  },
  "erased-already": {
    zh: "第 {entry} 条的这一处已经擦除，不必再擦。",
    en: "This place of entry {entry} has been erased already; nothing more is left to erase.",
  },
  "erasure-of-reason": {
    zh: "擦除的理由不能再被擦除：否则以后无人能说明少了什么、为什么少。理由里请不要写被擦除的内容。",
    en: "The reason of an erasure cannot be erased: nobody could tell any more what is missing and why. Do not repeat in it what was erased.",
  },
  "erasure-stands": {
    zh: "擦除不能修改，也不能撤回。",
    en: "An erasure can be neither changed nor taken back.",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** On what ground something is erased. */
export const ERASURE_KINDS = {
  personal: { zh: "个人信息", en: "Personal data" },
  secret: { zh: "涉密或敏感", en: "Secret or sensitive" },
  "wrong-file": { zh: "传错文件", en: "Wrong file" },
  other: { zh: "其他", en: "Other" },
} as const satisfies { readonly [kind: string]: Sentence };

/** Parts of an entry that are no fields of a register, by their place. */
export const PLACE_WORDS = {
  "/why": { zh: "理由", en: "Reason" },
  "/note": { zh: "备注", en: "Note" },
} as const satisfies { readonly [place: string]: Sentence };

/** What a page says where words or a file were erased. Slots: {kind} ground, {on} day, {unit} who, {entry} entry of the erasure. */
export const ERASED_SAYS = {
  erased: { zh: "已擦除 · {kind} · {on} · {unit}", en: "erased · {kind} · {on} · {unit}" },
  office: { zh: "督查室", en: "supervision office" },
  erase: { zh: "擦除", en: "Erase" },
  title: { zh: "擦除第 {entry} 条的内容", en: "Erase words or a file of entry {entry}" },
  what: { zh: "擦除哪一处", en: "What to erase" },
  kind: { zh: "事由", en: "Ground" },
  why: { zh: "说明（不要重复被擦除的内容）", en: "Reason (do not repeat what is erased)" },
  warning: {
    zh: "擦除后无法恢复。条目本身、它的序号和证明都保留，只有这段文字或这个文件消失（文件对所有引用它的条目一并消失），原处写明何时、何人、因何擦除。此前做的备份、导出和已经印发的纸面里仍有原文，请一并处理。",
    en: "This cannot be undone. The entry, its number and its proof stay; only these words or this file go (a file goes for every entry that names it), and the place says when, by whom and why. Backups and exports made before, and papers already issued, still hold them: see to those as well.",
  },
  someText: { zh: "一段文字", en: "some words" },
  someFile: { zh: "一个文件", en: "a file" },
  goneFile: { zh: "文件已擦除", en: "file erased" },
  file: { zh: "文件「{name}」", en: "File “{name}”" },
  confirm: { zh: "擦除，不再保留", en: "Erase for good" },
  choose: { zh: "请选择要擦除的文字或文件", en: "Choose the words or the file to erase" },
  whyNeeded: { zh: "请写明理由", en: "Give the reason" },
} as const satisfies { readonly [code: string]: Sentence };
