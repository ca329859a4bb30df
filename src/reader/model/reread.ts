import { compareDecimals } from "../../std/decimal.ts";
import type { Day } from "../../std/day.ts";
import { lastDay } from "../lexer/last-day.ts";
import type { Quantity } from "../lexer/quantity.ts";
import { tokenize } from "../lexer/tokenize.ts";
import type { Token } from "../lexer/token.ts";
import type { ModelProposal } from "./proposal.ts";

/** A number of a quote, as our grammar reads it. */
export type ReadNumber = Token & { readonly kind: "quantity" };
/** A date of a quote with the day on which it ends. */
export interface ReadDate {
  readonly token: Token & { readonly kind: "date" };
  readonly on: Day;
}

/** What our own grammar finds in a quote. */
export interface Reread {
  readonly tokens: readonly Token[];
  readonly numbers: readonly ReadNumber[];
  readonly dates: readonly ReadDate[];
  /** True when an end of the quote falls inside of a number or a date. */
  readonly cut: boolean;
}

const weighs = ({ kind }: Token): boolean => kind === "quantity" || kind === "date";

/**
 * Reads a range of a sentence again. The whole sentence is cut into tokens, so that a number of which the quote holds
 * only a part is seen whole. A date without a year is set against the plan's, or the year named before it.
 */
export function reread(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  quote: { readonly start: number; readonly end: number },
  year: number,
): Reread {
  const all = tokenize(text, sentence.start, sentence.end);
  const tokens = all.filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const cut = all.some(
    (token) =>
      weighs(token) &&
      ((token.start < quote.start && token.end > quote.start) ||
        (token.start < quote.end && token.end > quote.end)),
  );
  let named = year;
  const dates: ReadDate[] = [];
  for (const token of all) {
    if (token.kind !== "date") continue;
    const { date } = token;
    if (date.year !== null && date.year >= year) named = date.year;
    if (!tokens.includes(token) || date.bound === "since") continue;
    dates.push({ token, on: lastDay(date, date.offset === null ? named : year) });
  }
  return { tokens, numbers: tokens.filter((token) => token.kind === "quantity"), dates, cut };
}

/** True when a number says the same as a proposal: value, upper end, unit and bound. */
export function sameAmount({ quantity }: ReadNumber, amount: NonNullable<ModelProposal["amount"]>): boolean {
  const { value, valueMax: most, unit, comparator } = quantity;
  return (
    compareDecimals(value, amount.value) === 0 &&
    (most === null) === (amount.valueMax === null) &&
    (most === null || amount.valueMax === null || compareDecimals(most, amount.valueMax) === 0) &&
    unit === amount.unit &&
    comparator === amount.comparator
  );
}

/** A number as it is shown beside another that differs. */
export const amountText = ({
  comparator,
  value,
  valueMax,
  unit,
}: Pick<Quantity, "comparator" | "value" | "unit"> & { readonly valueMax?: string | null }): string =>
  `${comparator} ${value}${valueMax == null ? "" : `–${valueMax}`}${unit}`;
