import type { Organisation } from "../plan/organisation.ts";
import type { Passage } from "./opened.ts";
import { tokenize } from "./lexer/tokenize.ts";
import type { Token } from "./lexer/token.ts";
import type { Claim } from "./meaning/claim.ts";
import { horizonOf } from "./meaning/horizon.ts";
import type { Horizon } from "./meaning/horizon.ts";
import { readOrganisations } from "./meaning/organisations.ts";
import { readSentence } from "./meaning/read-sentence.ts";
import { addTense, headingTense, looksAhead, looksBack, tenseOf } from "./meaning/tense.ts";
import type { Tense } from "./meaning/tense.ts";
import { readLines } from "./outline/line.ts";
import type { Line } from "./outline/line.ts";
import { readOutline } from "./outline/outline.ts";
import type { OutlineProgramme } from "./outline/outline.ts";
import { ANSWERABLE, readSentences } from "./outline/sentence.ts";
import type { SentenceSpan } from "./outline/sentence.ts";
import { firstFrom } from "./outline/stretch.ts";
import { readShortfalls } from "./outline/shortfall.ts";
import type { FoundShortfall } from "./outline/shortfall.ts";
import { coverOf } from "./coverage.ts";
import { nameAround } from "./meaning/around.ts";
import type { SentenceMark } from "./sentence-mark.ts";

/** Everything the reader finds in a repaired text, before it is tied to a plan and to the file. */
export interface TextReading {
  readonly claims: readonly Claim[];
  readonly sentences: readonly SentenceMark[];
  readonly programmes: readonly OutlineProgramme[];
  readonly shortfalls: readonly FoundShortfall[];
  readonly horizon: Horizon;
}

interface Read {
  readonly span: SentenceSpan;
  readonly tokens: readonly Token[];
  readonly tense: Tense;
}

/** Which way each line looks: its own cues, else what the heading above it says. */
function backLines(
  text: string,
  lines: readonly Line[],
  reads: readonly Read[],
  year: number,
): readonly boolean[] {
  const sums: Tense[] = lines.map(() => ({ past: 0, ahead: 0 }));
  for (const read of reads)
    sums[read.span.line] = addTense(sums[read.span.line] ?? { past: 0, ahead: 0 }, read.tense);
  let section: "back" | "ahead" | null = null;
  return lines.map((line, index) => {
    const opener = text.slice(line.body, Math.min(line.end, line.body + 60)).split(/[。！]/)[0] ?? "";
    const short = line.heading || (line.level !== null && line.level <= 3) || line.end - line.start < 40;
    if (short) section = headingTense(opener, year) ?? section;
    const sum = sums[index] ?? { past: 0, ahead: 0 };
    if (looksAhead(sum)) return false;
    return looksBack(sum) || (section === "back" && sum.ahead < 1);
  });
}

/** A sentence reports when it says so, or when its paragraph does and it does not speak of what is to come. */
function reports(read: Read, lineBack: boolean): boolean {
  const { past, ahead } = read.tense;
  if (lineBack) return !(ahead >= 1 && ahead > past);
  return past >= 0.8 && past > ahead;
}

/** Units of a bracket at the end of a sentence, or of a line 责任单位：…. */
function unitsOf(text: string, read: Read): readonly Organisation[] {
  const last = read.tokens.findLast((token) => token.kind !== "mark");
  if (last?.kind === "paren" && ANSWERABLE.test(text.slice(last.start, last.end)))
    return readOrganisations(text.slice(last.start, last.end));
  const words = text.slice(read.span.body, read.span.end);
  return /^(?:牵头|责任|配合|主办|承办|落实|协办)(?:责任)?(?:单位|部门|主体)[：:]/.test(words)
    ? readOrganisations(words)
    : [];
}

interface Found {
  readonly claims: readonly Claim[];
  readonly marks: readonly SentenceMark[];
  readonly tasksWithUnits: number;
}

/** Reads sentence by sentence; units named behind a task go to all promises since the task began. */
function readAll(
  text: string,
  lines: readonly Line[],
  reads: readonly Read[],
  back: readonly boolean[],
  year: number,
): Found {
  const claims: Claim[] = [];
  const marks: SentenceMark[] = [];
  let task = 0;
  let tasksWithUnits = 0;
  for (const read of reads) {
    const { start, end, label, line } = read.span;
    if (label !== null && label.sort !== "dash") task = claims.length;
    const place = lines[line];
    const silent = place === undefined || place.heading || place.footer;
    const past = !silent && reports(read, back[line] ?? false);
    const reading = silent || past ? { claims: [], idleDate: false } : readSentence(text, read.tokens, year);
    claims.push(...reading.claims);
    const units = silent ? [] : unitsOf(text, read);
    if (units.length > 0) {
      for (let at = task; at < claims.length; at += 1) {
        const claim = claims[at];
        if (claim !== undefined)
          claims[at] = {
            ...claim,
            organisations: [
              ...units,
              ...claim.organisations.filter((body) => !units.some((unit) => unit.name === body.name)),
            ],
          };
      }
      tasksWithUnits += 1;
      task = claims.length;
    }
    marks.push({
      start,
      end,
      kind: coverOf(text, read.tokens, {
        silent,
        past,
        bare: lineAlone(text, place, start, end),
        labelled: label !== null,
        promises: reading.claims.length,
        idleDate: reading.idleDate,
        units: units.length,
      }),
    });
  }
  return { claims, marks, tasksWithUnits };
}

const LONGEST_BYLINE = 45;

/** A short line without a full stop is a title, a byline or a heading. */
const lineAlone = (text: string, line: Line | undefined, start: number, end: number): boolean =>
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
  const lines = readLines(text, passageOf);
  const spans = readSentences(text, lines);
  const reads = spans.map((span): Read => {
    const tokens = tokenize(text, span.body, span.end);
    return { span, tokens, tense: tenseOf(text, tokens, year) };
  });
  const found = readAll(text, lines, reads, backLines(text, lines, reads, year), year);
  const used = (from: number, to: number): boolean =>
    (found.claims[firstFrom(found.claims, from)]?.start ?? to) < to;
  const programmes = readOutline(text, lines, spans, used);
  const claims = nameAround(text, found.claims, programmes, lines);
  return {
    claims,
    sentences: found.marks,
    programmes,
    shortfalls: readShortfalls(text, programmes),
    horizon: horizonOf(claims, year, found.tasksWithUnits),
  };
}
