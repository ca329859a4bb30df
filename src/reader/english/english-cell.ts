import type { Claim, Due } from "../meaning/claim.ts";
import type { CellContext } from "../meaning/read-sentence.ts";
import type { CellLanguage } from "../table/cell-language.ts";
import type { Cell } from "../table/grid.ts";
import { readEnglishSentence } from "./english-claims.ts";
import { readEnglishDate } from "./english-date.ts";
import { datesIn, setsDeadline } from "./english-deadlines.ts";
import { englishSentencesIn } from "./english-sentence.ts";
import { englishNames } from "./english-units.ts";

/** The promises of a cell. It stands in a table of tasks, so that its words look ahead. */
function claimsIn(text: string, cell: Cell, year: number, { due }: CellContext): readonly Claim[] {
  return englishSentencesIn(text, cell.start, cell.end).flatMap(
    (span) => readEnglishSentence(text, span, year, "ahead", due).claims,
  );
}

function dueIn(text: string, cell: Cell, year: number): Due | null {
  const found = datesIn(text, cell.start, cell.end, year).find((date) => setsDeadline(date, year))?.due;
  const words = found?.words ?? readEnglishDate(text, cell.start);
  if (words === null || words.end > cell.end || words.bound === "since") return null;
  return { words: { ...words, bound: words.bound === "before" ? "before" : "by" }, year };
}

/** Cells in English. */
export const ENGLISH_CELLS: CellLanguage = { claims: claimsIn, due: dueIn, names: englishNames };
