import type { Sentence } from "./sentence.ts";

/** Why a store does not do what it was asked; nothing has been changed. */
export const STORE_REFUSALS = {
  "second-writer": {
    zh: "另一个程序正在写这个账库（{path}）。同一时间只能有一个程序写入：请关闭它，或通过正在运行的服务提交；查看和校验可以同时进行。",
    en: "Another program is writing this store ({path}). Only one may write at a time: close it, or hand the act to the running server; viewing and verifying work beside it.",
  },
  "no-such-store": {
    zh: "找不到账库文件 {path}。请检查路径，或先启动一次服务以建立账库。",
    en: "There is no store at {path}. Check the path, or start the server once to create it.",
  },
  "newer-store": {
    zh: "账库 {path} 由更新版本的程序建立，本版本不能打开。请升级程序。",
    en: "The store {path} was made by a newer version of this program. Upgrade the program to open it.",
  },
  "no-driver": {
    zh: "本机的 Node 不带 SQLite，也没有安装 better-sqlite3。请使用 Node 22.13 或更新版本，或运行 npm install better-sqlite3。",
    en: "This Node has no SQLite and better-sqlite3 is not installed. Use Node 22.13 or newer, or run npm install better-sqlite3.",
  },
  "file-too-large": {
    zh: "文件超过上限（{limit} 字节），没有保存。请压缩图片或拆分文件后再上传。",
    en: "The file is larger than the limit ({limit} bytes) and was not kept. Make the picture smaller or split the file, then upload it again.",
  },
  "no-such-book": {
    zh: "账库中没有名为 {book} 的台账。",
    en: "The store holds no book named {book}.",
  },
  "book-differs": {
    zh: "名为 {book} 的台账已经存在，且账头不同。请换一个名称。",
    en: "A book named {book} already exists with another header. Choose another name.",
  },
  "other-form": {
    zh: "台账 {book} 的账页形式是第 {form} 版，本程序只读第 1 版。第 0 版是定型前的试用形式：请开新账，把规划重新立账；更高的版本请升级程序。账上内容没有改动。",
    en: "The book {book} has canonical form {form}; this program reads form 1. Form 0 was a trial form: open a new book and adopt the plan again; for a later form upgrade the program. Nothing in the book was changed.",
  },
  "bad-header": {
    zh: "账头的 {path} 不合规定：名称只能用小写字母、数字和连字符，开账时间须为世界时。",
    en: "The header's {path} is not valid: a book's name has lower-case letters, digits and hyphens only, and it is opened at an instant in UTC.",
  },
  "bad-day": {
    zh: "{path} 处的日期 {value} 不是一个真实的日期（应为 2024-06-30 的形式）。",
    en: "The day {value} at {path} is not a calendar day (written like 2024-06-30).",
  },
  "leaf-unfit": {
    zh: "第{seq}条不能收入台账：{fault}。没有写入任何内容；请从来源重新导出，并先校验来源台账。",
    en: "Leaf {seq} cannot be taken into the book: {fault}. Nothing was written; export it again from where it came, and verify that book first.",
  },
  "book-incomplete": {
    zh: "台账 {book} 与最后一次记下的树根不符，暂停登记。{missing}本账现在只能查看：请恢复备份，或由督查室用 taizhang accept-loss 写明原因后接受缺损。",
    en: "The book {book} does not fit its last noted head; nothing is written. {missing} It can only be read now: restore a backup, or have the office accept the loss in writing by taizhang accept-loss.",
  },
  "no-loss": {
    zh: "台账 {book} 没有缺损，不需要接受。",
    en: "The book {book} has no loss; there is nothing to accept.",
  },
  "loss-beyond-accepting": {
    zh: "台账 {book} 有读不出的页，不能就此继续登记。请恢复备份。",
    en: "The book {book} has pages that cannot be read, so it cannot go on as it is. Restore a backup.",
  },
} as const satisfies { readonly [code: string]: Sentence };
