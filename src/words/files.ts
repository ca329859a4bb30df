import type { Sentence } from "./sentence.ts";

/**
 * What is said when a file cannot be read: what is wrong, and what to do. `{name}` is the file's own name.
 * The codes are those of `FileRefusal` in `formats`.
 */
export const FILE_REFUSALS = {
  empty: {
    zh: "“{name}”是空文件，里面没有任何内容。请确认选对了文件，再重新上传。",
    en: "“{name}” is empty. Please check that this is the right file, then hand it in again.",
  },
  "too-large": {
    zh: "“{name}”有 {size} MB，超过了 {limit} MB 的上限。一份规划或报告的正文远小于此，请只保留正文（去掉图片和附件）后再上传。",
    en: "“{name}” has {size} MB; the limit is {limit} MB. A plan or a report is far smaller: keep the body only, without pictures and annexes, then hand it in again.",
  },
  "no-text": {
    zh: "“{name}”能打开，但里面没有可读的文字。如果内容是扫描件或图片，请换成文字版；也可以把正文复制后直接粘贴。",
    en: "“{name}” opens, but holds no text that can be read. If it is a scan, use a version with text, or copy the body and paste it.",
  },
  picture: {
    zh: "“{name}”是一张图片（{kind}），不是文档；只改扩展名不会变成文档。请上传原来的 Word 文档，或把正文复制后直接粘贴。",
    en: "“{name}” is a picture ({kind}), not a document; renaming it does not make it one. Hand in the Word document itself, or copy the body and paste it.",
  },
  "pdf-scan": {
    zh: "“{name}”是扫描件或图片做成的 PDF，里面没有文字。请上传由 Word 或 WPS 直接导出的 PDF，或原来的 .docx；也可以先做文字识别，核对后再粘贴。",
    en: "“{name}” is a PDF of scans or pictures and holds no text. Hand in the PDF that Word or WPS exports, or the .docx itself; or have the text recognised, check it, and paste it.",
  },
  "pdf-glyphs": {
    zh: "“{name}”看得见字，但文件里没有说明这些字是什么（字体缺少编码），读出来会缺字或乱码，所以没有读。请上传原来的 .docx，或用 WPS、Word 重新导出 PDF。",
    en: "“{name}” shows characters without saying which they are (its fonts have no encoding), so words would be lost or garbled, and nothing was read. Hand in the .docx, or export the PDF again from WPS or Word.",
  },
  "too-many-pages": {
    zh: "“{name}”有 {part} 页，超过 600 页的上限。请只保留规划或报告的正文后再上传。",
    en: "“{name}” has {part} {part:page|pages}; the limit is 600. Keep the body of the plan or report only, then hand it in.",
  },
  "too-heavy": {
    zh: "“{name}”太复杂，{seconds} 秒内或限定的内存里读不完，已停止。请另存为 .docx 后上传，或把正文复制后直接粘贴。",
    en: "“{name}” is too complex: it could not be read within {seconds} seconds and the memory allowed, so reading was stopped. Save it as .docx, or copy the body and paste it.",
  },
  stopped: {
    zh: "已停止读“{name}”，什么都没有写入。",
    en: "Reading “{name}” was stopped; nothing was written.",
  },
  encrypted: {
    zh: "“{name}”设了打开密码，读不到内容。请去掉密码后另存再上传。",
    en: "“{name}” is protected by a password and cannot be read. Remove the password, save it, then hand it in.",
  },
  spreadsheet: {
    zh: "“{name}”是 {kind} 格式的电子表格，本版本读不了。请用 WPS 或 Excel 另存为 .xlsx 后上传。",
    en: "“{name}” is a spreadsheet of the kind {kind}, which this version cannot read. Save it as .xlsx from WPS or Excel, then hand it in.",
  },
  macros: {
    zh: "“{name}”含有宏，出于安全不予读取。请另存为不含宏的 .xlsx 后上传。",
    en: "“{name}” contains macros and is not read, for safety. Save it as .xlsx without macros, then hand it in.",
  },
  "sheet-too-large": {
    zh: "“{name}”的工作表“{sheet}”太大：最多读 {rows} 行、{columns} 列、{cells} 个单元格。请只留要用的表，删去表外带格式的空行空列；还是太大就分几份上传。",
    en: "The sheet “{sheet}” of “{name}” is too large: at most {rows} {rows:row|rows}, {columns} {columns:column|columns} and {cells} {cells:cell|cells} are read. Keep only the table that is needed and delete formatted empty rows and columns around it; if it is still too large, hand it in as several files.",
  },
  "hidden-sheets": {
    zh: "“{name}”里有内容的工作表都是隐藏的，隐藏的不读。请取消隐藏后重新上传。",
    en: "Every sheet of “{name}” that may hold words is hidden, and hidden sheets are not read. Show them, then hand it in again.",
  },
  slides: {
    zh: "“{name}”是演示文稿。请上传文字版的规划或报告（.docx、.pdf、.html、.txt），或把正文复制后直接粘贴。",
    en: "“{name}” is a slide show. Hand in the plan or report as text (.docx, .pdf, .html, .txt), or copy the body and paste it.",
  },
  "other-document": {
    zh: "“{name}”是 {kind} 文档，本版本还不能读。请另存为 .docx 后上传，或把正文复制后直接粘贴。",
    en: "“{name}” is a document of the kind {kind}, which this version cannot read yet. Save it as .docx, or copy the body and paste it.",
  },
  archive: {
    zh: "“{name}”是压缩包（{kind}）。请解压后，把里面的规划或报告单独上传。",
    en: "“{name}” is an archive ({kind}). Unpack it and hand in the plan or report by itself.",
  },
  "not-a-document": {
    zh: "“{name}”不是 Word 文档：里面没有正文部分。请用 WPS 或 Word 打开原文件，另存为 .docx 后上传。",
    en: "“{name}” is not a Word document: it has no body. Open the original in WPS or Word, save it as .docx, then hand it in.",
  },
  damaged: {
    zh: "“{name}”已损坏，读到 {part} 时出错。请用 WPS 或 Word 打开并重新保存，或重新下载后再上传。",
    en: "“{name}” is damaged; reading stopped at {part}. Open and save it again in WPS or Word, or download it afresh, then hand it in.",
  },
  bomb: {
    zh: "“{name}”解开后会大得不正常（{part}），不像真正的文档，已拒绝读取。请用 WPS 或 Word 打开原文件，另存为 .docx 后上传。",
    en: "“{name}” would unpack to an abnormal size ({part}); no real document does that, so it was not read. Open the original in WPS or Word, save it as .docx, then hand it in.",
  },
  binary: {
    zh: "“{name}”不是文本，也不是本版本认识的文档。可以上传 .docx、.doc、.xlsx、.pdf、.html、.txt，或把正文复制后直接粘贴。",
    en: "“{name}” is neither text nor a document that this version knows. Hand in .docx, .doc, .xlsx, .pdf, .html or .txt, or copy the body and paste it.",
  },
} as const satisfies { readonly [code: string]: Sentence };

/** The sentence for a refused file; fill it with the refusal's own values. */
export const fileRefusal = (code: keyof typeof FILE_REFUSALS): Sentence => FILE_REFUSALS[code];
