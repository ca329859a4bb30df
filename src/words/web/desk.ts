import type { Sentence } from "../sentence.ts";

/** Who answers, and the waypoints: the same fields on the desk and in a revision. */
export const OWNER = {
  title: { zh: "责任", en: "Who answers" },
  leader: { zh: "牵头领导（写职务，不写姓名）", en: "Leader's post (a post, not a name)" },
  leaderExample: { zh: "例如：分管工业副区长", en: "for example: deputy head for industry" },
  lead: { zh: "牵头单位", en: "Lead unit" },
  others: { zh: "责任单位，按次序", en: "Responsible units, in order" },
  othersHelp: { zh: "用顿号分开，例如：发改局、住建局", en: "separated by commas" },
  waypoints: { zh: "节点", en: "Waypoints" },
  perMonth: { zh: "每月设一个", en: "One a month" },
  perQuarter: { zh: "每季设一个", en: "One a quarter" },
  add: { zh: "添一个节点", en: "Add one" },
  clear: { zh: "全部去掉", en: "Remove all" },
  what: { zh: "到时要办成什么", en: "What is due" },
  due: { zh: "哪一天", en: "Due" },
  expected: { zh: "累计应到", en: "Expected by then" },
  remove: { zh: "去掉", en: "Remove" },
  monthTitle: { zh: "{month}月末", en: "end of month {month}" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** Where texts are handed in. */
export const INBOX = {
  title: { zh: "识读一份规划", en: "Read a plan" },
  lead: {
    zh: "把规划或政府工作报告粘贴进来，或者放入文件。乱码、断行会先修好，再逐句找出承诺。",
    en: "Paste a plan or government work report, or drop its file. Broken characters and lines are mended first, then every promise is found.",
  },
  paste: { zh: "粘贴全文", en: "Paste the text" },
  file: {
    zh: "放入文件（.docx、.doc、.xlsx、.pdf、.html、.txt）",
    en: "Drop a file (.docx, .doc, .xlsx, .pdf, .html, .txt)",
  },
  chooseFile: { zh: "选一个文件", en: "Choose a file" },
  year: { zh: "是哪一年的规划", en: "Which year is it for" },
  yearHelp: {
    zh: "不填则以原文的标题和日期为准；“今年”“年内”都按这一年算。",
    en: "Left empty, the title and dates of the text decide. “This year” in the text is this year.",
  },
  yearWrong: {
    zh: "请写四位数的年份，例如 2026。",
    en: "Please give the year in four digits, for example 2026.",
  },
  nothing: { zh: "请粘贴文字，或者放入一个文件。", en: "Please paste a text or drop a file." },
  read: { zh: "识读", en: "Read" },
  reading: { zh: "正在识读……", en: "Reading…" },
  pastedName: { zh: "粘贴的文字", en: "pasted text" },
  drafts: { zh: "还在案头的", en: "On the desk" },
  noDrafts: { zh: "案头没有没读完的文稿。", en: "Nothing lies on the desk." },
  draftLine: { zh: "{n} 项承诺", en: "{n} {n:commitment|commitments}" },
  open: { zh: "接着读", en: "Go on" },
  drop: { zh: "不要了", en: "Discard" },
  dropAsk: {
    zh: "丢掉这份没读完的文稿？台账不受影响。",
    en: "Discard this unfinished draft? The book is not affected.",
  },
  adopted: { zh: "已立账的规划", en: "Adopted plans" },
  openPlan: { zh: "看原文和承诺", en: "Text and promises" },
  noPlans: { zh: "还没有立账的规划。", en: "No plan has been adopted yet." },
  officeOnly: { zh: "识读规划由督查室办理。", en: "Plans are read by the supervision office." },
  simulated: {
    zh: "模拟台账只供查看，不能读入新的规划。",
    en: "A simulated book is only for looking; no plan can be read into it.",
  },
  secrecy: {
    zh: "带密级标志的文件不要放进来，系统会拒收。",
    en: "Do not hand in files with a secrecy mark; they are refused.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The reading desk itself. */
export const DESK = {
  text: { zh: "原文（已修复）", en: "The text, mended" },
  cards: { zh: "承诺", en: "Promises" },
  promises: { zh: "{n} 项承诺", en: "{n} {n:promise|promises}" },
  acceptedCount: { zh: "{n} 项已采纳", en: "{n} accepted" },
  doubtsOpen: { zh: "{n} 处读法未定", en: "{n} readings open" },
  ofYear: { zh: "{year} 年的规划", en: "plan for {year}" },
  ownersMissing: { zh: "{n} 项没有责任", en: "{n} without an owner" },
  notUnderstood: { zh: "{n} 句没读懂", en: "{n} {n:sentence|sentences} not understood" },
  repairs: { zh: "修复 {n} 处", en: "{n} {n:repair|repairs}" },
  counters: { zh: "计数", en: "Counters" },
  all: { zh: "全部", en: "All" },
  saved: { zh: "已存", en: "Saved" },
  saving: { zh: "正在存……", en: "Saving…" },
  unsaved: { zh: "还没存上，内容在本机", en: "Not saved yet; kept on this machine" },
  merged: {
    zh: "别人也改了这份文稿。已合并：{n} 项取自对方，您改过的都保留。",
    en: "Somebody else changed this draft. Merged: {n} taken from them, all yours kept.",
  },
  both: { zh: "两边都改过、留了您的：", en: "Changed by both, yours kept: " },
  accept: { zh: "采纳", en: "Accept" },
  accepted: { zh: "已采纳", en: "accepted" },
  unaccept: { zh: "取消采纳", en: "Undo acceptance" },
  edit: { zh: "编辑", en: "Edit" },
  owner: { zh: "责任", en: "Owner" },
  waypoints: { zh: "节点", en: "Waypoints" },
  aside: { zh: "不收", en: "Set aside" },
  asideMark: { zh: "不收入账", en: "set aside" },
  takeBack: { zh: "收回来", en: "Take back" },
  merge: { zh: "并入下一项", en: "Merge with next" },
  split: { zh: "拆开", en: "Split" },
  splitWhere: { zh: "从哪里拆开？", en: "Split where?" },
  noSplit: { zh: "这句话中间没有可拆的地方。", en: "There is no place to split this sentence." },
  undo: { zh: "撤回", en: "Undo" },
  done: { zh: "改好了", en: "Done" },
  tick: { zh: "选中这一项", en: "Tick this one" },
  ticked: { zh: "选中 {n} 项", en: "{n} ticked" },
  tickMissing: { zh: "选中没有责任的", en: "Tick those without owner" },
  tickAll: { zh: "选中全部", en: "Tick all" },
  untick: { zh: "都不选", en: "Untick" },
  copyOwner: { zh: "把当前项的责任抄给选中的", en: "Copy this owner to the ticked" },
  copyWaypoints: { zh: "把当前项的节点抄给选中的", en: "Copy these waypoints to the ticked" },
  acceptTicked: { zh: "采纳选中的", en: "Accept the ticked" },
  find: { zh: "查找", en: "Find" },
  findHint: { zh: "在承诺里找（按 /）", en: "Find in promises (press /)" },
  help: { zh: "按键", en: "Keys" },
  nothingHere: { zh: "没有符合的承诺。", en: "No promise fits." },
  noPromises: {
    zh: "这份文字里没有读出承诺。左边标出了没读懂的句子；也可以换一份更完整的文字。",
    en: "No promise was found. Sentences not understood are marked in the text; a fuller text may help.",
  },
  chooseReading: { zh: "这句话有几种读法，选一种：", en: "More than one reading; choose:" },
  preferred: { zh: "暂按", en: "default" },
  noTarget: { zh: "没有数量", en: "no number" },
  noDeadline: { zh: "没有期限", en: "no deadline" },
  noOwner: { zh: "还没有责任", en: "no owner yet" },
  waypointCount: { zh: "{n} 个节点", en: "{n} {n:waypoint|waypoints}" },
  nextUnknown: { zh: "下一句没读懂的", en: "Next not understood" },
  readSetting: {
    zh: "台账不会替您选读法；没选的立账后标“暂不能研判”。",
    en: "Nothing is chosen for you; unread promises are adopted as “not assessable”.",
  },
  adopt: { zh: "立账", en: "Adopt" },
  optional: { zh: "可收可不收", en: "borderline" },
  outside: { zh: "条目之外", en: "outside of points" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** The fields of a promise. */
export const FIELDS = {
  action: { zh: "做什么（动作）", en: "Action" },
  object: { zh: "对什么做（对象）", en: "Object" },
  measure: { zh: "数的是什么", en: "What is counted" },
  comparator: { zh: "界限", en: "Bound" },
  value: { zh: "数量", en: "Value" },
  unit: { zh: "单位", en: "Unit" },
  valueWrong: {
    zh: "数量要写数字，可以带万、亿，例如 1.2万；没有就留空。",
    en: "The value takes a number, such as 12000; leave it empty if there is none.",
  },
  deadline: { zh: "期限（最后一天）", en: "Deadline (last day)" },
  force: { zh: "语气", en: "Force" },
  line: { zh: "条线", en: "Line of work" },
  counted: { zh: "怎么数", en: "Counted by" },
  notCounted: { zh: "不计数", en: "not counted" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** How sure a repair is. */
export const CERTAINTY_WORDS = {
  exact: { zh: "由字节确定", en: "follows from the bytes" },
  "by-gloss": { zh: "由注音确定", en: "a gloss names it" },
  "by-language": { zh: "只凭语言推断", en: "only the language says so" },
  lost: { zh: "原字已丢失", en: "lost for good" },
} as const satisfies Readonly<{ [certainty: string]: Sentence }>;

/** Marks in the text. */
export const MARKING = {
  repaired: {
    zh: "原作“{before}”，{certainty}（把握 {confidence}）",
    en: "was “{before}”, {certainty} (confidence {confidence})",
  },
  notUnderstood: { zh: "这一句没读懂", en: "not understood" },
  legend: { zh: "标记", en: "Marks" },
} as const satisfies Readonly<{ [key: string]: Sentence }>;

/** Kinds of commitments. */
export const KIND_WORDS = {
  quantity: { zh: "数量", en: "quantity" },
  milestone: { zh: "节点", en: "milestone" },
  relative: { zh: "对比", en: "relative" },
  action: { zh: "行动", en: "action" },
} as const satisfies Readonly<{ [kind: string]: Sentence }>;

/** The desk's keys, as the help shows them. */
export const DESK_KEYS: readonly (Sentence & { readonly key: string })[] = [
  { key: "J  K", zh: "下一项、上一项", en: "next, previous" },
  { key: "D", zh: "下一处没选定的读法", en: "next open reading" },
  { key: "A", zh: "采纳，到下一项", en: "accept and go on" },
  { key: "1–9", zh: "选一种读法", en: "choose a reading" },
  { key: "E", zh: "编辑", en: "edit" },
  { key: "O", zh: "写责任", en: "name the owner" },
  { key: "W", zh: "写节点", en: "set waypoints" },
  { key: "S", zh: "不收，再按收回", en: "set aside, again to take back" },
  { key: "M", zh: "并入下一项", en: "merge with the next" },
  { key: "X", zh: "拆开", en: "split" },
  { key: "V", zh: "选中、不选", en: "tick, untick" },
  { key: "C", zh: "责任抄给选中的", en: "copy the owner to the ticked" },
  { key: "N", zh: "下一句没读懂的", en: "next sentence not understood" },
  { key: "Z", zh: "撤回上一步", en: "undo" },
  { key: "/", zh: "查找", en: "find" },
  { key: "Esc", zh: "改好了、关上", en: "done, close" },
  { key: "?", zh: "看按键", en: "these keys" },
];

/** The summary before adoption. */
export const ADOPT = {
  title: { zh: "立账前看一眼", en: "Before adopting" },
  into: {
    zh: "《{plan}》（{year} 年）将记入“{book}”，成为一条不能改、不能删的条目。",
    en: "“{plan}” ({year}) goes into “{book}” as one entry that cannot be changed or removed.",
  },
  taken: { zh: "{n} 项承诺立账", en: "{n} {n:commitment|commitments} adopted" },
  aside: { zh: "{n} 项不收", en: "{n} set aside" },
  notLooked: {
    zh: "{n} 项还没有人采纳（也会立账）",
    en: "{n} nobody has accepted yet (adopted all the same)",
  },
  doubts: {
    zh: "{n} 处读法未定：立账后标“暂不能研判：未选读法”",
    en: "{n} readings open: adopted as “not assessable: reading not chosen”",
  },
  owners: { zh: "{n} 项没有责任：", en: "{n} without an owner: " },
  noNumber: {
    zh: "{n} 项没有数量也没有节点，靠月报说话",
    en: "{n} without number or waypoints: returns will speak for them",
  },
  later: {
    zh: "读法、责任、节点以后都能在承诺页补，每次补都留痕。",
    en: "Readings, owners and waypoints can be added later on the commitment's page; each change is kept.",
  },
  confirm: { zh: "立账", en: "Adopt" },
  moved: {
    zh: "别人刚才也改了这份文稿，已经合并进来。请再看一眼，然后重按一次。",
    en: "Somebody else changed this draft just now; their work has come in. Look once more, then press again.",
  },
} as const satisfies Readonly<{ [key: string]: Sentence }>;
