import type { Token } from "./lexer/token.ts";
import { headsProgress, plannedSentences, tellsNothing } from "./meaning/plan-figure.ts";
import { toldLines } from "./meaning/told.ts";
import type { Telling } from "./meaning/told.ts";
import {
  addTense,
  headingTense,
  isBareHeading,
  looksAhead,
  looksBack,
  NO_CUE,
  opensReview,
  paragraphTurn,
} from "./meaning/tense.ts";
import type { Tense } from "./meaning/tense.ts";
import type { SentenceSpan } from "./outline/sentence.ts";
import type { TextLine } from "./outline/text-line.ts";

/** Whether the sentences of a line report: all, all but clauses that promise, those that do not look ahead, or only those that say so. */
export type Back = "always" | "told" | "mostly" | "never";
/** Longer than this no opening of a line is looked at. */
export const LONGEST_OPENER = 60;
const SHORT_LINE = 40;

/** A sentence with what its words say about which way it looks. */
export interface Read {
  readonly span: SentenceSpan;
  /** Null in a long text, where they are cut anew when they are needed. */
  readonly held: readonly Token[] | null;
  readonly tense: Tense;
}

/** The way that a stretch of lines looks, as its heading or opening says. */
interface Section {
  readonly looks: "back" | "ahead" | null;
  /** Level of the heading that says so; null for an opening sentence, whose word is weaker. */
  readonly level: number | null;
  /** True below a heading like 指标任务完成情况: its items tell first what was planned. */
  readonly progress?: boolean;
}

/** What a line says about the lines below it; a heading of the same level or above closes what was said before. */
function sectionAfter(text: string, line: TextLine, before: Section, year: number): Section {
  const opener =
    text.slice(line.body, Math.min(line.end, line.body + LONGEST_OPENER)).split(/[。！]/)[0] ?? "";
  const bare =
    line.level === null && isBareHeading(text.slice(line.start, Math.min(line.end, line.start + SHORT_LINE)));
  const heads = bare || line.heading || (line.level !== null && line.level <= 3);
  if (!heads && line.end - line.start >= SHORT_LINE) {
    const turn = before.level === null ? paragraphTurn(opener, year) : null;
    return turn === null ? before : { looks: turn, level: null };
  }
  if (!heads && opensReview(opener)) return { looks: "back", level: 2 };
  const looks = headingTense(opener, year);
  const level = heads ? (line.level ?? 1) : null;
  const progress = headsProgress(opener);
  if (looks !== null) return before.level !== null && level === null ? before : { looks, level, progress };
  return level !== null && before.level !== null && level <= before.level
    ? { looks: null, level: null }
    : before;
}

/** Which way each line looks: under a heading that reviews the past all lines do; elsewhere their own cues decide. */
export function backLines(
  text: string,
  lines: readonly TextLine[],
  reads: readonly Read[],
  tellings: readonly Telling[],
  year: number,
): { readonly back: readonly Back[]; readonly progress: readonly boolean[] } {
  const sums = lines.map(() => NO_CUE);
  for (const { span, tense } of reads) sums[span.line] = addTense(sums[span.line] ?? NO_CUE, tense);
  let section: Section = { looks: null, level: null };
  const sections = lines.map((line) => (section = sectionAfter(text, line, section, year)));
  const told = toldLines(
    sections.map(({ looks }) => looks),
    tellings,
  );
  const back = lines.map((_, index): Back => {
    const { looks, level } = sections[index] ?? section;
    const sum = sums[index] ?? NO_CUE;
    if (looks === "back" && level !== null && level > 0) return "always";
    if (told[index] === true) return "told";
    // Under a heading that looks ahead only a sentence itself can say that it reports.
    if (looks === "ahead" && level !== null) return "never";
    if (looksAhead(sum)) return "never";
    return looksBack(sum) || (looks === "back" && sum.ahead < 1) ? "mostly" : "never";
  });
  return { back, progress: sections.map((each) => each.progress === true) };
}

/** Starts of the sentences that say what was planned, in items that go on to tell how far it has come. */
export function plannedIn(
  text: string,
  lines: readonly TextLine[],
  reads: readonly Read[],
  progress: readonly boolean[],
): ReadonlySet<number> {
  const planned = new Set<number>();
  let turns = false;
  for (let from = 0; from < reads.length; ) {
    const line = reads[from]?.span.line ?? 0;
    let to = from + 1;
    while (reads[to]?.span.line === line) to += 1;
    const item = progress[line] === true && lines[line]?.label != null ? reads.slice(from, to) : [];
    const count = plannedSentences(
      item.map(({ span, tense }) => ({
        words: text.slice(span.body, Math.min(span.end, span.body + LONGEST_OPENER)),
        past: tense.past,
      })),
    );
    turns = progress[line] === true && (turns || count > 0);
    // Where the item before told plan and progress, one that only plans has none to tell.
    const whole =
      turns && count === 0 && item.every(({ tense }) => tellsNothing(tense)) ? item.length : count;
    for (const { span } of item.slice(0, whole)) planned.add(span.start);
    from = to;
  }
  return planned;
}

/** A sentence reports when it says so, or when its paragraph does and it does not speak of what is to come. */
export function reports(read: Read, back: Back): boolean {
  const { past, ahead } = read.tense;
  if (back === "always" || back === "told") return true;
  if (back === "mostly") return !(ahead >= 1 && ahead > past);
  return past >= 0.8 && past > ahead;
}
