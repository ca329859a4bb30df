import type { Sentence } from "./sentence.ts";

/** What can be wrong with a checkpoint, a proof file or a pair of checkpoints; each says what does not fit. */
export const PROOF_FAULTS = {
  "note-form": {
    zh: "这不是一份签名检查点：应为若干行文字、一个空行和以“—”开头的签名行。请检查是否抄漏或被改动。",
    en: "This is no signed checkpoint: it should be lines of text, an empty line, and signature lines that begin with “—”. Check whether something was lost or changed in copying.",
  },
  "checkpoint-form": {
    zh: "检查点的文字不合格式：应为账名、条数、树根各一行。",
    en: "The text of the checkpoint is malformed: it should be origin, size and root, a line each.",
  },
  "key-form": {
    zh: "密钥的写法不对，或与自带的校验码不符。应为 名称+八位校验码+公钥。",
    en: "The key is malformed or does not fit its own check digits. It reads name+eight digits+public key.",
  },
  "signature-wrong": {
    zh: "签名不符：检查点的文字或签名被改动过。",
    en: "The signature does not fit: the checkpoint or its signature was changed.",
  },
  "signature-unknown": {
    zh: "检查点没有这把密钥的签名：它由别的密钥签出，或名称不同。",
    en: "The checkpoint is not signed by this key: another key or another name signed it.",
  },
  "change-form": {
    zh: "更换书不合格式：应写明账名和新旧公钥。请重新索取（taizhang key changes）。",
    en: "The change of key is malformed: it names the book and both keys. Ask for it again (taizhang key changes).",
  },
  "change-unsigned": {
    zh: "更换书上没有您所信任的公钥的签名：旧密钥可能已遗失或被盗。请当面或书面取得新公钥。",
    en: "No key that you trust has signed the change of key: the old key may be lost or stolen. Get the new key in person or on paper.",
  },
  "sm2-wrong": {
    zh: "检查点没有这把 SM2 公钥的签名行，或签名与内容不符。",
    en: "The checkpoint bears no line of this SM2 key, or the line does not fit its text.",
  },
  "proof-form": {
    zh: "凭证文件不合格式：内容缺失、多余或被改动。请重新下载。",
    en: "The proof file is malformed: something is missing, added or changed. Download it again.",
  },
  "proof-hash": {
    zh: "这本账使用的杂凑算法“{hash}”，这里不能计算。",
    en: "This book uses the hash “{hash}”, which cannot be computed here.",
  },
  "header-wrong": {
    zh: "账头与检查点不符：账头不在这棵树里，或账名不是由它得出的。",
    en: "The header does not fit the checkpoint: it is not in this tree, or the origin does not follow from it.",
  },
  "leaf-wrong": {
    zh: "条目不在检查点的树里：条目、序号或路径被改动过。",
    en: "The entry is not in the tree of the checkpoint: entry, number or path was changed.",
  },
  "aside-wrong": {
    zh: "一段文字与条目中封存的摘要不符：文字或盐值被改动过。",
    en: "Words do not fit the digest sealed in the entry: text or salt was changed.",
  },
  "consistency-form": {
    zh: "一致性凭证不合格式。请重新下载。",
    en: "The consistency proof is malformed. Download it again.",
  },
  "consistency-wrong": {
    zh: "后一个检查点不是在前一个之上添写而成：中间的内容被改写或删去，或凭证不对。",
    en: "The later checkpoint does not only add to the earlier one: something was rewritten or removed, or the proof is wrong.",
  },
  "other-origin": {
    zh: "两个检查点不是同一本账的：{before} 与 {after}。",
    en: "The two checkpoints are not of the same book: {before} and {after}.",
  },
  shrunk: {
    zh: "后一个检查点的条数（{after}）少于前一个（{before}）：内容被删去，或两份文件的次序颠倒。",
    en: "The later checkpoint has fewer leaves ({after}) than the earlier one ({before}): something was removed, or the two files are in the wrong order.",
  },
  "same-size-differs": {
    zh: "两个检查点条数相同而树根不同：同一本账有了两种说法。请保留两份文件，这就是证据。",
    en: "The two checkpoints have the same size and different roots: the book has been shown in two versions. Keep both files, they are the evidence.",
  },
  "consistency-missing": {
    zh: "两个检查点条数不同，还需要一致性凭证（--proof）才能判断。",
    en: "The two checkpoints differ in size; it takes a consistency proof (--proof) to judge them.",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** A code of the catalogue above. */
export type ProofFaultCode = keyof typeof PROOF_FAULTS;
