import type { Sentence } from "./sentence.ts";

/** What the disk under a store would not do. Nothing of what was being written is in the book. */
export const DISK_REFUSALS = {
  "disk-full": {
    zh: "磁盘已满，这一次没有登记任何内容，此前登记的都在。请腾出空间（账库 {path}），再提交一次。",
    en: "The disk is full. Nothing of this was entered; all that was entered before is there. Make room (store {path}) and send it again.",
  },
  "disk-failed": {
    zh: "账库 {path} 所在的磁盘读写出错，这一次没有登记任何内容。请检查剩余空间和磁盘是否正常，再试一次。",
    en: "The disk of the store {path} fails to read or write; nothing of this was entered. Check the space left and the disk itself, then try again.",
  },
  "disk-read-only": {
    zh: "账库 {path} 只能读取：所在磁盘或文件夹不允许写入。请检查权限；已登记的内容没有改动。",
    en: "The store {path} can only be read: its disk or folder may not be written. Check the permissions; nothing in it was changed.",
  },
  "disk-damaged": {
    zh: "账库 {path} 有读不出的页，磁盘或文件已损坏。请停止使用这份文件，从备份恢复，并用 taizhang verify 校验。",
    en: "The store {path} has pages that cannot be read: the disk or the file is damaged. Stop using this file, restore a backup, and check it by taizhang verify.",
  },
} as const satisfies { readonly [code: string]: Sentence };
