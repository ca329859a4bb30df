import type { Sentence } from "./sentence.ts";

/** Why an export, import, move, backup or restore stops; nothing half-done stays behind. */
export const MOVE_REFUSALS = {
  cancelled: {
    zh: "已取消。没有留下做了一半的内容。",
    en: "Cancelled. Nothing half-done was left behind.",
  },
  "book-file-empty": {
    zh: "文件是空的，不是导出的台账。请选择用“导出台账”或 taizhang export 得到的文件。",
    en: "The file is empty and holds no book. Choose a file made by Export or by taizhang export.",
  },
  "not-a-book-file": {
    zh: "这不是导出的台账：第 1 行没有台账的标记。请选择用“导出台账”或 taizhang export 得到的文件。",
    en: "This is no exported book: line 1 does not say so. Choose a file made by Export or by taizhang export.",
  },
  "book-file-form": {
    zh: "这个文件的形式是第 {form} 版，本程序只读第 1 版。请升级程序。",
    en: "This file has form {form}; this program reads form 1. Upgrade the program.",
  },
  "book-file-cut": {
    zh: "文件不完整：在第 {line} 行之后断了。请重新导出或重新下载；没有写入任何内容。",
    en: "The file is cut short after line {line}. Export or download it again; nothing was written.",
  },
  "book-file-after-end": {
    zh: "第 {line} 行在结尾之后，不该有内容。请重新导出；没有写入任何内容。",
    en: "Line {line} stands after the end of the book. Export it again; nothing was written.",
  },
  "line-too-long": {
    zh: "第 {line} 行过长（超过 {limit} 字节），不是本程序导出的。没有写入任何内容。",
    en: "Line {line} is too long (more than {limit} bytes); this program does not write such lines. Nothing was written.",
  },
  "line-unreadable": {
    zh: "第 {line} 行看不懂：内容被改动或损坏。请从来源重新导出；没有写入任何内容。",
    en: "Line {line} cannot be read: it was changed or damaged. Export it again from where it came; nothing was written.",
  },
  "line-out-of-place": {
    zh: "第 {line} 行不在它该在的位置：有行缺失、重复或调换。请重新导出；没有写入任何内容。",
    en: "Line {line} is not where it belongs: lines are missing, doubled or exchanged. Export it again; nothing was written.",
  },
  "entry-altered": {
    zh: "第 {line} 行（账上第 {seq} 条）不符：{fault}。请从来源重新导出；没有写入任何内容。",
    en: "Line {line} (entry {seq} of the book) does not fit: {fault}. Export it again from where it came; nothing was written.",
  },
  "file-altered": {
    zh: "第 {line} 行结束的佐证文件 {sha256} 与其哈希值不符。请从来源重新导出；没有写入任何内容。",
    en: "The evidence file {sha256} that ends at line {line} does not fit its hash. Export it again; nothing was written.",
  },
  "checkpoint-differs": {
    zh: "第 1 行的签名检查点与台账内容不符（在第 {line} 行发现）：检查点属于另一本账，或条目被改动。没有写入任何内容。",
    en: "The signed checkpoint in line 1 does not fit the book (found at line {line}): it belongs to another book, or entries were changed. Nothing was written.",
  },
  "evidence-damaged": {
    zh: "佐证文件 {sha256} 已损坏，与其哈希值不符，因此没有导出。请从备份中恢复这个文件，或由督查室擦除它，再导出。",
    en: "The evidence file {sha256} is damaged and does not fit its hash, so nothing was exported. Restore the file from a backup, or have the office erase it, and export again.",
  },
  "end-differs": {
    zh: "第 {line} 行的结尾与前面的内容不符：有内容被改动、增加或删去。请重新导出；没有写入任何内容。",
    en: "The end at line {line} does not fit what stands before it: something was changed, added or removed. Export it again; nothing was written.",
  },
  "book-here-differs": {
    zh: "这里已有名为 {book} 的台账，内容与文件不同，不能导入，两边都没有改动。请导入到另一个数据文件夹再比较。",
    en: "A book named {book} is here already with other content; it was not imported and neither side was changed. Import it into another data folder to compare.",
  },
  "book-here-longer": {
    zh: "这里的台账 {book} 已有 {here} 条，文件里只有前 {there} 条，没有可导入的内容。",
    en: "The book {book} here has {here} {here:entry|entries}; the file holds the first {there} of them, so there is nothing to import.",
  },
  "book-here-shorter": {
    zh: "这里的台账 {book} 有 {here} 条，文件里有 {there} 条，前 {here} 条相同。已有的台账不能用导入来续写：请导入到一个空的数据文件夹。",
    en: "The book {book} here has {here} {here:entry|entries}; the file has {there} and begins with the same ones. A book that is here cannot be continued by an import: import it into an empty data folder.",
  },
  "folder-not-empty": {
    zh: "文件夹“{folder}”不是空的，什么也没有改动。请指定一个新的或空的文件夹。",
    en: "The folder “{folder}” is not empty; nothing was changed. Name a new or an empty one.",
  },
  "no-data-here": {
    zh: "“{folder}”里没有台账。请检查路径。",
    en: "There is no book in “{folder}”. Check the path.",
  },
  "backup-unfinished": {
    zh: "“{folder}”不是完整的备份：没有清单（manifest.json），备份中途停下过。请换一个备份。",
    en: "“{folder}” is no finished backup: it has no manifest.json, so the backup was interrupted. Use another one.",
  },
  "backup-form": {
    zh: "备份“{folder}”的清单看不懂，或由更新的程序做成。请升级程序，或换一个备份。",
    en: "The manifest of the backup “{folder}” cannot be read, or was made by a newer program. Upgrade, or use another backup.",
  },
  "backup-file-differs": {
    zh: "备份里的文件 {file} 缺失，或与清单上的哈希值不符。这个备份不能用：请换一个备份。",
    en: "The file {file} of the backup is missing or does not fit the manifest. This backup cannot be used; use another one.",
  },
  "backup-head-differs": {
    zh: "备份里的台账 {book} 校验不符（{faults} 处）。这个备份不能用：请先用 taizhang verify 校验来源，再换一个备份。",
    en: "The book {book} in the backup does not verify ({faults} {faults:fault|faults}). It cannot be used; verify the source with taizhang verify and use another backup.",
  },
  "server-runs": {
    zh: "服务正在使用数据文件夹“{data}”。请在首页用“导入台账”，或先停止服务。",
    en: "A server uses the data folder “{data}”. Use “Import a book” on its start page, or stop it first.",
  },
  "same-place": {
    zh: "来源和去处是同一个地方，不需要移动。",
    en: "Source and destination are the same place; there is nothing to move.",
  },
  "disk-refused": {
    zh: "不能读写“{file}”（{why}）。请检查权限和磁盘空间；没有留下做了一半的内容。",
    en: "“{file}” cannot be read or written ({why}). Check rights and room on the disk; nothing half-done was left behind.",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** What the commands say while they work and when they are done. */
export const MOVE_SAYS = {
  entriesDone: {
    zh: "{entries} 条，{size}（{percent}%）",
    en: "{entries} {entries:entry|entries}, {size} ({percent}%)",
  },
  exported: {
    zh: "已导出台账 {book}：{entries} 条，{files} 个佐证文件，写入 {file}。树根 {root}",
    en: "Exported {book}: {entries} {entries:entry|entries} and {files} {files:file|files} of evidence, to {file}. Root {root}",
  },
  imported: {
    zh: "已导入台账 {book}：{entries} 条，{files} 个佐证文件。树根 {root}",
    en: "Imported {book}: {entries} {entries:entry|entries} and {files} {files:file|files} of evidence. Root {root}",
  },
  alreadyHere: {
    zh: "台账 {book} 已在这里，{entries} 条，内容相同，不需要导入。树根 {root}",
    en: "The book {book} is here already with the same {entries} {entries:entry|entries}; nothing to do. Root {root}",
  },
  moved: {
    zh: "已移动台账 {book}：{entries} 条，{files} 个佐证文件，两边树根相同：{root}。来源没有删除。",
    en: "Moved {book}: {entries} {entries:entry|entries} and {files} {files:file|files} of evidence; both sides have the root {root}. The source was not removed.",
  },
  backedUp: {
    zh: "备份完成并已校验：{folder}（{files} 个文件）",
    en: "Backed up and verified: {folder} ({files} {files:file|files})",
  },
  headIs: {
    zh: "  {book}：{entries} 条，树根 {root}",
    en: "  {book}: {entries} {entries:entry|entries}, root {root}",
  },
  withoutKey: {
    zh: "签名密钥没有放进备份：拿到备份的人就不能冒名签发。恢复后会换新密钥；要连同密钥备份，请加 --with-key 并妥善保管。",
    en: "The signing key is not in the backup, so that nobody who gets hold of it can sign in your name. After a restore a new key is made; add --with-key to include it, and keep it safe.",
  },
  withKey: {
    zh: "备份里有签名密钥：拿到它的人可以冒名签发，请妥善保管。",
    en: "The backup holds the signing key: whoever has it can sign in your name. Keep it safe.",
  },
  erasedStay: {
    zh: "擦除之前做的备份和导出仍然留有被擦除的文字和文件；请按保存期限销毁旧备份。",
    en: "Backups and exports made before an erasure still hold what was erased; destroy old ones when their time is up.",
  },
  restored: {
    zh: "已恢复到 {data}，每本台账都校验到备份时的树根。",
    en: "Restored to {data}; every book verifies to the head it had in the backup.",
  },
} as const satisfies { readonly [name: string]: Sentence };

/** Help of the commands that carry books from place to place. */
export const MOVE_HELP = {
  export: {
    zh: "把一整本台账连同佐证导出成一个文件",
    en: "export a whole book with its evidence to one file",
  },
  import: { zh: "从导出的文件导入一整本台账", en: "import a whole book from an exported file" },
  move: {
    zh: "把一本台账抄到另一个账库，哈希值一个不变",
    en: "carry a book to another store; every hash stays",
  },
  backup: { zh: "备份全部内容；服务运行时也可以", en: "back up everything, also while the server runs" },
  restore: { zh: "把备份恢复到一个新的数据文件夹", en: "restore a backup to a new data folder" },
  out: {
    zh: "写入的文件（默认：台账代号.jsonl）",
    en: "file to write (the book's name with .jsonl when absent)",
  },
  from: {
    zh: "来源：数据文件夹或 postgres:// 地址",
    en: "where it is: a data folder or a postgres:// address",
  },
  to: {
    zh: "去处：数据文件夹或 postgres:// 地址",
    en: "where it goes: a data folder or a postgres:// address",
  },
  backupTo: {
    zh: "备份放进的文件夹（默认：当前目录下带时间的新文件夹）",
    en: "folder of the backup (a new one named by the time when absent)",
  },
  withKey: {
    zh: "连同签名密钥一起备份（拿到的人可以冒名签发）",
    en: "include the signing key (whoever has it can sign in your name)",
  },
} as const satisfies { readonly [name: string]: Sentence };
