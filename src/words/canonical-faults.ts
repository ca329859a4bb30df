import type { CanonicalFaultCode } from "../std/canonical.ts";
import type { Sentence } from "./sentence.ts";

/** Why something cannot be written into a book; `{path}` names the place. */
export const CANONICAL_FAULTS: Readonly<{ [code in CanonicalFaultCode | "sealed" | "erased"]: Sentence }> = {
  "not-a-safe-integer": {
    zh: '{path} 处的数字不能入账：台账中的数字须写成十进制文本，例如 "12.5"。',
    en: 'The number at {path} cannot be written: numbers stand in the book as decimal text, for example "12.5".',
  },
  undefined: {
    zh: "{path} 处没有值：请填写，或去掉这一栏。",
    en: "There is no value at {path}: fill it in or leave the field out.",
  },
  "not-json": {
    zh: "{path} 处的值不是文本、是否或列表，不能入账。",
    en: "The value at {path} is neither text, yes or no, nor a list, and cannot be written.",
  },
  "not-nfc": {
    zh: "{path} 处的文字不是规范合成形式（Unicode NFC），请重新输入这段文字。",
    en: "The text at {path} is not in composed form (Unicode NFC); please type it again.",
  },
  "lone-surrogate": {
    zh: "{path} 处有半个残缺的字符，请删去后重新输入。",
    en: "There is half a character at {path}; delete it and type it again.",
  },
  "reserved-key": {
    zh: "{path} 处的栏目名是保留名，请换一个名称。",
    en: "The field name at {path} is reserved; choose another.",
  },
  "too-deep": {
    zh: "{path} 处的内容层次过深，不能入账。",
    en: "What stands at {path} is nested too deeply to be written.",
  },
  sealed: {
    zh: "{path} 处直接给出了摘要，请给出原文。",
    en: "A digest stands at {path}; give the words themselves.",
  },
  erased: {
    zh: "{path} 处的文字是空的（已清除），不能再次入账。",
    en: "The text at {path} is empty (erased) and cannot be written again.",
  },
};
