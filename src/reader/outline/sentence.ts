import { closingEnd, openingOf } from "../lexer/bracket.ts";
import { CHAR, charClass } from "../lexer/char-class.ts";
import { labelAt } from "./label.ts";
import type { Label } from "./label.ts";
import type { TextLine } from "./text-line.ts";

/** One sentence of a line. Offsets count into the repaired text. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly label: Label | null;
  /** First character behind the label. */
  readonly body: number;
}

/** A bracket that names who answers closes the task before it. */
export const ANSWERABLE =
  /^[（(〔【](?:[^（）()]|[（(][^（）()]{0,20}[）)]){0,400}?(?:牵头|负责|责任单位|责任部门|主办|配合|落实|承办)(?:[^（）()]|[（(][^（）()]{0,20}[）)]){0,400}[）)〕】]$/;
const LONGEST_BRACKET = 420;
const CLOSING: Readonly<{ [open: string]: string }> = { "（": "）", "(": ")", "〔": "〕", "【": "】" };
const LONGEST_QUOTED = 200;

/** True when the bracket that ends at `end` names who answers for what stands before it. */
function endsTask(text: string, end: number, from: number): boolean {
  if (!/[）)〕】]/.test(text[end - 1] ?? "")) return false;
  const open = openingOf(text, end, Math.max(from, end - LONGEST_BRACKET));
  return open >= 0 && ANSWERABLE.test(text.slice(open, end));
}

/** 具体措施：1．…: a colon before a numbered item ends the sentence that announces it. */
function listsBehind(text: string, at: number): boolean {
  const label = labelAt(text, at);
  return label !== null && label.sort !== "dash" && label.number === 1;
}

function sentenceEnd(text: string, start: number, stop: number): number {
  let depth = 0;
  for (let at = start; at < stop; at += 1) {
    const bits = charClass(text, at);
    if ((bits & (CHAR.open | CHAR.close | CHAR.stop | CHAR.colon)) === 0) continue;
    if ((bits & CHAR.open) !== 0 && text[at] !== '"') depth += 1;
    else if ((bits & CHAR.close) !== 0) {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && endsTask(text, at + 1, start))
        return at + (text[at + 1] === "。" && at + 1 < stop ? 2 : 1);
    } else if ((bits & CHAR.colon) !== 0) {
      if (depth === 0 && listsBehind(text, at + 1)) return at + 1;
      // A full stop inside an unclosed quotation still ends the sentence: damaged pages lose closing marks.
    } else if ((bits & CHAR.stop) !== 0 && (depth === 0 || at - start > LONGEST_QUOTED))
      return swallow(text, at + 1, stop);
  }
  return stop;
}

/** A bracket with the units right behind the full stop belongs to the sentence before it. */
function swallow(text: string, at: number, stop: number): number {
  let next = at;
  while (next < stop && /[”」』\s]/.test(text[next] ?? "")) next += 1;
  if (!/[（(〔【]/.test(text[next] ?? "")) return at;
  const close = closingEnd(
    text,
    next,
    Math.min(stop, next + LONGEST_BRACKET),
    CLOSING[text[next] ?? ""] ?? "）",
  );
  return close > 0 && ANSWERABLE.test(text.slice(next, close)) ? close : at;
}

/** Cuts lines into sentences at 。！？ outside of quotations and brackets, and behind a bracket that names who answers. */
export function readSentences(text: string, lines: readonly TextLine[]): readonly SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  lines.forEach((line, index) => {
    for (let start = line.start; start < line.end; ) {
      while (start < line.end && (charClass(text, start) & CHAR.blank) !== 0) start += 1;
      if (start >= line.end) break;
      const end = sentenceEnd(text, start, line.end);
      const label = labelAt(text, start);
      sentences.push({
        start,
        end,
        line: index,
        label,
        body: label === null || label.end >= end ? start : label.end,
      });
      start = end;
    }
  });
  return sentences;
}
