import type { Sentence } from "./sentence.ts";

/** Why a database (PostgreSQL) does not do what it was asked. No sentence holds an address, for there may be a password in it. */
export const DATABASE_REFUSALS = {
  "database-silent": {
    zh: "数据库没有应答，本次什么都没有写入。请稍后重试；若一直如此，请检查数据库服务是否在运行。",
    en: "The database does not answer; nothing was written. Try again; if it stays so, check that the database server runs.",
  },
  "database-unknown": {
    zh: "提交时与数据库的连接断了，之后数据库一直没有应答：这次登记是否已经写入，现在不得而知。请等数据库恢复后刷新查看，再决定是否重做。",
    en: "The connection broke while the act was being committed, and the database has not answered since: whether it was written is not known. Look again once the database is back, before doing it a second time.",
  },
  "database-busy": {
    zh: "数据库太忙，没有在规定时间内完成，本次什么都没有写入。请稍后重试。",
    en: "The database was too busy to finish in time; nothing was written. Try again.",
  },
  "database-full": {
    zh: "数据库的磁盘或连接数已满，本次什么都没有写入。请腾出空间后重试。",
    en: "The database has run out of disk or connections; nothing was written. Make room, then try again.",
  },
  "database-door": {
    zh: "数据库不让本程序进入：用户名、密码或库名不对（代码 {code}）。请检查 TAIZHANG_DATABASE 或 --database。",
    en: "The database does not let this program in: role, password or database name is wrong (code {code}). Check TAIZHANG_DATABASE or --database.",
  },
  "database-address": {
    zh: "数据库地址不合写法，应为 postgres://用户名:密码@主机:端口/库名。",
    en: "The database's address is not well formed; it is written postgres://role:password@host:port/database.",
  },
  "database-not-prepared": {
    zh: "数据库里还没有账库。请用建表角色运行一次 taizhang prepare-database --database <建表角色的地址> --role <程序的角色>。",
    en: "The database holds no store yet. Run taizhang prepare-database --database <address of the owning role> --role <the program's role> once.",
  },
  "database-role": {
    zh: "建表时给出的程序角色不存在，或就是建表角色自己。请另建一个普通角色（CREATE ROLE … LOGIN），名称用小写字母、数字和下划线。",
    en: "The program's role does not exist, or is the owning role itself. Make another plain one (CREATE ROLE … LOGIN), named in lower-case letters, digits and underscores.",
  },
  "database-denied": {
    zh: "数据库角色 {role} 缺少所需的权限，什么都没有写入。请用建表角色再运行一次 taizhang prepare-database。",
    en: "The database role {role} lacks a privilege that it needs; nothing was written. Run taizhang prepare-database again as the owning role.",
  },
  "database-newer": {
    zh: "数据库里的账库由更新版本的程序建立，本版本不能打开。请升级程序。",
    en: "The store in this database was made by a newer version of this program. Upgrade the program to open it.",
  },
  "database-text": {
    zh: "登记的名称里有数据库不能保存的字符（例如空字符），本次什么都没有写入。",
    en: "A name in this act holds a character that the database cannot keep, such as NUL; nothing was written.",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** What a database tells when it opens, beside a refusal. */
export const DATABASE_WARNINGS = {
  "not-durable": {
    zh: "注意：数据库的设置（{what}）使它在落盘之前就答复已写入，停电时可能丢失已登记的条目。请改为 on。",
    en: "Mind: by its settings ({what}) the database answers before an entry is on disk, so a power cut may lose what was acknowledged. Turn them on.",
  },
  "role-too-strong": {
    zh: "注意：数据库角色 {role} 能做的比它该做的多（{what}），账上的条目不受数据库权限保护。请改用只能新增和查询的角色：taizhang prepare-database --role <程序的角色>。",
    en: "Mind: the database role {role} can do more than it should ({what}), so the database's privileges do not protect the entries. Use a role that may only insert and select: taizhang prepare-database --role <the program's role>.",
  },
} as const satisfies { readonly [code: string]: Sentence };
