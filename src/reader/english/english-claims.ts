import type { Force } from "../../plan/force.ts";
import type { Claim } from "../meaning/claim.ts";
import { ADVANCE, AHEAD, BASE_VERBS, ENSURE, PAST, STRIVE } from "./english-cues.data.ts";
import { datesIn, setsDeadline } from "./english-deadlines.ts";
import { readEnglishNumbers } from "./english-numbered.ts";
import { readEnglishClause } from "./english-unnumbered.ts";
import { englishUnits } from "./english-units.ts";

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
        `;|,\\s+(?:and\\s+)?(?=(?:${BASE_VERBS}|we will|while)\\s)|\\s+and\\s+(?=(?:${BASE_VERBS})\\s)`,
        "gi",
      ),
    ),
  ].map((match) => start + match.index);
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }));
}

const ANY_BOUND = /\b(?:at least|more than|no fewer than|up to|over)\s+\d/i;

/** Reads one English sentence from `start` on; `listed` when its section promises, so that a bare item counts. */
export function readEnglishSentence(
  text: string,
  span: { readonly start: number; readonly end: number },
  year: number,
  section: "back" | "ahead" | null,
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
  if (section === "back" || past || !(ahead || dated || section === "ahead"))
    return {
      claims: [],
      past: past || section === "back",
      idle: !past && section !== "back" && ANY_BOUND.test(words),
    };
  const force = forceOf(words);
  const counted = readEnglishNumbers(text, start, end, year, force);
  const taken = (clause: { start: number; end: number }): boolean =>
    counted.some(
      (claim) => claim.amount !== null && claim.amount.start < clause.end && clause.start < claim.amount.end,
    );
  const plain = clausesOf(text, start, end).flatMap((clause) => {
    const claim = taken(clause) ? null : readEnglishClause(text, clause.start, clause.end, deadlines, force);
    return claim === null ? [] : [claim];
  });
  const organisations = englishUnits(words);
  const claims = [...counted, ...plain]
    .map((claim): Claim => ({ ...claim, organisations }))
    .sort((a, b) => a.start - b.start);
  return { claims, past: false, idle: claims.length === 0 && (dated || ANY_BOUND.test(words)) };
}
