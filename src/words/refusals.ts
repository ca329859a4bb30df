import { ERASURE_REFUSALS } from "./erasures.ts";
import { ITEM_REFUSALS } from "./items.ts";
import { OBJECTIONS } from "./objections.ts";
import { SETTING_REFUSALS } from "./settings.ts";
import type { Sentence } from "./sentence.ts";

/** Why the office refuses something; every code is a reason the user can act on. */
export type RefusalCode =
  | keyof typeof OBJECTIONS
  | keyof typeof ERASURE_REFUSALS
  | keyof typeof ITEM_REFUSALS
  | keyof typeof SETTING_REFUSALS
  | "already-adopted"
  | "already-struck"
  | "attest-own-entry"
  | "attest-own-unit"
  | "attest-without-ground"
  | "bad-day"
  | "bad-facts"
  | "bad-id"
  | "bad-request"
  | "unknown-person"
  | "no-plan-year"
  | "bad-text"
  | "book-exists"
  | "cross-site"
  | "decision-without-document"
  | "duplicate-ids"
  | "evidence-required"
  | "evidence-unknown"
  | "file-empty"
  | "file-macro"
  | "file-too-large"
  | "file-type"
  | "future-done"
  | "future-report"
  | "internal"
  | "invitation-spent"
  | "moved"
  | "no-commitments"
  | "no-model"
  | "no-right"
  | "no-task-table"
  | "not-attestable"
  | "not-own-unit"
  | "nothing-said"
  | "plan-damaged"
  | "plan-too-long"
  | "reading-without-span"
  | "schema-mismatch"
  | "secrecy-mark"
  | "sign-in-first"
  | "simulated-read-only"
  | "strike-of-strike"
  | "strike-of-adopt"
  | "struck-entry"
  | "text-too-long"
  | "too-many-tries"
  | "unit-required"
  | "unknown-book"
  | "unknown-commitment"
  | "unknown-draft"
  | "unknown-entry"
  | "unknown-evidence"
  | "unknown-item"
  | "unknown-line"
  | "unknown-page"
  | "unknown-plan"
  | "unknown-register"
  | "unknown-sense"
  | "unknown-stage";

/** The office's refusals: what is wrong, where, and what to do. Slots are filled from the proposal. */
export const REFUSALS: { readonly [code in RefusalCode]: Sentence } = {
  ...OBJECTIONS,
  ...ERASURE_REFUSALS,
  ...ITEM_REFUSALS,
  ...SETTING_REFUSALS,
  "already-adopted": {
    zh: "规划「{plan}」已在本台账立账。要改其中的承诺，请用「调整」；要补充任务，请换一个规划编号再立账。",
    en: "Plan “{plan}” is already adopted in this book. Use Revise to change a commitment, or adopt added tasks under another plan number.",
  },
  "already-struck": {
    zh: "第{entry}条已被第{by}条冲销，不必再冲销。",
    en: "Entry {entry} has already been struck by entry {by}; there is nothing left to strike.",
  },
  "attest-own-entry": {
    zh: "第{entry}条是您自己登记的，请由他人核验。",
    en: "You wrote entry {entry} yourself. Ask somebody else to attest it.",
  },
  "attest-own-unit": {
    zh: "第{entry}条是本单位（{unit}）报送的，核验必须由其他单位作出。",
    en: "Entry {entry} was reported by your own unit ({unit}). Another unit has to attest it.",
  },
  "attest-without-ground": {
    zh: "核验要有依据：一级（书面）须附文件或原条目已附文件；二级、三级须附文件或写明向谁核实、现场所见。",
    en: "An attestation needs its ground: level 1 (paper) a file here or on the entry; levels 2 and 3 a file or a note saying who was asked or what was seen.",
  },
  "bad-day": {
    zh: "日期「{value}」不是有效的日期，请写成 2024-06-30 的样子。",
    en: "“{value}” is not a calendar day. Write it like 2024-06-30.",
  },
  "bad-facts": { zh: "{what}", en: "{what}" },
  "bad-id": {
    zh: "编号「{value}」不能用：只可用小写字母、数字和连字符，最多 80 个字符。",
    en: "“{value}” cannot be used as a number: only lower-case letters, digits and hyphens, at most 80 characters.",
  },
  "bad-request": {
    zh: "提交的内容不完整或格式不对：{where}。请改正后重试，已填内容不会丢失。",
    en: "What was sent is incomplete or malformed: {where}. Correct it and try again; what was typed is kept.",
  },
  "unknown-person": {
    zh: "没有这个人，或者已经停用。",
    en: "There is no such person, or they have been disabled.",
  },
  "no-plan-year": {
    zh: "文中看不出这是哪一年的规划。请填写年份，再识读一次；文字和文件都还在。",
    en: "The text does not say which year it plans for. Give the year and read again; text and file are kept.",
  },
  "bad-text": {
    zh: "「{field}」中有无法保存的字符（残缺或未规范的编码）。请删去乱码后重试。",
    en: "“{field}” holds characters that cannot be kept (broken or unnormalised code units). Remove the garbled characters and try again.",
  },
  "book-exists": { zh: "编号为「{book}」的台账已经存在。", en: "A book numbered “{book}” already exists." },
  "cross-site": {
    zh: "这次提交不是从本系统页面发出的，已拒绝。请回到本系统页面再操作。",
    en: "This did not come from a page of this system and was refused. Go back to the system's own page and try again.",
  },
  "decision-without-document": {
    zh: "调整目标、期限、已定的责任人或节点，或停止承诺，须注明依据文件（标题、文号、日期）。",
    en: "Changing a target, a deadline, an owner or waypoints already set, or stopping a commitment, needs the document that decided it (title, number, day).",
  },
  "duplicate-ids": {
    zh: "规划里有两处用了同一编号「{id}」，请先在识读台改正。",
    en: "Two places of the plan carry the same number “{id}”. Mend it on the reading desk first.",
  },
  "evidence-required": {
    zh: "「{stage}」须附佐证：{proof}。请先上传文件。",
    en: "“{stage}” needs evidence: {proof}. Upload the file first.",
  },
  "evidence-unknown": {
    zh: "所附佐证还没有上传成功，请重新上传后再提交。",
    en: "The evidence attached has not been uploaded. Upload it again, then submit.",
  },
  "file-empty": {
    zh: "文件是空的，没有保存。请检查后重新选择。",
    en: "The file is empty and was not kept. Check it and choose again.",
  },
  "file-macro": {
    zh: "文件「{name}」含有宏，出于安全不予接收。请另存为不含宏的格式（.docx、.xlsx、.pdf）。",
    en: "“{name}” contains macros and is refused for safety. Save it in a format without macros (.docx, .xlsx, .pdf).",
  },
  "file-too-large": {
    zh: "文件超过 {limit}，没有保存。请压缩或拆分后再传。",
    en: "The file is larger than {limit} and was not kept. Shrink or split it.",
  },
  "file-type": {
    zh: "文件「{name}」的类型不在可接收之列（pdf、png、jpg、webp、docx、xlsx、txt、csv），或内容与扩展名不符。",
    en: "“{name}” is not of an accepted type (pdf, png, jpg, webp, docx, xlsx, txt, csv), or its content does not match its name.",
  },
  "future-done": {
    zh: "「{stage}」是已经发生的事，日期 {on} 却晚于今天（{today}）。请改为实际发生日。",
    en: "“{stage}” says that something has happened, but {on} is after today ({today}). Give the day on which it happened.",
  },
  "future-report": {
    zh: "登记的日期 {on} 晚于今天（{today}）。只能登记已经发生的情况。",
    en: "The day {on} is after today ({today}). Only what has happened can be reported.",
  },
  internal: {
    zh: "系统内部出错，没有保存任何内容。请稍后再试；若再次出现，请把时间告诉管理员。",
    en: "Something failed inside the system; nothing was saved. Try again later, and tell the administrator the time if it happens again.",
  },
  "invitation-spent": {
    zh: "这个邀请链接已用过或已过期。请向督查室另要一个。",
    en: "This invitation has been used or has expired. Ask the office for another.",
  },
  moved: {
    zh: "您打开之后，这里又有了 {count} 条新记录。请先看看变动，再决定是否提交；已填内容仍在。",
    en: "{count} newer entries have come in since you opened this. Look at them, then decide whether to submit; what you typed is kept.",
  },
  "no-commitments": {
    zh: "草稿里没有可立账的承诺：全部被搁置或尚未识读出。",
    en: "The draft has no commitment to adopt: all are set aside or none was found.",
  },
  "no-model": {
    zh: "没有设置模型，没有发送任何文字。设置办法见 docs/settings.md。",
    en: "No model is set up; no text was sent. docs/settings.md tells how to set one up.",
  },
  "no-task-table": {
    zh: "这个文件里没有找到任务分解表：认不出“具体举措”和隐藏的“编号”栏。请放入从这里下载、改过的那张表。",
    en: "No decomposition table was found in this file: its heads and the hidden id column are not there. Hand in the table that was downloaded here and edited.",
  },
  "no-right": {
    zh: "您的角色（{role}）不能{doing}。请联系督查室。",
    en: "Your role ({role}) may not {doing}. Ask the supervision office.",
  },
  "not-attestable": {
    zh: "第{entry}条不是登记条目，不能核验。",
    en: "Entry {entry} is not a report, so it cannot be attested.",
  },
  "not-own-unit": {
    zh: "这属于「{owner}」，您（{unit}）只能填报本单位的事项和承诺。",
    en: "This belongs to {owner}; you ({unit}) may only report on items and commitments of your own unit.",
  },
  "nothing-said": {
    zh: "还没有填写任何内容。请至少填一项，或选「本期无新进展」。",
    en: "Nothing has been filled in. Give at least one field, or choose “nothing new”.",
  },
  "plan-damaged": {
    zh: "草稿内容前后不一致：{what}。请刷新识读台后重试。",
    en: "The draft does not agree with itself: {what}. Reload the reading desk and try again.",
  },
  "plan-too-long": {
    zh: "正文有 {length} 个字，超过 {limit} 个字，不像一份规划。请只保留规划正文，或分成几份识读。",
    en: "The text has {length} {length:character|characters}, more than {limit}: hardly one plan. Keep the plan's own text only, or read it in parts.",
  },
  "reading-without-span": {
    zh: "改读法须指明原文位置。请从承诺页的疑点卡片上选择读法。",
    en: "Changing how a sentence is read needs the place in the text. Choose the reading on the doubt's card.",
  },
  "schema-mismatch": {
    zh: "名册「{register}」的表式已更新（现为第{now}版，提交的是第{given}版）。请刷新页面后重填。",
    en: "The form of register “{register}” has changed (now version {now}, sent {given}). Reload the page and fill it in again.",
  },
  "secrecy-mark": {
    zh: "材料标有密级「{mark}」。涉密材料不得进入本系统，未保存任何内容；请按保密规定处理。",
    en: "The material bears the secrecy mark “{mark}”. Classified material must not enter this system; nothing was stored. Handle it by the secrecy rules.",
  },
  "sign-in-first": {
    zh: "请先登录。",
    en: "Please sign in first.",
  },
  "simulated-read-only": {
    zh: "这是模拟台账，只供演示，不能写入。要开展实际工作，请新建台账。",
    en: "This book is simulated, for demonstration only, and cannot be written to. Open a new book for real work.",
  },
  "strike-of-strike": {
    zh: "第{entry}条本身是冲销，不能再被冲销。请重新登记一次。",
    en: "Entry {entry} is itself a strike and cannot be struck. Write the matter again instead.",
  },
  "strike-of-adopt": {
    zh: "第{entry}条是签发，或是其承诺已有后续记录的立账，不能冲销。要改承诺请用「调整」。",
    en: "Entry {entry} issued a document, or adopted a plan that has been worked on since, and cannot be struck. Use Revise to change a commitment.",
  },
  "struck-entry": {
    zh: "第{entry}条已被冲销，不能再核验。",
    en: "Entry {entry} has been struck and can no longer be attested.",
  },
  "text-too-long": {
    zh: "「{field}」有 {length} 个字，最多 {limit} 个字。请精简，细节放进附件。",
    en: "“{field}” has {length} {length:character|characters}; at most {limit} fit. Shorten it and put the details in a file.",
  },
  "too-many-tries": {
    zh: "尝试次数过多，请 {seconds} 秒后再试。",
    en: "Too many attempts. Try again in {seconds} seconds.",
  },
  "unit-required": {
    zh: "填报和核验人员必须属于一个单位，请填写单位名称。",
    en: "A reporter or checker belongs to a unit. Give the unit's name.",
  },
  "unknown-book": {
    zh: "没有这本台账。请从首页选择。",
    en: "There is no such book. Choose one on the start page.",
  },
  "unknown-commitment": {
    zh: "本台账中没有承诺「{commitment}」。请从总览进入。",
    en: "This book has no commitment “{commitment}”. Start from the overview.",
  },
  "unknown-draft": {
    zh: "这份草稿不存在或已删除。",
    en: "This draft does not exist or has been removed.",
  },
  "unknown-entry": { zh: "本台账中没有第{entry}条。", en: "This book has no entry {entry}." },
  "unknown-evidence": { zh: "没有这份佐证文件。", en: "There is no such evidence file." },
  "unknown-item": {
    zh: "名册中没有这个事项。请从名册进入。",
    en: "The register has no such item. Start from the register.",
  },
  "unknown-line": {
    zh: "没有条线「{line}」或度量「{measure}」。",
    en: "There is no line “{line}” or measure “{measure}”.",
  },
  "unknown-page": { zh: "没有这个页面。", en: "There is no such page." },
  "unknown-plan": { zh: "本台账中没有这份规划。", en: "This book has no such plan." },
  "unknown-register": {
    zh: "没有名册「{register}」。请从名册列表选择。",
    en: "There is no register “{register}”. Choose one from the list.",
  },
  "unknown-sense": {
    zh: "这项承诺没有这个疑点或读法，可能已被处理。请刷新后再选。",
    en: "This commitment has no such doubt or reading; it may have been settled. Reload and choose again.",
  },
  "unknown-stage": {
    zh: "名册「{register}」没有「{stage}」这个阶段。请从列表中选择。",
    en: "Register “{register}” has no stage “{stage}”. Choose one from the list.",
  },
};
