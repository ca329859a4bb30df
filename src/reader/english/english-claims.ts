import type { Force } from "../../plan/force.ts";
import type { Claim, Due } from "../meaning/claim.ts";
import { ADVANCE, AHEAD, BASE_VERBS, ENSURE, FORECAST, HABIT, PAST, STRIVE } from "./english-cues.data.ts";
import type { EnglishDue } from "./english-deadlines.ts";
import { datesIn, setsDeadline } from "./english-deadlines.ts";
import { readEnglishNumbers } from "./english-numbered.ts";
import { readEnglishClause } from "./english-unnumbered.ts";
import { englishUnits } from "./english-units.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What an English sentence promises. */
export interface EnglishReading {
  readonly claims: readonly Claim[];
  readonly past: boolean;
  /** A date with an end, or a bound number, that no promise took. */
  readonly idle: boolean;
}

function forceOf(words: string): Force {
  if (ENSURE.test(words)) return "ensure";
  if (STRIVE.test(words)) return "strive";
  return ADVANCE.test(words) ? "advance" : "plain";
}

const COMMANDS = new RegExp(`^(?:to\\s+)?(?:${BASE_VERBS})\\b`, "i");
/** Clauses without numbers part at semicolons and before a verb that a comma or "and" hands on to. */
function clausesOf(text: string, start: number, end: number): readonly { start: number; end: number }[] {
  const words = text.slice(start, end);
  const cuts = [
    ...words.matchAll(
      new RegExp(
        `;|\\s+(?:with|through|via)\\s+(?=(?:the\\s+)?(?:[a-z]+\\s+){0,3}\\d[\\d,.]*\\s)|,\\s+(?:and\\s+)?(?=(?:${BASE_VERBS}|we will|while)\\s)|\\s+and\\s+(?=(?:${BASE_VERBS})\\s)`,
        "gi",
      ),
    ),
  ].map((match) => start + match.index);
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }));
}

const ANY_BOUND = /\b(?:at least|more than|no fewer than|up to|over)\s+\d/i;

/** A sentence of two statements, each with a subject and a 'will' of its own: dates and numbers of one are not the other's. */
const NEXT_STATEMENT = /;\s+|,\s+(?:and|but|while)\s+(?=[^,;.]{3,60}?\b(?:will|shall|must|is to|are to)\b)/gi;
const MODAL =
  /\b(?:will|shall|must|is to|are to|aims? to|plans? to|(?:is|are) (?:planned|scheduled|expected|set|due))\b/i;

function statementsOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const cuts = [...text.slice(start, end).matchAll(NEXT_STATEMENT)];
  const parts: Stretch[] = [];
  let from = start;
  for (const cut of cuts) {
    const at = start + cut.index;
    // Before a comma a statement must be whole: otherwise it only opens what follows.
    if (!cut[0].startsWith(";") && !MODAL.test(text.slice(from, at))) continue;
    parts.push({ start: from, end: at });
    from = at + cut[0].length;
  }
  return [...parts, { start: from, end }];
}

/** "By 2025, A will …, and B will …": the date that opens a sentence holds for all its statements. */
function openingDate(text: string, { start, end }: Stretch, year: number): EnglishDue | null {
  const first = datesIn(text, start, Math.min(end, start + 60), year)[0];
  return first !== undefined && first.start === start && text[first.end] === "," && setsDeadline(first, year)
    ? first
    : null;
}

/** Reads one English sentence, statement by statement; `handed` is the date that its row of a table gives. */
export function readEnglishSentence(
  text: string,
  span: Stretch,
  year: number,
  section: "back" | "ahead" | null,
  handed: Due | null = null,
): EnglishReading {
  const opening = openingDate(text, span, year)?.due ?? handed;
  const readings = statementsOf(text, span).map((part) => readStatement(text, part, year, section, opening));
  const claims = readings.flatMap((reading) => reading.claims);
  return {
    claims,
    past: readings.every(({ past }) => past),
    idle: claims.length === 0 && readings.some(({ idle }) => idle),
  };
}

/** Numbers of a statement. A clause behind the last of them that has a date of its own keeps it: "build 30 halls, and open the park by June". */
function countedIn(
  text: string,
  { start, end }: Stretch,
  clauses: readonly Stretch[],
  deadlines: readonly EnglishDue[],
  year: number,
  force: Force,
): readonly Claim[] {
  const counted = readEnglishNumbers(text, start, end, year, force);
  const last = counted.at(-1)?.amount?.end ?? end;
  const tail = clauses.find(
    (clause) =>
      clause.start >= last &&
      deadlines.some((date) => date.start > clause.start && date.end <= clause.end) &&
      !deadlines.some((date) => date.start < clause.start),
  );
  return tail === undefined ? counted : readEnglishNumbers(text, start, tail.start, year, force);
}

/** Reads one statement from `start` on; `listed` when its section promises, so that a bare item counts. */
function readStatement(
  text: string,
  span: Stretch,
  year: number,
  section: "back" | "ahead" | null,
  opening: Due | null,
): EnglishReading {
  const { start, end } = span;
  const words = text.slice(start, end);
  const dates = datesIn(text, start, end, year);
  const deadlines = dates.filter((date) => setsDeadline(date, year));
  const dated = deadlines.some(
    (date) => date.due.words.bound !== "within" || (date.due.words.year ?? year) > year,
  );
  const ahead =
    AHEAD.test(words) ||
    COMMANDS.test(words.replace(/^[^,]{0,60},\s*(?:we\s+)?/, "")) ||
    COMMANDS.test(words);
  const past = PAST.test(words) && (!AHEAD.test(words) || section === "back") && !COMMANDS.test(words);
  const told = FORECAST.test(words) || (HABIT.test(words) && !AHEAD.test(words) && !COMMANDS.test(words));
  if (told) return { claims: [], past: false, idle: false };
  if (section === "back" || past || !(ahead || dated || section === "ahead"))
    return {
      claims: [],
      past: past || section === "back",
      idle: !past && section !== "back" && ANY_BOUND.test(words),
    };
  const force = forceOf(words);
  const clauses = clausesOf(text, start, end);
  const counted = countedIn(text, span, clauses, deadlines, year, force);
  const taken = (clause: { start: number; end: number }): boolean =>
    counted.some(
      (claim) => claim.amount !== null && claim.amount.start < clause.end && clause.start < claim.amount.end,
    );
  const plain = clauses.flatMap((clause) => {
    const claim = taken(clause) ? null : readEnglishClause(text, clause, deadlines, opening, force);
    return claim === null ? [] : [claim];
  });
  const organisations = englishUnits(words);
  const claims = [...counted, ...plain]
    .map((claim): Claim => ({ ...claim, due: claim.due ?? opening, organisations }))
    .sort((a, b) => a.start - b.start);
  return { claims, past: false, idle: claims.length === 0 && (dated || ANY_BOUND.test(words)) };
}
