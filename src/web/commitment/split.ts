import { sumOfParts, isSummed } from "../../judge/split-sum.ts";
import type { Decimal } from "../../std/decimal.ts";
import type { Day } from "../../std/day.ts";
import { bad, good, type Result } from "../../std/result.ts";
import { SPLIT_FORM } from "../../words/lineage.ts";
import type { Sentence } from "../../words/sentence.ts";
import { typedNumber } from "../amount.ts";
import type { Commitment, SplitBody, Target } from "../wire.ts";

/** One row of the split form, as typed. */
export interface SplitRow {
  readonly key: number;
  /** What tells this item from the others, such as its place; stands before the words. */
  readonly part: string;
  readonly words: string;
  readonly value: string;
  readonly unit: string;
  readonly deadline: Day | null;
  readonly lead: string;
}

/** An empty row with what it most likely shares with the commitment. */
export const rowOf = (key: number, { target, deadline, words, places }: Commitment): SplitRow => ({
  key,
  // A sentence about several places is mostly split by them.
  part: places.length > 1 ? (places[key - 1] ?? "") : "",
  words,
  value: "",
  unit: target?.unit ?? "",
  deadline: deadline.on,
  lead: "",
});

const targetOf = ({ value, unit }: SplitRow, parent: Commitment): Target | null => {
  const number = typedNumber(value, unit.trim());
  if (number === null) return null;
  const { target } = parent;
  return {
    measure: target?.measure ?? parent.measure,
    comparator: target?.comparator ?? ">=",
    value: number,
    unit: unit.trim(),
  };
};

/** What the rows typed so far add up to in the commitment's unit, with what stands already; null where nothing is added up. */
export function sumTyped(
  rows: readonly SplitRow[],
  parent: Commitment,
  standing: readonly { readonly target: Target | null }[],
): Decimal | null {
  if (parent.target === null || !isSummed(parent)) return null;
  return sumOfParts(parent.target, [...standing, ...rows.map((row) => ({ target: targetOf(row, parent) }))]);
}

/** A fault of a row: its sentence names the row by its number. */
export interface RowFault {
  readonly sentence: Sentence;
  readonly n: number;
}

/** The words of an item: what tells it from the others first, then what the commitment says. */
const wordsOf = ({ part, words }: SplitRow): string =>
  part.trim() === "" ? words.trim() : `${part.trim()}：${words.trim()}`;

/** Two items that nobody could tell apart: neither by their words nor by who leads them. */
const isSame = (a: SplitRow, b: SplitRow): boolean =>
  wordsOf(a) === wordsOf(b) && a.lead.trim() === b.lead.trim();

/** The items that the rows stand for, or the first row that still lacks something. */
export function partsOf(rows: readonly SplitRow[], parent: Commitment): Result<SplitBody["parts"], RowFault> {
  const parts = [];
  for (const [at, row] of rows.entries()) {
    const n = at + 1;
    if (row.words.trim() === "") return bad({ sentence: SPLIT_FORM.wordsNeeded, n });
    if (row.value.trim() !== "" && typedNumber(row.value, row.unit.trim()) === null)
      return bad({ sentence: SPLIT_FORM.valueWrong, n });
    if (row.deadline === null) return bad({ sentence: SPLIT_FORM.deadlineNeeded, n });
    if (rows.some((other, place) => place < at && isSame(other, row)))
      return bad({ sentence: SPLIT_FORM.wordsAgain, n });
    const lead = row.lead.trim();
    parts.push({
      words: wordsOf(row),
      target: targetOf(row, parent),
      deadline: row.deadline,
      owner: lead === "" ? parent.owner : { ...parent.owner, units: [{ name: lead, role: "lead" as const }] },
    });
  }
  return good(parts);
}
