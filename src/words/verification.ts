import type { Sentence } from "./sentence.ts";

/** What `verify` can find wrong with a stored entry; the code stands in `Verification.faults[].fault`. */
export const VERIFICATION_FAULTS = {
  "header-missing": { zh: "没有账头（第 0 条）", en: "the header (leaf 0) is missing" },
  "header-other-book": { zh: "账头写的是另一本台账", en: "the header names another book" },
  gap: {
    zh: "序号不连续，此前有条目缺失",
    en: "the sequence has a gap: entries before this one are missing",
  },
  "leaf-unreadable": { zh: "条目内容不是规范的 JSON", en: "the leaf is not canonical JSON" },
  "leaf-number": { zh: "条目内容中的序号与所在位置不符", en: "the number inside the leaf is not its place" },
  "leaf-hash": {
    zh: "条目内容与其哈希值不符：内容或哈希被改动",
    en: "leaf and hash do not fit: one of them was changed",
  },
  "recorded-at": { zh: "登记时间列与条目内容不符", en: "the recorded-at column differs from the leaf" },
  "recorded-backwards": { zh: "登记时间早于前一条", en: "recorded earlier than the entry before" },
  "effective-on": { zh: "生效日期列与条目内容不符", en: "the effective-on column differs from the leaf" },
  "aside-missing": { zh: "一段文字缺失", en: "the words of a sealed text are missing" },
  "aside-changed": {
    zh: "一段文字与其封存摘要不符：文字或盐值被改动",
    en: "words and sealed digest do not fit: text or salt was changed",
  },
  "aside-unsealed": {
    zh: "一段文字在条目中没有对应的封存摘要",
    en: "words are kept for which the leaf has no seal",
  },
  "subject-index": { zh: "对象索引与条目内容不符", en: "the index of subjects differs from the leaf" },
  "frontier-changed": {
    zh: "保存的哈希树边缘与条目不符",
    en: "a kept edge of the tree does not fit the entries",
  },
  "erased-without-entry": {
    zh: "一段文字是空的，却没有擦除它的条目",
    en: "words are gone, and no entry of the book erases them",
  },
  "evidence-missing": { zh: "佐证文件缺失", en: "an evidence file is missing" },
  "evidence-changed": {
    zh: "佐证文件与登记的哈希值不符：文件被替换或损坏",
    en: "an evidence file does not fit its hash: it was swapped or damaged",
  },
  "checkpoint-shorter": {
    zh: "从这里起的条目曾被检查点记下，现在不在账库里",
    en: "from here on, entries that a checkpoint noted are no longer in the store",
  },
  "checkpoint-differs": {
    zh: "从这里起与检查点记下的树根不符：内容被改写过",
    en: "from here on the roots that checkpoints noted do not fit: the log was rewritten",
  },
  "checkpoint-unreadable": {
    zh: "从这里起账库读不出，无法与检查点核对",
    en: "from here on the store cannot be read, so nothing can be held against the checkpoints",
  },
  "checkpoint-missing": {
    zh: "检查点记下的整本账不在账库里",
    en: "the whole book that checkpoints noted is gone",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** A code of the catalogue above. */
export type VerificationFault = keyof typeof VERIFICATION_FAULTS;

/** Why a file with the fault "evidence-changed" is not handed out, and what to do. */
export const CHANGED_FILE: Sentence = {
  zh: "这份佐证文件已不是当初报送的那一份（与账上的哈希值不符），不再提供。请从备份恢复，或由报送单位重新上传同一份文件。",
  en: "This evidence file is no longer the one that was handed in (it does not fit the hash in the book) and is not shown. Restore it from a backup, or have the same file uploaded again.",
};
