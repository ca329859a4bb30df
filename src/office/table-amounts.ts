import type { RowSayings } from "../ledger/register-rows.ts";
import type { Vocabulary } from "../ledger/vocabulary.ts";
import { type Decimal, decimalOf, sumOf, times } from "../std/decimal.ts";
import { type Amount, amountsOf } from "./table-ranks.ts";

/** Most amounts have at most four decimals, and are added as whole ten-thousandths. */
const PLACES = 4;
const UNIT: Decimal = "0.0001";
/** Ten-thousandths of at most so many digits: 9,000 of them stay below 2⁵³ and are exact. */
const DIGITS = 12;
const MOST_ADDED = 9_000;
const SHORT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** An amount as whole ten-thousandths; not a number where that would not be exact. */
function shortOf(amount: Amount | null): number {
  const [, sign = "", whole = "", decimals = ""] = SHORT.exec(amount?.exact ?? "") ?? [];
  if (whole === "" || decimals.length > PLACES || whole.length + PLACES > DIGITS) return Number.NaN;
  return Number(`${sign}${whole}${decimals.padEnd(PLACES, "0")}`);
}

const SHORTS = new WeakMap<Vocabulary, Float64Array>();

function shortsOf(vocabulary: Vocabulary): Float64Array {
  const amounts = amountsOf(vocabulary);
  const before = SHORTS.get(vocabulary) ?? new Float64Array(0);
  if (before.length === amounts.length) return before;
  const shorts = new Float64Array(amounts.length);
  shorts.set(before);
  for (let number = before.length; number < shorts.length; number++)
    shorts[number] = shortOf(amounts[number] ?? null);
  SHORTS.set(vocabulary, shorts);
  return shorts;
}

/** The exact sum of what rows say in a column; null where none of them says an amount. */
export function sumOfRows({ said, vocabulary }: RowSayings, rows: Int32Array): Decimal | null {
  if (vocabulary.said.length === 1) return null;
  const shorts = shortsOf(vocabulary);
  const amounts = amountsOf(vocabulary);
  const long: Decimal[] = [];
  let [sum, added, isAny]: [number, number, boolean] = [0, 0, false];
  const carry = (): void => {
    if (added > 0) long.push(times(decimalOf(sum), UNIT));
    [sum, added] = [0, 0];
  };
  for (let at = 0; at < rows.length; at++) {
    const number = said[rows[at] as number] as number;
    if (number === 0) continue;
    const short = shorts[number] as number;
    if (!Number.isNaN(short)) {
      sum += short;
      if (++added === MOST_ADDED) carry();
      isAny = true;
      continue;
    }
    const amount = amounts[number] ?? null;
    if (amount === null) continue;
    long.push(amount.exact);
    isAny = true;
  }
  carry();
  return isAny ? sumOf(long) : null;
}
