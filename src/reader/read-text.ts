import type { Passage } from "./opened.ts";
import { tokenize } from "./lexer/tokenize.ts";
import type { Claim } from "./meaning/claim.ts";
import { nothingGathered, openLine, takeNote } from "./gathering.ts";
import type { Gathering } from "./gathering.ts";
import { backLines, LONGEST_OPENER, plannedIn, reports } from "./line-looks.ts";
import type { Back, Read } from "./line-looks.ts";
import { dateOf, REPORTS, stageDate } from "./meaning/handed-down.ts";
import { horizonOf } from "./meaning/horizon.ts";
import type { Horizon } from "./meaning/horizon.ts";
import { readTaskNote } from "./meaning/task-note.ts";
import { readSentence } from "./meaning/read-sentence.ts";
import { answered, BARE_LEVEL, headedBy, underHeading } from "./meaning/lead.ts";
import { othersExpect, runInHeading } from "./meaning/run-in.ts";
import { nothingTold, tell } from "./meaning/told.ts";
import { aheadParts, isBareHeading, tenseOf } from "./meaning/tense.ts";
import { readLines } from "./outline/text-line.ts";
import type { TextLine } from "./outline/text-line.ts";
import { readOutline } from "./outline/outline.ts";
import type { OutlineProgramme } from "./outline/outline.ts";
import { readSentences } from "./outline/sentence.ts";
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

/** A longer text is cut into tokens twice: to hold them all takes more memory than the second cutting takes time. */
const LONGEST_HELD = 200_000;

interface Found {
  readonly claims: readonly Claim[];
  readonly marks: readonly SentenceMark[];
  readonly tasksWithUnits: number;
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
  const bare = lineAlone(text, place, start, end);
  const tokens = read.held ?? tokenize(text, body, end);
  const stage = stageDate(text, body, end, year);
  if (place?.heading === true || stage !== null)
    gathered.handedDown = stage ?? (REPORTS.test(text.slice(body, end)) ? null : dateOf(tokens, year));
  if (place?.heading === true || bare)
    gathered.headed = headedBy(text.slice(body, end), place?.level ?? null, gathered.headed);
  const title = bare && (PLAN_NAME.test(text.slice(body, end)) || isBareHeading(text.slice(start, end)));
  const silent = place === undefined || place.heading || place.footer || title;
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
    bare,
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
  const gathered = nothingGathered();
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

/** 三年行动方案（2020—2022年）, 三年(2020-2022)行动方案: a plan's name that gives its period. */
const NAMES_PERIOD =
  /(?:方案|规划|计划|纲要)[“”》]?[（(]20\d\d年?\s?[-—–~至到]{1,2}\s?20\d\d年?[)）]|[（(]20\d\d年?\s?[-—–~至到]{1,2}\s?20\d\d年?[)）][^，。；：]{0,12}(?:方案|规划|计划|纲要)/;
/** A line that is nothing but the name of a plan with its year. */
const PLAN_NAME =
  /^(?!制定|制订|编制|印发|出台|实施|完成|修订)[^，。；：]*20\d\d[^，。；：]*(?:方案|计划|规划|纲要|要点|意见|通知)[”》]?$/;
/** A plan's name stands among so many first lines, behind letterhead and number. */
const OPENING_LINES = 16;
const LONGEST_OPENING = 120;

/** 根据《…规划（2021—2025年）》要求: another plan, on which this one rests. */
const RESTS_ON = /根据|按照|依据|依照|贯彻|落实|结合/;

/** The name with a period that one of the first lines gives the plan, else the first line when it is a title. */
const titleOf = (text: string, lines: readonly TextLine[]): string => {
  for (const { start, end } of lines.slice(0, OPENING_LINES)) {
    const words = text.slice(start, Math.min(end, start + LONGEST_OPENING));
    const named = NAMES_PERIOD.exec(words);
    if (named !== null && !RESTS_ON.test(words.slice(0, named.index))) return named[0];
  }
  const first = lines[0];
  return first?.heading === true ? text.slice(first.start, first.end) : "";
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
  const tellings = lines.map(nothingTold);
  const reads = spans.map((span): Read => {
    const tokens = tokenize(text, span.body, span.end);
    const held = text.length > LONGEST_HELD ? null : tokens;
    const telling = tellings[span.line];
    if (telling !== undefined) tell(telling, tokens);
    return { span, held, tense: tenseOf(text, tokens, year) };
  });
  const found = readAll(text, lines, reads, backLines(text, lines, reads, tellings, year), year);
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
