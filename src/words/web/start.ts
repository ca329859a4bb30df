import type { Sentence } from "../sentence.ts";

/** The start page. */
export const START = {
  title: {
    zh: "把一份公开的规划，变成一本经得起查的年度台账",
    en: "A published plan becomes a year's book that can be run, checked and believed",
  },
  first: {
    zh: "粘贴政府工作报告或规划，台账就把每一项承诺连同原句、数字、期限和责任单位立起来。",
    en: "Paste a plan or a government work report: every promise is entered with its own sentence, its number, its deadline and who answers for it.",
  },
  second: {
    zh: "各单位登记办了什么、附上佐证；每一盏灯、每一个数、每一张图，都是当场翻账算出来的。",
    en: "Units write what was done, with evidence; every light, number and chart is then worked out from the book on the spot.",
  },
  books: { zh: "台账", en: "Books" },
  plans: { zh: "规划", en: "Plans" },
  planLine: { zh: "{year} 年，{n} 项承诺", en: "{year}, {n} {n:commitment|commitments}" },
  planItems: { zh: "，分解后 {n} 项", en: ", {n} {n:item|items} after splits" },
  entries: { zh: "账上 {n} 条", en: "{n} {n:entry|entries}" },
  onDay: { zh: "翻到 {day}", en: "opens on {day}" },
  openBook: { zh: "翻开", en: "Open" },
  openWall: { zh: "看挂图", en: "Wall" },
  simulatedHelp: {
    zh: "虚构的地区、企业和数字，供试看；只读，不用登录。",
    en: "Invented district, firms and figures, to look around; read-only, no sign-in needed.",
  },
  realHelp: { zh: "真实台账。", en: "A real book." },
  noPlan: { zh: "还没有规划。先识读一份，再立账。", en: "No plan yet. Read one, then adopt it." },
  newBook: { zh: "新建台账", en: "New book" },
  newBookHelp: {
    zh: "一个区县（或一个单位）一本。",
    en: "One book for a district, or for any office that keeps one.",
  },
  bookTitle: { zh: "台账名称", en: "Title of the book" },
  bookTitleExample: { zh: "例如：某某区 2026 年台账", en: "for example: District work 2026" },
  district: { zh: "地区", en: "District" },
  make: { zh: "建账", en: "Open the book" },
  needTitle: { zh: "请写台账名称。", en: "Please give the book a title." },
  needDistrict: { zh: "请写是哪个地区。", en: "Please name the district." },
  readPlan: { zh: "识读一份规划", en: "Read a plan" },
  readInto: { zh: "读进哪一本？", en: "Into which book?" },
  readHelp: {
    zh: "粘贴文字，或放入 .docx、.doc、.xlsx、.pdf、.html、.txt 文件。",
    en: "Paste text, or drop a .docx, .doc, .xlsx, .pdf, .html or .txt file.",
  },
  officeOnly: {
    zh: "新建台账、识读规划由督查室办理，请先登录。",
    en: "Opening books and reading plans is done by the supervision office; please sign in first.",
  },
  firstStart: { zh: "第一次启动", en: "First start" },
  noBooks: {
    zh: "这台服务器上还没有台账。督查室登录后可以新建。",
    en: "There is no book on this server yet. The office can open one after signing in.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
