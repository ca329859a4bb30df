import { LINEAGE_OBJECTIONS } from "./lineage.ts";
import type { Sentence } from "./sentence.ts";

/** Refusals of what is well formed and still cannot be meant: a second adoption, a wrong year, an invisible sign. */
export const OBJECTIONS = {
  ...LINEAGE_OBJECTIONS,
  "attested-already": {
    zh: "您已经核验过第{entry}条，结论和层级不高于上次。只有提高层级或改变结论时才需要再核验。",
    en: "You have already attested entry {entry} with this finding, at this level or a higher one. Attest again only at a higher level or with another finding.",
  },
  "bad-address": {
    zh: "网址中有无法识别的字符。请检查网址，或从首页重新进入。",
    en: "The address holds characters that cannot be read. Check it, or start again from the start page.",
  },
  "bad-media": {
    zh: "不能接收这种格式的内容。请在页面上填写，或上传页面所列类型的文件。",
    en: "Content of this kind is not taken. Fill in the page, or upload a file of a type that the page lists.",
  },
  "bad-when": {
    zh: "「{field}」的「{value}」无法识别：请写成 2024-06-30 这样真实存在的日期；「以当时所知」也可以写条目数。",
    en: "“{value}” cannot be read for “{field}”: give a day of the calendar such as 2024-06-30; “as known then” may also be a number of entries.",
  },
  "book-title-taken": {
    zh: "已有一本名为「{title}」的台账。请打开那一本；确实是另一本的，请换一个名称。",
    en: "There is already a book titled “{title}”. Open that one, or give this one another title if it really is another book.",
  },
  "change-after-year": {
    zh: "调整的生效日期 {on} 比今天（{today}）晚一年以上。请核对年份。",
    en: "The revision would take effect on {on}, more than a year after today ({today}). Check the year.",
  },
  "day-too-early": {
    zh: "日期 {on} 早于 2000 年。请核对年份。",
    en: "The day {on} is before the year 2000. Check the year.",
  },
  "document-in-future": {
    zh: "依据文件的日期 {document} 晚于今天（{today}）。请填写文件上的成文日期。",
    en: "The document is dated {document}, after today ({today}). Give the day written on the document.",
  },
  "effect-before-document": {
    zh: "生效日期 {on} 早于依据文件的日期 {document}。请核对这两个日期。",
    en: "The change would take effect on {on}, before its document of {document}. Check both days.",
  },
  "hidden-signs": {
    zh: "「{field}」中有看不见的字符（零宽、控制或改变书写方向的字符）。请删去后重新输入。",
    en: "“{field}” holds characters that cannot be seen (zero-width, control or direction signs). Delete them and type it again.",
  },
  "name-blank": {
    zh: "「{field}」不能空白，请填写。",
    en: "“{field}” cannot be blank; please fill it in.",
  },
  "not-answering-unit": {
    zh: "「{unit}」不在这项承诺的责任单位之列，不能报送月报或登记节点。请先请督查室把本单位列为责任单位。",
    en: "{unit} is not among the units that answer for this commitment, so it can neither send a return on it nor write its waypoints. Ask the office to name the unit first.",
  },
  "note-too-short": {
    zh: "电话核实或现场查看须写明向谁核实、看到什么（至少 4 个字），或附上文件。",
    en: "Asking by telephone or looking on site needs a note of at least 4 characters saying who was asked or what was seen, or a file.",
  },
  "nothing-new-yet-said": {
    zh: "选了「本期无新进展」，又填写了内容。请取消勾选，或删去所填的文字。",
    en: "“Nothing new” is chosen, yet something is written. Take the choice back, or delete the words.",
  },
  "number-too-long": {
    zh: "「{label}」的数字太长：小数点前最多 15 位，小数点后最多 6 位。请核对数值和单位。",
    en: "The number in “{label}” is too long: at most 15 digits before the point and 6 after it. Check the value and its unit.",
  },
  "plan-standing": {
    zh: "规划「{plan}」已在本台账立账（{why}）。请打开已立账的规划；确实是另一份规划的，请先改标题。",
    en: "The plan “{plan}” is already adopted in this book ({why}). Open the adopted plan; if this really is another plan, change its title first.",
  },
  "seen-beyond": {
    zh: "页面上的记录序号（{seen}）超出了本台账现有的记录（{head}）。请刷新页面后重试；已填内容请先留存。",
    en: "The page names entry {seen} as the last one seen, but the newest here is {head}. Keep what you typed, reload the page and try again.",
  },
  "title-blank": {
    zh: "台账的名称和地区不能空白，请填写。",
    en: "A book needs a title and a district; please fill them in.",
  },
  "too-long": {
    zh: "「{field}」太长，最多 {limit} 个字。请精简，细节放进附件。",
    en: "“{field}” is too long; at most {limit} {limit:character|characters} fit. Shorten it and put the details in a file.",
  },
  "why-blank": {
    zh: "请写明原因：以后看账的人要知道为什么。",
    en: "Give the reason: whoever reads the book later needs to know why.",
  },
  "no-such-size": {
    zh: "没有从 {from} 到 {to} 的一致性凭证：本账现有 {size} 片叶（含账头），前一个数不能大于后一个。",
    en: "There is no consistency proof from {from} to {to}: the book has {size} {size:leaf|leaves}, the header included, and the first number cannot be the larger.",
  },
} as const satisfies Readonly<{ [code: string]: Sentence }>;

/** How a plan is known to be the one that stands already. */
export const SAME_PLAN = {
  text: { zh: "原文文件相同", en: "the same file" },
  title: { zh: "标题和年份相同", en: "the same title and year" },
} as const satisfies Readonly<{ [why: string]: Sentence }>;
