import type { Sentence } from "../sentence.ts";

/** Whole books in and out, on the start page and the log page. */
export const CARRY = {
  import: { zh: "导入台账", en: "Import a book" },
  importHelp: {
    zh: "选择用“导出台账”得到的文件。全部核对无误才会收入；取消或出错时什么也不留下。",
    en: "Choose a file made by Export. It comes in only when all of it fits; cancelled or refused, nothing stays.",
  },
  choose: { zh: "选择文件", en: "Choose a file" },
  chooseFor: { zh: "选择文件导入台账", en: "Choose a file of a book to import" },
  sending: { zh: "正在上传：{percent}%", en: "Uploading: {percent}%" },
  checking: { zh: "已上传，正在逐条核对……", en: "Uploaded; checking every entry…" },
  cancel: { zh: "取消", en: "Cancel" },
  cancelled: { zh: "已取消，什么也没有留下。", en: "Cancelled; nothing stays." },
  done: { zh: "已导入 {book}：{n} 条。", en: "Imported {book}: {n} {n:entry|entries}." },
  already: { zh: "{book} 已在这里，内容相同。", en: "{book} is here already, with the same content." },
  export: { zh: "导出台账（含佐证）", en: "Export the book with its evidence" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
