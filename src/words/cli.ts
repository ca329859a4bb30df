import type { Sentence } from "./sentence.ts";

/** What the command line says of itself: its commands and their options. */
export const CLI_HELP = {
  program: {
    zh: "台账：把公开的规划变成可执行、可核验、可信的一年",
    en: "Taizhang: turns a published plan into a year that can be run, checked and believed",
  },
  read: { zh: "识读一份规划，列出其中的承诺和疑点", en: "read a plan: list its commitments and doubts" },
  adopt: {
    zh: "识读一份规划并立账（疑点可以留待以后）",
    en: "read a plan and adopt it into a book (doubts may stay open)",
  },
  write: {
    zh: "登记一个事项：新开、推进阶段或更正",
    en: "write an item: open it, move it on, or correct it",
  },
  wall: { zh: "在终端里看挂图", en: "show the wall in the terminal" },
  serve: { zh: "启动服务，在浏览器里使用", en: "serve the workbench to a browser" },
  prepareDatabase: {
    zh: "在 PostgreSQL 里建好账库，并把只能新增和查询的权限交给程序的角色",
    en: "make the store in PostgreSQL, and let the program's role add and look",
  },
  database: {
    zh: "PostgreSQL 地址；更宜写在环境变量 TAIZHANG_DATABASE 里，命令行上的密码别人看得见",
    en: "address of a PostgreSQL database; better in TAIZHANG_DATABASE, since others see a command line",
  },
  owner: {
    zh: "建表角色的地址（或写在 TAIZHANG_DATABASE 里）",
    en: "address with the owning role (or in TAIZHANG_DATABASE)",
  },
  role: { zh: "程序的角色，须已建好", en: "the program's role, which must exist" },
  demo: {
    zh: "打开演示台账（虚构地区，模拟数据）",
    en: "open the demonstration (invented district, simulated data)",
  },
  corrupt: {
    zh: "按镜像网站的方式损坏一段文字，用来看修复",
    en: "damage a text as mirror sites do, to see the repair at work",
  },
  lang: { zh: "语言：zh 或 en", en: "language: zh or en" },
  help: { zh: "显示帮助", en: "show help" },
  version: { zh: "显示版本", en: "show the version" },
  data: {
    zh: "数据文件夹（默认：本目录下的 data）",
    en: "data folder (data beside the program when absent)",
  },
  json: { zh: "输出 JSON", en: "print JSON" },
  table: {
    zh: "另存为任务分解表（.xlsx）",
    en: "write the decomposition table (.xlsx) to a file",
  },
  gold: { zh: "按识读规则的字段输出承诺", en: "print the commitments in the fields of the reading rules" },
  modelHelp: {
    zh: "把没读懂的句子发给已设置的模型（默认不设置，什么也不发）",
    en: "send the sentences not understood to the model that is set up (none is, unless you do)",
  },
  modelAll: {
    zh: "读懂的句子也发给模型（回顾过去的不发）",
    en: "send the sentences that were understood too, but none that report the past",
  },
  year: { zh: "规划所属年份", en: "the year the plan is for" },
  place: { zh: "地区名称", en: "name of the district" },
  names: {
    zh: "本地地名、企业名（文本文件，一行一个），修复受损文字时用",
    en: "names of local places and firms, one a line in a text file, to help the repair of damaged text",
  },
  book: { zh: "台账代号", en: "the book" },
  on: { zh: "截至哪一天（例如 2024-06-30）", en: "the day asked about, such as 2024-06-30" },
  known: {
    zh: "以何时所知：日期、时刻或条目数",
    en: "as known when: a day, an instant or a number of entries",
  },
  svg: { zh: "另存为图片（SVG）；“-”表示直接输出", en: "write the picture (SVG) to a file; - prints it" },
  register: { zh: "名册代号", en: "the register" },
  item: { zh: "事项代号；不写表示新开", en: "the item; a new one when absent" },
  stage: { zh: "进入哪个阶段", en: "the stage it moves into" },
  fact: {
    zh: "字段=值，可写多次；“字段=”表示清空",
    en: "field=value, as often as needed; field= empties it",
  },
  happened: { zh: "发生日期（默认今天）", en: "the day it happened (today when absent)" },
  seen: {
    zh: "登记前看到的最后一条序号（默认现在的最后一条）",
    en: "last entry of the item you had seen (the latest when absent)",
  },
  evidence: { zh: "佐证文件，可写多次", en: "a file of evidence, as often as needed" },
  port: { zh: "端口（被占用时用下一个）", en: "port (the next free one when taken)" },
  host: { zh: "监听地址（默认只限本机）", en: "address to listen on (this machine only when absent)" },
  dense: {
    zh: "把所有繁体字都注上音：每千字约三十处损坏",
    en: "gloss every traditional character: some thirty damaged places in a thousand characters",
  },
  seed: { zh: "整数种子：同一种子，同样的损坏", en: "a whole number: the same seed, the same damage" },
} as const satisfies { readonly [name: string]: Sentence };

/** What the command line tells while it works. */
export const CLI_SAYS = {
  prepared: {
    zh: "账库已建好。角色 {role} 只能新增和查询条目，另可清空被擦除的文字。",
    en: "The store is ready. The role {role} may only add and look at entries, and empty erased texts.",
  },
  serving: {
    zh: "台账已启动，请用浏览器打开：{url}",
    en: "Taizhang is running; open it in a browser: {url}",
  },
  firstLink: {
    zh: "还没有任何账号。请打开这个一次性链接，成为第一位督查室人员：{link}",
    en: "Nobody has an account yet. Open this one-time link to become the first person of the office: {link}",
  },
  stop: { zh: "按 Ctrl+C 停止。", en: "Press Ctrl+C to stop." },
  stopping: { zh: "正在停止……", en: "Stopping …" },
  adopted: {
    zh: "已立账：第 {seq} 条，{count} 项承诺，{doubts} 处疑点待选读法。",
    en: "Adopted as entry {seq}: {count} {count:commitment|commitments}, {doubts} {doubts:doubt|doubts} still open.",
  },
  written: { zh: "已登记：第 {seq} 条，事项 {item}。", en: "Written as entry {seq}, item {item}." },
  saved: { zh: "已写入 {file}。", en: "Written to {file}." },
  sound: {
    zh: "✓ {book}：{entries} 条，全部一致。树根 {root}",
    en: "✓ {book}: {entries} {entries:entry|entries}, all sound. Root {root}",
  },
  unsound: {
    zh: "✗ {book}：{entries} 条中有 {faults} 处不符。树根 {root}",
    en: "✗ {book}: {faults} {faults:fault|faults} in {entries} {entries:entry|entries}. Root {root}",
  },
  faultAt: { zh: "  第 {seq} 条：{fault}", en: "  entry {seq}: {fault}" },
  verifyLimit: {
    zh: "同时掌握数据库和签名密钥的人，可以改写尚未外传的内容；请与已签发文件上的树根比对。",
    en: "Whoever holds both database and key can rewrite what has not left the house; compare the root with issued documents.",
  },
  simulated: { zh: "模拟数据：本台账从未真实发生", en: "SIMULATED: nothing in this book ever happened" },
  asOf: {
    zh: "截至 {on}，以 {known} 所知，共 {size} 条",
    en: "on {on}, as known {known}, {size} {size:entry|entries}",
  },
  tally: {
    zh: "绿 {green} · 黄 {amber} · 红 {red} · 灰 {grey}",
    en: "green {green} · amber {amber} · red {red} · grey {grey}",
  },
  readAs: {
    zh: "{commitments} 项承诺，{doubts} 处疑点，{repairs} 处修复，{unread} 句没有读懂；规划年份 {year}",
    en: "{commitments} {commitments:commitment|commitments}, {doubts} {doubts:doubt|doubts}, {repairs} {repairs:repair|repairs}, {unread} {unread:sentence|sentences} not understood; plan year {year}",
  },
  hiddenSheets: {
    zh: "隐藏的工作表没有读：{sheets}。其中若有任务，请取消隐藏后再读。",
    en: "Hidden sheets were not read: {sheets}. If they hold tasks, show them and read again.",
  },
  yearGuessed: {
    zh: "没有指定年份，按原文所说的 {year} 年识读；不对请用 --year 指定。",
    en: "No year was given; reading for {year}, the year the text plans for. Use --year if that is wrong.",
  },
  doubt: { zh: "疑点", en: "Doubt" },
  preferred: { zh: "（预览所用）", en: " (used for previews)" },
  noDeadline: { zh: "—", en: "—" },
  openDoubts: { zh: "疑 {count}", en: "? {count}" },
} as const satisfies { readonly [name: string]: Sentence };

/** What a doubt of the reader asks, by its code. */
export const CLI_DOUBTS = {
  "before-or-during-month": {
    zh: "期限是该月之前，还是该月之内？",
    en: "Is it due before that month, or within it?",
  },
  "count-or-ordinal": {
    zh: "这个数是数量，还是次序？",
    en: "Is the number a count, or a place in an order?",
  },
  "which-firms": { zh: "指的是哪些企业？", en: "Which firms are meant?" },
  "which-share": { zh: "比例是以什么为底数？", en: "What is the share a share of?" },
  "repaired-words": {
    zh: "这里的字是修复出来的，应当怎样读？",
    en: "The words here were repaired; how are they to be read?",
  },
  "impossible-date": {
    zh: "历法上没有这一天，期限是哪一天？",
    en: "The calendar has no such day; which day is meant?",
  },
  "no-year": { zh: "期限没有写年份，是哪一年？", en: "The deadline names no year; which year is it?" },
  scope: { zh: "这句话管到哪里？", en: "How far does this sentence reach?" },
} as const satisfies { readonly [code: string]: Sentence };

/** Why the command line stops, and what to do. */
export const CLI_STOPS = {
  "no-database": {
    zh: "没有写数据库地址。请用 --database 或环境变量 TAIZHANG_DATABASE 给出，例如 postgres://taizhang_owner@localhost/taizhang。",
    en: "No database was named. Give its address by --database or TAIZHANG_DATABASE, such as postgres://taizhang_owner@localhost/taizhang.",
  },
  "no-file": { zh: "找不到文件“{file}”。请检查路径。", en: "There is no file “{file}”. Check the path." },
  "is-folder": {
    zh: "“{file}”是文件夹。请写出其中的一个文件。",
    en: "“{file}” is a folder. Name a file in it.",
  },
  "cannot-read": {
    zh: "“{file}”在，但不能读（{why}）。请检查权限。",
    en: "“{file}” is there but cannot be read ({why}). Check who may read it.",
  },
  "no-folder": {
    zh: "不能写入“{file}”：它所在的文件夹不存在。请先建好文件夹，或换一个路径。",
    en: "“{file}” cannot be written: its folder does not exist. Make the folder first, or choose another path.",
  },
  "cannot-write": {
    zh: "不能写入“{file}”（{why}）。请检查权限和磁盘空间。",
    en: "“{file}” cannot be written ({why}). Check who may write there and the room on the disk.",
  },
  "no-store": {
    zh: "文件夹“{data}”里没有台账，什么也没有改动。请用 --data 指定已有台账的文件夹；或先用 taizhang serve --data 启动一次服务（会建好随附的台账，也可在首页新建），或用 taizhang import 导入一本。",
    en: "There is no book in the folder “{data}”; nothing was changed. Name a folder that holds one with --data; or start taizhang serve --data once (it makes the books that come with the program, and the start page opens new ones), or bring one in with taizhang import.",
  },
  "bad-lang": {
    zh: "没有语言“{value}”。请写 --lang zh 或 --lang en。",
    en: "There is no language “{value}”. Write --lang zh or --lang en.",
  },
  "bad-port": {
    zh: "“{value}”不是端口。请写 0 到 65535 之间的整数。",
    en: "“{value}” is not a port. Write a whole number from 0 to 65535.",
  },
  "missing-argument": {
    zh: "命令后面缺少：{what}。用 --help 看写法。",
    en: "The command lacks: {what}. See how to write it with --help.",
  },
  "missing-value": {
    zh: "选项 {what} 后面缺少值。用 --help 看写法。",
    en: "The option {what} lacks its value. See how to write it with --help.",
  },
  "missing-option": {
    zh: "缺少必写的选项 {what}。用 --help 看写法。",
    en: "The option {what} has to be given. See how to write it with --help.",
  },
  "unknown-option": {
    zh: "没有选项 {what}。用 --help 看有哪些选项。",
    en: "There is no option {what}. See which there are with --help.",
  },
  "unknown-command": {
    zh: "没有命令 {what}。用 taizhang --help 看有哪些命令。",
    en: "There is no command {what}. See which there are with taizhang --help.",
  },
  "too-many": {
    zh: "写多了：命令后面的内容比它能用的多。路径里有空格时请加引号。",
    en: "More was typed after the command than it takes. Put a path with spaces in quotes.",
  },
  "not-understood": {
    zh: "这条命令看不懂。用 --help 看写法。",
    en: "This command cannot be understood. See how to write it with --help.",
  },
  "bad-day": {
    zh: "“{value}”不是日期。请写成 2024-06-30 的形式。",
    en: "“{value}” is not a day. Write it like 2024-06-30.",
  },
  "bad-known": {
    zh: "“{value}”不是日期、时刻或条目数。例如 2024-06-30、2024-06-30T08:00:00.000Z、120。",
    en: "“{value}” is neither a day, an instant nor a number of entries. For example 2024-06-30, 2024-06-30T08:00:00.000Z, 120.",
  },
  "bad-year": {
    zh: "“{value}”不是年份。请写成 2024 的形式。",
    en: "“{value}” is not a year. Write it like 2024.",
  },
  "bad-number": { zh: "“{value}”不是整数。", en: "“{value}” is not a whole number." },
  "bad-fact": {
    zh: "“{value}”看不懂。请写成 字段=值。",
    en: "“{value}” cannot be understood. Write field=value.",
  },
  "no-year": {
    zh: "文中没有年份，请用 --year 指定规划所属的年份，例如 --year 2024。",
    en: "The text names no year. Say which year the plan is for, such as --year 2024.",
  },
  "which-book": {
    zh: "请用 --book 指定台账。现有：{books}",
    en: "Name the book with --book. There are: {books}",
  },
  "no-such-book": {
    zh: "没有名为 {book} 的台账。现有：{books}",
    en: "There is no book named {book}. There are: {books}",
  },
  "no-books": {
    zh: "这里还没有可登记的台账。请先运行 taizhang serve，在首页新建一本；已有导出文件的，用 taizhang import 导入。",
    en: "There is no book here yet that could be written. Run taizhang serve and open one on the start page; bring in an exported one with taizhang import.",
  },
  "unknown-register": {
    zh: "没有名册“{register}”。可选：{registers}",
    en: "There is no register “{register}”. There are: {registers}",
  },
  "unknown-field": {
    zh: "名册“{register}”没有字段“{field}”。可选：{fields}",
    en: "The register “{register}” has no field “{field}”. There are: {fields}",
  },
  "no-answer": {
    zh: "正在运行的服务没有作答（{status}）。请重试；仍不行时重启服务。",
    en: "The running server gave no answer ({status}). Try again; restart it if that does not help.",
  },
  "not-built": {
    zh: "网页部分还没有构建。请先运行 npm run build，或用 npm start 启动。",
    en: "The workbench has not been built. Run npm run build first, or start with npm start.",
  },
} as const satisfies { readonly [code: string]: Sentence };
