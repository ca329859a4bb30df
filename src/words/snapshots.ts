import type { Sentence } from "./sentence.ts";

/** What `taizhang verify --snapshots` says of the frozen replay kept of a book. */
export const SNAPSHOT_SAYS = {
  right: {
    zh: "✓ {book}：快照与按日志重算的结果一致（前 {size} 条）。",
    en: "✓ {book}: the snapshot is what a replay of the log gives (entries up to {size}).",
  },
  wrong: {
    zh: "✗ {book}：快照与按日志重算的结果不一致（前 {size} 条）。账本本身以日志为准；请停止服务，删除数据文件夹里的 {file}，再启动。",
    en: "✗ {book}: the snapshot differs from a replay of the log (entries up to {size}). The log is what counts; stop the server, delete {file} in the data folder, and start again.",
  },
  "other-log": {
    zh: "○ {book}：快照不属于这份日志（它记到第 {size} 条，树根不同），不会被采用；下次打开按日志重算。",
    en: "○ {book}: the snapshot is not of this log (it goes to entry {size} and has another root) and will not be used; the next opening replays the log.",
  },
  none: {
    zh: "○ {book}：没有快照，每次打开都按日志重算。",
    en: "○ {book}: no snapshot is kept; every opening replays the log.",
  },
  ignored: {
    zh: "○ {book}：快照 {file} 不会被采用（{why}）；下次打开按日志重算。",
    en: "○ {book}: the snapshot {file} will not be used ({why}); the next opening replays the log.",
  },
} as const satisfies { readonly [finding: string]: Sentence };

/** Why a snapshot's file is not taken, by code. */
export const SNAPSHOT_FAULTS = {
  unreadable: { zh: "文件读不懂", en: "the file cannot be read" },
  "other-form": { zh: "是另一种格式", en: "it has another form" },
  "other-program": { zh: "由另一版本的程序写成", en: "another version of the program wrote it" },
  "other-book": { zh: "属于另一本台账", en: "it is of another book" },
  damaged: { zh: "内容已损坏", en: "its bytes are damaged" },
} as const satisfies { readonly [fault: string]: Sentence };
