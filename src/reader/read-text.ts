import type { Passage } from "./opened.ts";
import { tokenize } from "./lexer/tokenize.ts";
import type { Token } from "./lexer/token.ts";
import type { Claim, Due } from "./meaning/claim.ts";
import { dateOf, REPORTS, stageDate } from "./meaning/handed-down.ts";
import { horizonOf } from "./meaning/horizon.ts";
import type { Horizon } from "./meaning/horizon.ts";
import { readTaskNote, withNote } from "./meaning/task-note.ts";
import type { TaskNote } from "./meaning/task-note.ts";
import { readSentence } from "./meaning/read-sentence.ts";
import { answered, BARE_LEVEL, headedBy, underHeading } from "./meaning/lead.ts";
import type { Headed } from "./meaning/lead.ts";
import { headsProgress, plannedSentences, tellsNothing } from "./meaning/plan-figure.ts";
import { othersExpect, runInHeading } from "./meaning/run-in.ts";
import { addTelling, NOTHING_TOLD, tellingOf, toldLines } from "./meaning/told.ts";
import type { Telling } from "./meaning/told.ts";
import {
  addTense,
  aheadParts,
  headingTense,
  isBareHeading,
  opensReview,
  paragraphTurn,
  looksAhead,
  looksBack,
  tenseOf,
} from "./meaning/tense.ts";
import type { Tense } from "./meaning/tense.ts";
import { readLines } from "./outline/text-line.ts";
import type { TextLine } from "./outline/text-line.ts";
import { readOutline } from "./outline/outline.ts";
import type { OutlineProgramme } from "./outline/outline.ts";
import { readSentences } from "./outline/sentence.ts";
import type { SentenceSpan } from "./outline/sentence.ts";
import { firstFrom } from "./outline/stretch.ts";
import { readShortfalls } from "./outline/shortfall.ts";
import type { FoundShortfall } from "./outline/shortfall.ts";
import { coverOf } from "./coverage.ts";
import { asks } from "./meaning/asks.ts";
import { isEnglish } from "./english/english-text.ts";
import { readEnglish } from "./english/read-english.ts";
import { nameAround } from "./meaning/around.ts";
import { readTables } from "./table/read-table.ts";
import type { RowReading } from "./table/read-table.ts";
import type { SentenceMark } from "./sentence-mark.ts";

/** Everything the reader finds in a repaired text, before it is tied to a plan and to the file. */
export interface TextReading {
  readonly claims: readonly Claim[];
  readonly sentences: readonly SentenceMark[];
  readonly programmes: readonly OutlineProgramme[];
  readonly shortfalls: readonly FoundShortfall[];
  readonly horizon: Horizon;
}

/** Whether the sentences of a line report: all, all but clauses that promise, those that do not look ahead, or only those that say so. */
type Back = "always" | "told" | "mostly" | "never";
const LONGEST_OPENER = 60;
const SHORT_LINE = 40;

/** A longer text is cut into tokens twice: to hold them all takes more memory than the second cutting takes time. */
const LONGEST_HELD = 200_000;

interface Read {
  readonly span: SentenceSpan;
  /** Null in a long text, where they are cut anew when they are needed. */
  readonly held: readonly Token[] | null;
  readonly telling: Telling;
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
function backLines(
  text: string,
  lines: readonly TextLine[],
  reads: readonly Read[],
  year: number,
): { readonly back: readonly Back[]; readonly progress: readonly boolean[] } {
  const sums: Tense[] = lines.map(() => ({ past: 0, ahead: 0 }));
  for (const read of reads)
    sums[read.span.line] = addTense(sums[read.span.line] ?? { past: 0, ahead: 0 }, read.tense);
  let section: Section = { looks: null, level: null };
  const sections = lines.map((line) => (section = sectionAfter(text, line, section, year)));
  const tellings: Telling[] = lines.map(() => NOTHING_TOLD);
  for (const { span, telling } of reads)
    tellings[span.line] = addTelling(tellings[span.line] ?? NOTHING_TOLD, telling);
  const told = toldLines(
    sections.map(({ looks }) => looks),
    tellings,
  );
  const back = lines.map((_, index): Back => {
    const { looks, level } = sections[index] ?? section;
    const sum = sums[index] ?? { past: 0, ahead: 0 };
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
function plannedIn(
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
function reports(read: Read, back: Back): boolean {
  const { past, ahead } = read.tense;
  if (back === "always" || back === "told") return true;
  if (back === "mostly") return !(ahead >= 1 && ahead > past);
  return past >= 0.8 && past > ahead;
}

interface Found {
  readonly claims: readonly Claim[];
  readonly marks: readonly SentenceMark[];
  readonly tasksWithUnits: number;
}

/** Promises in the making: notes about units and dates reach back to where their task began. */
interface Gathering {
  readonly claims: Claim[];
  /** Index of the first promise of the task that is open. */
  task: number;
  /** True once units or a date were named: the next sentence begins another task. */
  noted: boolean;
  tasksWithUnits: number;
  /** Lines whose table row has been read. */
  readonly rows: Set<number>;
  /** Date of the heading that the text stands under. */
  handedDown: Due | null;
  /** Office of that heading. */
  headed: Headed | null;
  /** The line that is being read, and the index of its first promise. */
  line: number;
  lineFrom: number;
  /** True when a label opened the task: a note behind its last line then holds for all of it. */
  labelled: boolean;
}

/** A note about units reaches back over no more promises than this. */
const MOST_IN_TASK = 200;

function takeNote(gathered: Gathering, note: TaskNote): void {
  // Behind a line without a label a bracket speaks of that line only.
  const from = note.whole || gathered.labelled ? gathered.task : Math.max(gathered.task, gathered.lineFrom);
  for (let at = Math.max(from, gathered.claims.length - MOST_IN_TASK); at < gathered.claims.length; at += 1) {
    const claim = gathered.claims[at];
    if (claim !== undefined) gathered.claims[at] = withNote(claim, note);
  }
  if (note.units.length > 0) gathered.tasksWithUnits += 1;
  gathered.noted = true;
}

/** A row of a table: its promises are taken once, whatever sentences its cells hold. */
function readRow(read: Read, row: RowReading, gathered: Gathering): SentenceMark {
  const { start, end, line } = read.span;
  if (!gathered.rows.has(line)) gathered.claims.push(...row.claims);
  gathered.rows.add(line);
  return { start, end, kind: row.head || row.claims.length === 0 ? "structure" : "promise" };
}

/** 一、完善路网。（责任单位：…）全年…: what bears a label and promises nothing that can be counted heads what follows. */
const isLoose = ({ kind, due }: Claim): boolean => kind === "action" && due === null;

/** A line with a label ends what a heading of its level or below handed down. */
function openLine(gathered: Gathering, line: number, place: TextLine | undefined): void {
  gathered.line = line;
  gathered.lineFrom = gathered.claims.length;
  const level = place?.level ?? null;
  if (gathered.headed !== null && level !== null && level <= gathered.headed.level) gathered.headed = null;
}

function readOne(
  text: string,
  read: Read,
  place: TextLine | undefined,
  lineBack: Back,
  year: number,
  gathered: Gathering,
): SentenceMark {
  const { start, end, body, label } = read.span;
  if (read.span.line !== gathered.line) openLine(gathered, read.span.line, place);
  const tokens = read.held ?? tokenize(text, body, end);
  const stage = stageDate(text, body, end, year);
  if (place?.heading === true || stage !== null)
    gathered.handedDown = stage ?? (REPORTS.test(text.slice(body, end)) ? null : dateOf(tokens, year));
  if (place?.heading === true || lineAlone(text, place, start, end))
    gathered.headed = headedBy(text.slice(body, end), place?.level ?? null, gathered.headed);
  const silent = place === undefined || place.heading || place.footer;
  const note = silent ? null : readTaskNote(text, tokens, body, end, year);
  const reporting = !silent && note?.whole !== true && reports(read, lineBack);
  const toRead = !reporting ? tokens : lineBack === "always" ? [] : aheadParts(text, tokens, year);
  const others = !silent && othersExpect(text.slice(body, Math.min(end, body + LONGEST_OPENER)));
  const past = reporting && toRead.length === 0;
  const idle = silent || past || others || note?.whole === true || asks(text.slice(body, end));
  const reading = idle ? { claims: [], idleDate: false } : readSentence(text, toRead, year);
  const begins = (label !== null && label.sort !== "dash") || (gathered.noted && note?.whole !== true);
  if (begins && !(note?.whole === true && label === null)) {
    gathered.task = gathered.claims.length;
    gathered.noted = false;
    gathered.labelled = label !== null;
  }
  gathered.claims.push(
    ...reading.claims.map((claim) => underHeading(claim, gathered.handedDown, gathered.headed)),
  );
  if (note !== null) takeNote(gathered, note);
  const alone = place !== undefined && start <= place.body && end >= place.end;
  if (note?.whole === false && (label !== null || alone) && reading.claims.every(isLoose))
    gathered.headed = { level: place?.level ?? BARE_LEVEL, bodies: note.units };
  const facts = {
    silent,
    past,
    bare: lineAlone(text, place, start, end),
    labelled: label !== null,
    promises: reading.claims.length,
    idleDate: reading.idleDate,
    note: note !== null,
  };
  return { start, end, kind: coverOf(text, tokens, facts) };
}

/** Reads sentence by sentence. */
function readAll(
  text: string,
  lines: readonly TextLine[],
  reads: readonly Read[],
  { back, progress }: ReturnType<typeof backLines>,
  year: number,
): Found {
  const gathered: Gathering = {
    claims: [],
    task: 0,
    noted: false,
    tasksWithUnits: 0,
    rows: new Set(),
    handedDown: null,
    headed: null,
    line: -1,
    lineFrom: 0,
    labelled: false,
  };
  const tables = readTables(text, lines, year);
  const planned = plannedIn(text, lines, reads, progress);
  let turned: { readonly line: number; readonly back: Back } | null = null;
  const marks = reads.map((read) => {
    const { line, body } = read.span;
    const row = tables.get(line);
    if (row !== undefined) return readRow(read, row, gathered);
    const looks = runInHeading(text, body, year);
    if (looks !== null) turned = { line, back: looks === "back" ? "always" : "never" };
    const own = planned.has(read.span.start) ? "never" : (back[line] ?? "never");
    const lineBack = turned?.line === line ? turned.back : own;
    return readOne(text, read, lines[line], lineBack, year, gathered);
  });
  return { claims: gathered.claims.map(answered), marks, tasksWithUnits: gathered.tasksWithUnits };
}

/** 三年行动方案（2020—2022年）: a plan's name within the first line of its text. */
const NAMES_PERIOD = /(?:方案|规划|计划|纲要)[“”》]?[（(]20\d\d年?\s?[-—–~至到]{1,2}\s?20\d\d年?[)）]/;
const LONGEST_OPENING = 120;

/** The first line, when it is a title, or the name of the plan that it gives. */
const titleOf = (text: string, lines: readonly TextLine[]): string => {
  const first = lines[0];
  if (first?.heading === true) return text.slice(first.start, first.end);
  return first === undefined
    ? ""
    : (NAMES_PERIOD.exec(text.slice(first.start, Math.min(first.end, first.start + LONGEST_OPENING)))?.[0] ??
        "");
};

const LONGEST_BYLINE = 45;

/** A short line without a full stop is a title, a byline or a heading. */
const lineAlone = (text: string, line: TextLine | undefined, start: number, end: number): boolean =>
  line !== undefined &&
  start <= line.body &&
  end >= line.end &&
  end - start <= LONGEST_BYLINE &&
  !/[。；！!？?]$/.test(text.slice(start, end));

/** Reads a repaired text for a plan of `year`. Linear in its length. */
export function readText(
  text: string,
  year: number,
  passageOf: (start: number) => Passage | undefined = () => undefined,
): TextReading {
  if (isEnglish(text)) return readEnglish(text, year);
  const lines = readLines(text, passageOf);
  const spans = readSentences(text, lines);
  const reads = spans.map((span): Read => {
    const tokens = tokenize(text, span.body, span.end);
    const held = text.length > LONGEST_HELD ? null : tokens;
    return { span, held, telling: tellingOf(tokens), tense: tenseOf(text, tokens, year) };
  });
  const found = readAll(text, lines, reads, backLines(text, lines, reads, year), year);
  const used = (from: number, to: number): boolean =>
    (found.claims[firstFrom(found.claims, from)]?.start ?? to) < to;
  const programmes = readOutline(text, lines, spans, used);
  const claims = nameAround(found.claims, programmes, lines);
  return {
    claims,
    sentences: found.marks,
    programmes,
    shortfalls: readShortfalls(text, programmes),
    horizon: horizonOf(claims, year, found.tasksWithUnits, titleOf(text, lines)),
  };
}
