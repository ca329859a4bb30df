import type { Field } from "../../registers/register.ts";
import { compareDecimals, parseDecimal } from "../../std/decimal.ts";

type Told = string | boolean | null;

/** Words as a cell of a spreadsheet keeps them: line ends of one kind, no blanks at the ends. */
const kept = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Whether a cell says what the book already says: 1.0 is 1, a code is the same in small letters, blanks at the ends are lost. */
export function sameFact(field: Field | undefined, one: Told, other: Told): boolean {
  if (one === other) return true;
  if (typeof one !== "string" || typeof other !== "string") return false;
  if (field?.kind === "number" || field?.kind === "money") {
    const [a, b] = [parseDecimal(one.trim()), parseDecimal(other.trim())];
    return a !== null && b !== null && compareDecimals(a, b) === 0;
  }
  if (field?.kind === "code") {
    const bare = (code: string): string => code.normalize("NFKC").replace(/\s/g, "").toUpperCase();
    return bare(one) === bare(other);
  }
  return kept(one) === kept(other);
}
