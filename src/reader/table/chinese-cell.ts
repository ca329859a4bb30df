import { readDateWords } from "../lexer/date-words.ts";
import { tokenize } from "../lexer/tokenize.ts";
import type { Claim, Due } from "../meaning/claim.ts";
import { splitNames } from "../meaning/organisations.ts";
import { readSentence } from "../meaning/read-sentence.ts";
import type { CellContext } from "../meaning/read-sentence.ts";
import type { CellLanguage } from "./cell-language.ts";
import type { Cell } from "./grid.ts";

/** The promises of a cell: its sentences, one after the other. */
function claimsIn(text: string, cell: Cell, year: number, context: CellContext): readonly Claim[] {
  const claims: Claim[] = [];
  for (let start = cell.start; start < cell.end; ) {
    const stop = text.indexOf("。", start);
    const end = stop < 0 || stop >= cell.end ? cell.end : stop + 1;
    claims.push(...readSentence(text, tokenize(text, start, end), year, context).claims);
    start = end;
  }
  return claims;
}

function dueIn(text: string, cell: Cell, year: number): Due | null {
  const words = readDateWords(text, cell.start);
  if (words === null || words.end > cell.end || words.bound === "since") return null;
  return { words: { ...words, bound: words.bound === "before" ? "before" : "by" }, year };
}

/** Cells in Chinese. */
export const CHINESE_CELLS: CellLanguage = { claims: claimsIn, due: dueIn, names: splitNames };
