import type { Passage } from "../opened.ts";
import { labelAt } from "./label.ts";
import type { Label } from "./label.ts";

/** One line of the repaired text with what its shape says. Offsets count into the repaired text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly label: Label | null;
  /** First character behind the label. */
  readonly body: number;
  /** Lower is higher: 0 title, 1 chapter, 2 一、, 3 （一）, 4 1., 5 一是; null for running text. */
  readonly level: number | null;
  /** True when the whole line is a heading and promises nothing by itself. */
  readonly heading: boolean;
  /** From the first line of a copyright or contact notice on. */
  readonly footer: boolean;
}

const LEVELS = { chapter: 1, big: 2, middle: 3, small: 4, point: 5, dash: null } as const;
const LONGEST_HEADING = 45;
const LONGEST_TITLE = 40;
const YEARS = /(?:19|20)\d\d年?/g;
/** 6月底前完成的任务, 第一阶段（3月—6月）: a heading that says when. */
const MONTHS = /\d{1,2}(?:月份?|日)/g;
const TIMED = /(?:任务|工作|事项|目标|安排|项目|阶段)(?:[（(][^（）()]*[）)])?[：:]?$/;
const SENTENCE_END = /[。；;！!？?]/;
/** Marks of a page's own furniture behind the article: copyright, sources, editors, navigation. */
const FOOTER =
  /版权(?:所有|与|归|声明)|免责声明|未经.{0,8}(?:授权|许可).{0,6}转载|凡本网注明|责任编辑|编辑[：:]|审核[：:]|来源[：:].{0,20}$|备案号|ICP备|公网安备|分享到|扫一扫|打印本页|关闭窗口|上一篇|下一篇|网站地图|联系我们|主办单位[：:].{0,20}版权/;
/** An editor's line may stand above the article too; only a notice of rights closes it for good. */
const CLOSING =
  /^\s*(?:附件?[\d：:\s]*)?[^，。；]{0,12}名词(?:解释|注释|说明)\s*$|版权(?:所有|与|归|声明)|免责声明|凡本网注明/;

function levelOf(label: Label | null, passage: Passage | undefined): number | null {
  if (passage?.kind === "title") return 0;
  if (label !== null) return LEVELS[label.sort];
  return passage?.kind === "heading" ? Math.min(4, passage.level ?? 1) : null;
}

/** A labelled line is a heading when it is short and does not read like a sentence. */
function isHeading(text: string, end: number, label: Label | null, passage: Passage | undefined): boolean {
  if (passage?.kind === "title" || passage?.kind === "heading") return true;
  if (label === null || label.sort === "point" || label.sort === "dash") return false;
  const words = text.slice(label.end, end).trim();
  return (
    words.length <= LONGEST_HEADING &&
    !SENTENCE_END.test(words.replace(/[：:]$/, "")) &&
    !/\d/.test(TIMED.test(words) ? words.replace(YEARS, "").replace(MONTHS, "") : words.replace(YEARS, ""))
  );
}

/** True for the first line when it is short and does not end like a sentence. */
function isTitle(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end);
  return line.length <= LONGEST_TITLE && !/[。；;，,！!]/.test(line);
}

/** Cuts a text into lines and tells headings, items and the page's furniture apart. Passage kinds of an opened file win over shape. */
export function readLines(
  text: string,
  passageOf: (start: number) => Passage | undefined,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let closed = false;
  let seen = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== "") {
      const passage = passageOf(start);
      const label = labelAt(text, start);
      const content = text.slice(start, Math.min(end, start + 120));
      closed ||= seen > 2 && CLOSING.test(content);
      const title = seen === 0 && label === null && isTitle(text, start, end);
      const level = title ? 0 : levelOf(label, passage);
      const heading = title || isHeading(text, end, label, passage);
      const footer = closed || (end - start < 60 && FOOTER.test(content));
      lines.push({
        start,
        end,
        label,
        body: label?.end ?? start,
        level: footer ? null : level,
        heading: heading && !footer,
        footer,
      });
      seen += 1;
    }
    start = end + 1;
  }
  return lines;
}
