import { dayOf } from "../../std/day.ts";
import type { Claim } from "../meaning/claim.ts";
import { horizonOf } from "../meaning/horizon.ts";
import { readLines } from "../outline/text-line.ts";
import type { TextReading } from "../read-text.ts";
import type { SentenceKind, SentenceMark } from "../sentence-mark.ts";
import { readTables } from "../table/read-table.ts";
import { AHEAD_HEADING, BACK_HEADING, LISTS_AHEAD, PAST } from "./english-cues.data.ts";
import { ENGLISH_CELLS } from "./english-cell.ts";
import { readEnglishSentence } from "./english-claims.ts";
import { readEnglishDate } from "./english-date.ts";
import { englishSentences } from "./english-sentence.ts";
import { englishUnits, isUnitNote } from "./english-units.ts";

/** Action Plan (2022-2025): the plan's last year is what its undated promises work towards. */
const PERIOD = /\b20\d\d\s?(?:[-–—]|to)\s?(20\d\d)\b/;
const COPULA_OR_SLOGAN = 14;

/** Which way a heading makes the sentences below it look. */
function sectionOf(heading: string, year: number): "back" | "ahead" | null {
  const years = [...heading.matchAll(/\b20\d\d\b/g)].map(([found]) => Number(found));
  if (BACK_HEADING.test(heading))
    return years.some((found) => found >= year) && AHEAD_HEADING.test(heading) ? null : "back";
  return AHEAD_HEADING.test(heading) || years.some((found) => found >= year) ? "ahead" : null;
}

type Section = ReturnType<typeof sectionOf>;

/** "Economic structure:" heads a part of the list that stands under the heading before it. */
const sectionUnder = (heading: string, year: number, before: Section): Section =>
  sectionOf(heading, year) ?? (heading.endsWith(":") ? before : null);

/** A sentence that hands over to what stands below it and does not report. */
const handsOver = (words: string): boolean => words.endsWith(":") && !PAST.test(words);

/** "We will invest:": what is listed below is to come. */
const listsAhead = (words: string, section: Section): boolean =>
  section !== "back" && handsOver(words) && LISTS_AHEAD.test(words);

interface TableRow {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
}

/** Rows of tables whose heads the reader knows, in the order of the text. */
function tableRows(text: string, year: number): readonly TableRow[] {
  if (!/[\t|]/.test(text)) return [];
  const lines = readLines(text, () => undefined);
  return [...readTables(text, lines, year, ENGLISH_CELLS)].flatMap(([at, { claims }]) => {
    const line = lines[at];
    return line === undefined ? [] : [{ start: line.start, end: line.end, claims }];
  });
}

/** Hands the bodies and the date of a note to the promises of the task before it. */
function handNote(claims: Claim[], from: number, words: string, year: number): void {
  const units = englishUnits(words);
  const at = words.search(/\b(?:deadline|due date|time ?frame|completion)[^:]{0,20}:/i);
  const colon = at < 0 ? -1 : words.indexOf(":", at) + 1;
  const date =
    colon < 1 ? null : readEnglishDate(words, colon + (/^\s*/.exec(words.slice(colon))?.[0].length ?? 0));
  for (let index = from; index < claims.length; index += 1) {
    const claim = claims[index];
    if (claim === undefined) continue;
    claims[index] = {
      ...claim,
      organisations: claim.organisations.length > 0 ? claim.organisations : units,
      due:
        claim.due ??
        (date === null
          ? null
          : { words: { ...date, bound: date.bound === "before" ? "before" : "by" }, year }),
    };
  }
}

/** What ends a plan's promises without a date: the period in its title, else what its own dates tell. */
function horizonUnder(
  title: string,
  claims: readonly Claim[],
  year: number,
  tasksWithUnits: number,
): TextReading["horizon"] {
  const last = PERIOD.exec(title)?.[1];
  return last !== undefined && Number(last) > year
    ? { on: dayOf(Number(last), 12, 31) }
    : horizonOf(claims, year, tasksWithUnits, title.includes(String(year)) ? `${year}年` : "");
}

/** Reads an English plan of `year`: the same outputs as for Chinese, with no programmes. Linear in its length. */
export function readEnglish(text: string, year: number): TextReading {
  const claims: Claim[] = [];
  const marks: SentenceMark[] = [];
  let section: Section = null;
  let listed = false;
  let task = 0;
  let tasksWithUnits = 0;
  const sentences = englishSentences(text);
  const rows = tableRows(text, year);
  let rowAt = 0;
  for (const sentence of sentences) {
    const { start, end, body } = sentence;
    while ((rows[rowAt]?.end ?? Number.POSITIVE_INFINITY) <= start) rowAt += 1;
    const row = rows[rowAt];
    if (row !== undefined && row.start <= start) {
      if (row.start === start) claims.push(...row.claims);
      marks.push({ start, end, kind: row.claims.length === 0 ? "structure" : "promise" });
      task = claims.length;
      continue;
    }
    const words = text.slice(body, end);
    const mark = (kind: SentenceKind): void => void marks.push({ start, end, kind });
    const opensList: boolean = listsAhead(words, section);
    if (sentence.heading && !isUnitNote(words)) {
      listed = opensList;
      section = opensList ? section : sectionUnder(words, year, section);
      task = claims.length;
      mark("structure");
      continue;
    }
    if (isUnitNote(words)) {
      handNote(claims, task, words, year);
      task = claims.length;
      tasksWithUnits += 1;
      mark("structure");
      continue;
    }
    if (body > start) task = claims.length;
    else listed = false;
    const reading = readEnglishSentence(text, { start: body, end }, year, listed ? "ahead" : section);
    if (words.endsWith(":")) listed = opensList;
    section ??= handsOver(words) && AHEAD_HEADING.test(words) ? "ahead" : null;
    claims.push(...reading.claims);
    if (reading.claims.length > 0) mark("promise");
    else if (reading.past) mark("retrospective");
    else if (reading.idle) mark("not-understood");
    else mark(words.length < COPULA_OR_SLOGAN ? "structure" : "rhetoric");
  }
  const title = sentences[0]?.heading === true ? text.slice(sentences[0].start, sentences[0].end) : "";
  return {
    claims,
    sentences: marks,
    programmes: [],
    shortfalls: [],
    horizon: horizonUnder(title, claims, year, tasksWithUnits),
  };
}
